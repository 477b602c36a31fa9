import Figures

/// Finds the quantities of a sentence: numbers with their units, ranges, fractions, ranks.
enum QuantityGrammar {
    static func annotate(_ s: inout Sentence) {
        var index = 0
        while index < s.count {
            guard s.isFree(index), let found = quantity(at: index, in: s) else {
                index += 1
                continue
            }
            s.quantities.append(found)
            s.claim(found.terms, .quantity(s.quantities.count - 1))
            index = max(found.terms.upperBound, index + 1)
        }
        shareUnits(&s)
    }

    private static func quantity(at index: Int, in s: Sentence) -> Quantity? {
        if let rank = RankGrammar.rank(at: index, in: s) { return rank }
        if s.isNumber(index) { return number(at: index, in: s) }
        if s.has(index, .numberWord) { return numberInWords(at: index, in: s) }
        return nil
    }

    // MARK: - Numbers in digits

    private static func number(at index: Int, in s: Sentence) -> Quantity? {
        guard let first = s.habit.parse(s.bytes, s.terms[index].range) else { return nil }
        if let fraction = fraction(first, at: index, in: s) { return fraction }
        if let range = range(first, at: index, in: s) { return range }
        let unit = UnitGrammar.unit(at: index + 1, in: s)
        return make(.number(first), from: index, numberEnd: index + 1, unit: unit, in: s)
    }

    /// `138/184 xã`, `812,6 ha/830 ha`, `1.246con/1.300con`.
    private static func fraction(_ part: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        var slash = index + 1
        var firstUnit: UnitGrammar.Match?
        if !s.isMark(slash, "/") {
            guard let match = UnitGrammar.unit(at: slash, in: s, allowsPer: false), s.isMark(match.terms.upperBound, "/")
            else { return nil }
            firstUnit = match
            slash = match.terms.upperBound
        }
        guard s.isNumber(slash + 1), s.isFree(slash + 1), !s.isMark(slash + 2, "/"),
            let whole = s.habit.parse(s.bytes, s.terms[slash + 1].range)
        else { return nil }
        let unit = UnitGrammar.unit(at: slash + 2, in: s)
        if let firstUnit {
            // "31 hộ/124 khẩu" are two levels, "10,7 bác sĩ/10.000 dân" is a rate.
            guard let unit, s.text(firstUnit.terms).lowercased() == s.text(unit.terms).lowercased() else { return nil }
        }
        // "88,24/100 điểm" is a score on a scale.
        if let unit, s.has(unit.terms.lowerBound, .percentPoint), whole.mantissa == 100 || whole.mantissa == 10, whole.scale == 0 {
            return make(.number(part), from: index, numberEnd: slash + 2, unit: unit, in: s)
        }
        return make(.fraction(part, of: whole), from: index, numberEnd: slash + 2, unit: unit, in: s)
    }

    /// `3,5-4%`, `6,5 - 7%`, `6,5% - 7%`, `từ 6,5 đến 7%`.
    private static func range(_ low: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        var next = index + 1
        var firstUnit: UnitGrammar.Match?
        if s.isMark(next, "%") {
            firstUnit = UnitGrammar.Match(terms: next..<next + 1, kind: .percent)
            next += 1
        }
        let joined = s.isMark(next, "-")
        let spoken = s.has(next, .to) && s.has(index - 1, .from) && !hasMovement(before: index - 1, in: s)
        guard joined || spoken else { return nil }
        guard s.isNumber(next + 1), s.isFree(next + 1), let high = s.habit.parse(s.bytes, s.terms[next + 1].range) else {
            return nil
        }
        let unit = UnitGrammar.unit(at: next + 2, in: s)
        if firstUnit != nil, unit?.kind != .percent { return nil }
        guard low.isLess(than: high) else { return nil }
        return make(.range(low, high), from: index, numberEnd: next + 2, unit: unit, in: s)
    }

    /// Whether "từ … đến …" tells a rise or fall ("tăng từ 10% đến 12%") and so states two figures.
    private static func hasMovement(before index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, [.rise, .fall]) || s.has(index - 2, [.rise, .fall])
    }

    private static func make(
        _ value: Figure.Value, from index: Int, numberEnd: Int, unit: UnitGrammar.Match?, in s: Sentence
    ) -> Quantity {
        var start = index
        var negative = false
        if s.isMark(index - 1, "-"), s.isAttached(index), !s.isAttached(index - 1) || s.isMark(index - 2, "("), index >= 2 {
            negative = true
            start = index - 1
        } else if s.isMark(index - 1, "+"), s.isAttached(index) {
            start = index - 1
        }
        let end = unit?.terms.upperBound ?? numberEnd
        return Quantity(
            terms: start..<end, numberEnd: numberEnd, value: value, unitKind: unit?.kind ?? .none,
            unit: unit?.terms ?? numberEnd..<numberEnd, isNegative: negative)
    }

    // MARK: - Numbers in words

    /// "ba cơn bão", "hai nghìn hộ": a number in words counts only where a unit follows.
    private static func numberInWords(at index: Int, in s: Sentence) -> Quantity? {
        guard !s.has(index - 1, [.determiner, .numbered, .ordinal, .month]), !s.terms[index].flags.contains(.capitalised) || index == 0,
            let (value, length) = s.numberInWords(at: index),
            !s.has(index + length, .groupNoun),
            let unit = UnitGrammar.knownUnit(at: index + length, in: s)
        else { return nil }
        return make(.number(PrintedNumber(value)), from: index, numberEnd: index + length, unit: unit, in: s)
    }

    // MARK: - Lists that share a unit

    /// "đạt 5, 6 và 7 tấn": a number without unit takes that of the next one in its list.
    private static func shareUnits(_ s: inout Sentence) {
        guard s.quantities.count > 1 else { return }
        for index in stride(from: s.quantities.count - 2, through: 0, by: -1) {
            let quantity = s.quantities[index]
            let next = s.quantities[index + 1]
            guard quantity.unitKind == .none, next.unitKind != .none, next.unitKind != .rank,
                quantity.terms.upperBound + 1 == next.terms.lowerBound,
                s.isMark(quantity.terms.upperBound, ",") || s.isMark(quantity.terms.upperBound, ";")
                    || s.has(quantity.terms.upperBound, .conjunction)
            else { continue }
            s.quantities[index].unitKind = next.unitKind
            s.quantities[index].unitText = next.unitText ?? s.text(next.unit)
        }
    }
}

extension PrintedNumber {
    /// Exact comparison of two printed numbers, whatever their scales.
    func isLess(than other: PrintedNumber) -> Bool {
        let scale = max(self.scale, other.scale)
        guard let a = aligned(to: scale), let b = other.aligned(to: scale) else { return false }
        return a < b
    }

    private func aligned(to scale: Int) -> Int128? {
        var value = mantissa
        for _ in self.scale..<max(scale, self.scale) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
        }
        return value
    }
}
