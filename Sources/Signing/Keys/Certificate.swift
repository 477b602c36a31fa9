import CLibCrypto
import Foundation
import PlanBook

/// An X.509 certificate: its DER, and what people ask of it.
public struct Certificate: Hashable, Sendable {
    public let der: [UInt8]
    /// The common name of the one it was issued to.
    public let owner: String
    public let organization: String?
    public let issuer: String
    /// Hexadecimal.
    public let serial: String
    public let notBefore: Date
    public let notAfter: Date
    /// Whether it may sign documents: by its key usage, where it has one.
    public let isForSignatures: Bool
    public let isSelfIssued: Bool

    /// nil where the bytes aren't a certificate.
    public init?(der: [UInt8]) {
        guard let x509 = OpenSSL.decode(der, { d2i_X509(nil, $0, $1) }) else {
            OpenSSL.clear()
            return nil
        }
        defer { X509_free(x509) }
        self.init(x509)
    }

    init?(_ x509: OpaquePointer) {
        guard let der = try? OpenSSL.encode({ i2d_X509(x509, $0) }),
            let notBefore = Self.date(X509_get0_notBefore(x509)), let notAfter = Self.date(X509_get0_notAfter(x509))
        else { return nil }
        self.der = der
        self.notBefore = notBefore
        self.notAfter = notAfter
        let subject = X509_get_subject_name(x509)
        let issuerName = X509_get_issuer_name(x509)
        organization = Self.entry(NID_organizationName, of: subject)
        owner = Self.entry(NID_commonName, of: subject) ?? organization ?? "?"
        issuer = Self.entry(NID_commonName, of: issuerName) ?? Self.entry(NID_organizationName, of: issuerName) ?? "?"
        serial = OpenSSL.bytes(X509_get0_serialNumber(x509)).hexadecimal
        let usage = X509_get_key_usage(x509)
        // All bits are set where the certificate doesn't say what it is for.
        isForSignatures = usage & UInt32(KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION) != 0
        isSelfIssued = X509_NAME_cmp(subject, issuerName) == 0
    }

    /// SHA-256 of the whole, hexadecimal.
    public var fingerprint: String { OpenSSL.sha256(der).hexadecimal }

    public static func == (a: Certificate, b: Certificate) -> Bool { a.der == b.der }
    public func hash(into hasher: inout Hasher) { hasher.combine(der) }

    /// - Throws: where it isn't valid on that day, or not for signatures.
    func requireFitness(at instant: Date) throws(SigningError) {
        if instant > notAfter {
            throw .expiredCertificate(owner: owner, since: VietnamTime(notAfter).day)
        }
        if instant < notBefore { throw .certificateNotYetValid(owner: owner, from: VietnamTime(notBefore).day) }
        guard isForSignatures else { throw .notForSignatures(owner: owner) }
    }

    /// Calls `body` with OpenSSL's view of it.
    func with<Result>(_ body: (OpaquePointer) throws(SigningError) -> Result) throws(SigningError) -> Result {
        guard let x509 = OpenSSL.decode(der, { d2i_X509(nil, $0, $1) }) else { throw OpenSSL.error() }
        defer { X509_free(x509) }
        return try body(x509)
    }

    private static func entry(_ kind: Int32, of name: OpaquePointer?) -> String? {
        let index = X509_NAME_get_index_by_NID(name, kind, -1)
        guard index >= 0, let entry = X509_NAME_get_entry(name, index), let data = X509_NAME_ENTRY_get_data(entry)
        else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&text, data)
        guard count >= 0, let text else { return nil }
        defer { CRYPTO_free(text, #file, #line) }
        return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    }

    static func date(_ time: UnsafePointer<ASN1_TIME>?) -> Date? {
        var parts = tm()
        guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
        return Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
    }
}

extension Certificate {
    /// The certificates of a PEM or DER file.
    public static func read(_ bytes: [UInt8], path: String) throws(SigningError) -> [Certificate] {
        if let one = Certificate(der: bytes) { return [one] }
        let found = try OpenSSL.withInput(bytes) { input throws(SigningError) -> [Certificate] in
            var found: [Certificate] = []
            while let x509 = PEM_read_bio_X509(input, nil, nil, nil) {
                defer { X509_free(x509) }
                if let certificate = Certificate(x509) { found.append(certificate) }
            }
            OpenSSL.clear()
            return found
        }
        guard !found.isEmpty else { throw .notCertificates(path: path) }
        return found
    }
}
