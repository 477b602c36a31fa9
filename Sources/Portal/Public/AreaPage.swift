import Checking
import Figures
import PlanBook
import Reporting

/// One area as of a day: what it was and became, its figures of a period, the areas below it compared.
struct AreaPage {
    private let asked: PageRequest
    private let slug: String?

    /// - Parameter slug: nil: the book's own area.
    init(_ asked: PageRequest, slug: String?) { (self.asked, self.slug) = (asked, slug) }

    func content() async throws -> PageContent {
        let (asked, slug) = (asked, slug)
        let question = AreaQuestion(
            day: try asked.askedDay(), period: try asked.askedPeriod(),
            indicator: asked.asked(vi: "chi-tieu", en: "indicator"))
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            let area = try slug.map { try outline.requireArea(slug: $0) } ?? outline.home
            let work = AreaWork(reader, outline, asked, question, area)
            return (work.title, try work.fields())
        }
        return try asked.page("area", title: title, fields)
    }
}

private struct AreaQuestion: Sendable {
    var day: Day?
    var period: Period?
    var indicator: String?
}

private struct AreaWork {
    private let reader: BookReader
    private let outline: BookOutline
    private let asked: PageRequest
    private let question: AreaQuestion
    private let area: Area
    private let day: Day
    private let children: [Area]
    /// Those of the children that stand on the map.
    private let compared: [Area]

    init(
        _ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest, _ question: AreaQuestion, _ area: Area
    ) {
        (self.reader, self.outline, self.asked, self.question) = (reader, outline, asked, question)
        let usual = outline.periods.last?.lastDay ?? asked.kitchen.store.clock.today
        day = question.day ?? max(min(usual, area.to ?? usual), area.from ?? usual)
        self.area = area.named(on: day)
        children = outline.areas.children(of: area.id, on: day).map { [day] in $0.named(on: day) }
        compared = outline.compared(below: area.id, on: day).map { [day] in $0.named(on: day) }
    }

    private var printing: Printing { asked.printing }
    private var links: Links { asked.links }
    private var language: Language { asked.language }

    var title: String { area.fullName }

    func fields() throws -> Fields {
        var fields: Fields = [
            "name": area.fullName, "slug": area.slug, "day": printing.day(day), "dayValue": day.text,
            "isThere": area.exists(on: day), "above": above.map(link), "areasAddress": links.section(.areas),
            "events": outline.areas.events(of: area.id).sorted { $0.day > $1.day }.map(event),
            "names": area.names.map(name), "hasNames": !area.names.isEmpty,
            "children": children.sorted { $0.name < $1.name }.map(link), "hasChildren": !children.isEmpty,
            "childCount": "\(children.count)",
        ]
        fields["hasEvents"] = !outline.areas.events(of: area.id).isEmpty
        fields.set("code", area.code.isEmpty ? nil : area.code)
        fields.set("from", area.from.map(printing.day))
        fields.set("to", area.to.map(printing.day))
        try addFigures(&fields)
        if !compared.isEmpty { try addMap(&fields) }
        return fields
    }

    // MARK: - Where it stands

    private var above: [Area] {
        var found: [Area] = []
        var next = area.parent
        while let id = next, let parent = outline.areas.area(id: id), found.count < 6 {
            found.insert(parent.named(on: day), at: 0)
            next = parent.parent
        }
        return found
    }

    private func link(_ area: Area) -> Fields { ["name": area.fullName, "address": links.area(area.slug)] }

    private func name(_ name: Area.Name) -> Fields {
        var fields: Fields = ["name": name.kind.title.isEmpty ? name.name : "\(name.kind.title) \(name.name)"]
        fields.set("from", name.from.map(printing.day))
        fields.set("to", name.to.map(printing.day))
        return fields
    }

    private func event(_ event: AreaEvent) -> Fields {
        let own = event.successions.filter { $0.predecessor == area.id || $0.successor == area.id }
        func areas(_ ids: [Int64], on day: Day) -> [Fields] {
            var seen: Set<Int64> = []
            return ids.filter { seen.insert($0).inserted }.compactMap(outline.areas.area(id:)).map {
                link($0.named(on: day))
            }
        }
        let dayBefore = own.compactMap { outline.areas.area(id: $0.predecessor)?.to }.min() ?? event.day
        return [
            "day": printing.day(event.day), "kind": language(event.kind.words), "directive": event.directive,
            "note": event.note, "before": areas(own.map(\.predecessor), on: dayBefore),
            "after": areas(own.map(\.successor), on: event.day),
            "dayAddress": Links.query(links.area(area.slug), [(language(vi: "ngay", en: "day"), event.day.text)]),
        ]
    }

    // MARK: - Figures

    /// The last year that anything is known of for some areas; else the last period.
    private func period(of areas: [Area], _ values: ValueGrid, _ indicators: [Indicator]) -> Period? {
        let filled = outline.periods.filter { period in
            indicators.contains { indicator in areas.contains { values[indicator.id, $0.id, period] != nil } }
        }
        return filled.last { $0.canonical.span == .year } ?? filled.last
    }

    private func addFigures(_ fields: inout Fields) throws {
        let indicators = outline.catalogue.indicators
        let values = try reader.grid(of: indicators.map(\.id), in: [area.id], outline.periods)
        let period = question.period ?? period(of: [area], values, indicators)
        fields["periods"] = outline.periods.reversed().map { choice -> Fields in
            [
                "value": choice.text, "name": printing.period(choice),
                "isChosen": choice.canonical == period?.canonical,
            ]
        }
        fields["hasLines"] = false
        guard let period else { return }
        let lines = try reader.lines(
            of: period, outline.catalogue.outline(), in: [area], on: asked.kitchen.store.clock.today, .latest
        ).filter { !$0.isEmpty }
        fields["periodName"] = printing.period(period)
        fields["hasLines"] = !lines.isEmpty
        fields["lines"] = lines.map { line -> Fields in
            var fields = line.fields(printing, links)
            fields["address"] = Links.query(
                links.indicator(line.indicator.code), [(language(vi: "dia-ban", en: "area"), area.slug)])
            return fields
        }
    }

    private func addMap(_ fields: inout Fields) throws {
        let candidates = outline.catalogue.indicators.filter { $0.areaRollup != .none }
        let asked = question.period.map { [$0] } ?? Array(outline.periods.suffix(24))
        let values = try reader.grid(
            of: candidates.map(\.id), in: compared.map(\.id), asked + asked.map(\.yearEarlier))
        let period = question.period ?? period(of: compared, values, candidates)
        let known =
            period.map { period in
                candidates.filter { indicator in compared.contains { values[indicator.id, $0.id, period] != nil } }
            } ?? []
        fields["choices"] = known.map { choice -> Fields in
            [
                "value": choice.code, "name": printing.name(choice),
                "isChosen": choice.code == (question.indicator ?? known.first?.code),
            ]
        }
        fields["hasChoices"] = !known.isEmpty
        guard let period, let indicator = known.first(where: { $0.code == question.indicator }) ?? known.first else {
            return fields["tiles"] = plainTiles
        }
        let lines = compared.map { child in
            FigureLine(
                indicator: indicator, area: child, period: period, actual: values[indicator.id, child.id, period],
                earlier: values[indicator.id, child.id, period.yearEarlier])
        }
        var map = AreaTable(lines, printing, links, indicator: indicator, self.asked.kitchen.tiles).fields(
            period: period, day: day, address: { links.area($0.slug) })
        map["indicatorName"] = printing.name(indicator)
        fields["map"] = map
    }

    /// Areas of which no figures are known, in their places.
    private var plainTiles: String {
        TileMap(
            compared.map {
                TileMap.Tile(slug: $0.slug, name: $0.name, amount: nil, shade: nil, address: links.area($0.slug))
            }, title: title, asked.kitchen.tiles
        ).svg()
    }
}

extension AreaEvent.Kind {
    var words: Bilingual {
        switch self {
        case .merge: .init(vi: "hợp nhất, sáp nhập", en: "merger")
        case .split: .init(vi: "chia tách", en: "split")
        case .rename: .init(vi: "đổi tên", en: "renaming")
        case .reclassify: .init(vi: "đổi loại đơn vị", en: "change of kind")
        case .reparent: .init(vi: "chuyển địa bàn cấp trên", en: "change of the area above")
        case .abolish: .init(vi: "bãi bỏ", en: "abolition")
        }
    }
}
