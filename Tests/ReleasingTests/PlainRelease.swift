import Releasing

/// A written release as Markdown, plainly: enough to be read back.
enum PlainRelease {
    static func markdown(_ release: WrittenRelease) -> String {
        let frame = release.frame
        var lines = [
            frame.issuer, "Số: \(frame.number ?? "")/\(frame.symbol)",
            release.language == .en
                ? "\(frame.place), \(frame.day.day) \(months[frame.day.month - 1]) \(frame.day.year)"
                : "\(frame.place), ngày \(two(frame.day.day)) tháng \(two(frame.day.month)) năm \(frame.day.year)",
            "**\(frame.kind)**  \n" + frame.subject.map { "**\($0)**" }.joined(separator: "  \n"),
        ]
        for block in release.blocks {
            switch block {
            case .heading(let level, let number, let text):
                lines.append(
                    String(repeating: "#", count: level) + " " + [number, text.plainText].joined(separator: " "))
            case .paragraph(let runs): lines.append(self.text(runs))
            case .list(let items): lines.append(items.map { "- " + self.text($0) }.joined(separator: "\n"))
            case .table(let table): lines.append(self.table(table))
            case .chart(let chart): lines.append("Biểu đồ: " + chart.caption)
            case .note(let runs): lines.append(runs.plainText)
            }
        }
        lines.append("**Nơi nhận:**\n" + frame.receivers.map { "- " + $0 }.joined(separator: "\n"))
        lines.append(frame.authority.joined(separator: "\n"))
        lines.append(frame.signer)
        return lines.joined(separator: "\n\n") + "\n"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func text(_ runs: [WrittenRun]) -> String {
        runs.map { run in
            let emphasis =
                switch run {
                case .text(_, let emphasis), .figure(_, let emphasis): emphasis
                }
            return switch emphasis {
            case .plain: run.text
            case .bold: "**\(run.text)**"
            case .italic: "*\(run.text)*"
            }
        }.joined()
    }

    /// As HTML, which has merged cells.
    private static func table(_ table: WrittenTable) -> String {
        func row(_ cells: [WrittenTable.Cell], _ tag: String) -> String {
            "<tr>"
                + cells.map { cell in
                    "<\(tag) colspan=\"\(cell.columnSpan)\" rowspan=\"\(cell.rowSpan)\">\(cell.runs.plainText)</\(tag)>"
                }.joined() + "</tr>"
        }
        return "<table><thead>" + table.head.map { row($0, "th") }.joined() + "</thead><tbody>"
            + table.rows.map { row($0, "td") }.joined() + "</tbody></table>"
    }
}
