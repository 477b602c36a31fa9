import Figures

/// Columns of a series, with the plan as a mark across each and the year before as a pale column beside it; a line where
/// there are many periods. Colours are the style sheet's, so that it serves light, dark and print.
struct ColumnChart {
    struct Point: Sendable {
        var label: String
        var value: Rational?
        var plan: Rational?
        var earlier: Rational?
        /// As it is printed above the column.
        var printed: String?
        var isEstimate = false
    }

    var points: [Point]
    /// What it shows, for those who can't see it.
    var title: String
    var description: String
    /// Prints a step of the scale.
    var label: @Sendable (Rational, Int) -> String

    private static let columnLimit = 16
    /// Of the drawing's letters, about.
    private static let letterWidth = 7
    private let height = 250
    private let left = 62
    private let top = 26
    private let foot = 214

    init(
        points: [Point], title: String, description: String, label: @escaping @Sendable (Rational, Int) -> String
    ) {
        (self.points, self.title, self.description, self.label) = (points, title, description, label)
    }

    /// nil where nothing can be drawn.
    func svg() -> String? {
        let values = points.flatMap { [$0.value, $0.plan, $0.earlier].compactMap(\.self) }
        guard !values.isEmpty, let scale = ChartScale(values) else { return nil }
        let slot = points.count > 8 ? max(34, 640 / points.count) : min(150, 620 / points.count)
        let width = left + slot * points.count + 12
        var svg = Markup()
        svg.open(
            "svg", [("class", "plot"), ("viewBox", "0 0 \(max(width, 420)) \(height)"), ("role", "img")])
        svg.element("title", title)
        svg.element("desc", description)
        for step in scale.steps {
            let y = scale.position(step, from: foot, to: top)
            svg.element(
                "line",
                [
                    ("class", step.isZero ? "zero" : "grid"), ("x1", "\(left)"), ("x2", "\(max(width, 420) - 8)"),
                    ("y1", "\(y)"), ("y2", "\(y)"),
                ])
            svg.element(
                "text", [("x", "\(left - 8)"), ("y", "\(y + 4)"), ("text-anchor", "end")], label(step, scale.decimals))
        }
        let isLine = points.count > Self.columnLimit
        if isLine { addLine(&svg, scale, slot) } else { addColumns(&svg, scale, slot) }
        let widest = points.map(\.label.count).max() ?? 0
        let every = max(1, (widest * Self.letterWidth + 6 + slot - 1) / slot)
        for (index, point) in points.enumerated() where index.isMultiple(of: every) {
            svg.element(
                "text", [("x", "\(left + index * slot + slot / 2)"), ("y", "\(foot + 20)"), ("text-anchor", "middle")],
                point.label)
        }
        svg.close("svg")
        return svg.text
    }

    private func addColumns(_ svg: inout Markup, _ scale: ChartScale, _ slot: Int) {
        let zero = scale.position(.zero, from: foot, to: top)
        let wide = min(64, slot * 11 / 24)
        let narrow = min(26, slot / 5)
        for (index, point) in points.enumerated() {
            let x = left + index * slot + (slot - wide - narrow) / 2
            if let earlier = point.earlier { column(&svg, "earlier", x, narrow, scale, earlier, zero) }
            guard let value = point.value else { continue }
            column(&svg, point.isEstimate ? "actual estimate" : "actual", x + narrow, wide, scale, value, zero)
            if let printed = point.printed, printed.count * Self.letterWidth + 4 <= slot {
                let y = min(scale.position(value, from: foot, to: top), zero) - 6
                svg.element(
                    "text",
                    [("class", "label"), ("x", "\(x + narrow + wide / 2)"), ("y", "\(y)"), ("text-anchor", "middle")],
                    printed)
            }
        }
        for (index, point) in points.enumerated() {
            guard let plan = point.plan else { continue }
            let x = left + index * slot + (slot - wide - narrow) / 2 + narrow
            let y = scale.position(plan, from: foot, to: top)
            svg.element(
                "line",
                [("class", "plan"), ("x1", "\(x - 5)"), ("x2", "\(x + wide + 5)"), ("y1", "\(y)"), ("y2", "\(y)")])
        }
    }

    private func column(
        _ svg: inout Markup, _ name: String, _ x: Int, _ width: Int, _ scale: ChartScale, _ value: Rational, _ zero: Int
    ) {
        let y = scale.position(value, from: foot, to: top)
        svg.element(
            "rect",
            [
                ("class", name), ("x", "\(x)"), ("y", "\(min(y, zero))"), ("width", "\(width)"),
                ("height", "\(max(1, abs(zero - y)))"), ("rx", "2"),
            ])
    }

    private func addLine(_ svg: inout Markup, _ scale: ChartScale, _ slot: Int) {
        var path = ""
        for (index, point) in points.enumerated() {
            guard let value = point.value else { continue }
            let (x, y) = (left + index * slot + slot / 2, scale.position(value, from: foot, to: top))
            path += path.isEmpty ? "M\(x) \(y)" : " L\(x) \(y)"
            svg.element("circle", [("class", "dot"), ("cx", "\(x)"), ("cy", "\(y)"), ("r", "3")])
        }
        svg.element("path", [("class", "line"), ("d", path)])
    }
}
