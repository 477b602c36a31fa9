import Figures
import PlanBook

/// Takes rows of lists to their places in the book; a row that the book has already adds nothing.
struct ListTaker {
    let writer: BookWriter
    let source: Int64
    let today: Day
    private let catalogue: Catalogue
    private let aliases: AliasIndex
    private let map: AreaMap
    private let home: String
    /// What the book has, read when the first row asks for it.
    var registers: RegisterContents?
    var projects: ProjectContents?
    var rankings: [PeriodKey: [Ranking]]?
    var tasks: TaskContents?
    private var areas: [AreaQuestion: Area] = [:]

    private struct AreaQuestion: Hashable {
        var text: String
        var day: Day?
    }

    init(_ writer: BookWriter, source: Int64, today: Day) throws {
        self.writer = writer
        self.source = source
        self.today = today
        catalogue = try writer.reader.catalogue()
        aliases = try writer.reader.aliases()
        map = try writer.reader.areaMap()
        home = try writer.reader.homeArea()
    }

    /// Lets go of what the book had: something of it was taken back.
    mutating func forget() { (registers, projects, rankings, tasks) = (nil, nil, nil, nil) }

    /// - Returns: whether the row brought anything.
    mutating func take(_ row: ListRow, as kind: ListKind) throws -> Bool {
        switch kind {
        case .registers: try takeRegister(row)
        case .projects: try takeProject(row)
        case .rankings: try takeRanking(row)
        case .tasks: try takeTask(row)
        case .reports: try takeReport(row)
        case .directives: try takeDirective(row)
        }
    }

    private mutating func takeRanking(_ row: ListRow) throws -> Bool {
        let period = try row.period("period")
        let ranking = Ranking(
            indicator: try indicator(try row.require("indicator")).id, area: try area(row, on: period.lastDay).id,
            period: period, known: try row.day("day") ?? today, rank: try row.whole("rank"),
            outOf: try row.whole("out_of"), score: try row.number("score"), change: try row.whole("change"),
            source: source, place: Int64(row.line))
        let key = PeriodKey(
            period: PeriodCode.code(period), indicator: ranking.indicator, area: ranking.area)
        var known =
            try rankings
            ?? Dictionary(grouping: writer.reader.allRankings()) {
                PeriodKey(period: PeriodCode.code($0.period), indicator: $0.indicator, area: $0.area)
            }
        rankings = nil
        defer { rankings = known }
        if let standing = known[key]?.last(where: { $0.known <= ranking.known }), standing.isSame(as: ranking) {
            return false
        }
        try writer.add(ranking)
        known[key, default: []].insert(
            ranking, at: known[key]?.firstIndex { $0.known > ranking.known } ?? known[key]?.count ?? 0)
        return true
    }

    private func takeDirective(_ row: ListRow) throws -> Bool {
        let before = writer.rowCount
        _ = try writer.findOrAdd(
            Directive(
                type: try row.require("type"), number: try row.require("number"), issuer: row.text("issuer"),
                day: try row.day("day"), title: row.text("title")))
        return writer.rowCount > before
    }

    // MARK: What cells name

    /// "Quyết định 123/QĐ-UBND", "Nghị quyết số 105/NQ-HĐND ngày 09/12/2020"
    func directive(_ row: ListRow, _ day: Day?) throws -> Int64? {
        guard let words = row.text("directive") else { return nil }
        guard let directive = DirectiveWords.directive(words) ?? Self.plainDirective(words), !directive.type.isEmpty
        else {
            throw ListFault(
                column: "directive", vietnamese: "«\(words)»: hãy viết loại và số, như Quyết định 123/QĐ-UBND",
                english: "'\(words)': write its type and its number")
        }
        return try writer.findOrAdd(directive, citedOn: day)
    }

    /// "Quyết định 123": a number without a symbol.
    private static func plainDirective(_ words: String) -> Directive? {
        guard let cut = words.lastIndex(of: " "), words[cut...].contains(where: \.isNumber) else { return nil }
        let type = String(words[..<cut]).trimmed.replacing(" số", with: "")
        return Directive(type: type, number: String(words[words.index(after: cut)...]))
    }

    /// The area that a row names; the book's own where it names none.
    mutating func area(_ row: ListRow, on day: Day?) throws -> Area {
        let question = AreaQuestion(text: row.text("area") ?? home, day: day)
        if let known = areas[question] { return known }
        let area = try map.requireArea(question.text, on: day)
        areas[question] = area
        return area
    }

    func indicator(_ text: String) throws -> Indicator {
        if let found = catalogue.indicator(text) { return found }
        if case .indicator(let id)? = aliases.meaning(of: text), let found = catalogue.indicator(id: id) {
            return found
        }
        return try catalogue.requireIndicator(text)
    }
}

extension Ranking {
    /// Whether both state the same.
    fileprivate func isSame(as other: Ranking) -> Bool {
        rank == other.rank && outOf == other.outOf && change == other.change && score?.rational == other.score?.rational
    }
}
