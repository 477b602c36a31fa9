import Delimited
import Figures
import PlanBook

/// A published level with what was published beside it.
struct PublishedLevel {
    var indicator: Indicator
    var value: BookNumber
    /// On the year before, in per cent.
    var growth: BookNumber?
    /// On the year before, in its own unit or in percentage points.
    var change: BookNumber?
    /// Of the plan, in per cent.
    var attainment: BookNumber?
}

/// Takes the published facts to the book: values as observations, objectives as targets, ranks as ranks.
struct FactFiler {
    private let writer: BookWriter
    private let facts: DelimitedTable
    private let catalogue: Catalogue
    private let areas: AreaMap
    private let area: Area

    init(_ writer: BookWriter, _ facts: DelimitedTable) throws {
        self.writer = writer
        self.facts = facts
        catalogue = try writer.reader.catalogue()
        areas = try writer.reader.areaMap()
        area = try areas.requireArea(DemonstrationBook.homeArea)
    }

    /// - Returns: the levels, for what is made up from them.
    func file() throws -> [PublishedLevel] {
        let source = try writer.addSource(
            .file, name: "bac-giang-2021.csv",
            detail: "Thông cáo báo chí UBND tỉnh Bắc Giang, \(DemonstrationBook.published.text)")
        let appender = try ObservationAppender(writer)
        var levels: [String: PublishedLevel] = [:]
        // A rise may be told before its level.
        var growths: [String: BookNumber] = [:]
        var changes: [String: BookNumber] = [:]
        var attainments: [String: BookNumber] = [:]
        for row in facts.rows {
            let indicator = try catalogue.requireIndicator(row["indicator"])
            guard let period = Period(text: row["period"]) else { continue }
            switch row["kind"] {
            case "rank": try rank(row, indicator, period, source)
            case "target": try aim(row, indicator, period, source)
            case "growth" where !isOwnValue(row, indicator):
                growths[indicator.code] = BookNumber(text: row["value"])
            case "attainment" where !isOwnValue(row, indicator):
                attainments[indicator.code] = BookNumber(text: row["value"])
            case "change" where row["unit"] == "bậc": try rank(row, indicator, period, source)
            case "change": changes[indicator.code] = BookNumber(text: row["value"])
            default:
                guard let value = value(of: row, as: indicator) else { continue }
                try appender.append(observation(row, indicator.id, period, value, source))
                if row["kind"] == "benchmark" { continue }
                if let (whole, value) = whole(of: row, indicator) {
                    try appender.append(observation(row, whole.id, period, value, source))
                }
                if period == DemonstrationBook.year, levels[indicator.code] == nil {
                    levels[indicator.code] = PublishedLevel(indicator: indicator, value: value)
                }
            }
        }
        for (code, growth) in growths {
            levels[code]?.growth = growth
            // A rise without its level is an indicator of its own.
            guard levels[code] == nil, let own = catalogue.indicator(code + "_growth"),
                let row = facts.rows.first(where: { $0["indicator"] == code })
            else { continue }
            try appender.append(observation(row, own.id, DemonstrationBook.year, growth, source))
        }
        for (code, change) in changes { levels[code]?.change = change }
        for (code, attainment) in attainments { levels[code]?.attainment = attainment }
        return levels.values.sorted { $0.indicator.position < $1.indicator.position }
    }

    private func observation(
        _ row: DelimitedTable.Row, _ indicator: Int64, _ period: Period, _ value: BookNumber, _ source: Int64
    ) throws -> Observation {
        Observation(
            indicator: indicator, area: try areas.requireArea(row["area"], on: DemonstrationBook.published).id,
            period: period, known: DemonstrationBook.published, value: value,
            status: row["status"] == "estimate" ? .estimate : .official, source: source, place: Int64(row.line))
    }

    /// The 184 of "138/184", where a rate says what it counts.
    private func whole(of row: DelimitedTable.Row, _ indicator: Indicator) -> (Indicator, BookNumber)? {
        guard row["kind"] == "fraction", let text = row["value"].split(separator: "/").last,
            let value = BookNumber(text: text),
            let rate = catalogue.indicators.first(where: { $0.formula.hasPrefix("\(indicator.code) / ") }),
            let code = rate.formula.split(separator: " ").dropFirst(2).first,
            let whole = catalogue.indicator(String(code))
        else { return nil }
        return (whole, value)
    }

    /// Whether a growth or an attainment is itself the indicator's value: a growth's own indicator, a rate of disbursement.
    private func isOwnValue(_ row: DelimitedTable.Row, _ indicator: Indicator) -> Bool {
        row["unit"] == "%" && Unit(words: indicator.unit).isPercent
    }

    private func value(of row: DelimitedTable.Row, as indicator: Indicator) -> BookNumber? {
        let text = row["value"].split(separator: "/").first.map(String.init) ?? ""
        return BookNumber(text: text)?.converted(from: row["unit"], to: indicator.unit)
    }

    /// A place, or ranks gained.
    private func rank(_ row: DelimitedTable.Row, _ indicator: Indicator, _ period: Period, _ source: Int64) throws {
        guard let number = Int(row["value"]) else { return }
        let isChange = row["kind"] == "change"
        try writer.add(
            Ranking(
                indicator: indicator.id, area: area.id, period: period, known: DemonstrationBook.published,
                rank: isChange ? nil : number, change: isChange ? number : nil, source: source, place: Int64(row.line)))
    }

    private func aim(_ row: DelimitedTable.Row, _ indicator: Indicator, _ period: Period, _ source: Int64) throws {
        guard let value = value(of: row, as: indicator) else { return }
        try writer.add(
            Target(
                indicator: indicator.id, area: area.id, period: period, assigner: .committee,
                inForce: DemonstrationBook.published, value: value, source: source, place: Int64(row.line)))
    }
}
