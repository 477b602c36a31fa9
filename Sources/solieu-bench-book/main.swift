import Delimited
import Exchange
import Figures
import Foundation
import PlanBook

// What `Benchmarks/planbook` runs:
//
//   solieu-bench-book csv FILE YEAR [ROWS]    writes a table of made-up observations
//   solieu-bench-book create BOOK             makes a book for it
//   solieu-bench-book import BOOK FILE DAY    takes the table, known from a day
//   solieu-bench-book table BOOK YEAR DAY [RUNS]     asks for a year's table as known on a day
//   solieu-bench-book verify BOOK

let arguments = Array(CommandLine.arguments.dropFirst())

func argument(_ index: Int) -> String {
    guard arguments.indices.contains(index) else {
        FileHandle.standardError.write(Data("solieu-bench-book: an argument is missing\n".utf8))
        exit(2)
    }
    return arguments[index]
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

func day(_ text: String) -> Day { Day(text: text) ?? .distantPast }

do {
    switch argument(0) {
    case "csv":
        let rows = arguments.count > 3 ? Int(argument(3)) ?? 1_000_000 : 1_000_000
        let table = MadeUpTable(firstYear: Int(argument(2)) ?? 2021, rows: rows)
        FileManager.default.createFile(atPath: argument(1), contents: Data(table.bytes()))
    case "create":
        _ = try PlanBook.create(argument(1), seed: MadeUpTable.seed, by: "bench")
    case "import":
        let book = try PlanBook.open(argument(1))
        var options = ImportOptions()
        options.known = day(argument(3))
        let file = try ImportFile.read(argument(2))
        let plan = try Importer(book).run(file, options, by: "bench")
        print(plan.summary.joined(separator: "\n"))
        if !plan.isGood {
            print(plan.bad.prefix(10).map(\.description).joined(separator: "\n"))
            exit(1)
        }
    case "table":
        let book = try PlanBook.open(argument(1))
        guard let period = Period(text: argument(2)) else { exit(2) }
        var best = Double.infinity
        var count = 0
        for _ in 0..<(arguments.count > 4 ? Int(argument(4)) ?? 1 : 1) {
            best = min(
                best,
                try seconds {
                    count = try book.read { try $0.values(of: period, .asKnown(day(argument(3)))).count }
                })
        }
        print("\(count) \(best)")
    case "verify":
        let check = try PlanBook.open(argument(1)).read { try $0.checkJournal() }
        print("\(check.entryCount) entries, \(check.rowCount) rows, \(check.faults)")
        exit(check.isUnbroken ? 0 : 1)
    default: exit(2)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
