import Figures
import PlanBook

/// Writes what is known of an indicator as a good clerk would: "ước đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020, vượt
/// 56,1% dự toán; trong đó: …".
///
/// Words follow the figures as printed: what prints as 100% of the plan reaches it, what prints as 0,0% didn't move.
public struct SentenceWriter: Sendable {
    public var printer: FigurePrinter
    var choice: WordChoice
    /// Wholes whose printed parts don't add up to them, in the order written.
    public internal(set) var gaps: [RoundingGap] = []

    public init(_ style: OfficeStyle, seed: String) {
        printer = FigurePrinter(style)
        choice = WordChoice(seed: seed)
    }

    var language: DocumentLanguage { printer.style.language }

    /// What a sentence says and how it begins.
    public struct Wish: Hashable, Sendable {
        /// The subject in the office's own words.
        public var subject: String?
        /// Whether the subject is left to the words before the sentence.
        public var leavesSubject = false
        /// The area that it is of, where that isn't the release's: "huyện Việt Yên".
        public var area: String?
        public var isOpening = true
        /// Whether an English name gets its article: not where it is an item of a list.
        public var takesArticle = true
        /// Whether the sentence names its period, because it isn't the release's.
        public var saysPeriod = false
        public var showsGrowth = true
        public var showsPlan = true
        public var showsParts = false
        public var showsPlace = true
        public var showsBenchmark = true
        public var level = FigurePrinter.Wish()
        /// Digits of growth and attainment.
        public var rate = FigurePrinter.Wish()

        public init() {}
    }

    /// The clauses of one indicator, without a full stop. Empty where nothing is known.
    public mutating func sentence(_ facts: SentenceFacts, _ wish: Wish = Wish()) throws(ArithmeticError) -> [WrittenRun]
    {
        var wish = wish
        var gap: RoundingGap?
        if wish.showsParts { gap = try settleDigits(facts, &wish) }
        var clauses: [[WrittenRun]] = []
        var parts: [WrittenRun] = []
        if let level = try levelClause(facts, wish) { clauses.append(level) }
        let isFirst = { [] in clauses.isEmpty }
        if wish.showsGrowth, let growth = try growthClause(facts, wish, stands: isFirst()) { clauses.append(growth) }
        if wish.showsPlan, let plan = try planClause(facts, wish, stands: clauses.isEmpty) { clauses.append(plan) }
        if wish.showsBenchmark, let other = try benchmarkClause(facts, wish, stands: clauses.isEmpty) {
            clauses.append(other)
        }
        if wish.showsPlace { clauses += placeClauses(facts, stands: clauses.isEmpty) }
        guard !clauses.isEmpty else { return [] }
        if wish.showsParts {
            parts = try partsClause(facts, wish)
            if let gap, !parts.isEmpty { gaps.append(gap) }
        }
        var runs = wish.leavesSubject ? [] : [WrittenRun.text(subject(of: facts, wish) + " ")]
        runs += clauses.joinedRuns(by: ", ") + parts
        return runs.merged
    }

    // MARK: - The subject

    func subject(of facts: SentenceFacts, _ wish: Wish) -> String {
        var name = baseName(of: facts, wish)
        if language == .vi, facts.isGrowth, name.hasPrefix(Self.growthPrefix),
            (facts.level?.value).map({ $0 <= .zero }) ?? true
        {
            name = String(name.dropFirst(Self.growthPrefix.count))
        }
        if let area = wish.area { name += (language == .vi ? " của " : " of ") + area }
        if wish.saysPeriod {
            name += language == .vi ? " " : " in "
            name += PeriodPhrase.text(facts.period, language)
        }
        if wish.isOpening { return name.capitalisedFirst }
        return language == .vi ? name.lowercasedFirst : EnglishName.lowercasedFirst(name)
    }

    private func baseName(of facts: SentenceFacts, _ wish: Wish) -> String {
        if let subject = wish.subject { return subject }
        guard language == .en else { return facts.name.vi }
        return wish.takesArticle ? EnglishName.withArticle(facts.name.en) : facts.name.en
    }

    static let growthPrefix = "Tốc độ tăng "

    // MARK: - The level

    private mutating func levelClause(_ facts: SentenceFacts, _ wish: Wish) throws(ArithmeticError) -> [WrittenRun]? {
        if facts.level == nil, let fraction = facts.fraction {
            return [
                .text(levelVerb(facts, falls: false) + " "), .figure(try printer.fraction(fraction, facts)),
            ]
        }
        if wish.showsPlan, facts.standing?.isOwnValue == true { return nil }
        guard let level = try printer.level(facts, wish.level) else { return nil }
        if facts.isGrowth { return growthItself(level, facts, wish) }
        let falls = (facts.movement?.number.value).map { $0 < .zero } ?? false
        let about = approximation(level.approximator)
        // "came to an estimated nearly" is no English.
        let verb =
            language == .en && facts.isEstimate && !about.isEmpty
            ? "came by estimate to" : levelVerb(facts, falls: falls)
        return [.text(verb + " " + about), .figure(level.figure)]
    }

    /// "tăng 7,82%": the indicator is itself a rise.
    private mutating func growthItself(_ level: FigurePrinter.Printed, _ facts: SentenceFacts, _ wish: Wish)
        -> [WrittenRun]
    {
        guard level.number.mantissa != 0 else {
            return [.text(language == .vi ? "không tăng, không giảm" : "came to nil")]
        }
        var level = level.figure
        let isDown = level.value.hasPrefix("-")
        guard language == .vi else { return englishGrowth(level, isDown: isDown, facts, wish) }
        if isDown {
            level.text = level.text.replacing("-", with: "", maxReplacements: 1)
            return [.text(facts.isEstimate ? "ước giảm " : "giảm "), .figure(level)]
        }
        // A name that says "tốc độ tăng" reaches its value, any other rises.
        let reaches = baseName(of: facts, wish).hasPrefix(Self.growthPrefix)
        return [
            .text((facts.isEstimate ? "ước " : "") + (reaches ? "đạt " : "tăng ")), .figure(level),
        ]
    }

    /// "GRDP growth came to 7.8%", "the index of industrial production rose by 7.8%".
    private func englishGrowth(
        _ figure: BoundFigure, isDown: Bool, _ facts: SentenceFacts, _ wish: Wish
    ) -> [WrittenRun] {
        var figure = figure
        let about = facts.isEstimate ? "an estimated " : ""
        if baseName(of: facts, wish).lowercased().contains("growth") {
            return [.text("came to " + about), .figure(figure)]
        }
        figure.text = figure.text.replacing("-", with: "", maxReplacements: 1)
        return [.text((isDown ? "fell by " : "rose by ") + about), .figure(figure)]
    }

    private mutating func levelVerb(_ facts: SentenceFacts, falls: Bool) -> String {
        let words: [String] =
            switch (language, facts.isEstimate) {
            case (.vi, _) where facts.isPlan: ["là"]
            case (.vi, true):
                facts.direction == .down ? ["ước là", "ước ở mức"] : ["ước đạt", "ước tính đạt", "dự kiến đạt"]
            case (.vi, false):
                switch facts.direction {
                case .up: ["đạt"]
                case .down: falls ? ["còn", "ở mức"] : ["là", "ở mức"]
                case .none: ["đạt", "là"]
                }
            // Verbs that names in the singular and in the plural share.
            case (.en, true):
                facts.direction == .up
                    ? ["reached an estimated", "came to an estimated"]
                    : ["came to an estimated", "stood at an estimated"]
            case (.en, false): facts.direction == .up ? ["reached", "came to", "stood at"] : ["came to", "stood at"]
            }
        return choice.choose("level", for: facts.code, among: words) ?? ""
    }

    func approximation(_ approximator: Figure.Approximator?) -> String {
        switch (approximator, language) {
        case (nil, _): ""
        case (.over?, .vi): "trên "
        case (.under?, .vi): "gần "
        case (.about?, .vi): "khoảng "
        case (.over?, .en): "over "
        case (.under?, .en): "nearly "
        case (.about?, .en): "about "
        }
    }
}

extension [[WrittenRun]] {
    /// - Parameter last: what stands before the last one; nil for the same as between the others.
    func joinedRuns(by separator: String, last: String? = nil) -> [WrittenRun] {
        enumerated().flatMap { index, runs in
            index == 0 ? runs : [.text(index == count - 1 ? last ?? separator : separator)] + runs
        }
    }
}

extension [WrittenRun] {
    /// With neighbouring texts of one emphasis as one run, and no empty ones.
    var merged: [WrittenRun] {
        var runs: [WrittenRun] = []
        for run in self {
            guard case .text(let text, let emphasis) = run else {
                runs.append(run)
                continue
            }
            if text.isEmpty { continue }
            if case .text(let before, emphasis)? = runs.last {
                runs[runs.count - 1] = .text(before + text, emphasis)
            } else {
                runs.append(run)
            }
        }
        return runs
    }

    /// All the words, as they print.
    public var plainText: String { map(\.text).joined() }

    /// The figures in the order in which they stand.
    public var figures: [BoundFigure] {
        compactMap { if case .figure(let figure, _) = $0 { figure } else { nil } }
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With a small first letter, but for abbreviations and names ("GRDP", "IIP", "Bắc Giang").
    var lowercasedFirst: String {
        guard let word = split(separator: " ").first, word.dropFirst().allSatisfy({ !$0.isUppercase }) else {
            return self
        }
        return prefix(1).lowercased() + dropFirst()
    }
}
