import Figures
import Testing

@testable import Checking

@Suite struct UserRelationsTests {
    @Test func readsSumsWeightsAndComments() throws {
        let relations = try UserRelations(
            parsing: """
                # thu ngân sách
                tổng thu = thu nội địa + "thu xuất, nhập khẩu"   # chú thích

                chi >= 0,5 * thu - nợ
                """)
        #expect(relations.lines.count == 2)
        #expect(relations.lines[0].right.map(\.name) == ["thu nội địa", "thu xuất, nhập khẩu"])
        // a >= b is kept as b <= a.
        #expect(relations.lines[1].left.map(\.weight) == [try Rational(1, over: 2), Rational(-1)])
        #expect(!relations.lines[1].isEqual)
    }

    @Test(arguments: [
        ("tổng thu", 1, "="), ("\n\na + = b", 3, "tên"), ("a = \"b", 1, "\""), ("a = b = c", 1, "thừa"),
        ("a = 1x2 * b", 1, "1x2"), ("a = 0,5b", 1, "chữ số"), ("10% vốn = x", 1, "chữ số"),
    ])
    func errorsNameTheLineAndTheRemedy(text: String, line: Int, mention: String) throws {
        let error = #expect(throws: UserRelationsError.self) { try UserRelations(parsing: text) }
        #expect(error?.line == line)
        #expect(error?.problem.vi.says(mention) == true, "\(error?.description ?? "")")
    }

    @Test func namesThatBeginWithADigitStandInQuotes() throws {
        let relations = try UserRelations(parsing: "tổng = \"3 loại rừng\"")
        #expect(relations.lines.first?.right.first?.name == "3 loại rừng")
    }

    @Test func tellsWhichLinesFoundTheirFigures() throws {
        let levels = [("tổng số xã", 10), ("xã miền núi", 4)].map { name, count in
            HandmadeRelease.level(PrintedNumber(count), "xã", of: name)
        }
        let relations = try UserRelations(parsing: "# chú thích\nxã miền núi <= tổng số xã\nxã đồng bằng <= tổng số xã")
        #expect(Checker().check(HandmadeRelease.of(levels), relations: relations).testedLines == [2])
        #expect(relations.places.map(\.line) == [2, 3])
    }

    @Test func testsEachTimeForItself() {
        let levels = [(2020, 10, 4, 6), (2021, 12, 5, 6)].flatMap { year, total, a, b in
            [("tổng số xã", total), ("xã miền núi", a), ("xã đồng bằng", b)].map { name, count in
                var figure = HandmadeRelease.level(PrintedNumber(count), "xã", of: name)
                figure.period = Period(year: year)
                return figure
            }
        }
        let relations = try? UserRelations(parsing: "tổng số xã = xã miền núi + xã đồng bằng")
        let report = Checker().check(HandmadeRelease.of(levels), relations: relations ?? UserRelations())
        let verdicts = report.findings.filter { $0.rule == "user_relation" }.map(\.verdict)
        #expect(verdicts == [.holds, .contradicts])
    }
}
