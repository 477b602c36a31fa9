/// Finds things by the words of their names and texts, with and without Vietnamese marks, forgiving one slip in a word.
///
/// Words of names count more than words of texts, written marks more than none, whole words more than beginnings, and
/// these more than words with a slip.
struct SearchIndex: Sendable {
    enum Kind: Int, CaseIterable, Sendable { case indicator, release, directive, area, task }

    /// What can be found.
    struct Item: Sendable {
        var kind: Kind
        /// Code, number or slug: what its page is called by.
        var key: String
        var title: String
        /// Other names.
        var names: [String] = []
        /// Searched, but not kept.
        var text: String = ""
    }

    struct Hit: Sendable {
        var item: Item
        var score: Int
        /// The words, without marks, by which it was found.
        var words: Set<String>
    }

    private struct Posting: Sendable {
        var item: Int32
        var weight: Int32
        /// The word as it was written there.
        var marked: Int32
    }

    private var items: [Item] = []
    private var vocabulary: [String] = []
    private var postings: [[Posting]] = []
    /// Words by themselves and by what remains of them without one letter.
    private var shortened: [String: [Int32]] = [:]
    /// Vocabulary in the order of its letters, to find beginnings.
    private var sorted: [Int32] = []
    private var written: [String: Int32] = [:]
    private static let longest = 24
    /// Shorter words have too many neighbours.
    private static let leastForSlip = 4
    private static let leastForBeginning = 2

    init(_ items: [Item]) {
        var numbers: [String: Int32] = [:]
        for item in items { add(item, &numbers) }
        sorted = vocabulary.indices.map(Int32.init).sorted { vocabulary[Int($0)] < vocabulary[Int($1)] }
        for (number, word) in vocabulary.enumerated() where word.utf8.count >= Self.leastForSlip - 1 {
            for short in Self.shortened(word) { shortened[short, default: []].append(Int32(number)) }
        }
    }

    var count: Int { items.count }

    private mutating func add(_ item: Item, _ numbers: inout [String: Int32]) {
        let place = Int32(items.count)
        var best: [Int32: Posting] = [:]
        let fields: [(String, Int32)] =
            [(item.title, 60), (item.key, 40)] + item.names.map { ($0, Int32(45)) } + [(item.text, 8)]
        for (text, weight) in fields {
            for word in SearchWords.words(of: text) where word.bare.utf8.count <= Self.longest {
                let number =
                    numbers[word.bare]
                    ?? {
                        let next = Int32(vocabulary.count)
                        vocabulary.append(word.bare)
                        postings.append([])
                        numbers[word.bare] = next
                        return next
                    }()
                let marked =
                    written[word.marked]
                    ?? {
                        let next = Int32(written.count)
                        written[word.marked] = next
                        return next
                    }()
                if best[number].map({ $0.weight < weight }) ?? true {
                    best[number] = Posting(item: place, weight: weight, marked: marked)
                }
            }
        }
        for (number, posting) in best { postings[Int(number)].append(posting) }
        var kept = item
        kept.text = ""
        items.append(kept)
    }

    /// The word and what remains of it without one of its letters.
    private static func shortened(_ word: String) -> Set<String> {
        let bytes = Array(word.utf8)
        var found: Set<String> = [word]
        for index in bytes.indices {
            var short = bytes
            short.remove(at: index)
            found.insert(String(decoding: short, as: UTF8.self))
        }
        return found
    }

    // MARK: - Asking

    /// What a question finds, the likeliest first; all its words must be found, or else most of them.
    func search(_ question: String) -> [Hit] {
        let words = Array(SearchWords.words(of: question).prefix(12))
        guard !words.isEmpty else { return [] }
        var found: [Int32: (score: Int32, count: Int, words: Set<String>)] = [:]
        for (place, word) in words.enumerated() {
            for (item, match) in matches(of: word, isLast: place == words.count - 1) {
                var sum = found[item] ?? (0, 0, [])
                sum.score += match.score
                sum.count += 1
                sum.words.formUnion(match.words)
                found[item] = sum
            }
        }
        let all = found.filter { $0.value.count == words.count }
        let enough = all.isEmpty ? found.filter { $0.value.count * 2 > words.count } : all
        let bare = words.map(\.bare)
        return enough.map { place, sum in
            let item = items[Int(place)]
            return Hit(item: item, score: Int(sum.score) + closeness(item, bare), words: sum.words)
        }.sorted { a, b in
            (b.score, a.item.kind.rawValue, a.item.title, a.item.key) < (
                a.score, b.item.kind.rawValue, b.item.title, b.item.key
            )
        }
    }

    /// More for a name that has the words one behind the other, and most for one that is nothing else.
    private func closeness(_ item: Item, _ bare: [String]) -> Int {
        let asked = " " + bare.joined(separator: " ") + " "
        return ([item.title] + item.names).map { name in
            let words = " " + SearchWords.words(of: name).map(\.bare).joined(separator: " ") + " "
            if words == asked { return 200 }
            return words.contains(asked) ? max(20, 80 - words.utf8.count / 2) : 0
        }.max() ?? 0
    }

    private func matches(
        of word: SearchWords.Word, isLast: Bool
    ) -> [Int32: (score: Int32, words: Set<String>)] {
        var found: [Int32: (score: Int32, words: Set<String>)] = [:]
        let hasMarks = word.marked != word.bare
        let marked = written[word.marked]
        for (number, part) in neighbours(of: word.bare, isLast: isLast) {
            for posting in postings[Int(number)] {
                // Who types marks means them.
                let isMeant = !hasMarks || posting.marked == marked
                let score = posting.weight * part * (isMeant ? 2 : 1) / 200
                var best = found[posting.item] ?? (0, [])
                best.score = max(best.score, max(1, score))
                best.words.insert(vocabulary[Int(number)])
                found[posting.item] = best
            }
        }
        return found
    }

    /// Known words that one may stand for, each with how much that counts of 100.
    private func neighbours(of word: String, isLast: Bool) -> [Int32: Int32] {
        var found: [Int32: Int32] = [:]
        func note(_ number: Int32, _ part: Int32) { found[number] = max(found[number] ?? 0, part) }
        let length = word.utf8.count
        guard length <= Self.longest else { return found }
        if length >= Self.leastForBeginning, isLast {
            for number in sorted[firstIndex(notBefore: word)...].prefix(while: { vocabulary[Int($0)].hasPrefix(word) })
            {
                note(number, 55)
            }
        }
        let index = firstIndex(notBefore: word)
        let isKnown = index < sorted.count && vocabulary[Int(sorted[index])] == word
        if isKnown { note(sorted[index], 100) }
        // What is a word as it stands is no slip.
        if !isKnown, length >= Self.leastForSlip {
            for short in Self.shortened(word) {
                for number in shortened[short] ?? []
                where SearchWords.isWithinOneSlip(vocabulary[Int(number)].utf8, word.utf8) { note(number, 40) }
            }
        }
        return found
    }

    private func firstIndex(notBefore word: String) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if vocabulary[Int(sorted[middle])] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SearchIndex.Hit {
    /// The text in stretches, with those marked that are words it was found by.
    func marked(_ text: String) -> [(text: String, isMatch: Bool)] {
        var runs: [(text: String, isMatch: Bool)] = []
        var end = text.startIndex
        for word in SearchWords.words(of: text) where words.contains(word.bare) {
            if end < word.range.lowerBound { runs.append((String(text[end..<word.range.lowerBound]), false)) }
            runs.append((String(text[word.range]), true))
            end = word.range.upperBound
        }
        if end < text.endIndex { runs.append((String(text[end...]), false)) }
        return runs
    }
}
