import Checking
import Figures
import PlanBook

/// What is known of one indicator in one area and period: all that a sentence about it can say.
public struct SentenceFacts: Hashable, Sendable {
    public var code: String
    /// As a sentence names it.
    public var name: Bilingual
    /// The indicator's own unit.
    public var unit: String
    public var decimals: Int
    public var direction: Indicator.Direction
    /// Whether the value itself is a rise in per cent.
    public var isGrowth: Bool
    public var period: Period
    /// The area as tags name it; nil for the release's own.
    public var area: String?
    public var level: ExactNumber?
    /// Whether the level is estimated (ước).
    public var isEstimate: Bool
    public var movement: Movement?
    public var standing: PlanStanding?
    public var place: Place?
    public var benchmark: Benchmark?
    public var fraction: Fraction?
    /// The parts of one breakdown ("trong đó").
    public var parts: [SentenceFacts]
    /// Whether `parts` are all of the whole.
    public var partsAreAll: Bool

    public init(
        code: String, name: Bilingual, unit: String, decimals: Int = 0, direction: Indicator.Direction = .up,
        isGrowth: Bool = false, period: Period, area: String? = nil, level: ExactNumber? = nil,
        isEstimate: Bool = false, movement: Movement? = nil, standing: PlanStanding? = nil, place: Place? = nil,
        benchmark: Benchmark? = nil, fraction: Fraction? = nil, parts: [SentenceFacts] = [], partsAreAll: Bool = false
    ) {
        self.code = code
        self.name = name
        self.unit = unit
        self.decimals = decimals
        self.direction = direction
        self.isGrowth = isGrowth
        self.period = period
        self.area = area
        self.level = level
        self.isEstimate = isEstimate
        self.movement = movement
        self.standing = standing
        self.place = place
        self.benchmark = benchmark
        self.fraction = fraction
        self.parts = parts
        self.partsAreAll = partsAreAll
    }

    public var isPercent: Bool { Unit(words: unit).isPercent }

    /// What the value itself is measured against, where its name says so ("chỉ số giá so với tháng trước").
    var ownBase: Figure.Base? {
        let words = name.vi.lowercased()
        if words.contains("so với tháng trước") { return .previousMonth }
        return words.contains("so với cùng kỳ") ? .samePeriod : nil
    }

    /// Whether the indicator is itself a plan or a budget ("Kế hoạch vốn đầu tư công").
    var isPlan: Bool { name.vi.hasPrefix("Kế hoạch ") || name.vi.hasPrefix("Dự toán ") }
}

extension SentenceFacts {
    /// How the value moved on the year before.
    public enum Movement: Hashable, Sendable {
        case percent(ExactNumber)
        /// Of a value in per cent.
        case points(ExactNumber)
        /// In a unit of its own.
        case amount(ExactNumber, unit: String)

        public var number: ExactNumber {
            switch self {
            case .percent(let number), .points(let number), .amount(let number, _): number
            }
        }
    }

    /// How the value stands to its plan.
    public struct PlanStanding: Hashable, Sendable {
        public enum Measure: Hashable, Sendable {
            /// Per cent of the plan.
            case attainment(ExactNumber)
            /// Percentage points over it, for values that are per cents themselves.
            case points(ExactNumber)
            /// The plan is a range, and the value lies in it.
            case within
        }

        public var kind: Target.Kind
        public var measure: Measure
        /// Whether the plan is a whole year's while the value is of a part of it.
        public var isOfWholeYear: Bool
        /// Whether the indicator's value is itself the part of the plan that was reached, and needn't be told twice.
        public var isOwnValue: Bool

        public init(kind: Target.Kind, measure: Measure, isOfWholeYear: Bool = false, isOwnValue: Bool = false) {
            self.isOwnValue = isOwnValue
            self.kind = kind
            self.measure = measure
            self.isOfWholeYear = isOfWholeYear
        }
    }

    /// Where an area stands among others.
    public struct Place: Hashable, Sendable {
        public enum Scope: String, Hashable, Sendable, CaseIterable { case country, province }

        public var rank: Int?
        public var outOf: Int?
        public var scope: Scope
        /// Ranks gained on the year before; nil where it isn't known or not comparable.
        public var change: Int?

        public init(rank: Int?, outOf: Int? = nil, scope: Scope = .country, change: Int? = nil) {
            self.rank = rank
            self.outOf = outOf
            self.scope = scope
            self.change = change
        }
    }

    /// The same of another area, to compare with.
    public struct Benchmark: Hashable, Sendable {
        public var number: ExactNumber

        public init(_ number: ExactNumber) { self.number = number }
    }

    /// "138/184 xã"
    public struct Fraction: Hashable, Sendable {
        public var part: ExactNumber
        public var whole: ExactNumber

        public init(part: ExactNumber, whole: ExactNumber) {
            self.part = part
            self.whole = whole
        }
    }
}
