import Figures
import GRDB
import Testing

@testable import PlanBook

@Suite struct AppendOnlyTests {
    /// A book with a row in each of the tables that this suite is about.
    private func filledBook() throws -> TestBook {
        let test = try TestBook()
        try test.write { writer, source in
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            var register = Register(code: "ocop", nameVi: "Sản phẩm OCOP", nameEn: "OCOP products", unit: "sản phẩm")
            register.id = try writer.add(register)
            let unit = try writer.add(
                RegisterUnit(register: register.id, code: "mi", name: "Mỳ", area: home, source: source))
            try writer.add(Recognition(unit: unit, day: Day(2021_05_01), level: "4 sao", source: source), to: register)
            let project = try writer.add(
                Project(
                    code: "p", name: "Đường", kind: .publicInvestment, owner: "Ban A", area: home, source: source))
            try writer.add(
                Capital(
                    project: project, kind: .plan, period: Period(year: 2021), known: Day(2021_01_01),
                    amount: BookNumber(text: "5"), unit: "tỷ đồng", source: source))
            try writer.add(
                Ranking(
                    indicator: 1, area: home, period: Period(year: 2021), known: Day(2022_04_27), rank: 31,
                    source: source))
            let directive = try writer.findOrAdd(Directive(type: "Nghị quyết", number: "1-NQ/TU"))
            let task = try writer.add(
                BookTask(
                    words: "Việc", given: Day(2022_01_05), leads: ["Sở A"], directives: [directive], source: source))
            try writer.add(TaskReport(task: task, day: Day(2022_02_01), words: "", source: source))
        }
        return test
    }

    @Test(arguments: [
        "directive", "register_unit", "recognition", "project", "capital", "ranking", "task", "task_agency",
        "task_directive", "task_report",
    ])
    func theDatabaseItselfRefusesChanges(table: String) throws {
        // Given
        let test = try filledBook()
        #expect(try test.book.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 1)
        for sql in ["UPDATE \(table) SET entry = entry", "DELETE FROM \(table)"] {
            // When
            let error = #expect(throws: DatabaseError.self) { try test.book.pool.write { try $0.execute(sql: sql) } }
            // Then
            #expect(error?.message == "\(table) is append-only")
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aTaskHasAllOfAGoalOrNothing() throws {
        let test = try filledBook()
        #expect(throws: DatabaseError.self) {
            try test.book.pool.write {
                try $0.execute(
                    sql:
                        "INSERT INTO task (entry, kind, words, given, indicator, source) VALUES (1, 'task', 'x', 1, 1, 1)"
                )
            }
        }
    }
}
