import Foundation
import GRDB

/// Who or what said something: a person, a file, a release.
public struct Source: Hashable, Sendable, Identifiable {
    public enum Kind: String, Sendable, CaseIterable { case person, file, release, feed, generated }

    public var id: Int64
    public var entry: Int64
    public var kind: Kind
    public var name: String
    /// Of a file's bytes.
    public var sha256: [UInt8]?
    public var detail: String
}

extension BookWriter {
    /// Adds a source and gives its number.
    public func addSource(_ kind: Source.Kind, name: String, sha256: [UInt8]? = nil, detail: String = "") throws
        -> Int64
    {
        try append(to: "source", [kind.rawValue, name, sha256.map { Data($0) }, detail])
    }
}

extension BookReader {
    public func source(_ id: Int64) throws -> Source? {
        try Row.fetchOne(db, sql: "SELECT * FROM source WHERE id = ?", arguments: [id]).map(Source.init)
    }

    /// The sources with these numbers, in one query.
    public func sources(_ ids: some Sequence<Int64>) throws -> [Int64: Source] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?))", arguments: [Self.list(ids)])
        return Dictionary(rows.map { ($0["id"], Source($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sources whose file had these bytes.
    public func sources(sha256: [UInt8]) throws -> [Source] {
        try Row.fetchAll(db, sql: "SELECT * FROM source WHERE sha256 = ? ORDER BY id", arguments: [Data(sha256)])
            .map(Source.init)
    }
}

extension Source {
    init(_ row: Row) {
        let sum: Data? = row["sha256"]
        self.init(
            id: row["id"], entry: row["entry"], kind: Kind(rawValue: row["kind"]) ?? .file, name: row["name"],
            sha256: sum.map { Array($0) }, detail: row["detail"])
    }
}
