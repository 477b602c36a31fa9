import Figures
import PlanBook

/// All sectors, by the parts of the plan.
struct SectorListPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let fields = try await asked.kitchen.store.readPublic { _, outline -> Fields in
            let sectors = outline.catalogue.sectors
            let counts = Dictionary(grouping: outline.catalogue.indicators) { $0.sector }.mapValues(\.count)
            return [
                "groups": sectors.filter { $0.parent == nil }.map { top -> Fields in
                    [
                        "code": top.code, "name": asked.printing.name(top),
                        "sectors": sectors.filter { $0.parent == top.code }.map { sector -> Fields in
                            [
                                "name": asked.printing.name(sector), "address": asked.links.sector(sector.code),
                                "count": "\(counts[sector.code] ?? 0)",
                            ]
                        },
                    ]
                }
            ]
        }
        return try asked.page("sectors", title: asked.language(vi: "Lĩnh vực", en: "Sectors"), fields)
    }
}

/// One sector: its table of a period, the years of its main indicators, the tasks of the agencies that answer for it.
struct SectorPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let code = try asked.part("code")
        let period = try asked.askedPeriod()
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            guard let sector = outline.sectors[code] else {
                throw PortalError.notFound(vi: "Không có lĩnh vực «\(code)».", en: "There is no sector “\(code)”.")
            }
            let work = SectorWork(reader: reader, outline: outline, asked: asked, sector: sector)
            let period = period ?? outline.latestYear ?? Period(year: asked.kitchen.store.clock.today.year)
            return (asked.printing.name(sector), try work.fields(period))
        }
        return try asked.page("sector", title: title, fields)
    }
}

private struct SectorWork {
    let reader: BookReader
    let outline: BookOutline
    let asked: PageRequest
    let sector: Sector
    private static let chartCount = 4
    private static let chartYears = 7
    private static let taskCount = 12

    private var printing: Printing { asked.printing }
    private var today: Day { asked.kitchen.store.clock.today }

    func fields(_ period: Period) throws -> Fields {
        let own = sector.code
        let below = Set(outline.catalogue.sectors.filter { $0.parent == own }.map(\.code) + [own])
        let indicators = outline.catalogue.outline().filter { below.contains($0.indicator.sector) }
        let lines = try reader.lines(of: period, indicators, in: [outline.home], on: today, .latest)
            .filter { !$0.isEmpty }
        var fields: Fields = [
            "name": printing.name(sector), "periodName": printing.period(period),
            "sectorsAddress": asked.links.section(.sectors), "lines": lines.map { $0.fields(printing, asked.links) },
            "hasLines": !lines.isEmpty, "charts": try charts(lines, period),
            "periods": outline.periods.reversed().map { choice -> Fields in
                [
                    "value": choice.text, "name": printing.period(choice),
                    "isChosen": choice.canonical == period.canonical,
                ]
            },
            "parts": outline.catalogue.sectors.filter { $0.parent == own }.map { part -> Fields in
                ["name": printing.name(part), "address": asked.links.sector(part.code)]
            },
        ]
        fields.set("parentName", sector.parent.flatMap { outline.sectors[$0] }.map(printing.name))
        fields.set("parentAddress", sector.parent.map(asked.links.sector))
        let tasks = try tasks(indicators.map(\.indicator))
        fields["tasks"] = tasks.prefix(Self.taskCount).map { TaskLine($0, outline, asked).fields }
        fields["taskCount"] = "\(tasks.count)"
        return fields
    }

    /// The years of the first indicators that have some.
    private func charts(_ lines: [FigureLine], _ period: Period) throws -> [Fields] {
        let main = lines.filter { $0.depth == 0 && $0.actual != nil }
        let years = (0..<Self.chartYears).map { Period(year: period.year - $0) }.reversed()
        let ids = main.map(\.indicator.id)
        let values = try reader.grid(of: ids, in: [outline.home.id], years)
        let plans = try reader.targets(of: ids, in: [outline.home.id], years, on: today)
        let drawn = main.compactMap { line -> Fields? in
            let indicator = line.indicator
            let points = years.compactMap { year -> ColumnChart.Point? in
                guard let found = values[indicator.id, outline.home.id, year], let value = found.value else {
                    return nil
                }
                let plan = plans[PeriodKey(year, indicator: indicator.id, area: outline.home.id)]?.usual(for: indicator)
                return ColumnChart.Point(
                    label: printing.shortPeriod(year), value: value.rational, plan: plan?.value?.rational,
                    printed: printing.number(value), isEstimate: found.status == .estimate)
            }
            guard points.count > 1 else { return nil }
            let said = points.map { "\($0.label): \($0.printed ?? "")" }.joined(separator: "; ")
            let chart = ColumnChart(
                points: points, title: printing.name(indicator),
                description: "\(said) (\(printing.unit(indicator.unit)))."
            ) { [printing] in printing.number($0, decimals: $1) ?? "" }
            guard let svg = chart.svg() else { return nil }
            return [
                "name": printing.name(indicator), "unit": printing.unit(indicator.unit), "chart": svg,
                "address": asked.links.indicator(indicator.code),
            ]
        }
        return Array(drawn.prefix(Self.chartCount))
    }

    /// Those that the agencies of the sector's indicators lead.
    private func tasks(_ indicators: [Indicator]) throws -> [TaskStanding] {
        let agencies = Set(indicators.compactMap(\.agency)).compactMap { outline.agencies[$0] }
        let names = Set(agencies.flatMap { [$0.code, $0.nameVi, $0.shortVi] }.map(NameKey.key))
        return try reader.publicTasks(asked).filter { standing in
            standing.task.leads.contains { names.contains(NameKey.key(of: $0)) }
        }
    }
}
