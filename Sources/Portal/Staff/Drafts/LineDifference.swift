/// How one text became another, line by line: the shortest list of lines taken out and put in (E. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", 1986).
struct LineDifference: Hashable, Sendable {
    enum Kind: String, Sendable { case same, removed, added }

    struct Line: Hashable, Sendable {
        var kind: Kind
        var text: String
        /// Its number in the former text and in the new one, from 1; nil where it isn't in it.
        var former: Int?
        var new: Int?
    }

    let lines: [Line]

    /// Texts that differ in more lines than this are told as one whole taken out and another put in, so that time and
    /// memory stay bounded.
    static let mostSteps = 1000

    init(from former: String, to new: String) {
        let (old, now) = (Self.lines(of: former), Self.lines(of: new))
        let most = min(old.count, now.count)
        var head = 0
        while head < most, old[head] == now[head] { head += 1 }
        var tail = 0
        while tail < most - head, old[old.count - 1 - tail] == now[now.count - 1 - tail] { tail += 1 }
        let middle = Self.kinds(old[head..<(old.count - tail)], now[head..<(now.count - tail)])
        let kinds = Array(repeating: Kind.same, count: head) + middle + Array(repeating: Kind.same, count: tail)
        var (a, b) = (0, 0)
        lines = kinds.map { kind in
            defer {
                if kind != .added { a += 1 }
                if kind != .removed { b += 1 }
            }
            return Line(
                kind: kind, text: String(kind == .added ? now[b] : old[a]), former: kind == .added ? nil : a + 1,
                new: kind == .removed ? nil : b + 1)
        }
    }

    var addedCount: Int { lines.lazy.filter { $0.kind == .added }.count }
    var removedCount: Int { lines.lazy.filter { $0.kind == .removed }.count }
    var isEmpty: Bool { lines.allSatisfy { $0.kind == .same } }

    /// The changed lines with some around them; each group apart.
    func hunks(context: Int = 3) -> [ArraySlice<Line>] {
        var hunks: [Range<Int>] = []
        for (index, line) in lines.enumerated() where line.kind != .same {
            let around = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= around.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
            } else {
                hunks.append(around)
            }
        }
        return hunks.map { lines[$0] }
    }

    private static func lines(of text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The last line's end begins no other.
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    // MARK: - The shortest way

    private static func kinds(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [Kind] {
        guard !old.isEmpty, !new.isEmpty, let trace = trace(old, new) else {
            return Array(repeating: .removed, count: old.count) + Array(repeating: .added, count: new.count)
        }
        var kinds: [Kind] = []
        var (x, y) = (old.count, new.count)
        for (steps, furthest) in trace.enumerated().reversed() {
            let diagonal = x - y
            let isDown = goesDown(diagonal, steps, furthest)
            let before = isDown ? diagonal + 1 : diagonal - 1
            let start = steps == 0 ? 0 : furthest[before + steps]
            // Along the diagonal back to where its last step ended.
            let end = steps == 0 || isDown ? start : start + 1
            kinds += Array(repeating: .same, count: x - end)
            guard steps > 0 else { break }
            kinds.append(isDown ? .added : .removed)
            (x, y) = (start, start - before)
        }
        return kinds.reversed()
    }

    /// For each number of steps how far one had come on each diagonal before it was taken; nil where there are too many.
    private static func trace(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [[Int]]? {
        let (a, b) = (old.startIndex, new.startIndex)
        var trace: [[Int]] = []
        // `furthest[k + steps]` is the line reached on diagonal k with one step less.
        var furthest = [0, 0, 0]
        for steps in 0...min(mostSteps, old.count + new.count) {
            trace.append(furthest)
            var next = Array(repeating: 0, count: 2 * (steps + 1) + 1)
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                var x =
                    steps == 0
                    ? 0
                    : goesDown(diagonal, steps, furthest)
                        ? furthest[diagonal + 1 + steps] : furthest[diagonal - 1 + steps] + 1
                var y = x - diagonal
                while x < old.count, y < new.count, old[a + x] == new[b + y] { (x, y) = (x + 1, y + 1) }
                if x >= old.count, y >= new.count { return trace }
                next[diagonal + steps + 1] = x
            }
            furthest = next
        }
        return nil
    }

    /// Whether a diagonal is reached by putting a line in, rather than taking one out.
    private static func goesDown(_ diagonal: Int, _ steps: Int, _ furthest: [Int]) -> Bool {
        diagonal == -steps || diagonal != steps && furthest[diagonal - 1 + steps] < furthest[diagonal + 1 + steps]
    }
}
