import Figures

/// A number with its unit as it stands in a sentence, before its meaning is known.
struct Quantity {
    enum UnitKind {
        case percent
        /// điểm phần trăm
        case percentPoint
        case money, measure, count
        /// lần
        case times
        /// thứ 10, đứng đầu
        case rank
        case none
    }

    /// Terms of the sentence: the number with its unit.
    var terms: Range<Int>
    /// Where the number itself ends, before its unit.
    var numberEnd: Int
    var value: Figure.Value
    var unitKind: UnitKind
    /// The terms of the unit; empty where it has none.
    var unit: Range<Int>
    /// Whether the document prints a minus ("(-168 ha)").
    var isNegative = false
    /// Whether a plus or a minus is printed.
    var isSigned = false
    var approximator: Figure.Approximator?
    /// The unit's text where it isn't what stands in `unit`: a list's unit that stands behind its last number.
    var unitText: String?
    /// Whether it is the "đôi" of "gấp đôi", which no number is printed for.
    var isMultiple = false
}
