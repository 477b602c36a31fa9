import Figures

/// A whole and its parts in a period, beside the same period a year earlier: structure, and what each part contributes to
/// the whole's growth.
public struct Composition: Sendable {
    /// A part, or what the parts leave of the whole.
    public struct Part: Sendable {
        /// nil for what the parts leave.
        public var indicator: Indicator?
        /// In the whole's unit; nil where there is none.
        public var value: Rational?
        public var earlier: Rational?
        /// In per cent of the whole, now and a year earlier.
        public var share: Measure?
        public var earlierShare: Measure?
        public var growth: Measure?
        /// To the whole's growth, in percentage points. All of them, with that of the rest, add up to it.
        public var contribution: Measure?
    }

    public var whole: PeriodTable.Line
    /// In which way the whole is broken down: "sector", "ownership".
    public var breakdown: String
    /// Those of which something is known, in the order of the catalogue.
    public var parts: [Part]
    /// What parts with values leave; nil where they leave nothing.
    public var rest: Part?
}

extension PeriodTable {
    /// Each whole of the table with its parts, breakdown by breakdown. Rates have no parts that add up.
    public func compositions(_ catalogue: Catalogue) -> [Composition] {
        let byKey = Dictionary(
            lines.map { (ObservationKey(indicator: $0.indicator.id, area: $0.area.id), $0) },
            uniquingKeysWith: { first, _ in first })
        return lines.flatMap { whole -> [Composition] in
            guard whole.actual?.value != nil, whole.indicator.adds else { return [] }
            var breakdowns: [String] = []
            var parts: [String: [PeriodTable.Line]] = [:]
            for part in catalogue.parts(of: whole.indicator.code) {
                guard let indicator = catalogue.indicator(part.part), indicator.isPart(of: whole.indicator),
                    let line = byKey[ObservationKey(indicator: indicator.id, area: whole.area.id)],
                    line.actual?.value != nil
                else { continue }
                if parts[part.breakdown] == nil { breakdowns.append(part.breakdown) }
                parts[part.breakdown, default: []].append(line)
            }
            return breakdowns.map { Composition(of: whole, $0, parts[$0] ?? []) }
        }
    }
}

extension Composition {
    init(of whole: PeriodTable.Line, _ breakdown: String, _ lines: [PeriodTable.Line]) {
        (self.whole, self.breakdown) = (whole, breakdown)
        let unit = whole.indicator.unit
        let (value, earlier) = (whole.actual?.value?.rational, whole.earlier?.value?.rational)
        parts = lines.map { line in
            Part(
                line.indicator, line.actual?.amount(line.indicator, in: unit),
                line.earlier?.amount(line.indicator, in: unit),
                of: value, earlier)
        }
        let left = Self.left(of: value, by: parts.map(\.value))
        guard let left, !left.isZero else { return }
        // What had no value a year earlier is a part of the rest then, so the two rests aren't of the same.
        let isComparable = parts.allSatisfy { $0.earlier != nil }
        rest = Part(
            nil, left, isComparable ? Self.left(of: earlier, by: parts.map(\.earlier)) : nil, of: value, earlier)
    }

    private static func left(of whole: Rational?, by parts: [Rational?]) -> Rational? {
        guard var left = whole else { return nil }
        for part in parts.compactMap(\.self) {
            guard let next = try? left - part else { return nil }
            left = next
        }
        return left
    }
}

extension Composition.Part {
    fileprivate init(
        _ indicator: Indicator?, _ value: Rational?, _ earlier: Rational?, of whole: Rational?,
        _ earlierWhole: Rational?
    ) {
        (self.indicator, self.value, self.earlier) = (indicator, value, earlier)
        if let value, let whole { share = try? Measure.share(of: value, in: whole) }
        if let earlier, let earlierWhole { earlierShare = try? Measure.share(of: earlier, in: earlierWhole) }
        guard let value, let earlier else { return }
        growth = try? Measure.growth(from: earlier, to: value)
        if let earlierWhole { contribution = try? Measure.contribution(from: earlier, to: value, whole: earlierWhole) }
    }
}

extension Indicator {
    /// Whether its values can be parted and added up.
    fileprivate var adds: Bool { accumulation != .rate && !Unit(words: unit).isPercent }

    fileprivate func isPart(of whole: Indicator) -> Bool {
        adds && Unit(words: unit).isCommensurable(with: Unit(words: whole.unit))
    }
}

extension Observation {
    /// The value in another unit of the same kind; nil where there is none.
    fileprivate func amount(_ indicator: Indicator, in unit: String) -> Rational? {
        guard let value else { return nil }
        return try? value.rational * Unit(words: indicator.unit).factor / Unit(words: unit).factor
    }
}
