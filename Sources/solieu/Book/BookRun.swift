import ArgumentParser
import Delimited
import PlanBook
import Reporting
import Running

/// How a command on a book runs and ends.
enum BookRun {
    /// Runs `body`; what goes wrong is told on standard error and ends with 2, as the contract of the command line says.
    static func run(_ body: () throws -> Void) throws {
        do { try body() } catch let error as ExitCode { throw error } catch let error as ValidationError {
            throw error
        } catch {
            StandardStreams.complain("solieu: \(error)")
            throw ExitCode(2)
        }
    }

    static func run(_ body: () async throws -> Void) async throws {
        do { try await body() } catch let error as ExitCode { throw error } catch let error as ValidationError {
            throw error
        } catch {
            StandardStreams.complain("solieu: \(error)")
            throw ExitCode(2)
        }
    }

    /// Tells people on standard error how it went, so that standard output stays the results'.
    static func say(_ language: Language, vi: String, en: String) {
        StandardStreams.complain(language == .vi ? vi : en)
    }

    /// A small table that a person keeps by hand.
    static func table(_ file: String) throws -> DelimitedTable {
        DelimitedTable(try InputReader().read(.file(path: file)))
    }
}

/// How a command on a book prints what it found.
struct GridOptions: ParsableArguments {
    @Option(help: "Dạng kết quả: text, csv, xlsx, jsonl. / Form of the results: text, csv, xlsx, jsonl.")
    var format: GridForm = .text

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Ghi kết quả vào tệp. / Write the results to a file.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "In cả các cột chi tiết (mã, trạng thái, nguồn…). / Print all columns, with codes, states and sources.")
    var wide = false

    func write(_ grid: Grid, _ language: Language) throws {
        if format == .xlsx, output == nil {
            throw ValidationError("--format xlsx: hãy nêu tệp bằng -o. / Name a file with -o.")
        }
        let style = output == nil ? StandardStreams.style : .plain
        var file = try output.map(OutputFile.create) ?? OutputFile.standardOutput()
        do {
            try file.write(try grid.bytes(format, language, style, isWide: wide))
            try file.flush()
        } catch is OutputFile.BrokenPipe {}
    }
}

extension GridForm: ExpressibleByArgument {}
