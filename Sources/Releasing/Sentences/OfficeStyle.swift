import Figures

/// How an office wants its figures written.
public struct OfficeStyle: Hashable, Sendable {
    public enum TrailingZeros: String, Sendable, CaseIterable {
        /// "10%" for 10,0.
        case drop
        /// "10,0%"
        case keep
    }

    /// When "trên", "gần" stand before a number that was rounded.
    public enum Approximation: String, Sendable, CaseIterable {
        case never
        /// Where rounding took digits that the indicator has: "gần 15,7 tỷ USD" for 15.699 triệu USD.
        case scaled
        /// Before every level that isn't exact.
        case always
    }

    /// What is done where printed parts don't add up to the printed whole.
    public enum GapTreatment: String, Sendable, CaseIterable {
        /// A note below the paragraph says so.
        case note
        /// Whole and parts get one digit more, as long as that helps.
        case decimal
        case asIs = "as-is"
    }

    public var language: DocumentLanguage
    /// Digits behind the mark of growth, attainment and shares.
    public var rateDecimals: Int
    public var trailingZeros: TrailingZeros
    public var approximation: Approximation
    public var gaps: GapTreatment
    /// The larger units that values move to; later ones of the same unit take the place of earlier ones.
    public var scales: [UnitScale]

    public init(
        language: DocumentLanguage = .vi, rateDecimals: Int = 1, trailingZeros: TrailingZeros = .drop,
        approximation: Approximation = .scaled, gaps: GapTreatment = .note, scales: [UnitScale] = UnitScale.usual
    ) {
        self.language = language
        self.rateDecimals = rateDecimals
        self.trailingZeros = trailingZeros
        self.approximation = approximation
        self.gaps = gaps
        self.scales = scales
    }

    public var numbers: NumberStyle { language == .vi ? .vietnamese : .english }
}

/// From which value on a unit is written as a larger one: 15.700 triệu USD as 15,7 tỷ USD.
public struct UnitScale: Hashable, Sendable {
    public var from: String
    public var to: String
    /// How many of `from` one of `to` is.
    public var factor: Int
    /// In `from`, without its sign.
    public var threshold: Int
    /// Digits behind the mark in `to`.
    public var decimals: Int
    /// Whether values are moved only where that loses nothing.
    public var mustBeExact: Bool

    public init(from: String, to: String, factor: Int, threshold: Int, decimals: Int, mustBeExact: Bool = false) {
        self.from = from
        self.to = to
        self.factor = factor
        self.threshold = threshold
        self.decimals = decimals
        self.mustBeExact = mustBeExact
    }

    /// What provinces usually write.
    public static let usual = [
        UnitScale(from: "triệu USD", to: "tỷ USD", factor: 1000, threshold: 1000, decimals: 2),
        UnitScale(
            from: "tỷ đồng", to: "nghìn tỷ đồng", factor: 1000, threshold: 100_000, decimals: 0, mustBeExact: true),
        UnitScale(from: "triệu đồng", to: "tỷ đồng", factor: 1000, threshold: 1000, decimals: 1),
        UnitScale(
            from: "lượt khách", to: "triệu lượt khách", factor: 1_000_000, threshold: 1_000_000, decimals: 2),
        UnitScale(
            from: "nghìn lượt khách", to: "triệu lượt khách", factor: 1000, threshold: 1000, decimals: 2),
    ]
}
