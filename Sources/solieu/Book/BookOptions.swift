import ArgumentParser
import PlanBook
import Reporting

/// What every command on a plan book takes.
struct BookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Tệp sổ kế hoạch. / The plan book's file. (SOLIEU_PLANBOOK)", valueName: "book"),
        completion: .file())
    var planbook: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    var language: Language { lang ?? StandardStreams.language }

    /// Opens the book that is named.
    func open() throws -> PlanBook { try PlanBook.open(try path()) }

    /// What a command that a person is told to run needs to find the same book.
    var argument: String { planbook.map { " --planbook \($0.shellQuoted)" } ?? "" }

    func path() throws -> String {
        guard let path = planbook ?? StandardStreams.environment("SOLIEU_PLANBOOK") else {
            throw ValidationError("Hãy nêu sổ: --planbook TỆP. / Name the book: --planbook FILE.")
        }
        return path
    }
}

/// Who writes to a book.
struct PersonOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Người ghi sổ, để ghi nhật ký. / Who writes, for the journal. (SOLIEU_PERSON)", valueName: "name"))
    var person: String?

    var name: String {
        person ?? StandardStreams.environment("SOLIEU_PERSON") ?? StandardStreams.environment("USER") ?? "solieu"
    }
}
