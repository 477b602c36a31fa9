import Documents
import Figures

extension ReadingRun {
    /// Turns a sentence's statements into figures; gives the figure's index for each quantity.
    mutating func emit(
        _ statements: [Statement?], section: SectionContext, paragraph: inout ParagraphContext, block: Int,
        nesting: PartNesting = PartNesting()
    ) -> [Int?] {
        switch language {
        case .vi:
            emit(
                statements, AboutComposer(section: section, paragraph: paragraph), section: section,
                paragraph: &paragraph, block: block, nesting: nesting)
        case .en:
            emit(
                statements, EnglishComposer(section: section, paragraph: paragraph), section: section,
                paragraph: &paragraph, block: block, nesting: nesting)
        }
    }

    private mutating func emit(
        _ statements: [Statement?], _ composer: some SubjectComposing, section: SectionContext,
        paragraph: inout ParagraphContext, block: Int, nesting: PartNesting
    ) -> [Int?] {
        var indices: [Int?] = []
        indices.reserveCapacity(statements.count)
        var about = composer
        about.open(sentence)
        var subjectNumber = subjectCount
        var lastPeriod: Period?
        var listed: [Listed: Int] = [:]
        // What is spoken of before a bracket, and goes on in or behind it: "5.230 ha (KH 5.000 ha), đạt 104,6%".
        var outside: (subject: Int, period: Period?)?
        var nesting = nesting
        var part = PartNesting.Place()
        var opener: Int?
        var passed = 0
        var area = paragraph.area ?? section.area
        for (at, statement) in statements.enumerated() {
            guard let statement, let range = range(of: sentence.quantities[at]) else {
                indices.append(nil)
                continue
            }
            let terms = sentence.quantities[at].terms
            let between = passed..<max(passed, terms.lowerBound)
            nesting.pass(between, in: sentence)
            if let naming = AreaGrammar.naming(in: between, of: sentence) {
                area = self.area(of: naming)
                // "Tại huyện Việt Yên, …" heads its paragraph.
                if at == 0 { paragraph.area = .some(area) }
            }
            passed = terms.upperBound
            let isFresh = about.take(statement, quantity: sentence.quantities[at], in: sentence)
            let known = statement.listed.map { Listed(name: $0, period: statement.period) }
            if let known, let number = listed[known] {
                subjectNumber = number
            } else if let outside, !isFresh, outside.period == statement.period {
                subjectNumber = outside.subject
            } else if isFresh || statement.period != lastPeriod || at == 0 {
                subjectCount += 1
                subjectNumber = subjectCount
                part = nesting.enter(subjectNumber, verb: statement.verb, period: statement.period)
                if let known { listed[known] = subjectNumber }
            }
            lastPeriod = statement.period
            if !statement.isBracketed { outside = (subjectNumber, statement.period) }
            var place = Figure.Place(
                subject: subjectNumber, whole: part.whole, membership: part.membership, sentence: sentences.count - 1,
                block: block, area: area, claim: statement.claim, headings: section.headings)
            if let first = opener, statement.verb == .arriving {
                place.counterpart = first
                figures[first].place.counterpart = figures.count
                opener = nil
            }
            if statement.opensMovement { opener = figures.count }
            figures.append(
                Figure(
                    range: range, kind: statement.kind, value: statement.value, unit: statement.unit,
                    base: statement.base,
                    period: statement.period, status: statement.status, approximator: statement.approximator,
                    about: about.text(of: statement), place: place))
            indices.append(figures.count - 1)
        }
        antecedent = nesting.antecedent
        (paragraph.subject, paragraph.partOf) = (about.subject, nil)
        paragraph.counts = about.counts
        paragraph.lastCounted = about.lastCounted
        return indices
    }

    /// One of several things that a list's numbers are shared out among, at one time.
    private struct Listed: Hashable {
        var name: RespectiveGrammar.Name
        var period: Period?
    }

    /// Where a quantity is printed; "đôi" says nothing without its "gấp".
    private func range(of quantity: Quantity) -> Range<Int>? {
        guard let range = sentence.byteRange(quantity.terms), quantity.isMultiple else {
            return sentence.byteRange(quantity.terms)
        }
        let verb = sentence.terms[quantity.terms.lowerBound - 1].range
        let word = "gấp".utf8.count
        return max(verb.lowerBound, verb.upperBound - word)..<range.upperBound
    }

    /// The area that a naming means; nil for the document's own.
    mutating func area(of naming: AreaGrammar.Naming?) -> String? {
        guard case .area(let name)? = naming, !isNamedInHead(name) else { return nil }
        return name
    }
}
