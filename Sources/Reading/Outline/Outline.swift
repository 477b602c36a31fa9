import Documents
import Figures

/// Keeps the way through a document's sections: numbers, periods, and what each is about.
struct Outline {
    private struct Section {
        var depth: Int
        var number: String?
        var period: Period?
        var isAhead: Bool
        var givesTasks: Bool
        var subject: String
        var area: String?
    }

    private var sections: [Section] = []
    private let documentPeriod: Period?
    /// The lead of the last first-level item ("- Công nghiệp - xây dựng:"), for the items below it.
    private var lead = ""

    /// Whether the document's name announces aims.
    private let isAhead: Bool
    private let today: Int?

    init(_ head: DocumentHead) {
        documentPeriod = head.period
        isAhead = head.isAhead
        today = head.date.map { $0.year * 12 + $0.month - 1 }
    }

    /// Goes into the section that a heading opens.
    mutating func enter(heading: Heading, period: Period?) {
        let sibling = sections.last { $0.depth == heading.depth }
        sections.removeAll { $0.depth >= heading.depth }
        let parent = sections.last
        // "I. MỤC TIÊU", "II. CÁC CHỈ TIÊU CHỦ YẾU": the indicators of what was just aimed at.
        let goesOn = heading.isAhead == nil && heading.namesIndicators && sibling?.isAhead == true
        sections.append(
            Section(
                depth: heading.depth, number: heading.number,
                period: period ?? (goesOn ? sibling?.period : nil) ?? parent?.period,
                isAhead: goesOn || (heading.isAhead ?? parent?.isAhead ?? isAhead),
                givesTasks: heading.isAhead == false ? false : parent?.givesTasks == true || heading.givesTasks == true,
                subject: heading.subject, area: heading.area ?? parent?.area))
        lead = ""
    }

    /// Leaves all sections: what follows closes the document.
    mutating func close() {
        sections.removeAll()
        lead = ""
    }

    mutating func setLead(_ text: String) { lead = text }

    /// The number of the nearest section that has one.
    var heading: String? { sections.last { $0.number != nil }?.number }

    var context: SectionContext {
        var context = SectionContext()
        context.headings = sections.compactMap(\.number)
        context.period = sections.last?.period ?? documentPeriod
        context.isAhead = sections.last?.isAhead ?? isAhead
        context.givesTasks = sections.last?.givesTasks ?? false
        context.area = sections.last?.area
        context.today = today
        context.subject = lead.isEmpty ? sections.last { !$0.subject.isEmpty }?.subject ?? "" : lead
        return context
    }
}

/// A heading's number and what its words say of the section.
struct Heading {
    /// From 0: "Phần thứ nhất", then A., I., 1., 1.1., a).
    var depth: Int
    var number: String?
    /// Whether the section tells what is to be done; nil where the words don't say.
    var isAhead: Bool?
    /// Whether it gives tasks; nil where the words don't say.
    var givesTasks: Bool?
    /// Whether it names indicators ("chỉ tiêu").
    var namesIndicators = false
    /// The words behind the number.
    var subject: String
    /// The district, commune or town that it names.
    var area: String?

    init(_ text: String, level: Int) {
        var rest = Substring(text)
        while let first = rest.first, first == "-" || first == "+" || first == "*" || first == " " {
            rest = rest.dropFirst()
        }
        let (number, depth, length) = Self.number(of: rest)
        self.number = number
        self.depth = depth ?? level + 1
        let words = rest.dropFirst(length).drop { $0 == " " || $0 == "." || $0 == ")" }
        let lower = words.prefix(24).lowercased()
        subject = Self.nameless.contains(where: lower.hasPrefix) ? "" : String(words)
        isAhead = nil
        givesTasks = nil
    }

    /// Headings that name no thing that figures are of.
    private static let nameless = ["phương hướng", "nhiệm vụ", "mục tiêu, nhiệm vụ", "một số nhiệm vụ"]

    private static let romans: Set<Substring> = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    ]

    /// "PHẦN II. NHIỆM VỤ", "Phần thứ hai": what stands above all other sections.
    private static func part(_ text: Substring, word: Substring) -> (String?, Int?, Int)? {
        guard ["phần", "chương"].contains(word.lowercased()) else { return nil }
        let words = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).dropFirst()
        guard let first = words.first else { return nil }
        let isOrdinal = first.lowercased() == "thứ"
        let told = isOrdinal ? words.prefix(2).joined(separator: " ") : String(first)
        let number = told.hasSuffix(".") || told.hasSuffix(":") ? String(told.dropLast()) : told
        let isNumber = number.allSatisfy(\.isASCIIDigit) || romans.contains(Substring(number)) || number.count == 1
        guard !number.isEmpty, isOrdinal && words.count > 1 || isNumber else { return nil }
        return (number, 0, word.count + 1 + told.count)
    }

    private static func number(of text: Substring) -> (String?, Int?, Int) {
        guard let first = text.split(separator: " ", maxSplits: 1).first else { return (nil, nil, 0) }
        if let part = part(text, word: first) { return part }
        let token = first.prefix { $0 != "/" && $0 != ")" && $0 != ":" }
        let core = token.hasSuffix(".") ? token.dropLast() : token
        let closed = token.count < first.count || token.hasSuffix(".")
        if romans.contains(core), closed || first == text { return (String(core), 2, first.count) }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        if !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy(\.isASCIIDigit) }),
            closed || parts.count > 1
        {
            return (String(core), 3 + parts.count, first.count)
        }
        if core.count == 1, closed, let letter = core.first, letter.isASCII, letter.isLetter {
            return (String(core), letter.isUppercase ? 1 : 9, first.count)
        }
        return (nil, nil, 0)
    }

    private static let ahead: WordSet = [
        "nhiệm vụ", "phương hướng", "mục tiêu", "giải pháp", "định hướng", "kế hoạch năm", "dự báo",
    ]
    private static let done: WordSet = [
        "kết quả", "tình hình", "đánh giá", "thực trạng", "ước thực hiện",
    ]

    private static let tasks: WordSet = ["nhiệm vụ", "giải pháp"]
    private static let aims: WordSet = ["mục tiêu", "chỉ tiêu"]

    private static let indicators: WordSet = ["chỉ tiêu"]

    static func namesIndicators(_ tokens: ContiguousArray<Token>) -> Bool {
        tokens.indices.dropLast().contains { indicators.contains(Term.join(tokens[$0].hash, tokens[$0 + 1].hash)) }
    }

    /// "Nhiệm vụ, giải pháp chủ yếu" gives tasks, "Mục tiêu tổng quát" aims.
    static func givesTasks(_ tokens: ContiguousArray<Token>) -> Bool? {
        var answer: Bool?
        for index in tokens.indices.dropLast() where tokens[index].kind == .word {
            let pair = Term.join(tokens[index].hash, tokens[index + 1].hash)
            if tasks.contains(pair) { return true }
            if aims.contains(pair) { answer = false }
        }
        return answer
    }

    /// Decided by the first of the words that tell: "KẾT QUẢ THỰC HIỆN MỤC TIÊU" is done, "NHIỆM VỤ … KẾT QUẢ" ahead.
    static func isAhead(_ tokens: ContiguousArray<Token>, _ language: DocumentLanguage) -> Bool? {
        guard language == .vi else { return isAheadInEnglish(tokens) }
        for index in tokens.indices.dropLast() where tokens[index].kind == .word {
            let pair = Term.join(tokens[index].hash, tokens[index + 1].hash)
            if done.contains(pair) { return false }
            if ahead.contains(pair) { return true }
            if index + 2 < tokens.count {
                let triple = Term.join(pair, tokens[index + 2].hash)
                if done.contains(triple) { return false }
                if ahead.contains(triple) { return true }
            }
        }
        return nil
    }
}

extension Heading {
    /// "OBJECTIVES AND KEY TASKS FOR 2022"; "RESULTS AGAINST THE TARGETS" is done.
    private static func isAheadInEnglish(_ tokens: ContiguousArray<Token>) -> Bool? {
        for token in tokens where token.kind == .word {
            if doneInEnglish.contains(token.hash) { return false }
            if aheadInEnglish.contains(token.hash) { return true }
        }
        return nil
    }

    private static let aheadInEnglish: WordSet = [
        "objectives", "targets", "tasks", "orientations", "outlook", "solutions", "priorities", "goals",
    ]
    private static let doneInEnglish: WordSet = [
        "results", "situation", "performance", "implementation", "assessment", "achievements", "progress",
    ]
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
