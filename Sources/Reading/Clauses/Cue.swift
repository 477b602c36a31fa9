import Figures

/// The word before a number that says how it is meant, with what was passed on the way back to it.
struct Cue {
    enum Verb {
        case none
        case rise, fall
        /// vượt, hụt
        case exceed, shortfall
        case reach, equal, account, remain, times
        /// lên, xuống còn: where a movement ends
        case arriving
        /// từ: where a movement begins
        case from
        case higher, lower
        case contribute
        case growthNoun, rate
        case plan, budget
        case benchmark
    }

    var verb: Verb = .none
    /// The term of the cue, or the first term of the number where there is none.
    var index: Int
    /// Whether the movement that a `from`, an `arriving` or a noun tells goes down.
    var isDown = false
    /// The plan or the time that stood between cue and number: "vượt kế hoạch 5%", "tăng so với cùng kỳ 3%".
    var base: BaseGrammar.Found?
    var approximator: Figure.Approximator?
    /// Whether words other than those that the cue takes stood between it and the number.
    var distance = 0

    private static let verbs: [(WordClass, Verb)] = [
        (.contribute, .contribute), (.times, .times), (.arriving, .arriving), (.exceed, .exceed), (.shortfall, .shortfall),
        (.higher, .higher), (.lower, .lower), (.growthNoun, .growthNoun), (.rise, .rise), (.fall, .fall), (.account, .account),
        (.remain, .remain), (.equal, .equal), (.reach, .reach), (.rate, .rate),
    ]

    /// Looks back from the number at `end` to the word that governs it, not beyond `start`.
    static func before(_ end: Int, from start: Int, in s: Sentence) -> Cue {
        var cue = Cue(index: end)
        var index = end - 1
        while index >= start {
            let term = s.terms[index]
            if case .time(let number) = term.role {
                let time = s.times[number]
                if time.isBase || time.meaning == .samePeriod, cue.base == nil { cue.base = .time(time) }
                index = time.range.lowerBound - 1
                continue
            }
            if term.kind == .punctuation {
                if s.isMark(index, "(") || s.isMark(index, "\"") {
                    index -= 1
                    if s.isMark(index + 1, "("), !s.has(index, [.plan, .budget, .rise, .fall, .reach, .benchmark]) || cue.distance > 0 { return cue }
                    if s.isMark(index + 1, "("), s.has(index, [.rise, .fall]), index + 2 < end { return cue }
                    continue
                }
                if s.isMark(index, ")"), let open = openingOf(index, in: s), open > start {
                    index = open - 1
                    continue
                }
                return cue
            }
            if term.kind == .number { return cue }
            let classes = term.classes
            if cue.approximator == nil, cue.distance == 0 { cue.approximator = approximator(classes, index, in: s) }
            if let verb = verb(of: classes, at: index, in: s, distance: cue.distance) {
                cue.verb = verb
                cue.index = index
                cue.isDown = classes.contains(.fall) || (verb == .arriving && s.text(index).lowercased().hasPrefix("xuống"))
                return cue
            }
            if !classes.isDisjoint(with: [.plan, .budget]) {
                if cue.base == nil { cue.base = .plan(classes.contains(.budget) ? .estimate : .plan, index) }
            } else if classes.contains(.benchmark) {
                if cue.distance == 0, cue.verb == .none, cue.base == nil { cue.base = .benchmark(index) }
            } else if !isPassed(classes, index, in: s) {
                cue.distance += 1
                if cue.distance > 7 { return cue }
            }
            index -= 1
        }
        return cue
    }

    private static func verb(of classes: WordClass, at index: Int, in s: Sentence, distance: Int) -> Verb? {
        for (wanted, verb) in verbs where classes.contains(wanted) {
            switch verb {
            case .rate: return distance <= 1 ? .rate : nil
            case .growthNoun where classes.contains(.rise): return distance <= 3 ? .rise : nil
            case .rise, .fall: return distance <= 4 ? verb : nil
            case .reach, .equal: return distance <= 2 ? verb : nil
            case .arriving: return distance <= 1 ? verb : nil
            case .remain: return distance <= 1 ? verb : nil
            default: return distance <= 4 ? verb : nil
            }
        }
        if classes.contains(.from), distance == 0 { return .from }
        if classes.contains(.to), distance == 0, hasFrom(before: index, in: s) { return .arriving }
        return nil
    }

    /// Whether "từ" and a number stand before: "tăng từ 10% đến 12%".
    private static func hasFrom(before index: Int, in s: Sentence) -> Bool {
        for at in stride(from: index - 1, through: max(0, index - 12), by: -1) where s.has(at, .from) {
            return at > 0 && s.has(at - 1, [.rise, .fall, .arriving])
        }
        return false
    }

    private static func openingOf(_ close: Int, in s: Sentence) -> Int? {
        for at in stride(from: close - 1, through: max(0, close - 30), by: -1) where s.isMark(at, "(") { return at }
        return nil
    }

    private static func approximator(_ classes: WordClass, _ index: Int, in s: Sentence) -> Figure.Approximator? {
        if classes.contains(.about) { return .about }
        if classes.contains(.over) { return .over }
        if classes.contains(.under) { return .under }
        return nil
    }

    /// Words that a cue reaches over: approximators, "so với", respectively, adverbs of degree.
    private static func isPassed(_ classes: WordClass, _ index: Int, in s: Sentence) -> Bool {
        if !classes.isDisjoint(with: [.about, .over, .under, .compare, .respectively, .estimated, .to]) { return true }
        guard s.isWord(index) else { return false }
        return passed.contains(s.text(index).lowercased())
    }

    private static let passed: Set<String> = [
        "thêm", "được", "mức", "tới", "mạnh", "nhẹ", "nhanh", "cao", "khá", "chung", "bình", "quân", "cả", "là", "với", "thấp", "nhất", "đều",
        "đã", "chỉ", "ở", "về", "kỷ", "lục", "sâu", "vốn", "thu", "đến", "lên", "tổng", "toàn", "tỉnh", "giao", "trung", "ương", "hđnd", "năm", "thời",
        "điểm", "của", "thực", "hiện",
    ]
}
