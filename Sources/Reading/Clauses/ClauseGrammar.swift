import Figures

/// Says of each quantity of a sentence what it means: its kind, value, base, period and status.
struct ClauseGrammar {
    let section: SectionContext
    var paragraph: ParagraphContext

    /// One statement a quantity, in the order of the quantities; nil for one that states nothing.
    mutating func statements(of s: Sentence) -> [Statement?] {
        var found: [Statement?] = []
        found.reserveCapacity(s.quantities.count)
        if let opening = openingPeriod(of: s) { paragraph.period = opening }
        let aimedFrom = aimStart(in: s)
        var last: Int?
        for index in s.quantities.indices {
            let previous = last.flatMap { found[$0] }
            let statement = statement(index, previous: previous, aimedFrom: aimedFrom, in: s)
            found.append(statement)
            if statement != nil { last = index }
        }
        shareBases(&found)
        return found
    }

    // MARK: - One quantity

    private mutating func statement(_ index: Int, previous: Statement?, aimedFrom: Int?, in s: Sentence) -> Statement? {
        let quantity = s.quantities[index]
        let start = quantity.terms.lowerBound
        let floor = previous.map { min($0.end, start) } ?? 0
        let clause = clauseStart(before: start, from: floor, in: s)
        let limit = index + 1 < s.quantities.count ? s.quantities[index + 1].terms.lowerBound : s.count
        let cue = Cue.before(start, from: clause, in: s)
        let after = BaseGrammar.after(quantity.terms.upperBound, in: s, limit: limit)
        var statement = Statement(
            kind: .level, value: quantity.value, unit: unitText(quantity, in: s), end: after.end, verb: cue.verb)
        statement.isDown = cue.isDown
        statement.approximator = cue.approximator ?? approximatorAfter(quantity.terms.upperBound, in: s)
        statement.isBracketed = isBracketed(start, from: floor, in: s)
        statement.isPart = hasPartsWord(floor..<start, in: s)
        let subjectEnd = min(cue.index, start)
        statement.subject = SubjectGrammar.subject(in: min(clause, subjectEnd)..<subjectEnd, of: s)
        statement.continues = statement.subject.isEmpty
        let times = period(for: quantity, from: floor, after: after.time, previous: previous, continues: statement.continues, in: s)
        statement.period = times
        if statement.isDown, case .none = cue.verb { statement.isDown = false }

        classify(&statement, quantity, cue, after.found, previous, in: s)
        object(&statement, quantity, limit: limit, in: s)
        if quantity.isNegative { statement.value = statement.value.negated }
        settleStatus(&statement, quantity, clause: clause, aimedFrom: aimedFrom, in: s)
        return statement
    }

    private func unitText(_ quantity: Quantity, in s: Sentence) -> String? {
        if let text = quantity.unitText { return Self.unitWords(text) }
        guard !quantity.unit.isEmpty else { return nil }
        if quantity.unitKind == .percentPoint { return "điểm phần trăm" }
        if quantity.unitKind == .percent, s.has(quantity.unit.lowerBound, .percentWord) { return "%" }
        return Self.unitWords(s.text(quantity.unit))
    }

    /// The unit's words in lower case, names in capitals as they are.
    static func unitWords(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x80 ? $0 &- 0x41 < 26 : true }) else { return text }
        return text.split(separator: " ").map { word in
            word.count > 1 && word.allSatisfy { $0.isUppercase || !$0.isLetter } ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }

    // MARK: - Where the clause begins

    /// Behind the last mark that ends a clause for good, at `floor` at the earliest.
    private func clauseStart(before end: Int, from floor: Int, in s: Sentence) -> Int {
        var depth = 0
        for index in stride(from: end - 1, through: floor, by: -1) {
            if s.isMark(index, ")") { depth += 1 }
            if s.isMark(index, "(") {
                if depth == 0 { return index + 1 }
                depth -= 1
            }
            if depth == 0, s.isMark(index, ";") || s.isMark(index, ":") { return index + 1 }
        }
        return floor
    }

    private func isBracketed(_ start: Int, from floor: Int, in s: Sentence) -> Bool {
        for index in stride(from: start - 1, through: max(0, start - 12), by: -1) {
            if s.isMark(index, "(") { return true }
            if s.isMark(index, ")") || s.isMark(index, ";") { return false }
        }
        return false
    }

    private func hasPartsWord(_ range: Range<Int>, in s: Sentence) -> Bool {
        range.contains { s.has($0, .parts) || s.isMark($0, ":") }
    }

    private func approximatorAfter(_ index: Int, in s: Sentence) -> Figure.Approximator? {
        guard s.isWord(index), s.isWord(index + 1) else { return nil }
        return s.text(index..<index + 2).lowercased() == "trở lên" ? .over : nil
    }

    // MARK: - Kinds

    private mutating func classify(
        _ statement: inout Statement, _ quantity: Quantity, _ cue: Cue, _ after: BaseGrammar.Found?, _ previous: Statement?, in s: Sentence
    ) {
        let isRate = saysRate(statement, previous, in: s)
        switch quantity.unitKind {
        case .rank:
            statement.kind = .rank
            statement.unit = nil
        case .percent: percent(&statement, quantity, cue, after, previous, isRate: isRate, in: s)
        case .percentPoint: points(&statement, cue, after, in: s)
        case .times: times(&statement, cue, after, in: s)
        case .money, .measure, .count, .none: amount(&statement, quantity, cue, after, previous, in: s)
        }
        if case .benchmark = cue.base, statement.kind != .change, statement.kind != .rank, [.none, .reach, .rise, .growthNoun].contains(cue.verb) {
            statement.kind = .benchmark
            statement.base = nil
        }
    }

    private mutating func percent(
        _ statement: inout Statement, _ quantity: Quantity, _ cue: Cue, _ after: BaseGrammar.Found?, _ previous: Statement?,
        isRate: Bool, in s: Sentence
    ) {
        let base = after ?? cue.base
        switch cue.verb {
        case .rise, .fall:
            if case .plan(let plan, _) = after, !isRate {
                attainment(&statement, plan, offset: 100, sign: cue.isDown ? -1 : 1)
            } else {
                movement(&statement, isRate: isRate, sign: cue.isDown ? -1 : 1, base, in: s)
            }
        case .higher, .lower:
            movement(&statement, isRate: isRate, sign: cue.verb == .lower ? -1 : 1, base, in: s)
        case .exceed:
            if case .time(let time) = base {
                movement(&statement, isRate: isRate, sign: 1, .time(time), in: s)
            } else {
                attainment(&statement, plan(base), offset: 100, sign: 1)
                statement.claim = .exceedsPlan
            }
        case .shortfall:
            if case .time(let time) = base {
                movement(&statement, isRate: isRate, sign: -1, .time(time), in: s)
            } else {
                attainment(&statement, plan(base), offset: 100, sign: -1)
                statement.claim = .missesPlan
            }
        case .growthNoun:
            statement.kind = .growth
            if cue.isDown { statement.value = statement.value.negated }
            statement.base = compared(base, statement.period, in: s)
        case .contribute, .account: statement.kind = .share
        case .times: statement.kind = .growth
        case .equal, .reach:
            reached(&statement, cue, after, previous, isRate: isRate, in: s)
        case .none: bare(&statement, cue, after, previous, isRate: isRate, in: s)
        case .arriving, .from, .remain, .rate, .plan, .budget, .benchmark:
            if case .plan(let plan, _) = after { attainment(&statement, plan) } else { statement.kind = saysGrowth(statement, in: s) ? .growth : .share }
            statement.opensMovement = cue.verb == .from
        }
    }

    /// "bằng 88% kế hoạch", "đạt 93,8%", "bằng 98,6% so với cùng kỳ".
    private mutating func reached(
        _ statement: inout Statement, _ cue: Cue, _ after: BaseGrammar.Found?, _ previous: Statement?, isRate: Bool, in s: Sentence
    ) {
        switch after ?? (cue.verb == .equal ? cue.base : nil) {
        case .plan(let plan, _): attainment(&statement, plan)
        case .time(let time) where !saysGrowth(statement, in: s):
            statement.kind = .share
            statement.base = BaseGrammar.base(time, for: statement.period, in: s)
        default:
            if saysGrowth(statement, in: s) {
                statement.kind = .growth
                if subjectFalls(statement, in: s) { statement.value = statement.value.negated }
                statement.base = compared(after, statement.period, in: s)
            } else if isElliptic(statement, previous, isRate: isRate) {
                attainment(&statement, paragraph.planBase)
            } else {
                statement.kind = .share
            }
        }
    }

    /// "thu nội địa 10.152 tỷ đồng, đạt 50,51%": per cent of the plan that the sentence spoke of.
    private func isElliptic(_ statement: Statement, _ previous: Statement?, isRate: Bool) -> Bool {
        guard let previous, statement.continues, !isRate, previous.kind == .level || previous.kind == .target || previous.kind == .attainment else { return false }
        return previous.unit != "%" && previous.unit != nil
    }

    /// A per cent without a verb of its own goes on with the one before: "tăng 5% và 6%", "nông nghiệp 3,2%".
    private mutating func bare(
        _ statement: inout Statement, _ cue: Cue, _ after: BaseGrammar.Found?, _ previous: Statement?, isRate: Bool, in s: Sentence
    ) {
        if case .plan(let plan, _) = after {
            attainment(&statement, plan)
            return
        }
        if let previous, previous.unit == "%" || previous.unit == "điểm phần trăm", !statement.isBracketed || previous.isBracketed || previous.kind == .growth {
            statement.verb = previous.verb
            statement.isDown = previous.isDown
            switch previous.kind {
            case .growth where !isRate || statement.continues:
                movement(&statement, isRate: false, sign: previous.isDown ? -1 : 1, after ?? cue.base, in: s)
                return
            case .change where !statement.isBracketed:
                statement.kind = .change
                statement.unit = "điểm phần trăm"
                if previous.isDown { statement.value = statement.value.negated }
                statement.base = compared(after ?? cue.base, statement.period, in: s)
                return
            case .attainment where statement.continues || !isRate:
                if previous.verb == .exceed {
                    attainment(&statement, plan(after), offset: 100, sign: 1)
                } else {
                    attainment(&statement, plan(after))
                }
                return
            default: break
            }
        }
        statement.kind = saysGrowth(statement, in: s) ? .growth : .share
        if statement.kind == .growth { statement.base = compared(after, statement.period, in: s) }
    }

    private func points(_ statement: inout Statement, _ cue: Cue, _ after: BaseGrammar.Found?, in s: Sentence) {
        if cue.verb == .contribute || hasContribution(statement, cue, in: s) {
            statement.kind = .share
            if cue.isDown { statement.value = statement.value.negated }
            return
        }
        statement.kind = .change
        if cue.isDown || cue.verb == .lower || cue.verb == .shortfall { statement.value = statement.value.negated }
        statement.base = compared(after ?? cue.base, statement.period, in: s)
    }

    /// "làm CPI chung tăng 0,29 điểm phần trăm": what a part does to its whole.
    private func hasContribution(_ statement: Statement, _ cue: Cue, in s: Sentence) -> Bool {
        for at in stride(from: cue.index - 1, through: max(0, cue.index - 6), by: -1) {
            if s.isMark(at, ",") || s.isMark(at, ";") { return false }
            if s.isWord(at), ["làm", "khiến", "góp", "tác"].contains(s.text(at).lowercased()) { return true }
        }
        return false
    }

    /// "gấp 2,2 lần", "tăng 2,3 lần", "bằng 2,3 lần năm 2011"; "tổ chức 3 lần" counts.
    private func times(_ statement: inout Statement, _ cue: Cue, _ after: BaseGrammar.Found?, in s: Sentence) {
        switch cue.verb {
        case .times, .rise, .higher, .exceed, .equal, .fall, .lower, .arriving:
            statement.kind = .growth
            if cue.verb == .fall || cue.verb == .lower { statement.value = statement.value.negated }
            statement.base = compared(after ?? cue.base, statement.period, in: s)
        default: statement.kind = .level
        }
    }

    private mutating func amount(
        _ statement: inout Statement, _ quantity: Quantity, _ cue: Cue, _ after: BaseGrammar.Found?, _ previous: Statement?, in s: Sentence
    ) {
        if case .fraction = quantity.value {
            statement.kind = .fraction
            return
        }
        let base = after ?? cue.base
        switch cue.verb {
        case .rise, .fall, .higher, .lower:
            statement.kind = .change
            if cue.isDown || cue.verb == .lower { statement.value = statement.value.negated }
            statement.base = compared(base, statement.period, in: s)
        case .shortfall where after != nil, .exceed where after != nil:
            statement.kind = .change
            if cue.verb == .shortfall { statement.value = statement.value.negated }
            if case .plan(let plan, _) = base { statement.base = plan } else { statement.base = compared(base, statement.period, in: s) }
        case .exceed:
            if case .plan(let plan, _) = cue.base {
                statement.kind = .change
                statement.base = plan
            } else {
                statement.approximator = .over
            }
        case .none where statement.continues && previous?.kind == .change && !statement.isBracketed && isListed(statement):
            statement.kind = .change
            statement.verb = previous?.verb ?? .none
            statement.isDown = previous?.isDown ?? false
            if statement.isDown { statement.value = statement.value.negated }
            statement.base = compared(base, statement.period, in: s)
        case .none where quantity.isNegative:
            statement.kind = .change
            statement.base = compared(base, statement.period, in: s)
        case .none where isPlanItself(cue, in: s):
            statement.kind = .target
            statement.status = .target
        default:
            statement.kind = .level
            statement.opensMovement = cue.verb == .from
        }
        if case .plan(let plan, _) = after { paragraph.planBase = plan }
    }

    private func isListed(_ statement: Statement) -> Bool { true }

    /// "(kế hoạch 650 ha)", "dự toán là 5.000 tỷ đồng": the plan itself.
    private func isPlanItself(_ cue: Cue, in s: Sentence) -> Bool {
        guard case .plan(_, let index) = cue.base else { return false }
        return cue.distance == 0 && index >= 0
    }

    // MARK: - Movements and attainments

    private func movement(_ statement: inout Statement, isRate: Bool, sign: Int, _ base: BaseGrammar.Found?, in s: Sentence) {
        if isRate {
            statement.kind = .change
            statement.unit = "điểm phần trăm"
        } else {
            statement.kind = .growth
        }
        if sign < 0 { statement.value = statement.value.negated }
        statement.claim = sign < 0 ? .falls : .rises
        statement.base = compared(base, statement.period, in: s)
    }

    private mutating func attainment(_ statement: inout Statement, _ base: Figure.Base, offset: Int = 0, sign: Int = 1) {
        statement.kind = .attainment
        statement.base = base
        paragraph.planBase = base
        guard offset != 0 else { return }
        if sign < 0 { statement.value = statement.value.negated }
        statement.value = statement.value.adding(offset)
    }

    private func plan(_ found: BaseGrammar.Found?) -> Figure.Base {
        if case .plan(let plan, _) = found { return plan }
        return paragraph.planBase
    }

    /// The base of a growth or a change: what the words say, or the same period of a part of a year, or the year before.
    private func compared(_ found: BaseGrammar.Found?, _ period: Period?, in s: Sentence) -> Figure.Base? {
        switch found {
        case .time(let time): return BaseGrammar.base(time, for: period, in: s)
        case .plan(let plan, _): return plan
        case .other, .benchmark: return nil
        case nil: return period?.isPartOfYear == true ? .samePeriod : .previousYear
        }
    }

    // MARK: - What the subject says

    private func saysRate(_ statement: Statement, _ previous: Statement?, in s: Sentence) -> Bool {
        if statement.subject.contains(where: { s.has($0, .rate) && !isNotRate($0, in: s) }) { return true }
        guard statement.continues, let previous else { return false }
        if previous.kind == .share, previous.unit?.hasPrefix("%") == true { return previous.base == nil }
        return previous.kind == .change && previous.unit == "điểm phần trăm"
    }

    /// "tiến độ", "cơ cấu" and the like are no rates when something else is counted.
    private func isNotRate(_ index: Int, in s: Sentence) -> Bool { s.has(index, .growthNoun) }

    private func saysGrowth(_ statement: Statement, in s: Sentence) -> Bool {
        statement.subject.contains { s.has($0, .growthNoun) }
    }

    private func subjectFalls(_ statement: Statement, in s: Sentence) -> Bool {
        statement.subject.contains { s.has($0, .growthNoun) && s.has($0, .fall) }
    }

    /// The words behind a count that say what of it: "xã đạt chuẩn nông thôn mới".
    private func object(_ statement: inout Statement, _ quantity: Quantity, limit: Int, in s: Sentence) {
        guard quantity.unitKind == .count || quantity.unitKind == .percent && (statement.kind == .share || statement.kind == .target) else { return }
        var end = quantity.terms.upperBound
        while end < limit, s.isWord(end), s.isFree(end), end - quantity.terms.upperBound < 12,
            !s.has(end, [.rise, .fall, .equal, .account, .compare, .parts, .conjunction])
        { end += 1 }
        statement.object = quantity.terms.upperBound..<end
    }

    // MARK: - Periods

    /// The time that the sentence opens with, which holds for the rest of its paragraph.
    private func openingPeriod(of s: Sentence) -> Period? {
        guard let first = s.times.first(where: { !$0.isBase && $0.meaning != .duration && $0.meaning != .other && $0.meaning != .samePeriod })
        else { return nil }
        let start = first.range.lowerBound
        guard start <= 6, s.quantities.first.map({ start < $0.terms.lowerBound }) ?? true else { return nil }
        return resolve(first, in: s)
    }

    private func resolve(_ time: TimeExpression, in s: Sentence) -> Period? {
        let year = paragraph.period?.year ?? section.year
        guard let period = time.period(in: isRelative(time) ? section.year : year) else { return nil }
        if time.isUntil, case .month(let month) = period.span, saysEnd(time, in: s) {
            return Period(year: period.year, span: month == 12 ? .year : month == 6 ? .half(1) : .months(month))
        }
        return period
    }

    private func isRelative(_ time: TimeExpression) -> Bool {
        switch time.meaning {
        case .month, .quarter, .months, .half, .wholeYear, .lastYear: true
        default: false
        }
    }

    /// "đến hết tháng 10", "lũy kế đến tháng 10": from January on.
    private func saysEnd(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        guard s.isWord(before) else { return false }
        return ["hết", "cuối"].contains(s.text(before).lowercased())
    }

    private func period(
        for quantity: Quantity, from floor: Int, after: TimeExpression?, previous: Statement?, continues: Bool, in s: Sentence
    ) -> Period? {
        let start = quantity.terms.lowerBound
        var current = paragraph.period ?? section.period
        var depth = 0
        var beforeBracket: Period?
        var isShifted = false
        var index = 0
        while index < start {
            if s.isMark(index, "(") {
                if depth == 0 { beforeBracket = current }
                depth += 1
            } else if s.isMark(index, ")"), depth > 0 {
                depth -= 1
                if depth == 0, let restored = beforeBracket {
                    current = restored
                    isShifted = false
                }
            } else if s.isMark(index, ";") {
                isShifted = false
            }
            if case .time(let number) = s.terms[index].role {
                let time = s.times[number]
                if time.meaning == .samePeriod, !time.isBase, !isBoundToVerb(time, in: s) {
                    isShifted = true
                } else if !time.isBase, !isPlans(time, in: s), let period = resolve(time, in: s) {
                    current = period
                    isShifted = false
                }
                index = time.range.upperBound
                continue
            }
            index += 1
        }
        if let after, !after.isBase, let period = resolve(after, in: s), !isPlans(after, in: s) { return period }
        return isShifted ? current?.yearEarlier : current
    }

    /// "tăng cùng kỳ 5%", "bằng 98% cùng kỳ": the same period is what it is compared with.
    private func isBoundToVerb(_ time: TimeExpression, in s: Sentence) -> Bool {
        let before = time.range.lowerBound - 1
        return s.isMark(before, "%") || s.has(before, [.rise, .fall, .higher, .lower, .compare, .exceed, .equal])
    }

    /// "kế hoạch năm 2022": the year is the plan's.
    private func isPlans(_ time: TimeExpression, in s: Sentence) -> Bool {
        s.has(time.range.lowerBound - 1, [.plan, .budget])
    }

    // MARK: - Status

    /// The first term from which the sentence speaks of aims.
    private func aimStart(in s: Sentence) -> Int? {
        for index in 0..<s.count where s.has(index, .aimed) {
            if s.has(index, .plan), !opensAim(index, in: s) { continue }
            return index
        }
        return nil
    }

    /// "mục tiêu đến năm 2025 đạt 35%" aims, "vượt mục tiêu" and "so với mục tiêu" don't.
    private func opensAim(_ index: Int, in s: Sentence) -> Bool {
        guard s.text(index).lowercased() == "mục tiêu" else { return false }
        return !s.has(index - 1, [.exceed, .reach, .compare, .equal]) && !s.isMark(index - 1, "%")
            && !s.has(index - 1, [.directive]) && index < 3
    }

    private func settleStatus(
        _ statement: inout Statement, _ quantity: Quantity, clause: Int, aimedFrom: Int?, in s: Sentence
    ) {
        let start = quantity.terms.lowerBound
        let isAimed = aimedFrom.map { $0 < start } ?? false
        let isPast = statement.period.map { period in section.period.map { period.lastMonth < $0.firstMonth } ?? false } ?? false
        if (section.isAhead && !isPast) || isAimed || paragraph.isAhead {
            if statement.kind != .benchmark {
                if statement.kind != .growth, statement.kind != .change { statement.base = nil }
                statement.kind = .target
                statement.base = nil
            }
            statement.status = .target
            return
        }
        if statement.kind == .target { return }
        let opening = (0..<min(3, s.count)).contains { s.has($0, .estimated) && $0 < start }
        let near = (max(clause, 0)..<max(clause, start)).last { s.has($0, .estimated) }
        if opening || near.map({ index in !(index..<start).contains { s.isMark($0, ",") } }) ?? false { statement.status = .estimate }
    }

    /// A movement without a base of its own takes the month's or quarter's that the sentence named.
    private func shareBases(_ statements: inout [Statement?]) {
        var named: Figure.Base?
        for index in statements.indices {
            guard var statement = statements[index], statement.kind == .growth || statement.kind == .change else { continue }
            if statement.base == .previousMonth || statement.base == .previousQuarter { named = statement.base }
            _ = named
            statements[index] = statement
            statement.base = nil
        }
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
