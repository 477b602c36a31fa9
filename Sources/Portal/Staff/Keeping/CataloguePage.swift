import Checking
import Delimited
import Hummingbird
import PlanBook
import Reporting

/// The catalogue: what is measured, by which names; indicators are added and changed as rows of a table, as they ship.
struct CataloguePage: Sendable {
    func register(_ routes: StaffRoutes) {
        routes.get(.catalogue) { try await page($0) }
        routes.post(.catalogue) { try await change($0) }
        routes.get(.catalogue, "/chi-tieu.csv") { try await table($0) }
    }

    private func page(_ asked: StaffRequest, typed: String = "", trouble: Bilingual? = nil) async throws -> Response {
        let actor = asked.actor
        let fields = try await asked.store.read { reader, outline -> Fields in
            try reader.require(actor, .keepPeople)
            var fields: Fields = [
                "address": StaffPlace.catalogue.address(asked.links), "typed": typed.nilIfEmpty ?? IndicatorRows.head,
                "areasAddress": AreaCataloguePage.address(asked.links),
                "count": "\(outline.catalogue.indicators.count)", "areaCount": "\(outline.areas.areas.count)",
                "indicators": outline.catalogue.indicators.map { indicator -> Fields in
                    [
                        "code": indicator.code, "name": asked.printing.name(indicator), "unit": indicator.unit,
                        "sector": outline.sector(indicator).map(asked.printing.name) ?? "",
                        "agency": indicator.agency.flatMap { outline.agencies[$0] }.map(asked.printing.name) ?? "",
                        "address": asked.links.indicator(indicator.code),
                    ]
                },
                "events": outline.areas.events.suffix(40).reversed().map { event -> Fields in
                    ["day": asked.printing.day(event.day), "directive": event.directive, "note": event.note]
                },
            ]
            fields.set("trouble", trouble.map { asked.language($0) })
            return fields
        }
        return try asked.page(
            "catalogue", title: asked.language(StaffPlace.catalogue.title), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func change(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        let (typed, actor) = (form["rows"] ?? "", asked.actor)
        let table = DelimitedTable(Array(typed.utf8))
        guard !table.rows.isEmpty else {
            return try await page(
                asked, typed: typed,
                trouble: .init(vi: "Chưa có dòng nào dưới dòng tiêu đề.", en: "There is no line below the head."))
        }
        let empty = DelimitedTable([])
        do {
            try await asked.write(.init(.catalogue, subject: "\(table.rows.count) indicators")) { writer in
                try writer.reader.require(actor, .keepPeople)
                try writer.add(indicators: table, parts: empty, aliases: empty)
            }
        } catch let error as PlanBookError {
            if case .notAllowed = error { throw error }
            return try await page(asked, typed: typed, trouble: error.bilingual)
        }
        return asked.redirect(to: StaffPlace.catalogue.address(asked.links), .saved)
    }

    private func table(_ asked: StaffRequest) async throws -> Response {
        let actor = asked.actor
        let bytes = try await asked.store.read { reader, outline in
            try reader.require(actor, .keepPeople)
            return IndicatorRows.csv(outline.catalogue.indicators)
        }
        return Download(name: "chi-tieu.csv", mediaType: "text/csv; charset=utf-8", bytes: bytes).response
    }
}

/// Indicators as rows of the table that `Data/README.md` tells of.
enum IndicatorRows {
    private static let columns = [
        "code", "sector", "agency", "weight", "name_vi", "name_en", "unit", "direction", "decimals", "accumulation",
        "area_rollup", "period_rollup", "formula", "definition_vi",
    ]

    static let head = columns.joined(separator: ",") + "\n"

    static func csv(_ indicators: [Indicator]) -> [UInt8] {
        var writer = DelimitedWriter()
        writer.record(columns)
        for one in indicators {
            writer.record([
                one.code, one.sector, one.agency ?? "", one.weight ?? "", one.nameVi, one.nameEn, one.unit,
                one.direction.rawValue, "\(one.decimals)", one.accumulation.rawValue, one.areaRollup.rawValue,
                one.periodRollup.rawValue, one.formula, one.definitionVi,
            ])
        }
        return writer.bytes
    }
}
