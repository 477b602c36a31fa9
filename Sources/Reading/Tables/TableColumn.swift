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

    /// What a head names by itself.
    enum HeadKind { case index, unit, remark, other }

    var role: Role
    var headKind = HeadKind.other
    var head: String
    var period: Period?
    /// Whether the head names the period itself.
    var namesPeriod = false
    var base: Figure.Base?
    /// Whether the head names what the numbers are compared with.
    var namesBase = false
    /// Whether the head says no more than that it was done ("Thực hiện", "Giá trị").
    var namesStatus = false
    var isEstimate = false
    /// The unit that the head gives in brackets.
    var unit: String?
    /// Whether the head says that the cells are per cent.
    var isPercent = false

    /// "Tỷ lệ (%)", "So sánh (%)": a comparison that doesn't say of what.
    var isPlainRate: Bool {
        isPercent && (role == .share || role == .ratio)
            && ["tỷ lệ(%)", "tỷ lệ%", "so sánh(%)", "so sánh%"].contains(
                head.lowercased().replacing(" (", with: "(").replacing(" %", with: "%").trimmed)
    }
}

/// Reads a column's head.
struct TableColumnGrammar {
    let section: SectionContext

    /// - Parameter s: the head's cells, top to bottom, loaded as one sentence with its times annotated.
    func column(_ s: Sentence, head: String) -> TableColumn {
        var column = TableColumn(role: .level, head: head)
        let marks = Marks(s)
        column.headKind = Self.kind(s)
        column.isPercent = marks.hasPercent
        column.unit = Self.bracketedUnit(head)
        let time = s.times.first { !$0.isBase && $0.meaning != .duration && $0.meaning != .samePeriod }
        let own = time.flatMap { $0.period(in: section.year) }
        column.period = own ?? section.period
        column.namesPeriod = own != nil
        column.isEstimate = (0..<s.count).contains { s.has($0, .estimated) || s.isOne($0, of: Self.estimateWords) }
        let base = base(of: s)
        column.namesBase = base != nil
        column.namesStatus = s.isOne(phrase: 0..<s.count, of: Self.statusHeads)
        if marks.moves {
            column.role = column.isPercent || marks.isGrowthNoun ? .growth : .change
            column.base = marks.plan ?? base ?? defaultBase(column.period)
        } else if marks.compares || column.isPercent, let plan = marks.plan {
            column.role = .attainment(plan)
            column.base = plan
            column.period = section.period ?? column.period
        } else if column.isPercent, let year = Self.comparedYear(s) {
            column.role = .ratio
            column.period = section.period.flatMap { $0.year == year ? $0 : nil } ?? Period(year: year)
            column.base = defaultBase(column.period)
        } else if marks.compares || marks.isSamePeriod && column.isPercent {
            column.role = .ratio
            column.base = base
        } else if marks.isRate {
            column.role = .share
        } else if column.isPercent, marks.reaches {
            column.role = .attainment(.plan)
            column.base = .plan
        } else if marks.ranks {
            column.role = .rank
        } else if let plan = marks.plan {
            column.role = .target(plan)
            // A plan that names no time is the year's.
            if own == nil { column.period = column.period.map { $0.isPartOfYear ? Period(year: $0.year) : $0 } }
        } else if marks.isSamePeriod {
            column.period = column.period?.yearEarlier
        } else if s.times.contains(where: { $0.meaning == .lastYear }) {
            column.period = section.period?.yearEarlier
        } else if column.isPercent {
            column.role = .share
        }
        return column
    }

    /// "TH 2024/2023 (%)": the later of a year and the one before it.
    private static func comparedYear(_ s: Sentence) -> Int? {
        for index in 1..<max(1, s.count) where s.isMark(index, "/") {
            if let later = s.yearNumber(index - 1), let earlier = s.yearNumber(index + 1), later == earlier + 1 {
                return later
            }
        }
        return nil
    }

    private static func kind(_ s: Sentence) -> TableColumn.HeadKind {
        let whole = 0..<s.count
        if s.isOne(phrase: whole, of: indexHeads) { return .index }
        if s.isOne(phrase: whole, of: unitHeads) || s.count <= 4 && namesUnit(s) { return .unit }
        return s.isOne(phrase: whole, of: remarkHeads) ? .remark : .other
    }

    /// Whether "ĐVT" or "đơn vị tính" stands in it.
    static func namesUnit(_ s: Sentence) -> Bool {
        (0..<s.count).contains { index in
            s.isOne(index, of: unitHeads) || s.isOne(phrase: index..<min(index + 3, s.count), of: unitHeads)
                || s.isOne(phrase: index..<min(index + 2, s.count), of: unitHeads)
        }
    }

    private static let indexHeads: WordSet = ["tt", "stt", "số tt", "số thứ tự", "no", "mã số"]
    private static let unitHeads: WordSet = ["đvt", "đơn vị tính", "đơn vị", "đơn vị đo", "unit"]
    private static let remarkHeads: WordSet = ["ghi chú", "cơ quan chủ trì", "cơ quan thực hiện", "note"]

    private static let statusHeads: WordSet = [
        "thực hiện", "ước thực hiện", "ước", "giá trị", "số lượng", "kết quả", "thứ hạng", "actual", "value",
        "estimated",
        "amount",
    ]
    private static let estimateWords: WordSet = ["ưth", "ước", "uth"]

    /// What the words of a head say, whatever their order.
    private struct Marks {
        var plan: Figure.Base?
        var hasPercent = false
        var compares = false
        var moves = false
        var isGrowthNoun = false
        var isSamePeriod = false
        var isRate = false
        var reaches = false
        var ranks = false

        init(_ s: Sentence) {
            for index in 0..<s.count {
                if s.isMark(index, "%") { hasPercent = true }
                if s.isMark(index, "+"), s.isMark(index + 1, "/") { moves = true }
                let classes = s.terms[index].classes
                guard !classes.isEmpty else { continue }
                if classes.contains(.budget) {
                    plan = .estimate
                } else if classes.contains(.plan), plan == nil {
                    plan = .plan
                }
                if classes.contains(.compare) { compares = true }
                if !classes.isDisjoint(with: [.rise, .fall]) { moves = true }
                if classes.contains(.growthNoun) { (moves, isGrowthNoun) = (true, true) }
                if classes.contains(.samePeriod) { isSamePeriod = true }
                if classes.contains(.rate) { isRate = true }
                if classes.contains(.reach) { reaches = true }
                if classes.contains(.rankVerb) { ranks = true }
                if classes.contains(.percentWord) { hasPercent = true }
            }
            // "TH/KH": what was done over the plan.
            if plan != nil,
                (1..<max(1, s.count)).contains(where: { s.isMark($0, "/") && s.isWord($0 - 1) && s.isWord($0 + 1) })
            {
                compares = true
            }
        }
    }

    private func base(of s: Sentence) -> Figure.Base? {
        guard let time = s.times.last(where: { $0.isBase || $0.meaning == .samePeriod }) ?? s.times.last else {
            return nil
        }
        return BaseGrammar.base(time, for: section.period, in: s)
    }

    private func defaultBase(_ period: Period?) -> Figure.Base {
        period?.isPartOfYear == true ? .samePeriod : .previousYear
    }

    /// "Giá trị (tỷ đồng)" → "tỷ đồng"; "(%)" and "(3)/(2)" give none.
    static func bracketedUnit(_ text: String) -> String? {
        guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
        let inner = text[text.index(after: open)..<close].trimmed
        guard !inner.isEmpty, inner.count <= 30, !inner.contains(where: \.isNumber), inner != "%" else { return nil }
        return isUnit(inner) ? inner : nil
    }

    private static let unitStarts = [
        "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "usd", "tấn", "tạ", "ha", "kg", "người", "hộ", "xã", "con",
        "lượt", "m2", "m3", "km", "kwh",
        "dự án", "doanh nghiệp", "%", "vụ", "lao động", "cái", "lần", "điểm", "mw", "giường", "trường", "bác sĩ",
        "cơ sở", "chiếc", "1000", "1.000",
    ]

    static func isUnit(_ text: String) -> Bool {
        let words = text.lowercased()
        return unitStarts.contains { words.hasPrefix($0) } || EnglishUnits.unit(named: words) != nil
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
