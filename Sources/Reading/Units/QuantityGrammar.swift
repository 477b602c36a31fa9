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
            if isThreshold(found, in: s) {
                s.claim(found.terms, .setAside(.category))
            } else {
                s.quantities.append(found)
                s.claim(found.terms, .quantity(s.quantities.count - 1))
            }
            index = max(found.terms.upperBound, index + 1)
        }
        shareUnits(&s)
    }

    /// "61 xã dưới 5 tiêu chí", "tàu từ 15 mét trở lên": a bound that names which are counted.
    private static func isThreshold(_ quantity: Quantity, in s: Sentence) -> Bool {
        let before = quantity.terms.lowerBound - 1
        if s.has(before, [.over, .under]), before > 0, case .quantity = s.terms[before - 1].role { return true }
        if s.has(before, [.over, .under, .from]), s.isOne(quantity.terms.upperBound - 1, of: seats) { return true }
        if isTrait(before, quantity, in: s) || isMeasureOfCounted(before, quantity, in: s) { return true }
        // "không còn xã dưới 6 tiêu chí"
        if quantity.unitKind == .count, s.isOne(before, of: below), s.has(before - 1, .counted) { return true }
        guard s.has(before, .from), quantity.unitKind != .percent, quantity.unitKind != .money,
            s.isWord(quantity.terms.upperBound),
            s.isOne(quantity.terms.upperBound, of: Self.thresholdWords)
        else { return false }
        // "số xã đạt từ 10 tiêu chí trở lên" names communes, "đạt từ 95% trở lên" is what was reached.
        if quantity.unitKind == .count, s.has(before - 1, .reach), s.has(before - 2, .counted) { return true }
        return !s.has(before - 1, [.reach, .remain, .rise, .fall])
    }

    private static let thresholdWords: WordSet = ["trở"]

    /// "ô tô dưới 9 chỗ ngồi"
    private static let seats: WordSet = ["chỗ", "ngồi", "chỗ ngồi"]

    /// "3.745 doanh nghiệp có quy mô vốn dưới 10 tỷ đồng": the bound tells which are counted.
    private static func isTrait(_ bound: Int, _ quantity: Quantity, in s: Sentence) -> Bool {
        let isFrom = s.has(bound, .from) && s.isOne(quantity.terms.upperBound, of: thresholdWords)
        guard s.isOne(bound, of: bounds) || isFrom, let counted = s.quantities.last, counted.unitKind == .count,
            counted.terms.upperBound <= bound
        else { return false }
        let between = counted.terms.upperBound..<bound
        // "16/34 cục đạt số thu từ 1.000 tỷ đồng trở lên"
        if isFrom {
            return (2...9).contains(between.count) && between.contains { s.has($0, .reach) || s.isOne($0, of: having) }
                && between.allSatisfy { s.isWord($0) && !s.has($0, [.rise, .fall, .exceed, .account, .conjunction]) }
        }
        return (2...7).contains(between.count)
            && (s.isOne(between.lowerBound, of: having) || s.isOne(between.lowerBound, of: trading))
            && between.dropFirst().allSatisfy { s.isWord($0) && !s.has($0, [.rise, .fall, .reach, .exceed, .account]) }
    }

    /// "2/20 chỉ tiêu đạt dưới 40% kế hoạch": how far those that are counted got.
    private static func isMeasureOfCounted(_ bound: Int, _ quantity: Quantity, in s: Sentence) -> Bool {
        // "số xã đạt dưới 5 tiêu chí"
        if quantity.unitKind == .count, s.isOne(bound, of: bounds), s.has(bound - 1, .reach),
            s.has(bound - 2, .counted),
            s.isOne(bound - 3, of: numberOf)
        {
            return true
        }
        guard s.isOne(bound, of: bounds), s.has(bound - 1, .reach), let counted = s.quantities.last,
            counted.unitKind == .count, counted.terms.upperBound == bound - 1
        else { return false }
        return s.isOne(bound - 2, of: measured)
    }

    private static let numberOf: WordSet = ["số"]
    private static let measured: WordSet = [
        "chỉ tiêu", "xã", "huyện", "đơn vị", "địa phương", "trường", "thôn", "thành phố", "thị xã", "phường",
    ]
    private static let bounds: WordSet = ["dưới", "trên"]
    private static let below: WordSet = ["dưới"]
    private static let having: WordSet = ["có"]
    /// "16 mặt hàng đạt kim ngạch trên 1 tỷ USD", "4 mặt hàng xuất khẩu trên 5 tỷ USD"
    private static let trading: WordSet = ["đạt", "xuất", "xuất khẩu", "nhập", "nhập khẩu"]

    private static func quantity(at index: Int, in s: Sentence) -> Quantity? {
        if let rank = RankGrammar.rank(at: index, in: s) { return rank }
        if s.isNumber(index) { return number(at: index, in: s) }
        if s.has(index, .numberWord) { return numberInWords(at: index, in: s) }
        return s.has(index - 1, .times) ? multiple(at: index, in: s) : nil
    }

    // MARK: - Numbers in digits

    private static func number(at index: Int, in s: Sentence) -> Quantity? {
        guard let first = s.habit.parse(s.bytes, s.terms[index].range) else { return nil }
        if let fraction = fraction(first, at: index, in: s) { return fraction }
        if let range = range(first, at: index, in: s) { return range }
        if let compound = compound(first, at: index, in: s) { return compound }
        let unit = UnitGrammar.unit(at: index + 1, in: s)
        return make(.number(first), from: index, numberEnd: index + 1, unit: unit, in: s)
    }

    /// `138/184 xã`, `812,6 ha/830 ha`, `1.246con/1.300con`.
    private static func fraction(_ part: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        var slash = index + 1
        var firstUnit: UnitGrammar.Match?
        if !s.isMark(slash, "/") {
            // "21%/20%" is a rate over its plan and no part of anything.
            guard let match = UnitGrammar.unit(at: slash, in: s, allowsPer: false), match.kind != .percent,
                s.isMark(match.terms.upperBound, "/")
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
            guard let unit, isSameUnit(firstUnit.terms, unit.terms, in: s) else { return nil }
        }
        // "88,24/100 điểm" is a score on a scale.
        if let unit, s.has(unit.terms.lowerBound, .percentPoint), whole.mantissa >= 10, whole.mantissa % 10 == 0,
            whole.scale == 0
        {
            return make(.number(part), from: index, numberEnd: slash + 2, unit: unit, in: s)
        }
        return make(.fraction(part, of: whole), from: index, numberEnd: slash + 2, unit: unit, in: s)
    }

    /// "412 tỷ 600 triệu đồng": one amount in two magnitudes.
    private static func compound(_ high: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        guard high.scale == 0, s.has(index + 1, .magnitude), s.isNumber(index + 2), s.isFree(index + 2),
            s.has(index + 3, .magnitude),
            s.terms[index + 1].value > s.terms[index + 3].value,
            let low = s.habit.parse(s.bytes, s.terms[index + 2].range),
            low.scale == 0, let unit = UnitGrammar.knownUnit(at: index + 3, in: s)
        else { return nil }
        let steps = Int(s.terms[index + 1].value - s.terms[index + 3].value)
        guard let power = Sentence.powerOfTen(Int32(steps)), low.mantissa < Int128(power), high.mantissa < 1_000_000_000
        else { return nil }
        var value = PrintedNumber(mantissa: high.mantissa * Int128(power) + low.mantissa, scale: steps)
        while value.scale > 0, value.mantissa % 10 == 0 {
            value = PrintedNumber(mantissa: value.mantissa / 10, scale: value.scale - 1)
        }
        let rest = index + 4..<unit.terms.upperBound
        return Quantity(
            terms: index..<unit.terms.upperBound, numberEnd: index + 1, value: .number(value), unitKind: unit.kind,
            unit: unit.terms, unitText: s.text(index + 1) + (rest.isEmpty ? "" : " " + s.text(rest)))
    }

    private static func isSameUnit(_ a: Range<Int>, _ b: Range<Int>, in s: Sentence) -> Bool {
        a.count == b.count
            && zip(a, b).allSatisfy { s.terms[$0].hash == s.terms[$1].hash && s.terms[$0].lexeme == s.terms[$1].lexeme }
    }

    /// `3,5-4%`, `6,5 - 7%`, `6,5% - 7%`, `từ 6,5 đến 7%`.
    private static func range(_ low: PrintedNumber, at index: Int, in s: Sentence) -> Quantity? {
        var next = index + 1
        var firstUnit: UnitGrammar.Match?
        if s.isMark(next, "%") {
            firstUnit = UnitGrammar.Match(terms: next..<next + 1, kind: .percent)
            next += 1
        }
        // "75,4% - 17,3% - 3,2%" lists.
        if firstUnit != nil, isDashedList(from: index, dash: next, in: s) { return nil }
        let joined = s.isMark(next, "-")
        let spoken =
            s.has(next, .to) && s.has(index - 1, .from) && (firstUnit == nil || !hasMovement(before: index - 1, in: s))
        // "250.000 đến 300.000 đồng"
        let plain = s.has(next, .to) && firstUnit == nil && !s.has(index - 1, [.from, .arriving])
        guard joined || spoken || plain && isUnited(next + 2, in: s) else { return nil }
        guard s.isNumber(next + 1), s.isFree(next + 1), let high = s.habit.parse(s.bytes, s.terms[next + 1].range)
        else {
            return nil
        }
        let unit = UnitGrammar.unit(at: next + 2, in: s)
        if firstUnit != nil, unit?.kind != .percent { return nil }
        guard low.isLess(than: high) else { return nil }
        return make(.range(low, high), from: index, numberEnd: next + 2, unit: unit, in: s)
    }

    private static func isDashedList(from index: Int, dash: Int, in s: Sentence) -> Bool {
        guard s.isMark(dash, "-") else { return false }
        let goesOn = s.isMark(index - 1, "-") && s.isMark(index - 2, "%")
        return goesOn || s.isMark(dash + 2, "%") && s.isMark(dash + 3, "-") && s.isNumber(dash + 4)
    }

    private static func isUnited(_ index: Int, in s: Sentence) -> Bool {
        UnitGrammar.knownUnit(at: index, in: s) != nil
    }

    /// Whether "từ … đến …" tells a rise or fall ("tăng từ 10% đến 12%") and so states two figures.
    private static func hasMovement(before index: Int, in s: Sentence) -> Bool {
        s.has(index - 1, [.rise, .fall]) || s.has(index - 2, [.rise, .fall])
    }

    private static let below0: WordSet = ["âm"]

    private static func make(
        _ value: Figure.Value, from index: Int, numberEnd: Int, unit: UnitGrammar.Match?, in s: Sentence
    ) -> Quantity {
        var start = index
        var negative = false
        var positive = false
        if s.isMark(index - 1, "-"), s.isAttached(index), !s.isAttached(index - 1) || s.isMark(index - 2, "(") {
            negative = true
            start = index - 1
        } else if s.isMark(index - 1, "+"), s.isAttached(index) {
            start = index - 1
            positive = true
        }
        // "tăng trưởng âm 3,5%"
        if start == index, s.isOne(index - 1, of: below0), s.has(index - 2, [.growthNoun, .rise, .reach]) {
            negative = true
        }
        let end = unit?.terms.upperBound ?? numberEnd
        return Quantity(
            terms: start..<end, numberEnd: numberEnd, value: value, unitKind: unit?.kind ?? .none,
            unit: unit?.terms ?? numberEnd..<numberEnd, isNegative: negative, isSigned: negative || positive)
    }

    // MARK: - Numbers in words

    /// "ba cơn bão", "hai nghìn hộ": a number in words counts only where a unit follows.
    private static func numberInWords(at index: Int, in s: Sentence) -> Quantity? {
        guard !s.has(index - 1, [.determiner, .numbered, .ordinal, .month]),
            !s.terms[index].flags.contains(.capitalised) || index == 0,
            let (value, length) = s.numberInWords(at: index),
            !s.has(index + length, .groupNoun),
            let unit = UnitGrammar.knownUnit(at: index + length, in: s)
        else { return nil }
        return make(.number(PrintedNumber(value)), from: index, numberEnd: index + length, unit: unit, in: s)
    }

    /// "gấp đôi", "gấp rưỡi": two and one and a half times.
    private static func multiple(at index: Int, in s: Sentence) -> Quantity? {
        guard s.isOne(index, of: multiples) else { return nil }
        let isDouble = s.isOne(index, of: double)
        let value = isDouble ? PrintedNumber(mantissa: 2, scale: 0) : PrintedNumber(mantissa: 15, scale: 1)
        return Quantity(
            terms: index..<index + 1, numberEnd: index + 1, value: .number(value), unitKind: .times,
            unit: index + 1..<index + 1, unitText: "lần", isMultiple: true)
    }

    private static let multiples: WordSet = ["đôi", "rưỡi"]
    private static let double: WordSet = ["đôi"]

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
                    || s.has(quantity.terms.upperBound, [.arriving, .to]) && s.has(quantity.terms.lowerBound - 1, .from)
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
