import Delimited
import Figures
import Foundation

@testable import PlanBook

/// A small book in a folder of its own, gone with the value.
final class TestBook {
    let book: PlanBook
    private let folder: URL

    init(_ seed: BookSeed = .small) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        book = try PlanBook.create(folder.appending(path: "book").path, seed: seed, by: "test", clock: .test)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes with a source at hand.
    func write(_ body: (_ writer: BookWriter, _ source: Int64) throws -> Void) throws {
        try book.write(by: "test", clock: .test, JournalDeed(.enter, subject: "test")) { writer in
            try body(writer, try writer.addSource(.person, name: "test"))
        }
    }
}

extension BookClock {
    /// 1 October 2025, 07:00 in Vietnam.
    static let test = BookClock { Date(timeIntervalSince1970: 1_759_276_800) }
}

extension BookSeed {
    /// A province of two districts with two communes each; on 1 July 2025 the communes became two.
    static let small = BookSeed(
        homeArea: "an-chau",
        sectors: table("code,parent,name_vi,name_en\nkt,,Kinh tế,Economy\n"),
        agencies: table("code,short_vi,name_vi,name_en,from,to,successor\n"),
        indicators: table(
            """
            code,sector,agency,weight,name_vi,name_en,unit,direction,decimals,accumulation,area_rollup,period_rollup,formula,definition_vi
            population,kt,,,Dân số,Population,người,none,0,stock,sum,last,,
            grain,kt,,,Sản lượng lương thực,Grain,tấn,up,1,flow,sum,sum,,
            poverty,kt,,population,Tỷ lệ hộ nghèo,Poverty,%,down,2,rate,mean,none,,
            pci,kt,,,Chỉ số PCI,PCI,điểm,up,2,rate,none,none,,
            grain_per_head,kt,,population,Lương thực đầu người,Grain per head,kg,up,1,rate,mean,none,grain * 1000 / population,

            """),
        parts: table("whole,breakdown,part,exhaustive,position\n"), aliases: table("alias,code\n"),
        areas: table(
            """
            id,code,name,kind,parent,from,to
            an-chau,1,An Châu,province,,,
            an-chau/dong,11,Đông,district,an-chau,,2025-06-30
            an-chau/tay,12,Tây,district,an-chau,,2025-06-30
            an-chau/dong/a,111,A,commune,an-chau/dong,,2025-06-30
            an-chau/dong/b,112,B,commune,an-chau/dong,,2025-06-30
            an-chau/tay/c,121,C,commune,an-chau/tay,,2025-06-30
            an-chau/tay/d,122,D,township,an-chau/tay,,2025-06-30
            an-chau/ab,101,AB,commune,an-chau,2025-07-01,
            an-chau/cd,102,CD,ward,an-chau,2025-07-01,

            """),
        areaNames: table("area,from,to,name,kind\n"),
        areaEvents: table("id,day,kind,directive,note_vi\nmerge-2025,2025-07-01,merge,1/NQ,\n"),
        areaSuccessions: table(
            """
            event,predecessor,successor,share,basis
            merge-2025,an-chau/dong/a,an-chau/ab,1,population
            merge-2025,an-chau/dong/b,an-chau/ab,0.75,population
            merge-2025,an-chau/dong/b,an-chau/cd,0.25,population
            merge-2025,an-chau/tay/c,an-chau/cd,1,population
            merge-2025,an-chau/tay/d,an-chau/cd,,population

            """))

    static func table(_ text: String) -> DelimitedTable { DelimitedTable(Array(text.utf8)) }
}
