import Figures

/// Prints exact numbers as figures that stay bound to their tags.
public struct FigurePrinter: Sendable {
    public var style: OfficeStyle

    public init(_ style: OfficeStyle) { self.style = style }

    /// A figure and what its print left away.
    public struct Printed: Hashable, Sendable {
        public var figure: BoundFigure
        /// As printed, with the sign of the value.
        public var number: PrintedNumber
        /// On which side of the print the true value lies.
        public var side: RoundedNumber.Side
        public var approximator: Figure.Approximator?
    }

    /// How a tag asks for a number.
    public struct Wish: Hashable, Sendable {
        public var decimals: Int?
        public var unit: String?

        public init(decimals: Int? = nil, unit: String? = nil) {
            self.decimals = decimals
            self.unit = unit
        }
    }

    // MARK: - Levels

    /// The value of an indicator in the unit that fits it: "15,7 tỷ USD" for 15.700 triệu USD.
    public func level(_ facts: SentenceFacts, _ wish: Wish = Wish()) throws(ArithmeticError) -> Printed? {
        guard let exact = facts.level else { return nil }
        let (kind, base) = meaning(of: facts)
        return try amount(
            exact, unit: facts.unit, decimals: facts.decimals, wish, kind: kind, base: base, facts, measure: "value")
    }

    /// What a reader finds in the value itself.
    private func meaning(of facts: SentenceFacts) -> (Figure.Kind, Figure.Base?) {
        if facts.isPlan { return (.target, nil) }
        if facts.unit == Self.points { return (.change, Self.usualBase(facts.period)) }
        guard facts.isPercent else { return (.level, nil) }
        return facts.isGrowth ? (.growth, Self.usualBase(facts.period)) : (.share, facts.ownBase)
    }

    private static let points = "điểm phần trăm"

    public static func usualBase(_ period: Period) -> Figure.Base { period.isPartOfYear ? .samePeriod : .previousYear }

    /// An amount in an indicator's unit, or in a larger one where the office writes so.
    public func amount(
        _ exact: ExactNumber, unit: String, decimals: Int, _ wish: Wish, kind: Figure.Kind, base: Figure.Base? = nil,
        _ facts: SentenceFacts, measure: String
    ) throws(ArithmeticError) -> Printed {
        let chosen = scaled(exact, unit: unit, decimals: decimals, wish)
        let rounded = try RoundedNumber(
            chosen.exact, decimals: wish.decimals ?? chosen.decimals, style.trailingZeros)
        return printed(
            rounded, text: text(rounded.number, unit: chosen.unit), value: rounded.number, unit: chosen.unit,
            kind: kind,
            base: base, facts, measure: measure, exact, wish,
            approximator: exact.approximator ?? approximator(rounded.side, isScaled: chosen.unit != unit))
    }

    private func approximator(_ side: RoundedNumber.Side, isScaled: Bool) -> Figure.Approximator? {
        switch (style.approximation, side) {
        case (.never, _), (_, .exact): nil
        case (.scaled, _) where !isScaled: nil
        case (_, .above): .over
        case (_, .below): .under
        }
    }

    private struct Chosen {
        var exact: ExactNumber
        var unit: String
        var decimals: Int
    }

    private func scaled(_ exact: ExactNumber, unit: String, decimals: Int, _ wish: Wish) -> Chosen {
        let own = Chosen(exact: exact, unit: unit, decimals: decimals)
        if let wanted = wish.unit {
            guard wanted != unit, let moved = move(exact, from: unit, to: wanted) else { return own }
            return Chosen(exact: moved, unit: wanted, decimals: wish.decimals ?? max(decimals, 2))
        }
        guard let scale = style.scales.last(where: { $0.from == unit }) else { return own }
        let magnitude = exact.value.isNegative ? -exact.value : exact.value
        guard magnitude >= Rational(scale.threshold), let moved = move(exact, from: unit, to: scale.to) else {
            return own
        }
        if scale.mustBeExact {
            guard let rounded = try? RoundedNumber(moved, decimals: scale.decimals, .keep), rounded.side == .exact
            else { return own }
        }
        return Chosen(exact: moved, unit: scale.to, decimals: scale.decimals)
    }

    private func move(_ exact: ExactNumber, from unit: String, to other: String) -> ExactNumber? {
        let (from, to) = (Unit(words: unit), Unit(words: other))
        guard from.isCommensurable(with: to) || style.scales.contains(where: { $0.from == unit && $0.to == other }),
            let factor = try? from.factor / to.factor
        else { return nil }
        return exact.scaled(by: factor)
    }

    // MARK: - Rates

    /// A number in per cent, printed without its sign: the verb tells it.
    public func rate(
        _ exact: ExactNumber, _ wish: Wish, kind: Figure.Kind, base: Figure.Base?, offset: Int = 0,
        _ facts: SentenceFacts, measure: String
    ) throws(ArithmeticError) -> Printed {
        let rounded = try RoundedNumber(exact, decimals: wish.decimals ?? rateDecimals(exact), style.trailingZeros)
        let shown = offset == 0 ? rounded.number.magnitude : rounded.number.adding(-offset).magnitude
        return printed(
            rounded, text: text(shown, unit: "%"), value: rounded.number, unit: "%", kind: kind, base: base, facts,
            measure: measure, exact, wish, approximator: exact.approximator)
    }

    /// What a source printed keeps its digits.
    private func rateDecimals(_ exact: ExactNumber) -> Int { exact.digits ?? style.rateDecimals }

    /// A number of percentage points, without its sign.
    public func points(
        _ exact: ExactNumber, _ wish: Wish, base: Figure.Base?, decimals: Int, _ facts: SentenceFacts, measure: String
    ) throws(ArithmeticError) -> Printed {
        let rounded = try RoundedNumber(
            exact, decimals: wish.decimals ?? exact.digits ?? decimals, style.trailingZeros)
        let unit = Self.points
        return printed(
            rounded, text: text(rounded.number.magnitude, unit: unit), value: rounded.number, unit: unit, kind: .change,
            base: base, facts, measure: measure, exact, wish, approximator: exact.approximator)
    }

    /// A rise or fall in the indicator's unit, without its sign. A noun's addition isn't said twice: "155 sản phẩm OCOP,
    /// tăng 60 sản phẩm".
    public func change(
        _ exact: ExactNumber, unit: String, _ wish: Wish, base: Figure.Base?, isShort: Bool, _ facts: SentenceFacts
    ) throws(ArithmeticError) -> Printed {
        let magnitude = ExactNumber(
            exact.value.isNegative ? -exact.value : exact.value, digits: exact.digits,
            observations: exact.observations)
        let chosen = scaled(magnitude, unit: unit, decimals: facts.decimals, wish)
        let rounded = try RoundedNumber(
            chosen.exact, decimals: wish.decimals ?? chosen.decimals, style.trailingZeros)
        let words = isShort ? chosen.unit.withoutCapitalAddition : chosen.unit
        let value = exact.value.isNegative ? rounded.number.negated : rounded.number
        return printed(
            rounded, text: text(rounded.number, unit: words), value: value, unit: words, kind: .change, base: base,
            facts, measure: "change", exact, wish, approximator: nil)
    }

    /// "138/184 xã"
    public func fraction(
        _ fraction: SentenceFacts.Fraction, _ facts: SentenceFacts
    ) throws(ArithmeticError) -> BoundFigure {
        let part = try RoundedNumber(fraction.part, decimals: facts.decimals, .drop).number
        let whole = try RoundedNumber(fraction.whole, decimals: facts.decimals, .drop).number
        let unit = UnitWords.text(facts.unit, style.language, isOne: false)
        let joint = style.language == .vi ? "/" : " of "
        return BoundFigure(
            id: "", tag: tag(facts, "fraction"),
            text: "\(style.numbers.text(part))\(joint)\(style.numbers.text(whole)) \(unit)", kind: .fraction,
            value: "\(part.text)/\(whole.text)", unit: facts.unit, period: facts.period,
            observations: fraction.part.observations + fraction.whole.observations)
    }

    /// A whole number that was counted in the book, such as of targets that were met.
    public func count(_ count: Int, unit: String, tag: String, period: Period) -> BoundFigure {
        let number = PrintedNumber(count)
        return BoundFigure(
            id: "", tag: tag, text: text(number, unit: unit), kind: .level, value: number.text, unit: unit,
            period: period)
    }

    /// A place among others, in the words given: "thứ 10", "đứng đầu".
    public func rank(_ rank: Int, text: String, _ facts: SentenceFacts, measure: String = "rank") -> BoundFigure {
        BoundFigure(
            id: "", tag: tag(facts, measure), text: text, kind: .rank, value: "\(rank)", unit: nil, period: facts.period
        )
    }

    /// Ranks gained or lost, without the sign.
    public func ranks(_ change: Int, base: Figure.Base?, _ facts: SentenceFacts) -> BoundFigure {
        let shown = PrintedNumber(Int(change.magnitude))
        return BoundFigure(
            id: "", tag: tag(facts, "rank_change"), text: text(shown, unit: "bậc"), kind: .change, value: "\(change)",
            unit: "bậc", base: base?.text, period: facts.period)
    }

    // MARK: - Words

    /// "15.745 tỷ đồng", "26,9%"; in English "15,745 billion VND".
    public func text(_ number: PrintedNumber, unit: String) -> String {
        let digits = style.numbers.text(number)
        let isOne = number == PrintedNumber(1)
        let words = UnitWords.text(unit, style.language, isOne: isOne)
        if words.isEmpty { return digits }
        return words == "%" || words == "‰" ? digits + words : "\(digits) \(words)"
    }

    private func printed(
        _ rounded: RoundedNumber, text: String, value: PrintedNumber, unit: String, kind: Figure.Kind,
        base: Figure.Base?, _ facts: SentenceFacts, measure: String, _ exact: ExactNumber, _ wish: Wish,
        approximator: Figure.Approximator?
    ) -> Printed {
        Printed(
            figure: BoundFigure(
                id: "", tag: tag(facts, measure), text: text, kind: kind, value: value.text, unit: unit,
                base: base?.text, period: facts.period, decimals: wish.decimals, observations: exact.observations),
            number: value, side: rounded.side, approximator: approximator)
    }

    private func tag(_ facts: SentenceFacts, _ measure: String) -> String {
        FigureTag(code: facts.code, measure: measure, period: facts.period, area: facts.area).text
    }
}

extension String {
    /// "sản phẩm" of "sản phẩm OCOP".
    var withoutCapitalAddition: String {
        var words = split(separator: " ")
        while words.count > 1, let last = words.last, last.allSatisfy(\.isUppercase), last.count > 1,
            last != "USD"
        {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }
}
