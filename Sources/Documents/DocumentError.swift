/// Why a file could not be read.
public struct DocumentError: Error, Sendable, Equatable {
    /// The file's name as it was given.
    public var name: String
    public var problem: Problem

    public enum Problem: Sendable, Equatable {
        case empty
        /// The file holds nothing that can be read as words.
        case noText
        /// The bytes are of no kind of document that is read here.
        case binary
        /// The file is cut off or damaged; `place` says where that was seen.
        case damaged(place: String)
        /// The file is protected by a password.
        case encrypted
        /// More than this project reads at once.
        case tooLarge(what: Measure, limit: Int)
        /// Structures inside structures, more than `limit` deep.
        case tooDeep(limit: Int)
        /// A package that swells far beyond its own size, as attacks do.
        case suspiciousPackage(place: String)
        /// A program that reads this format isn't installed; `package` is Debian's name for it.
        case programMissing(program: String, package: String)
        case programFailed(program: String, said: String)
        case timedOut(program: String, seconds: Int)
        /// A kind of document that is known but not read.
        case unsupported(kind: String)
    }

    public enum Measure: Sendable, Equatable {
        case bytes, lines, entries, pages, cells, tags, paragraphs, wordsOnAPage, bytesOfParagraph, numbers
    }

    public init(name: String, _ problem: Problem) {
        self.name = name
        self.problem = problem
    }
}
