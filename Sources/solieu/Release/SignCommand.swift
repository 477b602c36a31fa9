import ArgumentParser
import Foundation
import Reporting
import Signing

/// Signs a file.
struct SignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Ký số văn bản: PDF theo PAdES, tệp khác có chữ ký rời. / Sign a PDF (PAdES), or any file beside it.",
        discussion: """
            Ví dụ / Examples:
              solieu sign thong-cao.pdf --key can-bo.p12 --name "Nguyễn Văn A" --tsa http://tsa.example.vn
              solieu sign thong-cao.signed.pdf --token "pkcs11:token=VP?module-path=/usr/lib/token.so" --seal
              solieu sign thong-cao.docx --key can-bo.p12
            """)

    @Argument(
        help: ArgumentHelp("Tệp cần ký. / The file to sign.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var key: KeyOptions

    @Option(help: ArgumentHelp("Họ tên người ký; mặc định theo chứng thư. / The signer's name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Cơ quan; mặc định theo chứng thư. / The agency.", valueName: "agency"))
    var agency: String?

    @Option(help: ArgumentHelp("Lý do ký. / Why it is signed.", valueName: "words"))
    var reason: String?

    @Option(help: ArgumentHelp("Nơi ký. / Where it is signed.", valueName: "place"))
    var place: String?

    @Option(
        help: ArgumentHelp("Dịch vụ dấu thời gian (RFC 3161). / The time-stamp authority.", valueName: "address"))
    var tsa: String?

    @Flag(
        help: "Là dấu của cơ quan, đặt trùm 1/3 chữ ký về bên trái. / The office's seal, over a third of the signature."
    )
    var seal = false

    @Flag(help: "Không hiện chữ ký trên trang. / Show nothing on the page.")
    var invisible = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Tệp kết quả. / The file to write.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    func run() async throws {
        let key = try self.key.open()
        let details = SignatureDetails(
            name: name ?? key.certificate.owner, agency: agency ?? key.certificate.organization ?? "", reason: reason,
            place: place)
        let signing = FileSigning(
            key: key, details: details, look: invisible ? nil : seal ? .seal : .person,
            authority: try tsa.map { try TimeStampAuthority($0) })
        let written = try await signing.sign(file, to: output)
        // What stands beside a file is verified by the file's name.
        let subject = written.hasSuffix(".p7s") ? file : written
        BookRun.say(
            lang ?? StandardStreams.language, vi: "\(written): đã ký. Kiểm tra: solieu verify \(subject)",
            en: "\(written): signed. Verify it: solieu verify \(subject)")
    }
}
