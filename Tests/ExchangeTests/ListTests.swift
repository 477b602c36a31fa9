import Documents
import Exchange
import Figures
import PlanBook
import Testing

/// Each list that files bring: taken, taken twice, changed, and with bad rows.
@Suite struct ListTests {
    private let test: TestBook

    init() throws { test = try TestBook() }

    private func run(
        _ text: String, _ kind: ListKind, numbers: ImportOptions.Numbers? = nil, isDryRun: Bool = false,
        takesGood: Bool = false,
        again: Bool = false
    ) throws -> ListImporter.Outcome {
        try ListImporter(test.book, clock: .test).run(
            ImportFile(name: "list.csv", bytes: Array(text.utf8)), as: kind, by: "tester", numbers: numbers,
            isDryRun: isDryRun, takesGood: takesGood, again: again)
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private static let registers = """
        register,register_name,unit,code,name,area,level,day,directive
        ocop,Sản phẩm OCOP,sản phẩm,mi-chu,Mỳ Chũ,Yên Thế,4 sao,2021-12-10,Quyết định 123/QĐ-UBND
        ocop,,,vai,Vải thiều,Lạng Giang,3 sao,2021-12-10,Quyết định 123/QĐ-UBND
        ocop,,,ga-doi,Gà đồi,Yên Thế,4 SAO,2021-12-10,Quyết định 123/QĐ-UBND
        """

    private func standing(_ vintage: Vintage = .latest) throws -> RegisterStanding {
        try test.book.read { reader in
            let register = try #require(try reader.register("ocop"))
            let map = try reader.areaMap()
            return try reader.standing(
                of: register, in: try map.requireArea("bac-giang").id, on: try day("2021-12-31"), vintage, areas: map)
        }
    }

    // MARK: Registers

    @Test func aRegisterIsMadeWithTheLevelsInTheOrderFirstSeen() throws {
        defer { test.remove() }
        let outcome = try run(Self.registers, .registers)
        #expect(outcome.bad == [] && outcome.newCount == 3)
        let standing = try standing()
        #expect(standing.register.nameVi == "Sản phẩm OCOP" && standing.register.levels == ["4 sao", "3 sao"])
        #expect(standing.countsByLevel().map(\.count) == [2, 1])
        #expect(standing.tally(.exactly("4 SAO")).recognised == 2)
        #expect(try run(Self.registers, .registers).wasTaken)
        #expect(try run(Self.registers, .registers, again: true).knownCount == 3)
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func theLevelsColumnSettlesTheLevels() throws {
        defer { test.remove() }
        let head = "register,code,name,area,level,day,levels\n"
        let taken = try run(head + "ocop,a,A,Yên Thế,5 Sao,2021-12-10,3 sao; 4 sao; 5 sao\n", .registers)
        #expect(taken.bad == [])
        #expect(try standing().lines.map(\.level) == ["5 sao"])
        let refused = try run(head + "ocop,b,B,Yên Thế,6 sao,2021-12-10,\n", .registers)
        #expect(refused.bad.map(\.column) == ["level"])
        #expect(try standing().lines.count == 1)
    }

    @Test func aUnitsNewNameAreaAndEndAreTaken() throws {
        defer { test.remove() }
        _ = try run(Self.registers, .registers)
        let changed =
            "register,code,name,area,to\nocop,mi-chu,Mỳ gạo Chũ,Lạng Giang,2022-06-30\nocop,vai,Vải thiều,Lạng Giang,\n"
        let outcome = try run(changed, .registers)
        #expect(outcome.newCount == 1 && outcome.knownCount == 1)
        let unit = try test.book.read { reader in
            try reader.registerUnit("mi-chu", in: try #require(try reader.register("ocop")).id)
        }
        #expect(unit?.name == "Mỳ gạo Chũ" && unit?.to?.text == "2022-06-30")
        #expect(try standing().lines.first { $0.unit.code == "mi-chu" }?.level == "4 sao")
    }

    @Test func aRowAddedAndTheFileTakenAgainBringsOneRow() throws {
        defer { test.remove() }
        _ = try run(Self.registers, .registers)
        let more = try run(Self.registers + "\nocop,,,ruou,Rượu Vân,Việt Yên,4 sao,2021-12-20,\n", .registers)
        #expect(more.newCount == 1 && more.knownCount == 3 && more.bad == [])
        let decisions = try test.book.read { reader in
            try reader.recognitions(ofUnit: "mi-chu", in: try #require(try reader.register("ocop")).id)
        }
        #expect(decisions.count == 1)
    }

    @Test func aDecisionIsKnownFromTheDayOnWhichItCame() throws {
        defer { test.remove() }
        _ = try run(Self.registers, .registers)
        // The clock stands on 2022-01-02; the decisions are of December.
        #expect(try standing(.asKnown(try day("2021-12-31"))).tally().recognised == 0)
        #expect(try standing(.asKnown(try day("2022-01-02"))).tally().recognised == 3)
        _ = try run(
            "register,code,name,area,level,day,known\nocop,x,X,Yên Thế,4 sao,2021-12-01,2021-12-05\n", .registers)
        #expect(try standing(.asKnown(try day("2021-12-31"))).tally().recognised == 1)
    }

    // MARK: Projects

    private static let projects = """
        Mã,Tên,Loại,Chủ đầu tư,Địa bàn,Loại vốn,Kỳ,Số vốn,Đơn vị,Ngày biết
        c1,Cầu Á Lữ,đầu tư công,Ban QLDA,Lạng Giang,kế hoạch,2021,"0,443",tỷ đồng,2021-01-05
        c1,Cầu Á Lữ,đầu tư công,Ban QLDA,Lạng Giang,giải ngân,2021-9M,"1.234,5",triệu đồng,2021-10-05
        f1,Nhà máy,fdi,Luxshare,Việt Yên,đăng ký,2021-M03,270,triệu USD,2021-04-01
        """

    @Test func projectsAndTheirCapitalAreTakenOnce() throws {
        defer { test.remove() }
        #expect(try run(Self.projects, .projects).newCount == 3)
        let history = try test.book.read { try $0.capitalHistory(ofProject: "c1") }
        #expect(history.map { $0.amount?.text } == ["1234.5", "0.443"])
        let again = try run(Self.projects + "\nc2,Đường,đầu tư công,Ban QLDA,Yên Thế,,,,,\n", .projects)
        #expect(again.newCount == 1 && again.knownCount == 3)
        #expect(try test.book.read { try $0.capitalHistory(ofProject: "c1") }.count == 2)
    }

    @Test func aProjectsNewOwnerAndAreaAreTaken() throws {
        defer { test.remove() }
        _ = try run(Self.projects, .projects)
        let outcome = try run("code,name,kind,owner,area\nc1,Cầu Á Lữ,public,Sở GTVT,Việt Yên\n", .projects)
        #expect(outcome.newCount == 1)
        let (project, slug) = try test.book.read { reader in
            let project = try #require(try reader.project("c1"))
            return (project, try reader.areaMap().area(id: project.area)?.slug)
        }
        #expect(project.owner == "Sở GTVT" && slug == "bac-giang/viet-yen")
    }

    @Test func aCorrectedAmountTakesThePlaceOfTheOld() throws {
        defer { test.remove() }
        _ = try run(Self.projects, .projects)
        let outcome = try run(Self.projects.replacing("0,443", with: "0,5"), .projects)
        #expect(outcome.newCount == 1 && outcome.knownCount == 2)
    }

    // MARK: Numbers

    @Test func numbersAreReadAsTheFileWritesThem() throws {
        defer { test.remove() }
        let head = "code;name;kind;owner;area;capital;period;amount;unit\n"
        func row(_ code: String, _ amount: String) -> String {
            "\(code);A;public;B;Yên Thế;plan;2021;\(amount);tỷ đồng\n"
        }
        let open = try run(head + row("a", "1.234"), .projects)
        #expect(open.bad.count == 1 && open.bad.first?.vietnamese.contains("--numbers") == true)
        #expect(open.bad.first?.column == "amount")
        _ = try run(head + row("a", "1.234"), .projects, numbers: .english)
        _ = try run(head + row("b", "1.234") + row("c", "5,5"), .projects)
        let amounts = try test.book.read { reader in
            try ["a", "b", "c"].map { try reader.capitalHistory(ofProject: $0).last?.amount?.text }
        }
        #expect(amounts == ["1.234", "1234", "5.5"])
    }

    @Test func aGoalHasItsSignAndItsNumber() throws {
        defer { test.remove() }
        let head = "words;day;indicator;period;goal\n"
        _ = try run(
            head + "Tăng trưởng;2021-01-04;growth;2021;>= 7.82\nGiảm nghèo;2021-01-04;poverty;2021;≤ 3%\n"
                + "Thu;2021-01-04;revenue;2021;15000\n", .tasks)
        let goals = try test.book.read { try $0.allTasks() }.map(\.goal)
        #expect(goals.map { $0?.value.text } == ["7.82", "3", "15000"])
        #expect(goals.map { $0?.comparison } == [.atLeast, .atMost, .atLeast])
        let refused = try run(head + "A;2021-01-04;revenue;2021;> 5\nB;2021-01-04;revenue;2021;≥ 5%\n", .tasks)
        #expect(refused.bad.map(\.column) == ["goal", "goal"])
    }

    // MARK: Tasks and reports

    private static let tasks = """
        Nội dung,Ngày giao,Chủ trì,Phối hợp,Thời hạn,Văn bản,Loại
        Rà soát quy hoạch,2021-12-02,Sở KHĐT; Sở Tài chính,UBND huyện Yên Thế,31/12/2021,Quyết định 5/QĐ-UBND,nhiệm vụ
        Thu hồi đất sai phép,2021-12-02,Sở TNMT,,thường xuyên,,kết luận thanh tra
        """

    @Test func aTaskAddedAndTheFileTakenAgainBringsOneTask() throws {
        defer { test.remove() }
        #expect(try run(Self.tasks, .tasks).newCount == 2)
        let more = try run(Self.tasks + "\nKiểm tra đê,2021-12-03,Sở NNPTNT,,,,\n", .tasks)
        #expect(more.newCount == 1 && more.knownCount == 2)
        let tasks = try test.book.read { try $0.allTasks() }
        #expect(tasks.count == 3 && tasks[0].leads == ["Sở KHĐT", "Sở Tài chính"])
        #expect(tasks[0].deadline?.text == "2021-12-31" && tasks[1].deadlineWords == "thường xuyên")
        #expect(tasks[1].kind == .conclusion)
    }

    @Test func aDroppedTaskTakesAReport() throws {
        defer { test.remove() }
        _ = try run(Self.tasks, .tasks)
        _ = try run("task,day,outcome\n1,2021-12-10,dropped\n", .reports)
        let outcome = try run("task,day,outcome,words\n1,2021-12-20,xong,Làm lại và xong\n", .reports)
        #expect(outcome.bad == [] && outcome.newCount == 1)
        let standing = try test.book.read { try $0.tasks(TaskQuery(task: 1), on: try day("2021-12-31"), .latest) }
        #expect(standing.map(\.state) == [.doneInTime])
        let missing = try run("task,day,outcome\n9,2021-12-10,done\n", .reports)
        #expect(missing.bad.map(\.column) == ["task"])
    }

    @Test func aReportIsKnownFromTheDayOnWhichItCame() throws {
        defer { test.remove() }
        _ = try run(Self.tasks, .tasks)
        let report = "task,day,outcome\n1,2021-12-20,done\n"
        _ = try run(report, .reports)
        #expect(try run(report + "2,2021-12-21,progress\n", .reports).knownCount == 1)
        let reports = try test.book.read { try $0.reports(on: 1) }
        #expect(reports.map(\.known.text) == ["2022-01-02"])
        _ = try run("task,day,outcome,known\n2,2021-12-22,done,2021-12-23\n", .reports)
        #expect(try test.book.read { try $0.reports(on: 2) }.last?.known.text == "2021-12-23")
    }

    // MARK: Ranks and directives

    @Test func ranksAreTakenOnceAndCorrected() throws {
        defer { test.remove() }
        let list =
            "Chỉ số,Địa bàn,Năm,Thứ hạng,Tổng số,Điểm,Ngày công bố\ngrowth,Bắc Giang,2021,31,63,\"64,74\",2021-12-31\n"
        #expect(try run(list, .rankings).newCount == 1)
        #expect(try run(list + "\n", .rankings).knownCount == 1)
        #expect(try run(list.replacing("64,74", with: "64,75"), .rankings).newCount == 1)
        let standing = try test.book.read { try $0.rankings(of: Period(year: 2021)) }.first
        #expect(standing?.ranking.rank == 31 && standing?.ranking.score?.text == "64.75")
        #expect(try run("indicator,area,period,rank\ngrowth,Bắc Giang,2020,\"3,5\"\n", .rankings).bad.count == 1)
    }

    @Test func directivesAreTakenOnce() throws {
        defer { test.remove() }
        let list = "Loại,Số,Ngày,Trích yếu\nNghị quyết,105/NQ-HĐND,09/12/2020,Về kế hoạch 2021\n"
        #expect(try run(list, .directives).newCount == 1)
        #expect(try run(list + "Quyết định,1/QĐ-UBND,,\n", .directives).knownCount == 1)
        #expect(try test.book.read { try $0.directives() }.count == 2)
    }

    // MARK: Bad rows

    private static let partlyBad = """
        register,code,name,area,level,day
        ocop,a,A,Yên Thế,4 sao,2021-12-10
        ocop,b,B,Yên Thế,4 sao,hôm qua
        nongthon,c,C,Nơi Khác,đạt,2021-12-10
        """

    @Test func badRowsMeanThatNothingIsTaken() throws {
        defer { test.remove() }
        let before = try test.journalLength()
        for isDryRun in [true, false] {
            let outcome = try run(Self.partlyBad, .registers, isDryRun: isDryRun)
            #expect(outcome.bad.map(\.line) == [3, 4] && outcome.newCount == 1)
            #expect(outcome.bad.allSatisfy { !$0.vietnamese.contains(" / ") && !$0.english.isEmpty })
        }
        #expect(try test.book.read { try $0.registers() } == [])
        #expect(try test.journalLength() == before)
    }

    @Test func ofABadRowNothingIsTakenAndTheRestMayFollow() throws {
        defer { test.remove() }
        let outcome = try run(Self.partlyBad, .registers, takesGood: true)
        #expect(outcome.bad.count == 2 && outcome.newCount == 1)
        // Neither the unit whose day is bad, nor the register whose only row is.
        #expect(try test.book.read { try $0.registers() }.map(\.code) == ["ocop"])
        #expect(try standing().lines.map(\.unit.code) == ["a"])
        // The same file isn't taken as known: its bad rows are told again.
        let again = try run(Self.partlyBad, .registers)
        #expect(!again.wasTaken && again.bad.count == 2 && again.knownCount == 1)
        let mended = Self.partlyBad.replacing("hôm qua", with: "2021-12-11").replacing("Nơi Khác", with: "Việt Yên")
        #expect(try run(mended, .registers).newCount == 2)
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aMissingColumnIsNamed() throws {
        defer { test.remove() }
        #expect(throws: ImportError.self) { try run("code,name\na,A\n", .projects) }
        #expect(throws: ImportError.self) { try run("words,day\n", .tasks) }
    }

    // MARK: Workbooks

    @Test func listsInWorkbooksAreTaken() throws {
        defer { test.remove() }
        func text(_ place: String, _ text: String) -> String {
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        func number(_ place: String, _ number: String) -> String { "<c r=\"\(place)\"><v>\(number)</v></c>" }
        let head = ["indicator", "area", "period", "rank", "out_of", "score"].enumerated().map {
            text("\("ABCDEF".map(String.init)[$0])1", $1)
        }
        let row = [
            text("A2", "growth"), number("B2", "24"), number("C2", "2021"), number("D2", "31"), number("E2", "63"),
            number("F2", "64.743"),
        ]
        let bytes = try workbook([head, row])
        let outcome = try ListImporter(test.book, clock: .test).run(
            ImportFile(name: "ranks.xlsx", bytes: bytes), as: .rankings, by: "tester")
        #expect(outcome.bad == [])
        let ranking = try test.book.read { try $0.rankings(of: Period(year: 2021)) }.first?.ranking
        #expect(ranking?.rank == 31 && ranking?.outOf == 63 && ranking?.score?.text == "64.743")
    }

    private func workbook(_ rows: [[String]]) throws -> [UInt8] {
        let package = "http://schemas.openxmlformats.org/package/2006"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let sheet = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1.joined())</row>" }.joined()
        let parts = [
            "_rels/.rels":
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml":
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels":
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml": "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>",
            "[Content_Types].xml":
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ]
        return try ZipWriter.pack(parts.sorted { $0.key < $1.key }.map { .init($0.key, Array($0.value.utf8)) })
    }
}
