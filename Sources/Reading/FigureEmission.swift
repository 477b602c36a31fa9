import Documents
import Figures

extension ReadingRun {
    /// Turns a sentence's statements into figures; gives the figure's index for each quantity.
    mutating func emit(
        _ statements: [Statement?], section: SectionContext, paragraph: inout ParagraphContext, block: Int
    ) -> [Int?] {
        var indices: [Int?] = []
        indices.reserveCapacity(statements.count)
        var about = AboutComposer(section: section, inherited: paragraph.subject)
        var subjectNumber = subjectCount
        var lastPeriod: Period?
        var whole: Int?
        var partsAreAll: Bool?
        var opener: Int?
        for (at, statement) in statements.enumerated() {
            guard let statement, let range = sentence.byteRange(sentence.quantities[at].terms) else {
                indices.append(nil)
                continue
            }
            let isFresh = about.take(statement, quantity: sentence.quantities[at], in: sentence)
            if isFresh || statement.period != lastPeriod || at == 0 {
                if statement.isPart, whole == nil, at > 0 {
                    whole = subjectNumber
                    partsAreAll = statement.partsAreAll ? true : nil
                }
                subjectCount += 1
                subjectNumber = subjectCount
            }
            lastPeriod = statement.period
            var place = Figure.Place(
                subject: subjectNumber, whole: whole, partsAreAll: partsAreAll, sentence: sentences.count - 1,
                block: block, claim: statement.claim,
                headings: section.headings)
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
        paragraph.subject = about.subject
        return indices
    }
}
