import Foundation

/// Files that appear whole or not at all, and never in the place of others.
public enum WholeFile {
    /// Writes a new file.
    /// - Throws: ``SigningError/exists(path:)`` where there is one already.
    public static func create(_ path: String, _ bytes: [UInt8]) throws(SigningError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        let target = URL(fileURLWithPath: path)
        let temporary = target.deletingLastPathComponent().appending(
            path: ".\(target.lastPathComponent).\(UUID().uuidString.prefix(8))")
        defer { unlink(temporary.path) }
        try write(bytes, to: temporary.path, for: path)
        // A link is made only where no file has the name, which a renaming would not ask about.
        if link(temporary.path, path) == 0 { return }
        if errno == EEXIST { throw .exists(path: path) }
        // Some file systems have no links.
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        guard rename(temporary.path, path) == 0 else { throw failure(path) }
    }

    /// A file's bytes.
    static func read(_ path: String) throws(SigningError) -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int else { throw .unreadable(path: path) }
        guard size <= PDFFile.sizeLimit else { throw .tooLarge(limit: PDFFile.sizeLimit) }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        return Array(data)
    }

    private static func write(_ bytes: [UInt8], to temporary: String, for path: String) throws(SigningError) {
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            written += count
        }
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> SigningError {
        .cannotWrite(path: path, said: String(cString: strerror(errno)))
    }
}
