/// Puts the lines of laid-out pages together to paragraphs, tables and footnotes.
///
/// What a writer meant has to be seen from the places of words: a paragraph ends where the next line is indented, stands
/// further down, or would have had room on the line before.
struct LayoutReader {
    private let pages: [LayoutPage]
    /// Where most lines begin.
    private let left: Double
    /// How far lines reach at most: where they are not justified, few come near.
    private let right: Double
    /// From one line of running text to the next.
    private let step: Double
    private let size: Double
    private let lines: [LayoutLine]
    private let notes: [LayoutLine]
    private var elements: [RichElement] = []

    init(_ pages: [LayoutPage]) {
        self.pages = pages
        let all = pages.map { LayoutLine.lines(of: $0) }
        let body = LayoutFurniture.remove(from: all, pages: pages)
        size = Self.common(body.joined().map { ($0.size, $0.box.width) }, grain: 0.5) ?? 12
        let split = LayoutNotes.split(body, size: size)
        lines = Array(split.body.joined())
        notes = Array(split.notes.joined())
        let wide = lines.filter { $0.stretches.count == 1 && $0.box.width > 0.5 * (pages.first?.width ?? 0) }
        left = Self.common(wide.map { ($0.box.left, 1) }, grain: 2) ?? lines.map(\.box.left).min() ?? 0
        let ends = (wide.isEmpty ? lines : wide).map(\.box.right).sorted()
        right = ends.isEmpty ? 0 : ends[(ends.count - 1) * 97 / 100]
        let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page }.map {
            ($1.box.bottom - $0.box.bottom, 1.0)
        }
        step = Self.common(steps.filter { $0.0 > 0.5 * (Self.common(steps, grain: 1) ?? 0) }, grain: 1) ?? 16
    }

    /// The value around which most weight lies.
    private static func common(_ values: [(value: Double, weight: Double)], grain: Double) -> Double? {
        var weights: [Int: (weight: Double, sum: Double)] = [:]
        for (value, weight) in values where abs(value) < 1e9 {
            let key = Int((value / grain).rounded())
            let sum = weights[key] ?? (0, 0)
            weights[key] = (sum.weight + weight, sum.sum + value * weight)
        }
        guard let best = weights.max(by: { ($0.value.weight, $1.key) < ($1.value.weight, $0.key) }),
            best.value.weight > 0
        else { return nil }
        return best.value.sum / best.value.weight
    }

    /// All blocks in reading order, footnotes last.
    mutating func read() -> [RichElement] {
        var index = 0
        while index < lines.count {
            if let region = LayoutRegion.find(lines, from: index) {
                elements += region.elements
                index = region.lines.upperBound
            } else {
                index = readParagraph(from: index)
            }
        }
        return elements + LayoutNotes.elements(of: notes)
    }

    // MARK: Paragraphs

    private mutating func readParagraph(from first: Int) -> Int {
        var text = lines[first].text
        var index = first + 1
        while index < lines.count, isContinued(lines[index - 1], isFirst: index == first + 1, by: lines[index]),
            LayoutRegion.find(lines, from: index) == nil
        {
            let next = lines[index].text
            if !Sentence.breaksAtHyphen(text.bytes, before: next.bytes) {
                text.append([0x20], isStrong: text.strong.last?.upperBound == text.bytes.count)
            }
            text.append(next)
            index += 1
        }
        elements.append(.paragraph(RichParagraph(text: text, page: lines[first].page)))
        return index
    }

    /// - Parameter isFirst: whether the line is its paragraph's first.
    private func isContinued(_ line: LayoutLine, isFirst: Bool, by next: LayoutLine) -> Bool {
        // "kinh tế" and "- xã hội", "tháng" and "12. Trong": a sign or number may only happen to begin a line.
        if isMarked(next),
            Sentence.isClosed(line.text.bytes, 0..<line.text.bytes.count) || !fills(line, before: next)
                || !Sentence.mayGoOn(next.text.bytes, 0..<next.text.bytes.count)
        {
            return false
        }
        if isCentered(line) || isCentered(next) { return isCentered(line) && isBrokenTitle(line, next) }
        // A heading ends before its paragraph, but a bold lead may fill its line.
        if line.isStrong, !next.isStrong, !fills(line, before: next) { return false }
        if abs(line.size - next.size) > 0.2 * size { return false }
        if line.page == next.page, next.box.bottom - line.box.bottom > 1.4 * step { return goesOn(line, next) }
        guard fills(line, before: next) else { return goesOn(line, next) }
        guard next.box.left > left + 0.9 * size else { return true }
        // Set further in than the line before: a new paragraph, but for an item whose sign stands out to the left.
        if next.box.left > line.box.left + 0.5 * size { return isFirst && isMarked(line) }
        // As far in as the line before: a block that is set in goes on, two first lines are two paragraphs.
        return !isFirst || isMarked(line) || !Sentence.isClosed(line.text.bytes, 0..<line.text.bytes.count)
    }

    /// Whether the next line's first word would not have fitted on the line.
    private func fills(_ line: LayoutLine, before next: LayoutLine) -> Bool {
        // A few words spread over the width are a short line that its justification tore apart.
        if line.stretches.count >= 3, line.stretches.allSatisfy({ !$0.text.bytes.contains(0x20) }) { return false }
        guard let stretch = next.stretches.first else { return false }
        return line.box.right + 0.3 * size + stretch.firstWordWidth >= right - 0.5 * size
    }

    /// Whether the line begins with the sign of a list or a number.
    private func isMarked(_ line: LayoutLine) -> Bool {
        let words = line.text.bytes
        return ListMarker.parse(words, 0..<words.count) != nil || Numbering.parse(words, 0..<words.count) != nil
    }

    /// Whether the sentence plainly goes on: no closing sign, and a small letter.
    private func goesOn(_ line: LayoutLine, _ next: LayoutLine) -> Bool {
        let (last, first) = (line.text.bytes, next.text.bytes)
        return !Sentence.isClosed(last, 0..<last.count) && Sentence.beginsInside(first, 0..<first.count)
            && Sentence.lastSign(last, 0..<last.count) != ";"
    }

    private func isBrokenTitle(_ line: LayoutLine, _ next: LayoutLine) -> Bool {
        line.isStrong == next.isStrong && goesOn(line, next)
    }

    private func isCentered(_ line: LayoutLine) -> Bool {
        let (before, behind) = (line.box.left - left, right - line.box.right)
        return before > 2 * size && behind > 2 * size && abs(before - behind) < 0.15 * (right - left)
    }
}
