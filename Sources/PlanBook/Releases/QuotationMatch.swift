import Figures
import GRDB

/// What a release's figure was last taken for.
public struct QuotationMatch: Sendable {
    /// What was made of it in the book.
    public enum Outcome: String, Sendable, CaseIterable {
        /// An observation, a target, a rank was added.
        case observed, aimed, ranked
        /// The book knew the value already.
        case known
        /// A growth, an attainment, a share: kept as the release's word.
        case stated
        /// It was written from the book.
        case published
        /// It can't be the indicator's value, and waits for a person.
        case unfit
        /// No indicator goes by its name, or a person decided so.
        case none
    }

    public var quotation: Quotation
    public var indicator: Indicator?
    public var area: Int64?
    public var outcome: Outcome

    /// Whether the book has the value that it states, or computes it.
    public var isHeldAgainstTheBook: Bool { [.observed, .known, .stated, .published].contains(outcome) }
}

extension BookReader {
    /// The figures of a release in their order, each with what it was last taken for: one query.
    public func quotationMatches(in release: Int64, _ catalogue: Catalogue) throws -> [QuotationMatch] {
        try quotationMatches("quotation.release = ?", [release], catalogue)
    }

    /// - Parameter condition: on `quotation` and on `matched`.
    func quotationMatches(
        _ condition: String, _ arguments: StatementArguments, _ catalogue: Catalogue
    ) throws -> [QuotationMatch] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.*, matched.indicator AS of_indicator, matched.area AS of_area, matched.how AS of_how
                FROM quotation LEFT JOIN quotation_match AS matched ON \(Quotation.isLastMatch)
                WHERE \(condition) ORDER BY quotation.release, quotation.position
                """, arguments: arguments
        ).compactMap { row in
            guard let quotation = Quotation(row) else { return nil }
            let how: String? = row["of_how"]
            return QuotationMatch(
                quotation: quotation, indicator: (row["of_indicator"] as Int64?).flatMap(catalogue.indicator(id:)),
                area: row["of_area"], outcome: QuotationMatch.Outcome(how: how))
        }
    }
}

extension QuotationMatch.Outcome {
    /// - Parameter how: as the book's file has it; a word may say more behind its beginning.
    fileprivate init(how: String?) {
        guard let how, how != "unmatched", how != "decided" else {
            self = .none
            return
        }
        self = Self(rawValue: String(how.prefix(while: \.isLetter))) ?? .unfit
    }
}
