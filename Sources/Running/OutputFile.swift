import SystemPackage

/// Where results go: standard output or a file, written in large pieces.
public struct OutputFile: ~Copyable {
    /// The reader at the other end of a pipe has gone; there is nobody to tell.
    public struct BrokenPipe: Error {}

    private let file: FileDescriptor
    private let isOwned: Bool
    private var buffer: [UInt8] = []
    private let capacity = 1 << 16

    public static func standardOutput() -> OutputFile { OutputFile(.standardOutput, isOwned: false) }

    /// Makes or empties the file at `path`.
    /// - Throws: ``InputError``, which names the path.
    public static func create(_ path: String) throws(InputError) -> OutputFile {
        do {
            let file = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            return OutputFile(file, isOwned: true)
        } catch { throw InputError(name: path, cause: .system((error as? Errno)?.description ?? "\(error)")) }
    }

    private init(_ file: FileDescriptor, isOwned: Bool) {
        self.file = file
        self.isOwned = isOwned
    }

    public mutating func write(_ bytes: [UInt8]) throws {
        if buffer.isEmpty, bytes.count >= capacity { return try send(bytes) }
        buffer += bytes
        if buffer.count >= capacity { try flush() }
    }

    /// Sends what is buffered.
    public mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        try send(bytes)
    }

    private func send(_ bytes: [UInt8]) throws {
        do { try file.writeAll(bytes) } catch Errno.brokenPipe { throw BrokenPipe() }
    }

    deinit {
        if isOwned { try? file.close() }
    }
}
