import Figures
import PlanBook

/// What each column of a table means, and what holds for the whole table.
public struct ColumnMapping: Hashable, Sendable {
    public enum Origin: String, Sendable { case guessed, kept, given }

    public struct Column: Hashable, Sendable {
        public var title: String
        public var meaning: ColumnMeaning
        public var origin: Origin
    }

    public var columns: [Column]
    /// For all values of the table that say nothing else.
    public var unit: String?
    public var period: Period?
    /// The sheet that the table stands on.
    public var sheet: String?

    /// By it the mapping is found again: the titles without marks.
    public var signature: String { Self.signature(of: columns.map(\.title)) }

    static func signature(of titles: [String]) -> String { titles.map(NameKey.bare).joined(separator: "|") }

    /// Whether any column's meaning was not known from before.
    public var isGuessed: Bool { columns.contains { $0.origin != .kept } }

    func first(_ role: ColumnMeaning.Role) -> Int? { columns.firstIndex { $0.meaning.role == role } }

    var values: [Int] { columns.indices.filter { columns[$0].meaning.isValue } }
}

extension ColumnMapping {
    /// One meaning a line, as the book keeps it.
    var kept: String { columns.map(\.meaning.text).joined(separator: "\n") }

    /// What `kept` wrote; nil where it doesn't fit the titles.
    init?(kept: String, titles: [String]) {
        let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let meanings = lines.compactMap { ColumnMeaning(text: $0) }
        guard meanings.count == titles.count, lines.count == titles.count else { return nil }
        self.init(columns: zip(titles, meanings).map { Column(title: $0, meaning: $1, origin: .kept) })
    }

    /// For people: one line a column.
    public var lines: [String] {
        columns.enumerated().map { index, column in
            let mark =
                switch column.origin {
                case .guessed: "đoán / guessed"
                case .kept: "đã nhớ / kept"
                case .given: "được chỉ định / given"
                }
            return "\(index + 1). «\(column.title)» → \(column.meaning.sentence) (\(mark))"
        }
    }
}

extension ColumnMeaning {
    /// "kế hoạch, kỳ 2021 / plan, period 2021"
    public var sentence: String {
        var (vietnamese, english) = (role.vietnamese, role.english)
        func add(_ word: String, _ translation: String, _ value: String?) {
            guard let value else { return }
            vietnamese += ", \(word) \(value)"
            english += ", \(translation) \(value)"
        }
        add("chỉ tiêu", "indicator", indicator)
        add("địa bàn", "area", area)
        add("kỳ", "period", period?.text)
        add("trạng thái", "status", status?.word)
        add("đơn vị", "unit", unit)
        return "\(vietnamese) / \(english)"
    }
}

extension ColumnMeaning.Role {
    var vietnamese: String {
        switch self {
        case .skip: "bỏ qua"
        case .indicator: "chỉ tiêu"
        case .area: "địa bàn"
        case .parent: "địa bàn cấp trên"
        case .period: "kỳ"
        case .year: "năm"
        case .quarter: "quý"
        case .month: "tháng"
        case .value: "giá trị"
        case .plan: "kế hoạch"
        case .estimate: "dự toán"
        case .status: "trạng thái"
        case .unit: "đơn vị"
        case .reason: "lý do"
        case .known: "ngày công bố"
        case .assigner: "cấp giao"
        case .directive: "văn bản giao"
        case .inForce: "hiệu lực từ ngày"
        }
    }

    var english: String {
        switch self {
        case .skip: "left out"
        case .parent: "area above"
        case .estimate: "budget estimate"
        case .known: "known from"
        case .inForce: "in force from"
        case .assigner: "assigned by"
        default: rawValue
        }
    }
}
