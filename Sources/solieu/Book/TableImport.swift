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

    private static let shownRows = 40

    /// Whether a file holds a table and not a release.
    static func isTable(_ bytes: [UInt8], name: String) -> Bool {
        let endings = [".csv", ".tsv", ".xlsx", ".ods"]
        return endings.contains { name.lowercased().hasSuffix($0) }
            || bytes.starts(with: "PK\u{3}\u{4}".utf8) && Self.isWorkbook(bytes)
    }

    /// Whether a package's first names are a workbook's.
    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(4096)
        return head.firstRange(of: Array("xl/".utf8)) != nil
            || head.firstRange(of: Array("opendocument.spreadsheet".utf8)) != nil
    }

    /// - Returns: whether the file was taken, or could be.
    func run(_ file: ImportFile, _ options: ImportOptions) throws -> Bool {
        let importer = Importer(book)
        let plan = isDryRun ? try importer.plan(file, options) : try importer.run(file, options, by: person)
        if plan.mapping.isGuessed, plan.takenBefore == nil { print(plan.mapping.lines.joined(separator: "\n")) }
        print(plan.summary.joined(separator: "\n"))
        for change in plan.changes.prefix(Self.shownRows) {
            print(
                "  dòng \(change.line): \(change.indicator), \(change.area), \(change.period.text): "
                    + "\(change.old?.text ?? "—") → \(change.new.text)")
        }
        for reconciliation in plan.reconciliations where reconciliation.agrees == false { print("  \(reconciliation)") }
        for row in plan.bad.prefix(Self.shownRows) { StandardStreams.complain("solieu: \(file.name): \(row)") }
        if plan.badCount > Self.shownRows {
            StandardStreams.complain("solieu: \(file.name): … \(plan.badCount - Self.shownRows)")
        }
        if !plan.isGood, !options.takesGood {
            StandardStreams.complain(
                "solieu: \(file.name): chưa nhận dòng nào; sửa tệp, hoặc dùng --take-good / nothing was taken; correct the "
                    + "file, or use --take-good")
        }
        return plan.isGood || options.takesGood
    }
}
