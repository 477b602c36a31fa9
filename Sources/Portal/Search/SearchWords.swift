import Foundation

/// A text as search takes it: words of letters and digits, each as it was written and without Vietnamese marks.
enum SearchWords {
    struct Word: Hashable, Sendable {
        /// Lower case, composed: "ngân".
        var marked: String
        /// Without marks: "ngan".
        var bare: String
        /// Where it stands in the text.
        var range: Range<String.Index>
    }

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        var index = text.startIndex
        func end(_ stop: String.Index) {
            guard let first = start else { return }
            let marked = text[first..<stop].lowercased().precomposedStringWithCanonicalMapping
            words.append(Word(marked: marked, bare: bare(marked), range: first..<stop))
            start = nil
        }
        while index < text.endIndex {
            if text[index].isLetter || text[index].isNumber {
                if start == nil { start = index }
            } else {
                end(index)
            }
            index = text.index(after: index)
        }
        end(text.endIndex)
        return words
    }

    /// Lower case without marks, đ as d.
    static func bare(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        var bare = ""
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar == "đ" {
                bare.unicodeScalars.append("d")
            } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark {
                bare.unicodeScalars.append(scalar)
            }
        }
        return bare
    }

    /// Whether one word becomes another by at most one slip: a letter changed, added, left out, or two neighbours swapped.
    static func isWithinOneSlip(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>) -> Bool {
        let (a, b) = (Array(a), Array(b))
        guard abs(a.count - b.count) <= 1 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let (restA, restB) = (max(0, a.count - head - tail), max(0, b.count - head - tail))
        if a.count != b.count { return max(restA, restB) <= 1 && head + tail >= min(a.count, b.count) }
        if restA <= 1 { return true }
        return restA == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
    }
}
