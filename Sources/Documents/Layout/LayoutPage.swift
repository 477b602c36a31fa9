/// A page as places of words, which is all that a PDF file or a scan really holds.
struct LayoutPage {
    /// From 1.
    var number: Int
    /// In points, or in pixels for a scan; only proportions matter.
    var width: Double
    var height: Double
    var words: [LayoutWord]
    /// Whether a space stands between any two words. In a PDF file a word comes in parts where its font changes.
    var wordsAreWhole = false
}

struct LayoutWord {
    var text: String
    var box: LayoutBox
    var isStrong = false
}

/// A rectangle whose y grows downwards.
struct LayoutBox {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }
    var width: Double { right - left }
    var middle: Double { (top + bottom) / 2 }
    var center: Double { (left + right) / 2 }

    func union(_ other: LayoutBox) -> LayoutBox {
        LayoutBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
