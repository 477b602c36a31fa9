import SystemPackage

/// Reads an input's bytes, up to a limit.
public struct InputReader: Sendable {
    /// Larger files are refused: 128 MiB.
    public static let defaultLimit = 128 << 20

    private let limit: Int

    public init(limit: Int = defaultLimit) { self.limit = limit }

    /// The bytes of `input`.
    /// - Throws: ``InputError``.
    public func read(_ input: Input) throws(InputError) -> [UInt8] {
        switch input {
        case .unlistable(let path): throw InputError(name: path, cause: .unlistable)
        case .standardInput: return try read(.standardInput, name: input.name)
        case .file(let path):
            let file: FileDescriptor
            do { file = try FileDescriptor.open(FilePath(path), .readOnly) } catch {
                throw InputError(name: path, cause: Self.cause(error))
            }
            defer { try? file.close() }
            return try read(file, name: path)
        }
    }

    /// Reads until the end, so that pipes can be read too; a file's size serves as a first guess of the length.
    private func read(_ file: FileDescriptor, name: String) throws(InputError) -> [UInt8] {
        let size = (try? file.seek(offset: 0, from: .end)) ?? 0
        if size > 0 { _ = try? file.seek(offset: 0, from: .start) }
        guard size <= Int64(limit) else { throw InputError(name: name, cause: .tooLarge(limit: limit)) }
        var bytes: [UInt8] = []
        var room = max(Int(size) + 1, 1 << 16)
        while true {
            let part: [UInt8]
            do {
                part = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
            } catch { throw InputError(name: name, cause: Self.cause(error)) }
            if part.isEmpty { return bytes }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            guard bytes.count <= limit else { throw InputError(name: name, cause: .tooLarge(limit: limit)) }
            room = 1 << 16
        }
    }

    private static func cause(_ error: any Error) -> InputError.Cause {
        switch error as? Errno {
        case .noSuchFileOrDirectory?: .missing
        case .permissionDenied?, .notPermitted?: .forbidden
        case .isDirectory?: .folder
        case let errno?: .system(errno.description)
        case nil: .system("\(error)")
        }
    }
}

/// A file whose bytes could not be had.
public struct InputError: Error, Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        case missing
        case forbidden
        case folder
        case unlistable
        case tooLarge(limit: Int)
        /// What the system says.
        case system(String)
    }

    public var name: String
    public var cause: Cause

    public init(name: String, cause: Cause) {
        self.name = name
        self.cause = cause
    }
}
