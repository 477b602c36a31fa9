import ArgumentParser
import Documents
import Figures
import Foundation
import PlanBook
import Releasing
import Reporting
import Running

struct WriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Viết thông cáo từ sổ kế hoạch. / Write a release from the plan book.",
        discussion: """
            Ví dụ / Examples:
              solieu write --planbook so.book --period 2021 -o thong-cao.docx
              solieu write mau.md --planbook so.book --period 2021 --as-known 2021-12-02 -o thong-cao.pdf

            Không nêu mẫu thì dùng mẫu có sẵn. Tệp viết ra được đọc lại; có chỗ nào khác sổ thì không ghi tệp.
            Without a template the one that ships is used. What is written is read back; where it differs from the book, no
            file is made.
            """)

    @OptionGroup var book: BookOptions

    @Argument(help: ArgumentHelp("Tệp mẫu (Markdown). / The template.", valueName: "template"), completion: .file())
    var template: String?

    @Option(help: ArgumentHelp("Kỳ của thông cáo. / The release's period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    @Option(help: ArgumentHelp("Ngày ghi trên thông cáo. / The day that the release bears.", valueName: "day"))
    var day: Day?

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    @Option(help: ArgumentHelp("Số của thông cáo. / The release's number.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Người ký. / Who signs.", valueName: "name"))
    var signer: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tệp ghi ra: .docx, .odt, .pdf, .html, .md. / The file to write.", valueName: "file"),
        completion: .file())
    var output: String

    @Flag(help: "Vẫn ghi tệp dù đọc lại thấy khác. / Write the file though what is read back differs.")
    var force = false

    func run() async throws {
        guard let format = ReleaseFormat(fileName: output) else {
            throw ValidationError("-o \(output): .docx, .odt, .pdf, .html, .md")
        }
        let result = try compose()
        for gap in result.gaps { StandardStreams.complain("solieu: \(gap)") }
        let bytes = try await ReleaseEncoder().bytes(of: result.release, as: format, name: output)
        let document = try await DocumentReader().read(bytes, name: output)
        let objections = ReadBackGate().objections(to: result.release, readAs: document)
        for objection in objections { StandardStreams.complain("solieu: \(output): \(objection.sentence)") }
        if !objections.isEmpty, !force {
            BookRun.say(
                book.language, vi: "Chưa ghi tệp: \(objections.count) chỗ cần xem.",
                en: "No file was made: \(objections.count) places to look at.")
            throw ExitCode(1)
        }
        for lack in ReadBackGate().lacks(in: document) {
            BookRun.say(book.language, vi: "Thể thức: \(lack.vi).", en: "Form: \(lack.en).")
        }
        var file = try OutputFile.create(output, apartFrom: Inputs([try book.path()] + [template].compactMap(\.self)))
        try file.write(bytes)
        try file.finish()
        BookRun.say(
            book.language, vi: "\(output): \(result.release.figures.count) số liệu, đọc lại khớp với sổ.",
            en: "\(output): \(result.release.figures.count) figures, read back as the book has them.")
    }

    private func compose() throws -> WritingResult {
        let name = template ?? DefaultTemplate.name
        let text = try template.map { String(decoding: try InputReader().read(.file(path: $0)), as: UTF8.self) }
        let folder = (template ?? ".").split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        // A template includes others that lie beside it.
        let parser = TemplateParser { include in
            guard !include.contains("/"), !include.hasPrefix(".") else { return nil }
            let path = folder.isEmpty ? include : folder + "/" + include
            return (try? InputReader().read(.file(path: path))).map { String(decoding: $0, as: UTF8.self) }
        }
        let source = text ?? DefaultTemplate.text
        let (parsed, _) = parser.parseLeniently(source, name: name)
        let vintage = asKnown.map(Vintage.asKnown) ?? .latest
        let day = day ?? asKnown ?? BookClock.system.today
        let facts = try book.open().read { reader in
            try BookFacts(reader, periods: ReleaseWriter.periods(of: parsed, for: period), vintage: vintage, on: day)
        }
        let request = ReleaseRequest(area: area, period: period, day: day, number: number, signer: signer)
        return try ReleaseWriter(facts).write(source, name: name, request, parser)
    }
}
