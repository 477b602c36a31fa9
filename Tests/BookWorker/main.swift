import Exchange
import Figures
import Foundation
import PlanBook

// A process that writes to a book, for tests that kill it, starve it or set it beside another:
//
//   book-worker enter BOOK COUNT SEED       enters one value after the other
//   book-worker import BOOK COUNT ROWS SEED takes one table after the other
//
// It says "accepted ENTRY …" once a write has returned, and not before.

func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func number(_ index: Int) -> Int {
    CommandLine.arguments.indices.contains(index) ? Int(CommandLine.arguments[index]) ?? 0 : 0
}

do {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else { exit(64) }
    let book = try PlanBook.open(arguments[2])
    let (catalogue, areas) = try book.read { (try $0.catalogue(), try $0.areaMap()) }
    let known = Day(year: 2022, month: 1, day: 2) ?? .distantPast
    switch arguments[1] {
    case "enter":
        var random = UInt64(number(4)) &* 0x9E37_79B9_7F4A_7C15 | 1
        for count in 0..<number(3) {
            random = random &* 6_364_136_223_846_793_005 &+ 1
            let indicator = catalogue.indicators[Int(random >> 33) % catalogue.indicators.count]
            let area = areas.areas[Int(random >> 13) % areas.areas.count]
            let value = Int64(random >> 40)
            let (id, entry) = try book.write(by: "tester", .init(.enter, subject: indicator.code)) { writer in
                let source = try writer.addSource(.person, name: "tester \(number(4))-\(count)")
                let id = try ObservationAppender(writer).append(
                    Observation(
                        indicator: indicator.id, area: area.id, period: Period(year: 2021), known: known,
                        value: BookNumber(mantissa: value, scale: 1), source: source, reason: "nhập tay"))
                return (id, writer.entry)
            }
            say("accepted \(entry) observation \(id) \(value)")
        }
    case "import":
        for count in 0..<number(3) {
            var text = "chỉ tiêu,địa bàn,kỳ,giá trị\n"
            for row in 0..<number(4) {
                let indicator = catalogue.indicators[row % catalogue.indicators.count]
                let place = row / catalogue.indicators.count
                let area = areas.areas[place % areas.areas.count]
                let year = 1920 + place / areas.areas.count
                text += "\(indicator.code),\(area.slug),\(year),\(row + count * 7 + number(5) * 1_000_003)\n"
            }
            var options = ImportOptions()
            options.known = known
            options.reason = "bản mới"
            let file = ImportFile(name: "table-\(number(5))-\(count).csv", bytes: Array(text.utf8))
            let plan = try Importer(book).run(file, options, by: "tester")
            guard plan.isGood else {
                say(plan.bad.map(\.description).joined(separator: "\n"))
                exit(3)
            }
            if let entry = plan.entry { say("accepted \(entry) rows \(plan.observations.written)") }
        }
    default: exit(64)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
