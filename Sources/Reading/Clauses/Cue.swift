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
    }

    var verb: Verb = .none
    /// The term of the cue, or the first term of the number where there is none.
    var index: Int
    /// Whether the movement that the cue tells goes down.
    var isDown = false
    /// Whether the verb moves a rate: "giảm tỷ lệ hộ nghèo 1,5%".
    var isOfRate = false
    /// The plan or the time that stood between cue and number: "vượt kế hoạch 5%", "tăng so với cùng kỳ 3%".
    var base: BaseGrammar.Found?
    var approximator: Figure.Approximator?
    /// How many words that the cue doesn't take stood between it and the number.
    var distance = 0

    private static let verbs: [(WordClass, Verb)] = [
        (.contribute, .contribute), (.times, .times), (.arriving, .arriving), (.exceed, .exceed),
        (.shortfall, .shortfall),
        (.higher, .higher), (.lower, .lower), (.growthNoun, .growthNoun), (.rise, .rise), (.fall, .fall),
        (.account, .account),
        (.remain, .remain), (.equal, .equal), (.reach, .reach), (.rate, .rate),
    ]

    private static let governing: WordClass = [
        .contribute, .times, .arriving, .exceed, .shortfall, .higher, .lower, .growthNoun, .rise, .fall, .account,
        .remain, .equal, .reach,
        .rate, .from, .to,
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
            switch term.kind {
            case .number: return cue
            case .punctuation:
                if s.isMark(index, "\"") || s.isMark(index, "-") && !s.isAttached(index) { break }
                guard s.isMark(index, ")"), let open = opening(of: index, in: s), open > start else { return cue }
                index = open - 1
                continue
            case .word:
                if cue.take(term.classes, at: index, in: s) { return cue }
            }
            index -= 1
        }
        return cue
    }

    /// Weighs one word; true where it settles the cue or ends the search.
    private mutating func take(_ classes: WordClass, at index: Int, in s: Sentence) -> Bool {
        if approximator == nil, distance == 0 { approximator = Self.approximator(classes) }
        // "tăng ở 61 địa phương": where it rises, not by how much.
        if distance == 0, s.isOne(index, of: Self.placing), countsNext(index, in: s) { return true }
        if !classes.isDisjoint(with: Self.governing),
            let found = Self.verb(of: classes, at: index, in: s, distance: distance)
        {
            verb = found
            self.index = index
            isDown = classes.contains(.fall) || (found == .arriving && s.isOne(index, of: Self.downWords))
            if approximator == nil, distance == 0 { approximator = Self.approximator(within: index, in: s) }
            if found == .times { reachBack(from: index, in: s) }
            if found == .rate, s.has(index - 1, [.rise, .fall]) {
                isOfRate = true
                verb = s.has(index - 1, .fall) ? .fall : .rise
                isDown = verb == .fall
                self.index = index - 1
            }
            if found == .reach, s.isOne(index, of: Self.levelVerbs), s.has(index - 1, [.rise, .fall]) {
                verb = s.has(index - 1, .fall) ? .fall : .rise
                isDown = verb == .fall
                self.index = index - 1
            }
            return true
        }
        if !classes.isDisjoint(with: [.plan, .budget]) {
            if base == nil { base = .plan(classes.contains(.budget) ? .estimate : .plan, index) }
        } else if classes.contains(.benchmark) {
            if distance == 0, base == nil { base = .benchmark(index) }
        } else if classes.contains(.conjunction), !s.has(index - 1, .respectively) {
            return true
        } else if !Self.isPassed(classes, index, in: s) {
            distance += 1
            return distance > 7
        }
        return false
    }

    private static func verb(of classes: WordClass, at index: Int, in s: Sentence, distance: Int) -> Verb? {
        for (wanted, verb) in verbs where classes.contains(wanted) {
            switch verb {
            case .rate: return distance <= 1 || (distance <= 5 && s.has(index - 1, [.rise, .fall])) ? .rate : nil
            case .rise where isAdded(index, in: s): return nil
            case .growthNoun where classes.contains(.rise): return distance <= 3 ? .rise : nil
            case .rise, .fall: return distance <= 4 ? verb : nil
            case .reach where s.isOne(index, of: copula):
                return distance == 0 && !isFiller(index, in: s) ? verb : nil
            case .reach, .equal: return distance <= 2 ? verb : nil
            case .arriving, .remain: return distance <= 1 ? verb : nil
            default: return distance <= 4 ? verb : nil
            }
        }
        if classes.contains(.from), distance == 0, followsRange(index, in: s) { return .from }
        if classes.contains(.to), distance == 0, hasFrom(before: index, in: s) { return .arriving }
        return nil
    }

    /// "giá trị tăng thêm", "vốn đăng ký tăng thêm", "cấp mới và tăng thêm": what was added is a thing, not a rise.
    private static func isAdded(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: added)
            && (s.isOne(index - 1, of: addedTo)
                || s.has(index - 1, .conjunction) && s.isOne(index - 2, of: new))
    }

    private static let added: WordSet = ["tăng thêm"]
    private static let addedTo: WordSet = ["trị", "ký", "đăng ký", "vốn", "giá trị"]
    private static let new: WordSet = ["mới", "cấp mới"]

    /// "tiếp đến là Hàn Quốc 347,8 triệu USD" names what follows it.
    private static let copula: WordSet = ["là"]

    /// "tăng thêm hơn là 20 nghìn người", "giảm khoảng là 5%": it says nothing between a movement and its number.
    private static func isFiller(_ copula: Int, in s: Sentence) -> Bool {
        var at = copula - 1
        while s.has(at, [.about, .over, .under]) { at -= 1 }
        return s.has(at, [.rise, .fall]) && !s.has(at, .growthNoun) && (at < copula - 1 || s.isOne(at, of: more))
    }

    private static let more: WordSet = ["tăng thêm", "giảm thêm", "nâng thêm", "giảm bớt"]

    /// "khu vực II từ 24,1% tăng lên 25,8%": where a movement's end follows, "từ" begins one.
    private static func followsRange(_ index: Int, in s: Sentence) -> Bool {
        (index + 1..<min(index + 14, s.count)).contains { at in
            s.has(at, [.arriving, .remain]) && !isAtLeast(at, in: s)
                || s.has(at, .to) && s.isNumber(at + 1) && s.has(index - 1, [.rise, .fall])
        }
    }

    /// "từ 13% trở lên" bounds and doesn't move.
    private static func isAtLeast(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index - 1) && s.isOne(index - 1, of: Self.atLeastWords)
    }

    private static let atLeastWords: WordSet = ["trở"]

    /// Whether "từ" and a number stand before: "tăng từ 10% đến 12%".
    private static func hasFrom(before index: Int, in s: Sentence) -> Bool {
        for at in stride(from: index - 1, through: max(0, index - 12), by: -1) where s.has(at, .from) {
            return at > 0 && s.has(at - 1, [.rise, .fall, .arriving])
        }
        return false
    }

    private static func opening(of close: Int, in s: Sentence) -> Int? {
        stride(from: close - 1, through: max(0, close - 40), by: -1).first { s.isMark($0, "(") }
    }

    /// "tăng gần gấp đôi": the rise and the approximator before "gấp".
    private mutating func reachBack(from times: Int, in s: Sentence) {
        var before = times - 1
        if s.isWord(before), let word = Self.approximator(s.terms[before].classes) {
            if approximator == nil { approximator = word }
            before -= 1
        }
        if s.has(before, .rise) { index = before }
    }

    /// "xuống dưới 60 xã", "chiếm trên 20%": a verb's phrase that ends with a bound.
    private static func approximator(within index: Int, in s: Sentence) -> Figure.Approximator? {
        if s.isOne(index, of: underPhrases) { return .under }
        if s.isOne(index, of: overPhrases) { return .over }
        return s.isOne(index, of: aboutPhrases) ? .about : nil
    }

    private static let underPhrases: WordSet = [
        "xuống dưới", "giảm xuống dưới", "lên gần", "chiếm gần", "gấp gần",
    ]
    private static let overPhrases: WordSet = ["lên trên", "chiếm trên", "gấp hơn", "vượt trên", "vượt hơn"]
    private static let aboutPhrases: WordSet = ["lên khoảng", "chiếm khoảng", "đạt khoảng"]

    private static func approximator(_ classes: WordClass) -> Figure.Approximator? {
        if classes.contains(.about) { return .about }
        if classes.contains(.over) { return .over }
        if classes.contains(.under) { return .under }
        return nil
    }

    /// Words that a cue reaches over: approximators, "so với", respectively, adverbs of degree.
    private static func isPassed(_ classes: WordClass, _ index: Int, in s: Sentence) -> Bool {
        if !classes.isDisjoint(with: [.about, .over, .under, .compare, .respectively, .estimated, .to, .from]) {
            return true
        }
        return passed.contains(s.terms[index].hash)
    }

    /// "tăng nhẹ với mức 1,9%": how much it rises.
    private static let levelVerbs: WordSet = ["với mức", "ở mức"]

    private func countsNext(_ index: Int, in s: Sentence) -> Bool {
        guard s.terms.indices.contains(index + 1), case .quantity(let number) = s.terms[index + 1].role else {
            return false
        }
        return s.quantities[number].unitKind == .count
    }

    private static let placing: WordSet = ["ở", "tại"]

    private static let downWords: WordSet = ["xuống", "xuống mức", "xuống dưới", "xuống còn"]

    private static let passed: WordSet = [
        "thêm", "được", "mức", "tới", "mạnh", "nhẹ", "nhanh", "cao", "khá", "chung", "bình", "quân", "cả", "là", "với",
        "thấp", "nhất", "đều",
        "đã", "chỉ", "ở", "về", "kỷ", "lục", "sâu", "vốn", "thu", "đến", "lên", "tổng", "toàn", "tỉnh", "giao", "trung",
        "ương", "hđnd", "năm", "thời",
        "điểm", "của", "thực", "hiện", "hơn", "nhiều",
    ]
}
