/// Shares the numbers of a list out among the things, times or bases that are listed beside it: "ngô và lạc lần lượt đạt
/// 1.200 ha và 800 ha".
///
/// A list is shared out only where there are as many of one as of the other.
struct RespectiveGrammar {
    /// What a number of a list gets.
    struct Share {
        /// The thing's place in its list and its name.
        var name: Name?
        var time: TimeExpression?
        var base: BaseGrammar.Found?
        /// The quantity whose verb holds for it too: "tăng 5% và 6% so với kế hoạch và cùng kỳ".
        var leader: Int?
        var year: Year?
        var echo: Echo?
    }

    /// The year of a list behind the numbers: "tốc độ tăng 4,7% và 5,2% của cùng kỳ năm 2019 và 2020".
    struct Year {
        enum Span { case whole, same, told(TimeExpression) }
        var number: Int
        var span: Span
    }

    /// Its place in a list that repeats, for another time, the shares told right before: "(cơ cấu tương ứng của cùng kỳ là
    /// 42%; 36%; 22%)".
    struct Echo {
        var order: Int
        var count: Int
        /// The list's first quantity.
        var first: Int
    }

    struct Name: Hashable {
        var order: Int
        var text: String
    }

    private var shares: [Share?]
    /// The names that were last shared out, for "…, lần lượt tăng 5% và 6%" behind them.
    private var names: [String] = []

    /// What each of the sentence's quantities gets; nil for one that is in no such list.
    static func shares(of s: Sentence) -> [Share?] {
        var grammar = RespectiveGrammar(count: s.quantities.count)
        guard s.quantities.count > 1 else { return grammar.shares }
        var taken = 0
        for word in s.terms.indices where s.has(word, .respectively) {
            guard let first = RespectiveRun.first(behind: word, in: s), first >= taken else { continue }
            let run = RespectiveRun(from: first, in: s)
            guard run.heads.count > 1 else { continue }
            grammar.share(run, behind: word, in: s)
            taken = run.end
        }
        grammar.shareYears(in: s)
        return grammar.shares
    }

    private init(count: Int) { shares = Array(repeating: nil, count: count) }

    private mutating func share(_ run: RespectiveRun, behind word: Int, in s: Sentence) {
        let count = run.heads.count
        let floor = run.heads[0] > 0 ? s.quantities[run.heads[0] - 1].terms.upperBound : 0
        let region = ListedNames.region(before: word, from: floor, in: s)
        let base = run.base(in: s)
        if let names = Self.names(behindTimes: region, count: count, in: s) {
            name(run, names)
        } else if let years = Self.years(before: region, count: count, in: s) {
            for (order, head) in run.heads.enumerated() { give(head) { $0.year = years[order] } }
        } else if let times = Self.times(before: region.upperBound, from: region.lowerBound, count: count, in: s) {
            for (order, head) in run.heads.enumerated() { give(head) { $0.time = times[order] } }
        } else if repeats(run, region: region, in: s) {
            for (order, head) in run.heads.enumerated() {
                give(head) { $0.echo = Echo(order: order, count: count, first: run.heads[0]) }
            }
        } else if let names = ListedNames.names(in: region, count: count, of: s) {
            name(run, names)
        } else if region.isEmpty || SubjectGrammar.subject(in: region, of: s).isEmpty {
            if names.count == count {
                name(run, names)
            } else if let earlier = RespectiveRun(endingBefore: run.heads[0], count: count, in: s),
                let names = earlier.names(in: s)
            {
                name(earlier, names)
                name(run, names)
            }
        }
        if let bases = run.bases(in: s) {
            for (order, head) in run.heads.enumerated() {
                give(head) { ($0.base, $0.leader) = (bases[order], order == 0 ? nil : run.heads[0]) }
            }
        } else if let base {
            for head in run.heads { give(head) { $0.base = base } }
        }
    }

    /// Whether a list of shares names nothing but a time and the word for what is repeated.
    private func repeats(_ run: RespectiveRun, region: Range<Int>, in s: Sentence) -> Bool {
        guard let first = run.heads.first, run.heads.allSatisfy({ s.quantities[$0].unitKind == .percent }) else {
            return false
        }
        let start = s.quantities[first].terms.lowerBound
        guard
            s.times.contains(where: {
                !$0.isBase && $0.range.lowerBound >= region.lowerBound && $0.range.upperBound <= start
            })
        else { return false }
        let subject = SubjectGrammar.subject(in: region, of: s)
        return subject.isEmpty || s.isOne(phrase: subject, of: Self.repeated)
    }

    private static let repeated: WordSet = [
        "cơ cấu", "cơ cấu kinh tế", "cơ cấu này", "tỷ trọng", "tỷ lệ", "con số", "các con số", "các tỷ lệ",
        "các tỷ trọng",
    ]

    /// Gives numbers told in a row the years that are told in a row behind them.
    private mutating func shareYears(in s: Sentence) {
        for first in s.quantities.indices where shares[first] == nil && s.quantities[first].unitKind == .percent {
            let run = RespectiveRun(from: first, in: s)
            guard run.heads.count > 1, run.members.allSatisfy({ $0.count == 1 }), let last = run.heads.last,
                let years = Self.years(behind: s.quantities[last].terms.upperBound, in: s),
                years.count == run.heads.count
            else { continue }
            for (order, head) in run.heads.enumerated() { give(head) { $0.year = years[order] } }
        }
    }

    /// "của cùng kỳ năm 2019 và 2020", "của 9 tháng các năm 2019, 2020".
    private static func years(behind start: Int, in s: Sentence) -> [Year]? {
        guard s.isOne(start, of: of) else { return nil }
        var numbers: [Int] = []
        var span = Year.Span.whole
        var index = start + 1
        while index < s.count {
            if case .time(let number) = s.terms[index].role {
                let time = s.times[number]
                switch time.meaning {
                case .samePeriod: span = .same
                case .month, .quarter, .half, .months: span = .told(time)
                case .year: break
                default: return nil
                }
                numbers += time.range.compactMap { s.yearNumber($0) }
                index = time.range.upperBound
            } else if isSeparator(index, in: s) || s.isOne(index, of: several) {
                index += 1
            } else {
                break
            }
        }
        return numbers.map { Year(number: $0, span: span) }
    }

    /// "quý I các năm 2020-2022", "quý I năm 2020, 2021 và 2022", "giai đoạn 2020-2022": so many years before the list.
    private static func years(before region: Range<Int>, count: Int, in s: Sentence) -> [Year]? {
        var numbers: [Int] = []
        var span = Year.Span.whole
        for time in s.times
        where !time.isBase && time.range.lowerBound >= region.lowerBound && time.range.upperBound <= region.upperBound {
            switch time.meaning {
            case .years(let first, let last): numbers += first...max(first, min(last, first + count))
            case .year: numbers += time.range.compactMap { s.yearNumber($0) }
            case .month, .quarter, .half, .months: span = .told(time)
            default: return nil
            }
        }
        // Years alone, one by one, are times like any others.
        guard numbers.count == count, count > 1 else { return nil }
        return numbers.map { Year(number: $0, span: span) }
    }

    private static let of: WordSet = ["của"]
    private static let several: WordSet = ["các", "những"]

    /// Gives each head its name, and the same to what goes with it.
    private mutating func name(_ run: RespectiveRun, _ names: [String]) {
        self.names = names
        for (order, members) in run.members.enumerated() {
            for member in members { give(member) { $0.name = Name(order: order, text: names[order]) } }
        }
    }

    private mutating func give(_ quantity: Int, _ change: (inout Share) -> Void) {
        var share = shares[quantity] ?? Share()
        change(&share)
        shares[quantity] = share
    }

    /// "Tháng 9 và 9 tháng, xuất khẩu và nhập khẩu lần lượt đạt …": names that stand nearer than as many times.
    private static func names(behindTimes region: Range<Int>, count: Int, in s: Sentence) -> [String]? {
        let times = s.times.last {
            $0.range.lowerBound >= region.lowerBound && $0.range.upperBound <= region.upperBound
        }
        guard let times else { return nil }
        return ListedNames.names(in: times.range.upperBound..<region.upperBound, count: count, of: s)
    }

    /// "năm 2019, 2020 và 2021": as many times as numbers, one after the other.
    private static func times(before end: Int, from start: Int, count: Int, in s: Sentence) -> [TimeExpression]? {
        let times = s.times.filter { !$0.isBase && $0.range.lowerBound >= start && $0.range.upperBound <= end }
        let areBeside = zip(times, times.dropFirst()).allSatisfy { time, next in
            (time.range.upperBound..<next.range.lowerBound).allSatisfy { isSeparator($0, in: s) }
        }
        let items = times.flatMap { TimeGrammar.items(of: $0, in: s) }
        return areBeside && items.count == count ? items : nil
    }

    static func isSeparator(_ index: Int, in s: Sentence) -> Bool {
        s.isMark(index, ",") || s.isMark(index, ";") || s.isMark(index, "/") || s.isMark(index, "-")
            || s.isMark(index, "–") || s.isOne(index, of: and)
    }

    static let and: WordSet = ["và"]
}

/// Numbers that follow each other in a list, each with what is said of it alone.
struct RespectiveRun {
    /// The listed numbers, as indices of the sentence's quantities.
    private(set) var heads: [Int]
    /// Each head with the quantities that go with it.
    private(set) var members: [[Int]]
    /// The index behind the last quantity.
    private(set) var end: Int

    /// The first quantity behind a word of order, where only verbs, times and words of degree stand between.
    static func first(behind word: Int, in s: Sentence) -> Int? {
        guard let first = s.quantities.firstIndex(where: { $0.terms.lowerBound > word }) else { return nil }
        let between = word + 1..<s.quantities[first].terms.lowerBound
        let isNear =
            between.count <= 10
            && between.allSatisfy { s.isWord($0) || s.isMark($0, ":") || !s.isFree($0) && s.terms[$0].kind == .number }
        return isNear ? first : nil
    }

    /// The list that begins at a quantity.
    init(from first: Int, in s: Sentence) {
        heads = [first]
        members = [[first]]
        end = first + 1
        while end < s.quantities.count {
            let between = s.quantities[end - 1].terms.upperBound..<s.quantities[end].terms.lowerBound
            if Self.isNext(between, after: first, end, in: s) {
                heads.append(end)
                members.append([end])
            } else if Self.isAside(between, of: first, end, in: s) {
                members[members.count - 1].append(end)
            } else {
                break
            }
            end += 1
        }
        takeSecondList(in: s)
    }

    /// The list of `count` quantities that ends right before another: "đạt 1.200 ha và 800 ha, tương ứng tăng 3% và 4%".
    init?(endingBefore next: Int, count: Int, in s: Sentence) {
        guard next >= count else { return nil }
        heads = Array(next - count..<next)
        members = heads.map { [$0] }
        end = next
        for index in heads.dropFirst() {
            let between = s.quantities[index - 1].terms.upperBound..<s.quantities[index].terms.lowerBound
            guard !between.isEmpty, between.allSatisfy({ RespectiveGrammar.isSeparator($0, in: s) }) else { return nil }
        }
    }

    /// "…, tăng 3% và 4%" behind a list of two: the second list goes to the same things.
    private mutating func takeSecondList(in s: Sentence) {
        guard let last = members.last, last.count > 1, members.dropLast().allSatisfy({ $0.count == 1 }) else { return }
        let second = Array(last.dropFirst())
        members[members.count - 1] = [last[0]]
        guard second.count == heads.count else {
            // One movement behind several levels may be of any of them, or of all.
            end = last[0] + 1
            return
        }
        for (order, quantity) in second.enumerated() { members[order].append(quantity) }
    }

    private static func isNext(_ between: Range<Int>, after first: Int, _ index: Int, in s: Sentence) -> Bool {
        let isMovement = isMoving(before: first, in: s)
        guard !between.isEmpty, s.quantities[first].isRelative == s.quantities[index].isRelative else { return false }
        return between.allSatisfy {
            RespectiveGrammar.isSeparator($0, in: s) || s.has($0, [.about, .over, .under, .reach, .ordinal])
                || isMovement && s.has($0, [.rise, .fall])
        }
    }

    /// "1.200 ha (tăng 3%)", "1.200 ha, tăng 3%": what is said of a listed number.
    private static func isAside(_ between: Range<Int>, of first: Int, _ index: Int, in s: Sentence) -> Bool {
        guard s.quantities[index].isRelative || s.isMark(between.lowerBound, "("), !s.quantities[first].isRelative
        else { return false }
        return between.allSatisfy {
            RespectiveGrammar.isSeparator($0, in: s) || s.isMark($0, "(")
                || s.has($0, [.rise, .fall, .equal, .exceed, .about, .over, .under, .reach, .account])
        }
    }

    private static func isMoving(before first: Int, in s: Sentence) -> Bool {
        let start = s.quantities[first].terms.lowerBound
        return (max(0, start - 4)..<start).contains { s.has($0, [.rise, .fall]) }
    }

    /// The base that stands behind the last number and holds for the others: "bằng 105%, 98% và 102% kế hoạch".
    func base(in s: Sentence) -> BaseGrammar.Found? {
        guard let last = heads.last, s.quantities[last].isRelative, members.allSatisfy({ $0.count == 1 }) else {
            return nil
        }
        let limit = last + 1 < s.quantities.count ? s.quantities[last + 1].terms.lowerBound : s.count
        return BaseGrammar.tail(at: s.quantities[last].terms.upperBound, in: s, limit: limit, bindsTime: false).found
    }

    /// The bases that are listed behind the last number, as many as there are numbers: "so với tháng trước và cùng kỳ".
    func bases(in s: Sentence) -> [BaseGrammar.Found]? {
        guard let last = heads.last, s.quantities[last].isRelative else { return nil }
        var found: [BaseGrammar.Found] = []
        var compares = false
        var index = s.quantities[last].terms.upperBound
        while index < s.count {
            if case .time(let number) = s.terms[index].role {
                found.append(.time(s.times[number]))
                index = s.times[number].range.upperBound
                continue
            }
            if s.has(index, .compare) {
                compares = true
            } else if s.has(index, [.plan, .budget]) {
                found.append(.plan(s.has(index, .budget) ? .estimate : .plan, index))
            } else if !RespectiveGrammar.isSeparator(index, in: s) || !compares {
                break
            }
            index += 1
        }
        return compares && found.count == heads.count ? found : nil
    }

    /// The names that stand before the list.
    func names(in s: Sentence) -> [String]? {
        guard let first = heads.first else { return nil }
        let floor = first > 0 ? s.quantities[first - 1].terms.upperBound : 0
        let region = ListedNames.region(before: s.quantities[first].terms.lowerBound, from: floor, in: s)
        return ListedNames.names(in: region, count: heads.count, of: s)
    }
}

extension Quantity {
    /// Whether it says how something stands to something else.
    fileprivate var isRelative: Bool { unitKind == .percent || unitKind == .percentPoint || unitKind == .times }
}
