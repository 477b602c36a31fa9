import Figures
import PlanBook

/// The names that a book knows: of its indicators and areas.
struct KnownNames: Sendable {
    enum AreaKind { case none, one, several }

    let catalogue: Catalogue
    let aliases: AliasIndex
    let areas: AreaMap
    let home: Area?
    private let areaNames: AreaNames

    init(_ book: BookReader) throws {
        catalogue = try book.catalogue()
        aliases = try book.aliases()
        areas = try book.areaMap()
        areaNames = AreaNames(areas)
        home = areas.area(try book.homeArea())
    }

    /// What a name or code means; nil where nobody has said.
    func meaning(_ text: String) -> AliasIndex.Meaning? {
        if let indicator = catalogue.indicator(text) { return .indicator(indicator.id) }
        if let meaning = aliases.meaning(of: text) { return meaning }
        let plain = Self.withoutNumbering(text)
        return plain == text || plain.isEmpty ? nil : aliases.meaning(of: plain)
    }

    func indicator(_ text: String) -> Indicator? {
        guard case .indicator(let id) = meaning(text) else { return nil }
        return catalogue.indicator(id: id)
    }

    /// "1. Tổng thu", "a) Thu nội địa", "II. Xã hội", "- Trong đó: nữ", "+ …" without what stands before the name.
    private static func withoutNumbering(_ text: String) -> String {
        var rest = Substring(text)
        while true {
            let before = rest
            rest = rest.drop { "-–+•* \t".contains($0) }
            let number = rest.prefix { $0.isNumber || "IVXivx".contains($0) || $0 == "." }
            let behind = rest.dropFirst(number.count)
            if !number.isEmpty, number.count <= 6, number.hasSuffix(".") || behind.first == ")" {
                rest = behind.first == ")" ? behind.dropFirst() : behind
            } else if rest.count > 2, rest.dropFirst().first == ")" {
                rest = rest.dropFirst(2)
            }
            for word in ["Trong đó:", "trong đó:", "Gồm:", "Of which:"] where rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
            }
            if rest == before { return String(rest).trimmed }
        }
    }

    /// All areas, of any time, that a text can mean.
    func areas(named text: String) -> [Area] { areaNames.areas(named: text) }

    func area(_ text: String) -> Area? { areas(named: text).first }

    func areaKind(_ text: String) -> AreaKind {
        switch areas(named: text).count {
        case 0: .none
        case 1: .one
        default: .several
        }
    }

    /// The nearest known name to one that isn't.
    func nearestIndicator(_ text: String) -> String? {
        Nearest.text(to: text, among: catalogue.indicators.map(\.nameVi) + catalogue.indicators.map(\.code))
    }

    func nearestArea(_ text: String) -> String? {
        Nearest.text(to: text, among: areas.areas.map(\.name) + areas.areas.map(\.slug))
    }
}
