/// A line of a page: words on one height, in stretches that wide gaps part.
struct LayoutLine {
    struct Stretch {
        var text: RichText
        var box: LayoutBox
        /// How wide its first word is, which tells whether it would have fitted on the line before.
        var firstWordWidth: Double
        /// The gaps before its other words.
        var gaps: [Gap] = []

        struct Gap {
            /// Where the word behind it begins in the text.
            var offset: Int
            var left: Double
            var right: Double
        }
    }

    var page: Int
    var stretches: [Stretch]
    var box: LayoutBox
    /// The height of most of its words.
    var size: Double

    var isStrong: Bool { stretches.allSatisfy(\.text.isWhollyStrong) }

    /// The line's words, the gaps as single spaces.
    var text: RichText {
        var text = RichText()
        for (index, stretch) in stretches.enumerated() {
            if index > 0 { text.append([0x20], isStrong: text.strong.last?.upperBound == text.bytes.count) }
            text.append(stretch.text)
        }
        return text
    }
}

extension LayoutLine {
    /// A gap wider than this many times the letters' height parts two stretches in any line.
    private static let wideGap = 0.95
    /// In a line of several words it is enough that a gap is this wide and stands out among the line's others.
    private static let notableGap = 0.5
    /// A narrower gap than this is none: fonts change inside a word.
    private static let noGap = 0.11

    /// The page's lines from top to bottom.
    static func lines(of page: LayoutPage) -> [LayoutLine] {
        var rows: [[LayoutWord]] = []
        var boxes: [LayoutBox] = []
        let words = page.words.filter { $0.box.height > 0 && $0.box.width >= 0 }.sorted {
            $0.box.middle < $1.box.middle
        }
        for word in words {
            // Words come from top to bottom, so only the last few rows can take one.
            let first = max(0, rows.count - 4)
            let match = (first..<rows.count).last { index in
                let row = boxes[index]
                let shared = min(row.bottom, word.box.bottom) - max(row.top, word.box.top)
                return shared > 0.5 * min(row.height, word.box.height)
                    && !rows[index].contains { $0.box.left < word.box.right - 1 && word.box.left < $0.box.right - 1 }
            }
            if let match {
                rows[match].append(word)
                // A raised mark doesn't make the line taller.
                if word.box.height > 0.8 * boxes[match].height { boxes[match] = boxes[match].union(word.box) }
            } else {
                rows.append([word])
                boxes.append(word.box)
            }
        }
        return rows.compactMap { line(of: $0, on: page) }.sorted { $0.box.top < $1.box.top }
    }

    private static func line(of row: [LayoutWord], on page: LayoutPage) -> LayoutLine? {
        let words = row.sorted { $0.box.left < $1.box.left }
        let heights = words.map(\.box.height).sorted()
        guard let first = words.first else { return nil }
        let size = heights[heights.count / 2]
        let baseline = words.filter { $0.box.height >= 0.8 * size }.map(\.box.bottom).max() ?? first.box.bottom
        var stretches: [Stretch] = []
        let parting = partingGap(words, size: size)
        var previous: LayoutWord?
        for word in words {
            let gap = previous.map { word.box.left - $0.box.right } ?? 0
            let isRaised = word.box.height < 0.8 * size && word.box.bottom < baseline - 0.12 * size
            if previous == nil || gap > parting {
                stretches.append(Stretch(text: RichText(), box: word.box, firstWordWidth: word.box.width))
            } else if page.wordsAreWhole || gap > noGap * size {
                let joins = previous?.isStrong == true && word.isStrong
                stretches[stretches.count - 1].text.append([0x20], isStrong: joins)
                stretches[stretches.count - 1].gaps.append(
                    .init(
                        offset: stretches[stretches.count - 1].text.bytes.count, left: word.box.left - gap,
                        right: word.box.left))
            } else if !stretches[stretches.count - 1].text.bytes.contains(0x20) {
                stretches[stretches.count - 1].firstWordWidth += word.box.width
            }
            let text = Array(word.text.utf8)
            let last = stretches[stretches.count - 1].text.bytes.last
            stretches[stretches.count - 1].text.append(
                isRaised ? Raised.text(text, after: last) : text, isStrong: word.isStrong)
            stretches[stretches.count - 1].box = stretches[stretches.count - 1].box.union(word.box)
            previous = word
        }
        let box = stretches.map(\.box).reduce(first.box) { $0.union($1) }
        return LayoutLine(page: page.number, stretches: stretches, box: box, size: size)
    }
}

extension LayoutLine.Stretch {
    /// The stretch in two parts, before and behind one of its gaps.
    func parted(at gap: Gap) -> [Self] {
        var first = Self(text: text.part(0..<gap.offset - 1), box: box, firstWordWidth: firstWordWidth)
        first.box.right = gap.left
        first.gaps = gaps.filter { $0.offset < gap.offset }
        var second = Self(text: text.part(gap.offset..<text.bytes.count), box: box, firstWordWidth: 0)
        second.box.left = gap.right
        second.gaps = gaps.filter { $0.offset > gap.offset }.map {
            Gap(offset: $0.offset - gap.offset, left: $0.left, right: $0.right)
        }
        second.firstWordWidth = (second.gaps.first?.left ?? second.box.right) - gap.right
        return [first, second]
    }
}

extension LayoutLine {
    /// From which width on a gap parts two stretches of the line.
    private static func partingGap(_ words: [LayoutWord], size: Double) -> Double {
        let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.filter { $0 > noGap * size }
            .sorted()
        guard gaps.count >= 3 else { return wideGap * size }
        return min(wideGap * size, max(notableGap * size, 2.2 * gaps[gaps.count / 2]))
    }
}

extension RichText {
    /// Whether all of it but spaces is bold.
    var isWhollyStrong: Bool {
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 })
        else {
            return false
        }
        var position = first
        for range in strong {
            if bytes[position..<max(position, min(range.lowerBound, bytes.count))].contains(where: { $0 != 0x20 }) {
                return false
            }
            position = max(position, range.upperBound)
        }
        return position > last
    }
}
