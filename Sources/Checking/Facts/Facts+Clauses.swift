import Figures

/// The words that are a figure's own, so that a word is never taken from a clause that speaks of something else.
extension Facts {
    /// The words between the figure before it in its sentence and this one, in lower case.
    func ownWordsBefore(_ figure: Int) -> String {
        guard let sentence = sentenceRange(of: figure) else { return "" }
        let before = figure - 1
        let isSame = before >= 0 && figures[before].place.sentence == figures[figure].place.sentence
        let start = max(sentence.lowerBound, isSame ? figures[before].range.upperBound : 0)
        let end = figures[figure].range.lowerBound
        return start < end ? lowerWords(start..<end) : ""
    }

    /// The words between this figure and the next in its sentence, in lower case.
    func ownWordsBehind(_ figure: Int) -> String {
        guard let sentence = sentenceRange(of: figure) else { return "" }
        let next = figure + 1
        let isSame = isOwn(next) && figures[next].place.sentence == figures[figure].place.sentence
        let start = figures[figure].range.upperBound
        let end = min(sentence.upperBound, isSame ? figures[next].range.lowerBound : Int.max)
        return start < end ? lowerWords(start..<end) : ""
    }

    /// What hangs on the figure: the words behind it up to the next mark or figure ("kế hoạch tỉnh giao").
    func phraseBehind(_ figure: Int) -> Substring {
        ownWordsBehind(figure).prefix { !",;.:()".contains($0) }
    }

    /// The figure's clause: from the mark before it to the mark behind it.
    func clause(of figure: Int) -> String {
        let before = ownWordsBefore(figure)
        let start = before.lastIndex { ",;:()".contains($0) }.map { before[before.index(after: $0)...] } ?? before[...]
        return String(start) + quote(figure).lowercased() + phraseBehind(figure)
    }

    private func sentenceRange(of figure: Int) -> Range<Int>? {
        let sentence = figures[figure].place.sentence
        guard isOwn(figure), release.sentences.indices.contains(sentence) else { return nil }
        let range = release.sentences[sentence]
        return range.contains(figures[figure].range.lowerBound) ? range : nil
    }
}
