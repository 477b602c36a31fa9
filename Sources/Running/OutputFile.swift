import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where results go: standard output or a file, written in large pieces.
///
/// A file appears whole or not at all: it is written under another name beside its place and takes its place in
/// ``finish()``. Pipes and devices are written as they are.
public struct OutputFile: ~Copyable {
    /// The reader at the other end of a pipe has gone; there is nobody to tell.
    public struct BrokenPipe: Error {}

    private let file: FileDescriptor
    /// To print in messages.
    private let name: String
    private let isOwned: Bool
    /// Of a file that isn't finished: where it is written, and where it belongs.
    private var unfinished: (path: String, place: String)?
    private var buffer: [UInt8] = []
    private let capacity = 1 << 16

    public static func standardOutput() -> OutputFile {
        OutputFile(.standardOutput, name: "/dev/stdout", isOwned: false, unfinished: nil)
    }

    /// Makes the file at `path`, or replaces it once it is finished.
    /// - Parameter inputs: files that must not be replaced.
    /// - Throws: ``FileError``, which names the path.
    public static func create(_ path: String, apartFrom inputs: some Sequence<Input>) throws(FileError) -> OutputFile {
        if ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path) { return standardOutput() }
        let existing = try? Stat(FilePath(path))
        if let identity = FileIdentity(existing), inputs.contains(where: { FileIdentity($0) == identity }) {
            throw FileError(name: path, cause: .alsoInput)
        }
        do {
            switch existing?.type {
            case .directory?: throw FileError(name: path, cause: .folder)
            case nil:
                let folder = FilePath(path).removingLastComponent()
                if !folder.isEmpty, (try? Stat(folder)) == nil {
                    throw FileError(name: path, cause: .noFolder(folder.string))
                }
                return try replacement(of: path, at: path, permissions: nil)
            case .regular? where !path.hasPrefix("/dev/") && !path.hasPrefix("/proc/"):
                return try replacement(of: path, at: realPath(path), permissions: existing?.permissions)
            default:
                let file = try FileDescriptor.open(FilePath(path), .writeOnly, options: .append)
                return OutputFile(file, name: path, isOwned: true, unfinished: nil)
            }
        } catch let error as FileError {
            throw error
        } catch { throw FileError(name: path, cause: FileError.Cause(error)) }
    }

    /// A hidden file beside `place`, so that renaming it crosses no border between file systems.
    private static func replacement(
        of name: String, at place: String, permissions: FilePermissions?
    ) throws -> OutputFile {
        let target = FilePath(place)
        guard let base = target.lastComponent else { throw Errno.isDirectory }
        let label = "\(UInt32.random(in: .min ... .max))"
        let path = target.removingLastComponent().appending(".\(base.string.prefix(100)).\(label)")
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        if let permissions { fchmod(file.rawValue, permissions.rawValue) }
        return OutputFile(file, name: name, isOwned: true, unfinished: (path.string, place))
    }

    /// The path without links.
    private static func realPath(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private init(_ file: FileDescriptor, name: String, isOwned: Bool, unfinished: (path: String, place: String)?) {
        self.file = file
        self.name = name
        self.isOwned = isOwned
        self.unfinished = unfinished
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

    /// Sends what is buffered and puts the file in its place. Without this, a file leaves nothing behind.
    public mutating func finish() throws {
        try flush()
        guard let (path, place) = unfinished else { return }
        guard rename(path, place) == 0 else {
            throw FileError(name: name, cause: FileError.Cause(Errno(rawValue: errno)))
        }
        unfinished = nil
    }

    private func send(_ bytes: [UInt8]) throws {
        do { try file.writeAll(bytes) } catch Errno.brokenPipe { throw BrokenPipe() } catch {
            throw FileError(name: name, cause: FileError.Cause(error))
        }
    }

    deinit {
        if isOwned { try? file.close() }
        if let path = unfinished?.path { unlink(path) }
    }
}
