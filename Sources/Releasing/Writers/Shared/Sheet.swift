/// The sheet of paper and its parts by the decree: A4, margins, the columns of the head and of the foot.
/// All measures are in twentieths of a point, as Word counts.
enum Sheet {
    static let width = 11_906
    static let height = 16_838
    /// 20 mm; the decree asks for 20 to 25.
    static let marginTop = 1134
    static let marginBottom = 1134
    /// 30 mm; the decree asks for 30 to 35.
    static let marginLeft = 1701
    /// 15 mm; the decree asks for 15 to 20.
    static let marginRight = 850
    /// From the sheet's edge to the page number.
    static let headerDistance = 567
    static let textWidth = width - marginLeft - marginRight

    /// The issuing body's column; the rest is the national title's.
    static let issuerColumn = 3740
    static let nationalColumn = textWidth - issuerColumn

    static let receiversColumn = textWidth / 2
    static let signatureColumn = textWidth - receiversColumn

    /// 1.27 cm
    static let firstLine = 720

    /// Millimetres, for formats that measure so.
    static func millimetres(_ twips: Int) -> String {
        let hundredths = (twips * 2540 + 720) / 1440
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)mm"
    }

    /// The widths of a table's columns, which together fill this width.
    static func columns(_ widths: [Int], count: Int, width: Int = textWidth) -> [Int] {
        let shares = (0..<count).map { max(1, min(10_000, $0 < widths.count ? widths[$0] : 1)) }
        let sum = shares.reduce(0, +)
        var columns = shares.map { width * $0 / max(1, sum) }
        if let last = columns.indices.last { columns[last] += width - columns.reduce(0, +) }
        return columns
    }

    /// How wide a chart's data need be.
    static func smallTable(columns: Int) -> Int { min(textWidth, columns * 2268) }
}

/// A line drawn below a line of text, centred in its column.
enum HeadRule {
    /// How far the rule stays away from each side of a column, so that it is `share` of the text's width.
    static func inset(below text: String, size: Double, isBold: Bool = true, share: Double, column: Int) -> Int {
        let width = TextWidth.points(text, size: size, isBold: isBold) * 20 * share
        return max(0, (column - min(column, Int(width))) / 2)
    }

    /// The decree asks for a third to a half.
    static let share = 0.4
}
