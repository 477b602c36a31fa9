import Delimited
import Figures
import Foundation
import Testing

@testable import PlanBook

extension BookSeed {
    /// The small province with two agencies that report, and a harvest that has parts.
    static let staffed: BookSeed = {
        var seed = BookSeed.small
        seed.agencies = table(
            """
            code,short_vi,name_vi,name_en,from,to,successor
            nn,Sở NN,Sở Nông nghiệp,Department of Agriculture,,,
            tk,Chi cục TK,Chi cục Thống kê,Statistics Office,,,

            """)
        seed.indicators = table(
            """
            code,sector,agency,weight,name_vi,name_en,unit,direction,decimals,accumulation,area_rollup,period_rollup,formula,definition_vi
            population,kt,tk,,Dân số,Population,người,none,0,stock,sum,last,,
            grain,kt,nn,,Sản lượng lương thực,Grain,tấn,up,1,flow,sum,sum,,
            grain.rice,kt,nn,,Sản lượng thóc,Rice,tấn,up,1,flow,sum,sum,,
            grain.maize,kt,nn,,Sản lượng ngô,Maize,tấn,up,1,flow,sum,sum,,
            poverty,kt,tk,population,Tỷ lệ hộ nghèo,Poverty,%,down,2,rate,mean,none,,
            growth,kt,tk,,Tốc độ tăng,Growth,%,up,2,rate,none,none,,
            pci,kt,nn,,Chỉ số PCI,PCI,điểm,up,2,rate,none,none,,
            grain_per_head,kt,nn,population,Lương thực đầu người,Grain per head,kg,up,1,rate,mean,none,grain * 1000 / population,

            """)
        seed.parts = table(
            """
            whole,breakdown,part,exhaustive,position
            grain,crop,grain.rice,yes,1
            grain,crop,grain.maize,yes,2

            """)
        return seed
    }()
}

/// A book with somebody of each role; all deeds are of 1 October 2025.
final class StaffBook {
    let test: TestBook
    let admin = Actor.atTheMachine("máy chủ")
    /// By login.
    private(set) var people: [String: Actor] = [:]
    static let period = Period(year: 2025, span: .months(9))
    static let deadline = Day(2025_10_05)

    var book: PlanBook { test.book }

    init() throws {
        test = try TestBook(.staffed)
        let areas = try test.book.read { try $0.areaMap() }
        let (home, ab, cd) = (
            areas.area("an-chau")?.id, areas.area("an-chau/ab")?.id, areas.area("an-chau/cd")?.id
        )
        let list: [(String, Role, String?, Int64?)] = [
            ("quantri", .administrator, nil, nil), ("nn", .editor, "nn", nil), ("nn2", .editor, "nn", nil),
            ("tk", .editor, "tk", nil), ("tinh", .editor, nil, home), ("ab", .editor, nil, ab),
            ("cd", .editor, nil, cd), ("duyet", .approver, nil, nil), ("duyet-ab", .approver, nil, ab),
            ("vanphong", .office, nil, nil), ("phatngon", .spokesperson, nil, nil), ("doc", .reader, nil, nil),
        ]
        for (login, role, agency, area) in list {
            let id = try write { writer in
                try writer.add(
                    Person(login: login, name: "Người \(login)", role: role, agency: agency, area: area), by: admin)
            }
            let actor: Actor = try #require(try test.book.read { try $0.actor(id) })
            people[login] = actor
        }
    }

    subscript(login: String) -> Actor { people[login] ?? .atTheMachine("nobody") }

    func area(_ slug: String) throws -> Int64 {
        try #require(try test.book.read { try $0.areaMap() }.area(slug)).id
    }

    func indicator(_ code: String) throws -> Int64 {
        try test.book.read { try $0.catalogue() }.requireIndicator(code).id
    }

    @discardableResult
    func write<Result>(_ body: (BookWriter) throws -> Result) throws -> Result {
        try test.book.write(by: "test", clock: .test, JournalDeed(.form, subject: "test"), body)
    }

    /// Opens a form of the first nine months of 2025 with what it asks for by default.
    func open(_ slug: String, agency: String? = nil) throws -> Int64 {
        let area = try area(slug)
        let asked = try test.book.read { try $0.catalogue() }
            .asked(ofAgency: agency, inHomeArea: slug == "an-chau").map(\.id)
        return try write {
            try $0.open(
                ReportForm(
                    period: Self.period, area: area, agency: agency, deadline: Self.deadline, indicators: asked),
                by: self["vanphong"])
        }
    }

    @discardableResult
    func save(
        _ code: String, _ value: String?, in form: Int64, by login: String, reason: String? = nil, after: Int64? = nil,
        status: Observation.Status = .official
    ) throws -> Int64 {
        let cell = FormCell(
            indicator: try indicator(code), value: value.flatMap(BookNumber.init(text:)), status: status,
            reason: reason, after: after)
        return try #require(try write { try $0.save([cell], inForm: form, by: self[login]) }.first).id
    }

    /// Puts values into the book directly, as known on a day.
    func know(_ code: String, _ slug: String, _ period: Period, _ value: String, on day: Day = Day(2025_01_01)) throws {
        let (indicator, area) = (try indicator(code), try area(slug))
        try test.write { writer, source in
            try ObservationAppender(writer).append(
                Observation(
                    indicator: indicator, area: area, period: period, known: day, value: BookNumber(text: value),
                    source: source))
        }
    }

    func value(_ code: String, _ slug: String = "an-chau") throws -> Observation? {
        let (indicator, area) = (try indicator(code), try area(slug))
        return try test.book.read { try $0.value(of: indicator, in: area, Self.period) }
    }

    func warnings(_ form: Int64) throws -> [String: [EntryWarning.Code]] {
        let sheet = try test.book.read { try $0.sheet(ofForm: form, on: Day(2025_10_01), for: admin) }
        return Dictionary(
            uniqueKeysWithValues: sheet.lines.filter { !$0.warnings.isEmpty }.map {
                ($0.indicator.code, $0.warnings.map(\.code))
            })
    }
}
