import Delimited
import Figures
import Foundation
import PlanBook
import Reporting

/// A file of a release: its figures as CSV or JSON, or the whole of it as it was published.
struct ReleaseFile {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let id = try asked.number("id")
        let name = try asked.part("file").split(separator: ".", maxSplits: 1).map(String.init)
        guard name.count == 2, name[0] == Links.Section.figures.word(asked.language),
            let form = Form(rawValue: name[1])
        else { throw PortalError.notFound }
        let rows = try await asked.kitchen.store.readPublic { reader, outline in
            let view = try ReleaseView(id, reader, outline, asked)
            return view.matches.map { Row($0, view, outline, asked) }
        }
        switch form {
        case .csv: return Self.content(Self.csv(rows), "text/csv; charset=utf-8")
        case .json: return Self.content(Array(try Self.encoder.encode(rows)), "application/json")
        }
    }

    private enum Form: String { case csv, json }

    private static func content(_ bytes: [UInt8], _ mediaType: String) -> PageContent {
        PageContent(bytes, mediaType: mediaType, keeping: .shared)
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private static func csv(_ rows: [Row]) -> [UInt8] {
        var table = DelimitedWriter()
        table.record(Row.columns)
        for row in rows { table.record(row.fields) }
        return table.bytes
    }
}

/// One figure of a release in a file.
private struct Row: Encodable, Sendable {
    var number: Int
    var quote: String
    var kind: String
    var value: String
    var unit: String?
    var base: String?
    var period: String?
    var status: String
    var about: String
    var indicator: String?
    var area: String?
    var outcome: String
    /// What the book would print there now, where it says otherwise.
    var now: String?
    var address: String

    static let columns = [
        "number", "quote", "kind", "value", "unit", "base", "period", "status", "about", "indicator", "area", "outcome",
        "now", "address",
    ]

    init(_ match: QuotationMatch, _ view: ReleaseView, _ outline: BookOutline, _ asked: PageRequest) {
        let quotation = match.quotation
        number = quotation.position + 1
        (quote, kind, value) = (quotation.quote, quotation.kind.rawValue, quotation.value)
        (unit, base, period) = (quotation.unit, quotation.base, quotation.period?.text)
        (status, about) = (quotation.status.rawValue, quotation.about)
        indicator = match.indicator?.code
        area = match.area.flatMap(outline.areas.area(id:))?.slug
        outcome = match.outcome.rawValue
        now = view.outdated[quotation.position]?.now.text
        address =
            (asked.kitchen.settings.publicAddress ?? "")
            + asked.links.quotation(quotation.position, of: view.release.id)
    }

    /// In the order of the columns. What a spreadsheet would run as a formula has an apostrophe before it.
    var fields: [String] {
        [
            "\(number)", quote, kind, value, unit ?? "", base ?? "", period ?? "", status, about, indicator ?? "",
            area ?? "", outcome, now ?? "", address,
        ].map(\.safeForSpreadsheets)
    }
}
