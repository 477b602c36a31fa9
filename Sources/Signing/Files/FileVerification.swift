import Foundation
import PlanBook

/// What is to be said of a file's signatures and seal.
public struct FileVerification: Sendable {
    public var signatures: [SignatureReport] = []
    public var seal: Seal?
    public var sealFaults: [Seal.Fault] = []
    /// Whether the seal was held against the one that the book keeps.
    public var isSealKept: Bool?

    /// Whether something doesn't hold.
    public var isBad: Bool { !sealFaults.isEmpty || signatures.contains { $0.verdict == .bad } }
    public var isEmpty: Bool { signatures.isEmpty && seal == nil }

    /// Verifies a file.
    ///
    /// - Parameters:
    ///   - signature: the path of a detached signature; where nil, `PATH.p7s` where there is one.
    ///   - record: the seal's record, where the file's format has its own place for it; a PDF's is found here.
    ///   - text: the text that the file has now, as readers of its format give it.
    ///   - book: keeps seals.
    public static func verify(
        _ path: String, signature: String? = nil, roots: TrustedRoots?, record: [UInt8]? = nil, text: [UInt8]? = nil,
        book: PlanBook? = nil, now: Date = Date()
    ) throws -> FileVerification {
        let bytes = try WholeFile.read(path)
        var result = FileVerification()
        var record = try record.map { try SealRecord(decoding: $0) }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            result.signatures = try PDFVerifier(roots: roots, now: now).verify(bytes)
            if record == nil { record = try SealRecord.find(inPDF: bytes) }
        }
        let beside = signature ?? "\(path).p7s"
        if signature != nil || FileManager.default.fileExists(atPath: beside) {
            result.signatures.append(
                try DetachedSignature.verify(
                    try WholeFile.read(beside), over: bytes, name: URL(fileURLWithPath: beside).lastPathComponent,
                    roots: roots, now: now))
        }
        if let record {
            let seal = record.seal
            let stored = try book?.read { reader in
                try reader.seal(hash: seal.hash)
                    ?? reader.seal(nearestTo: seal.data.digest, seal.text.digest, seal.report.digest)
            }
            let kept = stored.map(Seal.init)
            result.seal = seal
            result.isSealKept = book.map { _ in kept?.hash == seal.hash }
            result.sealFaults = seal.verify(against: kept, fileText: text)
            if result.isSealKept == false, result.sealFaults.isEmpty { result.sealFaults = [.otherSeal] }
            if result.sealFaults.isEmpty, let stored,
                let entry = try book?.read({ try $0.journalEntry(stored.entry) }), let sum = FileSum(in: entry.detail),
                !sum.holds(of: bytes, mayGrow: bytes.starts(with: Array("%PDF-".utf8)))
            {
                result.sealFaults = [.otherFile]
            }
        }
        return result
    }

    /// Line by line, for people.
    public var lines: [SigningWords] {
        var lines = signatures.flatMap { report in
            report.lines.enumerated().map { index, words in
                index == 0 ? words : SigningWords(vi: "  \(words.vi)", en: "  \(words.en)")
            }
        }
        if let seal {
            let hash = seal.hash.hexadecimal
            lines += sealFaults.map(\.words)
            if sealFaults.isEmpty {
                lines.append(
                    .init(
                        vi: "niêm phong nguyên vẹn: số liệu, văn bản, báo cáo kiểm tra (\(hash))",
                        en: "the seal holds: data, text, check report (\(hash))"))
                // A signature covers all bytes; the seal alone covers its three parts.
                if isSealKept == nil, signatures.isEmpty {
                    lines.append(
                        .init(
                            vi: "chưa xét phần còn lại của tệp (trình bày, hình); hãy nêu --planbook",
                            en: "the rest of the file (layout, pictures) wasn't looked at; name the book by --planbook")
                    )
                }
            }
        }
        if isEmpty {
            lines.append(
                .init(vi: "tệp không có chữ ký và niêm phong", en: "the file has neither a signature nor a seal"))
        }
        return lines
    }
}
