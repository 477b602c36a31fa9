import Foundation

/// Signs files: a PDF within, others beside.
public struct FileSigning: Sendable {
    public var key: any SigningKey
    public var details: SignatureDetails
    public var look: SignatureLook?
    public var authority: TimeStampAuthority?

    public init(
        key: any SigningKey, details: SignatureDetails, look: SignatureLook? = .person,
        authority: TimeStampAuthority? = nil
    ) {
        self.key = key
        self.details = details
        self.look = look
        self.authority = authority
    }

    /// Signs a file and gives the path of what was written: `NAME.signed.pdf`, or `NAME.docx.p7s`.
    public func sign(_ path: String, to output: String? = nil) async throws(SigningError) -> String {
        let bytes = try WholeFile.read(path)
        let isPDF = bytes.starts(with: Array("%PDF-".utf8))
        let target = output ?? (isPDF ? Self.signedName(path) : "\(path).p7s")
        // Told before anybody types a PIN for nothing.
        guard !FileManager.default.fileExists(atPath: target) else { throw .exists(path: target) }
        let signed =
            isPDF
            ? try await PDFSigner(key: key, details: details, look: look, authority: authority).sign(bytes)
            : try await DetachedSignature.sign(bytes, key: key, time: details.time, authority: authority)
        guard try WholeFile.read(path) == bytes else { throw .changedWhileSigning }
        try WholeFile.create(target, signed)
        return target
    }

    private static func signedName(_ path: String) -> String {
        let stem = path.lowercased().hasSuffix(".pdf") ? String(path.dropLast(4)) : path
        return "\(stem).signed.pdf"
    }
}
