import ArgumentParser
import Figures
import Foundation
import PlanBook
import Reporting

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Lần về nguồn của một con số. / Trace a number back to where it came from.",
        discussion: """
            Ví dụ / Examples:
              solieu trace budget_revenue 2021 --planbook so.book
              solieu trace budget_revenue 2021 --ripple --planbook so.book
              solieu trace thong-cao.docx --planbook so.book
              solieu trace thong-cao.docx --figure 12 --planbook so.book
              solieu trace thong-cao.docx --at 18:45 --planbook so.book

            --ripple nêu các văn bản đã phát hành còn ghi giá trị cũ, kèm dự thảo câu sửa.
            --ripple lists published releases that still quote an old value, each with a drafted correction.

            Với một tệp do solieu viết: mỗi số liệu từ thẻ nào, nguồn nào; số nào gõ tay. Markdown và PDF không giữ thẻ, nên
            số của chúng được tìm trong sổ theo chỉ tiêu và kỳ.
            Of a file that solieu wrote: which tag and source each figure has, and which were typed by hand. Markdown and PDF
            keep no tags, so their figures are looked up in the book by indicator and period.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    @Argument(
        help: ArgumentHelp(
            "Mã chỉ tiêu, hoặc tệp đã viết. / The indicator's code, or a written file.", valueName: "code"),
        completion: .file())
    var subject: String

    @Argument(help: ArgumentHelp("Kỳ, khi nêu chỉ tiêu. / The period, for an indicator.", valueName: "period"))
    var period: Period?

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    @Flag(help: "Văn bản nào còn ghi giá trị cũ. / Which releases still quote an old value.")
    var ripple = false

    @Option(
        help: ArgumentHelp("Số liệu thứ mấy của tệp. / Which of the file's figures, from 1.", valueName: "number"))
    var figure: Int?

    @Option(
        help: ArgumentHelp(
            "Số liệu ở dòng:cột của «solieu text». / The figure at line:column of 'solieu text'.",
            valueName: "line:column"))
    var at: TextPlace?

    func validate() throws {
        if period != nil, figure != nil || at != nil {
            throw ValidationError("--figure, --at: chỉ dùng với tệp / for a file only")
        }
        if figure != nil, at != nil { throw ValidationError("--figure, --at: chỉ một / one of them") }
        if period == nil, ripple || area != nil {
            throw ValidationError("--ripple, --area: hãy nêu chỉ tiêu và kỳ / name an indicator and a period")
        }
    }

    func run() async throws {
        try form.write(try await grid(), book)
    }

    private func grid() async throws -> Grid {
        guard let period else {
            guard subject.contains(".") || FileManager.default.fileExists(atPath: subject) else {
                throw ValidationError(
                    "\(subject): hãy nêu kỳ, ví dụ 2021, hoặc một tệp đã viết / name a period, such as 2021, or a written "
                        + "file")
            }
            let trace = try await FileTrace(subject)
            let index = try at.map { try trace.index(line: $0.line, column: $0.column) } ?? figure.map { $0 - 1 }
            let book = try book.open()
            guard let index else { return try trace.grid(book) }
            return try book.read { try trace.grid(of: index, $0) }
        }
        return try book.open().read { reader in
            let indicator = try reader.catalogue().requireIndicator(subject)
            let area = try reader.areaMap().requireArea(try area ?? reader.homeArea(), on: period.lastDay)
            return ripple
                ? try reader.ripple(of: indicator, in: area, period).grid(of: indicator)
                : try reader.trace(indicator, in: area, period).grid()
        }
    }
}

/// `18:45`
struct TextPlace: ExpressibleByArgument {
    var line: Int
    var column: Int

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 2, parts.allSatisfy({ $0 > 0 }) else { return nil }
        (line, column) = (parts[0], parts[1])
    }
}
