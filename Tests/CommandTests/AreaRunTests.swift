import Delimited
import Figures
import Foundation
import PlanBook
import Testing

/// One release for each area, in one command.
struct AreaRunTests {
    private func table(_ text: String) -> DelimitedTable { DelimitedTable(Array(text.utf8)) }

    /// A province of so many communes, each with a value for two years; the last has none.
    private func book(_ path: String, communes: Int) throws {
        let areas = (1...communes).map { "an-chau/xa-\($0),\($0 + 100),Xã số \($0),commune,an-chau,,\n" }.joined()
        let seed = BookSeed(
            homeArea: "an-chau", sectors: table("code,parent,name_vi,name_en,position\nkt,,Kinh tế,Economy,1\n"),
            agencies: table("code,short_vi,name_vi,name_en,from,to,successor\n"),
            indicators: table(
                """
                code,sector,agency,weight,name_vi,name_en,unit,direction,decimals,accumulation,area_rollup,period_rollup,formula,definition_vi
                grain,kt,,,Sản lượng lương thực,Grain,tấn,up,1,flow,sum,sum,,
                revenue,kt,,,Thu ngân sách,Revenue,triệu đồng,up,0,flow,sum,sum,,

                """),
            parts: table("whole,breakdown,part,exhaustive,position\n"), aliases: table("alias,code\n"),
            areas: table("id,code,name,kind,parent,from,to\nan-chau,1,An Châu,province,,,\n" + areas),
            areaNames: table("area,from,to,name,kind\n"), areaEvents: table("id,day,kind,directive,note_vi\n"),
            areaSuccessions: table("event,predecessor,successor,share,basis\n"))
        let book = try PlanBook.create(path, seed: seed, by: "test")
        let day = try #require(Day(year: 2021, month: 12, day: 2))
        try book.write(by: "test", .init(.enter, subject: "test")) { writer in
            let source = try writer.addSource(.person, name: "test")
            let appender = try ObservationAppender(writer)
            let areas = try writer.reader.areaMap()
            for commune in 1..<communes {
                let area = try areas.requireArea("an-chau/xa-\(commune)").id
                for (indicator, year, value) in [
                    (1, 2020, 4000 + commune * 3), (1, 2021, 4200 + commune * 2), (2, 2020, 900 + commune),
                    (2, 2021, 800 + commune * 2),
                ] {
                    try appender.append(
                        Observation(
                            indicator: Int64(indicator), area: area, period: Period(year: year), known: day,
                            value: BookNumber(mantissa: Int64(value), scale: 0), source: source))
                }
            }
        }
    }

    private static let template = """
        ---
        issuer: ỦY BAN NHÂN DÂN {{area case=upper}}
        symbol: TB-UBND
        kind: THÔNG BÁO
        subject: Về kết quả năm {{year}}
        ---

        # I. KẾT QUẢ NĂM {{year}}

        - {{sentence grain}}.
        - {{sentence revenue}}.

        {{table indicators=grain,revenue}}

        """

    @Test(.timeLimit(.minutes(5))) func aThousandCommunesAndWhatIsWrongWithOne() async throws {
        try await withFolder { folder in
            try book("\(folder)/so.book", communes: 1000)
            try Self.template.write(toFile: "\(folder)/mau.md", atomically: true, encoding: .utf8)
            let command = [
                "write", "\(folder)/mau.md", "--planbook", "\(folder)/so.book", "--period", "2021", "--day",
                "2021-12-02", "--each-area", "commune", "-o", "\(folder)/xa/{area}.docx",
            ]
            // In 512 MiB of memory.
            let ending = try await Program.run(command)
            #expect(ending.status == 1)
            #expect(ending.messages.contains("Đã ghi 999 tệp, 1 địa bàn có lỗi."), "\(ending.messages.suffix(500))")
            #expect(ending.messages.contains("Xã số 1000") && ending.messages.contains("grain"))
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/xa")
            #expect(files.count == 999)
            let one = try await Program.run(["text", "\(folder)/xa/an-chau-xa-7.docx"])
            #expect(one.output.contains("4.214 tấn") && one.output.contains("XÃ SỐ 7"), "\(one.output)")
        }
    }

    @Test func withoutAPlaceForTheAreaItIsRefused() async throws {
        let command = ["write", "--period", "2021", "--each-area", "commune", "-o", "out.docx", "--planbook", "none"]
        let ending = try await Program.run(command)
        #expect(ending.status == 2 && ending.messages.contains("{area}"))
    }
}
