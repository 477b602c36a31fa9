import Foundation

/// A rectangle on a page, in points from its lower left corner.
public struct PageArea: Hashable, Sendable {
    public var left: Double
    public var bottom: Double
    public var width: Double
    public var height: Double

    public init(left: Double, bottom: Double, width: Double, height: Double) {
        self.left = left
        self.bottom = bottom
        self.width = width
        self.height = height
    }

    static func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }
}

/// How a signature shows on the page, after Nghị định 30/2020/NĐ-CP, appendix I.
public enum SignatureLook: Hashable, Sendable {
    /// The person's, in blue: between the signer's office and name.
    case person
    /// The office's seal, in red: over the left third of the person's signature.
    case seal

    /// The diameter of an office's seal.
    static let sealWidth = PageArea.millimetres(36)

    /// Drawing operators for a box of this size whose lower left corner is the origin.
    func drawing(
        _ details: SignatureDetails, width: Double, height: Double
    ) throws(SigningError) -> [UInt8] {
        let typeface = try Typeface.serif()
        var drawing = Drawing()
        switch self {
        case .person: Self.drawPerson(details, width, height, typeface, &drawing)
        case .seal: Self.drawSeal(details, min(width, height), typeface, &drawing)
        }
        return drawing.operators
    }

    private static func drawPerson(
        _ details: SignatureDetails, _ width: Double, _ height: Double, _ typeface: Typeface, _ drawing: inout Drawing
    ) {
        drawing.color(0, 0.2, 0.7)
        var lines = ["Ký bởi: \(details.name)"]
        if !details.agency.isEmpty { lines.append("Cơ quan: \(details.agency)") }
        lines.append("Thời gian ký: \(VietnamTime(details.time).text)")
        var size = 9.0
        var wrapped: [String] = []
        while true {
            wrapped = lines.flatMap { wrap($0, to: width - 6, size: size, typeface) }
            if Double(wrapped.count) * size * 1.25 <= height - 4 || size <= 4 { break }
            size -= 0.5
        }
        let leading = size * 1.25
        var y = (height + Double(wrapped.count) * leading) / 2 - size * 0.95
        for line in wrapped {
            typeface.draw(line, at: DrawingPoint(x: 3, y: y), size: size, into: &drawing)
            y -= leading
        }
    }

    private static func wrap(_ text: String, to width: Double, size: Double, _ typeface: Typeface) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = lines.last.map { "\($0) \(word)" } ?? String(word)
            if lines.isEmpty || typeface.width(of: longer, size: size) > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = longer
            }
        }
        return lines
    }

    private static func drawSeal(
        _ details: SignatureDetails, _ width: Double, _ typeface: Typeface, _ drawing: inout Drawing
    ) {
        drawing.color(0.85, 0.05, 0.05)
        let radius = width / 2
        let center = DrawingPoint(x: radius, y: radius)
        drawing.lineWidth(1.6)
        drawing.circle(center, radius - 1)
        drawing.lineWidth(0.6)
        drawing.circle(center, radius * 0.62)
        // The agency's name around, as much as fits above the middle line and then below it.
        let ring = radius * 0.72
        var size = radius * 0.19
        let name = details.agency.isEmpty ? details.name : details.agency
        let words = name.uppercased()
        while typeface.width(of: words, size: size) > Double.pi * 1.6 * ring, size > 3 { size -= 0.25 }
        typeface.draw(words, around: center, radius: ring, size: size, isBelow: false, into: &drawing)
        star(center, radius * 0.2, &drawing)
        let time = VietnamTime(details.time)
        for (index, line) in [time.day, time.clock].enumerated() {
            let small = radius * 0.14
            let middle = typeface.width(of: line, size: small) / 2
            let y = center.y - radius * 0.34 - Double(index) * small * 1.15
            typeface.draw(line, at: DrawingPoint(x: center.x - middle, y: y), size: small, into: &drawing)
        }
    }

    private static func star(_ center: DrawingPoint, _ radius: Double, _ drawing: inout Drawing) {
        for corner in 0..<10 {
            let angle = Double.pi / 2 + Double(corner) * Double.pi / 5
            let reach = corner % 2 == 0 ? radius : radius * 0.382
            let point = DrawingPoint(x: center.x + reach * cos(angle), y: center.y + reach * sin(angle))
            if corner == 0 { drawing.move(to: point) } else { drawing.line(to: point) }
        }
        drawing.close()
        drawing.fill()
    }
}
