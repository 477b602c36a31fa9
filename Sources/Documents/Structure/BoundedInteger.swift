/// Whole numbers that a file states. Each is asked for with the range that makes sense for it, and what lies outside
/// is as good as absent, so that no arithmetic on it overflows.
enum BoundedInteger {
    /// Counts and identifiers of office formats, which are 32 bits wide.
    static let counts = 0...Int(Int32.max)

    static func parse(_ text: some StringProtocol, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
}
