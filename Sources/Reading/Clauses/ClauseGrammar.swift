import Figures

/// Says of each quantity of a sentence what it means: its kind, value, base, period and status.
struct ClauseGrammar {
    let section: SectionContext
    var paragraph: ParagraphContext
    private var aimedFrom: Int?
    /// What the last "bằng …%" that named no plan was measured against ("bằng 100,7% cùng kỳ, … bằng 99,1%").
    private var equalBase: Figure.Base?
    /// The time that an earlier movement of the sentence begins at.
    private var openedPeriod: Period?
    /// Terms whose times belong to the first number of a movement alone.
    private var excluded: Range<Int>?
    /// What numbers of a list get by their order.
    private var shares: [RespectiveGrammar.Share?] = []
    private var isOfParts = false
    /// The bases that lists of the sentence are announced with, each with its colon.
    private var announced: [(colon: Int, base: TimeExpression)] = []
    /// Whether the sentence told an attainment by "đạt …%" alone ("tổng giá trị sản xuất đạt 53%").
    private var impliesPlan = false

    init(section: SectionContext, paragraph: ParagraphContext) {
        self.section = section
        self.paragraph = paragraph
    }

    /// One statement a quantity, in the order of the quantities; nil for one that states nothing.
    mutating func statements(of s: Sentence) -> [Statement?] {
        var found: [Statement?] = []
        found.reserveCapacity(s.quantities.count)
        let opened = paragraph.period
        let startsWithParts = (0..<min(2, s.count)).contains { s.has($0, .parts) }
        if startsWithParts, let last = paragraph.lastPeriod { paragraph.period = last }
        if !startsWithParts { paragraph.planBase = .plan }
        isOfParts = startsWithParts && paragraph.reachesPart
        if !startsWithParts { paragraph.reachesPart = false }
        let lasting = PeriodScope(section: section, paragraph: paragraph).lasting(in: s)
        aimedFrom = StatusGrammar.aimStart(in: s)
        equalBase = nil
        openedPeriod = nil
        shares = RespectiveGrammar.shares(of: s)
        announced = announcedBases(in: s)
        impliesPlan = false
        var last: Int?
        var lastOutside: Int?
        for index in s.quantities.indices {
            let statement = statement(index, previous: previous(last, outside: lastOutside, index, found, in: s), in: s)
            found.append(statement.map { echoing($0, at: index, found, in: s) })
            guard let statement else { continue }
            last = index
            if !statement.isBracketed { lastOutside = index }
        }
        paragraph.period = lasting ?? followed(found) ?? opened
        paragraph.lastPeriod =
            found.last { $0?.isBracketed == false && $0?.isComparison == false }??.period ?? paragraph.lastPeriod
        if let period = lasting ?? found.compactMap({ $0?.period }).first, paragraph.firstPeriod == nil {
            paragraph.firstPeriod = period
        }
        paragraph.bases.settle(&found, leading: leadingBase(in: s), goesOn: goesOn(s))
        keepShares(found, in: s)
        if found.contains(where: { $0 != nil }) { paragraph.isBegun = true }
        if StatusGrammar.announcesAims(in: s) { paragraph.isAhead = true }
        if aimedFrom != nil { paragraph.hasAimed = true }
        if section.year == nil, s.times.contains(where: { $0.isPartOfYear }) { paragraph.isOfPart = true }
        return found
    }

    /// Remembers what a list of shares was told of.
    private mutating func keepShares(_ found: [Statement?], in s: Sentence) {
        let names = found.compactMap { statement -> String? in
            guard let statement, statement.kind == .share, !statement.isBracketed, !statement.subject.isEmpty else {
                return nil
            }
            return s.text(statement.subject)
        }
        if names.count > 1 { paragraph.shareNames = names }
    }

    /// The same statement of what stands at its place in the list that it repeats.
    private func echoing(_ statement: Statement, at index: Int, _ found: [Statement?], in s: Sentence) -> Statement {
        guard let echo = shares[index]?.echo else { return statement }
        let start = echo.first - echo.count
        let before = start >= 0 ? found[start..<echo.first].map { $0.map { s.text($0.subject) } ?? "" } : []
        let names = before.count == echo.count && before.allSatisfy({ !$0.isEmpty }) ? before : paragraph.shareNames
        guard names.count == echo.count else { return statement }
        var statement = statement
        statement.listed = RespectiveGrammar.Name(order: echo.order, text: names[echo.order])
        return statement
    }

    /// In a document about two times a paragraph goes on with the one that its first figure is of: "GDP 6 tháng tăng 6,4%.
    /// Khu vực dịch vụ tăng 6,6%."
    private func followed(_ found: [Statement?]) -> Period? {
        guard paragraph.isOfDouble, paragraph.firstPeriod == nil else { return nil }
        return found.lazy.compactMap { $0 }.first { !$0.isBracketed && !$0.isComparison }?.period
    }

    /// The statement that a number goes on from: behind a bracket the one before it ("còn 3,86% (1.214 hộ), giảm 1,45%").
    private func previous(_ last: Int?, outside: Int?, _ index: Int, _ found: [Statement?], in s: Sentence)
        -> Statement?
    {
        guard let last, let nearest = found[last] else { return nil }
        guard nearest.isBracketed, !isBracketed(s.quantities[index].terms.lowerBound, from: 0, in: s), let outside,
            var statement = found[outside]
        else { return nearest }
        // "4.623 xã (51,9%) đạt chuẩn, tăng 8,7%" goes on with the rate.
        if nearest.kind == .share, nearest.unit == "%", nearest.verb == .none { statement.isRate = true }
        if nearest.kind == .share, nearest.unit == "%" { statement.hasShare = true }
        statement.end = nearest.end
        return statement
    }

    // MARK: - One quantity

    private mutating func statement(_ index: Int, previous: Statement?, in s: Sentence) -> Statement? {
        let quantity = s.quantities[index]
        let start = quantity.terms.lowerBound
        let floor = previous.map { min($0.end, start) } ?? 0
        var clause = clauseStart(before: start, from: floor, in: s)
        let limit = index + 1 < s.quantities.count ? s.quantities[index + 1].terms.lowerBound : s.count
        var cue = Cue.before(start, from: clause, in: s)
        if let leader = shares[index]?.leader, cue.verb == .none {
            let leading = Cue.before(s.quantities[leader].terms.lowerBound, from: 0, in: s)
            (cue.verb, cue.isDown) = (leading.verb, leading.isDown)
        }
        let binds = [.equal, .times, .higher].contains(cue.verb) || quantity.unitKind == .times
        var tail = BaseGrammar.tail(at: quantity.terms.upperBound, in: s, limit: limit, bindsTime: binds)
        var statement = Statement(
            kind: .level, value: quantity.value, unit: unitText(quantity, previous: previous, cue: cue, in: s),
            end: tail.end, verb: cue.verb)
        statement.isDown = cue.isDown
        statement.approximator = cue.approximator ?? approximatorAfter(quantity.terms.upperBound, in: s)
        statement.isBracketed = isBracketed(start, from: clause, in: s)
        if tail.found == nil {
            tail.found = BaseGrammar.behindBracket(quantity.terms.upperBound, isInside: statement.isBracketed, in: s)
        }
        if let base = shares[index]?.base { tail.found = base }
        if tail.found == nil { tail.found = planOfNext(index, in: s) }
        if tail.found == nil, cue.base == nil {
            tail.found = foundBefore(&cue, &clause, from: floor, in: s)
        }
        statement.isPart = (floor..<start).contains {
            isListOpener($0, from: floor, in: s) && !isClosed($0, before: start, in: s)
        }
        statement.subject = subject(of: cue, at: start, from: clause, in: s)
        if statement.subject.isEmpty, statement.isBracketed {
            statement.subject = subjectBeforeBracket(start, from: floor, in: s)
        }
        statement.continues = statement.subject.isEmpty
        if statement.continues, previous == nil, s.isMark(clause - 1, ":") {
            statement.head = SubjectGrammar.subject(in: 0..<clause - 1, of: s)
            // "Tổng thu: 12 tỷ đồng, đạt 98%. Tổng chi: 11 tỷ đồng": what a later sentence begins with is its subject.
            if paragraph.isBegun, !statement.head.isEmpty {
                (statement.subject, statement.continues) = (statement.head, false)
            }
        }
        statement.isCoordinated = index > 0 && joins(s.quantities[index - 1].terms.upperBound..<start, in: s)
        if let previous, statement.continues {
            statement.hasShare = previous.hasShare || previous.kind == .share && previous.unit == "%"
            statement.count = previous.kind == .level ? previous.value.number : previous.count
        }
        statement.isRate = isRate(statement, cue, previous, in: s)
        if isInsideSubject(statement, quantity, cue, next: index + 1, in: s) { return nil }
        statement.period = PeriodScope(section: section, paragraph: paragraph)
            .period(at: start, tail: tail, excluded: excluded, in: s)
        if let time = shares[index]?.time {
            statement.period = PeriodScope(section: section, paragraph: paragraph).resolve(time, in: s)
        }
        if let year = shares[index]?.year { statement.period = period(of: year, at: start, end: tail.end, in: s) }
        statement.listed = shares[index]?.name
        statement.isOfPart = statement.period == nil && isOfPart(before: start, in: s)
        if let list = announced.last(where: { $0.colon < start }) {
            statement.announced = .some(BaseGrammar.base(list.base, for: statement.period, in: s))
        }

        let meaning = MeaningGrammar(
            statement: statement, quantity: quantity, cue: cue, after: tail.found, previous: previous, clause: clause,
            planBase: paragraph.planBase, equalBase: equalBase, isOfParts: isOfParts,
            isAboutStructure: paragraph.isAboutStructure, impliesPlan: impliesPlan
        )
        meaning.apply(to: &statement, planBase: &paragraph.planBase, in: s)
        statement.isComparison = meaning.isOtherLevel(in: s)
        statement.isRestated = meaning.isRestatedGrowth(in: s)
        if statement.kind == .attainment, cue.verb == .reach, tail.found == nil, !statement.continues {
            impliesPlan = true
        }
        if cue.verb == .reach, quantity.unitKind == .percent {
            paragraph.reachesPart = statement.kind == .share && meaning.isOfWhole(in: s)
        }
        statement.levelUnit =
            statement.kind == .level ? statement.unit : statement.continues ? previous?.levelUnit : nil
        if cue.verb == .equal, quantity.unitKind == .percent {
            equalBase = statement.kind == .share && statement.namesBase ? statement.base : nil
        }
        if quantity.isNegative, !statement.isDown || statement.kind == .level {
            statement.value = statement.value.negated
        }
        if statement.kind == .level, quantity.unitKind != .percent { statement.isRate = false }
        matchPeriod(&statement, tail.found ?? cue.base)
        statement.object = object(statement, quantity, limit: limit, in: s)
        if quantity.unitKind == .rank {
            statement.end = max(statement.end, endOfField(quantity.terms.upperBound, in: s))
        }
        if isFollowedByClause(quantity, limit: limit, in: s) { statement.end = quantity.terms.upperBound }
        if quantity.unitKind == .count { statement.end = max(statement.end, statement.object.upperBound) }
        if statement.opensMovement {
            if s.has(quantity.terms.upperBound, .startOfYear), let period = statement.period {
                // "giảm từ 3,1% đầu năm xuống 2,5%": as the year before ended.
                statement.period = Period(year: period.year - 1)
            } else if tail.time != nil {
                openedPeriod = statement.period
            } else {
                // "giảm từ 31,2% năm 2015 xuống còn 24,6%; công nghiệp tăng từ 28,5% lên 35,1%"
                statement.period = openedPeriod ?? statement.period?.yearEarlier
            }
            excluded = quantity.terms.upperBound..<limit
        }
        StatusGrammar(section: section, paragraph: paragraph)
            .settle(&statement, at: start, clause: clause, aimedFrom: aimedFrom, printsSign: quantity.isSigned, in: s)
        return statement
    }

    private func unitText(_ quantity: Quantity, previous: Statement?, cue: Cue, in s: Sentence) -> String? {
        if let text = quantity.unitText { return UnitText.words(text) }
        guard !quantity.unit.isEmpty else {
            // "tăng 02 so với cùng kỳ", "(Đài Loan 7, Nhật Bản 4)": the unit of the number before.
            guard quantity.unitKind == .none, let previous,
                previous.kind == .level || previous.kind == .change || previous.kind == .target,
                cue.verb == .rise || cue.verb == .fall || isBracketed(quantity.terms.lowerBound, from: 0, in: s)
            else { return nil }
            return previous.unit
        }
        if quantity.unitKind == .percent, s.has(quantity.unit.lowerBound, .percentWord) { return "%" }
        return UnitText.words(s.text(quantity.unit))
    }

    // MARK: - Lists

    /// Whether two numbers are told in a row, by "và" or a comma and no stronger mark.
    private func joins(_ between: Range<Int>, in s: Sentence) -> Bool {
        between.contains { s.isMark($0, ",") || s.has($0, .conjunction) }
            && !between.contains {
                s.isMark($0, ";") || s.isMark($0, ":") || s.isMark($0, "(") || s.isMark($0, ")") || s.has($0, .parts)
            }
    }

    /// The period of a year that stands in a list behind the numbers.
    private func period(of year: RespectiveGrammar.Year, at start: Int, end: Int, in s: Sentence) -> Period {
        switch year.span {
        case .whole: Period(year: year.number)
        case .told(let time): Period(year: year.number, span: time.period(in: year.number)?.span ?? .year)
        case .same:
            Period(
                year: year.number,
                span: PeriodScope(section: section, paragraph: paragraph)
                    .period(at: start, tail: BaseGrammar.Tail(end: end), excluded: excluded, in: s)?.span ?? .year)
        }
    }

    /// Whether a time before the number, or earlier in the paragraph, is a part of a year.
    private func isOfPart(before start: Int, in s: Sentence) -> Bool {
        s.times.last { !$0.isBase && $0.range.upperBound <= start && $0.meaning != .samePeriod }?.isPartOfYear
            ?? paragraph.isOfPart
    }

    /// "23 ngành tăng so với tháng trước như sau: dệt tăng 2%; …": a movement without a number of its own, whose base
    /// holds for the list behind the colon.
    private func announcedBases(in s: Sentence) -> [(colon: Int, base: TimeExpression)] {
        guard !s.quantities.isEmpty else { return [] }
        return s.times.compactMap { time in
            let end = time.range.upperBound
            guard time.isBase, let colon = (end..<min(end + 5, s.count)).first(where: { s.isMark($0, ":") }),
                let compare = stride(
                    from: time.range.lowerBound - 1, through: max(0, time.range.lowerBound - 5), by: -1
                )
                .first(where: { s.has($0, .compare) }),
                s.has(compare, [.rise, .fall]) || s.has(compare - 1, [.rise, .fall])
                    || s.has(compare - 2, [.rise, .fall]),
                !s.quantities.contains(where: { (compare - 2..<colon).contains($0.terms.lowerBound) })
            else { return nil }
            return (colon, time)
        }
    }

    // MARK: - Where it stands

    /// "so với kỳ gốc 2019 tăng 14,86%": the base before the verb.
    private func baseBefore(_ verb: Int, from floor: Int, in s: Sentence) -> TimeExpression? {
        let time = s.times.last { $0.isBase && $0.range.lowerBound >= floor && $0.range.upperBound <= verb }
        guard let time, (time.range.upperBound..<verb).count <= 10,
            floor > 0 && !TimeGrammar.isComparedWith(time.range.lowerBound - 1, in: s)
                || !s.isMark(time.range.upperBound, ","),
            !(time.range.upperBound..<verb).contains(where: { s.isMark($0, "(") })
        else { return nil }
        return time
    }

    /// The base that stands before the verb; the subject then ends before its "so với" ("Thu ngân sách so dự toán đạt 42%").
    private func foundBefore(_ cue: inout Cue, _ clause: inout Int, from floor: Int, in s: Sentence)
        -> BaseGrammar.Found?
    {
        if let time = baseBefore(cue.index, from: floor, in: s) {
            if cue.index - time.range.upperBound <= 1,
                let compare = compare(before: time.range.lowerBound, from: clause, in: s), compare > clause
            {
                cue.index = compare
            } else {
                clause = max(clause, time.range.upperBound)
            }
            return .time(time)
        }
        guard cue.verb == .reach || cue.verb == .equal || cue.verb == .rise || cue.verb == .fall,
            !s.isOne(cue.index, of: Self.isWords), let plan = planBefore(cue.index, from: clause, in: s),
            let compare = compare(before: plan, from: clause, in: s)
        else { return nil }
        cue.index = compare
        return .plan(s.has(plan, .budget) ? .estimate : .plan, plan)
    }

    /// "bằng 109% và 94% dự toán": the plan that stands behind the list's last number.
    private func planOfNext(_ index: Int, in s: Sentence) -> BaseGrammar.Found? {
        guard s.quantities.indices.contains(index + 1) else { return nil }
        let (own, next) = (s.quantities[index], s.quantities[index + 1])
        guard own.unitKind == .percent, next.unitKind == .percent, s.has(own.terms.upperBound, .conjunction),
            own.terms.upperBound + 1 == next.terms.lowerBound
        else { return nil }
        let limit = index + 2 < s.quantities.count ? s.quantities[index + 2].terms.lowerBound : s.count
        guard
            case .plan(let plan, let at)? = BaseGrammar.tail(
                at: next.terms.upperBound, in: s, limit: limit, bindsTime: false
            ).found
        else { return nil }
        return .plan(plan, at)
    }

    /// "so với bình quân cùng kỳ": the word of comparison close before a base.
    private func compare(before end: Int, from start: Int, in s: Sentence) -> Int? {
        stride(from: end - 1, through: max(start, end - 4), by: -1).first {
            s.has($0, .compare) && !s.isOne($0, of: Self.joining)
        }
    }

    /// "với" alone joins: "kế hoạch năm 2017 với mục tiêu tăng trưởng 8%".
    private static let joining: WordSet = ["với"]
    /// "so với mục tiêu đề ra là 4%" gives the aim's own number.
    private static let isWords: WordSet = ["là", "ước là"]

    /// "so dự toán tỉnh giao đạt 42%": the plan before the verb, with the words that tell whose it is.
    private func planBefore(_ verb: Int, from start: Int, in s: Sentence) -> Int? {
        for at in stride(from: verb - 1, through: max(start, verb - 6), by: -1) {
            guard s.isWord(at) else { return nil }
            if s.has(at, [.plan, .budget]) { return at }
            if s.has(at, .compare) { return nil }
        }
        return nil
    }

    /// "(bao gồm cả chuyển nguồn)": a bracket that ends before the number has nothing to do with it.
    private func isClosed(_ index: Int, before start: Int, in s: Sentence) -> Bool {
        var depth = 0
        for at in index..<start {
            if s.isMark(at, "(") { depth += 1 }
            if s.isMark(at, ")") { depth -= 1 }
            if depth < 0 { return true }
        }
        return false
    }

    /// Words that announce all parts, where "trong đó" may name but some.
    private static let wholeLists: WordSet = ["gồm", "bao gồm", "gồm có", "chia ra"]

    /// "trong đó", ":" and "gồm" open a list of parts; "nhóm hải sản gồm cá ngừ" names a whole of its own.
    private func isListOpener(_ index: Int, from floor: Int, in s: Sentence) -> Bool {
        if s.isMark(index, ":") { return true }
        guard s.has(index, .parts) else { return false }
        guard s.isOne(index, of: Self.wholeLists) else { return true }
        var at = index - 1
        while at > floor, s.isWord(at), !s.has(at, .conjunction) { at -= 1 }
        return at <= floor || at == index - 1
    }

    /// The terms that the number is said of. A noun that governs it is part of them ("tốc độ tăng GDP 10,5%"), a verb isn't.
    private func subject(of cue: Cue, at start: Int, from clause: Int, in s: Sentence) -> Range<Int> {
        let isNoun = cue.verb == .rate || cue.verb == .growthNoun || cue.isOfRate
        var end = isNoun ? start : min(cue.index, start)
        // "Tỷ lệ hộ nghèo giảm từ 18,4%"
        if cue.verb == .from, end > clause + 1, s.has(end - 1, [.rise, .fall]) { end -= 1 }
        // "đăng ký tăng vốn với tổng vốn tăng thêm 1,6 tỷ USD": the verb is another's.
        if cue.verb == .rise || cue.verb == .fall, joinsSum(cue.index..<start, in: s) { end = start }
        if cue.verb == .none, s.isMark(end - 1, ",") { return end..<end }
        let subject = SubjectGrammar.subject(in: min(clause, end)..<end, of: s)
        guard subject.isEmpty, s.isOne(cue.index, of: Self.disbursement) else { return subject }
        return cue.index..<cue.index + 1
    }

    private func joinsSum(_ range: Range<Int>, in s: Sentence) -> Bool {
        range.contains { s.isOne($0, of: Self.joining) && s.isOne($0 + 1, of: Self.sums) }
    }

    private static let sums: WordSet = ["tổng", "tổng số", "số", "tổng vốn", "tổng giá trị"]

    /// A verb that names what is measured: "giải ngân đạt 45%".
    private static let disbursement: WordSet = ["giải ngân", "giải ngân đạt", "giải ngân được"]

    /// Behind the last mark that ends a clause for good, at `floor` at the earliest.
    private func clauseStart(before end: Int, from floor: Int, in s: Sentence) -> Int {
        var depth = 0
        for index in stride(from: end - 1, through: floor, by: -1) {
            if s.isMark(index, ")") { depth += 1 }
            if s.isMark(index, "(") {
                if depth == 0 { return index + 1 }
                depth -= 1
            }
            if depth == 0, s.isMark(index, ";") || s.isMark(index, ":") && !s.isOne(index - 1, of: Self.copulas) {
                return index + 1
            }
        }
        return floor
    }

    /// "… lần lượt là: 14,38%": the subject stands before the colon.
    private static let copulas: WordSet = ["là", "lần lượt là", "tương ứng là"]

    private func isBracketed(_ start: Int, from floor: Int, in s: Sentence) -> Bool {
        for index in stride(from: start - 1, through: max(0, start - 80), by: -1) {
            if s.isMark(index, "(") { return true }
            if s.isMark(index, ")") { return false }
        }
        return false
    }

    /// "ở đàn trâu (giảm 5,83%) và đàn lợn (giảm 6,55%)": the words before a bracket that no number stands before.
    private func subjectBeforeBracket(_ start: Int, from floor: Int, in s: Sentence) -> Range<Int> {
        let none = start..<start
        guard var open = (floor..<start).last(where: { s.isMark($0, "(") }), open > floor else { return none }
        // "ngành điện tăng mạnh (tăng 18,12%)"
        if s.has(open - 1, [.rise, .fall]) { open -= 1 }
        var first = open
        while first > floor, s.isWord(first - 1), s.isFree(first - 1), !s.has(first - 1, .conjunction),
            !s.isOne(first - 1, of: Self.having)
        {
            guard s.terms[first - 1].classes.isDisjoint(with: Self.noNames) else { return none }
            first -= 1
        }
        let isSet = first == floor ? floor == 0 : true
        guard isSet, (1...8).contains(open - first) else { return none }
        if first > 0, case .quantity = s.terms[first - 1].role { return none }
        return SubjectGrammar.subject(in: first..<open, of: s)
    }

    /// "chỉ tiêu không đạt có tốc độ tăng trưởng (chỉ đạt 10,3%)", "giảm ở đàn trâu (giảm 5,8%)"
    private static let having: WordSet = ["có", "ở", "như"]

    /// What a name before a bracket doesn't hold.
    private static let noNames: WordClass = [
        .compare, .plan, .budget, .samePeriod, .lastYear, .lastMonth, .rise, .fall, .reach, .exceed, .equal, .account,
        .higher, .lower, .benchmark, .percentPoint, .remain, .arriving,
    ]

    private func approximatorAfter(_ index: Int, in s: Sentence) -> Figure.Approximator? {
        s.isOne(index, of: Self.returnWord) && s.isOne(index + 1, of: Self.upWord) ? .over : nil
    }

    /// "trở lên"
    private static let returnWord: WordSet = ["trở"]
    private static let upWord: WordSet = ["lên"]

    /// "Tỷ lệ lấp đầy 5 khu công nghiệp đạt 68%": the count is part of the rate's name.
    private func isInsideSubject(_ statement: Statement, _ quantity: Quantity, _ cue: Cue, next: Int, in s: Sentence)
        -> Bool
    {
        guard quantity.unitKind == .count, cue.verb == .none || cue.verb == .rate, s.quantities.indices.contains(next)
        else { return false }
        let hasRate = statement.subject.contains { s.has($0, .rate) && !s.has($0, .growthNoun) } || cue.verb == .rate
        guard hasRate, s.quantities[next].unitKind == .percent else { return false }
        return (quantity.terms.upperBound..<s.quantities[next].terms.lowerBound).allSatisfy { s.isWord($0) }
    }

    /// "bằng 94,8% so với tháng trước" is of a month, whatever the paragraph is about.
    private func matchPeriod(_ statement: inout Statement, _ found: BaseGrammar.Found?) {
        guard case .time(let time) = found, let period = statement.period,
            period.isPartOfYear || time.meaning == .lastMonth
        else { return }
        let month = period.lastMonth % 12 + 1
        switch (time.meaning, period.span) {
        case (.lastMonth, .month), (.lastQuarter, .quarter): return
        case (.lastMonth, _): statement.period = Period(year: period.year, span: .month(month))
        case (.lastQuarter, _): statement.period = Period(year: period.year, span: .quarter((month + 2) / 3))
        default: return
        }
    }

    // MARK: - Rates

    private func isRate(_ statement: Statement, _ cue: Cue, _ previous: Statement?, in s: Sentence) -> Bool {
        if cue.isOfRate { return true }
        if statement.subject.contains(where: { s.has($0, .growthNoun) }) { return false }
        if statement.subject.contains(where: { s.has($0, .rate) }) { return true }
        if statement.head.contains(where: { s.has($0, .rate) }) {
            return !statement.head.contains { s.has($0, .growthNoun) }
        }
        if let previous, isOfShareBeside(statement, previous, in: s) { return true }
        guard let previous, previous.isRate else { return false }
        if statement.continues { return true }
        // "tỷ trọng dịch vụ tăng 1,2%, nông nghiệp giảm 0,8%" goes on with the rate, "thu nhập tăng 5%" doesn't.
        // "nông, lâm nghiệp và thủy sản" has such a word further behind.
        return !statement.subject.prefix(2).contains { isAmountNoun($0, in: s) }
    }

    /// "1.250 hộ nghèo (chiếm 4,2%), giảm 310 hộ (1,05%)": behind a fall in counts a per cent may be of the share beside
    /// it, unless it is what the counts give.
    private func isOfShareBeside(_ statement: Statement, _ previous: Statement, in s: Sentence) -> Bool {
        guard statement.isBracketed, statement.continues, statement.unit == "%", !previous.isBracketed,
            previous.kind == .change, previous.hasShare, let change = previous.value.number,
            let percent = statement.value.number
        else { return false }
        guard let count = previous.count else { return true }
        return !Self.gives(change, of: count, percent)
    }

    /// Whether `change` up to `count` is `percent` to the nearest half of one.
    private static func gives(_ change: PrintedNumber, of count: PrintedNumber, _ percent: PrintedNumber) -> Bool {
        let earlier = real(count) - real(change)
        guard earlier > 0 else { return false }
        return abs(100 * abs(real(change)) / earlier - abs(real(percent))) < 0.5
    }

    /// Near enough to tell two readings apart; no verdict rests on it.
    private static func real(_ number: PrintedNumber) -> Double {
        (0..<min(number.scale, 30)).reduce(Double(number.mantissa)) { value, _ in value / 10 }
    }

    private func isAmountNoun(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.amountNouns)
    }

    private static let amountNouns: WordSet = [
        "thu", "giá", "sản", "tổng", "số", "doanh", "kim", "diện", "năng", "vốn", "lượng", "khách", "xuất", "nhập",
        "quy", "chi", "dư", "huy",
        "grdp", "gdp", "đàn", "giải", "tạo", "toàn", "kinh",
    ]

    /// Where the areas end that a rank is among: "thứ 48/63 tỉnh, thành phố".
    private func endOfField(_ start: Int, in s: Sentence) -> Int {
        var end = start
        while s.has(end, [.counted, .benchmark])
            || s.isMark(end, ",") && s.has(end + 1, .counted) && s.has(end - 1, .counted)
        { end += 1 }
        // "thứ 3/13 tỉnh vùng Đồng bằng sông Cửu Long"
        guard end > start, s.isOne(end - 1, of: Self.regions) else { return end }
        let limit = min(end + 6, s.count)
        while end < limit, s.isWord(end), s.isFree(end), !s.has(end, [.conjunction, .rise, .fall]) { end += 1 }
        return end
    }

    private static let regions: WordSet = ["vùng", "khu vực", "miền"]

    /// The words behind a count that say what of it: "xã đạt chuẩn nông thôn mới".
    private func object(_ statement: Statement, _ quantity: Quantity, limit: Int, in s: Sentence) -> Range<Int> {
        let start = quantity.terms.upperBound
        switch quantity.unitKind {
        case .count: break
        case .measure where !FunctionWords.contains(s, min(start, s.count - 1)): break
        case .percent where statement.kind == .share || statement.kind == .target: break
        default: return start..<start
        }
        if isFollowedByClause(quantity, limit: limit, in: s) { return start..<start }
        var end = start
        while end < limit, end - start < 16, s.terms[end].role == .setAside(.age) || s.isWord(end) && s.isFree(end),
            !s.has(end, [.rise, .fall, .equal, .account, .compare, .parts, .conjunction, .exceed, .shortfall])
        {
            if s.has(end, .reach), end > start, quantity.unitKind == .measure, s.isNumber(end + 1) {
                return start..<start
            }
            end += 1
        }
        // "627 lượt dự án đã cấp phép từ các năm trước"
        while end > start, s.has(end - 1, [.from, .to]) || s.isOne(end - 1, of: Self.objectEnds) { end -= 1 }
        return start..<end
    }

    /// "62,6 tạ/ha sản lượng đạt 719 tấn": the words behind a measure are the subject of the next number.
    private func isFollowedByClause(_ quantity: Quantity, limit: Int, in s: Sentence) -> Bool {
        let start = quantity.terms.upperBound
        guard quantity.unitKind == .measure, limit < s.count, s.has(limit - 1, .reach), limit - start > 1 else {
            return false
        }
        return (start..<limit - 1).allSatisfy {
            s.isWord($0) && s.isFree($0) && !s.has($0, [.rise, .fall, .reach, .compare, .plan, .conjunction, .parts])
        }
    }

    private static let objectEnds: WordSet = ["các", "của", "những"]

    // MARK: - Bases of the whole sentence

    /// "So với tháng trước, …" at the sentence's beginning.
    private func leadingBase(in s: Sentence) -> Figure.Base? {
        guard let first = s.times.first, first.isBase, first.range.lowerBound <= 3,
            let quantity = s.quantities.first, let end = endOfPhrase(first.range.upperBound, in: s),
            quantity.terms.lowerBound > end
        else { return nil }
        return BaseGrammar.base(first, for: paragraph.period ?? section.period, in: s)
    }

    /// The comma behind a leading base: "So với cùng kỳ năm trước của tỉnh, …".
    private func endOfPhrase(_ start: Int, in s: Sentence) -> Int? {
        var index = start
        while index < start + 6, s.isWord(index) || isTime(index, in: s), !s.has(index, [.rise, .fall, .reach, .equal])
        {
            index += 1
        }
        return s.isMark(index, ",") || s.isMark(index, ":") ? index : nil
    }

    private func isTime(_ index: Int, in s: Sentence) -> Bool {
        guard s.terms.indices.contains(index), case .time = s.terms[index].role else { return false }
        return true
    }

    /// "Trong đó: …" goes on with the sentence before, and so do the goods behind a price index.
    private func goesOn(_ s: Sentence) -> Bool {
        if (0..<min(2, s.count)).contains(where: { s.has($0, .parts) }) { return true }
        return paragraph.isAboutPrices
    }
}

extension Figure.Value {
    var negated: Figure.Value {
        switch self {
        case .number(let number): .number(number.negated)
        case .fraction: self
        case .range(let low, let high): .range(high.negated, low.negated)
        }
    }

    func adding(_ whole: Int) -> Figure.Value {
        switch self {
        case .number(let number): .number(number.adding(whole))
        case .fraction: self
        case .range(let low, let high): .range(low.adding(whole), high.adding(whole))
        }
    }
}
