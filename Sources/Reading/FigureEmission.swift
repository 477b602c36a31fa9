import Documents
import Figures

extension ReadingRun {
    /// Turns a sentence's statements into figures; gives the figure's index for each quantity.
    mutating func emit(
        _ statements: [Statement?], section: SectionContext, paragraph: inout ParagraphContext, block: Int
    ) -> [Int?] {
        var indices: [Int?] = []
        indices.reserveCapacity(statements.count)
        var subject = paragraph.subject
        var subjectNumber = subjectCount
        var lastPeriod: Period?
        var whole: Int?
        var opener: Int?
        for (at, statement) in statements.enumerated() {
            guard let statement, let range = sentence.byteRange(sentence.quantities[at].terms) else {
                indices.append(nil)
                continue
            }
            let isFresh = !statement.subject.isEmpty
            if isFresh {
                subject = sentence.text(statement.subject)
            }
            if isFresh || statement.period != lastPeriod || at == 0 {
                if statement.isPart, whole == nil, at > 0 { whole = subjectNumber }
                subjectCount += 1
                subjectNumber = subjectCount
            }
            lastPeriod = statement.period
            var place = Figure.Place(
                subject: subjectNumber, whole: whole, sentence: sentences.count - 1, block: block, claim: statement.claim,
                headings: section.headings)
            if let first = opener, statement.verb == .arriving {
                place.counterpart = first
                figures[first].place.counterpart = figures.count
                opener = nil
            }
            if statement.opensMovement { opener = figures.count }
            figures.append(
                Figure(
                    range: range, kind: statement.kind, value: statement.value, unit: statement.unit, base: statement.base,
                    period: statement.period, status: statement.status, approximator: statement.approximator,
                    about: about(statement, subject: subject, section: section), place: place))
            indices.append(figures.count - 1)
        }
        paragraph.subject = subject
        return indices
    }

    /// The subject's words, with the heading's where they alone don't tell, or the counted thing's.
    private func about(_ statement: Statement, subject: String, section: SectionContext) -> String {
        let object = statement.object.isEmpty ? "" : sentence.text(statement.object)
        var parts: [String] = []
        if !subject.isEmpty { parts.append(subject) }
        if statement.kind == .level || statement.kind == .fraction || statement.kind == .share || statement.kind == .target, !object.isEmpty,
            statement.subject.count < 3
        {
            let unit = statement.unit.map { $0 == "%" ? "" : $0 + " " } ?? ""
            parts.append(unit + object)
        }
        if wordCount(parts) <= 5, !section.subject.isEmpty { parts.append(section.subject) }
        return parts.joined(separator: " ")
    }

    private func wordCount(_ parts: [String]) -> Int {
        parts.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    }
}
