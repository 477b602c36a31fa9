import Figures

/// Decides what one English number says, from the words before and behind it.
struct EnglishMeaning {
    let quantity: Quantity
    let cue: EnglishCue
    let tail: EnglishTail
    let previous: Statement?
    let section: SectionContext

    func settle(_ statement: inout Statement, in s: Sentence) {
        if cue.isEstimated { statement.status = .estimate }
        if quantity.isNegative { statement.value = statement.value.negated }
        switch quantity.unitKind {
        case .rank: statement.kind = .rank
        case _ where cue.isBenchmark:
            statement.kind = .benchmark
            statement.namesBase = true
        case .percent: percent(&statement, in: s)
        case .percentPoint: points(&statement, in: s)
        default: amount(&statement, in: s)
        }
        if case .fraction = quantity.value, statement.kind == .level { statement.kind = .fraction }
        lookAhead(&statement, in: s)
    }

    // MARK: - Kinds

    private func percent(_ statement: inout Statement, in s: Sentence) {
        switch cue.verb {
        case .exceed, .shortfall:
            let sign = cue.verb == .exceed ? 1 : -1
            attainment(&statement, cue.plan ?? tail.plan?.base ?? .plan, offset: 100, sign: sign)
            statement.claim = sign > 0 ? .exceedsPlan : .missesPlan
        case _ where tail.plan?.relation == .of:
            attainment(&statement, tail.plan?.base ?? .plan, offset: 0, sign: 1)
        case _ where tail.plan != nil:
            attainment(&statement, tail.plan?.base ?? .plan, offset: 100, sign: tail.plan?.relation == .below ? -1 : 1)
        case .rise, .fall:
            guard !cue.isArriving, !cue.isFrom else { return bare(&statement, in: s) }
            movement(&statement, kind: statement.isRate ? .change : .growth, in: s)
        case .growthNoun: movement(&statement, kind: .growth, in: s)
        case .account: statement.kind = .share
        default: bare(&statement, in: s)
        }
    }

    /// A rate that only is: growth where its name is one ("GRDP growth came to 7.8%"), a share else.
    private func bare(_ statement: inout Statement, in s: Sentence) {
        let namesGrowth = statement.subject.contains { s.has($0, .growthNoun) }
        statement.kind = namesGrowth ? .growth : .share
        statement.namesBase = true
        if namesGrowth {
            statement.base = usualBase(statement.period)
        } else {
            statement.base = ownBase(statement, in: s)
        }
        if cue.isFrom { beEarlier(&statement, in: s) }
    }

    /// "CPI against the previous month": what the name says that it is measured against.
    private func ownBase(_ statement: Statement, in s: Sentence) -> Figure.Base? {
        let named = s.times.first { $0.isBase && statement.subject.contains($0.range.lowerBound) }
        return named.flatMap { BaseGrammar.base($0, for: statement.period, in: s) }
    }

    private func points(_ statement: inout Statement, in s: Sentence) {
        statement.kind = .change
        if let plan = tail.plan {
            statement.base = plan.base
            statement.namesBase = true
            if plan.relation == .below { statement.value = statement.value.negated }
            statement.verb = plan.relation == .below ? .lower : .higher
        } else if cue.verb == .rise || cue.verb == .fall {
            movement(&statement, kind: .change, in: s)
        } else {
            nameBase(&statement, in: s)
        }
    }

    private func amount(_ statement: inout Statement, in s: Sentence) {
        let isMovement = (cue.verb == .rise || cue.verb == .fall) && !cue.isArriving && !cue.isFrom
        if quantity.unitKind == .times, tail.base != nil || isMovement {
            return movement(&statement, kind: .growth, in: s)
        }
        if isMovement { return movement(&statement, kind: .change, in: s) }
        if cue.isFrom { beEarlier(&statement, in: s) }
        guard namesPlan(statement, in: s) else { return }
        statement.kind = .target
        statement.status = .target
    }

    /// "a target of 5,000", "The public investment plan came to 6,800".
    private func namesPlan(_ statement: Statement, in s: Sentence) -> Bool {
        if cue.isPlanItself { return true }
        guard let last = statement.subject.last else { return false }
        return s.has(last, [.plan, .budget])
    }

    // MARK: - Movements

    private func movement(_ statement: inout Statement, kind: Figure.Kind, in s: Sentence) {
        statement.kind = kind
        statement.isDown = cue.verb == .fall
        if statement.isDown, !quantity.isNegative { statement.value = statement.value.negated }
        if kind == .change, statement.unit == "%" { statement.unit = "điểm phần trăm" }
        statement.claim = statement.isDown ? .falls : .rises
        nameBase(&statement, in: s)
    }

    private func nameBase(_ statement: inout Statement, in s: Sentence) {
        if tail.isYearOnYear {
            statement.base = usualBase(statement.period)
            statement.namesBase = true
        } else if let time = tail.base {
            statement.base = BaseGrammar.base(time, for: statement.period, in: s)
            statement.namesBase = true
        }
    }

    private func usualBase(_ period: Period?) -> Figure.Base {
        period?.isPartOfYear == true ? .samePeriod : .previousYear
    }

    private func attainment(_ statement: inout Statement, _ base: Figure.Base, offset: Int, sign: Int) {
        statement.kind = .attainment
        statement.base = base
        statement.namesBase = true
        guard offset != 0, let number = statement.value.number else { return }
        statement.value = .number((sign < 0 ? number.negated : number).adding(offset))
    }

    /// "up from 12,407 billion VND in 2020": the level before.
    private func beEarlier(_ statement: inout Statement, in s: Sentence) {
        statement.verb = .from
        guard tail.time == nil, let time = tail.base ?? tail.time else {
            if tail.time == nil { statement.period = statement.period?.yearEarlier }
            return
        }
        statement.period = time.period(in: section.year)
    }

    // MARK: - What is still to be reached

    private func lookAhead(_ statement: inout Statement, in s: Sentence) {
        let isAimed = (cue.index..<quantity.terms.lowerBound).contains { s.has($0, .aimed) }
        guard section.isAhead || isAimed else { return }
        switch statement.kind {
        case .level, .share, .growth, .fraction:
            (statement.kind, statement.status, statement.base) = (.target, .target, nil)
            statement.namesBase = true
        default: break
        }
    }
}
