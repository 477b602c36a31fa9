import ArgumentParser
import Documents
import Figures
import PlanBook
import Reading
import Releasing
import Reporting
import Running

/// Renews the figures of a written file from the book.
struct RefreshCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Lấy lại số liệu của tệp đã viết từ sổ. / Renew the figures of a written file from the book.",
        discussion: """
            Ví dụ / Examples:
              solieu refresh du-thao.docx --planbook so.book --dry-run
              solieu refresh du-thao.docx --planbook so.book
              solieu refresh du-thao.docx --planbook so.book --as-known 2021-12-10 -o du-thao-2.docx

            Tệp Word, OpenDocument hoặc trang web do solieu viết. Câu chữ đã sửa được giữ; số gõ đè bằng tay chỉ được nêu ra.
            Word, OpenDocument or a web page that solieu wrote. Edited prose stays; figures typed over by hand are only told.

            Trạng thái khi kết thúc / Exit status:
              0  xong / done
              1  có chỗ phải sửa câu / there are sentences that a person has to mend
              2  không đọc được tệp hoặc sổ / file or book could not be read
            """)

    @OptionGroup var book: BookOptions

    @Argument(help: ArgumentHelp("Tệp đã viết. / The written file.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Ghi vào tệp khác. / Write another file instead.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Chỉ cho biết, không ghi. / Only tell, write nothing.")
    var dryRun = false

    @Flag(help: "Lấy lại cả những số bị gõ đè. / Renew figures that were typed over, too.")
    var overtyped = false

    func run() async throws {
        let bytes = try InputReader().read(.file(path: file))
        if bytes.starts(with: "%PDF-".utf8) { throw RefreshError.pdf(file) }
        guard try dryRun || SealCarrier.record(in: bytes, name: file) == nil else { throw RefreshError.sealed(file) }
        let living = try LivingFile(bytes, name: file)
        guard !living.figures.isEmpty else { throw RefreshError.nothingBound(file) }
        let facts = try book.open().read { reader in
            try BookFacts(
                reader, periods: FigureRenewal.periods(of: living.figures.map(\.binding)),
                vintage: asKnown.map(Vintage.asKnown) ?? .latest, on: asKnown ?? BookClock.system.today)
        }
        let renewal = FigureRenewal(facts, style: living.style)
        let result = try living.refreshed(overtyped: overtyped ? .renew : .keep, renewal.answer)
        tell(result)
        let doubts = try await doubts(of: result, renewal)
        for doubt in doubts { StandardStreams.complain("solieu: \(file): \(doubt.sentence)") }
        if !dryRun, output != nil || !result.changes.isEmpty { try save(result.bytes) }
        BookRun.say(
            book.language,
            vi: "\(output ?? file): \(result.changes.count) số đổi, \(result.kept.count) số gõ đè để nguyên, "
                + "\(result.stranded.count) câu phải sửa" + (dryRun ? "; chưa ghi gì." : "."),
            en: "\(output ?? file): \(result.changes.count) figures changed, \(result.kept.count) typed over and left, "
                + "\(result.stranded.count) sentences to mend" + (dryRun ? "; nothing written." : "."))
        if !result.stranded.isEmpty || !doubts.isEmpty { throw ExitCode(1) }
    }

    private func tell(_ result: RefreshedFile) {
        let isVietnamese = book.language == .vi
        func line(_ place: WrittenPlace, _ vi: String, _ en: String) {
            BookRun.tell("\(place.sentence(isVietnamese ? .vi : .en)): \(isVietnamese ? vi : en)")
        }
        for change in result.changes {
            let words = "\(change.old) → \(change.new) (\(change.tag))"
            line(change.place, words, words)
        }
        for figure in result.kept {
            line(
                figure.place, "«\(figure.text)» gõ đè lên «\(figure.binding.text)», để nguyên",
                "'\(figure.text)' typed over '\(figure.binding.text)', left as it is")
        }
        for (figure, now) in result.stranded {
            line(
                figure.place, "«\(figure.text)» nay là \(now), câu phải sửa (\(figure.binding.tag))",
                "'\(figure.text)' is \(now) now, the sentence has to be mended (\(figure.binding.tag))")
        }
        for figure in result.unanswered where FigureTag(figure.binding.tag) != nil {
            line(
                figure.place, "«\(figure.text)»: sổ không còn số này, để nguyên (\(figure.binding.tag))",
                "'\(figure.text)': the book has it no more, left as it is (\(figure.binding.tag))")
        }
    }

    /// What changed and is now read as something else, or contradicts.
    private func doubts(of result: RefreshedFile, _ renewal: FigureRenewal) async throws -> [ReadBackGate.Objection] {
        guard !result.changes.isEmpty else { return [] }
        let changed = Set(result.changes.map(\.id))
        let figures = try LivingFile(result.bytes, name: file).figures.filter { !$0.isOvertyped }.map(\.binding)
        let release = ReleaseReader().read(try await DocumentReader().read(result.bytes, name: file))
        let bound = figures.compactMap(BoundFigure.init)
        let objections =
            ReadBackGate().objections(to: bound, readAs: release)
            + renewal.untrueApproximators(of: bound, readAs: release)
        return objections.filter { objection in
            switch objection {
            case .misread(let figure, _, _), .untrueApproximator(let figure, _, _): changed.contains(figure.id)
            default: true
            }
        }
    }

    private func save(_ bytes: [UInt8]) throws {
        var target = try OutputFile.create(output ?? file, apartFrom: Inputs([try book.path()]))
        try target.write(bytes)
        try target.finish()
    }
}

/// Why a file isn't refreshed.
enum RefreshError: ToldError {
    case sealed(String)
    case nothingBound(String)
    case pdf(String)

    var description: String {
        switch self {
        case .sealed(let name):
            "\(name): văn bản đã niêm phong không được đổi; hãy sửa dự thảo rồi phát hành lại, hoặc xem bằng --dry-run / a "
                + "sealed release isn't changed; refresh its draft and issue that, or look with --dry-run"
        case .nothingBound(let name):
            "\(name): tệp không có số liệu nào gắn với sổ (Markdown không giữ được); hãy dùng tệp .docx, .odt hoặc .html do "
                + "«solieu write» ghi / no figure of it is bound to a book (Markdown keeps none); take the .docx, .odt or .html "
                + "file that 'solieu write' made"
        case .pdf(let name):
            "\(name): PDF không giữ số liệu gắn với sổ; hãy làm mới tệp .docx, .odt hoặc .html của văn bản này rồi viết lại PDF "
                + "bằng «solieu write … -o TỆP.pdf» / a PDF keeps no figures bound to a book; refresh the release's .docx, .odt "
                + "or .html file, and write the PDF anew with 'solieu write … -o FILE.pdf'"
        }
    }
}
