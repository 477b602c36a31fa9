import Figures

extension Measure {
    /// `part / whole * 100`, in per cent.
    public static func share(of part: Rational, in whole: Rational) throws(NoMeasure) -> Measure {
        try requireBase(whole)
        return try exact(.percent, .share(part: part, whole: whole)) { () throws(ArithmeticError) in
            try part / whole * hundred
        }
    }
}

/// The shares of parts in their whole (cơ cấu).
public struct Structure: Hashable, Sendable {
    /// In the order given; nil for a part without a value.
    public let shares: [Measure?]
    /// What the parts leave of the whole, in per cent: equal to 100 minus the sum of `shares`. Zero where parts with
    /// values make all of the whole, below zero where they make more.
    public let rest: Measure

    /// - Parameter parts: their values; nil where there is none.
    public init(of parts: [Rational?], in whole: Rational) throws(NoMeasure) {
        var shares: [Measure?] = []
        var left = whole
        for part in parts {
            guard let part else {
                shares.append(nil)
                continue
            }
            shares.append(try Measure.share(of: part, in: whole))
            do { left = try left - part } catch { throw .tooManyDigits }
        }
        self.shares = shares
        rest = try Measure.share(of: left, in: whole)
    }
}
