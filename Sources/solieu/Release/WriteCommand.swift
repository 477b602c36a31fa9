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
              solieu write --planbook so.book --period 2021 -o du-thao.docx
              solieu write mau.docx --planbook so.book --period 2021 --as-known 2021-12-02 -o thong-cao.pdf
              solieu write mau.md --planbook so.book --period 2021 --signer "Nguyễn Văn A" --final -o thong-cao.docx
              solieu write --lang en --planbook so.book --period 2021 -o press-release.docx
              solieu write mau-xa.md --planbook so.book --period 2021 --each-area commune -o xa/{area}.docx

            Không nêu mẫu thì dùng mẫu có sẵn; --lang en dùng mẫu tiếng Anh. Tệp viết ra được đọc lại; có chỗ nào khác sổ
            thì không ghi tệp.
            Without a template the one that ships is used, the English one with --lang en. What is written is read back;
            where it differs from the book, no file is made. A template's own head says its language (language: en).

            Dự thảo để trống số. --final lấy số từ sổ đăng ký, niêm phong và ghi văn bản vào sổ; không ghi đè tệp nào.
            A draft leaves the number's place blank. --final takes the number from the register, seals the release and keeps
            it in the book; it replaces no file.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var options: ReleaseOptions
    @OptionGroup var person: PersonOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tệp ghi ra: .docx, .odt, .pdf, .html, .md. / The file to write.", valueName: "file"),
        completion: .file())
    var output: String

    @Flag(help: "Phát hành: như --number --seal. / Issue it: --number and --seal.")
    var final = false

    @Flag(help: "Lấy số tiếp theo từ sổ đăng ký. / Take the next number from the register.")
    var number = false

    @Option(
        help: ArgumentHelp("Số đã cho ở nơi khác. / A number that was given elsewhere.", valueName: "number"))
    var withNumber: String?

    @Option(
        help: ArgumentHelp("Ký hiệu sau số; mặc định của mẫu. / What stands behind the number.", valueName: "symbol"))
    var symbol: String?

    @Option(
        help: ArgumentHelp(
            "Số đầu tiên, khi sổ đăng ký bắt đầu giữa năm. / The first number, where the register begins in mid-year.",
            valueName: "number"))
    var firstNumber = 1

    @Flag(help: "Niêm phong số liệu, văn bản, báo cáo kiểm tra. / Seal data, text and check report.")
    var seal = false

    @Option(
        help: ArgumentHelp(
            "Mỗi địa bàn loại này một thông cáo; -o có {area}. / One release for each area of this kind; -o has {area}.",
            valueName: "kind"))
    var eachArea: AreaLevel?

    @Flag(help: "Vẫn ghi tệp dù đọc lại thấy khác. / Write the file though what is read back differs.")
    var force = false

    func validate() throws {
        if withNumber != nil, number || final {
            throw ValidationError("--with-number: bỏ --number, --final / not along with --number or --final")
        }
        if firstNumber < 1 { throw ValidationError("--first-number: 1, 2, 3, …") }
        guard eachArea != nil else { return }
        guard output.contains("{area}") else {
            throw ValidationError("--each-area: -o cần {area}, ví dụ xa/{area}.docx / -o wants {area}")
        }
        if final || number || seal || withNumber != nil || options.area != nil {
            throw ValidationError(
                "--each-area viết dự thảo; bỏ --final, --number, --seal, --area / writes drafts, without these")
        }
    }

    func run() async throws {
        guard let format = ReleaseFormat(fileName: output) else {
            throw ValidationError("-o \(output): .docx, .odt, .pdf, .html, .md")
        }
        let template = try options.readTemplate(in: book.language)
        guard template.formats.contains(format) else {
            throw IssueError.unsuited(output: output, formats: template.formats)
        }
        let book = try book.open()
        let writer = ReleaseWriter(try options.facts(for: template, book))
        let later = try options.laterTasks(than: writer.facts, book)
        if later > 0 {
            let (day, today) = (options.factsDay.text, BookClock.system.today.text)
            BookRun.say(
                self.book.language,
                vi: "\(later) nhiệm vụ được ghi vào sổ sau ngày \(day) nên không có trong thông cáo; muốn có, hãy thêm "
                    + "--as-known \(today).",
                en:
                    "\(later) tasks came into the book after \(day), so the release doesn't have them; add --as-known \(today) "
                    + "to have them.")
        }
        if let eachArea {
            let run = AreaRun(
                writer: writer, template: template, options: options, level: eachArea, output: output, format: format,
                inputs: try inputs(), language: self.book.language)
            if try await run.run() { return }
            throw ExitCode(1)
        }
        let make = { (number: String?) async throws -> GatedFile in
            let composed = try writer.compose(template, options.request(number: number))
            return try await GatedFile.write(composed, as: format, name: output)
        }
        guard final || number || seal else {
            let file = try await make(withNumber)
            try accept(file, asDraft: true)
            try save(file.bytes)
            tell(file, " (dự thảo)", " (a draft)")
            return
        }
        let symbol = try symbol ?? writer.compose(template, options.request()).symbol
        let issue = Issue(
            book: book, person: person.name, options: options, output: output, format: format, symbol: symbol,
            takesNumber: final || number, givenNumber: withNumber, firstNumber: firstNumber,
            isSealed: final || seal)
        let issued = try await issue.run(make: make) { try accept($0, asDraft: false) }
        let number = issued.number.map { ", số \($0)" } ?? ""
        let english = issued.number.map { ", number \($0)" } ?? ""
        let hash = issued.sealHash.map { Array($0.prefix(8)).hexadecimal }
        tell(
            issued.file, number + (hash.map { ", niêm phong \($0)…" } ?? ""),
            english + (hash.map { ", seal \($0)…" } ?? ""))
    }

    private func inputs() throws -> Inputs { Inputs([try book.path()] + options.inputs) }

    private func save(_ bytes: [UInt8]) throws {
        var file = try OutputFile.create(output, apartFrom: try inputs())
        try file.write(bytes)
        try file.finish()
    }

    /// - Throws: where the file doesn't say what the book says, or lacks what the form asks of all but drafts.
    private func accept(_ file: GatedFile, asDraft: Bool) throws {
        for gap in file.composed.gaps { StandardStreams.complain("solieu: \(gap)") }
        for objection in file.objections { StandardStreams.complain("solieu: \(output): \(objection.sentence)") }
        guard file.objections.isEmpty || force else {
            BookRun.say(
                book.language, vi: "Chưa ghi tệp: \(file.objections.count) chỗ cần xem.",
                en: "No file was made: \(file.objections.count) places to look at.")
            throw ExitCode(1)
        }
        let lacks = ReadBackGate().lacks(in: file.release)
        for lack in lacks { BookRun.say(book.language, vi: "Thể thức: \(lack.vi).", en: "Form: \(lack.en).") }
        guard asDraft || force || lacks.isEmpty else {
            BookRun.say(
                book.language, vi: "Chưa phát hành, chưa lấy số; hãy bổ sung, ví dụ --signer \"Nguyễn Văn A\".",
                en: "Not issued, no number taken; supply what is missing, such as --signer \"Nguyễn Văn A\".")
            throw ExitCode(1)
        }
    }

    private func tell(_ file: GatedFile, _ vi: String, _ en: String) {
        let count = file.composed.figures.count
        let isRight = file.objections.isEmpty
        BookRun.say(
            book.language,
            vi: "\(output)\(vi): \(count) số liệu, "
                + (isRight ? "đọc lại khớp với sổ." : "\(file.objections.count) chỗ khác sổ."),
            en: "\(output)\(en): \(count) figures, "
                + (isRight ? "read back as the book has them." : "\(file.objections.count) that differ from the book."))
    }
}
