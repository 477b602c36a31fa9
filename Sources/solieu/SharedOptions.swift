import ArgumentParser
import Documents
import Reporting
import Running

/// What every command over files takes.
struct SharedOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Tệp hoặc thư mục; - là đầu vào chuẩn. / Files or folders; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String]

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Ghi kết quả vào tệp. / Write the results to a file.", valueName: "file"),
        completion: .file())
    var output: String?

    var language: Language { lang ?? StandardStreams.language }

    var style: TextStyle { output == nil ? StandardStreams.style : .plain }

    /// Whether a terminal shows the results.
    var isShown: Bool { output == nil && StandardStreams.hasTerminal }

    /// Runs `make` over the files and ends with the status that the contract of the command line gives.
    /// - Parameter standards: other files that are read, which the output must not replace either.
    func run<Item: Sendable>(
        _ format: any ReportFormat<Item>, besides standards: [String] = [],
        make: @escaping @Sendable (Document) async throws -> (Item, Totals)
    ) async throws {
        let run = Run(Inputs(files), format: format, width: StandardStreams.coreCount) { document in
            let (item, totals) = try await make(document)
            return (item: item, totals: totals)
        }
        var target: OutputFile
        if let output {
            target = try OutputFile.create(output, apartFrom: Inputs(files + standards))
        } else {
            target = OutputFile.standardOutput()
        }
        let ending = try await run.write(to: &target) { StandardStreams.complain("solieu: \($0)") }
        if !ending.isCutShort { try target.finish() }
        if let status = ending.status { throw status }
    }
}

extension Run.Ending {
    /// nil where all is well.
    fileprivate var status: ExitCode? {
        if isCutShort { return nil }
        if totals.failures > 0 { return ExitCode(2) }
        return totals.contradictions > 0 ? ExitCode(1) : nil
    }
}

extension Language: ExpressibleByArgument {}
