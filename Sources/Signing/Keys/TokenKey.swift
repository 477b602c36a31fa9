import CLibCrypto
import CP11Kit
import Foundation

/// A key on a token that never leaves it, through PKCS#11.
///
/// It is named as RFC 7512 does: `pkcs11:token=NAME;object=KEY?module-path=/usr/lib/…/driver.so`. Without a module, those
/// that the system has registered are asked.
public final class TokenKey: SigningKey, @unchecked Sendable {
    public let certificate: Certificate
    public let chain: [Certificate]
    /// The token's label.
    public let token: String
    private let session: TokenSession
    private let key: CK_OBJECT_HANDLE
    private let isElliptic: Bool
    private let mustSignIn: Bool
    private let pin: String
    // A session does one thing at a time.
    private let lock = NSLock()

    /// - Parameter pin: nil where the address holds it.
    /// - Throws: ``SigningError``: a missing token, a wrong PIN, no key.
    public static func open(_ address: String, pin: String?) throws(SigningError) -> TokenKey {
        guard let uri = p11_kit_uri_new() else { throw .badTokenAddress(address) }
        defer { p11_kit_uri_free(uri) }
        guard p11_kit_uri_parse(address, P11KitUriType(rawValue: 0xFFFF), uri) == Int32(P11_KIT_URI_OK.rawValue)
        else { throw .badTokenAddress(address) }
        let pin = pin ?? p11_kit_uri_get_pin_value(uri).map { String(cString: $0) } ?? ""
        let session = try TokenSession(uri, address: address)
        do {
            try session.login(pin)
            return try TokenKey(session, uri, pin: pin)
        } catch {
            session.close()
            throw error
        }
    }

    private init(_ session: TokenSession, _ uri: OpaquePointer, pin: String) throws(SigningError) {
        let token = session.token
        var wanted: [(CK_ATTRIBUTE_TYPE, [UInt8])] = []
        for kind in [CK_ATTRIBUTE_TYPE(CKA_ID), CK_ATTRIBUTE_TYPE(CKA_LABEL)] {
            guard let attribute = p11_kit_uri_get_attribute(uri, kind)?.pointee, let value = attribute.pValue else {
                continue
            }
            wanted.append((kind, Array(UnsafeRawBufferPointer(start: value, count: Int(attribute.ulValueLen)))))
        }
        let keys = try session.find([(CK_ATTRIBUTE_TYPE(CKA_CLASS), TokenSession.number(CKO_PRIVATE_KEY))] + wanted)
        var found: [(key: CK_OBJECT_HANDLE, certificate: Certificate)] = []
        for key in keys {
            guard let id = session.value(CK_ATTRIBUTE_TYPE(CKA_ID), of: key) else { continue }
            let twins = try session.find([
                (CK_ATTRIBUTE_TYPE(CKA_CLASS), TokenSession.number(CKO_CERTIFICATE)), (CK_ATTRIBUTE_TYPE(CKA_ID), id),
            ])
            guard let der = twins.first.flatMap({ session.value(CK_ATTRIBUTE_TYPE(CKA_VALUE), of: $0) }),
                let certificate = Certificate(der: der)
            else { continue }
            found.append((key, certificate))
        }
        guard let only = found.first else { throw .noKeyOnToken(token: token) }
        guard found.count == 1 else {
            let labels = found.map { session.value(CK_ATTRIBUTE_TYPE(CKA_LABEL), of: $0.key) ?? [] }
            throw .severalKeysOnToken(token: token, labels: labels.map { String(decoding: $0, as: UTF8.self) })
        }
        let others = try session.find([(CK_ATTRIBUTE_TYPE(CKA_CLASS), TokenSession.number(CKO_CERTIFICATE))])
            .compactMap { session.value(CK_ATTRIBUTE_TYPE(CKA_VALUE), of: $0).flatMap(Certificate.init(der:)) }
        self.session = session
        self.token = token
        self.pin = pin
        key = only.key
        certificate = only.certificate
        chain = Certificate.ordered(others.filter { $0 != only.certificate }, above: only.certificate)
        isElliptic = session.value(CK_ATTRIBUTE_TYPE(CKA_KEY_TYPE), of: key) == TokenSession.number(CKK_EC)
        mustSignIn = session.value(CK_ATTRIBUTE_TYPE(CKA_ALWAYS_AUTHENTICATE), of: key) == [1]
    }

    deinit { session.close() }

    public func sign(_ message: [UInt8]) throws(SigningError) -> [UInt8] {
        lock.lock()
        defer { lock.unlock() }
        let again = mustSignIn ? pin : nil
        if isElliptic {
            let raw = try session.sign(
                OpenSSL.sha256(message), CK_MECHANISM_TYPE(CKM_ECDSA), key, signingInWith: again)
            return try Self.der(raw)
        }
        do {
            return try session.sign(message, CK_MECHANISM_TYPE(CKM_SHA256_RSA_PKCS), key, signingInWith: again)
        } catch .tokenFailed(_, UInt(CKR_MECHANISM_INVALID)) {
            // Older tokens leave the hash to their users: DigestInfo for SHA-256, RFC 8017, 9.2.
            let head: [UInt8] = [
                0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
                0x04, 0x20,
            ]
            return try session.sign(
                head + OpenSSL.sha256(message), CK_MECHANISM_TYPE(CKM_RSA_PKCS), key, signingInWith: again)
        }
    }

    /// An ECDSA signature's two numbers, one behind the other, as DER.
    private static func der(_ raw: [UInt8]) throws(SigningError) -> [UInt8] {
        guard raw.count >= 2, raw.count % 2 == 0, let signature = ECDSA_SIG_new() else { throw OpenSSL.error() }
        defer { ECDSA_SIG_free(signature) }
        let half = raw.count / 2
        let r = BN_bin2bn(Array(raw.prefix(half)), Int32(half), nil)
        let s = BN_bin2bn(Array(raw.suffix(half)), Int32(half), nil)
        guard ECDSA_SIG_set0(signature, r, s) == 1 else { throw OpenSSL.error() }
        return try OpenSSL.encode { i2d_ECDSA_SIG(signature, $0) }
    }
}
