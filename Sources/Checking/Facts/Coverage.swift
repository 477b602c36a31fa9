import Figures

/// What a document tells of the parts that it lists: the one place that decides whether they are all of their whole.
struct Coverage {
    /// Whether nothing is left beside the parts: "gồm", "còn lại", or parts of which there are no others.
    let isAll: Bool
    /// Whether none is a part of another, so that their sum is no more than the whole.
    let excludes: Bool

    /// - Parameter parts: the numbers of the subjects that are parts.
    init(of parts: [Int], in facts: Facts) {
        let firsts = parts.compactMap { facts.subjects[$0]?.figures.first }
        let areTold = parts.allSatisfy { facts.subjects[$0]?.membership == .told }
        guard firsts.count == parts.count, parts.count > 1, areTold, !Self.overlap(firsts, in: facts) else {
            isAll = false
            excludes = false
            return
        }
        let kinds = PartKinds.relation(of: firsts.map { facts.names[$0] })
        isAll = kinds.areAll || Self.announcesAll(firsts, in: facts) || Self.saysRest(firsts, in: facts)
        excludes = isAll || kinds.excludes
    }

    /// Whether the parts are listed behind "gồm", and not only the main ones.
    private static func announcesAll(_ parts: [Int], in facts: Facts) -> Bool {
        guard let first = parts.first, let last = parts.last else { return false }
        let words = facts.ownWordsBefore(first)
        let opening = openings.compactMap { words.lastRange(of: $0) }.max { $0.lowerBound < $1.lowerBound }
        guard let opening else { return false }
        let announced = words[opening.upperBound...]
        guard !mainly.contains(where: words[..<opening.lowerBound].suffix(12).says) else { return false }
        let behind = facts.ownWordsBehind(last)
        return !hedges.contains(where: announced.says) && !rests.contains(where: behind.says)
    }

    private static let openings = ["gồm", "chia ra"]
    /// "gồm cả", "gồm các khoản lớn như": some of the parts.
    private static let hedges = [
        "cả", "chủ yếu", "như", "lớn", "một số", "chính", "trọng điểm", "nổi bật", "tiêu biểu", "trong đó",
    ]
    /// "chủ yếu gồm": the hedge may stand before it.
    private static let mainly = ["chủ yếu", "chính", "lớn nhất"]
    /// "và các khoản khác": parts that aren't told.
    private static let rests = ["khác", "…", "...", "v.v", "còn lại"]

    /// Whether the last part is told as all that is left.
    private static func saysRest(_ parts: [Int], in facts: Facts) -> Bool {
        guard let last = parts.last else { return false }
        let before = facts.ownWordsBefore(last)
        let clause = before.lastIndex { $0 == "," || $0 == ";" }.map { before[$0...] } ?? before[...]
        return clause.says("còn lại")
    }

    /// "đã tính trong chi thường xuyên": a part of another part.
    private static func overlap(_ parts: [Int], in facts: Facts) -> Bool {
        parts.contains { part in
            let behind = facts.ownWordsBehind(part)
            return ["đã tính", "tính trong", "đã bao gồm", "trùng"].contains(where: behind.says)
        }
    }
}

extension StringProtocol {
    /// The last place at which the words stand.
    fileprivate func lastRange(of words: String) -> Range<Index>? {
        var found: Range<Index>?
        var rest = startIndex
        while let next = self[rest...].firstRange(of: words) {
            found = next
            rest = next.upperBound
        }
        return found
    }
}
