import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct AreaRollUpTests {
    private let period = Period(year: 2021)

    /// A province (1), its districts (2…) and their communes.
    private struct Province {
        var areas: [Area] = []
        var districts: [Int64: [Int64]] = [:]

        init(using generator: inout SplitMix64) {
            add(.province, nil)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let district = add(.district, 1)
                districts[district] = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    add(.commune, district)
                }
            }
            add(.industrialPark, 1)
            // One that ended before.
            let gone = add(.commune, 1)
            areas[Int(gone) - 1].to = Day(year: 2020, month: 12, day: 31)
        }

        @discardableResult
        private mutating func add(_ kind: Area.Kind, _ parent: Int64?) -> Int64 {
            let id = Int64(areas.count + 1)
            areas.append(
                Area(
                    id: id, slug: "\(id)", code: "", name: "", kind: kind, parent: parent, from: nil, to: nil))
            return id
        }

        var map: AreaMap { AreaMap(areas: areas, events: []) }
    }

    private func observation(_ indicator: Int64, _ area: Int64, _ value: BookNumber?) -> Observation {
        Observation(
            indicator: indicator, area: area, period: period, known: .distantPast, value: value, source: 1)
    }

    /// Against sums of whole tenths, with the halves of the last digit counted by hand.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func addsUpAsByHand(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let province = Province(using: &generator)
        var tenths: [Int64: Int64] = [:]
        for area in province.areas where Int.random(in: 0..<8, using: &generator) > 0 {
            tenths[area.id] = Int64.random(in: 0...99, using: &generator)
        }
        // Districts and the province mostly say about what their communes do.
        func told(_ children: [Int64], _ twentieths: Int) -> (sum: Int64, halves: Int, isComplete: Bool, isAny: Bool) {
            let known = children.compactMap { tenths[$0] }
            return (known.reduce(0, +), known.count, known.count == children.count, !known.isEmpty)
        }
        for (district, communes) in province.districts where Int.random(in: 0..<3, using: &generator) > 0 {
            tenths[district] =
                communes.compactMap { tenths[$0] }.reduce(0, +) + Int64.random(in: -4...4, using: &generator)
        }
        let rollUp = AreaRollUp(
            of: .test(), weight: nil, to: 1, period, map: province.map,
            values: ValueGrid(tenths.map { observation(1, $0.key, BookNumber(mantissa: $0.value, scale: 1)) }))
        let lines = Dictionary(uniqueKeysWithValues: rollUp.lines.map { ($0.area, $0) })
        #expect(rollUp.lines.count == 1 + province.districts.reduce(0) { $0 + 1 + $1.value.count })

        /// The sum in tenths, how many roundings of half a tenth it holds, and whether all of it is there.
        func model(_ area: Int64) -> (sum: Int64, roundings: Int, isComplete: Bool)? {
            let children = area == 1 ? province.districts.keys.sorted() : province.districts[area] ?? []
            var (sum, roundings, isComplete, isAny) = (Int64(0), 0, !children.isEmpty, false)
            for child in children {
                if let own = tenths[child] {
                    (sum, roundings, isAny) = (sum + own, roundings + 1, true)
                } else if let below = model(child) {
                    (sum, roundings, isAny) = (sum + below.sum, roundings + below.roundings, true)
                    isComplete = isComplete && below.isComplete
                } else {
                    isComplete = false
                }
            }
            return isAny ? (sum, roundings, isComplete) : nil
        }
        var wrong: Set<Int64> = []
        for area in [1] + province.districts.keys {
            let (line, expected) = (try #require(lines[area]), model(area))
            let rolledUp = try expected.map { try Rational(Int128($0.sum), over: 10) }
            #expect(line.rolledUp == rolledUp)
            let children = area == 1 ? Array(province.districts.keys) : province.districts[area] ?? []
            #expect(line.children == children.count)
            #expect(line.childrenReported == children.count { tenths[$0] != nil })
            if !children.isEmpty { #expect(line.isComplete == (expected?.isComplete ?? false)) }
            // Apart by more tenths than half of all the numbers involved.
            if let own = tenths[area], let expected, expected.isComplete,
                abs(own - expected.sum) * 2 > expected.roundings + 1
            {
                wrong.insert(area)
            }
        }
        #expect(Set(rollUp.disagreements.map(\.area)) == wrong)
        for disagreement in rollUp.disagreements {
            #expect(try disagreement.difference == disagreement.reported.rational - disagreement.rolledUp)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func meansAreThoseOfAllCommunes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let province = Province(using: &generator)
        let (rate, people) = (
            Indicator.test(areaRollup: .mean, weight: "w"), Indicator.test(id: 2, code: "w", unit: "người")
        )
        var observations: [Observation] = []
        var (sum, total) = (Rational.zero, Rational.zero)
        // Without communes a district stands for itself.
        for commune in province.districts.flatMap({ $1.isEmpty ? [$0] : $1 }) {
            let value = try #require(BookNumber(mantissa: Int64.random(in: 0...999, using: &generator), scale: 2))
            let weight = try #require(BookNumber(mantissa: Int64.random(in: 101...9999, using: &generator), scale: 0))
            observations += [observation(1, commune, value), observation(2, commune, weight)]
            sum = try sum + value.rational * weight.rational
            total = try total + weight.rational
        }
        let mean = try sum / total
        // The province rounds the true mean to two digits, or is off by a tenth.
        let isOff = Bool.random(using: &generator)
        let printed = try (isOff ? mean + Rational(1, over: 10) : mean).rounded(toDecimals: 2)
        observations.append(observation(1, 1, try BookNumber(printed)))
        let rollUp = AreaRollUp(
            of: rate, weight: people, to: 1, period, map: province.map, values: ValueGrid(observations))
        #expect(rollUp.method == .weightedMean(by: "w"))
        #expect(rollUp.lines.first?.rolledUp == mean)
        #expect(rollUp.lines.first?.isComplete == true)
        #expect(rollUp.disagreements.isEmpty == !isOff)

        // Without one commune's weight the mean isn't complete, and says nothing against the province.
        if let first = observations.firstIndex(where: { $0.indicator == 2 }) { observations.remove(at: first) }
        let lacking = AreaRollUp(
            of: rate, weight: people, to: 1, period, map: province.map, values: ValueGrid(observations))
        #expect(lacking.lines.first?.isComplete == false)
        #expect(!lacking.disagreements.contains { $0.area == 1 })
    }

    @Test func countsAreExactUnlessTheyEndInZeros() throws {
        func area(_ id: Int64, _ parent: Int64?) -> Area {
            Area(
                id: id, slug: "\(id)", code: "", name: "", kind: parent == nil ? .district : .commune, parent: parent,
                from: nil, to: nil)
        }
        let map = AreaMap(areas: [area(1, nil), area(2, 1), area(3, 1)], events: [])
        func disagreements(_ unit: String, _ whole: Int64, _ parts: [Int64]) -> Int {
            let values = zip([1, 2, 3], [whole] + parts).map {
                observation(1, $0, BookNumber(mantissa: $1, scale: 0))
            }
            return AreaRollUp(
                of: .test(unit: unit), weight: nil, to: 1, period, map: map, values: ValueGrid(values)
            ).disagreements.count
        }
        #expect(disagreements("xã", 139, [70, 68]) == 1)
        #expect(disagreements("xã", 138, [70, 68]) == 0)
        #expect(disagreements("người", 13_800, [7012, 6794]) == 0)
        #expect(disagreements("tấn", 139, [70, 68]) == 0)
        #expect(disagreements("tấn", 140, [70, 68]) == 1)
    }

    @Test func whatDoesNotRollUpSaysSo() throws {
        var generator = SplitMix64(seed: 3)
        let province = Province(using: &generator)
        let values = ValueGrid(province.areas.map { observation(1, $0.id, BookNumber(mantissa: 5, scale: 0)) })
        let rollUp = AreaRollUp(
            of: .test(areaRollup: .none), weight: nil, to: 1, period, map: province.map, values: values)
        #expect(rollUp.method == .none && rollUp.disagreements.isEmpty)
        #expect(rollUp.lines.allSatisfy { $0.rolledUp == nil })
        // A circle of parents, and an area that isn't there.
        var circle = province.areas
        circle[0].parent = 2
        for top in [1, 2, 99] as [Int64] {
            let map = AreaMap(areas: circle, events: [])
            _ = AreaRollUp(of: .test(), weight: nil, to: top, period, map: map, values: values)
        }
    }
}
