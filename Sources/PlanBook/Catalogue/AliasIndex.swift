import Foundation
import GRDB

/// The names that indicators go by, and what persons decided of others.
public struct AliasIndex: Sendable {
    /// What is known of a name.
    public enum Meaning: Hashable, Sendable {
        case indicator(Int64)
        /// A person decided that it is no indicator of this book.
        case none
    }

    /// How a name was found.
    public enum Likeness: Int, Comparable, Sendable {
        /// Only near: a proposal, on which a person decides.
        case similar
        /// The same words in another order, or without such as only frame a name ("tổng", "toàn tỉnh").
        case sameWords
        case exact

        public static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
    }

    public struct Match: Hashable, Sendable {
        public var meaning: Meaning
        public var likeness: Likeness
        /// The known name.
        public var name: String
    }

    private struct Entry: Sendable {
        var name: String
        var words: NameWords
        var meaning: Meaning
    }

    private let byKey: [String: Int]
    private let byContent: [String: Int]
    private let entries: [Entry]
    private let weights: [String: Double]

    /// - Parameter names: names with their meanings; a later one takes the place of an earlier one.
    public init(_ names: [(name: String, meaning: Meaning)]) {
        var entries: [Entry] = []
        var byKey: [String: Int] = [:]
        var frequency: [String: Int] = [:]
        for (name, meaning) in names {
            let words = NameWords(name)
            if let known = byKey[words.key] {
                entries[known].meaning = meaning
                continue
            }
            byKey[words.key] = entries.count
            entries.append(Entry(name: name, words: words, meaning: meaning))
            for word in words.content { frequency[word, default: 0] += 1 }
        }
        self.entries = entries
        self.byKey = byKey
        // Where two indicators' names have the same words, these words settle nothing.
        var byContent: [String: Int?] = [:]
        for (index, entry) in entries.enumerated() where !entry.words.bag.isEmpty {
            if let known = byContent[entry.words.bag] {
                byContent[entry.words.bag] =
                    known.flatMap { entries[$0].meaning == entry.meaning ? .some($0) : .none }
            } else {
                byContent[entry.words.bag] = index
            }
        }
        self.byContent = byContent.compactMapValues { $0 }
        let count = Double(max(1, entries.count))
        // Rare words tell more.
        weights = frequency.mapValues { 1 + log(count / Double($0)) }
    }

    /// What a name surely means; nil where nobody has said.
    public func meaning(of name: String) -> Meaning? {
        match(name).flatMap { $0.likeness > .similar ? $0.meaning : nil }
    }

    /// The known name that is nearest to one; nil where none is near, or two of different indicators are about as near.
    public func match(_ name: String, isPossible: (Int64) -> Bool = { _ in true }) -> Match? {
        let words = NameWords(name)
        if let found = byKey[words.key] { return match(found, .exact) }
        if let found = byContent[words.bag] { return match(found, .sameWords) }
        return nearest(to: words, isPossible)
    }

    /// The indicators whose names have the most in common with one, the likeliest first; three at most, none that has less
    /// than half in common.
    public func candidates(for name: String, _ isPossible: (Int64) -> Bool = { _ in true }) -> [Int64] {
        let words = NameWords(name)
        var scores: [Int64: Double] = [:]
        for entry in entries {
            guard case .indicator(let id) = entry.meaning, isPossible(id) else { continue }
            let score = likeness(entry.words.content, words.content)
            if score >= Self.leastInCommon { scores[id] = max(scores[id] ?? 0, score) }
        }
        return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
    }

    private func match(_ index: Int, _ likeness: Likeness) -> Match {
        Match(meaning: entries[index].meaning, likeness: likeness, name: entries[index].name)
    }

    /// The least likeness of a similar name, and by how much the next indicator's must be less alike.
    private static let threshold = 0.72
    private static let margin = 0.06
    /// The least likeness of a candidate.
    private static let leastInCommon = 0.5

    private func nearest(to words: NameWords, _ isPossible: (Int64) -> Bool) -> Match? {
        guard !words.content.isEmpty else { return nil }
        var best: (index: Int, score: Double)?
        var next = 0.0
        for (index, entry) in entries.enumerated() {
            // A name's first word is its head: revenue is no expenditure, whatever follows.
            guard entry.words.head == words.head, case .indicator(let id) = entry.meaning, isPossible(id) else {
                continue
            }
            let score = likeness(entry.words.content, words.content)
            guard let known = best else {
                best = (index, score)
                continue
            }
            if score > known.score {
                if entries[known.index].meaning != entry.meaning { next = max(next, known.score) }
                best = (index, score)
            } else if entries[known.index].meaning != entry.meaning {
                next = max(next, score)
            }
        }
        guard let best, best.score >= Self.threshold, best.score - next >= Self.margin else { return nil }
        return match(best.index, .similar)
    }

    /// Twice the weight of what both have over that of both: 1 for the same words, 0 for none in common.
    private func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
        let total = weight(a) + weight(b)
        return total > 0 ? 2 * weight(a.intersection(b)) / total : 0
    }

    private func weight(_ words: Set<String>) -> Double {
        words.reduce(0) { $0 + (weights[$1] ?? 4) }
    }
}

/// A name as words, with those that only frame it set apart.
struct NameWords: Hashable, Sendable {
    var key: String
    /// The first word that isn't framing.
    var head: String
    /// The words that aren't framing.
    var content: Set<String>
    /// The same with each as often as it stands, in alphabetical order: what names with the same words have in common.
    var bag: String

    init(_ name: String) {
        key = NameKey.key(of: name)
        var words = " \(key) "
        var isFramed = true
        while isFramed {
            isFramed = false
            for phrase in Self.openings where words.hasPrefix(" \(phrase) ") && words.count > phrase.count + 2 {
                words = String(words.dropFirst(phrase.count + 1))
                isFramed = true
            }
            for phrase in Self.endings where words.hasSuffix(" \(phrase) ") && words.count > phrase.count + 2 {
                words = String(words.dropLast(phrase.count + 1))
                isFramed = true
            }
            for phrase in Self.frames where words.contains(" \(phrase) ") {
                words = words.replacingOccurrences(of: " \(phrase) ", with: " ")
                isFramed = true
            }
        }
        let content = words.split(separator: " ").map(String.init)
        head = content.first ?? ""
        self.content = Set(content)
        bag = content.sorted().joined(separator: " ")
    }

    /// What only frames a name at its beginning.
    private static let openings = [
        "tổng số", "tổng", "số lượng", "số", "quy mô", "kết quả", "chỉ tiêu", "ước", "ước tính", "tính chung",
        "toàn tỉnh có", "cả tỉnh có", "cả năm", "năm nay",
    ].map(NameKey.key)

    /// What only frames it at its end.
    private static let endings = ["cả năm", "năm nay", "so với cùng kỳ"].map(NameKey.key)

    /// What only frames it wherever it stands: the own area, and words that carry no meaning of their own.
    private static let frames = [
        "trên địa bàn toàn tỉnh", "trên địa bàn tỉnh", "trên địa bàn", "toàn tỉnh", "cả tỉnh", "của tỉnh", "trong tỉnh",
        "toàn ngành", "của ngành", "ngành", "sẽ", "đã", "được", "của", "và", "các", "có",
    ].map(NameKey.key)
}

extension BookReader {
    /// - Parameter first: only what was known before this row of names came; nil: all.
    public func aliases(before first: Int64? = nil) throws -> AliasIndex {
        var names: [(name: String, meaning: AliasIndex.Meaning)] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT written, indicator FROM alias WHERE id < ? ORDER BY origin = 'person', id",
            arguments: [first ?? .max])
        while let row = try rows.next() {
            let indicator: Int64? = row["indicator"]
            names.append((row["written"], indicator.map { .indicator($0) } ?? AliasIndex.Meaning.none))
        }
        return AliasIndex(names)
    }
}

extension BookReader {
    /// The names that are known to mean an indicator, as they were written.
    public func indicatorNames() throws -> [(name: String, indicator: Int64)] {
        try Row.fetchAll(db, sql: "SELECT written, indicator FROM alias WHERE indicator IS NOT NULL ORDER BY id")
            .map { ($0["written"], $0["indicator"]) }
    }
}

extension BookWriter {
    /// Remembers what a name means: an indicator, or none; gives the number of the name's row.
    @discardableResult
    public func decide(_ name: String, is indicator: Int64?, origin: AliasOrigin = .person) throws -> Int64 {
        try append(to: "alias", [NameKey.key(of: name), name, indicator, origin.rawValue])
    }
}

/// Who says what a name means.
public enum AliasOrigin: String, Sendable { case catalogue, person }
