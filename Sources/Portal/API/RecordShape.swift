import Checking
import PlanBook
import Reporting

/// What the interface for programs tells of one kind of thing: the fields that its answers have, in JSON and in CSV, and
/// what the description says of them. One list serves all three.
struct RecordShape<Row>: Sendable {
    struct Field: Sendable {
        var description: FieldDescription
        var value: @Sendable (Row) -> FieldValue
    }

    /// As the description calls it: `Observation`.
    let name: String
    let fields: [Field]

    var description: RecordDescription { RecordDescription(name: name, fields: fields.map(\.description)) }

    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    func write(_ row: Row, to json: inout JSONWriter) {
        json.object { json in
            for field in fields {
                json.key(field.description.name)
                field.value(row).write(to: &json)
            }
        }
    }

    func csv(_ rows: [Row]) -> [UInt8] {
        var csv = CSVWriter(reserving: rows.count * 160 + 512)
        for field in fields { csv.cell(field.description.name) }
        csv.endRecord()
        for row in rows {
            for field in fields { csv.cell(field.value(row).plainText) }
            csv.endRecord()
        }
        return csv.bytes
    }
}

/// A record without what it is filled from.
struct RecordDescription: Sendable {
    var name: String
    var fields: [FieldDescription]
}

struct FieldDescription: Sendable {
    var name: String
    var kind: FieldKind
    /// Whether it can be null.
    var isOptional: Bool
    var words: Bilingual
}

enum FieldKind: Hashable, Sendable {
    case text
    case integer
    /// An exact decimal, as text: a number of JSON would lose digits in readers that keep binary fractions.
    case decimal
    case truth
    case day
    case period
    case choice([String])
    case texts
    case integers
}

enum FieldValue: Sendable {
    case text(String?)
    case integer(Int64?)
    case truth(Bool)
    case texts([String])
    case integers([Int64])

    func write(to json: inout JSONWriter) {
        switch self {
        case .text(let text): json.value(text)
        case .integer(let number): json.value(number.map(Int.init))
        case .truth(let truth): json.value(truth)
        case .texts(let texts): json.array(texts) { $0.value($1) }
        case .integers(let numbers): json.array(numbers) { $0.value(Int($1)) }
        }
    }

    /// As a cell of a table; lists with semicolons between their members.
    var plainText: String {
        switch self {
        case .text(let text): text ?? ""
        case .integer(let number): number.map(String.init) ?? ""
        case .truth(let truth): truth ? "true" : "false"
        case .texts(let texts): texts.joined(separator: "; ")
        case .integers(let numbers): numbers.map(String.init).joined(separator: "; ")
        }
    }
}

extension RecordShape.Field {
    static func text(
        _ name: String, vi: String, en: String, _ value: @escaping @Sendable (Row) -> String
    ) -> Self {
        Self(
            description: .init(name: name, kind: .text, isOptional: false, words: .init(vi: vi, en: en)),
            value: { .text(value($0)) })
    }

    static func maybe(
        _ name: String, _ kind: FieldKind = .text, vi: String, en: String,
        _ value: @escaping @Sendable (Row) -> String?
    ) -> Self {
        Self(
            description: .init(name: name, kind: kind, isOptional: true, words: .init(vi: vi, en: en)),
            value: { .text(value($0)) })
    }

    /// A text of some form: a decimal, a day, a period, one of some words.
    static func formed(
        _ name: String, _ kind: FieldKind, vi: String, en: String, _ value: @escaping @Sendable (Row) -> String
    ) -> Self {
        Self(
            description: .init(name: name, kind: kind, isOptional: false, words: .init(vi: vi, en: en)),
            value: { .text(value($0)) })
    }

    static func integer(
        _ name: String, vi: String, en: String, _ value: @escaping @Sendable (Row) -> Int64
    ) -> Self {
        Self(
            description: .init(name: name, kind: .integer, isOptional: false, words: .init(vi: vi, en: en)),
            value: { .integer(value($0)) })
    }

    static func maybeInteger(
        _ name: String, vi: String, en: String, _ value: @escaping @Sendable (Row) -> Int64?
    ) -> Self {
        Self(
            description: .init(name: name, kind: .integer, isOptional: true, words: .init(vi: vi, en: en)),
            value: { .integer(value($0)) })
    }

    static func texts(
        _ name: String, vi: String, en: String, _ value: @escaping @Sendable (Row) -> [String]
    ) -> Self {
        Self(
            description: .init(name: name, kind: .texts, isOptional: false, words: .init(vi: vi, en: en)),
            value: { .texts(value($0)) })
    }

    static func integers(
        _ name: String, vi: String, en: String, _ value: @escaping @Sendable (Row) -> [Int64]
    ) -> Self {
        Self(
            description: .init(name: name, kind: .integers, isOptional: false, words: .init(vi: vi, en: en)),
            value: { .integers(value($0)) })
    }
}
