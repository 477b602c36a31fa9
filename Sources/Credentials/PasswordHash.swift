import CLibCrypto
import Foundation

/// A password's hash as a PHC string: `$scrypt$ln=15,r=8,p=1$salt$hash`, both in base64 without padding.
public struct PasswordHash: Hashable, Sendable {
    /// In bytes of UTF-8. Longer ones would only cost time.
    public static let longestPassword = 1024

    private let parameters: Scrypt
    private let salt: [UInt8]
    private let key: [UInt8]

    /// What new hashes cost: 32 MiB, about a tenth of a second.
    private static let usual = Scrypt(costLog: 15, blockSize: 8, parallelism: 1)

    /// Hashes a new password with a salt of its own.
    public static func make(_ password: String) throws(CredentialError) -> PasswordHash {
        guard let bytes = bytes(of: password) else { throw .unfitPassword }
        let salt = try RandomToken.bytes(16)
        return PasswordHash(
            parameters: usual, salt: salt, key: try usual.derive(bytes, salt: salt, length: 32))
    }

    /// Whether this is the password's hash; takes the same time wherever they differ.
    public func verifies(_ password: String) -> Bool {
        guard let bytes = Self.bytes(of: password),
            let derived = try? parameters.derive(bytes, salt: salt, length: key.count)
        else { return false }
        return derived.isEqualInConstantTime(to: key)
    }

    /// Whether a new hash of the password would cost an attacker more.
    public var isOutdated: Bool { parameters != Self.usual || key.count < 32 || salt.count < 16 }

    /// Works as long as `verifies` does, so that a login that doesn't exist isn't told by its quick answer.
    public static func pretendToVerify(_ password: String) {
        _ = PasswordHash(
            parameters: usual, salt: [UInt8](repeating: 0, count: 16), key: [UInt8](repeating: 0, count: 32)
        )
        .verifies(password)
    }

    /// The same letters give the same bytes, whether a keyboard composes their marks or not.
    private static func bytes(of password: String) -> [UInt8]? {
        guard (1...longestPassword).contains(password.utf8.count) else { return nil }
        return Array(password.precomposedStringWithCanonicalMapping.utf8)
    }

    private init(parameters: Scrypt, salt: [UInt8], key: [UInt8]) {
        self.parameters = parameters
        self.salt = salt
        self.key = key
    }
}

extension PasswordHash {
    /// The PHC string.
    public var text: String {
        "$scrypt$ln=\(parameters.costLog),r=\(parameters.blockSize),p=\(parameters.parallelism)"
            + "$\(Base64.text(salt))$\(Base64.text(key))"
    }

    /// Reads a PHC string; nil where it isn't one of scrypt, or asks for more work than any hash of ours.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 512 else { return nil }
        let fields = text.split(separator: "$", omittingEmptySubsequences: false)
        guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt" else { return nil }
        let pairs = fields[2].split(separator: ",", omittingEmptySubsequences: false)
        guard pairs.count == 3, let cost = Self.number(pairs[0], "ln="), let block = Self.number(pairs[1], "r="),
            let parallel = Self.number(pairs[2], "p="), let salt = Base64.bytes(fields[3]),
            let key = Base64.bytes(fields[4]), (8...64).contains(salt.count), (16...64).contains(key.count)
        else { return nil }
        let parameters = Scrypt(costLog: cost, blockSize: block, parallelism: parallel)
        guard parameters.isBounded else { return nil }
        self.init(parameters: parameters, salt: salt, key: key)
    }

    /// A number in canonical digits behind its name.
    private static func number(_ text: some StringProtocol, _ name: String) -> Int? {
        guard text.hasPrefix(name), let number = Int(text.dropFirst(name.count)), "\(name)\(number)" == text else {
            return nil
        }
        return number
    }
}

extension [UInt8] {
    /// Compares without telling by time where the first difference stands.
    public func isEqualInConstantTime(to other: [UInt8]) -> Bool {
        count == other.count && CRYPTO_memcmp(self, other, count) == 0
    }
}
