import ArgumentParser
import Documents
import PlanBook
import Releasing
import Reporting
import Running
import Signing

/// Verifies signatures and seals.
struct SignatureCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra chữ ký số và niêm phong của tệp. / Verify a file's signatures and seal.",
        discussion: """
            Trạng thái khi kết thúc / Exit status:
              0  chữ ký và niêm phong nguyên vẹn / signatures and seal hold
              1  có chỗ bị sửa, chữ ký không hợp lệ, hoặc không có chữ ký / changed, not valid, or not signed
              2  không đọc được tệp / the file could not be read
            """)

    @Argument(
        help: ArgumentHelp("Tệp cần kiểm tra. / The files to verify.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Chứng thư gốc tin cậy, PEM hoặc DER. / The trusted root certificates.", valueName: "file"),
        completion: .file())
    var roots: String?

    @Option(
        help: ArgumentHelp("Chữ ký rời; mặc định TỆP.p7s. / The detached signature.", valueName: "file"),
        completion: .file())
    var signature: String?

    @Option(
        help: ArgumentHelp("Sổ lưu niêm phong. / The book that keeps seals. (SOLIEU_PLANBOOK)", valueName: "book"),
        completion: .file())
    var planbook: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    func run() async throws {
        let language = lang ?? StandardStreams.language
        let roots = try self.roots.map { try TrustedRoots.read($0) }
        let path = planbook ?? StandardStreams.environment("SOLIEU_PLANBOOK")
        let book = try path.map { try PlanBook.open($0) }
        var (isBad, hasFailed) = (false, false)
        var output = OutputFile.standardOutput()
        for file in files {
            do {
                let bytes = try InputReader().read(.file(path: file))
                let isPDF = bytes.starts(with: Array("%PDF-".utf8))
                let record = try SealCarrier.record(in: bytes, name: file)
                // Only what carries a seal has a text to hold against it.
                let isSealed = try record != nil || isPDF && SealRecord.find(inPDF: bytes) != nil
                let text = isSealed ? try await DocumentReader().read(bytes, name: file).text : nil
                let result = try FileVerification.verify(
                    file, signature: signature, roots: roots, record: record, text: text, book: book)
                for line in result.lines {
                    try output.write(Array("\(file): \(language == .vi ? line.vi : line.en)".printable.utf8) + [10])
                }
                if result.isBad || result.isEmpty { isBad = true }
            } catch is OutputFile.BrokenPipe {
                return
            } catch {
                StandardStreams.complain(of: error, file: file)
                hasFailed = true
            }
        }
        do { try output.finish() } catch is OutputFile.BrokenPipe {}
        if hasFailed { throw ExitCode(2) }
        if isBad { throw ExitCode(1) }
    }
}
