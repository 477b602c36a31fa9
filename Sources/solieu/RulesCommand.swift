import ArgumentParser
import Checking
import Reporting
import Running

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Liệt kê các quy tắc kiểm tra. / List the rules of the checker.",
        discussion: """
            Ví dụ / Examples:
              solieu rules
              solieu rules sum_of_parts --lang en
            """)

    @Argument(
        help: ArgumentHelp("Mã của một quy tắc. / The identifier of one rule.", valueName: "rule"),
        completion: .list(RuleCatalog.all.map { type(of: $0).description.id }))
    var id: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    func run() throws {
        let rules = RuleCatalog.all.map { type(of: $0).description }
        let language = lang ?? StandardStreams.language
        let list = RuleList(rules, language: language, style: StandardStreams.style)
        var output = OutputFile.standardOutput()
        guard let id else { return try output.finish(with: list.overview) }
        guard let page = list.page(of: id) else {
            let nearest = list.nearest(to: id) ?? ""
            StandardStreams.complain(
                "solieu: \(id): không có quy tắc này; gần nhất là \(nearest) / no such rule; the nearest is \(nearest)")
            throw ExitCode(2)
        }
        try output.finish(with: page)
    }
}

extension OutputFile {
    /// Writes the last of the output; quietly leaves it where nobody reads it any more.
    fileprivate mutating func finish(with bytes: [UInt8]) throws {
        do {
            try write(bytes)
            try flush()
        } catch is BrokenPipe {}
    }
}
