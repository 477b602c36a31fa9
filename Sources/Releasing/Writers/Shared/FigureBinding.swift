import Figures
import Foundation

/// What a written file itself knows of a figure, so that it can be told from its text and renewed later.
public struct FigureBinding: Codable, Hashable, Sendable {
    public var id: String
    public var tag: String
    /// As it was printed.
    public var text: String
    public var kind: String
    public var value: String
    public var unit: String?
    public var base: String?
    public var period: String?
    public var observations: [Int64]

    public init(_ figure: BoundFigure) {
        id = figure.id
        tag = figure.tag
        text = figure.text
        kind = figure.kind.rawValue
        value = figure.value
        unit = figure.unit
        base = figure.base
        period = figure.period?.text
        observations = figure.observations
    }

    init(
        id: String, tag: String, text: String, kind: String, value: String, unit: String?, base: String?,
        period: String?, observations: [Int64]
    ) {
        self.id = id
        self.tag = tag
        self.text = text
        self.kind = kind
        self.value = value
        self.unit = unit
        self.base = base
        self.period = period
        self.observations = observations
    }

    /// Its name in a file: what bookmarks and content controls are called.
    static func name(of id: String) -> String {
        "solieu_" + String(id.prefix(32).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}

/// The bindings of a file as the text that it keeps them in.
struct BindingRecord: Codable {
    var version = 1
    var figures: [FigureBinding]

    /// Each binding once, in reading order, as JSON: the same figures give the same bytes.
    static func json(_ figures: [FigureBinding]) throws -> String {
        var seen: Set<String> = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let record = BindingRecord(figures: figures.filter { seen.insert($0.id).inserted })
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    static func figures(_ json: [UInt8]) -> [FigureBinding]? {
        try? JSONDecoder().decode(BindingRecord.self, from: Data(json)).figures
    }
}

extension String {
    /// A figure with a space that doesn't break behind its number, so that no line ends between the two.
    var keptTogether: String {
        guard let space = utf8.firstIndex(of: 0x20), let before = self[..<space].last, before.isNumber else {
            return self
        }
        return self[..<space] + "\u{A0}" + self[index(after: space)...]
    }

    /// Without what keeps it together, for comparing.
    var withPlainSpaces: String {
        split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\t" || $0 == "\u{202F}" }.joined(separator: " ")
    }
}
