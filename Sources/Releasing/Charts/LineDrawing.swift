import Figures

/// A line from year to year, with the plan of the last one where it is known.
struct LineDrawing {
    let data: ChartData
    private let left = 210
    private let right = 1540
    private let top = 170
    private let foot = 760

    init(_ data: ChartData) { self.data = data }

    func svg() throws(ArithmeticError) -> SVGCanvas {
        var canvas = SVGCanvas(width: 1600, height: 900)
        let values = data.rows.flatMap { $0.values.compactMap { $0?.exact } }
        let axis = try ChartAxis(values)
        ChartParts.scale(data, axis, x: left...right, y: top...foot, &canvas)
        ChartParts.legend(data.series, [.strong, .hatched], y: 60, &canvas)
        let slot = (right - left) / max(1, data.rows.count)
        var points: [(x: Int, y: Int)] = []
        for (index, row) in data.rows.enumerated() {
            let x = left + index * slot + slot / 2
            canvas.text(row.label, x: x, y: foot + 48, size: 32, .middle)
            guard let value = row.values.first ?? nil else { continue }
            points.append((x, axis.position(value.exact, from: foot, to: top)))
        }
        canvas.path(points)
        for (index, row) in data.rows.enumerated() {
            let x = left + index * slot + slot / 2
            for (number, value) in row.values.enumerated() {
                guard let value else { continue }
                let y = axis.position(value.exact, from: foot, to: top)
                canvas.dot(x: x, y: y, radius: 12, number == 0 ? .strong : .hatched)
                let digits = String(value.figure.text.prefix { $0.isNumber || ".,-".contains($0) })
                canvas.text(digits, x: x, y: number == 0 ? y - 28 : y + 54, size: 32, .middle, isBold: number == 0)
            }
        }
        canvas.line(left, foot, right, foot, width: 4)
        return canvas
    }
}
