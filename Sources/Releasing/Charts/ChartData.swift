import Figures

public enum ChartKind: String, CaseIterable, Sendable {
    /// Columns of what was, was planned and was reached.
    case columns
    /// A line over years.
    case line
    /// Parts of a whole as one bar.
    case structure
    /// Places among others.
    case ranks
}

/// A value in a chart with the figure that prints it.
struct ChartValue {
    var exact: Rational
    var figure: BoundFigure
}

/// What a chart shows: rows of a table, each with a value for each series that is known.
struct ChartData {
    struct Row {
        var label: String
        var values: [ChartValue?]
        var isStrong = false
    }

    var kind: ChartKind
    var title: String
    /// "tỷ đồng"; empty for ranks.
    var unit: String
    var series: [String]
    var rows: [Row]
    var language: DocumentLanguage

    var isEmpty: Bool { rows.allSatisfy { $0.values.allSatisfy { $0 == nil } } }

    /// "Biểu đồ cột: … . Thu nội địa: năm 2020 11.257 tỷ đồng, …"
    var alternative: String {
        let name =
            switch (kind, language) {
            case (.columns, .vi): "Biểu đồ cột"
            case (.line, .vi): "Biểu đồ đường"
            case (.structure, .vi): "Biểu đồ cơ cấu"
            case (.ranks, .vi): "Biểu đồ thứ hạng"
            case (.columns, .en): "Column chart"
            case (.line, .en): "Line chart"
            case (.structure, .en): "Structure chart"
            case (.ranks, .en): "Chart of ranks"
            }
        let rows = rows.compactMap { row -> String? in
            let values = zip(series, row.values).compactMap { series, value in
                value.map { self.series.count > 1 ? "\(series) \($0.figure.text)" : $0.figure.text }
            }
            return values.isEmpty ? nil : "\(row.label): \(values.joined(separator: ", "))"
        }
        return "\(name). \(title). \(rows.joined(separator: "; "))."
    }

    /// The same as a table.
    var table: WrittenTable {
        let name = language == .vi ? "Nội dung" : "Item"
        let head: [WrittenTable.Cell] = [.init([.text(name)])] + series.map { .init([.text($0)]) }
        return WrittenTable(
            caption: title, head: [head],
            rows: rows.map { row in
                [.init([.text(row.label)])]
                    + row.values.map { .init($0.map { [.figure($0.figure)] } ?? [], isNumber: true) }
            }, widths: [3] + series.map { _ in 2 })
    }

    /// The drawing with its words.
    func chart() throws(ArithmeticError) -> WrittenChart {
        let drawing =
            switch kind {
            case .columns: try ColumnDrawing(self).svg()
            case .line: try LineDrawing(self).svg()
            case .structure: try StructureDrawing(self).svg()
            case .ranks: try RankDrawing(self).svg()
            }
        return WrittenChart(
            caption: title, svg: drawing.finished(title: title, alternative: alternative), alternative: alternative,
            data: table, width: drawing.width / 10, height: drawing.height / 10)
    }

    func label(_ step: Rational, _ axis: ChartAxis) -> String {
        let style: NumberStyle = language == .vi ? .vietnamese : .english
        return (try? step.rounded(toDecimals: axis.decimals)).map { style.text($0) } ?? ""
    }
}
