import Figures
import PlanBook
import Randomness

/// Months, districts and communes of published levels: random, but each adds up to what stands above it, and the parts of
/// a level to the whole.
struct Breakdowns {
    struct Cell {
        var area: Int64
        var period: Period
        var known: Day
        var mantissa: Int64
    }

    /// All cells in one order, so that those of two levels stand beside each other.
    struct Breakdown {
        var scale: Int
        var cells: [Cell]
    }

    private let levels: [String: PublishedLevel]
    /// Each level's place among the published ones: the seed of what is random in it.
    private let places: [String: Int]
    private let catalogue: Catalogue
    private let home: Area
    private let districts: [Area]
    private let map: AreaMap
    private var made: [String: Breakdown] = [:]

    init(levels: [PublishedLevel], catalogue: Catalogue, home: Area, districts: [Area], map: AreaMap) {
        self.levels = Dictionary(levels.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        places = Dictionary(
            levels.enumerated().map { ($1.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.catalogue = catalogue
        self.home = home
        self.districts = districts
        self.map = map
    }

    /// nil where the level doesn't add up over months and areas.
    mutating func breakdown(of code: String) -> Breakdown? {
        if let known = made[code] { return known }
        guard let level = levels[code], level.indicator.accumulation == .flow, level.indicator.areaRollup == .sum,
            let total = level.fine
        else { return nil }
        let breakdown = sumOfParts(of: code, total) ?? split(total, seed: 2021 + UInt64(places[code] ?? 0))
        made[code] = breakdown
        return breakdown
    }

    /// The parts' cells added up, where published parts are all of the whole.
    private mutating func sumOfParts(of code: String, _ total: BookNumber) -> Breakdown? {
        let groups = Dictionary(grouping: catalogue.parts(of: code).filter(\.isExhaustive)) { $0.breakdown }
        for parts in groups.sorted(by: { $0.key < $1.key }).map(\.value) {
            let breakdowns = parts.compactMap { breakdown(of: $0.part) }
            guard breakdowns.count == parts.count, breakdowns.count > 1,
                breakdowns.allSatisfy({ $0.scale == total.scale }),
                parts.compactMap({ levels[$0.part]?.fine?.mantissa }).reduce(0, +) == total.mantissa,
                var sum = breakdowns.first
            else { continue }
            for other in breakdowns.dropFirst() {
                for (index, cell) in zip(sum.cells.indices, other.cells) { sum.cells[index].mantissa += cell.mantissa }
            }
            return sum
        }
        return nil
    }

    /// Splits the year into months, each month into districts, each of these into communes.
    private func split(_ total: BookNumber, seed: UInt64) -> Breakdown {
        var generator = SplitMix64(seed: seed)
        let year = DemonstrationBook.year.year
        var cells: [Cell] = []
        var running: Int64 = 0
        let months = ExactSplit.split(total.mantissa, by: Self.weights(12, from: 80, &generator))
        for (index, month) in months.enumerated() {
            let isLast = index == 11
            let known = Day(year: isLast ? year + 1 : year, month: isLast ? 1 : index + 2, day: 5) ?? .distantPast
            let period = Period(year: year, span: .month(index + 1))
            cells.append(Cell(area: home.id, period: period, known: known, mantissa: month))
            running += month
            if index > 0, !isLast {
                let months = Period(year: year, span: .months(index + 1))
                cells.append(Cell(area: home.id, period: months, known: known, mantissa: running))
            }
            let shares = ExactSplit.split(month, by: Self.weights(districts.count, from: 40, &generator))
            for (district, share) in zip(districts, shares) {
                cells.append(Cell(area: district.id, period: period, known: known, mantissa: share))
                let communes = map.children(of: district.id, on: known)
                let parts = ExactSplit.split(share, by: Self.weights(communes.count, from: 20, &generator))
                cells += zip(communes, parts).map { commune, part in
                    Cell(area: commune.id, period: period, known: known, mantissa: part)
                }
            }
        }
        return Breakdown(scale: total.scale, cells: cells)
    }

    private static func weights(_ count: Int, from least: Int64, _ generator: inout SplitMix64) -> [Int64] {
        (0..<count).map { _ in Int64.random(in: least...120, using: &generator) }
    }
}
