import Figures

/// Which values an indicator's stored numbers stand for.
struct PrintedRange: Hashable, Sendable {
    private let precision: Precision

    init(_ indicator: Indicator) { precision = Unit(words: indicator.unit).precision }

    /// Half a unit of the last digit to either side. A whole count stands for itself, unless it ends in zeros that may
    /// come from rounding.
    func interval(of number: BookNumber) throws(ArithmeticError) -> Interval {
        precision == .counted && number.scale == 0
            ? try number.printed.interval(.wide, precision: .counted)
            : try number.printed.interval(.narrow, precision: .measured)
    }
}

/// An exact value and the range of true values that its parts, as printed, leave open.
struct RangedValue: Hashable, Sendable {
    var value: Rational
    var range: Interval

    static let zero = RangedValue(value: .zero, range: Interval(.zero))

    static func + (a: RangedValue, b: RangedValue) throws(ArithmeticError) -> RangedValue {
        RangedValue(value: try a.value + b.value, range: try a.range + b.range)
    }

    static func - (a: RangedValue, b: RangedValue) throws(ArithmeticError) -> RangedValue {
        RangedValue(value: try a.value - b.value, range: try a.range - b.range)
    }
}

extension PrintedRange {
    func ranged(_ number: BookNumber) throws(ArithmeticError) -> RangedValue {
        RangedValue(value: number.rational, range: try interval(of: number))
    }
}
