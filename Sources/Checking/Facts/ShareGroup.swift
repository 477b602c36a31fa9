import Figures

/// Shares of one whole that a document lists.
struct ShareGroup {
    /// What the list may leave out.
    enum Rest {
        case nothing, taxes
    }

    var shares: [Int]
    var rest: Rest

    static func all(in facts: Facts) -> [ShareGroup] {
        let ofParts = facts.partsOf.values.compactMap { group($0, in: facts) }
        let grouped = Set(ofParts.flatMap(\.shares))
        return ofParts + runs(in: facts).filter { grouped.isDisjoint(with: $0.shares) }
    }

    /// The shares of subjects that are parts of one.
    private static func group(_ parts: [Int], in facts: Facts) -> ShareGroup? {
        let shares = parts.compactMap { part in
            facts.figures(.share, of: part).first { facts.units[$0].isPercent && facts.tellsShare($0) }
        }
        guard shares.count > 1, let first = shares.first,
            shares.allSatisfy({ facts.figures[$0].period == facts.figures[first].period })
        else { return nil }
        // Shares of women, of minorities and of graduates are of one whole and add up to nothing.
        guard shares.count == parts.count, Coverage(of: parts, in: facts).isAll else { return nil }
        return ShareGroup(shares: shares, rest: .nothing)
    }

    /// Shares that follow each other in one sentence about what something is made of.
    private static func runs(in facts: Facts) -> [ShareGroup] {
        var groups: [ShareGroup] = []
        var run: [Int] = []
        for index in facts.release.figures.indices {
            if let last = run.last, !continues(last, index, in: facts) {
                groups += [group(run: run, in: facts)].compactMap { $0 }
                run = []
            }
            if facts.figures[index].kind == .share, facts.units[index].isPercent { run.append(index) }
        }
        return groups + [group(run: run, in: facts)].compactMap { $0 }
    }

    private static func continues(_ last: Int, _ next: Int, in facts: Facts) -> Bool {
        let (a, b) = (facts.figures[last], facts.figures[next])
        return next == last + 1 && b.kind == .share && a.place.sentence == b.place.sentence && a.period == b.period
    }

    private static func group(run: [Int], in facts: Facts) -> ShareGroup? {
        guard run.count >= 2, let first = run.first else { return nil }
        let opening = facts.ownWordsBefore(first)
        // "Ba thị trường lớn nhất gồm A, B và C, chiếm lần lượt …" are some of all.
        if opening.says("gồm"), !opening.says("gồm cả"), !opening.says("nhất"), !opening.says("lần lượt"),
            facts.tellsShare(first)
        {
            return ShareGroup(shares: run, rest: .nothing)
        }
        let names = run.map { facts.names[$0] }
        let sectors = names.compactMap(sector)
        guard run.count == 3, Set(sectors).count == 3, facts.tellsShare(first) else { return nil }
        // Labour has no product taxes.
        let isLabour = facts.sentence(of: first).says("lao động")
        return ShareGroup(shares: run, rest: isLabour ? .nothing : .taxes)
    }

    /// Which of the three sectors a name is.
    private static func sector(_ name: String) -> Int? {
        sectors.firstIndex { words in words.contains { name.hasPrefix($0) || name.says("ngành " + $0) } }
    }

    private static let sectors = [
        ["nông", "khu vực nông", "lĩnh vực nông", "khu vực i:", "khu vực i "],
        ["công nghiệp", "khu vực công nghiệp", "khu vực ii"], ["dịch vụ", "khu vực dịch vụ", "thương mại"],
    ]
}
