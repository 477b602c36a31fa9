import CLibArchive
import Figures

/// Packs parts into a zip file in memory. The same parts give the same bytes: no times are kept.
public struct ZipWriter {
    public struct Failure: ToldError {
        public var description: String {
            "không đóng gói được tệp; hãy thử lại khi máy còn bộ nhớ / the file can't be packed; try again with memory to spare"
        }
    }

    public struct Part: Sendable {
        public var name: String
        public var bytes: [UInt8]
        /// Left as it is, as ODF wants its first part.
        public var isStored: Bool

        public init(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
            self.name = name
            self.bytes = bytes
            self.isStored = isStored
        }
    }

    /// - Throws: ``Failure`` where the library can't pack the parts.
    public static func pack(_ parts: [Part]) throws -> [UInt8] {
        guard let archive = archive_write_new() else { throw Failure() }
        defer { archive_write_free(archive) }
        guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
            archive_write_set_options(archive, "zip:hdrcharset=UTF-8") >= ARCHIVE_WARN
        else { throw Failure() }
        archive_write_set_bytes_per_block(archive, 0)
        let room = parts.reduce(65_536) { $0 + $1.bytes.count + $1.name.utf8.count * 2 + 1024 }
        var packed = [UInt8](repeating: 0, count: room)
        var used = 0
        try packed.withUnsafeMutableBytes { buffer in
            guard archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used) == ARCHIVE_OK else {
                throw Failure()
            }
            for part in parts { try add(part, to: archive) }
            guard archive_write_close(archive) == ARCHIVE_OK else { throw Failure() }
        }
        return Array(packed.prefix(used))
    }

    private static func add(_ part: Part, to archive: OpaquePointer) throws {
        let packing =
            part.isStored
            ? archive_write_zip_set_compression_store(archive) : archive_write_zip_set_compression_deflate(archive)
        guard packing == ARCHIVE_OK, let entry = archive_entry_new() else { throw Failure() }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, part.name)
        archive_entry_set_filetype(entry, UInt32(0o100000))
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(part.bytes.count))
        // The earliest day that a zip file knows, so that nothing depends on when it was made.
        archive_entry_set_mtime(entry, 315_532_800, 0)
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw Failure() }
        let written = part.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard written == part.bytes.count else { throw Failure() }
    }
}
