import Foundation
import GRDB

/// The names that indicators go by, and what persons decided of others.
public struct AliasIndex: Sendable {
    /// What is known of a name.
    public enum Meaning: Hashable, Sendable {
        case indicator(Int64)
        /// A person decided that it is no indicator of this book.
        case none
    }

    private let meanings: [String: Meaning]

    init(_ meanings: [String: Meaning]) { self.meanings = meanings }

    /// What a name means; nil where nobody has said.
    ///
    /// Where the name itself isn't known, it is tried without words that only frame it ("tổng", "trên địa bàn tỉnh").
    public func meaning(of name: String) -> Meaning? {
        let key = NameKey.key(of: name)
        if let found = meanings[key] { return found }
        for trimmed in Self.trimmings(of: key) {
            if let found = meanings[trimmed] { return found }
        }
        return nil
    }

    private static let openings = [
        "tổng số", "tổng", "số lượng", "số", "giá trị", "chỉ tiêu", "kết quả", "việc", "ước", "cả tỉnh có",
        "toàn tỉnh có",
        "toàn tỉnh", "cả tỉnh", "tỷ lệ", "kế hoạch", "lũy kế",
    ].map(NameKey.key)

    private static let endings = [
        "trên địa bàn tỉnh", "trên địa bàn", "toàn tỉnh", "của tỉnh", "cả tỉnh", "trong tỉnh", "năm nay", "cả năm",
        "trên địa bàn toàn tỉnh", "của cả tỉnh",
    ].map(NameKey.key)

    /// The key with one opening, one ending, or both left out, the longest first.
    private static func trimmings(of key: String) -> [String] {
        var found: [String] = []
        let withoutEnding = endings.compactMap { key.hasSuffix(" " + $0) ? String(key.dropLast($0.count + 1)) : nil }
        for base in [key] + withoutEnding {
            if base != key { found.append(base) }
            for opening in openings where base.hasPrefix(opening + " ") {
                found.append(String(base.dropFirst(opening.count + 1)))
            }
        }
        return found.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
}

extension BookReader {
    public func aliases() throws -> AliasIndex {
        var meanings: [String: AliasIndex.Meaning] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT key, indicator FROM alias ORDER BY id")
        while let row = try rows.next() {
            let indicator: Int64? = row["indicator"]
            meanings[row["key"]] = indicator.map { .indicator($0) } ?? AliasIndex.Meaning.none
        }
        return AliasIndex(meanings)
    }
}

extension BookWriter {
    /// Remembers what a name means: an indicator, or none.
    public func decide(_ name: String, is indicator: Int64?, origin: AliasOrigin = .person) throws {
        try append(to: "alias", [NameKey.key(of: name), name, indicator, origin.rawValue])
    }
}

/// Who says what a name means.
public enum AliasOrigin: String, Sendable { case catalogue, person }
