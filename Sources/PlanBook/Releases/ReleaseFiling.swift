import Figures
import GRDB

/// A release to be filed: its text and what was read from it, with quotations that have no numbers yet.
public struct ReleaseToFile: Sendable {
    /// The file's name.
    public var name: String
    /// Of the release's text.
    public var sha256: [UInt8]
    public var title: String
    public var number: String?
    public var area: Int64
    public var day: Day
    public var period: Period?
    public var text: [UInt8]
    public var quotations: [Quotation]

    public init(
        name: String, sha256: [UInt8], title: String, number: String?, area: Int64, day: Day, period: Period?,
        text: [UInt8], quotations: [Quotation]
    ) {
        self.name = name
        self.sha256 = sha256
        self.title = title
        self.number = number
        self.area = area
        self.day = day
        self.period = period
        self.text = text
        self.quotations = quotations
    }
}

/// What became of a release's figures.
public struct FilingReport: Sendable {
    public var release: StoredRelease
    public var filings: [(quotation: Quotation, filing: Filing)] = []
    /// Whether the book had the release already, so that nothing was done.
    public var wasKnown = false
    /// The names that figures were looked up by, by quotation: with the area or group that the book doesn't know.
    public var names: [Int64: String] = [:]
    /// Indicators whose name is near that of an unmatched figure, by quotation: nothing is filed until a person decides.
    public var proposals: [Int64: Indicator] = [:]
    /// Indicators that other unmatched figures could be of, the likeliest first, by quotation.
    public var candidates: [Int64: [Indicator]] = [:]
    /// What figures that are targets ask for, by quotation.
    public var goals: [Int64: TaskGoal] = [:]

    public func count(_ isSuch: (Filing) -> Bool) -> Int { filings.count { isSuch($0.filing) } }

    /// A name that no indicator goes by.
    public struct UnmatchedName: Hashable, Sendable {
        public var name: String
        /// The figures that are of it.
        public var quotations: [Quotation] = []
        /// An indicator with a name that is near.
        public var proposal: Indicator?
        /// Indicators that it could be, where none is near.
        public var candidates: [Indicator] = []
    }

    /// The names that no indicator goes by, the most frequent first.
    public var unmatchedNames: [UnmatchedName] {
        var found: [String: UnmatchedName] = [:]
        for (quotation, filing) in filings where filing == .unmatched {
            let name = names[quotation.id] ?? quotation.about
            var known = found[NameKey.key(of: name)] ?? UnmatchedName(name: name)
            known.quotations.append(quotation)
            known.proposal = proposals[quotation.id] ?? known.proposal
            if known.candidates.isEmpty { known.candidates = candidates[quotation.id] ?? [] }
            found[NameKey.key(of: name)] = known
        }
        return found.values.sorted { ($1.quotations.count, $0.name) < ($0.quotations.count, $1.name) }
    }
}

extension BookWriter {
    /// Keeps a release with its quotations, and files each of these.
    public func file(_ release: ReleaseToFile) throws -> FilingReport {
        let earlier = try reader.sources(sha256: release.sha256).filter { $0.kind == .release }
        if let known = try earlier.first.flatMap({ try reader.release(ofSource: $0.id) }) {
            return FilingReport(release: known, wasKnown: true)
        }
        let source = try addSource(.release, name: release.name, sha256: release.sha256, detail: release.title)
        var stored = StoredRelease(
            source: source, area: release.area, title: release.title, number: release.number, day: release.day,
            period: release.period, text: release.text)
        stored.id = try add(stored)
        var report = FilingReport(release: stored)
        var filer = try QuotationFiler(self)
        for var quotation in release.quotations {
            quotation.release = stored.id
            quotation.id = try add(quotation)
            report.filings.append((quotation, try filer.file(quotation, of: stored)))
        }
        report.names = filer.names
        report.proposals = filer.proposals
        report.candidates = filer.candidates
        report.goals = filer.goals
        return report
    }

    /// Files what had no indicator, now that more names are known.
    public func fileUnmatched() throws -> [(quotation: Quotation, filing: Filing)] {
        var filer = try QuotationFiler(self)
        var open: StoredRelease?
        var filings: [(quotation: Quotation, filing: Filing)] = []
        for quotation in try reader.unmatchedQuotations() {
            // With its text: the words around a figure tell what it is of, as at import.
            if open?.id != quotation.release { open = try reader.release(quotation.release) }
            guard let open else { continue }
            filings.append((quotation, try filer.file(quotation, of: open)))
        }
        return filings
    }
}

extension BookReader {
    /// The release that a source is.
    public func release(ofSource source: Int64) throws -> StoredRelease? {
        try Row.fetchOne(db, sql: "SELECT * FROM release WHERE source = ?", arguments: [source])
            .flatMap(StoredRelease.init)
    }
}
