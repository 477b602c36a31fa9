#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One thing that was named on the command line, or found in a folder that was.
public enum Input: Hashable, Sendable {
    /// `-`
    case standardInput
    case file(path: String)
    /// A folder that could not be listed.
    case unlistable(path: String)

    /// The name to print: the path as it was given, or `-`.
    public var name: String {
        switch self {
        case .standardInput: "-"
        case .file(let path), .unlistable(let path): path
        }
    }
}

/// The files behind the arguments of a command, in the order given; a folder's files in the order of their names.
///
/// One folder at a time is listed, so that the memory needed doesn't grow with the number of files.
/// A file that is named is always read; in folders only files with an ending of ``documentEndings`` are,
/// hidden ones and links to folders aside.
public struct Inputs: Sequence, Sendable {
    public static let documentEndings: Set<String> = [
        "md", "markdown", "txt", "text", "docx", "odt", "html", "htm", "xhtml", "pdf", "xlsx", "ods", "csv", "tsv",
        "doc", "rtf", "png", "jpg", "jpeg", "tif", "tiff",
    ]

    private let arguments: [String]

    /// - Parameter arguments: paths of files and folders; `-` is standard input.
    public init(_ arguments: [String]) { self.arguments = arguments }

    public func makeIterator() -> Iterator { Iterator(arguments) }

    public struct Iterator: IteratorProtocol {
        private enum Pending {
            case argument(String)
            case entry(String)
        }

        /// The next one last.
        private var pending: [Pending]
        private let files = FileManager.default

        fileprivate init(_ arguments: [String]) {
            pending = arguments.reversed().map(Pending.argument)
        }

        public mutating func next() -> Input? {
            while let upcoming = pending.popLast() {
                switch upcoming {
                case .argument("-"):
                    return .standardInput
                case .argument(let path):
                    guard isFolder(path) else { return .file(path: path) }
                    guard open(path) else { return .unlistable(path: path) }
                case .entry(let path):
                    switch kind(of: path) {
                    case .typeDirectory?:
                        guard open(path) else { return .unlistable(path: path) }
                    case .typeRegular?, .typeSymbolicLink?:
                        if isDocument(path) { return .file(path: path) }
                    default:
                        continue
                    }
                }
            }
            return nil
        }

        private func isFolder(_ path: String) -> Bool {
            var isFolder = false
            return files.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
        }

        private func kind(of path: String) -> FileAttributeType? {
            (try? files.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        }

        private func isDocument(_ path: String) -> Bool {
            guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), !isFolder(path)
            else { return false }
            return Inputs.documentEndings.contains(name[name.index(after: dot)...].lowercased())
        }

        private mutating func open(_ folder: String) -> Bool {
            guard let names = try? files.contentsOfDirectory(atPath: folder) else { return false }
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            for name in names.filter({ !$0.hasPrefix(".") }).sorted(by: >) { pending.append(.entry(prefix + name)) }
            return true
        }
    }
}
