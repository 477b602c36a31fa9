/// The words that the grammar knows: each syllable a number, each phrase a path through a trie of such numbers.
///
/// It is built once from the tables in `Lexicon+*.swift` and never changes.
struct Lexicon: Sendable {
    /// Slots of (hash, lexeme); a power of two, open addressing. 64-bit hashes of the few thousand syllables
    /// are checked to differ when the table is built; an unknown word meets one of them once in 10^15.
    private var slots: [(hash: UInt64, lexeme: UInt16)]
    private var slotMask: Int
    private(set) var syllables: [String] = [""]
    private var children: [UInt32: UInt32] = [:]
    private var firstNode: [UInt32] = []
    private var nodes: [Entry] = [Entry()]
    /// The words that a figure without digits begins with: number words, "thứ", "đứng".
    private var triggers: [Bool] = []

    /// What a phrase is: its classes, and for those that need one, a value (a month's number, a power of ten).
    struct Entry: Sendable {
        var classes: WordClass = []
        var value: Int32 = 0
    }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func mix(_ hash: UInt64, _ point: UInt32) -> UInt64 {
        (hash ^ UInt64(point)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
    }

    static let standard = Lexicon(Lexicon.tables)

    init(_ tables: [(classes: WordClass, value: Int32, phrases: [String])]) {
        slots = Array(repeating: (0, 0), count: 8192)
        slotMask = slots.count - 1
        for table in tables {
            for phrase in table.phrases {
                for variant in Self.spellings(of: phrase) { add(variant, table.classes, table.value) }
            }
        }
        firstNode = Array(repeating: 0, count: syllables.count)
        triggers = Array(repeating: false, count: syllables.count)
        for (key, node) in children where key >> 16 == 0 { firstNode[Int(key & 0xFFFF)] = node }
        markTriggers()
    }

    /// The number of the word with this hash, 0 where the lexicon doesn't have it.
    @inline(__always)
    func lexeme(hash: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: hash >> 20) & slotMask
        while slots[slot].lexeme != 0 {
            if slots[slot].hash == hash { return slots[slot].lexeme }
            slot = (slot + 1) & slotMask
        }
        return 0
    }

    /// The longest phrase that the tokens from `index` on begin with, and how many tokens it takes.
    func phrase(
        at index: Int, in tokens: ContiguousArray<Token>, end: Int
    ) -> (entry: Entry, length: Int)? {
        let first = tokens[index]
        guard first.kind == .word, first.lexeme != 0 else { return nil }
        var node = firstNode[Int(first.lexeme)]
        guard node != 0 else { return nil }
        var best: (Entry, Int)?
        var next = index + 1
        while true {
            let entry = nodes[Int(node)]
            if !entry.classes.isEmpty { best = (entry, next - index) }
            guard next < end, tokens[next].kind == .word, tokens[next].lexeme != 0,
                let child = children[node << 16 | UInt32(tokens[next].lexeme)]
            else { break }
            node = child
            next += 1
        }
        return best
    }

    private mutating func add(_ phrase: String, _ classes: WordClass, _ value: Int32) {
        var node: UInt32 = 0
        for syllable in phrase.split(separator: " ") {
            let lexeme = intern(String(syllable))
            let key = node << 16 | UInt32(lexeme)
            if let child = children[key] {
                node = child
            } else {
                nodes.append(Entry())
                node = UInt32(nodes.count - 1)
                children[key] = node
            }
        }
        nodes[Int(node)].classes.formUnion(classes)
        if value != 0 { nodes[Int(node)].value = value }
    }

    private mutating func markTriggers() {
        for lexeme in 1..<syllables.count where firstNode[lexeme] != 0 {
            let classes = nodes[Int(firstNode[lexeme])].classes
            if !classes.isDisjoint(with: [.numberWord, .ordinal]) && !classes.contains(.year) {
                triggers[lexeme] = true
            }
        }
        for word in ["đứng", "dẫn", "quán", "ngôi", "gấp"] {
            let lexeme = lexeme(
                hash: word.unicodeScalars.reduce(Self.seed) { Self.mix($0, LetterFold.lower($1.value)) })
            triggers[Int(lexeme)] = true
        }
    }

    private mutating func intern(_ syllable: String) -> UInt16 {
        var hash = Self.seed
        for scalar in syllable.unicodeScalars { hash = Self.mix(hash, LetterFold.lower(scalar.value)) }
        let known = lexeme(hash: hash)
        if known != 0 { return known }
        syllables.append(syllable)
        let number = UInt16(syllables.count - 1)
        var slot = Int(truncatingIfNeeded: hash >> 20) & slotMask
        while slots[slot].lexeme != 0 { slot = (slot + 1) & slotMask }
        slots[slot] = (hash, number)
        return number
    }

    /// A phrase with its other spellings: the tone's old and new place (`thuỷ`, `thủy`) and `i` for `y` (`tỉ`, `tỷ`).
    static func spellings(of phrase: String) -> Set<String> {
        var all: Set<String> = [phrase]
        for (new, old) in toneplaces where phrase.contains(new) {
            all.formUnion(all.map { Self.replacing(new, by: old, in: $0) })
        }
        for (y, i) in [("tỷ", "tỉ"), ("kỳ", "kì"), ("quý", "quí"), ("kỷ", "kỉ"), ("lũy", "luỹ")] {
            all.formUnion(all.map { Self.replacing(y, by: i, in: $0) })
        }
        return all
    }

    private static let toneplaces: [(String, String)] = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
        ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ]

    /// Replaces a rhyme where the syllable ends with it ("hòa" but not "hoàn").
    private static func replacing(_ rhyme: String, by other: String, in phrase: String) -> String {
        phrase.split(separator: " ").map { syllable in
            syllable.hasSuffix(rhyme) ? String(syllable.dropLast(rhyme.count)) + other : String(syllable)
        }.joined(separator: " ")
    }
}

extension Lexicon {
    /// Whether a sentence with this word may state a figure though it has no digits.
    func isTrigger(_ lexeme: UInt16) -> Bool { triggers[Int(lexeme)] }
}
