import Checking
import Figures
import Foundation
import PlanBook
import Reporting

/// One address of the interface: what it takes, what it tells, and how.
struct APIOperation: Sendable {
    /// Behind `/api/v1`, as OpenAPI writes it: `/releases/{id}/figures`.
    let path: String
    let name: String
    let words: Bilingual
    let parameters: [APIParameter]
    let record: RecordDescription
    /// A list is paged and can be had as CSV; the other is one record.
    let isList: Bool
    let answer: @Sendable (APIAsked) throws -> APIAnswer

    /// One record.
    static func item<Row>(
        _ path: String, _ name: String, vi: String, en: String, _ parameters: [APIParameter], _ shape: RecordShape<Row>,
        _ row: @escaping @Sendable (APIAsked) throws -> Row
    ) -> APIOperation {
        APIOperation(
            path: path, name: name, words: .init(vi: vi, en: en), parameters: parameters, record: shape.description,
            isList: false
        ) { asked in
            let row = try row(asked)
            var json = JSONWriter(reserving: 1 << 10)
            json.object { json in
                json.key("data")
                shape.write(row, to: &json)
            }
            return APIAnswer(bytes: json.bytes, mediaType: APIAnswer.json)
        }
    }

    /// A list, page by page.
    /// - Parameter cursorParts: how many numbers tell where a row stands in it.
    static func list<Row>(
        _ path: String, _ name: String, vi: String, en: String, _ parameters: [APIParameter], _ shape: RecordShape<Row>,
        cursorParts: Int = 1, _ page: @escaping @Sendable (APIAsked) throws -> APIPage<Row>
    ) -> APIOperation {
        APIOperation(
            path: path, name: name, words: .init(vi: vi, en: en),
            parameters: parameters + [.limit, .cursor(cursorParts), .format], record: shape.description, isList: true
        ) { asked in
            let page = try page(asked)
            let next = page.next.map { asked.address(after: $0) }
            if asked.isCSV {
                return APIAnswer(
                    bytes: shape.csv(page.rows), mediaType: APIAnswer.csv, next: next, cursor: page.next)
            }
            var json = JSONWriter(reserving: page.rows.count * 400 + 64)
            json.object { json in
                json.key("data")
                json.array(page.rows) { shape.write($1, to: &$0) }
                json.member("next", next)
            }
            return APIAnswer(bytes: json.bytes, mediaType: APIAnswer.json, next: next, cursor: page.next)
        }
    }
}

struct APIAnswer: Sendable {
    static let json = "application/json"
    static let csv = "text/csv; charset=utf-8; header=present"

    var bytes: [UInt8]
    var mediaType: String
    /// Where the next page is.
    var next: String?
    /// Where its rows begin.
    var cursor: [Int64]?
}

/// A request that has the right form, with the book that it asks.
struct APIAsked {
    let path: String
    let values: APIValues
    let reader: BookReader
    let outline: BookOutline
    /// What tells which releases' hour has come.
    let now: Date

    var today: Day { Day(now) }
    var isCSV: Bool { values["format"] == "csv" }
    var limit: Int { values["limit"].flatMap { Int($0) } ?? (isCSV ? APIPageLimits.most : APIPageLimits.usual) }

    /// Where the page before ended; nil for the first.
    var after: [Int64]? { values["after"].map { $0.split(separator: ".").compactMap { Int64($0) } } }

    func address(after cursor: [Int64]) -> String {
        var values = values.inQuery.filter { $0.0 != "after" }
        values.append(("after", cursor.map(String.init).joined(separator: ".")))
        return Links.query(path, values.map { ($0.0, $0.1) })
    }
}

enum APIPageLimits {
    static let usual = 100
    static let most = 5000
}

/// What was given for the parameters, each checked for its form.
struct APIValues: Sendable {
    private let values: [(name: String, text: String, place: APIParameter.Place)]

    init(_ values: [(name: String, text: String, place: APIParameter.Place)]) { self.values = values }

    subscript(_ name: String) -> String? { values.first { $0.name == name }?.text }

    var inQuery: [(String, String)] { values.filter { $0.place == .query }.map { ($0.name, $0.text) } }
}

/// Some rows of a list, and where the next ones begin.
struct APIPage<Row> {
    var rows: [Row]
    var next: [Int64]?

    /// - Parameters:
    ///   - rows: one more than the limit where there are more behind them.
    ///   - place: where a row stands in the list's order.
    init(_ rows: [Row], limit: Int, place: (Row) -> [Int64]) {
        self.rows = Array(rows.prefix(limit))
        next = rows.count > limit ? self.rows.last.map(place) : nil
    }

    /// Of a list that is held as a whole, in the order of its rows' places.
    init(of all: some Sequence<Row>, _ asked: APIAsked, place: (Row) -> [Int64]) {
        let after = asked.after
        var rows: [Row] = []
        for row in all where after.map({ $0.lexicographicallyPrecedes(place(row)) }) ?? true {
            rows.append(row)
            if rows.count > asked.limit { break }
        }
        self.init(rows, limit: asked.limit, place: place)
    }

    func map<Other>(_ body: (Row) throws -> Other) rethrows -> APIPage<Other> {
        APIPage<Other>(mapped: try rows.map(body), next: next)
    }

    private init(mapped rows: [Row], next: [Int64]?) { (self.rows, self.next) = (rows, next) }
}
