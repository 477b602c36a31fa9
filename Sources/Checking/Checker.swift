import Documents
import Figures
import Reading

/// Checks a release's figures against each other, its words and its form.
public struct Checker: Sendable {
    public init() {}

    /// - Parameters:
    ///   - previous: an earlier release of the same series to compare with.
    ///   - relations: relations of the office's own.
    ///   - known: what a plan book knows of the release's figures, one by one.
    public func check(
        _ release: Release, previous: Release? = nil, relations: UserRelations = UserRelations(),
        known: [KnownValue?] = []
    ) -> CheckReport {
        let facts = Facts(release, previous: previous, known: known)
        var tested = TestedRelations(facts: facts)
        for rule in RuleCatalog.relationRules { tested.test(rule) }
        tested.test(relations.rule)
        var flaws = RuleCatalog.flawRules.flatMap { $0.findings(in: facts) }
        // What is misspelled in recognised text may well be right on paper.
        if release.document.notes.contains(where: { $0.kind == .recognised }) {
            for index in flaws.indices where flaws[index].severity == .wording { flaws[index].verdict = .cannotTell }
        }
        var report = tested.report(with: flaws + AgainstPlanBook().unknown(in: facts))
        report.testedLines = Set(relations.rule.tested(in: facts).filter { !$0.relations.isEmpty }.map(\.line.number))
        if !known.isEmpty { report.book = BookVerdicts(report.findings) }
        return report
    }
}

/// The relations of a document with how they came out.
private struct TestedRelations {
    let facts: Facts
    private var relations: [Relation] = []
    private var findings: [Finding] = []
    /// The figures of each equation tested: two rules that equate the same figures say the same.
    private var equated: Set<[Int]> = []

    init(facts: Facts) { self.facts = facts }

    mutating func test(_ rule: any RelationRule) {
        for var relation in rule.relations(in: facts) {
            if relation.figures.contains(where: facts.mayBeOfTheWhole) { relation.warrant = .inferred }
            guard let place = relation.figures.first(where: facts.isOwn) else { continue }
            let key = relation.figures.sorted()
            if relation.comparison == .equal, equated.contains(key) { continue }
            // What is only inferred doesn't keep another rule from stating it.
            if relation.comparison == .equal, relation.warrant == .stated { equated.insert(key) }
            let verdict = relation.verdict(in: facts)
            relations.append(relation)
            findings.append(finding(relation, verdict, at: place, by: rule))
        }
    }

    private func finding(
        _ relation: Relation, _ verdict: Finding.Verdict, at place: Int, by rule: any RelationRule
    ) -> Finding {
        let own = relation.figures.filter(facts.isOwn)
        let turns = verdict == .contradicts && relation.turnsConclusion
        var finding = Finding(
            rule: relation.rule, verdict: verdict, severity: turns ? .conclusion : .arithmetic,
            message: Bilingual(vi: "", en: ""), figures: own, range: facts.figures[place].range)
        // What holds is seldom shown, so its words are few.
        let reason = rule.reason(for: relation, in: facts)
        finding.found = facts.quote(place)
        if verdict != .holds {
            finding.expected = relation.solution(for: place, .narrow, in: facts).flatMap { facts.text($0, as: place) }
        }
        finding.message = finding.verdict.sentence(reason, expected: finding.expected, found: facts.quote(place))
        return finding
    }

    /// - Parameter flaws: findings that rest on no relation.
    func report(with flaws: [Finding]) -> CheckReport {
        let byPlace = findings.indices.sorted { a, b in
            let (x, y) = (findings[a], findings[b])
            if x.range.lowerBound != y.range.lowerBound { return x.range.lowerBound < y.range.lowerBound }
            return x.rule != y.rule ? x.rule < y.rule : x.figures.lexicographicallyPrecedes(y.figures)
        }
        let ordered = byPlace.map { findings[$0] } + flaws.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let broken = byPlace.enumerated().filter { findings[$0.element].verdict == .contradicts }
        let search = SuspectSearch(
            facts: facts,
            contradictions: broken.map { .init(relation: relations[$0.element], finding: $0.offset) },
            holding: byPlace.filter { findings[$0].verdict == .holds }.map { relations[$0] })
        return CheckReport(
            findings: ordered, suspects: search.suspects(), figureCount: facts.ownCount, relationCount: relations.count)
    }
}

extension Finding.Verdict {
    /// The message of a relation: what should be, why, and what stands there.
    fileprivate func sentence(_ reason: Bilingual, expected: String?, found: String) -> Bilingual {
        switch self {
        case .holds:
            return Bilingual(vi: "khớp: \(reason.vi)", en: "agrees: \(reason.en)")
        case .contradicts:
            guard let expected else {
                return Bilingual(vi: "không khớp: \(reason.vi)", en: "doesn't agree: \(reason.en)")
            }
            return Bilingual(
                vi: "\(reason.vi) cho \(expected), nhưng văn bản ghi \(found)",
                en: "\(reason.en) gives \(expected), but the text says \(found)")
        case .unknown:
            return reason
        case .cannotTell:
            return Bilingual(
                vi: "chỉ khớp nếu số đã làm tròn hoặc cắt bớt, hoặc có phần không nêu: \(reason.vi)",
                en: "agrees only if numbers were cut or rounded more than they show, or something is unsaid: "
                    + "\(reason.en)")
        }
    }
}
