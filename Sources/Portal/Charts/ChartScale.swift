import Figures

/// Where values stand on a chart: from nought, or from below it, in steps of 1, 2 or 5.
struct ChartScale {
    let steps: [Rational]
    /// Digits that a step's label needs behind the decimal mark.
    let decimals: Int
    private let low: Rational
    private let high: Rational

    /// nil where the values have too many digits to be drawn.
    init?(_ values: [Rational]) {
        let low = min(values.min() ?? .zero, .zero)
        let high = max(values.max() ?? .zero, .zero)
        guard let span = try? high - low, span > .zero else { return nil }
        // The least step of 1, 2 or 5 times a power of ten with no more than five of them.
        var found: (step: Rational, decimals: Int)?
        search: for power in -6...18 {
            for digit in [1, 2, 5] {
                let ten = Rational(Self.powers[abs(power)])
                guard let step = power < 0 ? try? Rational(digit) / ten : try? Rational(digit) * ten,
                    let five = try? step * Rational(5), five >= span
                else { continue }
                found = (step, max(0, -power))
                break search
            }
        }
        guard let found else { return nil }
        var steps: [Rational] = [.zero]
        while let last = steps.last, last < high, steps.count < 12, let next = try? last + found.step {
            steps.append(next)
        }
        while let first = steps.first, first > low, steps.count < 12, let next = try? first - found.step {
            steps.insert(next, at: 0)
        }
        (self.steps, decimals) = (steps, found.decimals)
        self.low = steps.first ?? low
        self.high = steps.last ?? high
    }

    func position(_ value: Rational, from foot: Int, to top: Int) -> Int {
        guard let part = try? (value - low) / (high - low) * Rational(foot - top),
            let whole = try? part.rounded(toDecimals: 0)
        else { return foot }
        return foot - Int(clamping: whole.mantissa)
    }

    private static let powers: [Int128] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
