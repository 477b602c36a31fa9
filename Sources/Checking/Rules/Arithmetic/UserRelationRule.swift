import Figures

/// The relations that the office itself has written down.
struct UserRelationRule: RelationRule {
    static let description = RuleDescription(
        id: "user_relation",
        title: Bilingual(vi: "Quan hệ do đơn vị tự đặt", en: "The office's own relations"),
        explanation: Bilingual(
            vi: "Các quan hệ trong tệp quan hệ của đơn vị, ví dụ: tổng thu = thu nội địa + thu xuất nhập khẩu.",
            en: "The relations in the office's own file, such as: total = a + b."),
        holds: [
            Example(
                "Năm 2021 số hộ nghèo là 1.200 hộ. Năm 2021 số hộ cận nghèo là 2.300 hộ.",
                relations: "hộ nghèo <= hộ cận nghèo")
        ],
        finds: [
            Example(
                "Năm 2021 số hộ nghèo là ↓3.200 hộ. Năm 2021 số hộ cận nghèo là 2.300 hộ.",
                relations: "hộ nghèo <= hộ cận nghèo")
        ])

    let lines: [UserRelations.Line]

    init() { lines = [] }

    init(lines: [UserRelations.Line]) { self.lines = lines }

    func relations(in facts: Facts) -> [Relation] {
        tested(in: facts).flatMap(\.relations)
    }

    /// Each line with the relations that it asks for; none where its names have no levels.
    func tested(in facts: Facts) -> [(line: UserRelations.Line, relations: [Relation])] {
        guard !lines.isEmpty else { return [] }
        let levels = facts.release.figures.indices.filter { index in
            let figure = facts.figures[index]
            return [.level, .share, .rank].contains(figure.kind) && !facts.plans[index] && figure.base == nil
        }
        let byPeriod = Dictionary(grouping: levels) { facts.figures[$0].period }
        return lines.map { line in
            (line, byPeriod.values.compactMap { relation(line, among: $0, in: facts) })
        }
    }

    private func relation(_ line: UserRelations.Line, among levels: [Int], in facts: Facts) -> Relation? {
        var figures: [Int] = []
        let side = { (terms: [UserRelations.Term]) -> Expression? in
            var sum: [Expression] = []
            for term in terms {
                guard let level = Self.level(named: term.name, among: levels, in: facts), !figures.contains(level),
                    figures.first.map({ facts.units[$0].isCommensurable(with: facts.units[level]) }) ?? true
                else { return nil }
                figures.append(level)
                sum.append(.term(.init(level, scale: term.weight)))
            }
            return .sum(sum)
        }
        guard let left = side(line.left), let right = side(line.right) else { return nil }
        return Relation(rule: Self.id, left, line.isEqual ? .equal : .atMost, right, figures: figures)
    }

    /// The one level whose name contains the words; where several do, the one that is called just that.
    private static func level(named name: String, among levels: [Int], in facts: Facts) -> Int? {
        let found = levels.filter { facts.names[$0].says(name) }
        if found.count == 1 { return found[0] }
        let exact = Topic(name)
        let named = found.filter { facts.topics[$0] == exact }
        return named.count == 1 ? named[0] : nil
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let quotes = relation.figures.map(facts.quote).joined(separator: "; ")
        return Bilingual(vi: "theo quan hệ của đơn vị giữa \(quotes)", en: "by the office's relation between \(quotes)")
    }
}
