import CLibCrypto

/// A private key, wherever it is kept, with its certificate.
public protocol SigningKey: Sendable {
    var certificate: Certificate { get }
    /// The certificates above it, as far as they are known; the issuer first.
    var chain: [Certificate] { get }
    /// Signs with SHA-256: RSA by PKCS#1 v1.5, or ECDSA as DER.
    func sign(_ message: [UInt8]) throws(SigningError) -> [UInt8]
}
