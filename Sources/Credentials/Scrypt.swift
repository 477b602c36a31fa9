import CLibCrypto

/// The key derivation of RFC 7914.
struct Scrypt: Hashable, Sendable {
    /// The logarithm of the cost to the base two: `N = 2^costLog`.
    var costLog: Int
    var blockSize: Int
    var parallelism: Int

    /// Bytes that a derivation works on.
    private var memory: Int { 128 * blockSize * ((1 << costLog) + parallelism + 2) }

    /// No hash that is read may ask for more: 64 MiB and some, and four times the work of a new hash.
    var isBounded: Bool {
        (1...20).contains(costLog) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
            && memory <= 96 << 20 && blockSize * parallelism << costLog <= 1 << 20
    }

    func derive(_ password: [UInt8], salt: [UInt8], length: Int) throws(CredentialError) -> [UInt8] {
        guard isBounded, (1...128).contains(length) else { throw .refused("scrypt") }
        var key = [UInt8](repeating: 0, count: length)
        let done = password.withUnsafeBytes { password in
            // A pointer to no bytes may be nil, which OpenSSL takes for "no password".
            let start = password.bindMemory(to: CChar.self).baseAddress
            var empty: CChar = 0
            return withUnsafePointer(to: &empty) { none in
                EVP_PBE_scrypt(
                    start ?? none, password.count, salt, salt.count, 1 << UInt64(costLog), UInt64(blockSize),
                    UInt64(parallelism), UInt64(memory) + 1 << 20, &key, length)
            }
        }
        guard done == 1 else { throw .refused("scrypt") }
        return key
    }
}
