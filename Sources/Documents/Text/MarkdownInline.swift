/// Finds the inline markup of one Markdown paragraph: emphasis, escapes, entities, links, line breaks.
///
/// Follows CommonMark where converters' output needs it: `*` and `_` pair up only where they flank words,
/// and what doesn't pair stays as it is.
struct MarkdownInline {
    private let text: [UInt8]
    private var marks: [InlineMark] = []
    private var openers: [Opener] = []
    private var nextBracket = NextByte(0x5D)
    private var nextAngle = NextByte(0x3E)
    private var nextParenthesis = NextByte(0x29)

    /// A run of stars or underscores that may begin an emphasis.
    private struct Opener {
        var sign: UInt8
        /// The part of the run that isn't used yet; signs are used from its end.
        var range: Range<Int>
    }

    /// More markup than this in one document is read as plain text.
    static let maximumMarks = 2_000_000

    /// Whether the byte can begin inline markup.
    private static let isMarkup: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "*_\\&<[!`".utf8 { table[Int(byte)] = true }
        return table
    }()

    /// The marks of the paragraph at `range`, ascending.
    static func marks(in text: [UInt8], _ range: Range<Int>) -> [InlineMark] {
        let isMarkup = Self.isMarkup
        guard let first = text[range].firstIndex(where: { isMarkup[Int($0)] }) else { return [] }
        var scanner = MarkdownInline(text: text)
        scanner.scan(first..<range.upperBound, paragraph: range)
        scanner.dropUnpairedStrong()
        return scanner.marks.sorted { $0.start < $1.start }
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func scan(_ range: Range<Int>, paragraph: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        while index < end, marks.count < Self.maximumMarks {
            switch text[index] {
            case 0x2A, 0x5F: index = scanEmphasis(at: index, in: paragraph)
            case 0x5C: index = scanEscape(at: index, end: end)
            case 0x26: index = scanEntity(at: index, end: end)
            case 0x3C: index = scanTag(at: index, end: end)
            case 0x5B: index = scanLink(at: index, end: end)
            case 0x60:
                marks.append(InlineMark(index..<index + 1, .nothing))
                index += 1
            case 0x21 where index + 1 < end && text[index + 1] == 0x5B: index = scanImage(at: index, end: end)
            default: index += 1
            }
        }
    }

    // MARK: Emphasis

    private mutating func scanEmphasis(at start: Int, in paragraph: Range<Int>) -> Int {
        let sign = text[start]
        var end = start
        while end < paragraph.upperBound, text[end] == sign { end += 1 }
        if sign == 0x2A, end - start == 2 || end - start == 4 {
            toggleStrong(start..<end)
            return end
        }
        let before = side(endingAt: start, in: paragraph)
        let after = side(startingAt: end, in: paragraph)
        let isLeft = after != .space && (after != .sign || before != .word)
        let isRight = before != .space && (before != .sign || after != .word)
        // Inside a word underscores are letters.
        let opens = isLeft && (sign == 0x2A || before != .word)
        let closes = isRight && (sign == 0x2A || after != .word)
        var rest = start..<end
        if closes { rest = close(rest, sign: sign) }
        if opens, !rest.isEmpty { open(rest, sign: sign) }
        return end
    }

    /// Two stars end what two stars began, wherever the spaces stand: converters write `**Dịch vụ **từng bước`,
    /// and strong text inside strong text means nothing. Four stars are the seam between two strong runs.
    private mutating func toggleStrong(_ run: Range<Int>) {
        guard run.count == 2, !openers.contains(where: { $0.sign == 0x2A && $0.range.count > 1 }) else {
            if run.count == 4 {
                marks.append(InlineMark(run, .nothing))
            } else {
                _ = close(run, sign: 0x2A)
            }
            return
        }
        open(run, sign: 0x2A)
    }

    private mutating func open(_ run: Range<Int>, sign: UInt8) {
        // A paragraph that begins more emphases than it ends isn't prose.
        guard openers.count < 256 else { return }
        openers.append(Opener(sign: sign, range: run))
    }

    /// Two stars that found no partner are a converter's slip: no release means them.
    private mutating func dropUnpairedStrong() {
        for opener in openers where opener.sign == 0x2A && opener.range.count == 2 {
            marks.append(InlineMark(opener.range, .nothing))
        }
    }

    private enum Side { case space, sign, word }

    private func side(endingAt index: Int, in paragraph: Range<Int>) -> Side {
        guard index > paragraph.lowerBound else { return .space }
        return side(of: text[index - 1])
    }

    private func side(startingAt index: Int, in paragraph: Range<Int>) -> Side {
        guard index < paragraph.upperBound else { return .space }
        return side(of: text[index])
    }

    private func side(of byte: UInt8) -> Side {
        switch byte {
        case 0..<0x21: .space
        case 0x21..<0x30, 0x3A..<0x41, 0x5B..<0x61, 0x7B..<0x80: .sign
        default: .word
        }
    }

    /// Pairs a closing run with the openers before it; gives what is left of the run.
    private mutating func close(_ run: Range<Int>, sign: UInt8) -> Range<Int> {
        var rest = run
        while !rest.isEmpty, let index = openers.lastIndex(where: { $0.sign == sign }) {
            // A mark of the other kind between the two cannot pair across them.
            openers.removeSubrange((index + 1)...)
            let opener = openers[index].range
            let width = opener.count >= 2 && rest.count >= 2 ? 2 : 1
            marks.append(
                InlineMark(opener.upperBound - width..<opener.upperBound, width == 2 ? .strongBegins : .nothing))
            marks.append(InlineMark(rest.lowerBound..<rest.lowerBound + width, width == 2 ? .strongEnds : .nothing))
            rest = rest.lowerBound + width..<rest.upperBound
            openers[index].range = opener.lowerBound..<opener.upperBound - width
            if openers[index].range.isEmpty { openers.remove(at: index) }
        }
        return rest
    }

    // MARK: Escapes, entities, tags and links

    private mutating func scanEscape(at index: Int, end: Int) -> Int {
        guard index + 1 < end else {
            marks.append(InlineMark(index..<index + 1, .nothing))
            return index + 1
        }
        guard side(of: text[index + 1]) == .sign else {
            if text[index + 1] == 0x0A { marks.append(InlineMark(index..<index + 1, .nothing)) }
            return index + 1
        }
        marks.append(InlineMark(index..<index + 1, .nothing))
        return index + 2
    }

    private mutating func scanEntity(at index: Int, end: Int) -> Int {
        guard let entity = CharacterEntity.parse(text, index..<min(end, index + CharacterEntity.maximumLength)) else {
            return index + 1
        }
        marks.append(InlineMark(index..<index + entity.length, .replaced(entity.scalar)))
        return index + entity.length
    }

    /// Tags leave; those that don't only change how letters look leave a space.
    private mutating func scanTag(at index: Int, end: Int) -> Int {
        guard nextAngle.place(in: text, from: index) < min(end, index + MarkupTag.maximumLength),
            let tag = MarkupTag.parse(text, index..<min(end, index + MarkupTag.maximumLength))
        else { return index + 1 }
        switch tag.name {
        case "b", "strong": marks.append(InlineMark(tag.range, tag.isClosing ? .strongEnds : .strongBegins))
        case "sup" where !tag.isClosing: return scanRaised(tag, end: end)
        case _ where MarkupTag.inline.contains(tag.name): marks.append(InlineMark(tag.range, .nothing))
        default: marks.append(InlineMark(tag.range, .replaced(" ")))
        }
        return tag.range.upperBound
    }

    /// Raised digits, so that a note's mark behind a number doesn't lengthen it.
    private mutating func scanRaised(_ tag: MarkupTag, end: Int) -> Int {
        marks.append(InlineMark(tag.range, .nothing))
        var index = tag.range.upperBound
        let digits = text[index..<end].prefix(while: Letters.isDigit)
        let previous = tag.range.lowerBound > 0 ? text[tag.range.lowerBound - 1] : nil
        let raised = Raised.text(Array(digits), after: previous)
        guard (1...3).contains(digits.count), raised.count > digits.count else { return index }
        for scalar in String(decoding: raised, as: UTF8.self).unicodeScalars {
            marks.append(InlineMark(index..<index + 1, .replaced(scalar)))
            index += 1
        }
        return index
    }

    /// `[text](address)` leaves its text.
    private mutating func scanLink(at index: Int, end: Int) -> Int {
        if index + 1 < end, text[index + 1] == 0x5E, let mark = MarkdownOpening.noteMark(text, index..<end) {
            marks.append(InlineMark(mark, .nothing))
            return mark.upperBound
        }
        guard let target = linkTarget(at: index, end: end) else { return index + 1 }
        marks.append(InlineMark(index..<index + 1, .nothing))
        marks.append(InlineMark(target, .nothing))
        return index + 1
    }

    /// `![text](address)` leaves nothing.
    private mutating func scanImage(at index: Int, end: Int) -> Int {
        guard let target = linkTarget(at: index + 1, end: end) else { return index + 1 }
        marks.append(InlineMark(index..<target.upperBound, .nothing))
        return target.upperBound
    }

    /// `](address)` of the link that begins at `index`.
    private mutating func linkTarget(at index: Int, end: Int) -> Range<Int>? {
        let limit = min(end, index + 1000)
        let close = nextBracket.place(in: text, from: index)
        guard close + 1 < limit, text[close + 1] == 0x28,
            case let last = nextParenthesis.place(in: text, from: close), last < limit,
            !text[close..<last].contains(0x20)
        else { return nil }
        return close..<last + 1
    }
}
