import Figures
import Testing

@testable import PlanBook

@Suite struct AreaReexpressionTests {
    @Test func aMeanOfAPartIsAnAssumption() throws {
        let test = try TestBook()
        let poverty = try test.book.read { try $0.catalogue().requireIndicator("poverty") }
        let year = Period(year: 2021)
        let day = try #require(Day(year: 2022, month: 1, day: 1))
        let work = AreaReexpression(
            indicator: poverty, period: year,
            observation: { area in
                Observation(
                    indicator: poverty.id, area: area, period: year, known: day, value: BookNumber(text: "3.5"),
                    source: 1)
            }, weight: { _ in nil })
        let half = AreaPart(area: 1, share: .known(try Rational(1, over: 2)), bases: ["population"])
        let point = work.point(of: 2, from: [half])
        #expect(point.method == .carriedOver)
        #expect(try point.value == Rational(7, over: 2))
    }
}
