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
    public var decimals: Int?
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
        decimals = figure.decimals
        observations = figure.observations
    }

    init(
        id: String, tag: String, text: String, kind: String, value: String, unit: String?, base: String?,
        period: String?, decimals: Int? = nil, observations: [Int64]
    ) {
        self.id = id
        self.tag = tag
        self.text = text
        self.kind = kind
        self.value = value
        self.unit = unit
        self.base = base
        self.period = period
        self.decimals = decimals
        self.observations = observations
    }

    /// Its name in a file: what bookmarks and content controls are called.
    static func name(of id: String) -> String {
        let letters = id.utf8.prefix(32).map { byte in
            let isWord = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20)
            return isWord ? byte : 0x5F
        }
        return "solieu_" + String(decoding: letters, as: UTF8.self)
    }
}

/// The bindings of a file as the text that it keeps them in.
struct BindingRecord: Codable {
    var version = 1
    var figures: [FigureBinding]
    /// How they are written; nil where it is as usual.
    var style: RecordedStyle?

    /// Each binding once, in reading order.
    init(_ figures: [FigureBinding], style: OfficeStyle) {
        var seen: Set<String> = []
        self.figures = figures.filter { seen.insert($0.id).inserted }
        self.style = RecordedStyle(style)
    }

    /// The same figures give the same bytes.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init?(json: some Sequence<UInt8>) {
        guard let record = try? JSONDecoder().decode(BindingRecord.self, from: Data(json)) else { return nil }
        self = record
    }
}

extension String {
    /// A figure with a space that doesn't break behind its number, so that no line ends between the two.
    var keptTogether: String {
        guard let space = utf8.firstIndex(of: 0x20), space > startIndex,
            (0x30...0x39).contains(utf8[utf8.index(before: space)])
        else { return self }
        return self[..<space] + "\u{A0}" + self[utf8.index(after: space)...]
    }

    /// Without what keeps it together, for comparing: white space of any kind and length is one space.
    var withPlainSpaces: String {
        var plain = ""
        plain.reserveCapacity(utf8.count)
        var isDue = false
        for scalar in unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\n", "\t", "\r", "\u{202F}": isDue = !plain.isEmpty
            default:
                if isDue { plain.unicodeScalars.append(" ") }
                isDue = false
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// Its lines; most texts have one.
    var lines: [Substring] {
        utf8.contains(0x0A) ? split(separator: "\n", omittingEmptySubsequences: false) : [self[...]]
    }
}

extension BoundFigure {
    /// The figure as a file keeps it; nil where its record isn't one of this program's.
    public init?(_ binding: FigureBinding) {
        guard let kind = Figure.Kind(rawValue: binding.kind) else { return nil }
        self.init(
            id: binding.id, tag: binding.tag, text: binding.text, kind: kind, value: binding.value, unit: binding.unit,
            base: binding.base, period: binding.period.flatMap { Period(text: $0) }, decimals: binding.decimals,
            observations: binding.observations)
    }
}
