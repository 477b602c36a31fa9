import Figures

/// An indicator's values for one area over periods whose areas may not have been those of today.
public struct AreaSeries: Hashable, Sendable {
    /// In which areas values are given.
    public enum Basis: Hashable, Sendable {
        /// Each period in the areas that existed at its end, as they were reported.
        case then
        /// All periods in the areas of one day.
        case on(Day)
    }

    /// How a value came about.
    public enum Method: Hashable, Sendable {
        /// The area's own value; no event touched the area.
        case asReported
        /// All of one predecessor's value: a new name or a new class.
        case passedOn
        /// The sum of predecessors, each whole.
        case summed
        /// A sum in which predecessors count by their shares, measured by these ("area", "population").
        case sharedOut(by: [String])
        /// The mean of predecessors, weighted by this indicator.
        case weightedMean(by: String)
        /// The mean of the one predecessor that the area was a part of: an assumption, for the part's own isn't known.
        case carriedOver
        /// The indicator can't be led over to other areas: there is no value.
        case notReexpressed
    }

    /// Why an area's value could not count.
    public enum Gap: Hashable, Sendable {
        case noValue
        case shareUnknown
        /// It also holds what came from elsewhere.
        case inseparable
        /// No value of the indicator that means are weighted by, or weights that make zero.
        case noWeight
        /// The indicator has neither sum nor mean over areas.
        case noRollUp
        /// More digits than exact arithmetic holds.
        case tooManyDigits
    }

    /// An area that the value was expected to be made from.
    public struct Part: Hashable, Sendable {
        public var part: AreaPart
        /// What was reported for it.
        public var observation: Observation?
        /// nil where it counts.
        public var gap: Gap?
    }

    /// One period's value.
    public struct Point: Hashable, Sendable {
        public var period: Period
        /// Whose value it is: on the basis of then, an area that existed in the period.
        public var area: Int64
        /// In the indicator's unit; made from those parts that count. nil where none does.
        public var value: Rational?
        public var method: Method
        /// How many of the expected parts count: from 0 through 1. Below 1 the value lacks something, or there is none.
        public var coverage: Rational
        public var parts: [Part]

        public var isComplete: Bool { coverage == .one }

        /// The least final of the statuses that the value rests on.
        public var status: Observation.Status? {
            parts.lazy.filter { $0.gap == nil }.compactMap { $0.observation?.status }
                .min { $0.rawValue < $1.rawValue }
        }
    }

    public var indicator: Int64
    public var area: Int64
    public var basis: Basis
    /// In the order asked for; on the basis of then, several of one period where the area was several.
    public var points: [Point]
}
