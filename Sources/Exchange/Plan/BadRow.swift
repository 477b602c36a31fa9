/// A row, or a cell of it, that can't be taken.
public struct BadRow: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        case unknownIndicator(String, nearest: String?)
        case unknownArea(String, nearest: String?)
        /// Several areas are so called.
        case manyAreas(String, slugs: [String])
        /// The area didn't exist in the period.
        case areaNotThen(String, period: String)
        case noIndicator, noArea, noPeriod
        case badPeriod(String)
        case notANumber(String)
        /// "1.234" in a file that doesn't tell which sign parts decimals.
        case ambiguousNumber(String)
        case tooManyDigits(String)
        case wrongUnit(String, wanted: String)
        case badStatus(String)
        case badDay(String)
        case badAssigner(String)
        /// It differs from the value that the book has, and nobody says why.
        case needsReason(old: String, new: String)
        /// The same value is stated twice, and differently.
        case statedTwice(otherLine: Int, other: String, this: String)
        /// The text ends inside quotes.
        case openQuotes
    }

    public var line: Int
    /// The column's title; empty for the whole row.
    public var column: String
    public var problem: Problem
}

extension BadRow: CustomStringConvertible {
    /// "dòng 12, cột «Giá trị»: …; hãy … / …"
    public var description: String {
        let (vietnamese, english) = problem.sentences
        let place = column.isEmpty ? "" : ", cột «\(column)»"
        return "dòng \(line)\(place): \(vietnamese) / line \(line): \(english)"
    }
}

extension BadRow.Problem {
    var sentences: (vietnamese: String, english: String) {
        switch self {
        case .unknownIndicator(let name, let nearest):
            (
                "không có chỉ tiêu «\(name)»" + Self.near(nearest, "; gần nhất là")
                    + "; hãy sửa tên, hoặc gán tên này cho một chỉ tiêu",
                "no indicator '\(name)'" + Self.near(nearest, "; the nearest is")
                    + "; correct the name or decide its meaning"
            )
        case .unknownArea(let name, let nearest):
            (
                "không có địa bàn «\(name)»" + Self.near(nearest, "; gần nhất là") + "; hãy sửa tên hoặc dùng mã",
                "no area '\(name)'" + Self.near(nearest, "; the nearest is") + "; correct the name or use its code"
            )
        case .manyAreas(let name, let slugs):
            (
                "nhiều địa bàn tên «\(name)»: \(slugs.joined(separator: ", ")); hãy dùng mã hoặc thêm cột cấp trên",
                "several areas are called '\(name)'; use a code or add a column of the area above"
            )
        case .areaNotThen(let name, let period):
            (
                "«\(name)» không tồn tại trong kỳ \(period); hãy dùng địa bàn của kỳ đó",
                "'\(name)' did not exist in \(period); name the area of then"
            )
        case .noIndicator:
            ("chưa ghi chỉ tiêu nào; hãy điền chỉ tiêu", "no indicator is stated; fill it in")
        case .noArea:
            (
                "chưa ghi địa bàn nào; hãy điền địa bàn hoặc nêu địa bàn chung",
                "no area is stated; fill it in or give one for all"
            )
        case .noPeriod:
            ("chưa ghi kỳ nào; hãy điền kỳ hoặc nêu kỳ chung", "no period is stated; fill it in or give one for all")
        case .badPeriod(let text):
            (
                "không hiểu kỳ «\(text)»; hãy viết như 2021, 2021-Q3, 6 tháng 2021",
                "'\(text)' is no period; write 2021-Q3"
            )
        case .notANumber(let text):
            ("«\(text)» không phải số; hãy sửa ô này", "'\(text)' is no number; correct the cell")
        case .ambiguousNumber(let text):
            (
                "«\(text)» có thể hiểu hai cách; hãy nêu tệp viết số kiểu Việt (vi) hay Anh (en)",
                "'\(text)' can be read in two ways; say whether numbers are Vietnamese (vi) or English (en)"
            )
        case .tooManyDigits(let text):
            (
                "số «\(text)» dài quá 18 chữ số; hãy dùng đơn vị lớn hơn",
                "'\(text)' has more than 18 digits; use a larger unit"
            )
        case .wrongUnit(let unit, let wanted):
            (
                "không đổi được «\(unit)» sang «\(wanted)»; hãy sửa đơn vị hoặc chỉ tiêu",
                "'\(unit)' can't be converted to '\(wanted)'; correct the unit or the indicator"
            )
        case .badStatus(let text):
            (
                "không hiểu trạng thái «\(text)»; hãy viết ước, sơ bộ hoặc chính thức",
                "'\(text)' is no status; write estimate, preliminary or official"
            )
        case .badDay(let text):
            ("«\(text)» không phải ngày; hãy viết như 31/12/2021", "'\(text)' is no day; write 2021-12-31")
        case .badAssigner(let text):
            (
                "không hiểu cấp giao «\(text)»; hãy viết HĐND, UBND hoặc trung ương",
                "'\(text)' assigns nothing; write council, committee or central"
            )
        case .needsReason(let old, let new):
            (
                "sổ đang có \(old), tệp ghi \(new); hãy nêu lý do sửa",
                "the book has \(old), the file says \(new); give a reason"
            )
        case .statedTwice(let line, let other, let this):
            (
                "ghi \(this), còn dòng \(line) ghi \(other) cho cùng một số; hãy bỏ một dòng",
                "says \(this), but line \(line) says \(other) of the same value; remove one"
            )
        case .openQuotes:
            ("dấu ngoặc kép không đóng; hãy sửa tệp", "quotes are not closed; correct the file")
        }
    }

    private static func near(_ name: String?, _ words: String) -> String { name.map { "\(words) «\($0)»" } ?? "" }
}
