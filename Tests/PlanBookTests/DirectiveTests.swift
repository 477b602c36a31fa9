import Figures
import Testing

@testable import PlanBook

@Suite struct DirectiveTests {
    @Test func isFoundHoweverItIsWritten() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, _ in
            // When
            let first = try writer.findOrAdd(Directive(type: "Nghị quyết", number: "105-NQ/TU"))
            let again = try writer.findOrAdd(Directive(type: "NQ", number: "số 105 – NQ / TU", day: Day(2021_03_02)))
            let third = try writer.findOrAdd(Directive(type: "nghị quyết", number: "105-nq/tu", issuer: "Tỉnh ủy"))
            // Then
            #expect(first == again)
            #expect(first == third)
            let whole = try #require(try writer.reader.directive(first))
            #expect(whole.day == Day(2021_03_02))
            #expect(whole.issuer == "Tỉnh ủy")
            #expect(whole.number == "105-NQ/TU")
            #expect(try writer.reader.directives() == [whole])
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func anotherYearOrIssuerIsAnother() throws {
        let test = try TestBook()
        try test.write { writer, _ in
            // Given
            let number = "12/QĐ-UBND"
            let old = try writer.findOrAdd(Directive(type: "Quyết định", number: number, day: Day(2020_01_15)))
            let new = try writer.findOrAdd(Directive(type: "Quyết định", number: number, day: Day(2021_01_14)))
            // When
            let then = try writer.findOrAdd(Directive(type: "QĐ", number: number), citedOn: Day(2020_12_31))
            let now = try writer.findOrAdd(Directive(type: "QĐ", number: number), citedOn: Day(2021_12_31))
            let one = try writer.findOrAdd(Directive(type: "Chỉ thị", number: "1/CT", issuer: "UBND tỉnh"))
            let same = try writer.findOrAdd(Directive(type: "Chỉ thị", number: "1/CT", issuer: "Ủy ban nhân dân tỉnh"))
            let other = try writer.findOrAdd(Directive(type: "Chỉ thị", number: "1/CT", issuer: "Thủ tướng Chính phủ"))
            // Then
            #expect(old != new)
            #expect(then == old)
            #expect(now == new)
            #expect(one == same)
            #expect(one != other)
            #expect(try writer.reader.directives().count == 4)
        }
    }
}
