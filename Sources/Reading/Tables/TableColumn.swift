import Documents
import Figures

/// What a column of a table holds, by the words of its head.
struct TableColumn {
    enum Role: Equatable {
        /// The rows' numbers.
        case index
        /// What each row is of.
        case name
        case unit
        /// Remarks, agencies: nothing to read.
        case text
        /// Amounts in the row's unit.
        case level
        /// The plan's or the budget's amounts.
        case target(Figure.Base)
        case attainment(Figure.Base)
        /// Rises and falls in per cent.
        case growth
        /// Per cent of an earlier time, 100 being no change.
        case ratio
        /// Rises and falls in the row's unit.
        case change
        case share
        case rank
    }

    var role: Role
    var head: String
    var period: Period?
    var base: Figure.Base?
    var isEstimate = false
    /// The unit that the head gives in brackets.
    var unit: String?
    /// Whether the head says that the cells are per cent.
    var isPercent = false
}

/// Reads a column's head.
struct TableColumnGrammar {
    let section: SectionContext

    /// - Parameter s: the head's cells, top to bottom, loaded as one sentence with its times annotated.
    func column(_ s: Sentence, head: String, bounds: Range<Int>) -> TableColumn {
        let words = head.lowercased()
        var column = TableColumn(role: .level, head: head)
        column.isPercent = words.contains("%") || words.contains("phần trăm")
        column.unit = Self.bracketedUnit(head)
        let time = s.times.first { !$0.isBase && $0.meaning != .duration && $0.meaning != .samePeriod }
        column.period = time.flatMap { $0.period(in: section.year) } ?? section.period
        column.isEstimate = words.hasPrefix("ước") || words.contains("ước th") || words.contains("ưth") || words.contains(" ước ")
        let plan = planBase(words)
        let base = base(of: s, words: words, period: section.period)
        let compares = words.contains("so với") || words.contains("so ") || words.contains("/") && (words.contains("kh") || words.contains("ck"))
        if words.contains("tăng") || words.contains("giảm") || words.contains("+/-") || words.contains("tốc độ") {
            column.role = column.isPercent || words.contains("tốc độ") ? .growth : .change
            column.base = plan ?? base ?? defaultBase(column.period)
            column.period = section.period
        } else if compares || column.isPercent, plan != nil, let plan {
            column.role = .attainment(plan)
            column.base = plan
            column.period = actualPeriod(column.period)
        } else if compares || words.contains("cùng kỳ") && column.isPercent {
            column.role = column.isPercent || compares ? .ratio : .level
            column.base = base
            column.period = section.period
        } else if words.contains("cơ cấu") || words.contains("tỷ trọng") || words.contains("tỷ lệ") || words.contains("tỉ lệ") {
            column.role = .share
        } else if column.isPercent, words.contains("đạt") {
            column.role = .attainment(.plan)
            column.base = .plan
        } else if words.contains("xếp hạng") || words.contains("thứ hạng") || words.contains("vị thứ") {
            column.role = .rank
        } else if let plan {
            column.role = .target(plan)
        } else if words.contains("cùng kỳ") {
            column.period = (time.flatMap { $0.period(in: section.year) } ?? section.period)?.yearEarlier
        } else if words.contains("năm trước") {
            column.period = column.period.map { _ in section.period?.yearEarlier } ?? nil
        } else if column.isPercent {
            column.role = .share
        }
        return column
    }

    /// The plan's column may name the year; the per cent of it is of what was done.
    private func actualPeriod(_ period: Period?) -> Period? { section.period ?? period }

    private func planBase(_ words: String) -> Figure.Base? {
        if words.contains("dự toán") || Self.hasWord("dt", in: words) { return .estimate }
        let isPlan = words.contains("kế hoạch") || Self.hasWord("kh", in: words) || words.contains("chỉ tiêu giao") || words.contains("mục tiêu")
            || words.contains("nghị quyết") || Self.hasWord("nq", in: words)
        return isPlan ? .plan : nil
    }

    private func base(of s: Sentence, words: String, period: Period?) -> Figure.Base? {
        if words.contains("cùng kỳ") || Self.hasWord("ck", in: words) { return .samePeriod }
        if words.contains("tháng trước") { return .previousMonth }
        if words.contains("quý trước") { return .previousQuarter }
        if words.contains("năm trước") { return .previousYear }
        guard let time = s.times.last(where: { $0.isBase }) ?? s.times.last else { return nil }
        return BaseGrammar.base(time, for: period, in: s)
    }

    private func defaultBase(_ period: Period?) -> Figure.Base {
        period?.isPartOfYear == true ? .samePeriod : .previousYear
    }

    static func hasWord(_ word: String, in text: String) -> Bool {
        text.split { !$0.isLetter }.contains { $0 == word }
    }

    /// "Giá trị (tỷ đồng)" → "tỷ đồng"; "(%)" and "(3)/(2)" give none.
    static func bracketedUnit(_ text: String) -> String? {
        guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
        let inner = text[text.index(after: open)..<close].trimmed
        guard !inner.isEmpty, inner.count <= 30, !inner.contains(where: \.isNumber), inner != "%" else { return nil }
        return isUnit(inner) ? inner : nil
    }

    private static let unitStarts = [
        "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "usd", "tấn", "tạ", "ha", "kg", "người", "hộ", "xã", "con", "lượt", "m2", "m3", "km", "kwh",
        "dự án", "doanh nghiệp", "%", "vụ", "lao động", "cái", "lần", "điểm", "mw", "giường", "trường", "bác sĩ", "cơ sở", "chiếc", "1000", "1.000",
    ]

    static func isUnit(_ text: String) -> Bool {
        let words = text.lowercased()
        return unitStarts.contains { words.hasPrefix($0) }
    }
}

extension StringProtocol {
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
        return String(rest)
    }
}
