import Figures
import PlanBook

/// Adds up what a file says of areas and compares it with what is said of them as a whole.
struct Reconciler {
    private struct Group {
        var parent: Int64
        var sum = ExactSum()
        var count = 0
    }

    private let names: KnownNames
    private let rows: ContiguousArray<PackedRow>
    private let totals: [UInt64: PackedRow]
    /// By an area's number: the one above.
    private var parents: [Int64]
    private var depths: [Int64: Int] = [:]
    private var expected: [UInt64: Int] = [:]
    private var sums: Set<Int64>
    private var codes: [Int64: String]

    /// - Parameter rows: sorted.
    init(_ names: KnownNames, _ collected: CollectedRows) {
        self.names = names
        rows = collected.observations
        totals = Dictionary(
            collected.totals.map { ($0.key >> PackedRow.areaBits, $0) }, uniquingKeysWith: { first, _ in first })
        let last = names.areas.areas.map(\.id).max() ?? 0
        parents = [Int64](repeating: 0, count: Int(max(0, min(last, PackedRow.maximumArea))) + 1)
        for area in names.areas.areas where parents.indices.contains(Int(area.id)) {
            parents[Int(area.id)] = area.parent ?? 0
        }
        sums = Set(names.catalogue.indicators.filter { $0.areaRollup == .sum }.map(\.id))
        codes = Dictionary(names.catalogue.indicators.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter isGood: whether the row at a place counts.
    mutating func reconcile(_ book: BookReader, isGood: (Int) -> Bool) throws -> [Reconciliation] {
        var found: [Reconciliation] = []
        let lookup = try ObservationLookup(book)
        var knownPeriods: [Int: Bool] = [:]
        var start = 0
        while start < rows.count {
            let group = rows[start].key >> PackedRow.areaBits
            var end = start + 1
            while end < rows.count, rows[end].key >> PackedRow.areaBits == group { end += 1 }
            defer { start = end }
            let (period, indicator) = (rows[start].period, rows[start].indicator)
            guard sums.contains(indicator), end - start > 1 || totals[group] != nil else { continue }
            if knownPeriods[period] == nil { knownPeriods[period] = try book.hasObservations(ofPeriod: period) }
            let groups = add(start..<end, isGood)
            let top = groups.min { depth($0.parent) < depth($1.parent) }?.parent
            for one in groups {
                guard let above = names.areas.area(id: one.parent), let code = codes[indicator] else { continue }
                var line = Reconciliation(
                    indicator: code, period: PeriodCode.period(period), above: above.slug, areaCount: one.count,
                    expectedCount: expectedCount(one.parent, period), total: one.sum.number)
                if one.parent == top, let total = totals[group] {
                    line.stated = PrintedNumber(mantissa: Int128(total.mantissa), scale: Int(total.scale))
                    line.statedLine = Int(total.line)
                }
                if let row = row(of: one.parent, in: start..<end) {
                    line.aboveValue = PrintedNumber(mantissa: Int128(row.mantissa), scale: Int(row.scale))
                } else if knownPeriods[period] == true,
                    let known = try lookup.value(
                        of: indicator, in: one.parent, period: period, known: Int(rows[end - 1].day)),
                    let mantissa = known.mantissa
                {
                    line.aboveValue = PrintedNumber(mantissa: Int128(mantissa), scale: known.scale)
                    line.isAboveFromBook = true
                }
                found.append(line)
            }
        }
        return found
    }

    /// The sums by the area above; of several days the last one counts.
    private func add(_ range: Range<Int>, _ isGood: (Int) -> Bool) -> [Group] {
        var groups: [Group] = []
        var last = 0
        for index in range where isGood(index) {
            if index + 1 < range.upperBound, rows[index + 1].key == rows[index].key, isGood(index + 1) { continue }
            let row = rows[index]
            let parent = parents[Int(row.area)]
            guard parent > 0 else { continue }
            if !groups.indices.contains(last) || groups[last].parent != parent {
                last = groups.firstIndex { $0.parent == parent } ?? groups.count
                if last == groups.count { groups.append(Group(parent: parent)) }
            }
            groups[last].sum.add(row.mantissa, scale: Int(row.scale))
            groups[last].count += 1
        }
        return groups
    }

    private func row(of area: Int64, in range: Range<Int>) -> PackedRow? {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].area <= area { low = middle + 1 } else { high = middle }
        }
        guard low > range.lowerBound, rows[low - 1].area == area else { return nil }
        return rows[low - 1]
    }

    private mutating func depth(_ area: Int64) -> Int {
        if let known = depths[area] { return known }
        var depth = 0
        var next = area
        while parents.indices.contains(Int(next)), parents[Int(next)] > 0, depth < 8 {
            next = parents[Int(next)]
            depth += 1
        }
        depths[area] = depth
        return depth
    }

    private mutating func expectedCount(_ parent: Int64, _ period: Int) -> Int {
        let key = UInt64(truncatingIfNeeded: period) << 32 | UInt64(truncatingIfNeeded: parent)
        if let known = expected[key] { return known }
        let count = PeriodCode.period(period).lastDay.map { names.areas.children(of: parent, on: $0).count } ?? 0
        expected[key] = count
        return count
    }
}
