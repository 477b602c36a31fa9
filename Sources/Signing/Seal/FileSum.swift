import PlanBook

/// A whole file's length and digest, as the journal notes them when a release goes out: `bytes=48213 sha256=…`.
public struct FileSum: Hashable, Sendable {
    public var count: Int
    public var digest: [UInt8]

    public init(_ bytes: [UInt8]) {
        count = bytes.count
        digest = OpenSSL.sha256(bytes)
    }

    public var text: String { "bytes=\(count) sha256=\(digest.hexadecimal)" }

    /// Finds it in a journal entry's words; nil where there is none.
    init?(in words: String) {
        let fields = words.split(separator: " ").suffix(2).map { $0.split(separator: "=").map(String.init) }
        guard fields.count == 2, fields[0].count == 2, fields[1].count == 2, fields[0][0] == "bytes",
            fields[1][0] == "sha256", let count = Int(fields[0][1]), count >= 0
        else { return nil }
        let digits = fields[1][1].compactMap(\.hexDigitValue)
        guard digits.count == 64 else { return nil }
        self.count = count
        digest = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    /// Whether a file begins with these bytes. A PDF that was signed since has more behind them, others may not.
    func holds(of bytes: [UInt8], mayGrow: Bool) -> Bool {
        guard bytes.count == count || mayGrow && bytes.count > count else { return false }
        return OpenSSL.sha256(Array(bytes.prefix(count))) == digest
    }
}
