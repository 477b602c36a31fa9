import Figures
import Testing

@testable import PlanBook

/// Series, roll-ups, reconciliation and derived values asked of a book.
@Suite struct BookSeriesTests {
    private let test: TestBook

    init() throws {
        test = try TestBook()
        try test.write { writer, source in
            let (catalogue, map) = (try writer.reader.catalogue(), try writer.reader.areaMap())
            let appender = try ObservationAppender(writer)
            func add(_ code: String, _ slug: String, _ period: Period, _ value: String) throws {
                try appender.append(
                    Observation(
                        indicator: try catalogue.requireIndicator(code).id, area: try map.requireArea(slug).id,
                        period: period, known: .distantPast, value: BookNumber(text: value), source: source))
            }
            let communes = ["an-chau/dong/a", "an-chau/dong/b", "an-chau/tay/c", "an-chau/tay/d"]
            for (slug, grain) in zip(communes, ["100.5", "200", "40", "60"]) {
                try add("grain", slug, Period(year: 2024), grain)
            }
            for (slug, people) in zip(communes, ["1000", "3000", "2000", "500"]) {
                try add("population", slug, Period(year: 2024), people)
            }
            for (slug, poverty) in zip(communes, ["1.20", "2.00", "3.00", "4.00"]) {
                try add("poverty", slug, Period(year: 2024), poverty)
            }
            try add("pci", "an-chau/dong/a", Period(year: 2024), "70.1")
            try add("grain", "an-chau/dong", Period(year: 2024), "300.5")
            try add("grain", "an-chau/tay", Period(year: 2024), "120")
            try add("grain", "an-chau", Period(year: 2024), "420.5")
            try add("grain", "an-chau/ab", Period(year: 2025), "260")
            try add("grain", "an-chau", Period(year: 2024, span: .quarter(1)), "100")
            try add("grain", "an-chau", Period(year: 2024, span: .months(6)), "220")
        }
    }

    private func series(_ code: String, _ slug: String, _ basis: AreaSeries.Basis) throws -> [AreaSeries.Point] {
        try test.book.read { reader in
            let (catalogue, map) = (try reader.catalogue(), try reader.areaMap())
            return try reader.series(
                of: catalogue.requireIndicator(code), in: [map.requireArea(slug).id],
                [Period(year: 2024), Period(year: 2025)], basis: basis, map: map, catalogue: catalogue
            ).flatMap(\.points)
        }
    }

    @Test func leadsThePastOverToTheAreasOfToday() throws {
        let points = try series("grain", "an-chau/ab", .on(.distantFuture))
        // 100,5 + 0,75 · 200
        #expect(try points.map(\.value) == [Rational(501, over: 2), Rational(260)])
        #expect(points.map(\.method) == [.sharedOut(by: ["population"]), .asReported])
        #expect(points.map(\.coverage) == [.one, .one])

        let other = try #require(try series("grain", "an-chau/cd", .on(.distantFuture)).first)
        // 0,25 · 200 + 40; which part of D passed on isn't known.
        #expect(other.value == Rational(90))
        #expect(try other.coverage == Rational(2, over: 3))
        #expect(other.parts.map(\.gap) == [nil, nil, .shareUnknown])
    }

    @Test func weighsMeansAndLeavesTheRest() throws {
        let poverty = try #require(try series("poverty", "an-chau/ab", .on(.distantFuture)).first)
        // (1,2 · 1000 + 2 · 2250) / 3250
        #expect(try poverty.value == Rational(5700, over: 3250))
        #expect(poverty.method == .weightedMean(by: "population"))
        let index = try #require(try series("pci", "an-chau/ab", .on(.distantFuture)).first)
        #expect(index.value == nil && index.method == .notReexpressed && index.coverage == .zero)
        #expect(Set(index.parts.map(\.gap)) == [.noRollUp, .noValue])
    }

    @Test func keepsTheAreasOfThen() throws {
        let points = try series("grain", "an-chau/ab", .then)
        #expect(points.map(\.period.year) == [2024, 2024, 2025])
        #expect(try points.map(\.value) == [Rational(201, over: 2), Rational(200), Rational(260)])
        #expect(points.allSatisfy { $0.method == .asReported })
        // B ended in two areas, one of which holds others' land too.
        let ended = try series("grain", "an-chau/dong/b", .on(.distantPast))
        #expect(ended.map(\.value) == [Rational(200), nil])
        #expect(ended.map(\.coverage) == [.one, .zero])
    }

    @Test func findsWhatDoesNotAddUp() throws {
        let rollUp = try test.book.read { reader in
            let (catalogue, map) = (try reader.catalogue(), try reader.areaMap())
            return try reader.rollUp(
                of: catalogue.requireIndicator("grain"), to: map.requireArea("an-chau").id, Period(year: 2024),
                map: map, catalogue: catalogue)
        }
        #expect(rollUp.lines.map(\.depth) == [0, 1, 2, 2, 1, 2, 2])
        #expect(rollUp.lines.map(\.childrenReported) == [2, 2, 0, 0, 2, 0, 0])
        // West's 120 can't be 40 + 60, but the province's 420,5 is what its districts say.
        #expect(rollUp.disagreements.map(\.difference) == [Rational(20)])
        #expect(rollUp.disagreements.first?.rolledUp == Rational(100))
    }

    @Test func derivesTheSecondQuarter() throws {
        let reconciliation = try test.book.read { reader in
            let area = try reader.areaMap().requireArea("an-chau").id
            return try reader.reconciliations(
                of: reader.catalogue().requireIndicator("grain"), in: [area], year: 2024)[area]
        }
        let gap = reconciliation?.gaps.first { $0.period.span == .quarter(2) }
        #expect(gap?.derived?.value == Rational(120))
        #expect(gap?.derived?.terms.map(\.isSubtracted) == [true, false])
    }

    @Test func calculatesDerivedIndicators() throws {
        let (values, key) = try test.book.read { reader in
            let catalogue = try reader.catalogue()
            let key = ObservationKey(
                indicator: try catalogue.requireIndicator("grain_per_head").id,
                area: try reader.areaMap().requireArea("an-chau/dong/a").id)
            return (
                try reader.derivedValues(
                    of: Period(year: 2024), formulas: FormulaBook(catalogue), catalogue: catalogue), key
            )
        }
        #expect(try values[key] == .value(Rational(1005, over: 10)))
    }
}
