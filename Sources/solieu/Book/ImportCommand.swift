import ArgumentParser
import Documents
import Exchange
import Figures
import Filing
import PlanBook
import Reporting
import Running

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Đưa thông cáo, báo cáo, bảng số liệu vào sổ. / Take releases and tables of figures into the book.",
        discussion: """
            Ví dụ / Examples:
              solieu import thong-cao-2021.docx --planbook so.book
              solieu import --dry-run bao-cao/ --planbook so.book
              solieu import --area bac-giang --day 2021-12-02 bai-bao.txt --planbook so.book
              solieu import --as tasks nhiem-vu.csv --planbook so.book
              solieu import --column "Thực hiện=value" --period 2021-M06 so-lieu.xlsx --planbook so.book

            CSV, XLSX, ODS là bảng số liệu; tệp khác là văn bản. Cách hiểu các cột được in ra và được nhớ.
            CSV, XLSX and ODS are tables of figures; other files are releases. How columns are read is shown and kept.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    @Argument(
        help: ArgumentHelp(
            "Tệp hoặc thư mục; - là đầu vào chuẩn. / Files or folders; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("Địa bàn của số liệu. / The area that the figures are of.", valueName: "area"))
    var area: String?

    @Option(
        help: ArgumentHelp("Ngày số liệu được biết. / The day from which the figures are known.", valueName: "day"))
    var day: Day?

    @Flag(help: "Chỉ nêu sẽ đổi gì, không ghi. / Only tell what would change.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Tệp là danh sách: registers, projects, rankings, tasks, reports, directives. / The file is a list.",
            valueName: "list"))
    var `as`: ListKind?

    @OptionGroup(title: "Bảng số liệu / Tables") var table: TableOptions

    func run() async throws {
        let planBook = try book.open()
        var failures = 0
        for input in Inputs(files) {
            do {
                let bytes = try InputReader().read(input)
                if let list = self.as {
                    let file = ImportFile(name: input.name, bytes: bytes)
                    if try !takeList(file, as: list, into: planBook) { failures += 1 }
                } else if ImportFile.isTable(bytes, name: input.name) {
                    let options = try table.options(area: area, day: day)
                    let file = ImportFile(name: input.name, bytes: bytes)
                    let isTaken = try TableImport(book: planBook, person: person.name, isDryRun: dryRun)
                        .run(file, options)
                    if !isTaken { failures += 1 }
                } else {
                    let document = try await DocumentReader().read(bytes, name: input.name)
                    let lines = try ReleaseImport(
                        book: planBook, person: person.name, filer: ReleaseFiler(area: area, day: day),
                        isDryRun: dryRun, language: book.language, bookArgument: book.argument
                    ).run(document)
                    lines.forEach(BookRun.tell)
                }
            } catch {
                failures += 1
                StandardStreams.complain(of: error)
            }
        }
        if failures > 0 { throw ExitCode(2) }
    }
}

extension ImportCommand {
    /// - Returns: whether the file was taken, or could be.
    private func takeList(_ file: ImportFile, as kind: ListKind, into planBook: PlanBook) throws -> Bool {
        let outcome = try ListImporter(planBook)
            .run(
                file, as: kind, by: person.name, numbers: table.numbers, isDryRun: dryRun, takesGood: table.takeGood,
                again: table.again)
        let shown = ImportPlan.maximumShown
        for row in outcome.bad.prefix(shown) { StandardStreams.complain("solieu: \(file.name): \(row)") }
        if outcome.bad.count > shown {
            let rest = outcome.bad.count - shown
            StandardStreams.complain("solieu: \(file.name): … và \(rest) dòng sai khác / and \(rest) more bad rows")
        }
        let isTaken = outcome.bad.isEmpty || table.takeGood
        let (new, known, bad) = (outcome.newCount, outcome.knownCount, outcome.bad.count)
        if outcome.wasTaken {
            BookRun.tell(
                book.language == .vi
                    ? "\(file.name): sổ đã nhận tệp này, không có gì đổi."
                    : "\(file.name): taken before; nothing changed.")
        } else if book.language == .vi {
            BookRun.tell(
                "\(file.name): \(new) dòng mới hoặc thay đổi, \(known) dòng sổ đã có, \(bad) dòng sai"
                    + (isTaken ? "." : "; chưa nhận dòng nào."))
        } else {
            BookRun.tell(
                "\(file.name): \(new) rows new or changed, \(known) known, \(bad) bad"
                    + (isTaken ? "." : "; nothing was taken."))
        }
        return isTaken
    }
}

extension ListKind: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(text: argument) }
}

extension Period: ExpressibleByArgument {
    public init?(argument: String) { self.init(text: argument) }
}
