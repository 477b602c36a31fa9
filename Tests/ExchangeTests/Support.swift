import Delimited
import Exchange
import Figures
import Foundation
import PlanBook

/// A book of a province with three districts, in a folder of its own.
struct TestBook {
    let folder: URL
    let book: PlanBook

    var path: String { book.path }

    init(in parent: URL = FileManager.default.temporaryDirectory, seed: BookSeed = .test) throws {
        folder = parent.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        book = try PlanBook.create(folder.appending(path: "book").path, seed: seed, by: "tester", clock: .test)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func run(
        _ text: String, name: String = "table.csv", _ change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportPlan {
        var options = ImportOptions()
        change(&options)
        return try Importer(book, clock: .test).run(
            ImportFile(name: name, bytes: Array(text.utf8)), options, by: "tester")
    }

    func plan(_ text: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> ImportPlan {
        var options = ImportOptions()
        change(&options)
        return try Importer(book, clock: .test).plan(
            ImportFile(name: "table.csv", bytes: Array(text.utf8)), options)
    }

    /// The value in force, as text.
    func value(_ indicator: String, _ area: String, _ period: String, _ vintage: Vintage = .latest) throws -> String? {
        try book.read { reader in
            let indicator = try reader.catalogue().requireIndicator(indicator)
            let area = try reader.areaMap().requireArea(area)
            guard let period = Period(text: period) else { return nil }
            return try reader.value(of: indicator.id, in: area.id, period, vintage)?.value?.text
        }
    }

    func target(_ indicator: String, _ area: String, _ period: String) throws -> Target? {
        try book.read { reader in
            let indicator = try reader.catalogue().requireIndicator(indicator)
            let area = try reader.areaMap().requireArea(area)
            guard let period = Period(text: period) else { return nil }
            return try reader.targetHistory(of: indicator.id, in: area.id, period).last
        }
    }

    func journalLength() throws -> Int { try book.read { try $0.journal().count } }
}

extension BookClock {
    /// 2 January 2022 in Vietnam.
    static let test = BookClock { Date(timeIntervalSince1970: 1_641_100_000) }
}

extension BookSeed {
    static let test = make(
        """
        bac-giang/viet-yen/tan-tien,1,Tân Tiến,commune,bac-giang/viet-yen,,
        bac-giang/yen-the/tan-tien,2,Tân Tiến,commune,bac-giang/yen-the,,
        """)

    /// With a city of the province's name, and a neighbour of the province.
    static let twoLevels = make(
        """
        bac-giang/bac-giang,213,Bắc Giang,city,bac-giang,,2025-06-30
        bac-ninh,27,Bắc Ninh,province,,,2025-06-30
        """)

    private static func make(_ moreAreas: String) -> BookSeed {
        func table(_ text: String) -> DelimitedTable { DelimitedTable(Array(text.utf8)) }
        return BookSeed(
            homeArea: "bac-giang", sectors: table("code,parent,name_vi,name_en\nkt,,Kinh tế,Economy"),
            agencies: table("code,short_vi,name_vi,name_en,from,to,successor"),
            indicators: table(
                """
                code,name_vi,name_en,unit,sector,agency,direction,decimals,accumulation,area_rollup,period_rollup,weight,formula,definition_vi
                revenue,Tổng thu ngân sách,Budget revenue,tỷ đồng,kt,,up,0,flow,sum,sum,,,
                revenue.domestic,Thu nội địa,Domestic revenue,tỷ đồng,kt,,up,0,flow,sum,sum,,,
                poor_households,Số hộ nghèo,Poor households,hộ,kt,,down,0,stock,sum,last,,,
                poverty,Tỷ lệ hộ nghèo,Poverty rate,%,kt,,down,2,rate,none,none,,,
                growth,Tốc độ tăng GRDP,GRDP growth,%,kt,,up,1,rate,none,none,,,
                """),
            parts: table("whole,breakdown,part,exhaustive,position"),
            aliases: table("alias,code\nTổng thu,revenue"),
            areas: table(
                """
                id,code,name,kind,parent,from,to
                bac-giang,24,Bắc Giang,province,,,2025-06-30
                bac-giang/viet-yen,222,Việt Yên,district,bac-giang,,2025-06-30
                bac-giang/yen-the,215,Yên Thế,district,bac-giang,,2025-06-30
                bac-giang/lang-giang,217,Lạng Giang,district,bac-giang,,2025-06-30
                \(moreAreas)
                """),
            areaNames: table("area,from,to,name,kind"), areaEvents: table("id,day,kind,directive,note_vi"),
            areaSuccessions: table("event,predecessor,successor,share,basis"))
    }
}

/// A file of the fixtures of `DocumentsTests`: the same table in several formats.
func fixture(_ name: String) throws -> [UInt8] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: tests.appending(path: "DocumentsTests/Fixtures/\(name)")))
}
