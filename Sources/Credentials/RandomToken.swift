import CLibCrypto

/// 32 random bytes that nobody can guess: what a session's cookie and its forms carry.
public struct RandomToken: Hashable, Sendable {
    public let bytes: [UInt8]

    public static func make() throws(CredentialError) -> RandomToken { RandomToken(bytes: try bytes(32)) }

    /// In base64url, without padding: 43 characters.
    public var text: String { Base64.addressText(bytes) }

    /// Reads `text`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64.bytes(addressText: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// SHA-256 of the bytes: what a store keeps, so that who reads the store can't sign in.
    public func sha256() throws(CredentialError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else { throw .refused("SHA-256") }
        return digest
    }

    static func bytes(_ count: Int) throws(CredentialError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&bytes, Int32(clamping: count)) == 1 else { throw .refused("RAND_bytes") }
        return bytes
    }
}
