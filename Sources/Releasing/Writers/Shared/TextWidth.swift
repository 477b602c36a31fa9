import Foundation

/// How wide text runs in Times New Roman, and so in the typefaces made to its measure.
///
/// Vietnamese letters are as wide as the letters that they are made from, except for Ơ and Ư.
enum TextWidth {
    /// The width in points of the text on one line.
    static func points(_ text: String, size: Double, isBold: Bool = true) -> Double {
        let widths = isBold ? bold : regular
        var sum = 0
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case " "..."~": sum += widths[Int(scalar.value) - 0x20]
            case "\u{A0}": sum += widths[0]
            case "Đ": sum += 722
            case "đ": sum += isBold ? 556 : 500
            case "–": sum += 500
            // The horn, which stands beside its letter.
            case "\u{31B}": sum += 55
            case "\u{300}"..."\u{36F}": break
            default: sum += 600
            }
        }
        return Double(sum) * size / 1000
    }

    private static let bold = [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
        667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500,
        556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
        500, 500, 444, 394, 220, 394, 520,
    ]

    private static let regular = [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541,
    ]
}
