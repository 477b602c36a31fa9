import Figures
import PlanBook
import Reporting

/// The record of one figure of a release: what was read, what it was taken for, and whether the book still says so.
struct QuotationPage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let id = try asked.number("id")
        guard try asked.part("file") == Links.Section.figures.word(asked.language),
            let position = Int(try asked.part("position"))
        else { throw PortalError.notFound }
        let (title, fields) = try await asked.kitchen.store.readPublic { reader, outline in
            let view = try ReleaseView(id, reader, outline, asked)
            guard let match = view.matches.first(where: { $0.quotation.position == position - 1 }) else {
                throw PortalError.notFound
            }
            let revisions = try Self.revisions(of: match, since: view.release.day, reader)
            return Self.fields(match, view, revisions, outline, asked)
        }
        return try asked.page("quotation", title: title, fields)
    }

    /// What became known of the same value after the release.
    private static func revisions(
        of match: QuotationMatch, since day: Day, _ reader: BookReader
    ) throws -> [Observation] {
        guard let indicator = match.indicator, let area = match.area, let period = match.quotation.period else {
            return []
        }
        return try reader.revisions(of: indicator.id, in: area, period.canonical).filter { $0.known > day }
    }

    private static func fields(
        _ match: QuotationMatch, _ view: ReleaseView, _ revisions: [Observation], _ outline: BookOutline,
        _ asked: PageRequest
    ) -> (title: String, fields: Fields) {
        let (quotation, printing, language) = (match.quotation, asked.printing, asked.language)
        let address = asked.links.release(view.release.id)
        var fields: Fields = [
            "quote": quotation.quote, "value": quotation.valueWords(printing), "kind": quotation.kind.label(language),
            "status": quotation.status.label(language), "about": quotation.about,
            "releaseTitle": view.release.title, "releaseAddress": address,
            "placeAddress": address + "#so-\(quotation.position + 1)",
            "releasesAddress": asked.links.section(.releases), "day": printing.day(view.release.day),
            "sentence": view.release.words(quotation.sentence), "outcome": match.outcome.words(language),
            "isMatched": match.indicator != nil, "isTold": view.outdated[quotation.position] != nil,
            "isBorneOut": view.outdated[quotation.position] == nil
                && match.isHeldAgainstTheBook,
            "revisions": revisions.map { revision(of: $0, match, printing) }, "hasRevisions": !revisions.isEmpty,
        ]
        fields.set("base", quotation.baseWords(language))
        fields.set("periodName", quotation.period.map(printing.period))
        fields.set("heading", quotation.heading)
        fields.set("areaWords", quotation.areaWords)
        fields.set("record", view.record(match, outline, asked.links))
        if let indicator = match.indicator {
            fields["indicatorName"] = printing.name(indicator)
            fields["indicatorAddress"] = asked.links.indicator(indicator.code)
        }
        fields.set("matchedArea", match.area.flatMap(outline.areas.area(id:))?.named(on: view.release.day).fullName)
        if let item = view.outdated[quotation.position] {
            fields["now"] = printing.decimal(item.now)
            let position = quotation.position
            fields.set(
                "draft",
                view.corrected.first { sentence in
                    sentence.corrections.contains { $0.quotation.position == position }
                }?.draft)
        }
        let host = asked.kitchen.settings.publicAddress ?? ""
        fields["citation"] =
            "«\(quotation.quote)», \(view.release.reference). "
            + host + asked.links.quotation(quotation.position, of: view.release.id)
        let title = language(
            vi: "Số liệu \(quotation.position + 1): \(quotation.quote)",
            en: "Figure \(quotation.position + 1): \(quotation.quote)")
        return (title, fields)
    }

    private static func revision(
        of observation: Observation, _ match: QuotationMatch, _ printing: Printing
    ) -> Fields {
        var fields: Fields = [
            "value": observation.value.map(printing.number) ?? printing.language(vi: "đã rút", en: "withdrawn"),
            "known": printing.day(observation.known), "status": printing.status(observation.status),
            "unit": match.indicator.map { printing.unit($0.unit) } ?? "",
        ]
        fields.set("reason", observation.reason)
        return fields
    }
}
