import Checking
import Figures
import PlanBook
import Reporting

/// One indicator: its series against plan and the year before, its parts, its areas compared, and what it is.
struct IndicatorPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let question = try IndicatorQuestion(asked)
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            let work = try IndicatorWork(reader, outline, asked, question)
            return (work.title, try work.fields())
        }
        return try asked.page("indicator", title: title, fields)
    }
}

/// What of an indicator is asked for.
struct IndicatorQuestion: Sendable {
    var code: String
    var area: String?
    var pace: SeriesPace?
    var vintage: Vintage

    init(_ asked: PageRequest) throws {
        code = try asked.part("code")
        area = asked.asked(vi: "dia-ban", en: "area")
        pace = asked.asked(vi: "nhip", en: "pace").flatMap(SeriesPace.init(asked:))
        vintage = try asked.askedVintage()
    }
}

private struct IndicatorWork {
    private let reader: BookReader
    private let outline: BookOutline
    private let asked: PageRequest
    private let question: IndicatorQuestion
    private let indicator: Indicator
    private let area: Area
    private static let pointLimit = 36

    init(_ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest, _ question: IndicatorQuestion) throws {
        (self.reader, self.outline, self.asked, self.question) = (reader, outline, asked, question)
        indicator = try outline.requireIndicator(question.code)
        area = try question.area.map { try outline.requireArea(slug: $0) } ?? outline.home
    }

    private var language: Language { asked.language }
    private var printing: Printing { asked.printing }
    private var links: Links { asked.links }
    private var day: Day { question.vintage.day ?? asked.kitchen.store.clock.today }

    var title: String { "\(printing.name(indicator)), \(area.fullName)" }

    func fields() throws -> Fields {
        let parts = outline.catalogue.parts(of: indicator.code)
        let partIndicators = parts.compactMap { outline.catalogue.indicator($0.part) }
        let periods = Set(outline.periods + outline.periods.map(\.yearEarlier))
        let children = outline.compared(below: area.id, on: comparisonDay)
        let values = try reader.grid(of: [indicator.id], in: [area.id], periods, question.vintage)
        let known = outline.periods.filter { values[indicator.id, area.id, $0] != nil }
        let paces = SeriesPace.allCases.filter { pace in known.contains(where: pace.takes) }
        let pace = question.pace.flatMap { paces.contains($0) ? $0 : nil } ?? paces.first ?? .years
        let shown = Array(known.filter(pace.takes).suffix(Self.pointLimit))
        let lines = try series(shown, values, pace)
        var fields = frame(paces, pace, areas: siblings(children))
        fields["hasValues"] = !lines.isEmpty
        guard let last = lines.last else { return fields }
        fields["headline"] = last.fields(printing, links)
        fields["chart"] = chart(lines)
        fields["lines"] = lines.reversed().map { $0.fields(printing, links) }
        if !partIndicators.isEmpty { fields["breakdowns"] = try breakdowns(parts, last) }
        if !children.isEmpty, let map = try areaMap(children, known) { fields["map"] = map }
        return fields
    }

    private func series(_ periods: [Period], _ values: ValueGrid, _ pace: SeriesPace) throws -> [FigureLine] {
        let asked = Set(periods + periods.map { Period(year: $0.year) })
        let targets = try reader.targets(of: [indicator.id], in: [area.id], asked, on: day)
        let ranks = try reader.rankingHistory(of: indicator.id, in: area.id, question.vintage)
        return periods.map { period in
            return FigureLine(
                indicator: indicator, area: area, period: period, actual: values[indicator.id, area.id, period],
                // January is the year so far, too; but among months it is a month.
                target: targets.target(of: indicator, in: area, period, takesYear: pace == .cumulative),
                earlier: values[indicator.id, area.id, period.yearEarlier],
                rank: ranks.last { $0.ranking.period.canonical == period.canonical }?.ranking)
        }
    }

    private func chart(_ lines: [FigureLine]) -> String {
        let printing = printing
        let points = lines.map { line in
            ColumnChart.Point(
                label: printing.shortPeriod(line.period), value: line.actual?.value?.rational,
                plan: line.target?.value?.rational, earlier: line.earlier?.value?.rational,
                printed: line.actual?.value.map(printing.number), isEstimate: line.actual?.status == .estimate)
        }
        let said = points.compactMap { point in point.printed.map { "\(point.label): \($0)" } }.joined(separator: "; ")
        return ColumnChart(
            points: points, title: title, description: "\(said) (\(printing.unit(indicator.unit)))."
        ) { printing.number($0, decimals: $1) ?? "" }.svg() ?? ""
    }

    // MARK: - Parts

    private func breakdowns(_ parts: [IndicatorPart], _ whole: FigureLine) throws -> [Fields] {
        let ids = parts.compactMap { outline.catalogue.indicator($0.part)?.id }
        let values = try reader.grid(of: ids, in: [area.id], [whole.period], question.vintage)
        let names = Set(parts.map(\.breakdown)).sorted()
        return names.compactMap { breakdown -> Fields? in
            let lines = parts.filter { $0.breakdown == breakdown }.compactMap { part -> Fields? in
                guard let indicator = outline.catalogue.indicator(part.part),
                    let value = values[indicator.id, area.id, whole.period]?.value
                else { return nil }
                return self.part(indicator, value, whole)
            }
            guard !lines.isEmpty else { return nil }
            var fields: Fields = [
                "id": "part-\(breakdown.isEmpty ? "all" : breakdown)",
                "periodName": printing.period(whole.period), "parts": lines,
            ]
            fields.set("name", names.count > 1 ? breakdown : nil)
            return fields
        }
    }

    private func part(_ part: Indicator, _ value: BookNumber, _ whole: FigureLine) -> Fields {
        var fields: Fields = [
            "name": printing.name(part), "address": links.indicator(part.code),
            "value": "\(printing.number(value)) \(printing.unit(part.unit))",
        ]
        guard part.accumulation != .rate, let all = whole.actual?.value,
            Unit(words: part.unit).isCommensurable(with: Unit(words: indicator.unit)),
            let amount = try? value.rational * Unit(words: part.unit).factor,
            let total = try? all.rational * Unit(words: indicator.unit).factor,
            let share = try? Measure.share(of: amount, in: total)
        else { return fields }
        fields.set("share", printing.number(share.value, decimals: 1).map { $0 + "%" })
        fields["bar"] = SmallCharts.bar(percent: share.value, scale: 100, mark: nil)
        return fields
    }

    // MARK: - Areas

    /// Of the last of the known periods for which areas below have values, too.
    private func areaMap(_ children: [Area], _ known: [Period]) throws -> Fields? {
        guard indicator.areaRollup != .none else { return nil }
        let places = children.map(\.id)
        guard
            let period = try reader.firstPeriodKnown(
                of: indicator.id, in: places, among: known.suffix(Self.pointLimit).reversed(), question.vintage)
        else { return nil }
        let values = try reader.grid(
            of: [indicator.id], in: places, [period, period.yearEarlier], question.vintage)
        guard children.contains(where: { values[indicator.id, $0.id, period] != nil }) else { return nil }
        let lines = children.map { child in
            FigureLine(
                indicator: indicator, area: child, period: period, actual: values[indicator.id, child.id, period],
                earlier: values[indicator.id, child.id, period.yearEarlier])
        }
        return AreaTable(lines, printing, links, indicator: indicator, asked.kitchen.tiles).fields(
            period: period, day: comparisonDay, address: { links.area($0.slug) })
    }

    /// The areas are those of the last day that the book knows values of, or of the day asked about.
    private var comparisonDay: Day {
        question.vintage.day ?? outline.periods.last?.lastDay ?? asked.kitchen.store.clock.today
    }

    /// The area itself, what stands above it, and what stands below.
    private func siblings(_ children: [Area]) -> [Area] {
        var above: [Area] = []
        var next = area.parent
        while let id = next, let parent = outline.areas.area(id: id), above.count < 6, parent.kind != .country {
            above.insert(parent, at: 0)
            next = parent.parent
        }
        let beside = area.parent.map { outline.areas.children(of: $0, on: comparisonDay) } ?? []
        return above + (area.id == outline.home.id || beside.isEmpty ? [area] : beside) + children
    }

    // MARK: - What stands around

    private func frame(_ paces: [SeriesPace], _ pace: SeriesPace, areas: [Area]) -> Fields {
        let isVietnamese = language == .vi
        var fields: Fields = [
            "name": printing.name(indicator), "unit": printing.unit(indicator.unit), "code": indicator.code,
            "areaName": area.fullName, "indicatorsAddress": links.section(.indicators),
            "sectorAddress": links.page(.sectors, indicator.sector),
            "sectorName": outline.sector(indicator).map(printing.name) ?? indicator.sector,
            "wholes": outline.catalogue.wholes(of: indicator.code).compactMap { code -> Fields? in
                outline.catalogue.indicator(code).map {
                    ["name": printing.name($0), "address": links.indicator($0.code)]
                }
            },
            "areas": areas.map { choice -> Fields in
                ["value": choice.slug, "name": choice.fullName, "isChosen": choice.id == area.id]
            },
            "hasPaces": !paces.isEmpty,
            "paces": paces.map { choice -> Fields in
                [
                    "value": choice.word(isVietnamese: isVietnamese),
                    "name": language(vi: choice.title.vi, en: choice.title.en),
                    "isChosen": choice == pace,
                ]
            },
            "knownValue": question.vintage.day?.text ?? "",
            "latestAddress": Links.query(
                links.indicator(indicator.code), [(language(vi: "dia-ban", en: "area"), question.area)]),
            "csvAddress": apiAddress("csv"), "jsonAddress": apiAddress(nil),
            "openData": links.section(.api) + "#whole",
            "overAreas": language(indicator.areaRollup.words), "overTime": language(indicator.periodRollup.words),
            "direction": language(indicator.direction.words),
            "linkedData": LinkedData.dataset(
                name: printing.name(indicator), description: title, area: area.fullName,
                address: (asked.kitchen.settings.publicAddress ?? "") + links.indicator(indicator.code)),
        ]
        fields["description"] = "\(printing.name(indicator)) (\(printing.unit(indicator.unit))), \(area.fullName)"
        fields.set("agencyName", indicator.agency.flatMap { outline.agencies[$0] }.map(printing.name))
        fields.set("definition", indicator.definitionVi.isEmpty ? nil : indicator.definitionVi)
        fields.set("formula", indicator.formula.isEmpty ? nil : indicator.formula)
        fields.set("asKnown", question.vintage.day.map(printing.day))
        return fields
    }

    private func apiAddress(_ format: String?) -> String {
        Links.query(
            "/api/v1/observations",
            [
                ("indicator", indicator.code), ("area", area.slug), ("known", question.vintage.day?.text),
                ("format", format),
            ])
    }
}
