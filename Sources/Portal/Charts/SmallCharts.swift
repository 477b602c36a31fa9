import Figures

/// Drawings that stand beside a number and say nothing that it doesn't: hidden from screen readers.
enum SmallCharts {
    /// A line over some periods; empty where there are fewer than two.
    static func spark(_ values: [Rational]) -> String {
        guard values.count > 1, let low = values.min(), let high = values.max(), let span = try? high - low else {
            return ""
        }
        let points = values.enumerated().map { index, value -> (x: Int, y: Int) in
            let part = span.isZero ? Rational(20) : (try? (value - low) / span * Rational(40)) ?? .zero
            let y = 44 - Int(clamping: (try? part.rounded(toDecimals: 0).mantissa) ?? 0)
            return (4 + index * 232 / (values.count - 1), y)
        }
        var svg = Markup()
        svg.open(
            "svg",
            [
                ("class", "spark"), ("viewBox", "0 0 240 48"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"),
                ("focusable", "false"),
            ])
        svg.element("path", [("d", "M" + points.map { "\($0.x) \($0.y)" }.joined(separator: " L"))])
        svg.close("svg")
        return svg.text
    }

    /// A bar of some per cent, with a mark at 100.
    /// - Parameter scale: the per cent that the full width stands for.
    static func bar(percent: Rational, scale: Int = 150, mark: Int? = 100, mood: String = "") -> String {
        let whole = (try? percent.rounded(toDecimals: 0).mantissa) ?? 0
        let width = min(1000, max(0, Int(clamping: whole) * 1000 / max(1, scale)))
        var svg = Markup()
        svg.open(
            "svg",
            [
                ("class", "bar"), ("viewBox", "0 0 1000 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"),
                ("focusable", "false"),
            ])
        svg.element("rect", [("class", "ground"), ("width", "1000"), ("height", "10"), ("rx", "4")])
        svg.element("rect", [("class", "fill \(mood)"), ("width", "\(width)"), ("height", "10"), ("rx", "4")])
        if let mark {
            let x = mark * 1000 / max(1, scale)
            svg.element("line", [("class", "goal"), ("x1", "\(x)"), ("x2", "\(x)"), ("y1", "0"), ("y2", "10")])
        }
        svg.close("svg")
        return svg.text
    }
}
