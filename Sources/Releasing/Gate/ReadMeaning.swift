import Checking
import Figures

/// What a figure says, as far as the book and a reader both tell it.
public struct ReadMeaning: Hashable, Sendable {
    public var kind: Figure.Kind
    public var value: String
    public var unit: String?
    /// `Figure.Base.text`
    public var base: String?
    public var period: Period?

    init(_ figure: BoundFigure) {
        (value, unit, kind, base) = (figure.value, figure.unit?.lowercased(), figure.kind, figure.base)
        period = figure.period?.canonical
    }

    init(_ figure: Figure) {
        (value, unit, kind) = (figure.value.text, figure.unit?.lowercased(), figure.kind)
        base = figure.base?.text
        period = figure.period?.canonical
    }

    /// Each field in which another meaning differs: what this one has, what the other has, and what helps.
    func differences(from other: ReadMeaning) -> [Bilingual] {
        let fields: [(vi: String, en: String, own: String?, other: String?, help: Bilingual)] = [
            ("loại", "kind", kind.rawValue, other.kind.rawValue, Self.verbHelp),
            ("giá trị", "value", value, other.value, Self.verbHelp),
            ("đơn vị", "unit", unit, other.unit, Self.unitHelp),
            ("gốc so sánh", "base", base, other.base, Self.baseHelp),
            ("kỳ", "period", period?.text, other.period?.text, Self.periodHelp),
        ]
        return fields.filter { $0.own != $0.other }.map { field in
            Bilingual(
                vi:
                    "\(field.vi): sổ \(field.own ?? "không có"), đọc được \(field.other ?? "không có"); \(field.help.vi)",
                en:
                    "\(field.en): the book has \(field.own ?? "none"), \(field.other ?? "none") is read; \(field.help.en)"
            )
        }
    }

    private static let verbHelp = Bilingual(
        vi: "xem lại chữ ngay trước và sau số, hoặc dùng words=yes", en: "look at the words around it, or use words=yes"
    )
    private static let unitHelp = Bilingual(
        vi: "để đơn vị ngay sau số", en: "let the unit stand right behind the number")
    private static let baseHelp = Bilingual(
        vi: "viết rõ so với gì ngay sau số", en: "say right behind it what it is compared with")
    private static let periodHelp = Bilingual(
        vi: "nêu kỳ trong câu hoặc trong tiêu đề phía trên", en: "name the period in the sentence or in a heading above"
    )
}
