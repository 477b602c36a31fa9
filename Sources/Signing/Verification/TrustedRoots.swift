import CLibCrypto
import Foundation

/// The certificates whose word is taken: those of the authorities that issue to offices.
public struct TrustedRoots: Sendable {
    public var certificates: [Certificate]

    public init(_ certificates: [Certificate]) { self.certificates = certificates }

    /// Reads PEM or DER.
    public static func read(_ path: String) throws(SigningError) -> TrustedRoots {
        guard let data = FileManager.default.contents(atPath: path), data.count < 16 << 20 else {
            throw .unreadable(path: path)
        }
        return TrustedRoots(try Certificate.read(Array(data), path: path))
    }

    enum Purpose { case documents, timeStamps }

    /// Whether a certificate leads up to one of these, as of an instant.
    func judge(
        _ certificate: Certificate, with others: [Certificate], at instant: Date, for purpose: Purpose = .documents
    ) -> ChainVerdict {
        (try? verdict(certificate, others, instant, purpose)) ?? .untrusted(said: "?")
    }

    private func verdict(
        _ certificate: Certificate, _ others: [Certificate], _ instant: Date, _ purpose: Purpose
    ) throws(SigningError) -> ChainVerdict {
        guard let store = X509_STORE_new(), let context = X509_STORE_CTX_new(), let untrusted = OPENSSL_sk_new_null()
        else { throw OpenSSL.error() }
        defer {
            X509_STORE_CTX_free(context)
            X509_STORE_free(store)
            for one in OpenSSL.elements(of: untrusted) { X509_free(one) }
            OPENSSL_sk_free(untrusted)
            OpenSSL.clear()
        }
        for root in certificates {
            try root.with { x509 throws(SigningError) in
                guard X509_STORE_add_cert(store, x509) == 1 else { throw OpenSSL.error() }
            }
        }
        for other in others {
            try other.with { x509 throws(SigningError) in
                X509_up_ref(x509)
                OPENSSL_sk_push(untrusted, UnsafeRawPointer(x509))
            }
        }
        return try certificate.with { x509 throws(SigningError) -> ChainVerdict in
            guard X509_STORE_CTX_init(context, store, x509, untrusted) == 1 else { throw OpenSSL.error() }
            let parameters = X509_STORE_CTX_get0_param(context)
            X509_VERIFY_PARAM_set_time(parameters, time_t(instant.timeIntervalSince1970))
            // An office's authority may be an intermediate one that was handed over as trusted.
            X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_X509_STRICT))
            X509_VERIFY_PARAM_set_purpose(
                parameters, purpose == .timeStamps ? X509_PURPOSE_TIMESTAMP_SIGN : X509_PURPOSE_ANY)
            if X509_verify_cert(context) == 1 { return .trusted }
            let fault = X509_STORE_CTX_get_error(context)
            switch fault {
            case X509_V_ERR_CERT_HAS_EXPIRED: return .expired
            case X509_V_ERR_CERT_NOT_YET_VALID: return .notYetValid
            default: return .untrusted(said: String(cString: X509_verify_cert_error_string(Int(fault))))
            }
        }
    }
}

/// Where a certificate leads.
public enum ChainVerdict: Hashable, Sendable {
    case trusted
    /// No roots were given to judge by.
    case notJudged
    case expired
    case notYetValid
    case untrusted(said: String)
}
