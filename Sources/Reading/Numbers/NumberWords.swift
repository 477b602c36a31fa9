import Figures

extension Sentence {
    /// A whole number written in words from `index` on ("hai nghìn", "ba mươi lăm", "mười hai"), and how many terms
    /// it takes; nil where the words count nothing by themselves ("một" alone, "năm" the year, "tư" of "đầu tư").
    func numberInWords(at index: Int) -> (value: Int, length: Int)? {
        var total = 0
        var current = 0
        var at = index
        var words = 0
        while has(at, .numberWord) || (words > 0 && has(at, .magnitude)) || (words > 0 && isZeroFiller(at)) {
            let term = terms[at]
            if isZeroFiller(at) {
                guard has(at + 1, .numberWord) else { break }
            } else if term.classes.contains(.magnitude) {
                // "hai tỷ đồng" keeps its magnitude in the unit; "hai nghìn ba trăm" doesn't.
                guard has(at + 1, .numberWord), !isYearWord(at + 1) else { break }
                guard let power = Self.powerOfTen(term.value), current < 1_000 else { return nil }
                total += max(current, 1) * power
                current = 0
            } else {
                let value = Int(term.value)
                guard current < Self.largestGroup else { return nil }
                if value == 10 || value == 100 {
                    current = value == 10 ? (current / 100) * 100 + max(current % 100, 1) * 10 : max(current, 1) * 100
                } else {
                    guard current % 10 == 0 else { break }
                    if isYearWord(at), words == 0 || !continuesNumber(at) { break }
                    current += value
                }
            }
            words += 1
            at += 1
            guard words < 16, total < 1_000_000_000 else { return nil }
        }
        guard words > 0 else { return nil }
        let value = total + current
        guard words > 1 || ![1, 4, 5, 10, 100].contains(value) || isSpelledOut(index) else { return nil }
        return (value, at - index)
    }

    /// "hai trăm trăm trăm" is nobody's number; what stands before one magnitude stays below this.
    private static let largestGroup = 10_000

    /// bốn and mười count by themselves; tư, năm, chục, trăm and một don't.
    private func isSpelledOut(_ index: Int) -> Bool {
        isOne(index, of: Self.spelledOut)
    }

    private static let spelledOut: WordSet = ["bốn", "mười"]

    /// "linh" and "lẻ" of "một trăm linh hai".
    private func isZeroFiller(_ index: Int) -> Bool {
        guard isWord(index), terms[index].classes.isEmpty else { return false }
        let word = text(index)
        return word == "linh" || word == "lẻ"
    }

    private func isYearWord(_ index: Int) -> Bool { has(index, .year) && has(index, .numberWord) }

    /// "năm" is five behind "mươi" and before "trăm".
    private func continuesNumber(_ index: Int) -> Bool {
        has(index - 1, .numberWord) && terms[index - 1].value >= 10 && !isNumber(index + 1)
    }

    static func powerOfTen(_ exponent: Int32) -> Int? {
        guard (0...15).contains(exponent) else { return nil }
        return (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
