import Figures

/// One thing of one time that a run of clauses states figures of.
struct Subject: Sendable {
    var number: Int
    /// Indices of its figures, in reading order.
    var figures: [Int]
    var whole: Int?
    var partsAreAll: Bool?
}
