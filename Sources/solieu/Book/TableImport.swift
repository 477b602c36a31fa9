import ArgumentParser
import Exchange
import Figures
import PlanBook

/// What a person says of a table beside the file.
struct TableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Nghĩa của một cột: TÊN=NGHĨA (indicator, area, period, value, plan, estimate, status, unit, reason, skip). / "
                + "What a column means.", valueName: "column=meaning"))
    var column: [String] = []

    @Option(help: ArgumentHelp("Trang tính. / The sheet.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("Chỉ tiêu của mọi dòng. / The indicator of all rows.", valueName: "code"))
    var indicator: String?

    @Option(
        help: ArgumentHelp(
            "Kỳ của mọi dòng: 2021, 2021-Q3, 2021-M06, 2021-9M. / The period of all rows.", valueName: "period"))
    var period: Period?

    @Option(help: ArgumentHelp("Đơn vị của mọi dòng. / The unit of all rows.", valueName: "unit"))
    var unit: String?

    @Option(help: "Cách viết số: vi (1.234,5) hoặc en (1,234.5). / How numbers are written.")
    var numbers: ImportOptions.Numbers?

    @Option(help: ArgumentHelp("Lý do sửa giá trị đã có. / Why values that are known change.", valueName: "words"))
    var reason: String?

    @Flag(help: "Nhận các dòng đúng dù tệp có dòng sai. / Take the good rows of a file that has bad ones.")
    var takeGood = false

    @Option(help: "Cấp giao kế hoạch: council, committee, central. / Who set the targets.")
    var assigner: Target.Assigner = .council

    @Option(help: ArgumentHelp("Văn bản giao kế hoạch. / The directive that set the targets.", valueName: "number"))
    var directive: String?

    @Option(
        help: ArgumentHelp("Kế hoạch có hiệu lực từ ngày. / The first day on which targets count.", valueName: "day"))
    var inForce: Day?

    @Option(
        help: "Trạng thái của mọi dòng: estimate, preliminary, official. / The status of all rows.",
        transform: TableOptions.status)
    var status: Observation.Status?

    @Option(
        help: ArgumentHelp(
            "Dòng tổng là số liệu của địa bàn này; mặc định chỉ để đối chiếu. / Total rows are this area's values; else "
                + "they are only compared.", valueName: "area"))
    var totalsOf: String?

    @Flag(help: "Đọc lại cả tệp sổ đã nhận. / Read a file again that the book has taken.")
    var again = false

    private static func status(_ word: String) throws -> Observation.Status {
        guard let status = Observation.Status(word: word) else {
            throw ValidationError("--status \(word): estimate, preliminary, official")
        }
        return status
    }

    func options(area: String?, day: Day?) throws -> ImportOptions {
        var options = ImportOptions()
        for text in column {
            guard let equals = text.lastIndex(of: "="),
                let meaning = ColumnMeaning(text: text[text.index(after: equals)...])
            else { throw ValidationError("--column \(text): TÊN=NGHĨA / NAME=MEANING") }
            options.columns[String(text[..<equals])] = meaning
        }
        options.sheet = sheet
        options.indicator = indicator
        options.area = area
        options.period = period
        options.unit = unit
        options.status = status
        options.totalsOf = totalsOf
        options.again = again
        options.numbers = numbers
        options.reason = reason
        options.takesGood = takeGood
        options.known = day
        options.assigner = assigner
        options.directive = directive
        options.inForce = inForce
        return options
    }
}

extension ImportOptions.Numbers: ExpressibleByArgument {}
extension Target.Assigner: ExpressibleByArgument {}

/// Takes a table of figures into a book and tells what that did.
struct TableImport {
    let book: PlanBook
    let person: String
    let isDryRun: Bool

    /// - Returns: whether the file was taken, or could be.
    func run(_ file: ImportFile, _ options: ImportOptions) throws -> Bool {
        let importer = Importer(book)
        let plan = isDryRun ? try importer.plan(file, options) : try importer.run(file, options, by: person)
        if plan.mapping.isGuessed, plan.takenBefore == nil { plan.mapping.lines.forEach(BookRun.tell) }
        plan.summary.forEach(BookRun.tell)
        tell(plan.changes, of: plan.observations.changed + plan.targets.changed) { change in
            "  dòng \(change.line) / line \(change.line): \(change.indicator), \(change.area), \(change.period.text): "
                + "\(change.old?.text ?? "—") → \(change.new.text)"
        }
        let differing = plan.reconciliations.filter { $0.agrees == false }
        tell(differing, of: differing.count) { "  \($0)" }
        let shown = ImportPlan.maximumShown
        for row in plan.bad.prefix(shown) { StandardStreams.complain("solieu: \(file.name): \(row)") }
        if plan.badCount > shown {
            let rest = plan.badCount - shown
            StandardStreams.complain(
                "solieu: \(file.name): … và \(rest) dòng hoặc ô sai khác / and \(rest) more bad rows or cells")
        }
        if !plan.isGood, !options.takesGood {
            StandardStreams.complain(
                "solieu: \(file.name): chưa nhận dòng nào; sửa tệp, hoặc dùng --take-good / nothing was taken; correct the "
                    + "file, or use --take-good")
        }
        return plan.isGood || options.takesGood
    }

    /// Prints the first of some things, and how many more there are.
    private func tell<Item>(_ items: [Item], of count: Int, _ line: (Item) -> String) {
        for item in items.prefix(ImportPlan.maximumShown) { BookRun.tell(line(item)) }
        let rest = count - ImportPlan.maximumShown
        if rest > 0 { BookRun.tell("  … và \(rest) chỗ khác / and \(rest) more") }
    }
}
