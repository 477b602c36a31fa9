import Foundation

/// Verifies the signatures in a PDF.
public struct PDFVerifier: Sendable {
    /// nil: where certificates lead isn't judged.
    public var roots: TrustedRoots?
    public var now: Date

    public init(roots: TrustedRoots?, now: Date = Date()) {
        self.roots = roots
        self.now = now
    }

    /// The signatures in the order in which they were made; none where the file isn't signed.
    public func verify(_ pdf: [UInt8]) throws(SigningError) -> [SignatureReport] {
        let file = try PDFFile(pdf)
        var reports: [SignatureReport] = []
        for field in try file.signatureFields() {
            guard let value = field.value else { continue }
            reports.append(try report(on: field, value, in: file))
        }
        return reports.sorted { ($0.covered.last?.upperBound ?? 0) < ($1.covered.last?.upperBound ?? 0) }
    }

    private func report(
        on field: PDFSignatureField, _ value: [String: PDFObject], in file: PDFFile
    ) throws(SigningError) -> SignatureReport {
        guard let contents = try file.resolve(value["Contents"]).string else {
            throw .damagedPDF(place: "\(field.name)/Contents")
        }
        var limits: [Int] = []
        for member in try file.resolve(value["ByteRange"]).array ?? [] {
            if let limit = try file.resolve(member).integer { limits.append(limit) }
        }
        let covered = try Self.covered(limits, contents, file.bytes, field.name)
        let content = covered.flatMap { Array(file.bytes[$0]) }
        let end = covered.last?.upperBound ?? 0
        let later = PDFRevisionComparison.changes(in: file, behind: end)
        let kind = try file.resolve(value["SubFilter"]).name ?? ""
        if kind == "ETSI.RFC3161" {
            return try stampReport(field, contents, content, covered, file, later)
        }
        guard ["ETSI.CAdES.detached", "adbe.pkcs7.detached"].contains(kind) else {
            throw .damagedPDF(place: "\(field.name)/SubFilter \(kind)")
        }
        let reading = try MessageReading(contents, over: content)
        let isPades = kind == "ETSI.CAdES.detached" && reading.namesItsCertificate
        let judge = SignatureJudge(roots: roots, now: now)
        var report = judge.report(
            on: reading, field: field.name, covered: covered, fileSize: file.bytes.count,
            profile: !isPades ? .cms : reading.timeStamp == nil ? .padesBB : .padesBT)
        report.claimedTime = try file.resolve(value["M"]).text.flatMap(Date.init(pdf:)) ?? reading.claimedTime
        report.validity = judge.validity(of: reading.signer, report.stamp, claimed: report.claimedTime)
        report.reason = try file.resolve(value["Reason"]).text
        report.laterChanges = later
        return report
    }

    /// The two stretches that a signature covers: all up to its end but for the hexadecimal string of its own bytes.
    private static func covered(
        _ limits: [Int], _ contents: [UInt8], _ bytes: [UInt8], _ name: String
    ) throws(SigningError) -> [Range<Int>] {
        let bad = SigningError.damagedPDF(place: "\(name)/ByteRange")
        guard limits.count == 4, limits[0] == 0, limits.allSatisfy({ (0...bytes.count).contains($0) }) else {
            throw bad
        }
        let (gapStart, gapEnd, end) = (limits[1], limits[2], limits[2] + limits[3])
        guard gapStart > 0, gapEnd > gapStart + 1, end <= bytes.count, bytes[gapStart] == UInt8(ascii: "<"),
            bytes[gapEnd - 1] == UInt8(ascii: ">")
        else { throw bad }
        // What is left out must be this signature and nothing else.
        var scanner = PDFScanner(bytes, at: gapStart)
        guard try scanner.object() == .string(contents), scanner.position == gapEnd else { throw bad }
        return [0..<gapStart, gapEnd..<end]
    }

    private func stampReport(
        _ field: PDFSignatureField, _ contents: [UInt8], _ content: [UInt8], _ covered: [Range<Int>], _ file: PDFFile,
        _ later: [LaterChange]
    ) throws(SigningError) -> SignatureReport {
        guard let stamp = TimeStamp(MessageReading.trimmed(contents)) else {
            throw .damagedPDF(place: "\(field.name)/Contents")
        }
        let isSame = stamp.imprint == OpenSSL.sha256(content)
        let chain = SignatureJudge(roots: roots, now: now).chain(of: stamp)
        return SignatureReport(
            field: field.name, signer: stamp.authority, profile: .documentTimeStamp,
            integrity: !isSame ? .changed : stamp.isWhole ? .whole : .broken(said: "RFC 3161"), covered: covered,
            fileSize: file.bytes.count, claimedTime: stamp.time, validity: .valid, chain: chain, laterChanges: later)
    }
}
