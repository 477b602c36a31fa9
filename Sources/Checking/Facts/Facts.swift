import Figures
import Reading

/// A release's figures, made ready to be related: what they can stand for, and who belongs to whom.
///
/// Figures of an earlier release may follow the document's own; rules that compare the two know them by their index.
struct Facts: Sendable {
    let release: Release
    let previous: Release?
    /// What a plan book knows of the document's own figures, one by one; empty where none was asked.
    let known: [KnownValue?]
    /// The document's figures, then those of the earlier one.
    let figures: [Figure]
    /// Each figure's unit, taken apart.
    let units: [Unit]
    /// How many figures are the document's own.
    var ownCount: Int { release.figures.count }

    /// The document's `flow` in lower case, byte for byte at the same places.
    let lowerFlow: [UInt8]
    /// The document's words.
    let prose: Prose
    /// The official form, where the document is of that kind.
    let form: OfficialForm?
    /// What each figure is of, in lower case.
    let names: [String]
    let topics: [Topic]
    /// Whether each figure is what is to be reached and not what was.
    let plans: [Bool]
    /// Subjects of the document by their number.
    let subjects: [Int: Subject]
    /// The numbers of the document's subjects in reading order.
    let subjectOrder: [Int]
    /// The subjects that are said to be parts of one, in reading order.
    let partsOf: [Int: [Int]]
    /// Figures by topic and area, own and earlier ones, in order.
    private let byTopic: [TopicKey: [Int]]
    private let narrow: [Values]
    private let wide: [Values]

    private struct TopicKey: Hashable {
        var topic: Topic
        var area: String?
    }

    /// What a figure's number or numbers can stand for; nil where they are too large.
    private struct Values: Sendable {
        var value: Interval?
        var whole: Interval?
    }

    init(_ release: Release, previous: Release? = nil, known: [KnownValue?] = []) {
        self.release = release
        self.previous = previous
        self.known = known
        lowerFlow = Self.lowercased(release.document.flow)
        prose = Prose(release.document, lowerFlow: lowerFlow)
        form = OfficialForm(release)
        names = (release.figures + (previous?.figures ?? [])).map { $0.about.lowercased() }
        let figures = release.figures + (previous?.figures ?? [])
        self.figures = figures
        var known: [String: Unit] = [:]
        units = figures.map { figure in
            let words = figure.unit ?? ""
            if let unit = known[words] { return unit }
            let unit = Unit(words: figure.unit)
            known[words] = unit
            return unit
        }
        var knownTopics: [String: Topic] = [:]
        let unitList = units
        topics = figures.indices.map { index in
            // A count without a name is of the things counted: "155 sản phẩm OCOP".
            let about = figures[index].about.isEmpty ? unitList[index].dimension : figures[index].about
            let area = figures[index].place.area
            let key = area.map { $0 + "|" + about } ?? about
            if let topic = knownTopics[key] { return topic }
            let topic = Topic(about, area: area)
            knownTopics[key] = topic
            return topic
        }
        let topicList = topics
        let flow = lowerFlow
        plans = figures.indices.map { index in
            let figure = figures[index]
            if figure.isPlannedLevel { return true }
            // "Kế hoạch vốn là 10.086 tỷ đồng, thực hiện 15.745 tỷ đồng": only the first is the plan.
            let isFirst = index == 0 || figures[index - 1].place.subject != figure.place.subject
            return topicList[index].isPlan && isFirst && !Self.isReached(figure.range.lowerBound, in: flow)
        }
        narrow = figures.indices.map { Self.values(figures[$0], unitList[$0], .narrow) }
        wide = figures.indices.map { Self.values(figures[$0], unitList[$0], .wide) }
        (subjects, subjectOrder, partsOf) = Self.group(release.figures)
        var byTopic: [TopicKey: [Int]] = [:]
        for (index, figure) in figures.enumerated() where topics[index].count > 0 {
            byTopic[TopicKey(topic: topics[index], area: figure.place.area), default: []].append(index)
        }
        self.byTopic = byTopic
    }

    /// Whether the word before a place says that what follows was reached.
    private static func isReached(_ place: Int, in lowerFlow: [UInt8]) -> Bool {
        guard lowerFlow.indices.contains(place) else { return false }
        let before = String(decoding: lowerFlow[max(0, place - 24)..<place], as: UTF8.self)
        return ["đạt ", "thực hiện ", "được ", "ước "].contains { before.hasSuffix($0) }
    }

    /// Small letters are as long in UTF-8 as capitals, but for a few that Vietnamese doesn't use; where the document has
    /// such, only ASCII is made small.
    private static func lowercased(_ flow: [UInt8]) -> [UInt8] {
        let lower = Array(String(decoding: flow, as: UTF8.self).lowercased().utf8)
        return lower.count == flow.count ? lower : flow.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    private static func values(_ figure: Figure, _ unit: Unit, _ latitude: Latitude) -> Values {
        switch figure.value {
        case .number(let number):
            return Values(value: try? figure.interval(of: number, in: unit, latitude))
        case .fraction(let part, let whole):
            // Nobody rounds one of two counts that stand side by side: "78/110 xã" is exact.
            let latitude = unit.precision == .counted ? .narrow : latitude
            return Values(
                value: try? figure.interval(of: part, in: unit, latitude),
                whole: try? figure.interval(of: whole, in: unit, latitude))
        case .range(let low, let high):
            guard let a = try? figure.interval(of: low, in: unit, latitude),
                let b = try? figure.interval(of: high, in: unit, latitude)
            else { return Values() }
            return Values(value: a.hull(b))
        }
    }

    private static func group(_ figures: [Figure]) -> ([Int: Subject], [Int], [Int: [Int]]) {
        var subjects: [Int: Subject] = [:]
        var order: [Int] = []
        var parts: [Int: [Int]] = [:]
        for (index, figure) in figures.enumerated() {
            let place = figure.place
            if subjects[place.subject] == nil {
                subjects[place.subject] = Subject(
                    number: place.subject, figures: [], whole: place.whole,
                    membership: place.membership)
                order.append(place.subject)
                if let whole = place.whole, whole != place.subject { parts[whole, default: []].append(place.subject) }
            }
            subjects[place.subject]?.figures.append(index)
        }
        return (subjects, order, parts)
    }
}

extension Facts {
    /// The values that a term can have.
    /// - Throws: ``ArithmeticError/overflow`` where the figure's number is too large to calculate with.
    func interval(of term: Expression.Term, _ latitude: Latitude) throws(ArithmeticError) -> Interval {
        let values = latitude == .narrow ? narrow[term.figure] : wide[term.figure]
        guard var interval = term.facet == .whole ? values.whole : values.value else { throw .overflow }
        if term.scale != .one { interval = try interval.scaled(by: term.scale) }
        return term.offset.isZero ? interval : try interval + Interval(term.offset)
    }

    /// The values that a figure's number can stand for, in its unit's dimension.
    func interval(of figure: Int, _ latitude: Latitude) -> Interval? {
        (latitude == .narrow ? narrow[figure] : wide[figure]).value
    }

    /// The figure as it stands in the text.
    func quote(_ figure: Int) -> String {
        let owner = figure < ownCount ? release : previous ?? release
        return owner.words(figures[figure].range)
    }

    func isOwn(_ figure: Int) -> Bool { figure < ownCount }

    /// Figures of the same thing and area as this one, itself included, of the document and of the earlier one.
    ///
    /// Of a group beyond `largestGroup`, which no report has, only those near by and the last: a document that says one
    /// thing a hundred thousand times takes no time squared.
    func sameTopic(as figure: Int) -> [Int] {
        let group = byTopic[TopicKey(topic: topics[figure], area: figures[figure].place.area)] ?? []
        guard group.count > Self.largestGroup else { return group }
        let reach = Self.largestGroup / 4
        let place = position(of: figure, in: group)
        let near = max(0, place - reach)..<min(group.count, place + reach)
        return Array(group[near]) + group[max(near.upperBound, group.count - reach)...]
    }

    private static let largestGroup = 512

    /// Figures of the same thing and area that stand before this one in the document.
    func sameTopic(before figure: Int) -> ArraySlice<Int> {
        let group = sameTopic(as: figure)
        return group[..<position(of: figure, in: group)]
    }

    private func position(of figure: Int, in group: [Int]) -> Int {
        var low = 0
        var high = group.count
        while low < high {
            let middle = (low + high) / 2
            if group[middle] < figure { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// All groups of figures of one thing and area.
    var topicGroups: some Collection<[Int]> { byTopic.values }

    /// The figures of a kind that are stated of a subject, in reading order.
    func figures(_ kind: Figure.Kind, of subject: Int) -> [Int] {
        subjects[subject]?.figures.filter { figures[$0].kind == kind } ?? []
    }

    /// What is said to be reached of a subject: its level with that unit, where it has just one.
    func level(of subject: Int, like unit: Unit? = nil) -> Int? {
        let levels = figures(.level, of: subject).filter { index in
            !plans[index] && figures[index].base == nil
                && (unit.map { $0.isCommensurable(with: units[index]) } ?? true)
        }
        return levels.count == 1 ? levels[0] : nil
    }

    /// The level of a subject that a rise behind it is of: its only one, or the last before the rise.
    func level(of subject: Int, before rise: Int) -> Int? {
        level(of: subject)
            ?? figures(.level, of: subject).last { $0 < rise && rise - $0 <= 2 && isReachedLevel($0) }
    }

    /// Whether a figure is a level that was reached, on no base.
    func isReachedLevel(_ figure: Int) -> Bool {
        figures[figure].kind == .level && !plans[figure] && figures[figure].base == nil
    }

    /// A number of a kind stated once of a subject.
    func only(_ kind: Figure.Kind, of subject: Int, base: Figure.Base?) -> Int? {
        let found = figures(kind, of: subject).filter { figures[$0].base == base }
        return found.count == 1 ? found[0] : nil
    }
}

extension Figure {
    /// An amount that a plan or an estimate sets, and not the part of it that was reached.
    fileprivate var isPlannedLevel: Bool {
        switch kind {
        case .target: true
        case .level, .share: status == .target || base == .plan || base == .estimate
        default: false
        }
    }
}
