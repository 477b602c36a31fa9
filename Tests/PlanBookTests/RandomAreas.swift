import Figures
import Randomness

@testable import PlanBook

/// Areas that merge, split, part with land and change names at random, with what truly passed from which to which.
struct RandomAreas {
    private(set) var areas: [Area] = []
    private(set) var events: [AreaEvent] = []
    /// The days on which something changed.
    private(set) var days: [Day] = []
    /// For each of `days`: by area of after, how much of which area of before it holds; nil where that isn't told.
    private(set) var passages: [[Int64: [Int64: Rational?]]] = []
    private(set) var alive: [Int64] = []
    private(set) var hasUnknownShares = false

    var map: AreaMap { AreaMap(areas: areas, events: events) }

    /// - Parameter unknown: of 100 shares, how many aren't told.
    init(using generator: inout SplitMix64, unknown: Int = 0) throws {
        for _ in 0..<Int.random(in: 2...6, using: &generator) { born(nil) }
        for index in 0..<Int.random(in: 0...5, using: &generator) {
            guard let day = Day(year: 2010 + 2 * index, month: 7, day: 1),
                let eve = Day(year: 2010 + 2 * index, month: 6, day: 30)
            else { continue }
            try change(on: day, eve, unknown, &generator)
        }
    }

    /// The areas that existed on a day.
    func areas(on day: Day) -> [Int64] { areas.filter { $0.exists(on: day) }.map(\.id) }

    @discardableResult
    private mutating func born(_ day: Day?) -> Int64 {
        let id = Int64(areas.count + 1)
        areas.append(
            Area(
                id: id, slug: "x/\(id)", code: "\(id)", name: "X\(id)", kind: .commune, parent: nil, from: day, to: nil)
        )
        alive.append(id)
        return id
    }

    private mutating func end(_ id: Int64, _ eve: Day) {
        areas[Int(id) - 1].to = eve
        alive.removeAll { $0 == id }
    }

    private mutating func change(
        on day: Day, _ eve: Day, _ unknown: Int, _ generator: inout SplitMix64
    ) throws {
        var untouched = alive.shuffled(using: &generator)
        var truth: [Int64: [Int64: Rational?]] = [:]
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            guard let first = untouched.popLast() else { break }
            switch Int.random(in: 0..<5, using: &generator) {
            case 0:
                // Some become one.
                let others = (0..<Int.random(in: 0...2, using: &generator)).compactMap { _ in untouched.popLast() }
                let new = born(day)
                for old in [first] + others {
                    end(old, eve)
                    pass(day, .merge, old, [new], [10], unknown, &truth, &generator)
                }
            case 1:
                // One becomes some.
                let new = (0..<Int.random(in: 2...3, using: &generator)).map { _ in born(day) }
                end(first, eve)
                let parts = new.count == 2 ? [3, 7] : [1, 4, 5]
                pass(day, .split, first, new, parts, unknown, &truth, &generator)
            case 2:
                // A new name; its share need not be told.
                let new = born(day)
                end(first, eve)
                add(day, .rename, first, new, Bool.random(using: &generator) ? BookNumber(mantissa: 1, scale: 0) : nil)
                truth[new] = [first: .one]
            case 3:
                // One goes on and parts with some of its land.
                let new = born(day)
                let isTold = Int.random(in: 0..<100, using: &generator) >= unknown
                add(day, .split, first, new, isTold ? BookNumber(mantissa: 4, scale: 1) : nil)
                hasUnknownShares = hasUnknownShares || !isTold
                truth[new] = [first: isTold ? try Rational(4, over: 10) : nil]
                truth[first] = [first: isTold ? try Rational(6, over: 10) : nil]
            default:
                // One ends in two others: one that goes on and a new one.
                guard let other = untouched.popLast() else { break }
                let new = born(day)
                end(first, eve)
                truth[other] = [other: .one]
                pass(day, .merge, first, [other, new], [2, 8], unknown, &truth, &generator)
            }
        }
        days.append(day)
        for area in alive where truth[area] == nil { truth[area] = [area: .one] }
        passages.append(truth)
    }

    private mutating func pass(
        _ day: Day, _ kind: AreaEvent.Kind, _ old: Int64, _ new: [Int64], _ tenths: [Int], _ unknown: Int,
        _ truth: inout [Int64: [Int64: Rational?]], _ generator: inout SplitMix64
    ) {
        for (area, tenth) in zip(new, tenths) {
            let isTold = Int.random(in: 0..<100, using: &generator) >= unknown
            add(day, kind, old, area, isTold ? BookNumber(mantissa: Int64(tenth), scale: 1) : nil)
            hasUnknownShares = hasUnknownShares || !isTold
            truth[area, default: [:]][old] = .some(isTold ? try? Rational(Int128(tenth), over: 10) : nil)
        }
    }

    /// Each passage is an event of its own, as where each new area has its own resolution.
    private mutating func add(_ day: Day, _ kind: AreaEvent.Kind, _ old: Int64, _ new: Int64, _ share: BookNumber?) {
        let id = Int64(events.count + 1)
        events.append(
            AreaEvent(
                id: id, slug: "\(id)", day: day, kind: kind, directive: "", note: "",
                successions: [.init(predecessor: old, successor: new, share: share, basis: "area")]))
    }

    /// What an area that existed right after the last change was, right before the change at `start`: by area, the known
    /// share, and whether some isn't known. Pushed forward from the beginning.
    func holdings(since start: Int) -> [Int64: [Int64: (known: Rational, isPartlyUnknown: Bool)]] {
        guard start < days.count, let eve = Day(year: days[start].year, month: 6, day: 30) else { return [:] }
        var held: [Int64: [Int64: (known: Rational, isPartlyUnknown: Bool)]] = [:]
        for area in areas(on: eve) { held[area] = [area: (.one, false)] }
        for passage in passages[start...] {
            var next: [Int64: [Int64: (known: Rational, isPartlyUnknown: Bool)]] = [:]
            for (new, sources) in passage {
                for (old, share) in sources {
                    for (origin, part) in held[old] ?? [:] {
                        var sum = next[new]?[origin] ?? (.zero, false)
                        if let share, let product = try? share * part.known, let total = try? sum.known + product {
                            sum.known = total
                            sum.isPartlyUnknown = sum.isPartlyUnknown || part.isPartlyUnknown
                        } else {
                            sum.isPartlyUnknown = true
                        }
                        next[new, default: [:]][origin] = sum
                    }
                }
            }
            held = next
        }
        return held
    }
}
