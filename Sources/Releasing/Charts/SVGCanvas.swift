/// Draws SVG on whole numbers: tenths of a millimetre from the upper left corner, so the same drawing has the same bytes
/// everywhere.
struct SVGCanvas {
    let width: Int
    let height: Int
    private var body = ""

    /// In tenths of a millimetre.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    enum Anchor: String { case start, middle, end }

    /// How an area is filled: told apart in grey print, too.
    enum Fill: Int, CaseIterable {
        case strong, medium, light, hatched, dotted, pale

        fileprivate var paint: String {
            switch self {
            case .strong: "#1f3a5f"
            case .medium: "#6f8fb3"
            case .light: "#c3d2e3"
            case .hatched: "url(#hatched)"
            case .dotted: "url(#dotted)"
            case .pale: "#eef2f7"
            }
        }

        /// Whether white letters are to be read on it.
        var isDark: Bool { self == .strong }
    }

    static let ink = "#1a1a1a"

    mutating func rectangle(x: Int, y: Int, width: Int, height: Int, _ fill: Fill) {
        guard width > 0, height > 0 else { return }
        body +=
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill.paint)\" "
            + "stroke=\"\(Self.ink)\" stroke-width=\"2\"/>\n"
    }

    mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, width: Int = 2, isFaint: Bool = false) {
        body +=
            "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" "
            + "stroke=\"\(isFaint ? "#c8c8c8" : Self.ink)\" stroke-width=\"\(width)\"/>\n"
    }

    mutating func path(_ points: [(x: Int, y: Int)]) {
        let list = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        body += "<polyline points=\"\(list)\" fill=\"none\" stroke=\"#1f3a5f\" stroke-width=\"6\"/>\n"
    }

    mutating func dot(x: Int, y: Int, radius: Int, _ fill: Fill) {
        body +=
            "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(fill.paint)\" stroke=\"\(Self.ink)\" "
            + "stroke-width=\"2\"/>\n"
    }

    mutating func text(
        _ text: String, x: Int, y: Int, size: Int = 34, _ anchor: Anchor = .start, isBold: Bool = false,
        isOnDark: Bool = false
    ) {
        body +=
            "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor.rawValue)\" "
            + "fill=\"\(isOnDark ? "#ffffff" : Self.ink)\"\(isBold ? " font-weight=\"bold\"" : "")>"
            + "\(Self.escaped(text))</text>\n"
    }

    /// Lines of a text below each other; `y` is the first one's foot.
    mutating func lines(
        _ lines: [String], x: Int, y: Int, size: Int = 34, _ anchor: Anchor = .start, isBold: Bool = false
    ) {
        for (index, line) in lines.enumerated() {
            text(line, x: x, y: y + index * (size * 6 / 5), size: size, anchor, isBold: isBold)
        }
    }

    /// - Parameter alternative: what the drawing shows, for those who can't see it.
    func finished(title: String, alternative: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width / 10)mm" height="\(height / 10)mm" \
        viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title description" \
        font-family="'Times New Roman', 'Liberation Serif', Tinos, 'Nimbus Roman', serif">
        <title id="title">\(Self.escaped(title))</title>
        <desc id="description">\(Self.escaped(alternative))</desc>
        <defs>
        <pattern id="hatched" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="14" height="14" fill="#ffffff"/><rect width="5" height="14" fill="#1f3a5f"/></pattern>
        <pattern id="dotted" width="16" height="16" patternUnits="userSpaceOnUse">\
        <rect width="16" height="16" fill="#ffffff"/><circle cx="8" cy="8" r="3" fill="#1f3a5f"/></pattern>
        </defs>
        <rect width="\(width)" height="\(height)" fill="#ffffff"/>
        \(body)</svg>

        """
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // Control characters have no place in XML.
            case _ where scalar.value < 0x20: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// How wide text is in a Times-like font, about.
enum ChartTextWidth {
    /// In the units of `size`.
    static func of(_ text: String, size: Int) -> Int {
        text.reduce(0) { $0 + hundredths($1) } * size / 100
    }

    private static func hundredths(_ letter: Character) -> Int {
        if letter.isNumber { return 50 }
        if " .,;:'|!iíìịỉĩjlt()-/".contains(letter) { return 29 }
        if "mwMW%".contains(letter) { return 80 }
        return letter.isUppercase ? 68 : 48
    }

    /// Lines of whole words, none wider than `width` but for a word that is so by itself.
    static func wrapped(_ text: String, width: Int, size: Int, maximum: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, of(last + " " + word, size: size) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        guard lines.count > maximum else { return lines }
        var kept = Array(lines.prefix(maximum))
        if let last = kept.last { kept[kept.count - 1] = last + "…" }
        return kept
    }
}
