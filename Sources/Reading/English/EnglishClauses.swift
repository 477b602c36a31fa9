import Figures

/// Says of each quantity of an English sentence what it means: its kind, value, base and period.
struct EnglishClauses {
    let section: SectionContext
    var paragraph: ParagraphContext
    /// The period that the sentence last named for what it tells.
    private var period: Period?

    init(section: SectionContext, paragraph: ParagraphContext) {
        self.section = section
        self.paragraph = paragraph
        period = paragraph.period ?? section.period
    }

    /// One statement a quantity, in the order of the quantities.
    mutating func statements(of s: Sentence) -> [Statement?] {
        var found: [Statement?] = []
        found.reserveCapacity(s.quantities.count)
        for index in s.quantities.indices {
            found.append(statement(index, previous: found.last ?? nil, in: s))
        }
        paragraph.bases.settle(&found, leading: leadingBase(in: s), goesOn: false)
        return found
    }

    /// "Compared with the same period of 2020, …": the base of all that follows.
    private func leadingBase(in s: Sentence) -> Figure.Base? {
        guard let first = s.times.first, first.isBase, first.range.lowerBound <= 2,
            s.isMark(first.range.upperBound, ",")
        else { return nil }
        return BaseGrammar.base(first, for: period, in: s)
    }

    private mutating func statement(_ index: Int, previous: Statement?, in s: Sentence) -> Statement? {
        let quantity = s.quantities[index]
        let start = quantity.terms.lowerBound
        let floor = min(previous?.end ?? 0, start)
        let limit = index + 1 < s.quantities.count ? s.quantities[index + 1].terms.lowerBound : s.count
        let cue = EnglishCue.before(start, from: floor, in: s)
        let tail = EnglishTail(at: quantity.terms.upperBound, until: limit, in: s)
        var statement = Statement(
            kind: .level, value: quantity.value, unit: unit(quantity, previous, cue, in: s), end: tail.end,
            verb: cue.verb)
        statement.approximator = cue.approximator
        statement.isBracketed = s.isMark(start - 1, "(") || cue.isBracketed
        statement.subject = EnglishSubject.terms(in: floor..<cue.index, of: s)
        statement.continues = statement.subject.isEmpty
        statement.isPart = (floor..<start).contains { s.has($0, .parts) }
        statement.period = time(floor..<start, tail, previous: previous, continues: statement.continues, in: s)
        statement.isRate =
            isRate(statement, in: s)
            || statement.continues && previous?.isRate == true && (previous?.levelUnit ?? "%") == "%"
        EnglishMeaning(quantity: quantity, cue: cue, tail: tail, previous: previous, section: section)
            .settle(&statement, in: s)
        statement.levelUnit = statement.kind == .level ? statement.unit : previous?.levelUnit
        return statement
    }

    /// "up 60 on 2020" goes on in the unit before.
    private func unit(_ quantity: Quantity, _ previous: Statement?, _ cue: EnglishCue, in s: Sentence) -> String? {
        if let text = quantity.unitText { return text }
        guard quantity.unitKind == .none, cue.verb == .rise || cue.verb == .fall, let previous else { return nil }
        return previous.kind == .level || previous.kind == .change ? previous.unit : nil
    }

    /// Whether what is told of is a rate: "the share of …", but "share purchase" is none.
    private func isRate(_ statement: Statement, in s: Sentence) -> Bool {
        statement.subject.contains { index in
            guard s.has(index, .rate) else { return false }
            let next = index + 1
            return next == statement.subject.upperBound || s.has(next, .function)
        }
    }

    /// The time that a figure is of: one that stands in its clause or behind its number, else the one before.
    private mutating func time(
        _ clause: Range<Int>, _ tail: EnglishTail, previous: Statement?, continues: Bool, in s: Sentence
    ) -> Period? {
        let own = s.times.last { time in
            !time.isBase && !time.isSeason && clause.contains(time.range.lowerBound)
                && time.period(in: section.year) != nil
        }
        let named = (tail.time ?? own).flatMap { $0.period(in: section.year) }
        if let named {
            // A year alone holds for its own figure; one that opens the sentence for all of it.
            period = named
            return named
        }
        return continues ? previous?.period ?? period : period
    }
}

/// The word before a number that says how it is meant.
struct EnglishCue {
    var verb: Cue.Verb = .none
    /// The term of the verb, or the number's first where there is none.
    var index: Int
    /// The plan that stands between the verb and the number: "exceeding the plan by 5%".
    var plan: Figure.Base?
    var approximator: Figure.Approximator?
    var isEstimated = false
    /// "rose to", "up from": where a movement ends or begins.
    var isArriving = false
    var isFrom = false
    /// "above the national average ("
    var isBenchmark = false
    var isAbove = false
    var isBracketed = false
    /// "a target of"
    var isPlanItself = false

    private static let verbs: [(WordClass, Cue.Verb)] = [
        (.exceed, .exceed), (.shortfall, .shortfall), (.account, .account), (.equal, .equal), (.reach, .reach),
        (.rise, .rise), (.fall, .fall),
    ]

    /// Looks back from the number at `end`, not beyond `floor`.
    static func before(_ end: Int, from floor: Int, in s: Sentence) -> EnglishCue {
        var cue = EnglishCue(index: end)
        var index = end - 1
        if index >= floor, s.isMark(index, "(") {
            cue.readBracket(at: index, from: floor, in: s)
            return cue
        }
        while index >= floor, cue.step(&index, floor, in: s) {}
        return cue
    }

    /// Weighs the word at `index` and moves on; false where the search ends.
    private mutating func step(_ index: inout Int, _ floor: Int, in s: Sentence) -> Bool {
        guard s.isWord(index), s.isFree(index) else {
            if s.isMark(index, ","), s.has(index - 1, [.reach]), index - 1 >= floor { index -= 1; return true }
            return false
        }
        let classes = s.terms[index].classes
        if approximator == nil, let word = Self.approximator(classes) { approximator = word }
        if classes.contains(.estimated) { isEstimated = true }
        if let found = Self.verb(of: classes) {
            (verb, self.index) = (found, index)
            if s.isOne(index, of: Self.estimateVerbs) { isEstimated = true }
            return false
        }
        if classes.contains(.growthNoun), s.isOne(index + 1, of: Self.of) || s.isOne(index + 1, of: Self.at) {
            (verb, self.index) = (.growthNoun, index)
            return false
        }
        if !classes.isDisjoint(with: [.plan, .budget]) { return pass(plan: index, classes, &index, floor, in: s) }
        if classes.contains(.to), index - 1 >= floor, s.has(index - 1, [.rise, .fall]) { isArriving = true }
        if classes.contains(.from) { isFrom = true }
        guard Self.isPassed(classes, index, in: s) else { return false }
        index -= 1
        return true
    }

    /// "the plan by 5%" leads on to its verb; "a target of 5%" and "the plan is" are the plan itself.
    private mutating func pass(
        plan index: Int, _ classes: WordClass, _ at: inout Int, _ floor: Int, in s: Sentence
    ) -> Bool {
        if s.isOne(index + 1, of: Self.of) {
            (isPlanItself, self.index) = (true, index)
            return false
        }
        guard s.isOne(index + 1, of: Self.by) else { return false }
        plan = classes.contains(.budget) ? .estimate : .plan
        at = EnglishTail.beforeOwners(of: index, downTo: floor, in: s)
        return at >= floor
    }

    private static func verb(of classes: WordClass) -> Cue.Verb? {
        verbs.first { classes.contains($0.0) }?.1
    }

    private static func approximator(_ classes: WordClass) -> Figure.Approximator? {
        if classes.contains(.about) { return .about }
        if classes.contains(.over) { return .over }
        return classes.contains(.under) ? .under : nil
    }

    /// "by", "an estimated", "of", "to", "sharply": what may stand between a verb and its number.
    private static func isPassed(_ classes: WordClass, _ index: Int, in s: Sentence) -> Bool {
        if !classes.isDisjoint(with: [.about, .over, .under, .estimated, .to, .from, .function]) { return true }
        guard !s.isOne(index, of: adverbs) else { return true }
        let range = s.terms[index].range
        return range.count > 4 && s.bytes[range.upperBound - 1] == UInt8(ascii: "y")
            && s.bytes[range.upperBound - 2] == UInt8(ascii: "l")
    }

    private static let adverbs: WordSet = ["further", "again", "another", "much", "total", "record", "over", "all"]
    private static let of: WordSet = ["of"]
    private static let at: WordSet = ["at"]
    private static let by: WordSet = ["by"]
    private static let estimateVerbs: WordSet = ["came by estimate to", "estimated at"]

    /// "above the national average (3.78%)", "above the plan (5%)" aside.
    private mutating func readBracket(at open: Int, from floor: Int, in s: Sentence) {
        isBracketed = true
        guard open - 1 >= floor, s.has(open - 1, .benchmark) else { return }
        isBenchmark = true
        for index in stride(from: open - 2, through: max(floor, open - 6), by: -1) {
            if s.has(index, .higher) { isAbove = true }
            if s.has(index, [.higher, .lower, .equal]) {
                self.index = index
                return
            }
        }
    }
}

/// What hangs on a number from behind: "of the plan", "from 2020", "above the plan".
struct EnglishTail {
    enum Relation { case of, above, below }

    /// The plan that the number is measured by, and how.
    private(set) var plan: (base: Figure.Base, relation: Relation)?
    /// The time that the number is compared with.
    private(set) var base: TimeExpression?
    /// A time that says when.
    private(set) var time: TimeExpression?
    private(set) var isYearOnYear = false
    private(set) var end: Int

    init(at start: Int, until limit: Int, in s: Sentence) {
        end = start
        var index = start
        while index < limit, let next = take(index, limit, in: s) {
            index = next
            end = next
        }
    }

    /// Takes one phrase in and gives where it ends; nil where nothing more hangs on the number.
    private mutating func take(_ index: Int, _ limit: Int, in s: Sentence) -> Int? {
        if case .time(let number) = s.terms[index].role { return take(s.times[number], at: index) }
        if s.isWord(index), s.has(index, .samePeriod) { return index + 1 }
        if isYearOnYear(at: index, in: s) {
            isYearOnYear = true
            return index + 5
        }
        guard plan == nil, let relation = Self.relation(at: index, in: s) else {
            return joins(at: index, limit, in: s) ? index + 1 : nil
        }
        var next = index + 1
        if s.has(next, .compare) { next += 1 }
        guard let noun = Self.plan(at: next, until: limit, in: s) else {
            return joins(at: index, limit, in: s) ? index + 1 : nil
        }
        plan = (s.has(noun, .budget) ? .estimate : .plan, relation)
        return noun + 1
    }

    private mutating func take(_ found: TimeExpression, at index: Int) -> Int {
        if found.isBase { base = base ?? found } else if time == nil { time = found }
        return found.range.upperBound
    }

    private static func relation(at index: Int, in s: Sentence) -> Relation? {
        if s.isOne(index, of: of) { return .of }
        if s.has(index, [.higher, .over]) { return .above }
        return s.has(index, [.lower, .under]) ? .below : nil
    }

    /// "from", "on", "in" before a time, which then follows.
    private func joins(at index: Int, _ limit: Int, in s: Sentence) -> Bool {
        guard index + 1 < limit, case .time = s.terms[index + 1].role else { return false }
        return s.isOne(index, of: Self.prepositions) || s.has(index, [.compare, .from, .over])
    }

    /// "year-on-year"
    private func isYearOnYear(at index: Int, in s: Sentence) -> Bool {
        s.has(index, .year) && s.isMark(index + 1, "-") && s.isMark(index + 3, "-") && s.has(index + 4, .year)
    }

    private static let of: WordSet = ["of"]
    private static let prepositions: WordSet = ["in", "on", "for", "of", "by", "during"]

    /// "the year's plan": the plan's own term behind the words that say whose it is.
    private static func plan(at index: Int, until limit: Int, in s: Sentence) -> Int? {
        var at = index
        while at < limit, at - index < 7 {
            if s.has(at, [.plan, .budget]) { return at }
            guard s.isOne(at, of: owners) || s.isMark(at, "'") else { return nil }
            at += 1
        }
        return nil
    }

    /// The index before the words that say whose plan it is.
    static func beforeOwners(of plan: Int, downTo floor: Int, in s: Sentence) -> Int {
        var at = plan - 1
        while at >= floor, s.isOne(at, of: owners) || s.isMark(at, "'") { at -= 1 }
        return at
    }

    private static let owners: WordSet = [
        "the", "its", "their", "a", "an", "this", "year", "s", "annual", "yearly", "full", "whole", "set", "assigned",
        "province", "provincial", "central", "local", "state", "government", "adjusted", "initial", "planned",
    ]
}

/// Finds the words that an English number is said of.
enum EnglishSubject {
    /// The subject's terms in `range`, which ends where the verb begins; empty where there are none.
    static func terms(in range: Range<Int>, of s: Sentence) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        for index in range where cuts(index, start..<range.upperBound, in: s) { start = index + 1 }
        while start < end, isFrame(start, in: s) { start += 1 }
        while end > start, isFrame(end - 1, in: s) || s.has(end - 1, [.reach, .estimated]) { end -= 1 }
        return start < end ? start..<end : end..<end
    }

    /// Whether a subject begins behind the term: a mark that ends a clause, or a comma behind a time or a connective.
    private static func cuts(_ index: Int, _ range: Range<Int>, in s: Sentence) -> Bool {
        if s.isMark(index, ";") || s.isMark(index, ":") || s.isMark(index, ".") || s.isMark(index, "(") { return true }
        if s.has(index, .parts) || s.isMark(index, ")") { return true }
        guard s.isMark(index, ","), index + 1 < range.upperBound else { return false }
        let opening = (range.lowerBound..<index).first { s.isWord($0) || s.isNumber($0) } ?? index
        if opening == index || s.has(opening, .compare) { return true }
        if case .time = s.terms[index - 1].role { return true }
        return s.isOne(opening, of: connectives)
    }

    /// "In 2021, …", "Despite the epidemic, …"
    private static let connectives: WordSet = [
        "in", "by", "at", "despite", "although", "however", "meanwhile", "overall", "besides", "for", "as", "with",
        "among", "notably", "moreover", "specifically",
    ]

    /// Articles, times, marks: what stands around a subject and is no part of it.
    private static func isFrame(_ index: Int, in s: Sentence) -> Bool {
        if case .time(let number) = s.terms[index].role { return !s.times[number].isBase }
        if case .setAside(.listNumber) = s.terms[index].role { return true }
        if s.terms[index].kind == .punctuation { return true }
        return s.has(index, [.conjunction, .approximation]) || s.isOne(index, of: framing)
    }

    private static let framing: WordSet = ["the", "a", "an", "in", "of", "by", "also", "with", "to", "from", "while"]
}

extension WordClass {
    fileprivate static let approximation: WordClass = [.about, .over, .under]
}
