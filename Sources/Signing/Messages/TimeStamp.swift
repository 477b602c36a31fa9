import CLibCrypto
import Foundation

/// A time stamp (RFC 3161): an authority's word that some bytes existed at a time.
struct TimeStamp {
    /// Whether the authority's signature holds, and it is of what it stands beside.
    var isWhole: Bool
    var time: Date
    var authority: Certificate
    var certificates: [Certificate]
    /// SHA-256 of what existed.
    var imprint: [UInt8]
    var nonce: [UInt8]

    /// nil where the bytes are no time stamp.
    init?(_ token: [UInt8]) {
        defer { OpenSSL.clear() }
        guard let cms = OpenSSL.decode(token, { d2i_CMS_ContentInfo(nil, $0, $1) }) else { return nil }
        defer { CMS_ContentInfo_free(cms) }
        guard let place = CMS_get0_content(cms), let content = place.pointee,
            let info = OpenSSL.decode(OpenSSL.bytes(content), { d2i_TS_TST_INFO(nil, $0, $1) })
        else { return nil }
        defer { TS_TST_INFO_free(info) }
        let imprint = TS_TST_INFO_get_msg_imprint(info)
        guard let algorithm = TS_MSG_IMPRINT_get_algo(imprint),
            OBJ_obj2nid(algorithm.pointee.algorithm) == NID_sha256,
            let time = Certificate.date(TS_TST_INFO_get_time(info))
        else { return nil }
        self.time = time
        self.imprint = OpenSSL.bytes(TS_MSG_IMPRINT_get_msg(imprint).map { UnsafePointer($0) })
        nonce = OpenSSL.bytes(TS_TST_INFO_get_nonce(info))
        let stack = CMS_get1_certs(cms)
        let found = OpenSSL.elements(of: stack)
        defer {
            for one in found { X509_free(one) }
            OPENSSL_sk_free(stack)
        }
        certificates = found.compactMap(Certificate.init)
        guard let signer = OpenSSL.elements(of: CMS_get0_SignerInfos(cms)).first,
            let x509 = found.first(where: { CMS_SignerInfo_cert_cmp(signer, $0) == 0 }),
            let authority = Certificate(x509)
        else { return nil }
        self.authority = authority
        isWhole = CMS_verify(cms, nil, nil, nil, nil, UInt32(CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)) == 1
    }
}
