import SystemPackage

/// Reads an input's bytes, up to a limit.
public struct InputReader: Sendable {
    /// Larger files are refused: 128 MiB.
    public static let defaultLimit = 128 << 20

    private let limit: Int

    public init(limit: Int = defaultLimit) { self.limit = limit }

    /// The bytes of `input`.
    /// - Throws: ``FileError``.
    public func read(_ input: Input) throws(FileError) -> [UInt8] {
        switch input {
        case .unlistable(let path): throw FileError(name: path, cause: .unlistable)
        case .standardInput: return try read(.standardInput, name: input.name)
        case .file(let path):
            let file: FileDescriptor
            do { file = try FileDescriptor.open(FilePath(path), .readOnly) } catch {
                throw FileError(name: path, cause: FileError.Cause(error))
            }
            defer { try? file.close() }
            return try read(file, name: path)
        }
    }

    /// Reads until the end, so that pipes can be read too; a file's size serves as a first guess of the length.
    private func read(_ file: FileDescriptor, name: String) throws(FileError) -> [UInt8] {
        let size = (try? file.seek(offset: 0, from: .end)) ?? 0
        if size > 0 { _ = try? file.seek(offset: 0, from: .start) }
        guard size <= Int64(limit) else { throw FileError(name: name, cause: .tooLarge(limit: limit)) }
        var bytes: [UInt8] = []
        var room = max(Int(size) + 1, 1 << 16)
        while true {
            let part: [UInt8]
            do {
                part = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            } catch { throw FileError(name: name, cause: FileError.Cause(error)) }
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            guard bytes.count <= limit else { throw FileError(name: name, cause: .tooLarge(limit: limit)) }
            room = 1 << 16
        }
    }
}
