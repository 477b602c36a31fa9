import Foundation
import GRDB

/// What a release rested on when it was sealed, kept with it: the data, the text, the check report, under one hash.
public struct StoredSeal: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var release: Int64
    /// SHA-256 over the digests of the three parts.
    public var hash: [UInt8]
    public var data: SealedPart
    public var text: SealedPart
    public var report: SealedPart

    public init(
        id: Int64 = 0, entry: Int64 = 0, release: Int64, hash: [UInt8], data: SealedPart, text: SealedPart,
        report: SealedPart
    ) {
        self.id = id
        self.entry = entry
        self.release = release
        self.hash = hash
        self.data = data
        self.text = text
        self.report = report
    }
}

/// A part of a seal, with the SHA-256 that it had when it was sealed.
public struct SealedPart: Hashable, Sendable {
    public var bytes: [UInt8]
    public var digest: [UInt8]

    public init(bytes: [UInt8], digest: [UInt8]) {
        self.bytes = bytes
        self.digest = digest
    }
}

extension BookWriter {
    /// Keeps a seal with its release.
    @discardableResult
    public func add(_ seal: StoredSeal) throws -> Int64 {
        try append(
            to: "seal",
            [
                seal.release, Data(seal.hash), Data(seal.data.digest), Data(seal.text.digest),
                Data(seal.report.digest), Data(seal.data.bytes), Data(seal.text.bytes), Data(seal.report.bytes),
            ])
    }
}

extension BookReader {
    /// The seals of a release, the oldest first.
    public func seals(ofRelease release: Int64) throws -> [StoredSeal] {
        try Row.fetchAll(db, sql: "SELECT * FROM seal WHERE release = ? ORDER BY id", arguments: [release])
            .map(StoredSeal.init)
    }

    /// The seal with a hash; nil where the book has none such.
    public func seal(hash: [UInt8]) throws -> StoredSeal? {
        try Row.fetchOne(db, sql: "SELECT * FROM seal WHERE hash = ? ORDER BY id LIMIT 1", arguments: [Data(hash)])
            .map(StoredSeal.init)
    }

    /// The seal that shares most parts with these digests: what one that was forged was made from.
    public func seal(nearestTo data: [UInt8], _ text: [UInt8], _ report: [UInt8]) throws -> StoredSeal? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM seal WHERE data_digest = ?1 OR text_digest = ?2 OR report_digest = ?3
                ORDER BY (data_digest = ?1) + (text_digest = ?2) + (report_digest = ?3) DESC, id LIMIT 1
                """, arguments: [Data(data), Data(text), Data(report)]
        ).map(StoredSeal.init)
    }
}

extension StoredSeal {
    init(_ row: Row) {
        func part(_ name: String) -> SealedPart {
            SealedPart(bytes: Array(row[name] as Data), digest: Array(row["\(name)_digest"] as Data))
        }
        self.init(
            id: row["id"], entry: row["entry"], release: row["release"], hash: Array(row["hash"] as Data),
            data: part("data"), text: part("text"), report: part("report"))
    }
}
