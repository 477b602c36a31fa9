import Figures

/// Places: a dot on the scale from the first to the last for ranks, bars for the values of areas.
struct RankDrawing {
    let data: ChartData

    init(_ data: ChartData) { self.data = data }

    func svg() throws(ArithmeticError) -> SVGCanvas {
        let (left, right) = (620, 1480)
        let step = data.rows.count > 14 ? 52 : 84
        let size = data.rows.count > 14 ? 28 : 34
        var canvas = SVGCanvas(width: 1600, height: 130 + data.rows.count * step + 40)
        let isRanks = data.rows.contains { $0.values.first??.figure.kind == .rank }
        let values = data.rows.compactMap { ($0.values.first ?? nil)?.exact }
        let axis = isRanks ? nil : try ChartAxis(values)
        let last = values.max() ?? .one
        let foot = 110 + data.rows.count * step
        if isRanks {
            for (x, text) in [(left, "1"), (right, data.unit)] {
                canvas.line(x, 80, x, foot - 20, isFaint: true)
                canvas.text(text, x: x, y: 60, size: 30, .middle)
            }
        } else {
            canvas.text(data.unit, x: right, y: 60, size: 30, .end)
        }
        for (index, row) in data.rows.enumerated() {
            let y = 110 + index * step
            let lines = ChartTextWidth.wrapped(row.label, width: left - 60, size: size, maximum: step > 60 ? 2 : 1)
            canvas.lines(
                lines, x: left - 30, y: y + size / 2 - (lines.count - 1) * size * 3 / 5, size: size, .end,
                isBold: row.isStrong)
            guard let value = row.values.first ?? nil else { continue }
            if let axis {
                let end = axis.position(value.exact, from: left, to: right - 160)
                let zero = axis.position(.zero, from: left, to: right - 160)
                canvas.rectangle(
                    x: min(zero, end), y: y - step / 4, width: max(2, abs(end - zero)), height: step / 2,
                    row.isStrong ? .strong : .light)
                let digits = value.figure.text.prefix { $0.isNumber || ".,-".contains($0) }
                canvas.text(String(digits), x: end + 14, y: y + size / 3, size: size)
            } else {
                let outOf = max(last, Rational(Int(data.unit) ?? 1))
                let x = Self.place(value.exact, of: outOf, from: left, to: right)
                canvas.line(left, y, right, y, isFaint: true)
                canvas.dot(x: x, y: y, radius: 16, .strong)
                let words = data.language == .vi ? "thứ \(value.figure.value)" : value.figure.text
                canvas.text(words, x: x + 30, y: y - 14, size: size, isBold: row.isStrong)
            }
        }
        return canvas
    }

    private static func place(_ rank: Rational, of last: Rational, from left: Int, to right: Int) -> Int {
        guard last > .one, let part = try? (rank - .one) / (last - .one),
            let whole = try? (part * Rational(right - left)).rounded(toDecimals: 0)
        else { return left }
        return left + (Int(exactly: whole.mantissa) ?? 0)
    }
}
