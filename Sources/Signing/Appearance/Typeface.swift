import CFreeType
import Foundation

/// A typeface whose letters are drawn as outlines, so that a visible signature looks the same everywhere and adds no
/// words to the document's text.
final class Typeface {
    private let library: FT_Library
    private let face: FT_Face

    /// Times New Roman, or one with its measures; the last has other measures and all letters.
    private static let candidates = [
        "/usr/share/fonts/truetype/msttcorefonts/Times_New_Roman.ttf",
        "/usr/share/fonts/truetype/msttcorefonts/times.ttf",
        "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
        "/usr/share/fonts/liberation-serif/LiberationSerif-Regular.ttf",
        "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    ]

    /// The first that has the letters of Vietnamese, which older ones lack.
    static func serif() throws(SigningError) -> Typeface {
        for path in candidates where FileManager.default.fileExists(atPath: path) {
            if let typeface = Typeface(path), typeface.hasVietnamese { return typeface }
        }
        throw .noTypeface(package: "fonts-liberation2")
    }

    private var hasVietnamese: Bool {
        "ẠẦẪẸỂỈỌỔỜỞỤỦỨỮỲỶỹđơư".unicodeScalars.allSatisfy { FT_Get_Char_Index(face, UInt($0.value)) != 0 }
    }

    private init?(_ path: String) {
        var (library, face): (FT_Library?, FT_Face?)
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        guard FT_New_Face(library, path, 0, &face) == 0, let face, face.pointee.units_per_EM > 0 else {
            FT_Done_FreeType(library)
            return nil
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    private var unitsPerEm: Double { Double(face.pointee.units_per_EM) }

    private func load(_ scalar: Unicode.Scalar) -> Bool {
        let index = FT_Get_Char_Index(face, UInt(scalar.value))
        return FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0
    }

    /// Letters with their marks in one, as typefaces have them.
    private static func scalars(_ text: String) -> String.UnicodeScalarView {
        text.precomposedStringWithCanonicalMapping.unicodeScalars
    }

    func width(of text: String, size: Double) -> Double {
        Self.scalars(text).reduce(0) { sum, scalar in
            guard load(scalar) else { return sum }
            return sum + Double(face.pointee.glyph.pointee.advance.x) * size / unitsPerEm
        }
    }

    /// Draws a line of text from a point on.
    func draw(_ text: String, at start: DrawingPoint, size: Double, into drawing: inout Drawing) {
        var x = start.x
        for scalar in Self.scalars(text) {
            guard load(scalar) else { continue }
            outline(into: &drawing) {
                DrawingPoint(x: x + $0 * size / self.unitsPerEm, y: start.y + $1 * size / self.unitsPerEm)
            }
            x += Double(face.pointee.glyph.pointee.advance.x) * size / unitsPerEm
        }
        drawing.fill()
    }

    /// Draws text along a circle, its middle at the top, or at the bottom read from left to right.
    func draw(
        _ text: String, around center: DrawingPoint, radius: Double, size: Double, isBelow: Bool,
        into drawing: inout Drawing
    ) {
        let total = width(of: text, size: size) / radius
        var angle = isBelow ? -Double.pi / 2 - total / 2 : Double.pi / 2 + total / 2
        for scalar in Self.scalars(text) {
            guard load(scalar) else { continue }
            let advance = Double(face.pointee.glyph.pointee.advance.x) * size / unitsPerEm
            let middle = isBelow ? angle + advance / radius / 2 : angle - advance / radius / 2
            let turn = isBelow ? middle + Double.pi / 2 : middle - Double.pi / 2
            let base = DrawingPoint(x: center.x + radius * cos(middle), y: center.y + radius * sin(middle))
            outline(into: &drawing) { x, y in
                let (right, up) = (x * size / self.unitsPerEm - advance / 2, y * size / self.unitsPerEm)
                return DrawingPoint(
                    x: base.x + right * cos(turn) - up * sin(turn), y: base.y + right * sin(turn) + up * cos(turn))
            }
            angle = isBelow ? angle + advance / radius : angle - advance / radius
        }
        drawing.fill()
    }

    /// The outline of the letter that was loaded last: TrueType's quadratic curves as cubic ones.
    private func outline(into drawing: inout Drawing, _ place: (Double, Double) -> DrawingPoint) {
        let outline = face.pointee.glyph.pointee.outline
        guard outline.n_contours > 0, let points = outline.points, let tags = outline.tags,
            let ends = outline.contours
        else { return }
        var start = 0
        for contour in 0..<Int(outline.n_contours) {
            let end = Int(ends[contour])
            guard end >= start else { continue }
            let corners = (start...end).map { index in
                (
                    point: place(Double(points[index].x), Double(points[index].y)),
                    isOn: UInt8(bitPattern: Int8(truncatingIfNeeded: Int(tags[index]))) & 1 == 1
                )
            }
            start = end + 1
            draw(contour: corners, into: &drawing)
        }
    }

    private func draw(contour: [(point: DrawingPoint, isOn: Bool)], into drawing: inout Drawing) {
        guard contour.count > 1 else { return }
        let first = contour.firstIndex { $0.isOn }
        let origin = first.map { contour[$0].point } ?? contour[0].point.middle(to: contour[contour.count - 1].point)
        drawing.move(to: origin)
        var (here, control): (DrawingPoint, DrawingPoint?) = (origin, nil)
        let offset = first.map { $0 + 1 } ?? 0
        for step in 0..<(first == nil ? contour.count : contour.count - 1) {
            let next = contour[(offset + step) % contour.count]
            if next.isOn {
                if let control {
                    drawing.curve(from: here, control, to: next.point)
                } else {
                    drawing.line(to: next.point)
                }
                (here, control) = (next.point, nil)
            } else {
                if let control {
                    let middle = control.middle(to: next.point)
                    drawing.curve(from: here, control, to: middle)
                    here = middle
                }
                control = next.point
            }
        }
        if let control { drawing.curve(from: here, control, to: origin) }
        drawing.close()
    }
}
