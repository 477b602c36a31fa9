/// What exact arithmetic cannot do within 128 bits.
public enum ArithmeticError: Error, Equatable, Sendable {
    /// The exact result needs more than 127 bits above or below the line.
    case overflow
    case divisionByZero
}

extension ArithmeticError: ToldError {
    public var description: String {
        switch self {
        case .overflow: "số quá nhiều chữ số, không tính chính xác được / too many digits for exact arithmetic"
        case .divisionByZero: "chia cho 0; hãy xem lại số liệu / a division by zero; look at the figures again"
        }
    }
}

/// An exact fraction in lowest terms.
///
/// Nothing here traps or rounds: what doesn't fit is thrown as ``ArithmeticError``.
public struct Rational: Hashable, Sendable {
    public let numerator: Int128
    /// Above zero; shares no factor with the numerator.
    public let denominator: Int128

    public static let zero = Rational(0)
    public static let one = Rational(1)

    public init(_ whole: Int) { self.init(numerator: Int128(whole), reducedOver: 1) }

    public init(_ whole: Int128) { self.init(numerator: whole, reducedOver: 1) }

    /// `numerator / denominator`, reduced.
    public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
        guard denominator != 0 else { throw .divisionByZero }
        // The least Int128 has no positive twin, so it could not change sign.
        guard numerator != .min, denominator != .min else { throw .overflow }
        let divisor = Int128(Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(numerator: sign * (numerator / divisor), reducedOver: sign * (denominator / divisor))
    }

    private init(numerator: Int128, reducedOver denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public var isNegative: Bool { numerator < 0 }
    public var isZero: Bool { numerator == 0 }
    public var isWhole: Bool { denominator == 1 }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 {
            // Most values fit a machine word, where division is much cheaper.
            if let small = UInt64(exactly: a), let other = UInt64(exactly: b) {
                return UInt128(greatestCommonDivisor(small, other))
            }
            (a, b) = (b, a % b)
        }
        return a
    }

    private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}

extension Rational {
    public static func + (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
        if a.denominator == 1, b.denominator == 1 {
            return Rational(numerator: try sum(a.numerator, b.numerator), reducedOver: 1)
        }
        let divisor = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
        let (left, right) = (b.denominator / divisor, a.denominator / divisor)
        return try Rational(
            try sum(try product(a.numerator, left), try product(b.numerator, right)),
            over: try product(a.denominator, left))
    }

    public static func - (a: Rational, b: Rational) throws(ArithmeticError) -> Rational { try a + -b }

    public static func * (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
        // Reducing crosswise first keeps the products as small as they can be.
        let left = try Rational(a.numerator, over: b.denominator)
        let right = try Rational(b.numerator, over: a.denominator)
        return Rational(
            numerator: try product(left.numerator, right.numerator),
            reducedOver: try product(left.denominator, right.denominator))
    }

    public static func / (a: Rational, b: Rational) throws(ArithmeticError) -> Rational {
        guard b.numerator != 0 else { throw .divisionByZero }
        return try a * Rational(b.denominator, over: b.numerator)
    }

    /// Negation cannot overflow: no numerator is the least Int128.
    public static prefix func - (a: Rational) -> Rational {
        Rational(numerator: -a.numerator, reducedOver: a.denominator)
    }

    private static func sum(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
        let (value, overflow) = a.addingReportingOverflow(b)
        guard !overflow, value != .min else { throw .overflow }
        return value
    }

    private static func product(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
        let (value, overflow) = a.multipliedReportingOverflow(by: b)
        guard !overflow, value != .min else { throw .overflow }
        return value
    }
}

extension Rational: Comparable {
    public static func < (a: Rational, b: Rational) -> Bool {
        if a.denominator == b.denominator { return a.numerator < b.numerator }
        // 256 bits hold the cross products, so comparing never overflows.
        let left = a.numerator.multipliedFullWidth(by: b.denominator)
        let right = b.numerator.multipliedFullWidth(by: a.denominator)
        return left.high != right.high ? left.high < right.high : left.low < right.low
    }
}

extension Rational {
    public enum Direction: Sendable { case down, up }

    /// The nearest value in a direction that needs no more than about 62 bits above and below the line; the value
    /// itself where it is as small already.
    ///
    /// Off by less than 2⁻⁶⁰ of the value, or of one where the value is below one. Intervals whose ends move outwards
    /// so stay true, only a hair wider.
    public func simplified(_ direction: Direction) -> Rational {
        let limit: Int128 = 1 << 62
        if numerator.magnitude < limit.magnitude, denominator < limit { return self }
        // p / 2^k with k as large as 62 bits of the whole part leave room for.
        let wholeBits = 128 - (numerator.magnitude / denominator.magnitude).leadingZeroBitCount
        let shift = max(0, 61 - wholeBits)
        var quotient = numerator / denominator
        var rest = numerator % denominator
        if rest < 0 {
            quotient -= 1
            rest += denominator
        }
        // Long division, bit by bit: `rest` stays below the denominator, so doubling it needs one bit more.
        var bits = quotient
        for _ in 0..<shift {
            bits <<= 1
            let doubled = rest.magnitude << 1
            if doubled >= denominator.magnitude {
                bits |= 1
                rest = Int128(doubled - denominator.magnitude)
            } else {
                rest = Int128(doubled)
            }
        }
        if direction == .up, rest != 0 { bits += 1 }
        return (try? Rational(bits, over: 1 << Int128(shift))) ?? self
    }
}
