import ArgumentParser
import Documents
import Reporting

struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "In ra văn bản mà các vị trí dẫn tới. / Print the plain text that offsets refer to.",
        discussion: """
            Ví dụ / Example:
              solieu text thong-cao.pdf | less
            """)

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        try await shared.run(TextOutput(isShown: shared.isShown)) { document in
            var totals = Totals()
            totals.files = 1
            return (document, totals)
        }
    }
}
