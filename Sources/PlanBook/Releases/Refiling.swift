import Figures
import GRDB

/// What a decision on a name changed.
public struct Refiling: Sendable {
    /// The figures that it placed, or placed anew.
    public var filings: [(quotation: Quotation, filing: Filing)] = []
    /// How many values, targets and ranks were taken back.
    public var withdrawn = 0

    /// How many figures found a place.
    public var placed: Int { filings.count { $0.filing != .unmatched && $0.filing != .ignored } }
}

extension BookWriter {
    /// Decides what a name means, takes back what was filed by another meaning of it, and files what waited.
    ///
    /// - Parameter indicator: nil: the name is no indicator's.
    public func settle(_ name: String, as indicator: Int64?) throws -> Refiling {
        let row = try decide(name, is: indicator)
        let catalogue = try reader.catalogue()
        let before = try reader.aliases(before: row)
        var then = try QuotationMatcher(reader, catalogue: catalogue, aliases: before)
        var now = then.knowing(try reader.aliases())
        let reason = "«\(name)»: " + (indicator.flatMap { catalogue.indicator(id: $0)?.code } ?? "-")
        var affected: [FiledQuotation] = []
        var open: StoredRelease?
        let decided = NameWords(name)
        for filed in try reader.quotationsWithMatches() {
            if open?.id != filed.quotation.release { open = try reader.release(filed.quotation.release) }
            guard let open, filed.quotation.canGo(by: decided, in: open) else { continue }
            let found = now.find(filed.quotation, in: open)
            let isOfName = NameWords(found.name).bag == decided.bag
            guard found.meaning != then.find(filed.quotation, in: open).meaning || isOfName && !filed.isFiled(as: found)
            else { continue }
            affected.append(filed)
        }
        return try refile(affected, reason: reason)
    }

    /// Decides what one figure is of, whatever its name means elsewhere, and files it anew.
    ///
    /// - Parameter indicator: nil: it is no indicator's.
    public func settle(_ address: QuotationAddress, as indicator: Int64?) throws -> Refiling {
        let quotation = try reader.requireQuotation(at: address)
        guard let filed = try reader.quotationWithMatch(quotation.id) else { return Refiling() }
        try append(to: "quotation_match", [quotation.id, indicator, nil, "chosen"])
        let code = try indicator.flatMap { try reader.catalogue().indicator(id: $0)?.code } ?? "-"
        return try refile([filed], reason: "\(address): \(code)")
    }

    private func refile(_ affected: [FiledQuotation], reason: String) throws -> Refiling {
        var refiling = Refiling()
        var again = affected
        var told = Set(affected.map(\.quotation.id))
        for filed in affected {
            guard try withdraw(filed, reason: reason) else { continue }
            refiling.withdrawn += 1
            // What leant on the value that is gone is judged anew.
            for other in try reader.quotationsLeaning(on: filed) where told.insert(other.quotation.id).inserted {
                again.append(other)
            }
        }
        for filed in affected where filed.how != nil {
            try append(to: "quotation_match", [filed.quotation.id, nil, nil, "unmatched"])
        }
        var filer = try QuotationFiler(self)
        var releases: [Int64: StoredRelease] = [:]
        for id in Set(again.map(\.quotation.release)) { releases[id] = try reader.release(id) }
        let order = again.compactMap { filed in releases[filed.quotation.release].map { (filed.quotation, $0) } }
            .sorted { ($0.1.day, $0.1.id, $0.0.position) < ($1.1.day, $1.1.id, $1.0.position) }
        for (quotation, release) in order {
            refiling.filings.append((quotation, try filer.file(quotation, of: release)))
        }
        return refiling
    }

    /// Takes back what was filed of a quotation, as of the day of its release; what it took the place of holds again.
    /// - Returns: whether there was anything that still counted.
    private func withdraw(_ filed: FiledQuotation, reason: String) throws -> Bool {
        guard let indicator = filed.indicator, let area = filed.area, let how = filed.how else { return false }
        let quotation = filed.quotation.id
        let period = filed.quotation.period?.canonical
        if how.hasPrefix("observed"), let period {
            let said = try reader.revisions(of: indicator, in: area, period)
            guard let own = said.last(where: { $0.place == quotation && $0.source == filed.source }), own.value != nil,
                try reader.value(of: indicator, in: area, period, .asKnown(own.known))?.id == own.id
            else { return false }
            let before = said.last { ($0.known, $0.id) < (own.known, own.id) && $0.place != quotation }
            var row = before ?? own
            (row.known, row.reason) = (own.known, reason)
            if before == nil { row.value = nil }
            try ObservationAppender(self).append(row)
            return true
        }
        if how.hasPrefix("aimed"), let period {
            let said = try reader.targetHistory(of: indicator, in: area, period)
            guard let own = said.last(where: { $0.place == quotation && $0.source == filed.source }), own.value != nil
            else { return false }
            let others = said.filter { $0.kind == own.kind && $0.assigner == own.assigner }
            guard others.last(where: { $0.inForce <= own.inForce })?.id == own.id else { return false }
            let before = others.last { ($0.inForce, $0.id) < (own.inForce, own.id) && $0.place != quotation }
            var row = before ?? own
            (row.inForce, row.reason) = (own.inForce, reason)
            if before == nil { (row.value, row.upper) = (nil, nil) }
            try add(row)
            return true
        }
        if how.hasPrefix("ranked"), let own = try reader.ranking(ofQuotation: quotation, indicator, area) {
            let said = try reader.rankingRevisions(of: indicator, in: area, own.period)
            guard said.last(where: { $0.known <= own.known })?.id == own.id else { return false }
            let before = said.last { ($0.known, $0.id) < (own.known, own.id) && $0.place != quotation }
            var row = before ?? own
            row.known = own.known
            if before == nil { (row.rank, row.outOf, row.score, row.change) = (nil, nil, nil, nil) }
            try add(row)
            return true
        }
        return false
    }
}

/// A quotation with what it was filed as.
struct FiledQuotation {
    var quotation: Quotation
    /// Its release's.
    var source: Int64
    var indicator: Int64?
    var area: Int64?
    /// nil where nothing was decided or filed.
    var how: String?

    /// Whether it is filed as it would be now.
    func isFiled(as found: QuotationMatcher.Found) -> Bool {
        switch found.meaning {
        case nil: how == nil || how == "unmatched"
        case .some(.none): how == "decided"
        case .indicator(let id): indicator == id && area == found.area
        }
    }
}

extension Quotation {
    /// Whether it can go by a name: all of the name's words stand in its own or around it.
    fileprivate func canGo(by name: NameWords, in release: StoredRelease) -> Bool {
        let text = [about, areaWords ?? "", release.words(sentence)].joined(separator: " ")
        let words = Set(NameKey.key(of: text).split(separator: " ").map(String.init))
        return name.content.isSubset(of: words)
    }
}

extension BookReader {
    /// All quotations, release by release, each with what it was last filed as.
    func quotationsWithMatches() throws -> [FiledQuotation] {
        try filedQuotations(where: "1", [])
    }

    /// One quotation with what it was last filed as.
    func quotationWithMatch(_ id: Int64) throws -> FiledQuotation? {
        try filedQuotations(where: "quotation.id = ?", [id]).first
    }

    /// The quotations of other names whose filing leant on the value that one brought.
    func quotationsLeaning(on filed: FiledQuotation) throws -> [FiledQuotation] {
        guard let indicator = filed.indicator, let area = filed.area, let period = filed.quotation.period else {
            return []
        }
        return try filedQuotations(
            where: """
                matched.indicator = ? AND matched.area = ? AND quotation.period IN (?, ?)
                    AND matched.how IN ('known', 'statedTwice', 'laterEstimate')
                """,
            [indicator, area, PeriodCode.code(period), PeriodCode.code(period.canonical)])
    }

    private func filedQuotations(where condition: String, _ arguments: StatementArguments) throws -> [FiledQuotation] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.*, release.source AS of_source, matched.indicator AS of_indicator,
                    matched.area AS of_area, matched.how AS how
                FROM quotation JOIN release ON release.id = quotation.release
                LEFT JOIN quotation_match AS matched ON matched.id =
                    (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                WHERE coalesce(matched.how, '') <> 'published' AND (\(condition))
                ORDER BY quotation.release, quotation.position
                """, arguments: arguments
        ).compactMap { row in
            Quotation(row).map {
                FiledQuotation(
                    quotation: $0, source: row["of_source"], indicator: row["of_indicator"], area: row["of_area"],
                    how: row["how"])
            }
        }
    }

    fileprivate func ranking(ofQuotation quotation: Int64, _ indicator: Int64, _ area: Int64) throws -> Ranking? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT ranking.* FROM ranking JOIN source ON source.id = ranking.source AND source.kind = 'release'
                WHERE indicator = ? AND area = ? AND place = ? ORDER BY ranking.id DESC LIMIT 1
                """, arguments: [indicator, area, quotation]
        ).flatMap(Ranking.init).flatMap { $0.isWithdrawn ? nil : $0 }
    }
}
