import Figures
import PlanBook
import Reading

/// Asks a book anew for the figures of a written file.
public struct FigureRenewal: Sendable {
    public enum Answer: Hashable, Sendable {
        case figure(BoundFigure)
        /// The book doesn't know it any more, or it never was the book's: a figure in the words of a task.
        case unknown
        /// It is known, but the words around it would say what isn't so.
        case otherWords(now: String)
    }

    private let facts: BookFacts
    private let style: OfficeStyle

    public init(_ facts: BookFacts, style: OfficeStyle) {
        self.facts = facts
        self.style = style
    }

    /// The periods that a book must be asked for.
    public static func periods(of bindings: some Sequence<FigureBinding>) -> Set<Period> {
        Set(bindings.compactMap { FigureTag($0.tag)?.period }.flatMap { [$0, $0.yearEarlier, Period(year: $0.year)] })
    }

    public func answer(_ binding: FigureBinding) -> Answer {
        guard let tag = FigureTag(binding.tag), let printed = printed(tag, binding) else { return .unknown }
        var new = printed
        new.id = binding.id
        if !binding.text.contains(where: { $0.isLetter || $0 == "%" || $0 == "‰" || $0 == "/" }) {
            return bare(new, binding)
        }
        if new.kind == .rank { return rank(new, binding) }
        guard new.kind.rawValue == binding.kind, new.base == binding.base else { return .otherWords(now: new.text) }
        // Which indicators a count counts, the words behind it tell.
        if tag.code == TagWord.assessment.rawValue, new.value != binding.value { return .otherWords(now: new.text) }
        let isSigned = binding.text.hasPrefix("-")
        if !isSigned, new.text.hasPrefix("-") { new.text.removeFirst() }
        guard isSigned || side(new.value, tag, new.kind) == side(binding.value, tag, new.kind) else {
            return .otherWords(now: printed.text)
        }
        return .figure(new)
    }

    /// The figures before which the text says "trên" or "gần", though what the book has now lies on the other side.
    public func untrueApproximators(of figures: [BoundFigure], readAs release: Release) -> [ReadBackGate.Objection] {
        let pairs = ReadBackGate().pairing(of: figures, with: release).written
        let places = ReadPlaces(release)
        return pairs.sorted { $0.key < $1.key }.compactMap { index, figure in
            let read = release.figures[index]
            guard let said = read.approximator, said != .about, let side = side(of: figure) else { return nil }
            let isTrue = said == .over ? side == .above : side == .below
            return isTrue ? nil : .untrueApproximator(written: figure, said: said, at: places.place(of: read.range))
        }
    }

    /// On which side of its print a value lies; nil for what isn't an indicator's value, and for what a source said so.
    private func side(of figure: BoundFigure) -> RoundedNumber.Side? {
        guard let tag = FigureTag(figure.tag), tag.measure == TagMeasure.value.rawValue,
            let indicator = facts.catalogue.indicator(tag.code),
            let area = try? tag.area.map({ try facts.areas.requireArea($0, on: tag.period.lastDay) }) ?? facts.home
        else { return nil }
        let known = facts.facts(indicator, in: area, tag.period)
        guard known.level?.approximator == nil else { return nil }
        let wish = FigurePrinter.Wish(decimals: figure.decimals, unit: figure.unit)
        return (try? FigurePrinter(style).level(known, wish))??.side
    }

    /// A cell's number, whose unit stands in the table's head.
    private func bare(_ figure: BoundFigure, _ binding: FigureBinding) -> Answer {
        guard let number = BookNumber(text: figure.value), figure.kind.rawValue == binding.kind else {
            return .otherWords(now: figure.text)
        }
        var figure = figure
        figure.text = style.numbers.text(number.printed)
        figure.base = binding.base
        return .figure(figure)
    }

    /// A place has its wording ("đứng đầu", "thứ 2"), which stays as long as the place does.
    private func rank(_ figure: BoundFigure, _ binding: FigureBinding) -> Answer {
        var figure = figure
        let isSame = figure.value == binding.value
        if isSame { figure.text = binding.text }
        guard isSame || figure.text.contains(where: \.isNumber) && binding.text.contains(where: \.isNumber) else {
            return .otherWords(now: figure.text)
        }
        return .figure(figure)
    }

    /// Whether a movement goes up or down, which the verb before it tells.
    private func side(_ value: String, _ tag: FigureTag, _ kind: Figure.Kind) -> Int {
        guard let number = BookNumber(text: value) else { return 0 }
        switch kind {
        case .growth, .change: return Int(number.mantissa.signum())
        case .attainment where tag.measure == TagMeasure.over.rawValue:
            let hundred = Rational(100)
            return number.rational == hundred ? 0 : number.rational > hundred ? 1 : -1
        default: return 0
        }
    }

    /// In the unit that it was printed in, where that still fits.
    private func printed(_ tag: FigureTag, _ binding: FigureBinding) -> BoundFigure? {
        guard let figure = printed(tag, binding, unit: nil) else { return nil }
        guard figure.unit != binding.unit, let unit = binding.unit else { return figure }
        return printed(tag, binding, unit: unit) ?? figure
    }

    private func printed(_ tag: FigureTag, _ binding: FigureBinding, unit: String?) -> BoundFigure? {
        let place = TemplatePlace(file: "", line: 1, column: 1)
        var run = WritingRun(
            facts, Template(name: "", blocks: []),
            ReleaseRequest(area: tag.area, period: tag.period, day: tag.period.lastDay ?? facts.day))
        run.sentences = SentenceWriter(style, seed: "")
        guard run.faults.isEmpty else { return nil }
        if tag.code == TagWord.assessment.rawValue {
            let runs = run.assessment(TemplateTag(word: tag.code, place: place), before: "")
            return runs.figures.first { $0.tag == binding.tag }
        }
        let words = tag.measure.split(separator: ":").map(String.init)
        let measure = binding.kind == Figure.Kind.target.rawValue ? TagMeasure.target.rawValue : words.first
        var asked = TemplateTag(word: tag.code, measure: measure, place: place)
        func ask(_ key: String, _ value: String?) {
            guard let value else { return }
            asked.options.append(.init(key: key, value: value, place: place))
        }
        ask("of", words.dropFirst().first)
        ask("decimals", binding.decimals.map { "\($0)" })
        ask("unit", unit)
        let figure = run.inline(asked, before: "").figures.first
        return run.faults.isEmpty ? figure : nil
    }
}
