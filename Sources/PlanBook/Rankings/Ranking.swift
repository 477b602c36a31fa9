import Figures

/// The place of an area among others by an index: PCI, PAR index, digital transformation and its pillars.
public struct Ranking: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    /// The index; a pillar is a part of its index in the catalogue.
    public var indicator: Int64
    public var area: Int64
    public var period: Period
    /// The day from which it is known.
    public var known: Day
    /// 1 is the first; nil where only the score is known.
    public var rank: Int?
    /// How many were ranked ("10/63").
    public var outOf: Int?
    public var score: BookNumber?
    /// Ranks gained on the period before as the source states it; below zero where ranks were lost.
    public var change: Int?
    public var source: Int64
    /// The line of a file, the number of a release's quotation.
    public var place: Int64?

    /// With neither rank, score nor change, it withdraws what was said before.
    public init(
        id: Int64 = 0, entry: Int64 = 0, indicator: Int64, area: Int64, period: Period, known: Day, rank: Int? = nil,
        outOf: Int? = nil, score: BookNumber? = nil, change: Int? = nil, source: Int64, place: Int64? = nil
    ) {
        self.id = id
        self.entry = entry
        self.indicator = indicator
        self.area = area
        self.period = period
        self.known = known
        self.rank = rank
        self.outOf = outOf
        self.score = score
        self.change = change
        self.source = source
        self.place = place
    }

    var isWithdrawn: Bool { rank == nil && score == nil && change == nil }
}

/// A ranking beside that of the period before.
public struct RankingStanding: Hashable, Sendable {
    public var ranking: Ranking
    /// nil where none is known.
    public var before: Ranking?

    /// Ranks gained on the period before ("tăng 13 bậc"), computed; nil where either rank isn't known.
    public var rankChange: Int? {
        guard let rank = ranking.rank, let earlier = before?.rank else { return nil }
        return earlier - rank
    }

    /// What the score gained on the period before.
    public var scoreChange: Rational? {
        guard let score = ranking.score, let earlier = before?.score else { return nil }
        return try? score.rational - earlier.rational
    }

    /// Whether as many were ranked in both periods: 63 provinces became 34, and ranks of before say little about after.
    public var isComparable: Bool { before.map { $0.outOf == ranking.outOf } ?? false }

    /// Whether the change that the source states is the computed one; nil where there is nothing to compare.
    public var statedChangeHolds: Bool? {
        guard let stated = ranking.change, let computed = rankChange else { return nil }
        return stated == computed
    }
}
