import Figures

/// Values written as the document writes the figure that they are of.
extension Facts {
    /// How a figure's print stands to its value.
    private enum Print {
        case plain
        /// "giảm 3,1%" is −3,1.
        case unsigned
        /// "vượt 56,1%" is 156,1.
        case excess
        /// "hụt 4,6%" is 95,4.
        case shortfall
    }

    private func print(of figure: Int) -> Print {
        guard let number = figures[figure].value.number else { return .plain }
        let quote = quote(figure)
        if number.mantissa < 0 { return quote.hasPrefix("-") || quote.hasPrefix("–") ? .plain : .unsigned }
        guard figures[figure].kind == .attainment, !quote.hasPrefix(NumberText.text(number)) else { return .plain }
        if quote.hasPrefix(NumberText.text(number.adding(-100))) { return .excess }
        return quote.hasPrefix(NumberText.text(number.adding(-100).negated)) ? .shortfall : .plain
    }

    /// The verb that the figure's would have to become, for values on the other side of it: "hụt 4,4%" for "vượt 5,6%".
    private func opposite(of figure: Int, _ print: Print) -> String? {
        switch print {
        case .plain: nil
        case .unsigned: "tăng "
        case .excess: "hụt "
        case .shortfall: "vượt "
        }
    }

    /// A value in the figure's unit as the figure would print it; nil where its words would have to change too, as
    /// those of a rise that is a fall.
    private func printed(_ value: Rational, _ print: Print) -> Rational? {
        let result: Rational? =
            switch print {
            case .plain: value
            case .unsigned: -value
            case .excess: try? value - Rational(100)
            case .shortfall: try? Rational(100) - value
            }
        guard let result, print == .plain || result >= .zero else { return nil }
        return result
    }

    /// A value on the other side of the figure's verb, on the scale of the opposite one.
    private func turned(_ value: Rational, _ print: Print) -> Rational? {
        let opposite: Print =
            switch print {
            case .plain, .unsigned: .plain
            case .excess: .shortfall
            case .shortfall: .excess
            }
        return printed(value, opposite).flatMap { $0 >= .zero ? $0 : nil }
    }

    /// The values of `interval` as the figure would print them, with its unit: "15.744–15.746 tỷ đồng". Nil where the
    /// interval leaves a side open.
    func text(_ interval: Interval, as figure: Int) -> String? {
        let factor = units[figure].factor
        guard let lower = (interval.lower?.value).flatMap({ try? $0 / factor }),
            let upper = (interval.upper?.value).flatMap({ try? $0 / factor })
        else { return nil }
        let print = print(of: figure)
        var ends = [lower, upper]
        var verb = ""
        // A rise that should be a fall.
        if print == .plain, figures[figure].kind == .growth, upper.isNegative, !quote(figure).hasPrefix("+") {
            (verb, ends) = ("giảm ", [-upper, -lower])
        }
        if let a = printed(lower, print), let b = printed(upper, print) {
            ends = [min(a, b), max(a, b)]
        } else if let other = opposite(of: figure, print), let a = turned(lower, print), let b = turned(upper, print) {
            (verb, ends) = (other, [min(a, b), max(a, b)])
        }
        let digits = figures[figure].value.number?.scale ?? 0
        let texts = ends.compactMap { NumberText.text($0, digits: digits) }
        guard texts.count == 2 else { return nil }
        return verb + withUnit(texts[0] == texts[1] ? texts[0] : "\(texts[0])–\(texts[1])", of: figure)
    }

    /// A number in the figure's unit as the figure would print it.
    func text(_ number: PrintedNumber, as figure: Int) -> String {
        let shown: PrintedNumber =
            switch print(of: figure) {
            case .plain: number
            case .unsigned: number.mantissa < 0 ? number.negated : number
            case .excess where number.adding(-100).mantissa >= 0: number.adding(-100)
            case .shortfall where number.adding(-100).mantissa <= 0: number.adding(-100).negated
            case .excess, .shortfall: number
            }
        return withUnit(NumberText.text(shown), of: figure)
    }

    private func withUnit(_ digits: String, of figure: Int) -> String {
        switch figures[figure].unit {
        case nil: digits
        case "%": digits + "%"
        case let words?: digits + " " + words
        }
    }
}
