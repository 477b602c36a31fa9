/// A connected set of rationals: the values that a printed number can stand for, or that a calculation can give.
///
/// Each end is closed (the end itself belongs) or open, or missing where the set has no bound. An interval is never
/// empty. Arithmetic is exact on the ends; where 128 bits don't suffice, ends move outwards by a part in 2⁶⁰, so a
/// result always contains every true value and a contradiction is never invented.
public struct Interval: Hashable, Sendable {
    public struct End: Hashable, Sendable {
        public var value: Rational
        public var isClosed: Bool

        public init(_ value: Rational, isClosed: Bool) {
            self.value = value
            self.isClosed = isClosed
        }

        public static func closed(_ value: Rational) -> End { End(value, isClosed: true) }
        public static func open(_ value: Rational) -> End { End(value, isClosed: false) }
    }

    /// nil: no bound below.
    public let lower: End?
    /// nil: no bound above.
    public let upper: End?

    /// The values between two ends, or nil where there are none.
    public init?(_ lower: End?, _ upper: End?) {
        if let lower, let upper {
            guard lower.value < upper.value || (lower.value == upper.value && lower.isClosed && upper.isClosed) else {
                return nil
            }
        }
        self.lower = lower
        self.upper = upper
    }

    private init(lower: End?, upper: End?) {
        self.lower = lower
        self.upper = upper
    }

    /// One value.
    public init(_ value: Rational) { self.init(lower: .closed(value), upper: .closed(value)) }

    public static let all = Interval(lower: nil, upper: nil)

    public func contains(_ value: Rational) -> Bool {
        if let lower, value < lower.value || (value == lower.value && !lower.isClosed) { return false }
        if let upper, value > upper.value || (value == upper.value && !upper.isClosed) { return false }
        return true
    }

    /// Whether some value belongs to both.
    public func meets(_ other: Interval) -> Bool { intersection(other) != nil }

    public func intersection(_ other: Interval) -> Interval? {
        Interval(Self.higher(lower, other.lower), Self.lower(upper, other.upper))
    }

    /// The least interval that contains both.
    public func hull(_ other: Interval) -> Interval {
        Interval(
            lower: lower.flatMap { a in other.lower.map { b in Self.wider(a, b, isLower: true) } },
            upper: upper.flatMap { a in other.upper.map { b in Self.wider(a, b, isLower: false) } })
    }

    private static func wider(_ a: End, _ b: End, isLower: Bool) -> End {
        if a.value == b.value { return End(a.value, isClosed: a.isClosed || b.isClosed) }
        return (a.value < b.value) == isLower ? a : b
    }

    /// The stricter of two lower ends.
    private static func higher(_ a: End?, _ b: End?) -> End? {
        guard let a else { return b }
        guard let b else { return a }
        if a.value == b.value { return End(a.value, isClosed: a.isClosed && b.isClosed) }
        return a.value > b.value ? a : b
    }

    /// The stricter of two upper ends.
    private static func lower(_ a: End?, _ b: End?) -> End? {
        guard let a else { return b }
        guard let b else { return a }
        if a.value == b.value { return End(a.value, isClosed: a.isClosed && b.isClosed) }
        return a.value < b.value ? a : b
    }
}

extension Interval {
    public static prefix func - (a: Interval) -> Interval {
        let turned = { (end: End) in End(-end.value, isClosed: end.isClosed) }
        return Interval(lower: a.upper.map(turned), upper: a.lower.map(turned))
    }

    public static func + (a: Interval, b: Interval) throws(ArithmeticError) -> Interval {
        try retrying(a, b) { (a, b) throws(ArithmeticError) in
            Interval(lower: try sum(a.lower, b.lower), upper: try sum(a.upper, b.upper))
        }
    }

    public static func - (a: Interval, b: Interval) throws(ArithmeticError) -> Interval { try a + -b }

    public static func * (a: Interval, b: Interval) throws(ArithmeticError) -> Interval {
        try retrying(a, b) { (a, b) throws(ArithmeticError) in try exactProduct(a, b) }
    }

    /// The quotients of all pairs of values.
    /// - Throws: ``ArithmeticError/divisionByZero`` where the divisor can be zero; an open end at zero is no zero.
    public static func / (a: Interval, b: Interval) throws(ArithmeticError) -> Interval { try a * b.reciprocal() }

    /// The interval times a number. A number below zero swaps the ends, and each keeps whether it is closed.
    public func scaled(by factor: Rational) throws(ArithmeticError) -> Interval { try self * Interval(factor) }

    public func reciprocal() throws(ArithmeticError) -> Interval {
        guard !contains(.zero), !crossesZero else { throw .divisionByZero }
        // An end at zero is open here, and its reciprocal has no bound.
        let turned = { (end: End?) throws(ArithmeticError) -> End? in
            guard let end else { return End(.zero, isClosed: false) }
            return end.value.isZero ? nil : End(try .one / end.value, isClosed: end.isClosed)
        }
        return Interval(lower: try turned(upper), upper: try turned(lower))
    }

    private var crossesZero: Bool {
        (lower.map { $0.value < .zero } ?? true) && (upper.map { $0.value > .zero } ?? true)
    }

    private static func sum(_ a: End?, _ b: End?) throws(ArithmeticError) -> End? {
        guard let a, let b else { return nil }
        return End(try a.value + b.value, isClosed: a.isClosed && b.isClosed)
    }

    /// Computes exactly, and where that overflows once more with ends moved outwards to fewer digits.
    private static func retrying(
        _ a: Interval, _ b: Interval,
        _ compute: (Interval, Interval) throws(ArithmeticError) -> Interval
    ) throws(ArithmeticError) -> Interval {
        do { return try compute(a, b) } catch {
            guard error == .overflow else { throw error }
            return try compute(a.simplified(), b.simplified())
        }
    }

    /// The same interval with ends of at most about 62 bits above and below the line, moved outwards.
    public func simplified() -> Interval {
        let moved = { (end: End, direction: Rational.Direction) in
            let value = end.value.simplified(direction)
            return End(value, isClosed: end.isClosed && value == end.value)
        }
        return Interval(lower: lower.map { moved($0, .down) }, upper: upper.map { moved($0, .up) })
    }
}

extension Interval {
    /// A corner of a product: a value that it reaches or comes as near as one likes to, or one of the infinities.
    private enum Corner {
        case below, above
        case finite(End)
    }

    private static func exactProduct(_ a: Interval, _ b: Interval) throws(ArithmeticError) -> Interval {
        var low: End??
        var high: End??
        for (x, xIsLower) in [(a.lower, true), (a.upper, false)] {
            for (y, yIsLower) in [(b.lower, true), (b.upper, false)] {
                switch try corner(x, xIsLower, y, yIsLower) {
                case .below: low = .some(nil)
                case .above: high = .some(nil)
                case .finite(let end):
                    low = lowest(low, end)
                    high = highest(high, end)
                }
            }
        }
        return Interval(lower: low ?? nil, upper: high ?? nil)
    }

    private static func corner(
        _ x: End?, _ xIsLower: Bool, _ y: End?, _ yIsLower: Bool
    ) throws(ArithmeticError) -> Corner {
        if let x, let y {
            // Zero times anything is zero: a closed zero is reached whether or not the other end is.
            let reached = (x.isClosed && y.isClosed) || (x.isClosed && x.value.isZero) || (y.isClosed && y.value.isZero)
            return .finite(End(try x.value * y.value, isClosed: reached))
        }
        let sign = { (end: End?, isLower: Bool) -> Int in
            guard let end else { return isLower ? -1 : 1 }
            return end.value.isZero ? 0 : end.value.isNegative ? -1 : 1
        }
        switch sign(x, xIsLower) * sign(y, yIsLower) {
        case 0: return .finite(End(.zero, isClosed: (x ?? y)?.isClosed ?? false))
        case 1...: return .above
        default: return .below
        }
    }

    private static func lowest(_ known: End??, _ end: End) -> End?? {
        guard let known else { return .some(end) }
        guard let known else { return .some(nil) }
        return .some(wider(known, end, isLower: true))
    }

    private static func highest(_ known: End??, _ end: End) -> End?? {
        guard let known else { return .some(end) }
        guard let known else { return .some(nil) }
        return .some(wider(known, end, isLower: false))
    }
}
