import CLibCrypto
import Foundation

/// A key from a PKCS#12 file (.p12, .pfx).
public final class KeyFile: SigningKey, @unchecked Sendable {
    // OpenSSL reads the key and never changes it, so that several may sign with it.
    private let key: OpaquePointer
    public let certificate: Certificate
    public let chain: [Certificate]

    /// - Throws: ``SigningError`` where there is none, or the password is wrong.
    public static func open(_ path: String, password: String) throws(SigningError) -> KeyFile {
        guard FileManager.default.fileExists(atPath: path) else { throw .noKey(path: path) }
        guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20 else {
            throw .unreadable(path: path)
        }
        return try KeyFile(Array(data), password: password, path: path)
    }

    public init(_ bytes: [UInt8], password: String, path: String) throws(SigningError) {
        OpenSSL.clear()
        guard let container = OpenSSL.decode(bytes, { d2i_PKCS12(nil, $0, $1) }) else {
            OpenSSL.clear()
            throw .notAKeyFile(path: path)
        }
        defer { PKCS12_free(container) }
        var (key, x509, others): (OpaquePointer?, OpaquePointer?, OpaquePointer?)
        var isOpen = PKCS12_parse(container, password, &key, &x509, &others) == 1
        if !isOpen {
            let complaints = OpenSSL.complaints()
            let isWrong = complaints.contains {
                $0.library == ERR_LIB_PKCS12 && $0.reason == PKCS12_R_MAC_VERIFY_FAILURE
            }
            if isWrong { throw .wrongPassword(path: path) }
            // Issuers still hand out files with ciphers that OpenSSL keeps apart.
            guard Self.legacyCiphers else { throw .notAKeyFile(path: path) }
            isOpen = PKCS12_parse(container, password, &key, &x509, &others) == 1
        }
        guard isOpen else {
            OpenSSL.clear()
            throw .wrongPassword(path: path)
        }
        let rest = OpenSSL.elements(of: others)
        defer {
            for one in rest { X509_free(one) }
            OPENSSL_sk_free(others)
            X509_free(x509)
        }
        guard let key else { throw .noKey(path: path) }
        guard let x509, let certificate = Certificate(x509) else {
            EVP_PKEY_free(key)
            throw .noCertificate(path: path)
        }
        self.key = key
        self.certificate = certificate
        chain = Certificate.ordered(rest.compactMap(Certificate.init), above: certificate)
    }

    deinit { EVP_PKEY_free(key) }

    public func sign(_ message: [UInt8]) throws(SigningError) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw OpenSSL.error() }
        defer { EVP_MD_CTX_free(context) }
        var count = 0
        guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1,
            EVP_DigestSign(context, nil, &count, message, message.count) == 1
        else { throw .keyNotUsable(said: OpenSSL.complaints().last?.text ?? "?") }
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &signature, &count, message, message.count) == 1 else {
            throw .keyNotUsable(said: OpenSSL.complaints().last?.text ?? "?")
        }
        return Array(signature.prefix(count))
    }

    private static let legacyCiphers = OSSL_PROVIDER_try_load(nil, "legacy", 1) != nil
}

extension Certificate {
    /// Those of `certificates` that stand above `leaf`, each behind the one that it issued; the others are left out.
    static func ordered(_ certificates: [Certificate], above leaf: Certificate) -> [Certificate] {
        var (found, below, left) = ([Certificate](), leaf, certificates)
        while !below.isSelfIssued, let index = left.firstIndex(where: { $0.hasIssued(below) }) {
            below = left.remove(at: index)
            found.append(below)
        }
        return found
    }

    private func hasIssued(_ other: Certificate) -> Bool {
        (try? with { issuer throws(SigningError) in
            try other.with { X509_check_issued(issuer, $0) == X509_V_OK }
        }) ?? false
    }
}
