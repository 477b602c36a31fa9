import Figures

extension ReadingRun {
    /// Says of each number of the sentence what became of it.
    ///
    /// - Parameter figures: the index of the figure of each quantity, nil for one that states nothing.
    mutating func account(figures indices: [Int?]) {
        for index in sentence.terms.indices {
            let term = sentence.terms[index]
            guard isNumber(term, at: index) else { continue }
            let disposition: NumberMention.Disposition
            switch term.role {
            case .time(let number): disposition = .setAside(reason(sentence.times[number].meaning))
            case .reference(let number): disposition = .reference(number)
            case .setAside(let reason): disposition = .setAside(reason)
            case .quantity(let number): disposition = indices[number].map { .figure($0) } ?? .notUnderstood
            case .free: disposition = term.kind == .number ? .notUnderstood : .setAside(.determiner)
            }
            numbers.append(NumberMention(range: term.range, disposition: disposition))
        }
    }

    /// Accounts for the numbers of a sentence that is not read for figures.
    mutating func account(reason: SetAsideReason) {
        for index in sentence.terms.indices {
            let term = sentence.terms[index]
            guard isNumber(term, at: index) else { continue }
            let disposition: NumberMention.Disposition
            switch term.role {
            case .reference(let number): disposition = .reference(number)
            case .time(let number): disposition = .setAside(self.reason(sentence.times[number].meaning))
            case .setAside(let own): disposition = .setAside(own)
            case .quantity, .free: disposition = .setAside(reason)
            }
            numbers.append(NumberMention(range: term.range, disposition: disposition))
        }
    }

    private func isNumber(_ term: Term, at index: Int) -> Bool {
        if term.kind == .number || term.flags.contains(.hasDigits) { return true }
        if case .quantity(let number) = term.role, sentence.quantities[number].isMultiple { return true }
        guard term.kind == .word, term.classes.contains(.numberWord) else { return false }
        // "năm" is a year unless a number claims it; "tư" is a number only inside one.
        if term.role == .free {
            return !term.classes.contains(.year) && term.value != 4 || sentence.isOne(index, of: Self.numberWords)
        }
        return true
    }

    private static let numberWords: WordSet = ["bốn"]

    private func reason(_ meaning: TimeExpression.Meaning) -> SetAsideReason {
        switch meaning {
        case .day: .date
        case .duration: .duration
        default: .period
        }
    }
}
