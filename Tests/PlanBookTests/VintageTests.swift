import Figures
import Randomness
import Testing

@testable import PlanBook

/// What was known on a day, and which targets were in force, against lists that are gone through from end to end.
@Suite struct VintageTests {
    private let periods = [Period(year: 2021), Period(year: 2021, span: .half(1)), Period(year: 2021, span: .month(6))]

    private func randomDay(_ generator: inout SplitMix64) throws -> Day {
        // Few days, so that several things happen on one.
        try #require(
            Day(
                year: 2021, month: Int.random(in: 1...3, using: &generator),
                day: Int.random(in: 1...4, using: &generator))
        )
    }

    private func randomValue(_ generator: inout SplitMix64) -> BookNumber? {
        guard Int.random(in: 0..<6, using: &generator) > 0 else { return nil }
        return BookNumber(
            mantissa: Int64.random(in: -999...999, using: &generator), scale: Int.random(in: 0...2, using: &generator))
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func valuesAreTheLastThatWereKnown(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let test = try TestBook()
        var said: [Observation] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            try test.write { writer, source in
                let appender = try ObservationAppender(writer)
                for _ in 0..<Int.random(in: 1...30, using: &generator) {
                    // Days come in any order: many values are back-dated.
                    var observation = Observation(
                        indicator: Int64.random(in: 1...3, using: &generator),
                        area: Int64.random(in: 1...3, using: &generator),
                        period: periods.randomElement(using: &generator) ?? periods[0],
                        known: try randomDay(&generator), value: randomValue(&generator),
                        status: Observation.Status.allCases.randomElement(using: &generator) ?? .official,
                        source: source, place: Bool.random(using: &generator) ? 7 : nil,
                        reason: Bool.random(using: &generator) ? "sửa" : nil)
                    observation.entry = writer.entry
                    observation.id = try appender.append(observation)
                    said.append(observation)
                }
            }
        }
        let vintages: [Vintage] = [.latest] + (try (0..<6).map { _ in .asKnown(try randomDay(&generator)) })
        for vintage in vintages {
            for period in periods {
                var model: [ObservationKey: Observation] = [:]
                for observation in said where observation.period == period {
                    if case .asKnown(let day) = vintage, observation.known > day { continue }
                    let key = ObservationKey(indicator: observation.indicator, area: observation.area)
                    // Rows are in the order of writing, so of one day the later one counts.
                    if let earlier = model[key], earlier.known > observation.known { continue }
                    model[key] = observation
                }
                model = model.filter { $0.value.value != nil }
                try test.book.read { reader throws -> Void in
                    #expect(try reader.values(of: period, vintage) == model)
                    let grid = try reader.grid(of: 1...3, in: 1...3, periods, vintage)
                    for indicator in 1...3 as ClosedRange<Int64> {
                        for area in 1...3 as ClosedRange<Int64> {
                            let expected = model[ObservationKey(indicator: indicator, area: area)]
                            #expect(try reader.value(of: indicator, in: area, period, vintage) == expected)
                            #expect(grid[indicator, area, period] == expected)
                        }
                    }
                }
            }
        }
        try test.book.read { reader throws -> Void in
            #expect(try reader.observationCount() == said.count)
            #expect(try Set(reader.periods()) == Set(said.map(\.period)))
            for period in periods {
                let revisions = said.filter { $0.period == period && $0.indicator == 1 && $0.area == 2 }
                    .sorted { ($0.known, $0.id) < ($1.known, $1.id) }
                #expect(try reader.revisions(of: 1, in: 2, period) == revisions)
            }
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func targetsAreThoseInForce(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let test = try TestBook()
        var said: [Target] = []
        try test.write { writer, source in
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                var target = Target(
                    indicator: Int64.random(in: 1...2, using: &generator),
                    area: Int64.random(in: 1...2, using: &generator),
                    period: periods.randomElement(using: &generator) ?? periods[0],
                    assigner: Target.Assigner.allCases.randomElement(using: &generator) ?? .council,
                    inForce: try randomDay(&generator), value: randomValue(&generator), source: source)
                target.entry = writer.entry
                target.id = try writer.add(target)
                said.append(target)
            }
        }
        for _ in 0..<6 {
            let day = try randomDay(&generator)
            for period in periods {
                for assigner in [nil] + Target.Assigner.allCases.map(Optional.some) {
                    var model: [ObservationKey: Target] = [:]
                    for counting in (assigner.map { [$0] } ?? [.central, .committee, .council]) {
                        let words = said.filter { $0.period == period && $0.inForce <= day && $0.assigner == counting }
                            .sorted { ($0.inForce, $0.id) < ($1.inForce, $1.id) }
                        // The last word of each; the council's last of all, so that it counts.
                        var last: [ObservationKey: Target] = [:]
                        for word in words { last[ObservationKey(indicator: word.indicator, area: word.area)] = word }
                        for (key, word) in last where word.value != nil { model[key] = word }
                    }
                    let found = try test.book.read { try $0.targets(of: period, on: day, assignedBy: assigner) }
                    #expect(found.mapValues(\.plan) == model.mapValues(Optional.some))
                }
            }
        }
    }

    @Test func attainmentUsesTheTargetOfTheDay() throws {
        let test = try TestBook()
        let year = periods[0]
        func day(_ month: Int) throws -> Day { try #require(Day(year: 2021, month: month, day: 1)) }
        try test.write { writer, source in
            let poverty = try writer.reader.catalogue().requireIndicator("poverty").id
            let area = try writer.reader.areaMap().requireArea("an-chau").id
            for (month, value) in [(1, "4"), (6, "3")] {
                try writer.add(
                    Target(
                        indicator: poverty, area: area, period: year, inForce: day(month),
                        value: BookNumber(text: value), source: source))
            }
            try ObservationAppender(writer).append(
                Observation(
                    indicator: poverty, area: area, period: year, known: day(2), value: BookNumber(text: "3.50"),
                    source: source))
        }
        func outcome(_ month: Int) throws -> Attainment? {
            try test.book.read { reader in
                try reader.attainments(of: year, on: day(month), catalogue: reader.catalogue())
                    .values.first?.get()
            }
        }
        #expect(try outcome(1) == nil)
        let spring = try #require(try outcome(3))
        #expect(spring.outcome == .exceeded && spring.target.value?.text == "4")
        #expect(try spring.excess.value == Rational(-1, over: 2) && spring.excess.unit == .percentagePoints)
        let summer = try #require(try outcome(7))
        #expect(summer.outcome == .missed && summer.target.value?.text == "3")
        #expect(try summer.percent?.rounded(toDecimals: 1).text == "116.7")
    }
}
