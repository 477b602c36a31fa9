import ArgumentParser
import Documents
import Figures
import Filing
import Foundation
import Reading
import Reporting
import Running
import Signing

/// Messages between the document systems of offices.
struct EnvelopeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "envelope",
        abstract:
            "Đóng gói văn bản đã ký để gửi qua trục liên thông (edXML), và mở gói. / Pack a signed file for exchange "
            + "between offices (edXML), and open such a message.",
        subcommands: [EnvelopePackCommand.self, EnvelopeOpenCommand.self])
}

/// Writes an envelope around a signed file.
struct EnvelopePackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Đóng gói văn bản đã ký. / Pack a signed file.",
        discussion: """
            Ví dụ / Example:
              solieu envelope pack thong-cao.signed.pdf --from "H02=UBND tỉnh Bắc Giang" --to "H02.01=Sở Tài chính" \\
                -o thong-cao.edxml

            Số, ký hiệu, ngày, nơi, loại và trích yếu lấy từ phần đầu văn bản; có thể nêu riêng. Chữ ký rời (.p7s) đi kèm.
            Number, symbol, day, place, kind and subject are taken from the document's head, unless given. A signature beside
            the file (.p7s) goes along.
            """)

    @Argument(help: ArgumentHelp("Tệp đã ký. / The signed file.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Nơi gửi: MÃ=TÊN. / The sender: CODE=NAME.", valueName: "organ"))
    var from: EnvelopeOrgan

    @Option(help: ArgumentHelp("Nơi nhận: MÃ=TÊN; nêu được nhiều lần. / A receiver: CODE=NAME.", valueName: "organ"))
    var to: [EnvelopeOrgan]

    @Option(help: ArgumentHelp("Họ tên người ký; mặc định theo chữ ký. / Who signed.", valueName: "name"))
    var signer: String?

    @Option(help: ArgumentHelp("Số văn bản. / The document's number.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Ký hiệu. / What stands behind the number.", valueName: "symbol"))
    var symbol: String?

    @Option(help: ArgumentHelp("Ngày văn bản. / The document's day.", valueName: "day"))
    var day: Day?

    @Option(help: ArgumentHelp("Nơi ban hành. / Where it was issued.", valueName: "place"))
    var place: String?

    @Option(help: ArgumentHelp("Loại văn bản. / Its kind.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("Trích yếu. / Its subject.", valueName: "words"))
    var subject: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Tệp gói. / The message's file.", valueName: "file"),
        completion: .file())
    var output: String

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    func run() async throws {
        guard !to.isEmpty else { throw ValidationError("--to: hãy nêu ít nhất một nơi nhận / name a receiver") }
        let bytes = try InputReader().read(.file(path: file))
        let verification = try FileVerification.verify(file, roots: nil)
        guard !verification.signatures.isEmpty else { throw EnvelopeError.unsigned(file) }
        guard !verification.isBad else { throw EnvelopeError.changed(file) }
        let caption = ReleaseCaption(ReleaseReader().read(try await DocumentReader().read(bytes, name: file)))
        let owner = verification.signatures.first?.signer.owner
        let envelope = try envelope(caption, signer: signer ?? owner ?? "", bytes)
        try WholeFile.create(output, envelope.encode())
        BookRun.say(
            lang ?? StandardStreams.language,
            vi:
                "\(output): \(envelope.documentID), \(envelope.attachments.count) tệp kèm. Mở: solieu envelope open \(output)",
            en:
                "\(output): \(envelope.documentID), \(envelope.attachments.count) files. Open it: solieu envelope open \(output)"
        )
    }

    private func envelope(_ caption: ReleaseCaption, signer: String, _ bytes: [UInt8]) throws -> Envelope {
        func needed<Value>(_ given: Value?, _ found: Value?, _ option: String) throws -> Value {
            guard let value = given ?? found else { throw EnvelopeError.notTold(file, option: option) }
            return value
        }
        return Envelope(
            from: from.organ, to: to.map(\.organ), number: try needed(number, caption.number, "--number"),
            symbol: try needed(symbol, caption.symbol, "--symbol"), place: try needed(place, caption.place, "--place"),
            day: try needed(day, caption.day, "--day"), kind: try needed(kind, caption.kind, "--kind"),
            subject: try needed(subject, caption.subject, "--subject"), signer: .init(name: signer),
            receivers: to.map(\.organ.name), sent: Date(), attachments: try attachments(bytes))
    }

    private func attachments(_ bytes: [UInt8]) throws -> [Envelope.Attachment] {
        let name = URL(filePath: file).lastPathComponent
        var all = [Envelope.Attachment(id: "a1", name: name, kind: Self.mediaType(of: name), bytes: bytes)]
        let beside = "\(file).p7s"
        if FileManager.default.fileExists(atPath: beside) {
            all.append(
                .init(
                    id: "a2", name: name + ".p7s", kind: "application/pkcs7-signature",
                    bytes: try InputReader().read(.file(path: beside))))
        }
        return all
    }

    private static func mediaType(of name: String) -> String {
        let types = [
            "pdf": "application/pdf", "html": "text/html", "md": "text/markdown",
            "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt": "application/vnd.oasis.opendocument.text",
        ]
        return types[URL(filePath: name).pathExtension.lowercased()] ?? "application/octet-stream"
    }
}

/// Reads an envelope, and verifies the signatures of what is in it.
struct EnvelopeOpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract:
            "Mở gói, nêu nội dung và kiểm tra chữ ký của các tệp kèm. / Open a message: what it says, and whether the "
            + "signatures in it hold.",
        discussion: """
            Ví dụ / Examples:
              solieu envelope open thong-cao.edxml --roots goc.pem
              solieu envelope open thong-cao.edxml --save den/

            Trạng thái khi kết thúc / Exit status:
              0  mọi chữ ký nguyên vẹn / all signatures hold
              1  chưa ký, đã bị sửa, hoặc chữ ký không hợp lệ / not signed, changed, or not valid
              2  không đọc được gói / the message could not be read
            """)

    @Argument(help: ArgumentHelp("Tệp gói (edXML). / The message.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("Chứng thư gốc tin cậy. / The trusted root certificates.", valueName: "file"),
        completion: .file())
    var roots: String?

    @Option(
        help: ArgumentHelp("Ghi các tệp kèm vào thư mục này. / Save the files in this folder.", valueName: "folder"),
        completion: .directory)
    var save: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    func run() async throws {
        let language = lang ?? StandardStreams.language
        let envelope = try Envelope(decoding: try InputReader().read(.file(path: file)))
        for line in Self.lines(envelope, language) { BookRun.tell(line) }
        let roots = try self.roots.map { try TrustedRoots.read($0) }
        let isGood: Bool
        if let save {
            do { try FileManager.default.createDirectory(atPath: save, withIntermediateDirectories: true) } catch {
                throw FileError(name: save, cause: .system(error.localizedDescription))
            }
            isGood = try verify(try Self.unpack(envelope, in: save), roots, language)
        } else {
            isGood = try await TemporaryFolder.with(documentName: file) {
                try verify(try Self.unpack(envelope, in: $0.path), roots, language)
            }
        }
        if !isGood { throw ExitCode(1) }
    }

    /// Tells how the signature of each file stands. A message in which nothing was verified isn't a good one.
    private func verify(_ paths: [String], _ roots: TrustedRoots?, _ language: Language) throws -> Bool {
        let documents = paths.filter { !$0.hasSuffix(".p7s") }
        var isGood = !documents.isEmpty
        for path in documents {
            let result = try FileVerification.verify(path, roots: roots)
            let name = URL(filePath: path).lastPathComponent
            for line in result.lines { BookRun.tell("\(name): \(language == .vi ? line.vi : line.en)") }
            if result.isBad || result.signatures.isEmpty { isGood = false }
        }
        return isGood
    }

    /// Writes the files of an envelope into a folder and gives their paths.
    private static func unpack(_ envelope: Envelope, in folder: String) throws -> [String] {
        try envelope.attachments.map { attachment in
            // A name that leads out of the folder, or that hides, is nobody's document.
            let name = attachment.name
            guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.contains("\0"), name.utf8.count <= 200
            else { throw EnvelopeError.badName(name) }
            let path = URL(filePath: folder).appending(path: name).path
            try WholeFile.create(path, attachment.bytes)
            return path
        }
    }

    private static func lines(_ envelope: Envelope, _ language: Language) -> [String] {
        func line(_ vi: String, _ en: String, _ value: String) -> String { "\(language == .vi ? vi : en): \(value)" }
        return [
            line("nơi gửi", "from", "\(envelope.from.name) (\(envelope.from.id))"),
            line("nơi nhận", "to", envelope.to.map { "\($0.name) (\($0.id))" }.joined(separator: "; ")),
            line(
                "văn bản", "document",
                "\(envelope.kind) \(envelope.number)/\(envelope.symbol), \(envelope.place), \(envelope.day.text)"),
            line("trích yếu", "subject", envelope.subject), line("người ký", "signer", envelope.signer.name),
            line("mã định danh", "identifier", envelope.documentID),
        ]
    }
}

/// "H02.01=Sở Tài chính"
struct EnvelopeOrgan: ExpressibleByArgument {
    let organ: Envelope.Organ

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        organ = Envelope.Organ(id: parts[0], name: parts[1])
    }
}

/// Why a file isn't packed, or a message isn't opened.
enum EnvelopeError: ToldError {
    case unsigned(String)
    case changed(String)
    case notTold(String, option: String)
    case badName(String)

    var description: String {
        switch self {
        case .unsigned(let name):
            "\(name): tệp chưa ký; hãy ký trước: solieu sign \(name) / not signed; sign it first: solieu sign \(name)"
        case .changed(let name):
            "\(name): chữ ký không còn hợp lệ; xem solieu verify \(name) / its signature doesn't hold; see solieu verify \(name)"
        case .notTold(let name, let option):
            "\(name): phần đầu văn bản không nêu; hãy thêm \(option) / the document's head doesn't tell it; add \(option)"
        case .badName(let name):
            "tệp kèm «\(name.prefix(80))» có tên không dùng được; không ghi ra / an attachment has a name that can't be used; not "
                + "saved"
        }
    }
}
