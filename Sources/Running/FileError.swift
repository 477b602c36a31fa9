import SystemPackage

/// A file that could not be read or written.
public struct FileError: Error, Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        case missing
        case forbidden
        case folder
        /// An output's folder that there isn't.
        case noFolder(String)
        case unlistable
        /// An output that is one of the inputs.
        case alsoInput
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

extension FileError.Cause {
    init(_ error: any Error) {
        self =
            switch error as? Errno {
            case .noSuchFileOrDirectory?: .missing
            case .permissionDenied?, .notPermitted?: .forbidden
            case .isDirectory?: .folder
            case let errno?: .system(errno.description)
            case nil: .system("\(error)")
            }
    }
}
