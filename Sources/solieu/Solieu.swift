import ArgumentParser
import Reporting
import Running

@main
struct Solieu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solieu",
        abstract:
            "Đọc, kiểm tra số liệu trong báo cáo, thông cáo; giữ sổ kế hoạch. / Read and check the figures of government "
            + "releases; keep the plan book.",
        discussion: """
            Ví dụ / Examples:
              solieu check bao-cao.docx
              solieu check --format html -o ket-qua.html bao-cao.pdf
              solieu read --format csv bao-cao-2021/ > so-lieu.csv
              cat bao-cao.txt | solieu check -
              solieu import thong-cao.docx --planbook so.book && solieu table 2021 --planbook so.book

            Trạng thái khi kết thúc / Exit status:
              0  xong, không có gì mâu thuẫn / done, and nothing contradicts
              1  có chỗ mâu thuẫn / something contradicts
              2  có tệp không đọc được hoặc lệnh sai / a file could not be read, or the command was wrong
            """,
        version: version,
        subcommands: [
            CheckCommand.self, ReadCommand.self, TextCommand.self, RulesCommand.self, ImportCommand.self,
            TableCommand.self, SeriesCommand.self, TraceCommand.self, TasksCommand.self, CompareCommand.self,
            MeasuresCommand.self, RankCommand.self, ListCommand.self, RollUpCommand.self, DraftCommand.self,
            PreviewCommand.self, WriteCommand.self, RefreshCommand.self, SignCommand.self, SignatureCheckCommand.self,
            EnvelopeCommand.self,
            ServeCommand.self, DemoCommand.self, AdminCommand.self,
        ])

    static let version = "0.1.0"

    static func main() async {
        StandardStreams.ignoreBrokenPipes()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch {
            exit(withStatusOf: error)
        }
    }

    /// Whatever goes wrong ends with 2, as the contract of the command line says: 1 would tell of a contradiction. The
    /// parser's own number for a wrong command is 64.
    private static func exit(withStatusOf error: any Error) -> Never {
        let status = exitCode(for: error)
        if error is ExitCode || status == .success { exit(withError: error) }
        if status == .validationFailure {
            StandardStreams.complain(lines: fullMessage(for: error))
        } else {
            StandardStreams.complain(of: error)
        }
        exit(withError: ExitCode(2))
    }
}
