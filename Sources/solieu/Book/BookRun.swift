import ArgumentParser
import Delimited
import PlanBook
import Reporting
import Running

/// What commands on a book have in common.
enum BookRun {
    /// Tells people on standard error how it went, so that standard output stays the results'.
    static func say(_ language: Language, vi: String, en: String) {
        StandardStreams.complain(language == .vi ? vi : en)
    }

    /// Prints a line of results. What files bring is shown to a terminal and never obeyed by it.
    static func tell(_ line: String) { print(line.printable) }

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

    /// - Parameter book: must not be written over.
    func write(_ grid: Grid, _ book: BookOptions) throws {
        if format == .xlsx, output == nil {
            throw ValidationError("--format xlsx: hãy nêu tệp bằng -o. / Name a file with -o.")
        }
        let style = output == nil ? StandardStreams.style : .plain
        let bytes = try grid.bytes(format, book.language, style, isWide: wide)
        let inputs = Inputs([try book.path()])
        var file = try output.map { try OutputFile.create($0, apartFrom: inputs) } ?? OutputFile.standardOutput()
        do {
            try file.write(bytes)
            try file.finish()
        } catch is OutputFile.BrokenPipe {}
    }
}

extension GridForm: ExpressibleByArgument {}
