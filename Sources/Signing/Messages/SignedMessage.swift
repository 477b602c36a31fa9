import CLibCrypto
import Foundation

/// Makes detached CMS signatures: what a PDF carries inside (PAdES), and what stands beside other files (CAdES).
///
/// OpenSSL puts the message together; the key signs the attributes, so that it may be in a file or on a token.
struct SignedMessage {
    private let cms: OpaquePointer
    private let signer: OpaquePointer

    /// - Parameters:
    ///   - digest: SHA-256 of what is signed.
    ///   - time: when it is signed; nil where it is told elsewhere, as a PDF does.
    static func make(
        over digest: [UInt8], key: any SigningKey, time: Date?, authority: TimeStampAuthority?
    ) async throws(SigningError) -> [UInt8] {
        let signature = try signature(over: digest, key: key, time: time)
        guard let authority else { return signature.der }
        let token = try await authority.stamp(signature.value)
        return try add(token, to: signature.der)
    }

    private static func signature(
        over digest: [UInt8], key: any SigningKey, time: Date?
    ) throws(SigningError) -> (der: [UInt8], value: [UInt8]) {
        OpenSSL.clear()
        guard let cms = CMS_sign(nil, nil, nil, nil, UInt32(CMS_PARTIAL | CMS_DETACHED | CMS_BINARY)) else {
            throw OpenSSL.error()
        }
        defer { CMS_ContentInfo_free(cms) }
        let value = try key.certificate.with { x509 throws(SigningError) -> [UInt8] in
            // The public half is all that OpenSSL needs to know which algorithm to name.
            let flags = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES)
            guard let signer = CMS_add1_signer(cms, x509, X509_get0_pubkey(x509), EVP_sha256(), flags) else {
                throw .keyNotUsable(said: OpenSSL.complaints().last?.text ?? "?")
            }
            let message = SignedMessage(cms: cms, signer: signer)
            try message.addAttributes(digest: digest, time: time)
            let value = try key.sign(try message.signedAttributes())
            try message.set(value)
            return value
        }
        for certificate in key.chain where certificate != key.certificate {
            try certificate.with { x509 throws(SigningError) in
                guard CMS_add1_cert(cms, x509) == 1 else { throw OpenSSL.error() }
            }
        }
        return (try OpenSSL.encode { i2d_CMS_ContentInfo(cms, $0) }, value)
    }

    private func addAttributes(digest: [UInt8], time: Date?) throws(SigningError) {
        let kind = OBJ_nid2obj(NID_pkcs7_data).map(UnsafeRawPointer.init)
        var isDone = CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, kind, -1) == 1
        isDone =
            isDone
            && digest.withUnsafeBytes {
                CMS_signed_add1_attr_by_NID(
                    signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, $0.baseAddress, Int32($0.count)) == 1
            }
        if let time {
            guard let stamp = ASN1_TIME_set(nil, time_t(time.timeIntervalSince1970)) else { throw OpenSSL.error() }
            defer { ASN1_STRING_free(stamp) }
            isDone =
                isDone
                && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(stamp), stamp, -1) == 1
        }
        guard isDone else { throw OpenSSL.error() }
    }

    /// The attributes as they are signed: a SET OF in DER, its members in the order of their bytes.
    private func signedAttributes() throws(SigningError) -> [UInt8] {
        var members: [[UInt8]] = []
        for index in 0..<max(0, CMS_signed_get_attr_count(signer)) {
            let attribute = CMS_signed_get_attr(signer, index)
            members.append(try OpenSSL.encode { i2d_X509_ATTRIBUTE(attribute, $0) })
        }
        let content = members.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
        return [0x31] + Self.length(content.count) + content
    }

    /// A length in DER.
    private static func length(_ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [UInt8(count)] }
        var bytes: [UInt8] = []
        var rest = count
        while rest > 0 {
            bytes.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [0x80 | UInt8(bytes.count)] + bytes
    }

    private func set(_ signature: [UInt8]) throws(SigningError) {
        guard let place = CMS_SignerInfo_get0_signature(signer),
            ASN1_OCTET_STRING_set(place, signature, Int32(signature.count)) == 1
        else { throw OpenSSL.error() }
    }

    /// A message with a time stamp over its signature.
    private static func add(_ token: [UInt8], to der: [UInt8]) throws(SigningError) -> [UInt8] {
        guard let cms = OpenSSL.decode(der, { d2i_CMS_ContentInfo(nil, $0, $1) }) else { throw OpenSSL.error() }
        defer { CMS_ContentInfo_free(cms) }
        guard let signer = OpenSSL.elements(of: CMS_get0_SignerInfos(cms)).first,
            token.withUnsafeBytes({
                CMS_unsigned_add1_attr_by_NID(
                    signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, $0.baseAddress, Int32($0.count)) == 1
            })
        else { throw OpenSSL.error() }
        return try OpenSSL.encode { i2d_CMS_ContentInfo(cms, $0) }
    }
}
