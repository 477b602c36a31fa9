import Figures

/// One walk over the areas below a top, from the bottom upwards.
struct RollUpWork {
    private let method: AreaRollUp.Method
    private let map: AreaMap
    private let day: Day?
    private let printed: PrintedRange
    private let weights: [Int64: RangedValue]
    private let reported: (_ area: Int64) -> BookNumber?

    private(set) var lines: [AreaRollUp.Line] = []
    private(set) var disagreements: [AreaRollUp.Disagreement] = []
    private(set) var tooManyDigits: [Int64] = []
    /// The values of areas that reported, or below which all did.
    private(set) var complete: [Int64: RangedValue] = [:]

    init(
        _ indicator: Indicator, _ method: AreaRollUp.Method, _ map: AreaMap, _ period: Period,
        _ weights: [Int64: RangedValue] = [:], reported: @escaping (_ area: Int64) -> BookNumber?
    ) {
        self.method = method
        self.map = map
        self.weights = weights
        self.reported = reported
        day = period.lastDay
        printed = PrintedRange(indicator)
    }

    /// What an area gives to the one above it.
    private struct Yield {
        var area: Int64
        var value: RangedValue?
        var isReported: Bool
        var isComplete: Bool
    }

    mutating func run(from top: Int64) {
        var seen: Set<Int64> = []
        _ = visit(top, depth: 0, &seen)
    }

    /// Deeper than any order of areas; a circle of parents ends here or at `seen`.
    private static let greatestDepth = 16

    private mutating func visit(_ area: Int64, depth: Int, _ seen: inout Set<Int64>) -> Yield {
        seen.insert(area)
        let position = lines.count
        let own = reported(area)
        lines.append(
            AreaRollUp.Line(
                area: area, depth: depth, reported: own, rolledUp: nil, children: 0, childrenReported: 0,
                isComplete: own != nil))
        let children = depth < Self.greatestDepth ? children(of: area).filter { !seen.contains($0.id) } : []
        var yields: [Yield] = []
        for child in children { yields.append(visit(child.id, depth: depth + 1, &seen)) }

        var (rolledUp, value): (RangedValue?, RangedValue?)
        do {
            rolledUp = try combine(yields)
            if let own { value = try printed.ranged(own) }
        } catch {
            tooManyDigits.append(area)
        }
        let isComplete =
            children.isEmpty ? own != nil : rolledUp != nil && yields.allSatisfy { $0.isComplete && counts($0) }
        lines[position].rolledUp = rolledUp?.value
        lines[position].children = children.count
        lines[position].childrenReported = yields.count { $0.isReported }
        lines[position].isComplete = isComplete
        if let own, let value, let rolledUp, isComplete { compare(area, own, value, with: rolledUp) }
        let yield = Yield(
            area: area, value: value ?? rolledUp, isReported: own != nil, isComplete: value != nil || isComplete)
        if yield.isComplete { complete[area] = yield.value }
        return yield
    }

    private func children(of area: Int64) -> [Area] {
        guard let day else { return [] }
        return map.children(of: area, on: day).filter { $0.kind != .industrialPark }
    }

    /// Whether what an area gives can be used: a mean needs its weight.
    private func counts(_ yield: Yield) -> Bool {
        if case .weightedMean = method, weights[yield.area] == nil { return false }
        return yield.value != nil
    }

    private func combine(_ yields: [Yield]) throws(ArithmeticError) -> RangedValue? {
        let counting = yields.filter(counts)
        guard !counting.isEmpty else { return nil }
        switch method {
        case .sum:
            var sum = RangedValue.zero
            for yield in counting { sum = try sum + (yield.value ?? .zero) }
            return sum
        case .weightedMean: return try mean(counting)
        case .none: return nil
        }
    }

    /// Σ w·v / Σ w, nil where the weights make zero.
    ///
    /// The range is that of c + Σ w·(v − c) / Σ w about the exact mean c: the deviations are small, so that the weights'
    /// own ranges widen it hardly.
    private func mean(_ yields: [Yield]) throws(ArithmeticError) -> RangedValue? {
        var (sum, total) = (Rational.zero, RangedValue.zero)
        for yield in yields {
            guard let value = yield.value, let weight = weights[yield.area] else { continue }
            sum = try sum + weight.value * value.value
            total = try total + weight
        }
        guard !total.value.isZero else { return nil }
        let mean = try sum / total.value
        let centre = Interval(mean)
        // Weights that may make zero leave all open.
        guard !total.range.contains(.zero) else { return RangedValue(value: mean, range: .all) }
        var deviations = Interval(.zero)
        for yield in yields {
            guard let value = yield.value, let weight = weights[yield.area] else { continue }
            deviations = try deviations + weight.range * (value.range - centre)
        }
        return RangedValue(value: mean, range: try centre + deviations / total.range)
    }

    private mutating func compare(_ area: Int64, _ own: BookNumber, _ value: RangedValue, with rolledUp: RangedValue) {
        guard !value.range.meets(rolledUp.range) else { return }
        guard let difference = try? value.value - rolledUp.value else {
            tooManyDigits.append(area)
            return
        }
        disagreements.append(
            AreaRollUp.Disagreement(
                area: area, reported: own, rolledUp: rolledUp.value, range: rolledUp.range, difference: difference))
    }
}
