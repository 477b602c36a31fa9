import Exchange
import Figures
import PlanBook
import Testing

@Suite struct ImportTests {
    @Test func aLongTableIsTaken() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = """
            Chỉ tiêu;Địa bàn;Kỳ;Giá trị;Đơn vị;Trạng thái
            Tổng thu ngân sách;Bắc Giang;2021;15.745,3;tỷ đồng;ước
            revenue;Huyện Việt Yên;6 tháng 2021;1.200;tỷ đồng;chính thức
            Số hộ nghèo;Yen The;quý III/2021;1.234;hộ;sơ bộ
            Thu nội địa;bac-giang;2021;13.500.250;triệu đồng;
            """
        let plan = try test.plan(table)
        #expect(plan.bad == [])
        #expect(plan.observations.new == 4)
        #expect(try test.value("revenue", "bac-giang", "2021") == nil)
        let before = try test.journalLength()

        let done = try test.run(table)
        #expect(done.observations.written == 4)
        #expect(try test.journalLength() == before + 1)
        #expect(try test.value("revenue", "bac-giang", "2021") == "15745.3")
        #expect(try test.value("revenue", "bac-giang/viet-yen", "2021-H1") == "1200")
        #expect(try test.value("poor_households", "bac-giang/yen-the", "2021-Q3") == "1234")
        #expect(try test.value("revenue.domestic", "bac-giang", "2021") == "13500.250")
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = "indicator,area,period,value\nrevenue,bac-giang,2021,100\n"
        let first = try test.run(table)
        let second = try test.run(table)
        #expect(second.takenBefore == first.entry)
        #expect(second.entry == nil)
        // Even where it is read again, nothing is new.
        let third = try test.run(table) { $0.again = true }
        #expect(third.observations.unchanged == 1)
        #expect(third.entry == nil)
        #expect(try test.journalLength() == 2)
    }

    @Test func aDifferentValueNeedsAReason() throws {
        let test = try TestBook()
        defer { test.remove() }
        _ = try test.run("indicator,area,period,value\nrevenue,bac-giang,2021,100\n")
        let changed = "indicator,area,period,value\nrevenue,bac-giang,2021,101.5\nrevenue,bac-giang,2020,90\n"
        let refused = try test.run(changed)
        #expect(refused.bad.map(\.problem) == [.needsReason(old: "100", new: "101.5")])
        #expect(refused.entry == nil)
        #expect(try test.value("revenue", "bac-giang", "2020") == nil)
        let taken = try test.run(changed) { $0.reason = "quyết toán" }
        #expect(taken.observations.changed == 1)
        #expect(taken.changes.first?.old?.text == "100")
        #expect(taken.changes.first?.new.text == "101.5")
        #expect(try test.value("revenue", "bac-giang", "2021") == "101.5")
    }

    @Test func badRowsMeanThatNothingIsTaken() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = """
            indicator,area,period,value,unit
            revenue,bac-giang,2021,100,tỷ đồng
            revenu,bac-giang,2021,1,tỷ đồng
            revenue,Việt Yênn,2021,1,tỷ đồng
            revenue,bac-giang,20x1,1,tỷ đồng
            revenue,bac-giang,2020,một,tỷ đồng
            revenue,bac-giang,2019,5,ha
            revenue,bac-giang,2026,5,tỷ đồng
            revenue,Tân Tiến,2021,5,tỷ đồng
            """
        let plan = try test.run(table)
        #expect(plan.badCount == 7)
        #expect(plan.bad.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
        #expect(plan.bad.first?.problem == .unknownIndicator("revenu", nearest: "revenue"))
        #expect(plan.unknown.map(\.name) == ["revenu", "Việt Yênn"])
        #expect(plan.unknown.last?.nearest == "Việt Yên")
        #expect(plan.bad.allSatisfy { $0.description.contains(" / ") })
        #expect(try test.value("revenue", "bac-giang", "2021") == nil)
        let good = try test.run(table) { $0.takesGood = true }
        #expect(good.observations.new == 1)
        #expect(try test.value("revenue", "bac-giang", "2021") == "100")
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aValueStatedTwiceNamesBothLines() throws {
        let test = try TestBook()
        defer { test.remove() }
        let plan = try test.run(
            "indicator,area,period,value\nrevenue,24,2021,100\nrevenue,24,2020,9\nrevenue,bac-giang,2021,101\nrevenue,24,2020,9\n"
        )
        #expect(plan.bad.map(\.line) == [2, 4])
        #expect(plan.bad.first?.problem == .statedTwice(otherLine: 4, other: "101", this: "100"))
        #expect(plan.observations.repeated == 1)
    }

    @Test func theColumnsHabitSettlesItsNumbers() throws {
        let test = try TestBook()
        defer { test.remove() }
        let open = "indicator,area,period,value\nrevenue,24,2021,1.234\n"
        #expect(try test.plan(open).bad.map(\.problem) == [.ambiguousNumber("1.234")])
        _ = try test.run(open) { $0.numbers = .english }
        #expect(try test.value("revenue", "24", "2021") == "1.234")
        _ = try test.run("chỉ tiêu;kỳ;giá trị\nrevenue;2020;1.234\nrevenue;2019;5,5\n")
        #expect(try test.value("revenue", "24", "2020") == "1234")
        #expect(try test.value("revenue", "24", "2019") == "5.5")
    }

    @Test func periodsAndPlansMayStandInColumns() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = """
            BIỂU TỔNG HỢP,,,,
            Đơn vị tính: tỷ đồng,,,,
            STT,Chỉ tiêu,Thực hiện 2020,Kế hoạch năm 2021,Ước thực hiện 6 tháng đầu năm 2021,So với kế hoạch (%)
            I,KINH TẾ,,,,
            1,Tổng thu,"12.500,5",14.000,8.100,57
            2,- Thu nội địa,9.800,11.200,6.000,53
            """
        let plan = try test.run(table)
        #expect(plan.bad == [])
        #expect(plan.observations.new == 4)
        #expect(plan.targets.new == 2)
        #expect(try test.value("revenue", "bac-giang", "2020") == "12500.5")
        #expect(try test.value("revenue.domestic", "bac-giang", "2021-H1") == "6000")
        let target = try test.target("revenue", "bac-giang", "2021")
        #expect(target?.value?.text == "14000")
        #expect(target?.inForce.text == "2021-01-01")
    }

    @Test func targetsNameTheDirectiveThatSetThem() throws {
        let test = try TestBook()
        defer { test.remove() }
        let head = "Chỉ tiêu,Năm,Kế hoạch,Cấp giao,Văn bản,Hiệu lực từ\n"
        _ = try test.run(head + "revenue,2021,14000,HĐND,Nghị quyết số 12/NQ-HĐND ngày 09/12/2020,01/01/2021\n")
        let adjusted = head + "revenue,2021,15000,HĐND,Nghị quyết số 40/NQ-HĐND ngày 15/7/2021,15/07/2021\n"
        #expect(try test.run(adjusted).targets.changed == 1)
        let target = try #require(try test.target("revenue", "24", "2021"))
        #expect(target.value?.text == "15000")
        #expect(target.inForce.text == "2021-07-15")
        let directive = try test.book.read { try $0.directive(target.directive ?? 0) }
        #expect(directive?.number == "40/NQ-HĐND")
        #expect(directive?.day?.text == "2021-07-15")
    }

    @Test func indicatorsMayStandInColumns() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = """
            Kết quả rà soát hộ nghèo năm 2021\t\t
            TT\tĐơn vị hành chính\tSố hộ nghèo (hộ)\tTỷ lệ hộ nghèo (%)
            1\tViệt Yên\t1200\t2,5
            2\tYên Thế\t800\t3,1
            3\tLạng Giang\t1000\t2,2
            \tTổng số\t3001\t2,6
            """
        let plan = try test.run(table)
        #expect(plan.bad == [])
        #expect(plan.observations.new == 6)
        let sum = try #require(plan.reconciliations.first)
        #expect(sum.total?.text == "3000")
        #expect(sum.stated?.text == "3001")
        #expect(sum.agrees == false)
        #expect(sum.isComplete)
        #expect(try test.value("poverty", "bac-giang/yen-the", "2021") == "3.1")
    }

    @Test func areasMayStandInColumns() throws {
        let test = try TestBook()
        defer { test.remove() }
        let plan = try test.run("Chỉ tiêu,Việt Yên,Yên Thế,Lạng Giang,Toàn tỉnh\nSố hộ nghèo,5,6,7,18\n") {
            $0.period = Period(year: 2021)
        }
        #expect(plan.bad == [])
        #expect(plan.observations.new == 3)
        #expect(plan.reconciliations.first?.agrees == true)
    }

    @Test func theBooksOwnValueIsComparedWithTheSum() throws {
        let test = try TestBook()
        defer { test.remove() }
        _ = try test.run("indicator,area,period,value\npoor_households,bac-giang,2021,19\n")
        let plan = try test.plan(
            "indicator,area,period,value\npoor_households,222,2021,5\npoor_households,215,2021,6\npoor_households,217,2021,7\n"
        )
        let sum = try #require(plan.reconciliations.first)
        #expect(sum.aboveValue?.text == "19")
        #expect(sum.isAboveFromBook)
        #expect(sum.agrees == false)
    }

    @Test func communesAreFoundByTheirDistrict() throws {
        let test = try TestBook()
        defer { test.remove() }
        let plan = try test.run("Huyện,Xã,Năm,Số hộ nghèo\nViệt Yên,Tân Tiến,2021,4\nYên Thế,Tân Tiến,2021,5\n")
        #expect(plan.bad == [])
        #expect(try test.value("poor_households", "bac-giang/yen-the/tan-tien", "2021") == "5")
    }

    /// A word that is no month never makes a month's value the year's.
    @Test func aMonthThatIsNoneIsABadPeriod() throws {
        let test = try TestBook()
        defer { test.remove() }
        let months = try test.run(
            "indicator,year,month,value\nrevenue,2020,13,55\nrevenue,2019,tháng mười,77\nrevenue,2018,x 3,1\n"
                + "revenue,2021,tháng 6,5\nrevenue,2022,,9\n"
        ) { $0.takesGood = true }
        #expect(months.bad.map(\.problem) == [.badPeriod("13"), .badPeriod("tháng mười"), .badPeriod("x 3")])
        #expect(try test.value("revenue", "24", "2020") == nil)
        #expect(try test.value("revenue", "24", "2021-M06") == "5")
        #expect(try test.value("revenue", "24", "2022") == "9")
        let quarters = try test.run(
            "indicator,year,quarter,value\nrevenue,2020,5,55\nrevenue,2021,Quý III,7\nrevenue,2021-M02,1,7\n"
        ) { $0.takesGood = true }
        #expect(quarters.bad.map(\.line) == [2, 4])
        #expect(try test.value("revenue", "24", "2021-Q3") == "7")
    }

    /// A province and a city of one name: the column's other names tell which is meant.
    @Test func aNameOfTwoLevelsIsOfTheLevelOfTheOthers() throws {
        let test = try TestBook(seed: .twoLevels)
        defer { test.remove() }
        let head = "area,indicator,period,value\n"
        let districts = try test.run(
            head + "Bắc Giang,revenue,2021,3\nViệt Yên,revenue,2021,1\nYên Thế,revenue,2021,2\n")
        #expect(districts.bad == [])
        #expect(try test.value("revenue", "bac-giang/bac-giang", "2021") == "3")
        #expect(try test.value("revenue", "bac-giang", "2021") == nil)
        let columns = try test.run("Chỉ tiêu,Bắc Giang,Việt Yên,Yên Thế\nrevenue,6,7,8\n") {
            $0.period = Period(year: 2017)
        }
        #expect(columns.observations.new == 3)
        #expect(try test.value("revenue", "bac-giang/bac-giang", "2017") == "6")
        let mixed = try test.run(
            head + "Bắc Giang,revenue,2020,3\nBắc Ninh,revenue,2020,1\nYên Thế,revenue,2020,2\n")
        #expect(
            mixed.bad.map(\.problem)
                == [.manyAreas("Bắc Giang", slugs: ["bac-giang", "bac-giang/bac-giang"])])
        let alone = try test.run(head + "Bắc Giang,revenue,2019,3\nbac-giang,revenue,2018,4\n") { $0.takesGood = true }
        #expect(alone.observations.new >= 1)
        #expect(try test.value("revenue", "bac-giang", "2018") == "4")
    }

    @Test func manyUnknownNamesAreToldShortly() throws {
        let test = try TestBook()
        defer { test.remove() }
        var table = "indicator,area,period,value\n"
        for number in 0..<4000 { table += "chỉ tiêu lạ \(number),nơi lạ \(number),2021,1\n" }
        let start = ContinuousClock.now
        let plan = try test.run(table)
        #expect(start.duration(to: .now) < .seconds(20))
        #expect(plan.unknownCount == 4000 && plan.unknown.count == ImportPlan.maximumUnknown)
        #expect(plan.summary.count < 50 && plan.summary.last?.contains("3960") == true)
    }

    @Test func manyTargetsAreComparedAtOnce() throws {
        let test = try TestBook()
        defer { test.remove() }
        let head = "Chỉ tiêu,Địa bàn,Năm,Kế hoạch\n"
        let first = head + (2000..<2020).map { "revenue,Việt Yên,\($0),100\nrevenue,Yên Thế,\($0),200\n" }.joined()
        #expect(try test.run(first).targets.new == 40)
        let plan = try test.run(first.replacing("2019,200", with: "2019,201") + "revenue,Lạng Giang,2019,5\n") {
            $0.reason = "điều chỉnh"
        }
        #expect((plan.targets.new, plan.targets.changed, plan.targets.unchanged) == (1, 1, 39))
    }

    @Test func aMappingIsKept() throws {
        let test = try TestBook()
        defer { test.remove() }
        let first = "a,b,c\nrevenue,2021,5\n"
        _ = try test.run(first) {
            $0.columns = ["a": ColumnMeaning(.indicator), "2": ColumnMeaning(.period), "c": ColumnMeaning(.value)]
        }
        let second = try test.run("a,b,c\nrevenue,2022,6\n")
        #expect(second.mapping.columns.allSatisfy { $0.origin == .kept })
        #expect(second.mapping.lines.first == "1. «a» → chỉ tiêu / indicator (đã nhớ / kept)")
        #expect(try test.value("revenue", "24", "2022") == "6")
    }

    @Test func whatIsMissingIsNamed() throws {
        let test = try TestBook()
        defer { test.remove() }
        #expect(throws: ImportError.missing(file: "table.csv", role: .period, columns: ["indicator", "value"])) {
            try test.plan("indicator,value\nrevenue,5\n")
        }
        #expect(throws: ImportError.noTable(file: "table.csv")) { try test.plan("1,2\n3,4\n") }
        #expect(throws: ImportError.noColumn(file: "table.csv", column: "x", known: ["indicator", "value"])) {
            try test.plan("indicator,value\nrevenue,5\n") { $0.columns = ["x": ColumnMeaning(.skip)] }
        }
    }

    @Test func valuesAreComparedAsKnownOnTheirDay() throws {
        let test = try TestBook()
        defer { test.remove() }
        let table = """
            indicator,period,value,known
            revenue,2021,100,2021-12-01
            revenue,2021,110,2022-03-01
            """
        #expect(try test.run(table).badCount == 1)
        let plan = try test.run(table) { $0.reason = "quyết toán" }
        #expect((plan.observations.new, plan.observations.changed) == (1, 1))
        let before = try #require(Day(year: 2022, month: 1, day: 1))
        #expect(try test.value("revenue", "24", "2021", .asKnown(before)) == "100")
        #expect(try test.value("revenue", "24", "2021") == "110")
    }

    @Test(arguments: ["table.xlsx", "table.ods", "table.fods"])
    func workbooksAreTaken(name: String) throws {
        let test = try TestBook()
        defer { test.remove() }
        let plan = try Importer(test.book, clock: .test).run(
            ImportFile(name: name, bytes: try fixture(name)), by: "tester")
        #expect(plan.bad == [], "\(plan.mapping.lines)")
        #expect(plan.observations.new == 2)
        #expect(plan.targets.new == 2)
        #expect(try test.value("revenue", "24", "2022") != nil)
        #expect(try test.target("revenue", "24", "2022") != nil)
    }

    @Test func oldEncodingsAreTaken() throws {
        let test = try TestBook()
        defer { test.remove() }
        let text = "Chỉ tiêu,Kỳ,Giá trị\nTổng thu ngân sách,2021,5\n"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let plan = try Importer(test.book, clock: .test).run(ImportFile(name: "t.csv", bytes: bytes), by: "tester")
        #expect(plan.observations.new == 1)
    }

    /// A table of any bytes is refused or taken, and never brings the program down.
    @Test(arguments: 0..<60)
    func tablesOfAnyShapeAreSafe(seed: UInt64) throws {
        let test = try TestBook()
        defer { test.remove() }
        var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let words = [
            "revenue", "Chỉ tiêu", "Kỳ", "Giá trị", "2021", "1.234", "5,5", "\"", "\n", "\n", ",", ",", ",", ";",
            "Tổng số",
            "Kế hoạch 2021", "Việt Yên", "", "Đơn vị tính: ha", "value", "9999999999999999999", "-", "\t", "Năm 2021",
        ]
        var text = seed % 2 == 0 ? "chỉ tiêu,kỳ,giá trị\n" : ""
        for _ in 0..<60 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += words[Int(random >> 33) % words.count]
        }
        _ = try? test.run(text) { $0.takesGood = true }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }
}
