import Figures

/// An exact decimal as the book's file holds it: a whole number of 64 bits and how many of its digits stand behind the
/// decimal mark.
public struct BookNumber: Hashable, Sendable {
    /// 782 for 7.82.
    public var mantissa: Int64
    /// 2 for 7.82; from 0 through 18.
    public var scale: Int

    /// nil where the scale or the mantissa is beyond what the book keeps.
    public init?(mantissa: Int64, scale: Int) {
        guard (0...18).contains(scale), mantissa != .min else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// - Throws: ``PlanBookError/tooManyDigits(_:)``.
    public init(_ number: PrintedNumber) throws(PlanBookError) {
        guard let mantissa = Int64(exactly: number.mantissa), let new = Self(mantissa: mantissa, scale: number.scale)
        else { throw .tooManyDigits(number.text) }
        self = new
    }

    public var printed: PrintedNumber { PrintedNumber(mantissa: Int128(mantissa), scale: scale) }

    /// Canonical decimal text: `15745`, `-3.1`.
    public var text: String { printed.text }

    /// The exact value.
    public var rational: Rational {
        // Ten to the eighteenth fits 64 bits, so nothing here can overflow 128.
        (try? Rational(Int128(mantissa), over: Self.powers[scale])) ?? .zero
    }

    /// Whether both stand for the same value, however many zeros they end with.
    public func equals(_ other: BookNumber) -> Bool { rational == other.rational }

    static let powers: [Int128] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}

extension BookNumber {
    /// Reads canonical decimal text: `15745`, `-3.1`; nil for anything else.
    public init?(text: some StringProtocol) {
        var mantissa: Int64 = 0
        var scale = 0
        var digits = 0
        var isFraction = false
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
            if byte == UInt8(ascii: "."), !isFraction, digits > 0 {
                isFraction = true
                continue
            }
            let digit = byte &- 0x30
            guard digit < 10 else { return nil }
            let (tenfold, isOver) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, isStillOver) = tenfold.addingReportingOverflow(isNegative ? -Int64(digit) : Int64(digit))
            guard !isOver, !isStillOver else { return nil }
            mantissa = sum
            digits += 1
            if isFraction { scale += 1 }
        }
        guard digits > 0, !isFraction || scale > 0 else { return nil }
        self.init(mantissa: mantissa, scale: scale)
    }
}
