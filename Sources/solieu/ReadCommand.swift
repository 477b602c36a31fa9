import ArgumentParser
import Documents
import Reading
import Reporting

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Đọc số liệu, văn bản dẫn, nhiệm vụ. / Read the figures, the cited directives and the tasks.",
        discussion: """
            Ví dụ / Examples:
              solieu read thong-cao.docx
              solieu read --what numbers thong-cao.docx
              solieu read --format jsonl bao-cao/ | jq 'select(.kind == "growth")'

            --what numbers cho biết từng con số đã được đọc, để riêng hay chưa hiểu.
            --what numbers tells of every number whether it was read, set aside or not understood.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "Dạng kết quả: text, jsonl, csv. / Form of the results: text, jsonl, csv.")
    var format: ListingForm = .text

    @Option(help: "Đọc gì: figures, references, tasks, numbers. / What to list: figures, references, tasks, numbers.")
    var what: Listing = .figures

    func run() async throws {
        let reader = ReleaseReader()
        try await shared.run(what.format(format, language: shared.language, style: shared.style)) { document in
            let release = try reader.readWhole(document)
            return (release, Totals(release))
        }
    }
}

extension ListingForm: ExpressibleByArgument {}
extension Listing: ExpressibleByArgument {}
