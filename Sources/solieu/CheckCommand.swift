import ArgumentParser
import Checking
import Documents
import Filing
import PlanBook
import Reading
import Reporting
import Running
import Synchronization

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Kiểm tra số liệu có khớp nhau không. / Check whether the figures agree with each other.",
        discussion: """
            Ví dụ / Examples:
              solieu check thong-cao.docx
              solieu check --previous thong-cao-2020.docx thong-cao-2021.docx
              solieu check --planbook so.book thong-cao-2021.docx
              solieu check --format html -o ket-qua.html thong-cao.pdf
              solieu check --format sarif bao-cao/ > ket-qua.sarif

            Tệp quan hệ riêng của cơ quan (--relations), mỗi dòng một quan hệ:
            A file of the office's own relations (--relations), one a line:
              tổng thu = thu nội địa + thu xuất nhập khẩu
              "số hộ cận nghèo" <= "tổng số hộ"
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "Dạng kết quả: text, jsonl, sarif, html. / Form of the results: text, jsonl, sarif, html.")
    var format: CheckForm = .text

    @Option(
        help: ArgumentHelp(
            "Văn bản kỳ trước của cùng loạt để so. / An earlier document of the same series to compare with.",
            valueName: "file"),
        completion: .file())
    var previous: String?

    @Option(
        help: ArgumentHelp("Tệp quan hệ riêng của cơ quan. / A file of the office's own relations.", valueName: "file"),
        completion: .file())
    var relations: String?

    @Option(
        help: ArgumentHelp(
            "Sổ kế hoạch để so, như đã biết vào ngày của văn bản. / The plan book to compare with, as known on the "
                + "document's day.", valueName: "book"),
        completion: .file())
    var planbook: String?

    @Flag(
        help: "Nêu cả những chỗ khớp và số liệu sổ chưa có. / Report what holds, and figures unknown to the book, too.")
    var all = false

    func run() async throws {
        let presentation = CheckPresentation(
            language: shared.language, style: shared.style, showsAll: all,
            rules: RuleCatalog.all.map { type(of: $0).description }, version: Solieu.version)
        let standard = try await Standard(previous: previous, relations: relations)
        let reader = ReleaseReader()
        let checker = Checker()
        let knowledge = try planbook.map { BookKnowledge(try PlanBook.open($0)) }
        let standards = [previous, relations, planbook].compactMap(\.self)
        // nil until a document was checked: where none was, no relation was looked for.
        let tested = Mutex<Set<Int>?>(nil)
        defer { if let tested = tested.withLock({ $0 }) { complain(of: standard.relations, tested: tested) } }
        try await shared.run(presentation.format(format), besides: standards) { document in
            let release = try reader.readWhole(document)
            let report = checker.check(
                release, previous: standard.previous, relations: standard.relations,
                known: try knowledge?.knownValues(of: release) ?? [])
            tested.withLock { $0 = ($0 ?? []).union(report.testedLines) }
            let checked = CheckedRelease(release: release, report: report)
            return (checked, Totals(checked))
        }
    }
}

extension CheckCommand {
    /// Names the relations whose names stood in no document: a name may be misspelt.
    private func complain(of relations: UserRelations, tested: Set<Int>) {
        for place in relations.places where !tested.contains(place.line) {
            StandardStreams.complain(
                "solieu: \(self.relations ?? ""):\(place.line): không có văn bản nào đủ số liệu cho quan hệ này; xem lại tên / "
                    + "no document has the figures of this relation; look at its names: \(place.text)")
        }
    }
}

extension CheckForm: ExpressibleByArgument {}
