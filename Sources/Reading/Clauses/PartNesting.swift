import Figures

/// Follows which of a sentence's subjects are said to be parts of which.
///
/// "Trong đó" and "gồm" open a list of parts of the subject before; a second one, a bracket or "riêng" opens a list of
/// a part's own parts, so that wholes make a tree: land revenue is a part of domestic revenue and not of the total beside it.
struct PartNesting {
    private struct List {
        enum Opening { case words, colon, bracket, single }

        var whole: Int
        var period: Period?
        var opening: Opening
        var hasColon = false
        var count = 0
        /// The verb of the first part: one with another begins something new rather than going on with the list.
        var verb: Cue.Verb?
        /// Whether the whole itself is only guessed.
        var isGuess = false
    }

    /// The whole that parts told behind its sentence are of: "Tổng thu đạt … Trong đó: …".
    struct Antecedent {
        var subject: Int
        var period: Period?
        /// Whether its sentence names other things beside it.
        var isGuess = false
    }

    private var lists: [List] = []
    /// The subject before, which a list that opens now is of.
    private var current: Int?
    private var currentPeriod: Period?
    /// Whether a semicolon stood since the last part.
    private var isBehindSemicolon = false
    /// Whether any mark or "và" stood since the last part.
    private var isSeparated = false

    /// The last subject that is no part, while none of its parts has followed.
    private(set) var antecedent: Antecedent?
    private var topCount = 0
    private var isBehindGuess = false

    init() {}

    /// Goes on behind the sentence of a whole: a list opens with the sentence's own words or, for an item of a list that
    /// was announced, with its first subject.
    init(behind whole: Antecedent, isItem: Bool) {
        (current, currentPeriod) = (whole.subject, whole.period)
        isBehindGuess = whole.isGuess
        if isItem { open(.single) }
    }

    /// What a new subject is a part of.
    struct Place {
        var whole: Int?
        var membership = Figure.Membership.told
    }

    /// Takes in the terms between two quantities.
    mutating func pass(_ terms: Range<Int>, in s: Sentence) {
        isBehindSemicolon = false
        isSeparated = terms.contains { !s.isWord($0) || s.has($0, [.conjunction, .parts]) }
        for index in terms {
            // "…, đồng thời, các chủ rừng bảo vệ …" is told beside the list.
            if s.isOne(phrase: index..<index + 2, of: Self.besides), !s.isWord(index - 1) {
                lists.removeAll { $0.opening != .bracket }
            }
            if s.isMark(index, "(") {
                open(.bracket)
            } else if s.isMark(index, ")") {
                closeBracket()
            } else if s.isMark(index, ";") {
                isBehindSemicolon = true
                closeInner()
            } else if s.isMark(index, ":") {
                openColon()
            } else if s.isOne(index, of: Self.openers) {
                open(.words)
            } else if s.isOne(index, of: Self.single) {
                open(.single)
            } else if s.isOne(index, of: Self.total), s.isOne(index - 1, of: Self.among) {
                // "3.000 ha (trong tổng số 6.500 ha)": the whole stands in the bracket.
                lists.removeAll { $0.opening == .bracket && $0.count == 0 }
            }
        }
    }

    private static let openers: WordSet = [
        "trong đó", "bao gồm", "gồm", "gồm có", "chia ra", "trong số này", "trong số đó", "phân theo",
        "of which", "including",
    ]
    private static let besides: WordSet = ["đồng thời", "ngoài ra", "bên cạnh", "mặt khác", "cùng với"]
    private static let total: WordSet = ["tổng", "tổng số"]
    private static let among: WordSet = ["trong"]
    private static let single: WordSet = ["riêng"]

    private mutating func open(_ opening: List.Opening) {
        guard let current else { return }
        // "; riêng …" is apart from the list, and of nothing that was told.
        if opening == .single, isBehindSemicolon { return lists.removeAll { $0.opening != .bracket } }
        if let last = lists.last, last.count == 0, last.whole == current, last.opening != .bracket {
            lists.removeLast()
        }
        lists.append(
            List(
                whole: current, period: currentPeriod, opening: opening,
                isGuess: isBehindGuess && topCount == 0 && lists.isEmpty))
    }

    private mutating func openColon() {
        guard let current else { return }
        if let last = lists.indices.last, lists[last].count == 0, lists[last].opening == .words {
            lists[last].hasColon = true
        } else if lists.isEmpty || lists.last?.opening == .bracket {
            lists.append(List(whole: current, period: currentPeriod, opening: .colon))
        }
    }

    private mutating func closeBracket() {
        guard let bracket = lists.lastIndex(where: { $0.opening == .bracket }) else { return }
        (current, currentPeriod) = (lists[bracket].whole, lists[bracket].period)
        lists.removeSubrange(bracket...)
    }

    /// Behind a semicolon a part's own list is over, where the list around it goes on with semicolons.
    private mutating func closeInner() {
        let depth = lists.lastIndex { $0.opening == .bracket }.map { $0 + 1 } ?? 0
        guard lists.count - depth > 1, let last = lists.last, !last.hasColon || last.opening == .single else { return }
        lists.removeLast()
    }

    /// Where a subject that a clause opens stands. What is told of another time than the whole, such as "(năm 2020 đạt
    /// 12.407 tỷ đồng)", is no part of it.
    mutating func enter(_ subject: Int, verb: Cue.Verb, period: Period?) -> Place {
        if let last = lists.last, last.opening == .single, last.count > 0 { lists.removeLast() }
        defer { (current, currentPeriod) = (subject, period) }
        noteAntecedent(subject, period)
        guard let last = lists.indices.last, lists[last].period == period else { return Place() }
        let list = lists[last]
        lists[last].count += 1
        if list.count == 0 { lists[last].verb = verb }
        let isBare = list.opening == .bracket || list.opening == .colon || list.isGuess
        let mayBeApart =
            list.count > 0 && !list.hasColon
            && (isBehindSemicolon || !isSeparated || list.verb != verb && verb != .none && verb != .remain)
        return Place(whole: list.whole, membership: isBare || mayBeApart ? .likely : .told)
    }

    private mutating func noteAntecedent(_ subject: Int, _ period: Period?) {
        guard lists.isEmpty else {
            if lists.last?.opening != .bracket { antecedent = nil }
            return
        }
        topCount += 1
        antecedent = Antecedent(subject: subject, period: period, isGuess: topCount > 1)
    }

    /// Whether a sentence goes on with the parts of what was told before it: "Trong đó: …", "+ Trong đó …".
    static func goesOn(_ tokens: ContiguousArray<Token>, _ range: Range<Int>) -> Bool {
        guard let first = range.prefix(3).first(where: { tokens[$0].kind == .word }), first + 1 < range.upperBound
        else {
            return false
        }
        return following.contains(Term.join(tokens[first].hash, tokens[first + 1].hash))
    }

    private static let following: WordSet = ["trong đó", "bao gồm", "chia ra", "gồm có", "of which"]

    /// Whether a sentence ends by announcing parts: "…, trong đó:".
    static func announces(_ s: Sentence) -> Bool {
        s.count > 1 && s.isMark(s.count - 1, ":") && s.isOne(s.count - 2, of: openers)
    }
}
