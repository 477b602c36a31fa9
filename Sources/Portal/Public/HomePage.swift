import Checking
import Figures
import PlanBook
import Reporting

/// The first page: the period's headline figures, what is ahead and what is behind, the latest releases, overdue tasks.
struct HomePage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            let work = HomeWork(reader, outline, asked)
            return (work.title, try work.fields())
        }
        return try asked.page("home", title: title, fields)
    }
}

private struct HomeWork {
    private let reader: BookReader
    private let outline: BookOutline
    private let asked: PageRequest
    private let period: Period?
    private static let tileCount = 8
    private static let sparkYears = 6

    init(_ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest) {
        (self.reader, self.outline, self.asked) = (reader, outline, asked)
        period = outline.latestYear
    }

    private var language: Language { asked.language }
    private var place: String { outline.home.fullName }

    var title: String { language(vi: "Số liệu \(place)", en: "Figures of \(outline.home.name)") }

    func fields() throws -> Fields {
        let (printing, links) = (asked.printing, asked.links)
        let day = asked.kitchen.store.clock.today
        var fields: Fields = [
            "place": place, "releasesAddress": links.section(.releases), "tasksAddress": links.section(.tasks),
            "year": period.map(printing.shortPeriod) ?? "",
            "heading": period.map {
                language(
                    vi: "Kinh tế - xã hội \(printing.period($0))", en: "Economy and society, \(printing.period($0))")
            } ?? language(vi: "Sổ chưa có số liệu", en: "The book has no figures yet"),
            "lead": language(
                vi: "Thực hiện so với kế hoạch và so với năm trước. Bấm vào một số để thấy nguồn và lịch sử của nó.",
                en: "What was reached against the plan and the year before. Choose a figure to see where it comes from."
            ),
        ]
        fields["description"] = fields["lead"]
        let lines =
            try period.map {
                try reader.lines(of: $0, outline.catalogue.outline(), in: [outline.home], on: day, .latest)
            } ?? []
        fields["tiles"] = try tiles(lines)
        let measured = lines.filter { $0.attainment?.percent != nil && !$0.mood.isEmpty }
        let behind = measured.filter { $0.mood == "low" }
        let ahead = measured.filter { $0.mood == "high" }
        fields["behind"] = behind.map(bar)
        fields["ahead"] = ahead.map(bar)
        fields["behindCount"] = "\(behind.count)"
        fields["aheadCount"] = "\(ahead.count)"
        try addReleases(&fields)
        try addTasks(&fields)
        return fields
    }

    private func bar(_ line: FigureLine) -> Fields {
        var fields = line.fields(asked.printing, asked.links)
        if let percent = line.attainment?.percent?.value {
            fields["bar"] = SmallCharts.bar(percent: percent, mood: line.mood)
        }
        return fields
    }

    /// The headlines that have a value, then others with a plan, up to a full page.
    private func tiles(_ lines: [FigureLine]) throws -> [Fields] {
        let filled = lines.filter { $0.actual != nil }
        let wanted = asked.kitchen.settings.headlines
        var chosen = wanted.compactMap { code in filled.first { $0.indicator.code == code } }
        for line in filled where chosen.count < Self.tileCount && line.target != nil && line.depth == 0 {
            if !chosen.contains(where: { $0.indicator.id == line.indicator.id }) { chosen.append(line) }
        }
        chosen = Array(chosen.prefix(Self.tileCount))
        guard let period else { return [] }
        let years = (0..<Self.sparkYears).map { Period(year: period.year - $0) }.reversed()
        let past = try reader.grid(of: chosen.map(\.indicator.id), in: [outline.home.id], years)
        return chosen.map { line in
            var fields = line.fields(asked.printing, asked.links)
            fields["spark"] = SmallCharts.spark(
                years.compactMap { past[line.indicator.id, outline.home.id, $0]?.value?.rational })
            return fields
        }
    }

    private func addReleases(_ fields: inout Fields) throws {
        fields["releases"] = try reader.publicReleases(at: asked.now, 6).map { release -> Fields in
            var item: Fields = [
                "title": release.title, "day": asked.printing.day(release.day),
                "address": asked.links.release(release.id),
            ]
            item.set("number", release.number)
            return item
        }
    }

    private func addTasks(_ fields: inout Fields) throws {
        let overdue = try reader.publicTasks(asked, TaskQuery(states: [.overdue]))
        fields["overdueCount"] = "\(overdue.count)"
        fields["overdue"] = overdue.prefix(6).map { standing -> Fields in
            [
                "words": standing.task.words, "agency": standing.task.leads.joined(separator: ", "),
                "deadline": standing.deadline.map(asked.printing.day) ?? "",
                "address": asked.links.page(.tasks, "\(standing.task.id)"),
            ]
        }
    }
}
