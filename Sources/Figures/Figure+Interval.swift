extension Figure {
    /// The values that a number of this figure can stand for, in the unit's dimension: dongs for "tỷ đồng".
    /// - Throws: ``ArithmeticError/overflow`` for numbers beyond 128 bits.
    public func interval(
        of number: PrintedNumber, in unit: Unit, _ latitude: Latitude
    ) throws(ArithmeticError) -> Interval {
        let precision: Precision =
            switch kind {
            case .growth, .attainment: .rate
            case .rank: .counted
            // A count with a decimal mark is an average.
            default: unit.precision == .counted && number.scale > 0 ? .measured : unit.precision
            }
        let interval = try number.interval(latitude, precision: precision, approximator: approximator)
        return unit.factor == .one ? interval : try interval.scaled(by: unit.factor)
    }
}
