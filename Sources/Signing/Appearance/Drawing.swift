struct DrawingPoint: Hashable {
    var x: Double
    var y: Double

    func middle(to other: DrawingPoint) -> DrawingPoint { DrawingPoint(x: (x + other.x) / 2, y: (y + other.y) / 2) }
}

/// A PDF's drawing operators, written one after the other.
struct Drawing {
    private(set) var operators: [UInt8] = []

    /// Hundredths of a point are finer than any printer.
    static func text(_ value: Double) -> String {
        let hundredths = Int((max(-1e6, min(1e6, value)) * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
    }

    private mutating func add(_ points: [DrawingPoint], _ name: String) {
        for point in points { operators += Array("\(Self.text(point.x)) \(Self.text(point.y)) ".utf8) }
        operators += Array("\(name)\n".utf8)
    }

    mutating func color(_ red: Double, _ green: Double, _ blue: Double) {
        let values = [red, green, blue].map(Self.text).joined(separator: " ")
        operators += Array("\(values) rg \(values) RG\n".utf8)
    }

    mutating func lineWidth(_ width: Double) { operators += Array("\(Self.text(width)) w\n".utf8) }
    mutating func move(to point: DrawingPoint) { add([point], "m") }
    mutating func line(to point: DrawingPoint) { add([point], "l") }
    mutating func close() { operators += Array("h\n".utf8) }
    mutating func fill() { operators += Array("f\n".utf8) }
    mutating func stroke() { operators += Array("S\n".utf8) }

    /// A quadratic curve, which PDF knows only as a cubic one.
    mutating func curve(from start: DrawingPoint, _ control: DrawingPoint, to end: DrawingPoint) {
        let a = DrawingPoint(x: start.x + (control.x - start.x) * 2 / 3, y: start.y + (control.y - start.y) * 2 / 3)
        let b = DrawingPoint(x: end.x + (control.x - end.x) * 2 / 3, y: end.y + (control.y - end.y) * 2 / 3)
        add([a, b, end], "c")
    }

    mutating func circle(_ center: DrawingPoint, _ radius: Double) {
        let k = radius * 0.5523
        func at(_ x: Double, _ y: Double) -> DrawingPoint { DrawingPoint(x: center.x + x, y: center.y + y) }
        move(to: at(radius, 0))
        add([at(radius, k), at(k, radius), at(0, radius)], "c")
        add([at(-k, radius), at(-radius, k), at(-radius, 0)], "c")
        add([at(-radius, -k), at(-k, -radius), at(0, -radius)], "c")
        add([at(k, -radius), at(radius, -k), at(radius, 0)], "c")
        close()
        stroke()
    }
}
