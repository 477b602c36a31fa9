import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct AreaSeriesTests {
    private func indicator(_ rollup: Indicator.AreaRollup, weight: String? = nil) -> Indicator {
        Indicator.test(id: 1, code: "x", accumulation: .flow, areaRollup: rollup, weight: weight)
    }

    private func observation(_ indicator: Int64, _ area: Int64, _ period: Period, _ value: Int) -> Observation {
        Observation(
            indicator: indicator, area: area, period: period, known: .distantPast,
            value: BookNumber(mantissa: Int64(value), scale: 1), source: 1)
    }

    private func sum(_ values: [Rational]) throws -> Rational { try values.sum() }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func totalsAreConservedWhereAllIsTold(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator)
        let (lineage, period) = (AreaLineage(world.map), Period(year: 2005))
        let then = world.areas(on: try #require(period.lastDay))
        let values = then.map { observation(1, $0, period, Int.random(in: 0...9999, using: &generator)) }
        let points = world.alive.flatMap { area in
            AreaSeries(
                of: indicator(.sum), weight: nil, in: area, [period], basis: .on(.distantFuture), lineage: lineage,
                values: ValueGrid(values)
            ).points
        }
        #expect(points.allSatisfy { $0.isComplete && $0.value != nil })
        #expect(try sum(points.compactMap(\.value)) == sum(values.compactMap { $0.value?.rational }))
    }

    /// Against shares pushed forward: what is covered counts, what isn't is told.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func whatLacksIsLeftOutAndTold(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator, unknown: 20)
        guard !world.days.isEmpty else { return }
        let (lineage, period) = (AreaLineage(world.map), Period(year: 2005))
        var known: [Int64: Observation] = [:]
        for area in world.areas(on: try #require(period.lastDay)) where Int.random(in: 0..<5, using: &generator) > 0 {
            known[area] = observation(1, area, period, Int.random(in: 0...9999, using: &generator))
        }
        let model = world.holdings(since: 0)
        for area in world.alive {
            let series = AreaSeries(
                of: indicator(.sum), weight: nil, in: area, [period], basis: .on(.distantFuture), lineage: lineage,
                values: ValueGrid(known.values))
            let point = try #require(series.points.first)
            let pieces = (model[area] ?? [:]).flatMap { origin, part in
                (part.known.isZero ? [] : [(origin, Optional(part.known))])
                    + (part.isPartlyUnknown ? [(origin, nil)] : [])
            }
            let counting = pieces.compactMap { origin, share in
                share.flatMap { share in known[origin]?.value.flatMap { try? share * $0.rational } }
            }
            let share = try Rational(Int128(counting.count), over: Int128(pieces.count))
            #expect(point.coverage == share)
            let expected = try counting.isEmpty ? nil : sum(counting)
            #expect(point.value == expected)
            let lacks = pieces.contains { known[$0.0] == nil || $0.1 == nil }
            #expect((point.coverage < .one) == lacks)
            #expect(point.parts.count { $0.gap == nil } == counting.count)
        }
    }

    /// The mean of parts, each weighted by its share of its weight; the weighted total is conserved.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func meansKeepTheWeightedTotal(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator)
        let (lineage, period) = (AreaLineage(world.map), Period(year: 2005))
        let then = world.areas(on: try #require(period.lastDay))
        let rates = then.map { observation(1, $0, period, Int.random(in: 0...999, using: &generator)) }
        let weights = then.map { observation(2, $0, period, Int.random(in: 1...9999, using: &generator)) }
        let grid = ValueGrid(rates + weights)
        var total = Rational.zero
        for area in world.alive {
            func value(_ indicator: Indicator) -> Rational? {
                AreaSeries(
                    of: indicator, weight: 2, in: area, [period], basis: .on(.distantFuture), lineage: lineage,
                    values: grid
                ).points.first?.value
            }
            let rate = try #require(value(indicator(.mean, weight: "w")))
            var weight = indicator(.sum)
            weight.id = 2
            total = try total + rate * #require(value(weight))
        }
        let expected = try zip(rates, weights).map {
            try #require($0.value).rational * #require($1.value).rational
        }
        #expect(try total == sum(expected))
    }

    @Test func isWhatWasReportedWhereNothingHappened() throws {
        let area = Area(id: 1, slug: "a", code: "", name: "", kind: .commune, parent: nil, from: nil, to: nil)
        let lineage = AreaLineage(AreaMap(areas: [area], events: []))
        let periods = (2015...2020).map { Period(year: $0) }
        let values = periods.filter { $0.year != 2017 }.map { observation(1, 1, $0, $0.year) }
        for rollup in Indicator.AreaRollup.allCases {
            for basis in [AreaSeries.Basis.then, .on(.distantFuture), .on(.distantPast)] {
                let series = AreaSeries(
                    of: indicator(rollup), weight: nil, in: 1, periods, basis: basis, lineage: lineage,
                    values: ValueGrid(values))
                #expect(series.points.map(\.period) == periods)
                for point in series.points {
                    #expect(point.method == .asReported)
                    #expect(point.value == values.first { $0.period == point.period }?.value?.rational)
                    #expect(point.coverage == (point.period.year == 2017 ? .zero : .one))
                }
            }
        }
    }

    @Test func valuesBeyondExactArithmeticAreToldAsSuch() throws {
        let eve = try #require(Day(year: 2009, month: 12, day: 31))
        let day = try #require(Day(year: 2010, month: 1, day: 1))
        let areas = (1...6).map { id in
            Area(
                id: Int64(id), slug: "\(id)", code: "", name: "", kind: .commune, parent: nil,
                from: id == 6 ? day : nil,
                to: id == 6 ? nil : eve)
        }
        let share = BookNumber(mantissa: 999_999_999_999_999_937, scale: 18)
        let event = AreaEvent(
            id: 1, slug: "1", day: day, kind: .merge, directive: "", note: "",
            successions: (1...5).map { .init(predecessor: $0, successor: 6, share: share, basis: "area") })
        let period = Period(year: 2005)
        let values = (1...5).map { area in
            Observation(
                indicator: 1, area: Int64(area), period: period, known: .distantPast,
                value: BookNumber(mantissa: .max - Int64(area), scale: area * 3), source: 1)
        }
        let series = AreaSeries(
            of: indicator(.sum), weight: nil, in: 6, [period], basis: .on(.distantFuture),
            lineage: AreaLineage(AreaMap(areas: areas, events: [event])), values: ValueGrid(values))
        let point = try #require(series.points.first)
        #expect(point.value == nil && point.coverage == .zero)
        #expect(point.parts.allSatisfy { $0.gap == .tooManyDigits })
    }
}

extension Indicator {
    static func test(
        id: Int64 = 1, code: String = "x", unit: String = "tấn", direction: Direction = .up,
        accumulation: Accumulation = .flow, areaRollup: AreaRollup = .sum, weight: String? = nil
    ) -> Indicator {
        Indicator(
            id: id, code: code, nameVi: code, nameEn: code, unit: unit, sector: "", agency: nil, direction: direction,
            decimals: 1, accumulation: accumulation, areaRollup: areaRollup, periodRollup: .sum, weight: weight,
            formula: "", definitionVi: "", position: 0)
    }
}
