import Figures

/// Settles a statement's kind, value and base from its unit, its verb and what hangs on it.
struct MeaningGrammar {
    let statement: Statement
    let quantity: Quantity
    let cue: Cue
    let after: BaseGrammar.Found?
    let previous: Statement?
    /// The first term of the clause.
    let clause: Int
    /// What an attainment without a word is measured against.
    let planBase: Figure.Base
    /// What the last "bằng …%" without a plan was measured against.
    let equalBase: Figure.Base?
    /// Whether the sentence goes on with parts of what was a part of something itself ("đạt 47,5% diện tích gieo trồng").
    let isOfParts: Bool
    /// Whether the paragraph is about shares ("Cơ cấu kinh tế chuyển dịch …").
    let isAboutStructure: Bool
    /// Whether the sentence told before how much of its plan something reached, by "đạt …%" alone.
    let impliesPlan: Bool

    func apply(to statement: inout Statement, planBase: inout Figure.Base, in s: Sentence) {
        switch quantity.unitKind {
        case .rank:
            statement.kind = .rank
            statement.unit = nil
            statement.opensMovement = risesFromThere(in: s)
        case .percent: percent(&statement, in: s)
        case .percentPoint: points(&statement, in: s)
        case .times: times(&statement, in: s)
        case .money, .measure, .count, .none: amount(&statement, in: s)
        }
        if isPlanItself(in: s) {
            statement.kind = .target
            statement.status = .target
            statement.value = quantity.value
            statement.unit = statement.unit == "điểm phần trăm" && quantity.unitKind == .percent ? "%" : statement.unit
            statement.base = nil
            statement.namesBase = true
            if let period = statement.period, period.isPartOfYear, isOfWholeYear(in: s) {
                statement.period = Period(year: period.year)
            }
        } else if isBenchmark(statement, in: s) {
            statement.kind = .benchmark
            statement.value = quantity.value
            if statement.unit == "điểm phần trăm", quantity.unitKind == .percent { statement.unit = "%" }
            statement.base = nil
            statement.namesBase = true
        }
        if statement.kind == .attainment, let base = statement.base { planBase = base }
    }

    /// "tăng từ vị trí thứ 34 lên thứ 21": the place that it rises from.
    private func risesFromThere(in s: Sentence) -> Bool {
        var at = quantity.terms.lowerBound - 1
        while s.has(at, [.rankVerb, .ordinal]) { at -= 1 }
        guard s.has(at, .from) else { return false }
        let next = quantity.terms.upperBound
        return (next..<min(next + 8, s.count)).contains { s.has($0, .arriving) }
    }

    // MARK: - Per cent

    private func percent(_ statement: inout Statement, in s: Sentence) {
        if isRestatedGrowth(in: s) {
            statement.kind = .growth
            return nameBase(&statement, after, in: s)
        }
        let base = after ?? cue.base
        if isOtherLevel(in: s) {
            statement.kind = previous?.kind == .growth ? .growth : .share
            statement.isRate = statement.kind == .share
            return beEarlier(&statement)
        }
        switch cue.verb {
        case .rise where isContributionToIndex(in: s), .fall where isContributionToIndex(in: s):
            statement.kind = .share
            statement.verb = .contribute
            statement.isDown = cue.isDown
            if cue.isDown { statement.value = statement.value.negated }
        case .rise, .fall:
            if case .plan(let plan, _) = after, !statement.isRate {
                attainment(&statement, plan, offset: 100, sign: cue.isDown ? -1 : 1)
            } else {
                movement(&statement, sign: cue.isDown ? -1 : 1, base, in: s)
            }
        case .higher, .lower: movement(&statement, sign: cue.verb == .lower ? -1 : 1, base, in: s)
        case .exceed, .shortfall:
            let sign = cue.verb == .exceed ? 1 : -1
            if case .time = base {
                movement(&statement, sign: sign, base, in: s)
            } else {
                attainment(&statement, plan(base), offset: 100, sign: sign)
                statement.claim = sign > 0 ? .exceedsPlan : .missesPlan
            }
        case .growthNoun where isPopulation(cue.index, in: s): statement.kind = .share
        case .growthNoun: growth(&statement, isDown: cue.isDown, base, in: s)
        case .account:
            // "thu được 37 tỷ đồng, chiếm 43% dự toán"
            if case .plan(let plan, _) = after { return attainment(&statement, plan) }
            statement.kind = .share
            statement.isRate = statement.isRate || isOfStructure(in: s)
        case .contribute: statement.kind = .share
        case .times: growth(&statement, isDown: false, base, in: s)
        case .equal, .reach: reached(&statement, in: s)
        case .none: bare(&statement, in: s)
        case .arriving, .from, .remain, .rate:
            if case .plan(let plan, _) = after {
                attainment(&statement, plan)
            } else {
                statement.kind = saysGrowth(in: s) ? .growth : .share
                statement.isRate = statement.isRate || statement.kind == .share
            }
            statement.opensMovement = cue.verb == .from
        }
    }

    /// "Cơ cấu kinh tế: nông nghiệp chiếm 22,1%, giảm 1,1%": what moves is the share, not the sector.
    private func isOfStructure(in s: Sentence) -> Bool {
        isAboutStructure || (0..<quantity.terms.lowerBound).contains { s.isOne($0, of: Self.structureWords) }
    }

    private static let structureWords: WordSet = ["cơ cấu", "tỷ trọng"]

    /// "Trong 8,01% tăng trưởng của quý I/2016, …": the growth that was told, before its parts.
    func isRestatedGrowth(in s: Sentence) -> Bool {
        s.isOne(quantity.terms.lowerBound - 1, of: Self.within) && s.has(quantity.terms.upperBound, .growthNoun)
    }

    private static let within: WordSet = ["trong"]

    /// "bằng 88% kế hoạch", "đạt 93,8%", "bằng 98,6% so với cùng kỳ".
    private func reached(_ statement: inout Statement, in s: Sentence) {
        if isOtherSide(in: s) { return movedToo(&statement, in: s) }
        switch after ?? (cue.verb == .equal ? cue.base : nil) {
        case .plan(_, let index) where givesRate(index, in: s):
            statement.kind = saysGrowth(in: s) ? .growth : .share
            statement.isRate = statement.kind == .share
        case .plan(let plan, let index): attainment(&statement, settled(plan, index, in: s))
        case .time(let time) where !saysGrowth(in: s):
            statement.kind = .share
            statement.base = BaseGrammar.base(time, for: statement.period, in: s)
            statement.namesBase = true
        default:
            if saysGrowth(in: s) {
                growth(&statement, isDown: subjectFalls(in: s), after, in: s)
            } else if statement.continues, previous?.kind == .growth, previous?.verb == .reach, cue.verb == .reach {
                // "mức tăng quý I năm 2019 là 5,4%, năm 2020 đạt 0,4%"
                growth(&statement, isDown: previous?.isDown == true, after, in: s)
            } else if isOfGrossProduct(in: s) {
                growth(&statement, isDown: false, after, in: s)
            } else if cue.verb == .equal, let equalBase, isElliptic(in: s) {
                statement.kind = .share
                statement.base = equalBase
                statement.namesBase = true
            } else if isElliptic(in: s) || isOfAmount(in: s) || isBesideAttainment(in: s) {
                attainment(&statement, planBase)
            } else {
                statement.kind = .share
                statement.isRate = statement.isRate || cue.verb == .reach
                if cue.verb == .equal, !isOfWhole(in: s) {
                    statement.base =
                        previous?.kind == .share
                        ? previous?.base : previous?.kind == .growth ? usual(statement.period) : nil
                }
            }
        }
    }

    /// "đạt 10,3% so với kế hoạch là 14-15%": a rate beside the plan's own, no per cent of it.
    private func givesRate(_ plan: Int, in s: Sentence) -> Bool {
        guard let next = s.quantities.first(where: { $0.terms.lowerBound > plan }), next.unitKind == .percent,
            s.has(plan - 1, .compare)
        else { return false }
        let between = plan + 1..<next.terms.lowerBound
        return between.count <= 6 && between.contains { s.isOne($0, of: Self.isWord) || s.isMark($0, "(") }
            && between.allSatisfy {
                s.isMark($0, "(") || s.isOne($0, of: Self.isWord) || isPlanAttribute($0, in: s)
                    || s.isOne($0, of: Self.planSetters)
            }
    }

    /// "GDP quý II đạt 7,7%": what is told in per cent is its growth.
    private func isOfGrossProduct(in s: Sentence) -> Bool {
        cue.verb == .reach && !isOfWhole(in: s)
            && statement.subject.contains { s.isOne($0, of: Self.grossProduct) }
            && !statement.subject.contains { s.has($0, .rate) }
    }

    private static let grossProduct: WordSet = ["gdp", "grdp"]

    /// "thu ngân sách đạt 76,75%": an amount in per cent is a part of its plan.
    private func isOfAmount(in s: Sentence) -> Bool {
        guard statement.subject.count > 1, cue.verb == .reach || cue.verb == .equal, !isOfWhole(in: s) else {
            return false
        }
        let start = statement.subject.lowerBound
        return
            (s.isOne(start, of: Self.amountStarts) && s.isOne(start + 1, of: Self.amountEnds)
            || s.isOne(start, of: Self.budgetSides) && !s.isOne(start + 1, of: Self.otherSides)
                && previous?.kind == .attainment)
            && !statement.subject.contains { s.has($0, [.rate, .growthNoun, .rise, .fall]) } && !saysRate(in: s)
            && !(s.times.first.map { $0.isBase && $0.range.lowerBound <= 3 } ?? false)
    }

    /// "Tổng giá trị sản xuất đạt 53%, tăng 24%; dịch vụ đạt 52%, tăng 16%": the next of a list.
    private func isBesideAttainment(in s: Sentence) -> Bool {
        impliesPlan && cue.verb == .reach && !statement.subject.isEmpty && !statement.isRate && !isOfWhole(in: s)
            && !saysRate(in: s) && s.isMark(clause - 1, ";")
            && !statement.subject.contains { s.has($0, [.rate, .growthNoun]) }
    }

    private static let amountStarts: WordSet = ["thu", "chi", "giá", "kim", "doanh", "sản", "tổng"]
    /// "thu dầu thô đạt 64%" beside another revenue's attainment; "thu nhập", "thu hút" are no revenue.
    private static let budgetSides: WordSet = ["thu", "chi"]
    private static let otherSides: WordSet = ["nhập", "hút", "hoạch", "gom", "mua", "hồi", "nhánh", "hội", "bộ"]
    private static let amountEnds: WordSet = [
        "ngân", "trị", "ngạch", "thu", "lượng", "mức", "vốn", "giá", "kim", "sản", "chi", "nội", "thường", "đầu",
    ]

    /// "giảm so với con số 3,7% cuối quý II", "cao hơn mức 5,2% của năm trước": what it is compared with, no movement.
    func isOtherLevel(in s: Sentence) -> Bool {
        var at = quantity.terms.lowerBound - 1
        while s.has(at, [.about, .over, .under]) { at -= 1 }
        return (s.isOne(at, of: Self.levelNouns) || isGrowthNoun(at, in: s))
            && s.has(at - 1, [.compare, .higher, .lower])
    }

    /// "xấp xỉ so với mức tăng 7,96% cùng kỳ năm trước".
    private func isGrowthNoun(_ index: Int, in s: Sentence) -> Bool {
        s.has(index, .growthNoun) && previous?.kind == .growth && quantity.unitKind == .percent
    }

    private static let levelNouns: WordSet = ["mức", "con số", "mức bình quân", "mức trung bình"]

    /// "so với con số 383 tỷ đồng cùng kỳ năm trước": the number is of that time.
    private func beEarlier(_ statement: inout Statement) {
        guard case .time(let time) = after, time.meaning == .samePeriod || time.meaning == .lastYear else { return }
        statement.period = statement.period?.yearEarlier
    }

    /// "thu nội địa 10.152 tỷ đồng, đạt 50,51%": per cent of the plan that the sentence spoke of.
    private func isElliptic(in s: Sentence) -> Bool {
        guard let previous, statement.continues, !statement.isRate, !isOfParts, !isOfWhole(in: s), !saysRate(in: s),
            !s.isOne(cue.index, of: Self.equivalenceWords)
        else { return false }
        switch previous.kind {
        case .level, .target: return previous.unit != "%" && previous.unit != nil && !isCase(previous)
        case .attainment: return previous.verb == .reach || previous.verb == .equal
        case .fraction:
            return previous.unit.map {
                $0.contains("đồng") || $0.contains("usd") || $0.hasPrefix("tỷ") || $0.contains("ha")
            } ?? false
        default: return false
        }
    }

    /// "khám phá 121 vụ, đạt 85,2%" is a part of all cases.
    private func isCase(_ previous: Statement) -> Bool { previous.unit == "vụ" }

    /// "đạt tỷ lệ 85,2%".
    private func saysRate(in s: Sentence) -> Bool {
        (cue.index..<quantity.terms.lowerBound).contains { index in
            s.has(index, .rate) || s.isOne(index, of: Self.rateVerbs)
        }
    }

    private static let rateVerbs: WordSet = ["đạt tỷ lệ", "chiếm tỷ lệ"]

    /// "bằng 11,5% tổng thu", "bằng 33% GDP": a part of what is named behind it.
    func isOfWhole(in s: Sentence) -> Bool {
        let next = quantity.terms.upperBound
        guard s.isWord(next), s.isFree(next) else { return false }
        return s.terms[next].classes.isDisjoint(with: [
            .plan, .budget, .compare, .samePeriod, .conjunction, .rise, .fall, .reach, .exceed,
        ])
            && !s.isOne(next, of: Self.ofWholeWords)
    }

    private static let ofWholeWords: WordSet = ["và", "trong", "theo", "với", "ở", "tại", "so"]

    /// A per cent without a verb of its own goes on with the one before: "tăng 5% và 6%", "nông nghiệp 3,2%".
    private func bare(_ statement: inout Statement, in s: Sentence) {
        if case .plan(let plan, let index) = after { return attainment(&statement, settled(plan, index, in: s)) }
        if isOtherSide(in: s) || quantity.isSigned { return movedToo(&statement, in: s) }
        guard !statement.subject.contains(where: { s.has($0, .rate) && !s.has($0, .growthNoun) }) else {
            statement.kind = .share
            return
        }
        if let previous, previous.unit == "%" || previous.unit == "điểm phần trăm",
            !statement.isBracketed || previous.isBracketed || previous.kind == .growth
        {
            if follow(previous, &statement, in: s) { return }
        }
        if saysGrowth(in: s) || listsGrowth(in: s) {
            growth(&statement, isDown: subjectFalls(in: s), after, in: s)
        } else {
            statement.kind = .share
            statement.isRate = true
        }
    }

    /// "6 tỉnh có mức tăng trưởng hai con số gồm: Quảng Ngãi (11,5%), …"
    private func listsGrowth(in s: Sentence) -> Bool {
        guard statement.isBracketed, quantity.unitKind == .percent else { return false }
        let before = 0..<quantity.terms.lowerBound
        guard let noun = before.last(where: { s.has($0, .growthNoun) }) else { return false }
        return (noun..<before.upperBound).contains {
            s.isMark($0, ":") || s.has($0, .parts) || s.isOne($0, of: Self.isWord)
        }
            && !(noun..<before.upperBound).contains { s.has($0, .account) }
    }

    private func follow(_ previous: Statement, _ statement: inout Statement, in s: Sentence) -> Bool {
        switch previous.kind {
        case .growth where !statement.isRate || statement.continues:
            statement.verb = previous.verb
            statement.isDown = previous.isDown
            growth(&statement, isDown: previous.isDown, after ?? cue.base, in: s)
            return true
        case .change where !statement.isBracketed && statement.continues:
            statement.verb = previous.verb
            statement.isDown = previous.isDown
            statement.isRate = true
            movement(&statement, sign: previous.isDown ? -1 : 1, after ?? cue.base, in: s)
            return true
        case .attainment where statement.continues || previous.verb != .exceed && !statement.isRate:
            statement.verb = previous.verb
            if previous.verb == .exceed {
                attainment(&statement, plan(after), offset: 100, sign: 1)
            } else {
                attainment(&statement, plan(after))
            }
            return true
        case .share where previous.base != nil:
            statement.kind = .share
            statement.verb = previous.verb
            statement.base = previous.base
            statement.namesBase = true
            return true
        default: return false
        }
    }

    // MARK: - The same movement in another unit

    /// "tăng 7,4%, tương đương 1,6 triệu đồng", "giảm 9 vụ (56,3%)", "(+553 ha)": the movement before, told again.
    private func isOtherSide(in s: Sentence) -> Bool {
        guard let previous, previous.isMovement || previous.kind == .target else { return false }
        if cue.verb == .none, statement.isBracketed, !previous.isBracketed, previous.isMovement, statement.continues,
            let open = opening(in: s), !followsTime(open, in: s)
        {
            return (previous.unit == "%") != (quantity.unitKind == .percent)
        }
        guard cue.verb == .equal || cue.verb == .none || cue.verb == .reach, statement.continues else { return false }
        return (max(clause, quantity.terms.lowerBound - 4)..<quantity.terms.lowerBound).contains { index in
            s.isOne(index, of: Self.equivalenceWords) && previous.end <= index + 2
        } && previous.isMovement
    }

    /// The bracket that the number opens, be it behind "hơn" or "khoảng".
    private func opening(in s: Sentence) -> Int? {
        var at = quantity.terms.lowerBound - 1
        while s.has(at, [.about, .over, .under]) { at -= 1 }
        return s.isMark(at, "(") ? at : nil
    }

    /// "so với năm 2020 (12.407 tỷ đồng)": the earlier amount, no movement.
    private func followsTime(_ bracket: Int, in s: Sentence) -> Bool {
        guard bracket > 0, case .time = s.terms[bracket - 1].role else { return false }
        return true
    }

    private static let equivalenceWords: WordSet = ["tương đương", "tương đương với", "tương ứng", "tương ứng với"]

    private func movedToo(_ statement: inout Statement, in s: Sentence) {
        let isDown = previous?.isDown == true && !quantity.isSigned
        statement.isDown = isDown
        statement.kind = quantity.unitKind == .percent ? .growth : .change
        if quantity.unitKind == .percent, statement.isRate, previous?.unit == "điểm phần trăm" {
            statement.kind = .share
        }
        if isDown { statement.value = statement.value.negated }
        if quantity.unitKind == .percent, statement.isRate, previous?.kind == .change, previous?.hasShare == true,
            statement.isBracketed
        {
            statement.kind = .change
            statement.unit = "điểm phần trăm"
        }
        if statement.kind == .share { return }
        statement.verb = isDown ? .fall : .rise
        nameBase(&statement, after ?? cue.base, in: s)
        if !statement.namesBase, let previous, previous.isMovement, !quantity.isSigned || statement.isBracketed,
            previous.namesBase
        {
            statement.base = previous.base
            statement.namesBase = true
        }
    }

    // MARK: - Points, times, amounts

    private func points(_ statement: inout Statement, in s: Sentence) {
        // "thấp hơn tốc độ tăng của năm trước 0,5 điểm phần trăm"
        let isDown =
            cue.isDown || cue.verb == .lower || cue.verb == .shortfall
            || cue.verb == .growthNoun && s.has(cue.index - 1, .lower)
        if isRestatedGrowth(in: s) {
            statement.kind = .growth
            return nameBase(&statement, after, in: s)
        }
        if cue.verb == .contribute || isContribution(in: s) {
            statement.kind = .share
        } else {
            statement.kind = .change
            if cue.verb == .none, let previous, previous.kind == .share, previous.verb == .contribute {
                statement.kind = .share
            }
            nameBase(&statement, after ?? cue.base, in: s)
        }
        if isDown { statement.value = statement.value.negated }
        statement.isDown = isDown
        statement.isRate = statement.kind == .change
    }

    /// "làm CPI chung tăng 0,29 điểm phần trăm": what a part does to its whole.
    private func isContribution(in s: Sentence) -> Bool { contributor(in: s) != nil }

    /// The word that says that a part moves its whole.
    private func contributor(in s: Sentence) -> Int? {
        for at in stride(from: cue.index - 1, through: max(0, cue.index - 8), by: -1) {
            if s.isMark(at, ",") || s.isMark(at, ";") || s.isMark(at, "(") { return nil }
            // "bác sĩ làm việc" makes nothing rise.
            if s.isOne(at, of: Self.contributionWords), !s.isOne(at + 1, of: Self.working) { return at }
            if s.has(at, .contribute) { return at }
        }
        return nil
    }

    /// "tác động làm CPI chung tăng 0,14%", "làm CPI tăng 0,2%"; the CPI of one group of goods is no whole.
    private func isContributionToIndex(in s: Sentence) -> Bool {
        guard let word = contributor(in: s) else { return false }
        let whole = word + 1..<max(word + 1, cue.index)
        return whole.contains { s.isOne($0, of: Self.wholeIndices) }
            && !whole.contains { s.isOne($0, of: Self.groups) || s.has($0, [.rise, .fall]) }
    }

    private static let wholeIndices: WordSet = ["cpi", "chung"]
    private static let groups: WordSet = ["nhóm", "ngành"]

    private static let working: WordSet = ["việc"]
    private static let contributionWords: WordSet = ["làm", "khiến", "góp", "tác"]

    /// "gấp 2,2 lần", "tăng 2,3 lần", "bằng 2,3 lần năm 2011"; "tổ chức 3 lần" counts.
    private func times(_ statement: inout Statement, in s: Sentence) {
        switch cue.verb {
        case .times, .rise, .higher, .exceed, .equal, .fall, .lower, .arriving:
            statement.kind = .growth
            if cue.verb == .fall || cue.verb == .lower { statement.value = statement.value.negated }
            nameBase(&statement, after ?? cue.base, in: s)
            if !statement.namesBase, isOfWhole(in: s), !isAspect(in: s) { statement.namesBase = true }
        default:
            if case .time(let time) = after, time.isBase {
                growth(&statement, isDown: false, after, in: s)
            } else if cue.verb == .none, statement.continues, previous?.kind == .growth, previous?.unit == "lần" {
                growth(&statement, isDown: previous?.isDown == true, nil, in: s)
            } else {
                statement.kind = .level
            }
        }
    }

    /// "tăng 66 lần về lượng": in what respect, not of what whole.
    private func isAspect(in s: Sentence) -> Bool { s.isOne(quantity.terms.upperBound, of: Self.aspectWords) }

    private static let aspectWords: WordSet = ["về"]

    private func amount(_ statement: inout Statement, in s: Sentence) {
        if case .fraction = quantity.value {
            statement.kind = .fraction
            return
        }
        if isOtherLevel(in: s) { return beEarlier(&statement) }
        let base = after ?? cue.base
        switch cue.verb {
        case .rise where beginsThere(in: s), .fall where beginsThere(in: s): statement.kind = .level
        case .rise where !joinsAnother(in: s), .fall where !joinsAnother(in: s), .higher, .lower:
            let isDown = cue.isDown || cue.verb == .lower
            change(&statement, isDown: isDown, base, in: s)
        case .shortfall where after != nil, .exceed where after != nil:
            change(&statement, isDown: cue.verb == .shortfall, base, in: s)
        case .exceed:
            if case .plan = cue.base {
                change(&statement, isDown: false, cue.base, in: s)
            } else {
                statement.approximator = .over
            }
        case .none where isListedChange(in: s): change(&statement, isDown: previous?.isDown ?? false, base, in: s)
        default:
            if quantity.isSigned || isOtherSide(in: s) { return movedToo(&statement, in: s) }
            statement.kind = .level
            statement.opensMovement = cue.verb == .from
        }
    }

    /// "đạt 1.254 tấn, tăng từ 1.120 tấn của cùng kỳ": where the rise begins.
    private func beginsThere(in s: Sentence) -> Bool {
        s.has(quantity.terms.lowerBound - 1, .from) && quantity.value.number != nil
    }

    /// "điều chỉnh tăng vốn với tổng vốn 1,94 tỷ USD": the verb moves something else.
    private func joinsAnother(in s: Sentence) -> Bool {
        (cue.index..<quantity.terms.lowerBound).contains { s.isWord($0) && s.isOne($0, of: Self.joinsAnotherWords) }
    }

    private static let joinsAnotherWords: WordSet = ["với"]

    private func change(_ statement: inout Statement, isDown: Bool, _ base: BaseGrammar.Found?, in s: Sentence) {
        statement.kind = .change
        statement.verb = isDown ? .fall : .rise
        statement.isDown = isDown
        if isDown { statement.value = statement.value.negated }
        statement.claim = isDown ? .falls : .rises
        nameBase(&statement, base, in: s)
    }

    /// "giảm 9 vụ, 2 người chết, 11 người bị thương": one verb for a list of counts.
    private func isListedChange(in s: Sentence) -> Bool {
        guard let previous, previous.kind == .change, previous.isBracketed == statement.isBracketed,
            quantity.unitKind == .count
        else { return false }
        var commas = 0
        for index in min(previous.end, quantity.terms.lowerBound)..<quantity.terms.lowerBound {
            if s.isMark(index, ",") { commas += 1 } else if s.terms[index].kind == .punctuation { return false }
            if commas > 0, s.isWord(index) { return false }
        }
        return commas == 1
    }

    // MARK: - The plan itself, other areas

    /// "(kế hoạch 650 ha)", "(kế hoạch tăng 12%)", "mục tiêu tăng trưởng cả năm 7,5%": the plan's own number.
    private func isPlanItself(in s: Sentence) -> Bool {
        if namesPlan(in: s) || isBehindPlan(in: s) || isPlanBesideRate(in: s) || isGivenBeside(in: s) { return true }
        guard let index = planTerm(in: s) else { return false }
        if s.has(index - 1, [.exceed, .compare, .equal, .directive, .shortfall]) || s.isMark(index - 1, "%") {
            return false
        }
        // "đạt kế hoạch" closes a statement; "đạt mục tiêu tăng trưởng 7,5%" names the aim.
        if s.has(index - 1, .reach), !s.has(index + 1, [.growthNoun, .rise]) { return false }
        if index > 0, case .quantity = s.terms[index - 1].role { return false }
        switch cue.verb {
        case .exceed, .shortfall, .equal, .contribute, .account, .higher, .lower, .from: return false
        default: return true
        }
    }

    /// The "14-15%" of "đạt 10,3% so với kế hoạch là 14-15%".
    private func isGivenBeside(in s: Sentence) -> Bool {
        guard quantity.unitKind == .percent, previous?.unit == "%", previous?.kind != .attainment else { return false }
        let start = quantity.terms.lowerBound
        return (max(0, start - 8)..<start).contains { s.has($0, [.plan, .budget]) && givesRate($0, in: s) }
    }

    /// "Kế hoạch thu tiền sử dụng đất năm 2021 là 750 tỷ đồng"
    private func namesPlan(in s: Sentence) -> Bool {
        guard quantity.unitKind == .money || quantity.unitKind == .measure, statement.subject.count > 1 else {
            return false
        }
        return s.isOne(cue.index, of: Self.isWord) && s.isOne(statement.subject.lowerBound, of: Self.planNames)
    }

    /// "so với kế hoạch HĐND tỉnh giao (8.412 tỷ đồng)"
    private func isBehindPlan(in s: Sentence) -> Bool {
        guard statement.isBracketed, cue.verb == .none, quantity.unitKind != .rank,
            var index = opening(in: s).map({ $0 - 1 })
        else { return false }
        var steps = 0
        while index > 0, steps < 8 {
            if s.has(index, [.plan, .budget]) {
                while s.has(index - 1, [.plan, .budget]) { index -= 1 }
                guard isNounOfPlan(index, in: s) else { return false }
                return s.has(index - 1, .compare) || isToldTwice(index, in: s)
            }
            if case .time(let number) = s.terms[index].role {
                index = s.times[number].range.lowerBound - 1
            } else if s.isWord(index), isPlanAttribute(index, in: s) || s.isOne(index, of: Self.planSetters) {
                index -= 1
            } else {
                return false
            }
            steps += 1
        }
        return false
    }

    /// "vượt mục tiêu đề ra (7,5%/năm)", "5.840 lao động, đạt 25,4% kế hoạch năm (23.000 lao động)": the bracket has the
    /// unit of what was reached, so it is the plan's.
    private func isToldTwice(_ plan: Int, in s: Sentence) -> Bool {
        guard let previous, let unit = statement.unit else { return false }
        if s.has(plan - 1, [.exceed, .reach, .higher, .lower, .shortfall]) {
            return previous.unit == unit && previous.kind != .attainment
        }
        return previous.kind == .attainment && previous.levelUnit == unit
    }

    private static let planSetters: WordSet = [
        "nghị", "quyết", "đại", "đảng", "tỉnh đảng bộ", "đại hội", "thủ", "tướng", "chính", "phủ", "bộ", "tài", "hội",
        "đồng", "nhân", "dân", "quốc", "tw", "xã", "phường",
        "thành", "phố", "ubnd", "đầu", "trung ương", "cấp", "trên", "điều", "chỉnh", "đã", "chính phủ", "giao",
    ]

    /// "tỷ lệ suy dinh dưỡng là 21%/20%": what was reached, over its plan.
    private func isPlanBesideRate(in s: Sentence) -> Bool {
        let slash = quantity.terms.lowerBound - 1
        guard quantity.unitKind == .percent, s.isMark(slash, "/"), s.isMark(slash - 1, "%"), previous?.unit == "%"
        else {
            return false
        }
        return true
    }

    private static let planNames: WordSet = [
        "kế hoạch", "kế hoạch vốn", "tổng kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu",
    ]

    private static let isWord: WordSet = ["là"]

    /// The plan's word right before the number, its verb or its noun of growth.
    private func planTerm(in s: Sentence) -> Int? {
        var index = (cue.verb == .none ? quantity.terms.lowerBound : cue.index) - 1
        var steps = 0
        // "(KH: 5.000 ha)", "(kế hoạch giao: 5.000 ha)"
        let colon = index
        if statement.isBracketed, s.isMark(index, ":") { index -= 1 }
        let start = index == colon ? clause : bracketStart(before: index, in: s)
        while index >= start, steps < 6 {
            if s.has(index, [.plan, .budget]) { return isNounOfPlan(index, in: s) ? index : nil }
            if case .time(let number) = s.terms[index].role {
                index = s.times[number].range.lowerBound - 1
                continue
            }
            guard s.isWord(index),
                s.has(index, [.growthNoun, .about, .over, .under, .reach, .rise]) || isPlanAttribute(index, in: s)
            else { return nil }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// The first term of the bracket that a term stands in.
    private func bracketStart(before index: Int, in s: Sentence) -> Int {
        (stride(from: index, through: max(0, index - 12), by: -1).first { s.isMark($0, "(") } ?? index) + 1
    }

    /// "đạt kế hoạch, tăng 5%" has a comma between, "Kế hoạch số 20" is a directive.
    private func isNounOfPlan(_ index: Int, in s: Sentence) -> Bool {
        // "(NQ: 38%)"
        !s.isOne(index, of: Self.shortNames) || s.isMark(index - 1, "(") && !s.isMark(index + 1, "/")
    }

    private static let shortNames: WordSet = ["ct", "nq"]

    private func isPlanAttribute(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.planAttributeWords)
    }

    private static let planAttributeWords: WordSet = [
        "giao", "là", "đề", "ra", "tỉnh", "huyện", "đặt", "cả", "được", "năm", "trung", "ương", "hđnd", "thu", "chi",
    ]

    /// Whether the plan is the year's, as those are that name no part of it ("kế hoạch 9 tháng").
    private func isOfWholeYear(in s: Sentence) -> Bool {
        guard let index = planTerm(in: s) else { return isBehindPlan(in: s) }
        guard s.isOne(index, of: Self.planWords) || statement.isBracketed && s.has(index, .plan) else { return false }
        return !s.times.contains { time in
            time.range.lowerBound > index && time.range.upperBound <= quantity.terms.lowerBound
                && time.period(in: statement.period?.year)?.isPartOfYear == true
        }
    }

    private static let planWords: WordSet = ["kế hoạch", "kh", "dự toán", "kế hoạch năm", "dự toán năm", "dt"]

    private func isBenchmark(_ statement: Statement, in s: Sentence) -> Bool {
        guard statement.kind != .rank, statement.kind != .change || statement.isRate && quantity.unitKind == .percent
        else { return false }
        let start = quantity.terms.lowerBound
        if case .benchmark(let index) = cue.base, [.none, .reach, .rise, .fall, .growthNoun].contains(cue.verb) {
            return statement.isBracketed || s.isOne(index - 1, of: Self.meanwhile)
                || !s.has(index - 1, [.higher, .lower]) && cue.verb != .rise && index > 0 && isCompared(index, in: s)
        }
        if contrasts(in: s) { return true }
        if statement.isBracketed,
            s.has(clause, .benchmark) || s.has(clause - 2, .benchmark) && s.isMark(clause - 1, "(") && clause <= start
        {
            return true
        }
        // "thấp hơn mức 1,63% của cả nước"
        if case .benchmark = after, cue.verb == .higher || cue.verb == .lower || cue.verb == .none {
            return isLevelNamed(start - 1, in: s)
        }
        return false
    }

    /// "tăng 7,82%, trong khi cả nước tăng 3,78%": another area as the subject of the same movement.
    private func contrasts(in s: Sentence) -> Bool {
        guard previous != nil, !statement.subject.isEmpty, statement.subject.count <= 3 else { return false }
        return s.has(statement.subject.lowerBound, .benchmark)
            && s.isOne(statement.subject.lowerBound - 1, of: Self.meanwhile)
    }

    /// "trong khi cả nước tăng 3,78%"
    private static let meanwhile: WordSet = ["khi"]

    /// "cao hơn bình quân cả nước là 3,78%": the comparison stands before the other area.
    private func isCompared(_ index: Int, in s: Sentence) -> Bool {
        (max(0, index - 4)..<index).contains { s.has($0, [.higher, .lower, .compare]) } || statement.isBracketed
    }

    private func isLevelNamed(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.isOne(index, of: Self.levelNamedWords)
    }

    private static let levelNamedWords: WordSet = ["mức", "là", "con"]

    // MARK: - Movements and attainments

    private func movement(_ statement: inout Statement, sign: Int, _ base: BaseGrammar.Found?, in s: Sentence) {
        if statement.isRate {
            statement.kind = .change
            if statement.unit?.hasPrefix("%") == true { statement.unit = "điểm phần trăm" }
        } else {
            statement.kind = .growth
        }
        statement.isDown = sign < 0
        if sign < 0 { statement.value = statement.value.negated }
        statement.claim = sign < 0 ? .falls : .rises
        nameBase(&statement, base, in: s)
    }

    private func growth(_ statement: inout Statement, isDown: Bool, _ base: BaseGrammar.Found?, in s: Sentence) {
        statement.kind = .growth
        // "tỷ lệ giảm hộ nghèo 1,5%": the rate of the poor falls by so many points.
        if isDown, quantity.unitKind == .percent, namesFallOfRate(in: s) {
            (statement.kind, statement.unit, statement.isRate) = (.change, "điểm phần trăm", true)
        }
        if isDown { statement.value = statement.value.negated }
        nameBase(&statement, base, in: s)
    }

    private func attainment(_ statement: inout Statement, _ base: Figure.Base, offset: Int = 0, sign: Int = 1) {
        statement.kind = .attainment
        statement.base = base
        guard offset != 0 else { return }
        if sign < 0 { statement.value = statement.value.negated }
        statement.value = statement.value.adding(offset)
    }

    private func plan(_ found: BaseGrammar.Found?) -> Figure.Base {
        if case .plan(let plan, _) = found { return plan }
        return planBase
    }

    /// "28% dự toán Trung ương giao, 25,6% Nghị quyết HĐND tỉnh": the council's resolution on a budget is a budget too.
    private func settled(_ plan: Figure.Base, _ index: Int, in s: Sentence) -> Figure.Base {
        guard planBase == .estimate, statement.continues, s.isOne(index, of: Self.resolutionWords) else { return plan }
        return .estimate
    }

    private static let resolutionWords: WordSet = ["nghị quyết", "nghị quyết đại hội", "nq"]

    /// Sets the base that the words give, be it none that the field has.
    private func nameBase(_ statement: inout Statement, _ found: BaseGrammar.Found?, in s: Sentence) {
        switch found {
        case .time(let time): statement.base = BaseGrammar.base(time, for: statement.period, in: s)
        case .plan(let plan, _): statement.base = plan
        case .other, .benchmark: statement.base = nil
        case nil: return
        }
        statement.namesBase = true
    }

    private func usual(_ period: Period?) -> Figure.Base { period?.isPartOfYear == true ? .samePeriod : .previousYear }

    private func saysGrowth(in s: Sentence) -> Bool {
        statement.subjectOrHead
            .contains { s.has($0, .growthNoun) && !isPopulation($0, in: s) }
    }

    private func namesFallOfRate(in s: Sentence) -> Bool {
        statement.subjectOrHead
            .contains { s.has($0, .growthNoun) && s.isOne($0 + 1, of: Self.ratedOnly) }
    }

    /// Who and what is told as a rate where it falls.
    private static let ratedOnly: WordSet = ["nghèo", "hộ nghèo", "hộ", "sinh", "suất sinh"]

    /// "tỷ lệ tăng dân số tự nhiên" is a rate of its own.
    private func isPopulation(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index + 1) && s.isOne(index + 1, of: Self.populationWords)
    }

    private static let populationWords: WordSet = ["dân"]

    private func subjectFalls(in s: Sentence) -> Bool {
        statement.subjectOrHead.contains {
            s.has($0, .growthNoun) && s.has($0, .fall)
        }
    }
}
