import Figures

/// One thing of one time that a run of clauses states figures of.
struct Subject: Sendable {
    var number: Int
    /// Indices of its figures, in reading order.
    var figures: [Int]
    var whole: Int?
    /// How sure it is that it is a part of the whole.
    var membership: Figure.Membership
}
