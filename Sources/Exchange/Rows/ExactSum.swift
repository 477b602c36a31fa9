import Figures
import PlanBook

/// An exact sum of decimals.
struct ExactSum {
    private(set) var mantissa: Int128 = 0
    private(set) var scale = 0
    /// Beyond 128 bits nothing is said.
    private(set) var isOver = false

    private static let powers: [Int128] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    init() {}

    init(_ mantissa: Int64, scale: Int) {
        self.mantissa = Int128(mantissa)
        self.scale = scale
    }

    @inline(__always)
    mutating func add(_ other: Int64, scale otherScale: Int) {
        if otherScale == scale {
            add(Int128(other))
            return
        }
        if otherScale > scale {
            (mantissa, isOver) = Self.scaled(mantissa, otherScale - scale, isOver)
            scale = otherScale
            add(Int128(other))
        } else {
            let (value, isTooMuch) = Self.scaled(Int128(other), scale - otherScale, false)
            isOver = isOver || isTooMuch
            add(value)
        }
    }

    private mutating func add(_ value: Int128) {
        let (sum, overflow) = mantissa.addingReportingOverflow(value)
        mantissa = sum
        isOver = isOver || overflow
    }

    private static func scaled(_ value: Int128, _ places: Int, _ isOver: Bool) -> (Int128, Bool) {
        guard powers.indices.contains(places) else { return (0, true) }
        let (product, overflow) = value.multipliedReportingOverflow(by: powers[places])
        return (product, isOver || overflow)
    }

    /// nil where it is beyond 128 bits.
    var number: PrintedNumber? { isOver ? nil : PrintedNumber(mantissa: mantissa, scale: scale) }
}

extension PrintedNumber {
    /// Whether both stand for the same value, however many zeros they end with.
    func isSame(as other: PrintedNumber) -> Bool {
        if scale == other.scale { return mantissa == other.mantissa }
        let (less, more) = scale < other.scale ? (self, other) : (other, self)
        var product = less.mantissa
        for _ in 0..<(more.scale - less.scale) {
            let (next, isOver) = product.multipliedReportingOverflow(by: 10)
            guard !isOver else { return false }
            product = next
        }
        return product == more.mantissa
    }
}

/// A number of 64 bits as text: `-3.1`.
func decimalText(_ mantissa: Int64, scale: Int) -> String {
    PrintedNumber(mantissa: Int128(mantissa), scale: scale).text
}

/// Whether two decimals are of the same value.
@inline(__always)
func isSameDecimal(_ a: Int64, _ aScale: Int, _ b: Int64, _ bScale: Int) -> Bool {
    if aScale == bScale { return a == b }
    return PrintedNumber(mantissa: Int128(a), scale: aScale).isSame(
        as: PrintedNumber(mantissa: Int128(b), scale: bScale))
}
