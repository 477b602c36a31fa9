/// Counts the items of OpenDocument lists and prints their numbers.
struct OpenDocumentList {
    /// A list that is open: its style's levels and how far each has counted.
    private var levels: [Int: OpenDocumentStyles.ListLevel] = [:]
    private var counts: [Int: Int] = [:]

    init(levels: [Int: OpenDocumentStyles.ListLevel]) { self.levels = levels }

    /// Whether the style says anything of its items' numbers.
    var isEmpty: Bool { levels.isEmpty }

    /// Counts on at `depth`, from 1, and gives what stands before the item, or nil for nothing.
    mutating func next(depth: Int, start: Int? = nil) -> String? {
        guard let level = levels[depth] else { return nil }
        if let bullet = level.bullet {
            switch bullet {
            case "-", "–", "—", "+": return bullet + " "
            default: return "• "
            }
        }
        counts[depth] = start ?? (counts[depth].map { $0 &+ 1 } ?? level.start)
        for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
        guard !level.format.isEmpty else { return nil }
        let shown = (max(1, depth - level.shown + 1)...depth).compactMap { index -> String? in
            guard let shownLevel = levels[index], !shownLevel.format.isEmpty else { return nil }
            return CounterFormat.text(counts[index] ?? shownLevel.start, shownLevel.format)
        }
        return level.prefix + shown.joined(separator: ".") + level.suffix + " "
    }
}
