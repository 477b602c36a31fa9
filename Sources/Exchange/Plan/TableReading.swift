import Figures
import PlanBook

/// A table read whole and checked, before it is compared with a book.
struct TableReading {
    /// A plan with the rows that it is of.
    struct Outcome {
        var plan: ImportPlan
        var comparison: ImportComparison

        var hasWork: Bool { plan.observations.written + plan.targets.written > 0 }
    }

    private let file: ImportFile
    private let options: ImportOptions
    private let choice: TableChoice
    private let names: KnownNames
    private let rows: CollectedRows
    private let fingerprint: String

    var badCount: Int { rows.bad.count }

    init(
        _ file: ImportFile, _ tables: [TableText], _ options: ImportOptions, _ book: BookReader, today: Day
    ) throws {
        let names = try KnownNames(book)
        guard names.catalogue.indicators.allSatisfy({ $0.id <= PackedRow.maximumIndicator }),
            names.areas.areas.allSatisfy({ $0.id <= PackedRow.maximumArea })
        else { throw ImportError.tooMany(file: file.name) }
        let choice = try TableChoice.choose(file, tables, options, names, book)
        let fingerprint = Fingerprint.text(choice.mapping, options)
        let isKnown = try Self.entry(of: file, fingerprint, options, book) != nil
        rows = isKnown ? CollectedRows() : try Self.rows(of: choice, names, options, today)
        guard rows.lineCount < Int(Int32.max) else { throw ImportError.tooMany(file: file.name) }
        self.file = file
        self.options = options
        self.choice = choice
        self.names = names
        self.fingerprint = fingerprint
    }

    private static func rows(
        of choice: TableChoice, _ names: KnownNames, _ options: ImportOptions, _ today: Day
    ) throws -> CollectedRows {
        var collector = try RowCollector(names, choice.mapping, options, today: today)
        choice.table.bytes.withUnsafeBufferPointer {
            collector.collect($0, separator: choice.table.separator, below: choice.top.lastLine)
        }
        var rows = collector.result
        rows.observations.sortUnlessSorted(by: PackedRow.isBefore)
        rows.targets.sortUnlessSorted(by: PackedRow.isTargetBefore)
        return rows
    }

    // MARK: Files known from before

    /// The entry with which the book took the same file, read in the same way, whole; nil where it didn't.
    private static func entry(
        of file: ImportFile, _ fingerprint: String, _ options: ImportOptions, _ book: BookReader
    ) throws -> Int64? {
        guard !options.again else { return nil }
        return try book.sources(sha256: file.sha256).last { $0.detail == fingerprint }?.entry
    }

    /// What to say where the book has the file already.
    func knownBefore(_ book: BookReader) throws -> ImportPlan? {
        guard let entry = try Self.entry(of: file, fingerprint, options, book) else { return nil }
        var plan = ImportPlan(file: file.name, mapping: choice.mapping)
        plan.takenBefore = entry
        return plan
    }

    // MARK: The book

    func compare(_ book: BookReader) throws -> Outcome {
        var comparison = ImportComparison(names, rows, choice.mapping, options)
        try comparison.compare(book)
        var reconciler = Reconciler(names, rows)
        var plan = ImportPlan(file: file.name, mapping: choice.mapping)
        plan.recordCount = rows.recordCount
        plan.emptyCount = rows.emptyCount
        plan.ignoredCount = rows.ignoredCount
        plan.observations = comparison.counts(comparison.verdicts)
        plan.targets = comparison.counts(comparison.targetVerdicts)
        plan.changes = comparison.changes
        plan.badCount = comparison.rows.bad.count
        plan.bad = comparison.rows.bad.first.sorted { $0.line < $1.line }
        plan.unknownCount = rows.unknown.count
        plan.unknown = Array(
            rows.unknown.values.sorted { ($0.firstLine, $0.name) < ($1.firstLine, $1.name) }
                .prefix(ImportPlan.maximumUnknown))
        let verdicts = comparison.verdicts
        plan.reconciliations = try reconciler.reconcile(book) { verdicts[$0] != .bad }
        return Outcome(plan: plan, comparison: comparison)
    }

    func deed(_ plan: ImportPlan) -> JournalDeed {
        let (seen, goals) = (plan.observations, plan.targets)
        return JournalDeed(
            .importFile, subject: file.name,
            detail: "observations: \(seen.new) new, \(seen.changed) changed; targets: \(goals.new) new, "
                + "\(goals.changed) changed; \(plan.badCount) bad")
    }

    func write(_ outcome: Outcome, to writer: BookWriter) throws -> ImportPlan {
        let comparison = outcome.comparison
        let source = try writer.addSource(
            .file, name: file.name, sha256: file.sha256, detail: outcome.plan.isGood ? fingerprint : "partial")
        let kept = choice.mapping.kept
        if try writer.reader.mapping(signature: choice.mapping.signature) != kept {
            try writer.keep(mapping: kept, signature: choice.mapping.signature)
        }
        let appender = try ObservationAppender(writer)
        for (index, row) in comparison.rows.observations.enumerated() {
            let verdict = comparison.verdicts[index]
            guard verdict == .new || verdict == .changed else { continue }
            let values = ObservationAppender.Values(
                period: Int64(row.period), indicator: row.indicator, area: row.area, known: Int64(row.day),
                mantissa: row.mantissa, scale: Int64(row.scale), status: Int64(row.status), source: source,
                place: Int64(row.line))
            try appender.append(values, reason: verdict == .changed ? comparison.reason(of: row) : nil)
        }
        for (index, row) in comparison.rows.targets.enumerated() {
            let verdict = comparison.targetVerdicts[index]
            guard verdict == .new || verdict == .changed, let day = PeriodCode.day(Int(row.day)) else { continue }
            // The words are a directive's or a reason.
            let words = comparison.reason(of: row)
            let cited = (words.flatMap(DirectiveWords.directive) ?? options.directive.flatMap(DirectiveWords.directive))
            try writer.add(
                Target(
                    indicator: row.indicator, area: row.area, period: PeriodCode.period(row.period),
                    kind: TargetGroup.kind(row.status), assigner: TargetGroup.assigner(row.status), inForce: day,
                    value: BookNumber(mantissa: row.mantissa, scale: Int(row.scale)),
                    directive: try cited.map { try writer.findOrAdd($0) }, source: source, place: Int64(row.line),
                    reason: words ?? options.directive))
        }
        var plan = outcome.plan
        plan.entry = writer.entry
        return plan
    }
}

extension ContiguousArray where Element == PackedRow {
    /// Most files are in order already, which is seen much faster than it is made.
    mutating func sortUnlessSorted(by isBefore: (PackedRow, PackedRow) -> Bool) {
        for index in indices.dropFirst() where isBefore(self[index], self[index - 1]) {
            sort(by: isBefore)
            return
        }
    }
}
