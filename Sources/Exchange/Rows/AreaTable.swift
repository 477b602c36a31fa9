import Figures
import PlanBook

/// The areas that a table's names mean in the periods of its rows.
struct AreaTable {
    enum Meaning {
        case area(Int64)
        /// The row adds up those around it.
        case total
        case unknown, notThen, empty
        case several([String])
    }

    private struct Entry {
        var text: String
        var isTotal: Bool
        var candidates: [Area]
        /// That of all candidates; nil where they are of several levels, or there is none.
        var level: Int?
        /// The days between which the only candidate existed.
        var from = 0
        var to = 9999_12_31
        var nearest: String?
    }

    private struct Question: Hashable {
        var entry: Int
        var period: Int
        var parent: Int64?
    }

    private let names: KnownNames
    private var table = FieldTable()
    private var entries: [Entry] = []
    private var answers: [Question: Meaning] = [:]
    /// The levels of the column's names that can mean one level only; nil until the column was gone through.
    private var levels: Set<Int>?
    /// How many names were looked for among those that are like them.
    private var nearestCount = 0

    init(_ names: KnownNames) { self.names = names }

    @inline(__always)
    mutating func entry(of field: UnsafeBufferPointer<UInt8>) -> Int {
        let index = table.index(of: field)
        if index == entries.count { add(String(decoding: field, as: UTF8.self).trimmed.unmarked) }
        return index
    }

    private mutating func add(_ text: String) {
        var entry = Entry(text: text, isTotal: false, candidates: names.areas(named: text))
        let levels = Set(entry.candidates.map(\.kind.level))
        if levels.count == 1 { entry.level = levels.first }
        if entry.candidates.isEmpty {
            entry.isTotal = TotalWords.isTotal(text)
            if !entry.isTotal, !text.isEmpty, nearestCount < UnknownName.maximumNearest {
                nearestCount += 1
                entry.nearest = names.nearestArea(text)
            }
        }
        if let only = entry.candidates.first, entry.candidates.count == 1 {
            entry.from = only.from.map(PeriodCode.code) ?? 0
            entry.to = only.to.map(PeriodCode.code) ?? 9999_12_31
        }
        entries.append(entry)
    }

    /// Whether only the other names of the column can tell what a name means.
    @inline(__always)
    func lacksLevels(_ index: Int) -> Bool {
        levels == nil && entries[index].candidates.count > 1 && entries[index].level == nil
    }

    /// Takes all entries so far for all names of the column.
    mutating func learnLevels() {
        levels = Set(entries.compactMap(\.level))
        answers = [:]
    }

    func text(_ entry: Int) -> String { entries[entry].text }
    func nearest(_ entry: Int) -> String? { entries[entry].nearest }

    @inline(__always)
    mutating func meaning(_ index: Int, in period: PeriodLookup.Entry, below parent: Int64?) -> Meaning {
        if entries[index].candidates.count == 1 {
            guard entries[index].from <= period.lastDay, entries[index].to >= period.firstDay else { return .notThen }
            return .area(entries[index].candidates[0].id)
        }
        return slowMeaning(index, in: period, below: parent)
    }

    private mutating func slowMeaning(_ index: Int, in period: PeriodLookup.Entry, below parent: Int64?) -> Meaning {
        let entry = entries[index]
        if entry.text.isEmpty { return parent.map { .area($0) } ?? .empty }
        if entry.isTotal { return .total }
        if entry.candidates.isEmpty { return .unknown }
        let question = Question(entry: index, period: period.code, parent: parent)
        if let answer = answers[question] { return answer }
        let answer = choose(entry.candidates, period, parent)
        answers[question] = answer
        return answer
    }

    /// The one alive at the period's end, below the parent, of this book's province, of the level of the column's other
    /// names; each of these only where it leaves any. A column that has no other name is of the book's own area.
    private func choose(_ candidates: [Area], _ period: PeriodLookup.Entry, _ parent: Int64?) -> Meaning {
        var left = candidates.filter { $0.exists(in: period.period) }
        guard !left.isEmpty else { return .notThen }
        func narrow(_ isRight: (Area) -> Bool) {
            let right = left.filter(isRight)
            if !right.isEmpty { left = right }
        }
        if let parent { narrow { isBelow($0, parent) && $0.id != parent } }
        if let last = period.period.lastDay { narrow { $0.exists(on: last) } }
        if let home = names.home?.id { narrow { isBelow($0, home) } }
        if let levels, !levels.isEmpty {
            narrow { levels.contains($0.kind.level) }
        } else if let home = names.home?.id {
            narrow { $0.id == home }
        }
        return left.count == 1 ? .area(left[0].id) : .several(left.map(\.slug))
    }

    private func isBelow(_ area: Area, _ parent: Int64) -> Bool {
        var next: Int64? = area.id
        for _ in 0..<8 {
            guard let id = next else { return false }
            if id == parent { return true }
            next = names.areas.area(id: id)?.parent
        }
        return false
    }
}
