import Figures

/// Groups of columns side by side, with their values above them.
struct ColumnDrawing {
    let data: ChartData
    private let left = 190
    private let right = 1580
    private let top = 170
    private let foot = 760
    private static let fills: [SVGCanvas.Fill] = [.light, .hatched, .strong, .medium]

    init(_ data: ChartData) { self.data = data }

    func svg() throws(ArithmeticError) -> SVGCanvas {
        var canvas = SVGCanvas(width: 1600, height: 900)
        let values = data.rows.flatMap { $0.values.compactMap { $0?.exact } }
        let axis = try ChartAxis(values)
        ChartParts.scale(data, axis, x: left...right, y: top...foot, &canvas)
        ChartParts.legend(data.series, Self.fills, y: 60, &canvas)
        let zero = axis.position(.zero, from: foot, to: top)
        let slot = (right - left) / max(1, data.rows.count)
        let gap = slot / 6
        let column = min(150, (slot - gap) / max(1, data.series.count))
        for (index, row) in data.rows.enumerated() {
            let start = left + index * slot + (slot - column * data.series.count) / 2
            for (number, value) in row.values.enumerated() {
                guard let value else { continue }
                let x = start + number * column
                let y = axis.position(value.exact, from: foot, to: top)
                canvas.rectangle(
                    x: x, y: min(y, zero), width: column - 6, height: max(2, abs(zero - y)), Self.fills[number % 4])
                // Narrow columns leave their values to the table.
                guard column >= 44 else { continue }
                let digits = value.figure.text.prefix { $0.isNumber || ".,-".contains($0) }
                canvas.text(
                    String(digits), x: x + (column - 6) / 2, y: min(y, zero) - 12,
                    size: column > 110 ? 32 : column > 70 ? 26 : 18, .middle)
            }
            let lines = ChartTextWidth.wrapped(row.label, width: slot - 20, size: 30, maximum: 3)
            canvas.lines(lines, x: left + index * slot + slot / 2, y: foot + 44, size: 30, .middle)
        }
        canvas.line(left, zero, right, zero, width: 4)
        return canvas
    }
}

enum ChartParts {
    /// The axis's steps as lines across the chart, with their values and the unit at its left.
    static func scale(
        _ data: ChartData, _ axis: ChartAxis, x: ClosedRange<Int>, y: ClosedRange<Int>, _ canvas: inout SVGCanvas
    ) {
        let end = x.lowerBound - 16
        for step in axis.steps {
            let height = axis.position(step, from: y.upperBound, to: y.lowerBound)
            canvas.line(x.lowerBound, height, x.upperBound, height, isFaint: true)
            canvas.text(data.label(step, axis), x: end, y: height + 10, size: 28, .end)
        }
        canvas.text(data.unit, x: end, y: y.lowerBound - 36, size: 28, .end)
    }

    /// What the fills stand for, in a row.
    static func legend(_ names: [String], _ fills: [SVGCanvas.Fill], y: Int, _ canvas: inout SVGCanvas) {
        guard names.count > 1 else { return }
        var x = 190
        var row = y
        for (index, name) in names.enumerated() {
            let width = 60 + ChartTextWidth.of(name, size: 30) + 50
            if x + width > canvas.width - 20, x > 190 {
                x = 190
                row += 44
            }
            canvas.rectangle(x: x, y: row - 26, width: 42, height: 30, fills[index % fills.count])
            canvas.text(name, x: x + 56, y: row, size: 30)
            x += width
        }
    }
}
