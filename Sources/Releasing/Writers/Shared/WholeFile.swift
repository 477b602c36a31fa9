import Foundation

/// Writes files whole or not at all.
public enum WholeFile {
    /// The file couldn't be written; what stood there before still stands.
    public struct Failure: Error, CustomStringConvertible, Equatable {
        public var path: String
        public var said: String

        public var description: String {
            "\(path): không ghi được tệp (\(said)); hãy kiểm tra thư mục và quyền ghi"
                + " / could not be written (\(said)); check the folder and the right to write to it"
        }
    }

    /// Writes beside the file and then puts the new one in its place, at once and surely on disk.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        let name = ".\((path as NSString).lastPathComponent).\(UUID().uuidString.prefix(8)).part"
        let part = folder.isEmpty ? name : "\(folder)/\(name)"
        let handle = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode(of: path))
        guard handle >= 0 else { throw failure(path) }
        do {
            defer { close(handle) }
            try writeAll(bytes, to: handle, path: path)
            guard fsync(handle) == 0 else { throw failure(path) }
        } catch {
            unlink(part)
            throw error
        }
        guard rename(part, path) == 0 else {
            let said = failure(path)
            unlink(part)
            throw said
        }
    }

    private static func writeAll(_ bytes: [UInt8], to handle: Int32, path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(handle, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            written += count
        }
    }

    /// What the file that is replaced allows, or what new files do.
    private static func mode(of path: String) -> mode_t {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? Int).map { mode_t($0) } ?? 0o644
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, said: String(cString: strerror(errno)))
    }
}
