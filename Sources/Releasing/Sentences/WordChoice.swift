/// Chooses among wordings: the same input gives the same text, and neighbours differ.
public struct WordChoice: Sendable {
    private let seed: UInt64
    private var last: [String: Int] = [:]

    /// - Parameter seed: what the text is of: a template's name, an area, a period.
    public init(seed: String) { self.seed = Self.hash(seed, from: 0xcbf2_9ce4_8422_2325) }

    /// One of the wordings of a pattern; never the one that was taken for the pattern's last use.
    ///
    /// - Parameter key: what is said, such as an indicator's code.
    public mutating func choose<Wording>(_ pattern: String, for key: String, among wordings: [Wording]) -> Wording? {
        guard !wordings.isEmpty else { return nil }
        var index = Int(Self.mixed(Self.hash(pattern + key, from: seed)) % UInt64(wordings.count))
        if wordings.count > 1, last[pattern] == index { index = (index + 1) % wordings.count }
        last[pattern] = index
        return wordings[index]
    }

    /// FNV-1a, which is the same on every machine.
    private static func hash(_ text: String, from start: UInt64) -> UInt64 {
        text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// Spreads the low bits, which FNV leaves close to the last letter.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let high = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
        return high ^ (high >> 33)
    }
}
