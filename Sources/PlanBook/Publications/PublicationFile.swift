import Crypto
import Foundation
import GRDB

/// One of the files that a publication consists of.
public struct PublicationFile: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case pdf, docx, html, csv, json }

    public var kind: Kind
    public var sha256: [UInt8]
    public var bytes: [UInt8]

    public init(kind: Kind, bytes: [UInt8]) {
        self.kind = kind
        self.bytes = bytes
        sha256 = Array(SHA256.hash(data: bytes))
    }

    /// In bytes: what a book takes of one file.
    public static let greatestSize = 64 << 20
}

/// What is known of a file without reading it.
public struct PublicationFileHead: Hashable, Sendable {
    public var kind: PublicationFile.Kind
    public var sha256: [UInt8]
    public var size: Int
}

extension BookReader {
    /// The files of a release that the public sees at an instant, without their bytes.
    public func publicationFiles(ofRelease release: Int64, visibleAt instant: Date) throws -> [PublicationFileHead] {
        guard let publication = try publication(ofRelease: release, visibleAt: instant) else { return [] }
        return try heads(of: publication)
    }

    /// The same for those who work on it, under embargo too.
    public func publicationFiles(ofRelease release: Int64, for actor: Actor) throws -> [PublicationFileHead] {
        guard let publication = try publication(ofRelease: release, for: actor) else { return [] }
        return try heads(of: publication)
    }

    /// A file of a release as the public sees it at an instant; nil where it isn't visible yet, or there is none.
    public func publicationFile(
        _ kind: PublicationFile.Kind, ofRelease release: Int64, visibleAt instant: Date
    ) throws -> PublicationFile? {
        try publication(ofRelease: release, visibleAt: instant).flatMap { try file(kind, of: $0) }
    }

    /// The same for those who work on it, under embargo too.
    public func publicationFile(
        _ kind: PublicationFile.Kind, ofRelease release: Int64, for actor: Actor
    ) throws -> PublicationFile? {
        try publication(ofRelease: release, for: actor).flatMap { try file(kind, of: $0) }
    }

    private func heads(of publication: Publication) throws -> [PublicationFileHead] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT kind, sha256, length(bytes) AS size, max(id) FROM publication_file WHERE publication = ?
                GROUP BY kind ORDER BY kind
                """, arguments: [publication.id]
        ).compactMap { row in
            PublicationFile.Kind(rawValue: row["kind"]).map {
                PublicationFileHead(kind: $0, sha256: Array(row["sha256"] as Data), size: row["size"])
            }
        }
    }

    private func file(_ kind: PublicationFile.Kind, of publication: Publication) throws -> PublicationFile? {
        let bytes = try Data.fetchOne(
            db, sql: "SELECT bytes FROM publication_file WHERE publication = ? AND kind = ? ORDER BY id DESC LIMIT 1",
            arguments: [publication.id, kind.rawValue])
        return bytes.map { PublicationFile(kind: kind, bytes: Array($0)) }
    }
}
