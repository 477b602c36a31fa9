import Checking
import Figures
import Foundation
import PlanBook
import Randomness
import Releasing
import ShippedData

/// Makes up what could be known of the catalogue's indicators.
struct GeneratedFacts {
    private struct Line {
        var code: String
        var name: Bilingual
        var unit: String
        var decimals: Int
        var direction: Indicator.Direction
    }

    private let lines: [Line]
    /// The parts of each whole, by code.
    private let parts: [String: [Line]]
    private var generator: SplitMix64

    static let periods = ["2021", "2021-H1", "2021-Q3", "2021-M08", "2021-9M"].compactMap { Period(text: $0) }

    init(seed number: UInt64) {
        let seed = BookSeed.shipped(homeArea: "bac-giang")
        let lines = seed.indicators.rows.map { row in
            Line(
                code: row["code"], name: Bilingual(vi: row["name_vi"], en: row["name_en"]), unit: row["unit"],
                decimals: Int(row["decimals"]) ?? 0, direction: Indicator.Direction(rawValue: row["direction"]) ?? .none
            )
        }
        self.lines = lines
        parts = Dictionary(grouping: seed.parts.rows.map { ($0["whole"], $0["part"]) }) { $0.0 }.mapValues { pairs in
            pairs.compactMap { pair in lines.first { $0.code == pair.1 } }
        }
        generator = SplitMix64(seed: number)
    }

    mutating func next() -> SentenceFacts {
        let line = lines.randomElement(using: &generator) ?? lines[0]
        let period = Self.periods.filter { $0.suits(line.code) }.randomElement(using: &generator) ?? Period(year: 2021)
        var facts = bare(line, period)
        if chance(85) { decorate(&facts) }
        if chance(15) { facts.level = nil }
        if Unit(words: facts.unit).precision == .counted, chance(15) {
            let whole = Int.random(in: 2...400, using: &generator)
            facts.level = nil
            facts.fraction = .init(
                part: ExactNumber(Rational(Int.random(in: 1...whole, using: &generator))),
                whole: ExactNumber(Rational(whole)))
        }
        for line in (parts[facts.code] ?? []).shuffled(using: &generator).prefix(4) where facts.level != nil {
            var part = bare(line, period)
            if chance(40) { part.movement = movement(part) }
            if chance(40) { part.standing = standing(part) }
            facts.parts.append(part)
        }
        return facts
    }

    private mutating func bare(_ line: Line, _ period: Period) -> SentenceFacts {
        var facts = SentenceFacts(
            code: line.code, name: line.name, unit: line.unit, decimals: line.decimals, direction: line.direction,
            period: period)
        facts.isGrowth =
            line.unit == "%" && ["growth", "iip", "cpi"].contains { line.code.split(separator: ".")[0].hasSuffix($0) }
        facts.level = facts.isGrowth ? rate(-30...60) : level(line.unit, line.decimals)
        facts.isEstimate = chance(40)
        return facts
    }

    private mutating func decorate(_ facts: inout SentenceFacts) {
        if !facts.isGrowth, chance(75) { facts.movement = movement(facts) }
        if chance(60) { facts.standing = standing(facts) }
        if chance(20) {
            facts.place = .init(
                rank: chance(80) ? Int.random(in: 1...63, using: &generator) : nil,
                outOf: chance(40) ? 63 : nil, change: chance(50) ? Int.random(in: -20...20, using: &generator) : nil)
        }
        if facts.isPercent, chance(40) { facts.benchmark = .init(facts.isGrowth ? rate(-10...20) : level("%", 1)) }
    }

    private mutating func movement(_ facts: SentenceFacts) -> SentenceFacts.Movement {
        if facts.isPercent { return .points(rate(-9...9)) }
        if Unit(words: facts.unit).precision == .counted, chance(40) {
            return .amount(ExactNumber(Rational(Int.random(in: -300...300, using: &generator))), unit: facts.unit)
        }
        return .percent(rate(-40...80))
    }

    private mutating func standing(_ facts: SentenceFacts) -> SentenceFacts.PlanStanding {
        let kind: Target.Kind = facts.code.hasPrefix("budget") ? .estimate : .plan
        let isWhole = facts.period.isPartOfYear && chance(50)
        if facts.isPercent { return .init(kind: kind, measure: .points(rate(-9...9)), isOfWholeYear: isWhole) }
        return .init(kind: kind, measure: .attainment(rate(20...200)), isOfWholeYear: isWhole)
    }

    /// Often near a boundary: 9,95, 10,0, 99,95, 100, 0,04.
    private mutating func rate(_ range: ClosedRange<Int>) -> ExactNumber {
        let edges = [0, 1, 4, 5, 9, -4, -5, 995, 1000, 1005, 9_995, 9_994, 10_000, 10_005, 10_004]
        var hundredths = Int.random(in: range.lowerBound * 100...range.upperBound * 100, using: &generator)
        if chance(30), let edge = edges.randomElement(using: &generator),
            (range.lowerBound * 100...range.upperBound * 100).contains(edge)
        {
            hundredths = edge
        }
        return ExactNumber((try? Rational(Int128(hundredths), over: 100)) ?? .zero)
    }

    private mutating func level(_ unit: String, _ decimals: Int) -> ExactNumber {
        if unit == "%" {
            return ExactNumber((try? Rational(Int128(Int.random(in: 1...1000, using: &generator)), over: 10)) ?? .one)
        }
        let digits = Int.random(in: 1...6, using: &generator)
        let top = (0..<digits).reduce(1) { power, _ in power * 10 }
        let whole = Int.random(in: 1...max(1, top), using: &generator)
        guard decimals > 0 else { return ExactNumber(Rational(whole)) }
        return ExactNumber((try? Rational(Int128(whole * 10 + 3), over: 10)) ?? .one)
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
}

extension Period {
    /// An index against the month before is a month's.
    fileprivate func suits(_ code: String) -> Bool {
        if code == "cpi_monthly", case .month = span { return true }
        return code != "cpi_monthly"
    }
}
