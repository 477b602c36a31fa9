import Figures

/// A figure of a synthetic release: what it says, and how it is written.
public struct Slot: Sendable {
    public enum Style: Sendable {
        /// "15.745 tỷ đồng"
        case plain
        /// "3,1" behind "giảm": the value is signed, the print isn't.
        case unsigned
        /// "56,1" behind "vượt": the value is 156,1.
        case excess
        /// "138/184": `whole` stands behind the stroke.
        case fraction(whole: PrintedNumber)
        /// A table's cell: the unit stands in another column.
        case bare
    }

    public var number: PrintedNumber
    public var style: Style
    public var kind: Figure.Kind
    /// As gold has it: `tỷ đồng`, `%`, `điểm phần trăm`.
    public var unit: String
    /// As the text has it, where that is another.
    public var printedUnit: String?
    public var base: Figure.Base?
    public var period: Period
    public var status: Figure.Status
    public var about: String

    /// The number with its unit, as it stands in the text.
    public var quote: String {
        let words = printedUnit ?? unit
        let separator = words == "%" || words.isEmpty ? "" : " "
        let digits: String =
            switch style {
            case .plain, .bare: Print.text(number)
            case .unsigned: Print.text(number.mantissa < 0 ? number.negated : number)
            case .excess: Print.text(number.adding(-100))
            case .fraction(let whole): Print.text(number) + "/" + Print.text(whole)
            }
        if case .bare = style { return digits }
        return digits + separator + words
    }

    /// Canonical text of the value.
    public var value: String {
        if case .fraction(let whole) = style { return number.text + "/" + whole.text }
        return number.text
    }

    /// How far the truth can be from what is printed, to either side: a whole unit of the last digit, of the last that
    /// isn't zero for amounts; nothing for a count.
    var reach: Double {
        let isPercent = unit == "%" || unit == "điểm phần trăm"
        let zeros = isPercent || abs(Double(number.mantissa)) < 100 ? 0 : number.trailingZeros
        let isCount = Print.countedNouns.contains(unit) && number.scale == 0
        if isCount, zeros == 0 { return 0 }
        return Print.power(zeros - number.scale)
    }

    var double: Double { Double(number.mantissa) * Print.power(-number.scale) }
}
