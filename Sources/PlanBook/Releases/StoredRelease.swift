import Figures
import Foundation
import GRDB

/// A release or report that the book's figures came from, kept with its text.
public struct StoredRelease: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var source: Int64
    /// The area whose office issued it.
    public var area: Int64
    public var title: String
    /// "127/TB-UBND"; nil where it bears none.
    public var number: String?
    public var day: Day
    /// What it is about; nil where it doesn't tell.
    public var period: Period?
    /// UTF-8; what offsets of quotations refer to.
    public var text: [UInt8]

    public init(
        id: Int64 = 0, entry: Int64 = 0, source: Int64, area: Int64, title: String, number: String?, day: Day,
        period: Period?, text: [UInt8]
    ) {
        self.id = id
        self.entry = entry
        self.source = source
        self.area = area
        self.title = title
        self.number = number
        self.day = day
        self.period = period
        self.text = text
    }

    /// A stretch of the text.
    public func words(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
    }
}

/// A figure as a release states it.
public struct Quotation: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var release: Int64
    /// Its place among the release's figures, from 0.
    public var position: Int
    /// Bytes of the release's text: the number with its unit.
    public var range: Range<Int>
    /// The sentence that it stands in.
    public var sentence: Range<Int>
    public var quote: String
    /// `Figure.Kind`
    public var kind: Figure.Kind
    /// Canonical text: `15745`, `138/184`, `3.5-4`.
    public var value: String
    public var unit: String?
    /// `Figure.Base.text`
    public var base: String?
    public var period: Period?
    public var status: Figure.Status
    public var approximator: Figure.Approximator?
    public var about: String
    /// The number of the section that it stands in.
    public var heading: String?
    /// The area, body or group that it is said to be of ("huyện việt yên", "khu vực fdi"), where that isn't the
    /// release's own area.
    public var areaWords: String?

    public init(
        id: Int64 = 0, release: Int64, position: Int, range: Range<Int>, sentence: Range<Int>, quote: String,
        kind: Figure.Kind, value: String, unit: String?, base: String?, period: Period?, status: Figure.Status,
        approximator: Figure.Approximator?, about: String, heading: String?,
        areaWords: String? = nil
    ) {
        self.id = id
        self.release = release
        self.position = position
        self.range = range
        self.sentence = sentence
        self.quote = quote
        self.kind = kind
        self.value = value
        self.unit = unit
        self.base = base
        self.period = period
        self.status = status
        self.approximator = approximator
        self.about = about
        self.heading = heading
        self.areaWords = areaWords
    }

    /// The value where it is a single number.
    public var number: BookNumber? { BookNumber(text: value) }

    /// The two numbers of a fraction.
    public var fraction: (part: BookNumber, whole: BookNumber)? {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let part = BookNumber(text: parts[0]), let whole = BookNumber(text: parts[1]) else {
            return nil
        }
        return (part, whole)
    }

    /// The two ends of a range.
    public var ends: (low: BookNumber, high: BookNumber)? {
        guard let dash = value.dropFirst().firstIndex(of: "-"), let low = BookNumber(text: value[..<dash]),
            let high = BookNumber(text: value[value.index(after: dash)...])
        else { return nil }
        return (low, high)
    }
}

extension BookWriter {
    public func add(_ release: StoredRelease) throws -> Int64 {
        try append(
            to: "release",
            [
                release.source, release.area, release.title, release.number, PeriodCode.code(release.day),
                release.period.map(PeriodCode.code), Data(release.text),
            ])
    }

    public func add(_ quotation: Quotation) throws -> Int64 {
        try append(
            to: "quotation",
            [
                quotation.release, quotation.position, quotation.range.lowerBound, quotation.range.upperBound,
                quotation.sentence.lowerBound, quotation.sentence.upperBound, quotation.quote, quotation.kind.rawValue,
                quotation.value, quotation.unit, quotation.base, quotation.period.map(PeriodCode.code),
                quotation.status.rawValue, quotation.approximator?.rawValue, quotation.about, quotation.heading,
                quotation.areaWords,
            ])
    }
}

extension BookReader {
    /// All releases, the oldest first, without their texts.
    public func releases() throws -> [StoredRelease] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, entry, source, area, title, number, day, period, x'' AS text FROM release ORDER BY day, id
                """
        ).compactMap(StoredRelease.init)
    }

    public func release(_ id: Int64) throws -> StoredRelease? {
        try Row.fetchOne(db, sql: "SELECT * FROM release WHERE id = ?", arguments: [id]).flatMap(StoredRelease.init)
    }

    /// The figures that a release states, in their order.
    public func quotations(in release: Int64) throws -> [Quotation] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM quotation WHERE release = ? ORDER BY position", arguments: [release]
        ).compactMap(Quotation.init)
    }

    public func quotation(_ id: Int64) throws -> Quotation? {
        try Row.fetchOne(db, sql: "SELECT * FROM quotation WHERE id = ?", arguments: [id]).flatMap(Quotation.init)
    }

    /// The quotations that were last taken for an indicator's in an area.
    /// - Parameter condition: SQL on `quotation` and on what it was `matched` to.
    func quotations(
        matchedTo indicator: Int64, in area: Int64, where condition: String = "1"
    ) throws -> [Quotation] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.* FROM quotation_match AS matched JOIN quotation ON quotation.id = matched.quotation
                WHERE matched.indicator = ? AND matched.area = ? AND \(Quotation.isLastMatch) AND \(condition)
                ORDER BY quotation.release, quotation.position
                """, arguments: [indicator, area]
        ).compactMap(Quotation.init)
    }

    /// The quotations that no indicator was found for, and about which nobody decided.
    public func unmatchedQuotations() throws -> [Quotation] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM quotation WHERE \(Quotation.isUnmatched) ORDER BY release, position
                """
        ).compactMap(Quotation.init)
    }
}

extension Quotation {
    /// No indicator is known to be meant, nor did anybody decide that none is.
    static let isUnmatched = """
        coalesce((SELECT how FROM quotation_match WHERE quotation_match.quotation = quotation.id
            ORDER BY id DESC LIMIT 1), 'unmatched') = 'unmatched'
        """

    /// Whether what a quotation was `matched` to is the last that was said of it.
    static let isLastMatch =
        "matched.id = (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)"
}

extension StoredRelease {
    init?(_ row: Row) {
        guard let day = PeriodCode.day(row["day"]) else { return nil }
        let text: Data = row["text"]
        self.init(
            id: row["id"], entry: row["entry"], source: row["source"], area: row["area"], title: row["title"],
            number: row["number"], day: day, period: (row["period"] as Int?).map(PeriodCode.period), text: Array(text))
    }
}

extension Quotation {
    init?(_ row: Row) {
        guard let kind = Figure.Kind(rawValue: row["kind"]), let status = Figure.Status(rawValue: row["status"]),
            let range = Self.range(row["start"], row["stop"]),
            let sentence = Self.range(row["sentence_start"], row["sentence_stop"])
        else { return nil }
        self.init(
            id: row["id"], release: row["release"], position: row["position"], range: range, sentence: sentence,
            quote: row["quote"], kind: kind, value: row["value"], unit: row["unit"], base: row["base"],
            period: (row["period"] as Int?).map(PeriodCode.period), status: status,
            approximator: (row["approx"] as String?).flatMap(Figure.Approximator.init), about: row["about"],
            heading: row["heading"], areaWords: row["area_words"])
    }

    private static func range(_ start: Int, _ stop: Int) -> Range<Int>? { start <= stop ? start..<stop : nil }
}
