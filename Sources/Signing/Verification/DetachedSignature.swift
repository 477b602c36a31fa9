import Foundation

/// A signature that stands beside its file: Word, ODF, any other (CAdES, .p7s).
public enum DetachedSignature {
    /// - Parameter time: told within the signature.
    public static func sign(
        _ content: [UInt8], key: any SigningKey, time: Date = Date(), authority: TimeStampAuthority? = nil
    ) async throws(SigningError) -> [UInt8] {
        try key.certificate.requireFitness(at: time)
        let message = try await SignedMessage.make(
            over: OpenSSL.sha256(content), key: key, time: time, authority: authority)
        guard try MessageReading(message, over: content).integrity == .whole else {
            throw .library(said: "the signature doesn't read back")
        }
        return message
    }

    /// - Parameter name: the file's, for the report.
    public static func verify(
        _ signature: [UInt8], over content: [UInt8], name: String, roots: TrustedRoots?, now: Date = Date()
    ) throws(SigningError) -> SignatureReport {
        let reading = try MessageReading(signature, over: content)
        let profile: SignatureReport.Profile =
            !reading.namesItsCertificate ? .cms : reading.timeStamp == nil ? .cadesBB : .cadesBT
        return SignatureJudge(roots: roots, now: now).report(
            on: reading, field: name, covered: [0..<content.count], fileSize: content.count, profile: profile)
    }
}
