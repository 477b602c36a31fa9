import Figures
import PlanBook

/// What the rows of a file are to a book: new, changed, known already, or bad.
struct ImportComparison {
    enum Verdict: UInt8 { case new, changed, unchanged, repeated, bad }

    private let names: KnownNames
    private let options: ImportOptions
    private let titles: [String]
    private(set) var rows: CollectedRows
    private(set) var verdicts: [Verdict]
    private(set) var targetVerdicts: [Verdict]
    private(set) var changes: [ImportPlan.Change] = []

    /// - Parameter rows: sorted.
    init(_ names: KnownNames, _ rows: CollectedRows, _ mapping: ColumnMapping, _ options: ImportOptions) {
        self.names = names
        titles = mapping.columns.map(\.title)
        self.options = options
        self.rows = rows
        verdicts = [Verdict](repeating: .new, count: rows.observations.count)
        targetVerdicts = [Verdict](repeating: .new, count: rows.targets.count)
    }

    mutating func compare(_ book: BookReader) throws {
        verdicts = findTwins(rows.observations) { $0.key == $1.key && $0.day == $1.day }
        targetVerdicts = findTwins(rows.targets) { $0.key == $1.key && $0.day == $1.day && $0.status == $1.status }
        let lookup = try ObservationLookup(book)
        var start = 0
        while start < rows.observations.count {
            let period = rows.observations[start].period
            let end = rows.observations[start...].firstIndex { $0.period != period } ?? rows.observations.count
            if try book.hasObservations(ofPeriod: period) {
                // Few values are looked up one by one; many are met on a walk through all of the period.
                if end - start < 1000 {
                    try compare(start..<end, looking: lookup)
                } else {
                    try compare(start..<end, along: ObservationWalk(book, period: period))
                }
            } else {
                compareWithin(start..<end)
            }
            start = end
        }
        try compareTargets(book)
    }

    /// Why a row's value takes the place of another; nil where nobody says.
    func reason(of row: PackedRow) -> String? { row.note >= 0 ? rows.notes[Int(row.note)] : options.reason }

    func counts(_ verdicts: [Verdict]) -> ImportPlan.Counts {
        var counts = ImportPlan.Counts()
        for verdict in verdicts {
            switch verdict {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            case .unchanged: counts.unchanged += 1
            case .repeated: counts.repeated += 1
            case .bad: break
            }
        }
        return counts
    }

    // MARK: Within the file

    /// Rows that state the same value: equal ones are repeated, others are bad.
    private mutating func findTwins(
        _ list: ContiguousArray<PackedRow>, _ areTwins: (PackedRow, PackedRow) -> Bool
    ) -> [Verdict] {
        var verdicts = [Verdict](repeating: .new, count: list.count)
        var first = 0
        for index in list.indices.dropFirst() {
            let (a, b) = (list[first], list[index])
            guard areTwins(a, b) else {
                first = index
                continue
            }
            if isSameDecimal(a.mantissa, Int(a.scale), b.mantissa, Int(b.scale)) {
                verdicts[index] = .repeated
                continue
            }
            let (one, other) = (text(a), text(b))
            if verdicts[first] != .bad {
                verdicts[first] = .bad
                report(a, .statedTwice(otherLine: Int(b.line), other: other, this: one))
            }
            verdicts[index] = .bad
            report(b, .statedTwice(otherLine: Int(a.line), other: one, this: other))
        }
        return verdicts
    }

    private func text(_ row: PackedRow) -> String { decimalText(row.mantissa, scale: Int(row.scale)) }

    private mutating func report(_ row: PackedRow, _ problem: BadRow.Problem) {
        rows.bad.add(BadRow(line: Int(row.line), column: title(row), problem: problem))
    }

    private func title(_ row: PackedRow) -> String {
        titles.indices.contains(Int(row.column)) ? titles[Int(row.column)] : ""
    }

    // MARK: Observations

    /// The value in force at a row, as far as it is known.
    private struct Standing {
        var day: Int64
        var mantissa: Int64
        var scale: Int
        var status: Int8

        init(_ stored: StoredValue, _ mantissa: Int64) {
            day = stored.known
            self.mantissa = mantissa
            scale = stored.scale
            status = Int8(stored.status.rawValue)
        }

        init(_ row: PackedRow) {
            day = Int64(row.day)
            mantissa = row.mantissa
            scale = Int(row.scale)
            status = row.status
        }
    }

    /// Judges a row by the value in force on its day, and gives the one in force behind it.
    private mutating func judge(_ index: Int, _ standing: Standing?) -> Standing? {
        let row = rows.observations[index]
        guard verdicts[index] == .new else { return standing }
        guard let standing else { return Standing(row) }
        if isSameDecimal(row.mantissa, Int(row.scale), standing.mantissa, standing.scale) {
            if row.status == standing.status {
                verdicts[index] = .unchanged
                return standing
            }
        } else if reason(of: row) == nil {
            verdicts[index] = .bad
            report(row, .needsReason(old: decimalText(standing.mantissa, scale: standing.scale), new: text(row)))
            return standing
        }
        verdicts[index] = .changed
        noteChange(
            row, old: BookNumber(mantissa: standing.mantissa, scale: standing.scale),
            Observation.Status(rawValue: Int(standing.status)), Observation.Status(rawValue: Int(row.status)))
        return Standing(row)
    }

    /// The period is new to the book: only the file's own earlier days count.
    private mutating func compareWithin(_ range: Range<Int>) {
        for index in range.dropFirst() {
            let before = rows.observations[index - 1]
            guard before.key == rows.observations[index].key, verdicts[index - 1] != .bad else { continue }
            _ = judge(index, Standing(before))
        }
    }

    private mutating func compare(_ range: Range<Int>, looking lookup: ObservationLookup) throws {
        var standing: Standing?
        for index in range {
            let row = rows.observations[index]
            let isSame = index > range.lowerBound && rows.observations[index - 1].key == row.key
            let stored = try lookup.value(of: row.indicator, in: row.area, period: row.period, known: Int(row.day))
            if !isSame { standing = nil }
            if let stored, stored.known >= standing?.day ?? 0 {
                standing = stored.mantissa.map { Standing(stored, $0) }
            }
            standing = judge(index, standing)
        }
    }

    private mutating func compare(_ range: Range<Int>, along walk: ObservationWalk) throws {
        var next = try walk.next()
        var standing: Standing?
        for index in range {
            let row = rows.observations[index]
            if index == range.lowerBound || rows.observations[index - 1].key != row.key { standing = nil }
            while let stored = next {
                let order = (stored.indicator, stored.area)
                if order > (row.indicator, row.area) { break }
                if order == (row.indicator, row.area) {
                    guard stored.known <= Int64(row.day) else { break }
                    if stored.known >= standing?.day ?? 0 {
                        standing = stored.mantissa.map { Standing(stored, $0) }
                    }
                }
                next = try walk.next()
            }
            standing = judge(index, standing)
        }
    }

    private mutating func noteChange(
        _ row: PackedRow, old: BookNumber?, _ oldStatus: Observation.Status?, _ newStatus: Observation.Status?
    ) {
        guard changes.count < ImportPlan.maximumChanges,
            let new = BookNumber(mantissa: row.mantissa, scale: Int(row.scale))
        else { return }
        changes.append(
            ImportPlan.Change(
                line: Int(row.line), indicator: names.catalogue.indicator(id: row.indicator)?.code ?? "",
                area: names.areas.area(id: row.area)?.slug ?? "", period: PeriodCode.period(row.period), old: old,
                new: new, oldStatus: oldStatus, newStatus: newStatus))
    }

    // MARK: Targets

    private mutating func compareTargets(_ book: BookReader) throws {
        let histories = try book.targetHistories(of: Set(rows.targets.lazy.map(\.period)))
        var inForce: BookNumber?
        for index in rows.targets.indices where targetVerdicts[index] == .new {
            let row = rows.targets[index]
            let before = index > 0 ? rows.targets[index - 1] : nil
            if before?.key != row.key || before?.status != row.status { inForce = nil }
            let key = PeriodKey(period: row.period, indicator: row.indicator, area: row.area)
            let stored = histories[key]?.last {
                $0.kind == TargetGroup.kind(row.status) && $0.assigner == TargetGroup.assigner(row.status)
                    && PeriodCode.code($0.inForce) <= Int(row.day)
            }
            guard let new = BookNumber(mantissa: row.mantissa, scale: Int(row.scale)) else { continue }
            if let known = inForce ?? stored?.value {
                if known.equals(new) {
                    targetVerdicts[index] = .unchanged
                    continue
                }
                guard reason(of: row) ?? options.directive != nil else {
                    targetVerdicts[index] = .bad
                    report(row, .needsReason(old: known.text, new: new.text))
                    continue
                }
                targetVerdicts[index] = .changed
                noteChange(row, old: known, nil, nil)
            }
            inForce = new
        }
    }
}
