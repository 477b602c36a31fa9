import Delimited
import Foundation
import Releasing
import Reporting

/// The figures of a written release as files for programs.
struct FiguresFile {
    private let figures: [FigureBinding]
    private let title: String
    private let number: String?

    init(_ figures: [BoundFigure], title: String, number: String?) {
        self.figures = figures.map { FigureBinding($0) }
        self.title = title
        self.number = number
    }

    /// RFC 4180, with a head.
    var csv: [UInt8] {
        var table = DelimitedWriter()
        table.record(["id", "tag", "text", "kind", "value", "unit", "base", "period", "observations"])
        for figure in figures {
            table.record(
                [
                    figure.id, figure.tag, figure.text, figure.kind, figure.value, figure.unit ?? "", figure.base ?? "",
                    figure.period ?? "", figure.observations.map { "\($0)" }.joined(separator: " "),
                ].map(Self.plain))
        }
        return table.bytes
    }

    /// What a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers.
    private static func plain(_ field: String) -> String {
        guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return field }
        let isNumber = field.dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
        return first == "-" && isNumber ? field : "'" + field
    }

    func json() throws -> [UInt8] {
        struct Record: Encodable {
            var title: String
            var number: String?
            var figures: [FigureBinding]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Record(title: title, number: number, figures: figures)))
    }
}
