import CLibArchive

/// The parts of a zipped document, inflated in memory.
///
/// Nothing is ever written to disk, so a part's name leads nowhere; names that climb out of the package
/// are not read at all.
package struct ZipPackage {
    private var parts: [String: [UInt8]] = [:]
    /// The names of all parts, also of those that were not inflated.
    package private(set) var names: [String] = []

    enum Limits {
        static let entries = 10_000
        /// Bytes of all parts together, inflated.
        static let inflated = 128 << 20
        /// A package may not swell more than this once it is past `harmless` bytes. Office files reach 60.
        static let ratio = 250
        static let harmless = 24 << 20
    }

    /// Opens a package and inflates the parts that are wanted.
    /// - Throws: ``DocumentError`` for a damaged, an encrypted or a swelling package.
    package init(_ bytes: [UInt8], name: String, wanted: (String) -> Bool) throws {
        // Without its directory a package is cut off, even where all that is wanted can still be found.
        guard bytes.suffix(66_000).firstRange(of: [0x50, 0x4B, 0x05, 0x06] as [UInt8]) != nil,
            let archive = archive_read_new()
        else { throw DocumentError(name: name, .damaged(place: "zip")) }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        try bytes.withUnsafeBytes { buffer in
            guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                throw DocumentError(name: name, .damaged(place: "zip"))
            }
            try readEntries(archive, packed: bytes.count, name: name, wanted: wanted)
        }
    }

    /// The part with this name, or nil where the package has none.
    package func part(_ name: String) -> [UInt8]? { parts[name] }

    private mutating func readEntries(
        _ archive: OpaquePointer, packed: Int, name: String, wanted: (String) -> Bool
    ) throws {
        var entry: OpaquePointer?
        var inflated = 0
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { break }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                throw DocumentError(name: name, .damaged(place: names.last ?? "zip"))
            }
            if archive_entry_is_encrypted(entry) != 0 { throw DocumentError(name: name, .encrypted) }
            guard let path = archive_entry_pathname(entry).map({ String(cString: $0) }) else { continue }
            guard names.count < Limits.entries else {
                throw DocumentError(name: name, .tooLarge(what: .entries, limit: Limits.entries))
            }
            names.append(path)
            guard Self.isInside(path), wanted(path) else { continue }
            let part = try inflate(archive, path: path, name: name, packed: packed, inflated: &inflated)
            // The first of two parts with one name counts, as in word processors.
            if parts[path] == nil { parts[path] = part }
        }
    }

    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.contains("\\") && !path.split(separator: "/").contains("..")
    }

    private func inflate(
        _ archive: OpaquePointer, path: String, name: String, packed: Int, inflated: inout Int
    ) throws -> [UInt8] {
        var part: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return part }
            guard count > 0 else { throw DocumentError(name: name, .damaged(place: path)) }
            inflated += count
            if inflated > Limits.inflated || inflated > Limits.harmless && inflated / max(packed, 1) > Limits.ratio {
                throw DocumentError(name: name, .suspiciousPackage(place: path))
            }
            part.append(contentsOf: chunk[..<count])
        }
    }
}
