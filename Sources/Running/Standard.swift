import Checking
import Documents
import Figures
import Reading

/// What a command was given to check every file against.
public struct Standard: Sendable {
    /// An earlier release of the same series.
    public var previous: Release?
    public var relations = UserRelations()

    /// Reads the files at these paths.
    /// - Throws: ``FileError``, ``DocumentError`` or ``RelationsFileError``, each of which names its file.
    public init(previous: String?, relations: String?, reader: InputReader = InputReader()) async throws {
        if let previous {
            let bytes = try reader.read(Self.input(previous))
            self.previous = try ReleaseReader().readWhole(await DocumentReader().read(bytes, name: previous))
        }
        if let relations {
            let text = String(decoding: try reader.read(Self.input(relations)), as: UTF8.self)
            do { self.relations = try UserRelations(parsing: text) } catch {
                throw RelationsFileError(name: relations, error: error)
            }
        }
    }

    private static func input(_ path: String) -> Input { path == "-" ? .standardInput : .file(path: path) }
}

/// A line of a relations file that can't be understood, with the file's name.
public struct RelationsFileError: ToldError {
    public var name: String
    public var error: UserRelationsError

    /// `office.rel:3: …`
    public var description: String { "\(name):\(error)" }
}
