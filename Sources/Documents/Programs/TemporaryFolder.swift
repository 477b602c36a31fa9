import Foundation

/// A folder that only this user can read and that is gone when the work is done.
package struct TemporaryFolder: Sendable {
    package let path: String

    package static func with<Result>(
        documentName: String, isolation: isolated (any Actor)? = #isolation,
        _ body: (TemporaryFolder) async throws -> Result
    ) async throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DocumentError(name: documentName, .programFailed(program: "mkdir", said: error.localizedDescription))
        }
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(TemporaryFolder(path: url.path))
    }

    /// Writes a file and gives its path. The name is ours, never the document's.
    package func write(_ bytes: [UInt8], as name: String, documentName: String) throws -> String {
        let file = "\(path)/\(name)"
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
            throw DocumentError(name: documentName, .programFailed(program: "write", said: name))
        }
        return file
    }

    /// A file's bytes, or nil where there is none or it is larger than the limit.
    package func read(_ name: String, limit: Int = 256 << 20) -> [UInt8]? {
        let file = "\(path)/\(name)"
        let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int
        guard let size, size <= limit, let data = FileManager.default.contents(atPath: file) else { return nil }
        return [UInt8](data)
    }
}
