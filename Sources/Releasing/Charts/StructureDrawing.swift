import Figures

/// A bar of a whole for each row, cut into its parts in per cent.
struct StructureDrawing {
    let data: ChartData
    private static let fills: [SVGCanvas.Fill] = [.strong, .light, .hatched, .medium, .dotted, .pale]

    init(_ data: ChartData) { self.data = data }

    func svg() throws(ArithmeticError) -> SVGCanvas {
        let (left, right) = (250, 1560)
        let bar = 120
        let legend = data.series.count * 46
        var canvas = SVGCanvas(width: 1600, height: 120 + data.rows.count * (bar + 60) + legend + 40)
        for (index, row) in data.rows.enumerated() {
            let y = 60 + index * (bar + 60)
            canvas.text(row.label, x: left - 20, y: y + bar / 2 + 12, size: 34, .end, isBold: true)
            let axis = try ChartAxis([Rational(100)])
            var sum = Rational.zero
            for (number, value) in row.values.enumerated() {
                guard let value else { continue }
                let start = axis.position(sum, from: left, to: right)
                sum = try sum + value.exact
                let end = axis.position(sum, from: left, to: right)
                let fill = Self.fills[number % Self.fills.count]
                canvas.rectangle(x: start, y: y, width: end - start, height: bar, fill)
                label(value.figure.text, from: start, to: end, y: y, bar, fill, &canvas)
            }
        }
        var y = 60 + data.rows.count * (bar + 60) + 30
        for (number, name) in data.series.enumerated() {
            canvas.rectangle(x: left, y: y - 28, width: 44, height: 32, Self.fills[number % Self.fills.count])
            canvas.text(name, x: left + 62, y: y, size: 32)
            y += 46
        }
        return canvas
    }

    /// The per cent inside its part, on white where the fill has a pattern; above it where it is too narrow.
    private func label(
        _ text: String, from start: Int, to end: Int, y: Int, _ bar: Int, _ fill: SVGCanvas.Fill,
        _ canvas: inout SVGCanvas
    ) {
        let width = ChartTextWidth.of(text, size: 34)
        let middle = (start + end) / 2
        guard width + 24 < end - start else {
            canvas.text(text, x: middle, y: y - 12, size: 28, .middle)
            return
        }
        if fill == .hatched || fill == .dotted {
            canvas.rectangle(x: middle - width / 2 - 10, y: y + bar / 2 - 26, width: width + 20, height: 48, .pale)
        }
        canvas.text(text, x: middle, y: y + bar / 2 + 12, size: 34, .middle, isOnDark: fill.isDark)
    }
}
