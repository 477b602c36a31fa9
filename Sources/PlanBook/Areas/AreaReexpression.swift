import Figures

/// Leads an indicator's values of one period from the areas of then over to other areas.
struct AreaReexpression {
    let indicator: Indicator
    let period: Period
    let observation: (_ area: Int64) -> Observation?
    /// The value that means are weighted by.
    let weight: (_ area: Int64) -> BookNumber?

    /// The value of `area`, of which `parts` are what its value is made from.
    func point(of area: Int64, from parts: [AreaPart]) -> AreaSeries.Point {
        var lines = parts.map { part in
            let observation = observation(part.area)
            return AreaSeries.Part(part: part, observation: observation, gap: part.gap(observation))
        }
        let method = method(of: area, parts)
        switch method {
        case .notReexpressed: lines.close(.noRollUp)
        case .weightedMean where parts.count > 1:
            for index in lines.indices where lines[index].gap == nil && weight(lines[index].part.area) == nil {
                lines[index].gap = .noWeight
            }
        default: break
        }
        var value: Rational?
        do {
            value = try method.isMean ? mean(lines) : sum(lines)
            // Parts that count and give nothing: their weights make zero.
            if value == nil { lines.close(.noWeight) }
        } catch {
            lines.close(.tooManyDigits)
        }
        let counting = lines.count { $0.gap == nil }
        return AreaSeries.Point(
            period: period, area: area, value: value, method: method,
            coverage: (try? Rational(Int128(counting), over: Int128(lines.count))) ?? .zero, parts: lines)
    }

    private func method(of area: Int64, _ parts: [AreaPart]) -> AreaSeries.Method {
        if parts.count == 1, parts[0].isWhole { return parts[0].area == area ? .asReported : .passedOn }
        switch indicator.areaRollup {
        case .sum:
            let isShared = parts.contains { !$0.isWhole }
            return isShared ? .sharedOut(by: Set(parts.flatMap(\.bases)).sorted()) : .summed
        // A part of one area is taken to have the whole area's mean.
        case .mean where parts.count == 1: return .carriedOver
        case .mean: return indicator.weight.map { .weightedMean(by: $0) } ?? .notReexpressed
        case .none: return .notReexpressed
        }
    }

    private func sum(_ lines: [AreaSeries.Part]) throws(ArithmeticError) -> Rational? {
        var sum: Rational?
        for line in lines where line.gap == nil {
            guard let value = line.observation?.value, case .known(let share) = line.part.share else { continue }
            sum = try (sum ?? .zero) + share * value.rational
        }
        return sum
    }

    private func mean(_ lines: [AreaSeries.Part]) throws(ArithmeticError) -> Rational? {
        // One part alone needs no weight.
        if lines.count == 1, lines[0].gap == nil { return lines[0].observation?.value?.rational }
        var (sum, weights) = (Rational.zero, Rational.zero)
        for line in lines where line.gap == nil {
            guard let value = line.observation?.value, case .known(let share) = line.part.share,
                let weight = weight(line.part.area)
            else { continue }
            let counting = try share * weight.rational
            sum = try sum + counting * value.rational
            weights = try weights + counting
        }
        return weights.isZero ? nil : try sum / weights
    }
}

extension AreaPart {
    fileprivate func gap(_ observation: Observation?) -> AreaSeries.Gap? {
        switch share {
        case .unknown: .shareUnknown
        case .inseparable: .inseparable
        case .known: observation?.value == nil ? .noValue : nil
        }
    }
}

extension [AreaSeries.Part] {
    /// Gives those that counted a reason why they don't.
    fileprivate mutating func close(_ gap: AreaSeries.Gap) {
        for index in indices where self[index].gap == nil { self[index].gap = gap }
    }
}

extension AreaSeries.Method {
    fileprivate var isMean: Bool {
        switch self {
        case .weightedMean, .carriedOver: true
        default: false
        }
    }
}
