import CLibCrypto
import Foundation

/// The second factor (RFC 6238): a code of six digits that a shared secret gives every 30 seconds, by HMAC-SHA-1.
public struct TimeBasedCode: Hashable, Sendable {
    public static let stepLength = 30
    static let digits = 6

    public let secret: [UInt8]

    /// A secret of 20 random bytes, as long as SHA-1's output.
    public static func make() throws(CredentialError) -> TimeBasedCode {
        TimeBasedCode(checked: try RandomToken.bytes(20))
    }

    /// - Parameter secret: 16 through 64 bytes; nil for others.
    public init?(secret: [UInt8]) {
        guard (16...64).contains(secret.count) else { return nil }
        self.secret = secret
    }

    private init(checked secret: [UInt8]) { self.secret = secret }

    /// Reads a secret as people type it.
    public init?(base32 text: some StringProtocol) {
        guard text.utf8.count <= 256, let secret = Base32.bytes(text) else { return nil }
        self.init(secret: secret)
    }

    /// The secret as people type it into a code generator.
    public var base32: String { Base32.text(secret) }

    /// The address that a code generator reads from a picture.
    public func address(issuer: String, login: String) -> String {
        // ":" parts issuer and login, so neither may contain one.
        let (issuer, login) = (Self.escape(issuer), Self.escape(login))
        return "otpauth://totp/\(issuer):\(login)?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func escape(_ text: String) -> String {
        text.replacing(":", with: " ").addingPercentEncoding(withAllowedCharacters: .alphanumerics.ascii) ?? ""
    }

    /// The step that an instant is in; 0 before 1970.
    public static func step(at instant: Date) -> Int64 {
        let seconds = instant.timeIntervalSince1970
        guard seconds > 0, seconds < 1e15 else { return 0 }
        return Int64(seconds) / Int64(stepLength)
    }

    /// The code of a step.
    public func code(ofStep step: Int64) throws(CredentialError) -> String {
        let digits = String(try number(ofStep: step) % 1_000_000)
        return String(repeating: "0", count: Self.digits - digits.count) + digits
    }

    /// The step whose code was typed: this one, the one before or the one behind; nil where none is.
    ///
    /// - Parameter lastUsed: the step of the last code that was accepted. It and those before it are refused, so that
    ///   a code works once; the caller keeps the result.
    public func step(of typed: String, at instant: Date, lastUsed: Int64?) -> Int64? {
        let typed = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        guard typed.count == Self.digits else { return nil }
        let now = Self.step(at: instant)
        var found: Int64?
        // All three are compared, so that time tells nothing.
        for step in max(0, now - 1)...now + 1 {
            guard let code = try? code(ofStep: step) else { return nil }
            if Array(code.utf8).isEqualInConstantTime(to: typed), step > lastUsed ?? -1, found == nil { found = step }
        }
        return found
    }

    /// The 31 bits that RFC 4226 takes from the HMAC.
    func number(ofStep step: Int64) throws(CredentialError) -> UInt32 {
        let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        var digest = [UInt8](repeating: 0, count: 20)
        var length = 0
        let made = EVP_Q_mac(
            nil, "HMAC", nil, "SHA1", nil, secret, secret.count, message, message.count, &digest, digest.count, &length)
        guard made != nil, length == 20 else { throw .refused("HMAC-SHA-1") }
        let offset = Int(digest[19] & 15)
        return digest[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    }
}

extension CharacterSet {
    /// Those that an address may hold as they are.
    fileprivate var ascii: CharacterSet { intersection(CharacterSet(charactersIn: "\u{21}"..."\u{7E}")) }
}
