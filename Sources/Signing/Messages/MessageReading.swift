import CLibCrypto
import Foundation

/// A CMS signature as it is read.
struct MessageReading {
    /// Whether the signature is of these very bytes, by the key of the signer's certificate.
    enum Integrity: Hashable {
        case whole
        /// The signature is whole, but of other bytes.
        case otherContent
        /// The signature itself doesn't hold.
        case broken(said: String)
    }

    var integrity: Integrity
    var signer: Certificate
    /// All certificates that came along.
    var certificates: [Certificate]
    /// When the signer says it was.
    var claimedTime: Date?
    var timeStamp: TimeStamp?
    /// Whether the signed attributes name the signer's certificate (ESS), as PAdES and CAdES ask.
    var namesItsCertificate: Bool

    /// - Throws: ``SigningError/notASignature``.
    init(_ der: [UInt8], over content: [UInt8]) throws(SigningError) {
        OpenSSL.clear()
        guard let cms = OpenSSL.decode(Self.trimmed(der), { d2i_CMS_ContentInfo(nil, $0, $1) }) else {
            OpenSSL.clear()
            throw .notASignature
        }
        defer { CMS_ContentInfo_free(cms) }
        let infos = OpenSSL.elements(of: CMS_get0_SignerInfos(cms))
        guard OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed, infos.count == 1, let info = infos.first else {
            OpenSSL.clear()
            throw .notASignature
        }
        let stack = CMS_get1_certs(cms)
        let certificates = OpenSSL.elements(of: stack)
        defer {
            for one in certificates { X509_free(one) }
            OPENSSL_sk_free(stack)
        }
        guard let x509 = certificates.first(where: { CMS_SignerInfo_cert_cmp(info, $0) == 0 }),
            let signer = Certificate(x509)
        else { throw .notASignature }
        self.signer = signer
        self.certificates = certificates.compactMap(Certificate.init)
        integrity = try Self.integrity(cms, content)
        claimedTime = Self.time(info)
        namesItsCertificate = Self.namesCertificate(info, x509)
        let signature = OpenSSL.bytes(CMS_SignerInfo_get0_signature(info).map { UnsafePointer($0) })
        timeStamp =
            Self.stamp(info).map { token in
                var stamp = TimeStamp(token)
                if stamp?.imprint != OpenSSL.sha256(signature) { stamp?.isWhole = false }
                return stamp
            } ?? nil
        OpenSSL.clear()
    }

    /// The message without what fills up the room kept for it.
    static func trimmed(_ der: [UInt8]) -> [UInt8] {
        guard der.count > 2, der[0] == 0x30 else { return der }
        let first = Int(der[1])
        guard first & 0x80 != 0 else { return Array(der.prefix(2 + first)) }
        let width = first & 0x7F
        guard (1...4).contains(width), der.count > 2 + width else { return der }
        let count = der[2..<2 + width].reduce(0) { $0 << 8 | Int($1) }
        let end = 2 + width + count
        guard end <= der.count, der[end...].allSatisfy({ $0 == 0 }) else { return der }
        return Array(der.prefix(end))
    }

    private static func integrity(_ cms: OpaquePointer, _ content: [UInt8]) throws(SigningError) -> Integrity {
        try OpenSSL.withInput(content) { input throws(SigningError) -> Integrity in
            let flags = UInt32(CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)
            if CMS_verify(cms, nil, nil, input, nil, flags) == 1 { return .whole }
            let complaints = OpenSSL.complaints()
            // Its own content, where it has one, must not stand in for what was asked about.
            if complaints.contains(where: { $0.reason == CMS_R_VERIFICATION_FAILURE && $0.library == ERR_LIB_CMS })
                || complaints.contains(where: { $0.reason == CMS_R_CONTENT_VERIFY_ERROR && $0.library == ERR_LIB_CMS })
            {
                let isContent = complaints.contains {
                    $0.library == ERR_LIB_CMS && $0.reason == CMS_R_CONTENT_VERIFY_ERROR
                }
                return isContent ? .otherContent : .broken(said: complaints.first?.text ?? "?")
            }
            return .broken(said: complaints.first?.text ?? "?")
        }
    }

    private static func time(_ info: OpaquePointer) -> Date? {
        let index = CMS_signed_get_attr_by_NID(info, NID_pkcs9_signingTime, -1)
        guard index >= 0, let attribute = CMS_signed_get_attr(info, index),
            let value = X509_ATTRIBUTE_get0_type(attribute, 0)
        else { return nil }
        switch value.pointee.type {
        case V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME: return Certificate.date(value.pointee.value.asn1_string)
        default: return nil
        }
    }

    private static func namesCertificate(_ info: OpaquePointer, _ x509: OpaquePointer) -> Bool {
        func content(_ kind: Int32) -> [UInt8]? {
            let index = CMS_signed_get_attr_by_NID(info, kind, -1)
            guard index >= 0, let attribute = CMS_signed_get_attr(info, index),
                let value = X509_ATTRIBUTE_get0_type(attribute, 0), value.pointee.type == V_ASN1_SEQUENCE
            else { return nil }
            return OpenSSL.bytes(value.pointee.value.sequence.map { UnsafePointer($0) })
        }
        let second = content(NID_id_smime_aa_signingCertificateV2)
            .flatMap { OpenSSL.decode($0, { d2i_ESS_SIGNING_CERT_V2(nil, $0, $1) }) }
        let first = content(NID_id_smime_aa_signingCertificate)
            .flatMap { OpenSSL.decode($0, { d2i_ESS_SIGNING_CERT(nil, $0, $1) }) }
        let chain = OPENSSL_sk_new_null()
        OPENSSL_sk_push(chain, UnsafeRawPointer(x509))
        defer {
            ESS_SIGNING_CERT_V2_free(second)
            ESS_SIGNING_CERT_free(first)
            OPENSSL_sk_free(chain)
            OpenSSL.clear()
        }
        return OSSL_ESS_check_signing_certs(first, second, chain, 1) == 1
    }

    /// The time stamp over the signature, as it came.
    private static func stamp(_ info: OpaquePointer) -> [UInt8]? {
        let index = CMS_unsigned_get_attr_by_NID(info, NID_id_smime_aa_timeStampToken, -1)
        guard index >= 0, let attribute = CMS_unsigned_get_attr(info, index),
            let value = X509_ATTRIBUTE_get0_type(attribute, 0), value.pointee.type == V_ASN1_SEQUENCE
        else { return nil }
        return OpenSSL.bytes(value.pointee.value.sequence.map { UnsafePointer($0) })
    }
}
