import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct AreaLineageTests {
    private let today = Day.distantFuture

    private func eve(_ day: Day) throws -> Day { try #require(Day(year: day.year, month: 6, day: 30)) }

    /// Led back from today, against shares pushed forward event by event.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func predecessorsAreThoseThatPassedForward(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator, unknown: seed % 2 == 0 ? 0 : 25)
        let lineage = AreaLineage(world.map)
        for (start, day) in world.days.enumerated() {
            let model = world.holdings(since: start)
            for area in world.alive {
                let parts = lineage.parts(of: area, on: today, asOf: try eve(day))
                var expected: [AreaPart.Share: Set<Int64>] = [:]
                for (origin, part) in model[area] ?? [:] {
                    if !part.known.isZero { expected[.known(part.known), default: []].insert(origin) }
                    if part.isPartlyUnknown { expected[.unknown, default: []].insert(origin) }
                }
                let found = Dictionary(grouping: parts, by: \.share).mapValues { Set($0.map(\.area)) }
                #expect(found == expected, "area \(area) before \(day.text)")
            }
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func sharesOfAPredecessorMakeOneWhereAllAreTold(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator)
        let lineage = AreaLineage(world.map)
        guard let first = world.days.first else { return }
        var passed: [Int64: Rational] = [:]
        for part in world.alive.flatMap({ lineage.parts(of: $0, on: today, asOf: (try? eve(first)) ?? first) }) {
            guard case .known(let share) = part.share else {
                Issue.record("a share isn't known")
                continue
            }
            passed[part.area] = try (passed[part.area] ?? .zero) + share
        }
        #expect(passed == Dictionary(uniqueKeysWithValues: world.areas(on: try eve(first)).map { ($0, .one) }))
    }

    /// An area of the past can be put together from its successors exactly where these hold nothing else.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func successorsMakeThePastWhereTheyHoldNothingElse(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let world = try RandomAreas(using: &generator)
        let lineage = AreaLineage(world.map)
        guard let first = world.days.first else { return }
        let past = try eve(first)
        let model = world.holdings(since: 0)
        for area in world.areas(on: past) {
            let parts = lineage.parts(of: area, on: past, asOf: today)
            let holders = Set(model.filter { $0.value[area] != nil }.keys)
            let isClosed = holders.allSatisfy { model[$0]?.count == 1 }
            if parts.allSatisfy({ $0.share == .known(.one) }) {
                #expect(Set(parts.map(\.area)) == holders)
                #expect(isClosed)
            } else {
                #expect(parts.contains { $0.share == .inseparable })
            }
        }
    }

    @Test func areasThatNoEventTouchedAreThemselves() throws {
        var generator = SplitMix64(seed: 7)
        let world = try RandomAreas(using: &generator)
        let quiet = Area(
            id: 900, slug: "quiet", code: "", name: "", kind: .commune, parent: nil, from: nil, to: nil)
        let lineage = AreaLineage(AreaMap(areas: world.areas + [quiet], events: world.events))
        for year in 2000...2030 {
            let day = try #require(Day(year: year, month: 1, day: 1))
            let itself = [AreaPart(area: 900, share: .known(.one))]
            #expect(lineage.parts(of: 900, on: today, asOf: day) == itself)
            #expect(lineage.parts(of: 900, on: day, asOf: today) == itself)
        }
        #expect(lineage.parts(of: 901, on: today, asOf: today).isEmpty)
    }

    @Test func chainsWithinADayAreFollowed() throws {
        let day = try #require(Day(year: 2025, month: 7, day: 1))
        let eve = try #require(Day(year: 2025, month: 6, day: 30))
        func area(_ id: Int64, _ from: Day?, _ to: Day?) -> Area {
            Area(id: id, slug: "\(id)", code: "", name: "", kind: .commune, parent: nil, from: from, to: to)
        }
        func event(_ id: Int64, _ kind: AreaEvent.Kind, _ pairs: [(Int64, Int64)]) -> AreaEvent {
            AreaEvent(
                id: id, slug: "\(id)", day: day, kind: kind, directive: "", note: "",
                successions: pairs.map {
                    .init(predecessor: $0.0, successor: $0.1, share: BookNumber(mantissa: 1, scale: 0), basis: "")
                })
        }
        let map = AreaMap(
            areas: [area(1, nil, eve), area(2, nil, eve), area(3, day, eve), area(4, day, nil)],
            events: [event(1, .merge, [(1, 3), (2, 3)]), event(2, .rename, [(3, 4)])])
        let lineage = AreaLineage(map)
        #expect(lineage.parts(of: 4, on: today, asOf: eve).map(\.area) == [1, 2])
        #expect(lineage.parts(of: 4, on: today, asOf: eve).allSatisfy { $0.isWhole })
        #expect(lineage.parts(of: 1, on: eve, asOf: today).map(\.share) == [.inseparable])
        #expect(lineage.heirs(of: 1, on: today).map(\.id).count == 1)
    }

    @Test func sharesAboveTheWholeAreNone() throws {
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        let eve = try #require(Day(year: 2019, month: 12, day: 31))
        let areas = (1...3).map { id in
            Area(
                id: Int64(id), slug: "\(id)", code: "", name: "", kind: .commune, parent: nil,
                from: id == 1 ? nil : day,
                to: id == 1 ? eve : nil)
        }
        let event = AreaEvent(
            id: 1, slug: "1", day: day, kind: .split, directive: "", note: "",
            successions: [2, 3].map {
                .init(predecessor: 1, successor: $0, share: BookNumber(mantissa: 6, scale: 1), basis: "area")
            })
        let lineage = AreaLineage(AreaMap(areas: areas, events: [event]))
        #expect(
            lineage.parts(of: 2, on: today, asOf: eve) == [AreaPart(area: 1, share: .unknown, bases: ["area"])])
    }
}
