/// A place in a text's source that does not stand in the flow as it is: markup, an escape, an entity,
/// bytes that aren't UTF-8.
struct InlineMark {
    /// Bytes of the source that it takes the place of; may be empty.
    var start: UInt32
    var length: UInt32
    var effect: Effect

    enum Effect: Equatable {
        /// Only leaves.
        case nothing
        case strongBegins
        case strongEnds
        case replaced(Unicode.Scalar)
    }

    init(_ range: Range<Int>, _ effect: Effect) {
        start = UInt32(range.lowerBound)
        length = UInt32(range.count)
        self.effect = effect
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}
