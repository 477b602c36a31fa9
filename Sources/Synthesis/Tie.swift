/// What must hold between figures of a synthetic release. It is judged by trying all extremes of what the printed
/// numbers leave open, with no code of the checker, so that each can find the other's mistakes.
struct Tie: Sendable {
    /// Indices of slots.
    var slots: [Int]
    /// Zero where it holds, and moving in one direction with each value.
    var residual: @Sendable ([Double]) -> Double
    /// Where only one side is bounded: the residual may be below zero as well.
    var isUpperBound = false

    /// Whether no true values that print so can fulfil it.
    func isBroken(_ all: [Slot]) -> Bool {
        let values = slots.map { all[$0].double }
        let reaches = slots.map { all[$0].reach }
        var least = Double.infinity
        var greatest = -Double.infinity
        for corner in 0..<(1 << slots.count) {
            let point = values.indices.map { values[$0] + (corner >> $0 & 1 == 0 ? -reaches[$0] : reaches[$0]) }
            let residual = residual(point)
            least = min(least, residual)
            greatest = max(greatest, residual)
        }
        // A hair of room for binary rounding.
        let hair = 1e-9 * max(1, abs(least), abs(greatest))
        return least > hair || (greatest < -hair && !isUpperBound)
    }
}
