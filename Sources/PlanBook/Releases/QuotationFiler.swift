import Figures
import GRDB

/// What became of a quotation when it was filed.
public enum Filing: Hashable, Sendable {
    /// An observation was added.
    case observed(Int64)
    /// The book knew the same value already.
    case known(Int64)
    /// A target was added.
    case aimed(Int64)
    /// A rank was added.
    case ranked(Int64)
    /// A growth, an attainment, a share: computed by the book, so only kept as the release states it.
    case stated
    /// No indicator goes by the name.
    case unmatched
    /// A person decided that the name is no indicator's.
    case ignored
    /// The name is an indicator's, but the figure can't be its value.
    case unfit(Unfitness)

    public enum Unfitness: String, Hashable, Sendable {
        /// The document doesn't tell the time.
        case noPeriod
        /// Another unit, which can't be converted exactly.
        case unit
        /// The same release states another value of the same thing before.
        case statedTwice
        /// An estimate, where the book has an official value already: for a person to look at.
        case laterEstimate
        /// More digits than the book keeps.
        case digits
    }
}

/// Takes quotations to their places in the book: observations, targets, ranks.
struct QuotationFiler {
    let writer: BookWriter
    let catalogue: Catalogue
    let aliases: AliasIndex
    private let appender: ObservationAppender
    private var matcher: QuotationMatcher
    /// What each release stated first, to find what it states twice.
    private var filed: [Key: Stated] = [:]
    /// The releases of which `filed` has what the book has.
    private var loaded: Set<Int64> = []
    /// The names that quotations were looked up by, for a person to decide on.
    private(set) var names: [Int64: String] = [:]
    /// Indicators with a name that is near that of an unmatched quotation.
    private(set) var proposals: [Int64: Indicator] = [:]
    /// Indicators that an unmatched quotation without a proposal could be of.
    private(set) var candidates: [Int64: [Indicator]] = [:]
    /// What quotations that are targets ask for.
    private(set) var goals: [Int64: TaskGoal] = [:]

    private struct Key: Hashable {
        var release: Int64
        var indicator: Int64
        var area: Int64
        var period: Period
        /// nil for values.
        var target: Target.Kind?
    }

    private struct Stated {
        var value: BookNumber
        /// All that the print leaves open, in the dimension of its unit.
        var range: Interval?
    }

    init(_ writer: BookWriter) throws {
        self.writer = writer
        catalogue = try writer.reader.catalogue()
        aliases = try writer.reader.aliases()
        appender = try ObservationAppender(writer)
        matcher = try QuotationMatcher(writer.reader, catalogue: catalogue, aliases: aliases)
    }

    /// Files one quotation and remembers what it is of.
    mutating func file(_ quotation: Quotation, of release: StoredRelease) throws -> Filing {
        let found = matcher.find(quotation, in: release)
        names[quotation.id] = found.name
        guard let meaning = found.meaning else {
            proposals[quotation.id] = found.proposal
            candidates[quotation.id] = found.candidates
            return .unmatched
        }
        guard case .indicator(let id) = meaning, let indicator = catalogue.indicator(id: id) else {
            try match(quotation, nil, nil, "decided")
            return .ignored
        }
        try load(release)
        let filing = try place(quotation, as: indicator, in: found.area, of: release)
        try match(quotation, indicator.id, found.area, filing.word)
        return filing
    }

    /// What the release was filed with before this run.
    private mutating func load(_ release: StoredRelease) throws {
        guard loaded.insert(release.id).inserted else { return }
        for (quotation, indicator, area) in try writer.reader.filedQuotations(in: release.id) {
            guard let indicator = catalogue.indicator(id: indicator), let period = quotation.period?.canonical else {
                continue
            }
            let isTarget = quotation.kind == .target
            guard let number = isTarget ? quotation.goal : quotation.fraction?.part ?? quotation.number,
                let value = number.converted(from: quotation.unit, to: indicator.unit)
            else { continue }
            let key = Key(
                release: release.id, indicator: indicator.id, area: area, period: period,
                target: isTarget ? quotation.targetKind : nil)
            if filed[key] == nil { filed[key] = Stated(value: value, range: quotation.range(of: number)) }
        }
    }

    private func match(_ quotation: Quotation, _ indicator: Int64?, _ area: Int64?, _ how: String) throws {
        try writer.append(to: "quotation_match", [quotation.id, indicator, area, how])
    }

    private mutating func place(
        _ quotation: Quotation, as indicator: Indicator, in area: Int64, of release: StoredRelease
    ) throws -> Filing {
        // "Cả nước tăng trưởng kinh tế 2,58%" is the country's.
        if quotation.isOfCountry, quotation.kind != .rank { return .stated }
        switch quotation.kind {
        case .benchmark: return .stated
        case .rank: return try rank(quotation, indicator, area, release)
        case .target: return try aim(quotation, indicator, area, release)
        case .fraction:
            guard let fraction = quotation.fraction else { return .stated }
            return try observe(quotation, fraction.part, indicator, area, release)
        case .level, .share, .growth, .change, .attainment:
            guard isOwnValue(quotation, of: indicator) else { return .stated }
            guard let number = quotation.number else { return .stated }
            return try observe(quotation, number, indicator, area, release)
        }
    }

    /// Whether the figure is the indicator's value, and not what the book computes from its values.
    private func isOwnValue(_ quotation: Quotation, of indicator: Indicator) -> Bool {
        let isPerCent = Unit(words: indicator.unit).isPercent
        return switch quotation.kind {
        case .level: true
        case .share: isPerCent
        // "GRDP tăng 7,82%" is the value of the growth's own indicator; a rise of a rate is not the rate.
        case .growth: isPerCent && indicator.isGrowth
        default: false
        }
    }

    private mutating func observe(
        _ quotation: Quotation, _ number: BookNumber, _ indicator: Indicator, _ area: Int64, _ release: StoredRelease
    ) throws -> Filing {
        guard let period = quotation.period?.canonical else { return .unfit(.noPeriod) }
        guard let value = number.converted(from: quotation.unit, to: indicator.unit) else { return .unfit(.unit) }
        let status: Observation.Status = quotation.status == .actual ? .official : .estimate
        let said = Stated(value: value, range: quotation.range(of: number))
        let known = try writer.reader.value(of: indicator.id, in: area, period, .asKnown(release.day))
        if let known, let before = known.value {
            let isSame = before.equals(value)
            // "Trên 15.700 tỷ" bears out 15.745 and doesn't take its place.
            if isSame || said.range?.contains(before, in: indicator.unit) ?? false {
                let isMoreFinal = isSame && status.rawValue > known.status.rawValue && known.known < release.day
                if !isMoreFinal { return .known(known.id) }
            } else if known.status == .official, status == .estimate, known.source != release.source {
                return .unfit(.laterEstimate)
            }
        }
        let key = Key(release: release.id, indicator: indicator.id, area: area, period: period, target: nil)
        if let first = filed[key], !first.value.equals(value) {
            guard first.range?.contains(value, in: indicator.unit) ?? false else { return .unfit(.statedTwice) }
        }
        filed[key] = said
        return .observed(
            try appender.append(
                Observation(
                    indicator: indicator.id, area: area, period: period, known: release.day, value: value,
                    status: status, source: release.source, place: quotation.id,
                    reason: known == nil ? nil : release.reference)))
    }

    private mutating func aim(
        _ quotation: Quotation, _ indicator: Indicator, _ area: Int64, _ release: StoredRelease
    ) throws -> Filing {
        guard let period = quotation.period?.canonical else { return .unfit(.noPeriod) }
        guard let number = quotation.goal, let value = number.converted(from: quotation.unit, to: indicator.unit) else {
            return .unfit(.unit)
        }
        goals[quotation.id] = TaskGoal(
            indicator: indicator.id, area: area, period: period,
            comparison: indicator.direction == .down ? .atMost : .atLeast, value: value)
        let kind = quotation.targetKind
        let key = Key(release: release.id, indicator: indicator.id, area: area, period: period, target: kind)
        if let first = filed[key] { return first.value.equals(value) ? .stated : .unfit(.statedTwice) }
        filed[key] = Stated(value: value)
        return .aimed(
            try writer.add(
                Target(
                    indicator: indicator.id, area: area, period: period, kind: kind, assigner: .committee,
                    inForce: release.day, value: value,
                    upper: quotation.ends?.high.converted(from: quotation.unit, to: indicator.unit),
                    source: release.source, place: quotation.id)))
    }

    private func rank(
        _ quotation: Quotation, _ indicator: Indicator, _ area: Int64, _ release: StoredRelease
    ) throws -> Filing {
        guard let period = quotation.period?.canonical ?? release.period else { return .unfit(.noPeriod) }
        guard let number = quotation.number, number.scale == 0 else { return .unfit(.unit) }
        return .ranked(
            try writer.add(
                Ranking(
                    indicator: indicator.id, area: area, period: period, known: release.day,
                    rank: Int(number.mantissa), outOf: Self.outOf(quotation.quote), source: release.source,
                    place: quotation.id)))
    }

    /// The 63 of "56/63".
    private static func outOf(_ quote: String) -> Int? {
        guard let slash = quote.firstIndex(of: "/") else { return nil }
        return Int(quote[quote.index(after: slash)...].prefix(while: \.isNumber))
    }
}

extension Filing {
    /// Whether a person has to look at it.
    public var isUnfit: Bool { if case .unfit = self { true } else { false } }

    /// As the book's file keeps it.
    fileprivate var word: String {
        switch self {
        case .observed: "observed"
        case .known: "known"
        case .aimed: "aimed"
        case .ranked: "ranked"
        case .stated: "stated"
        case .unmatched: "unmatched"
        case .ignored: "ignored"
        case .unfit(let why): why.rawValue
        }
    }
}

extension Indicator {
    /// Whether its values are themselves rises in per cent.
    public var isGrowth: Bool {
        code.split(separator: ".").first.map { $0.hasSuffix("growth") || $0 == "iip" || $0 == "cpi" } ?? false
    }
}

extension Quotation {
    /// What a target asks for: the lower end of a range, the part of a fraction.
    var goal: BookNumber? { ends?.low ?? fraction?.part ?? number }

    var targetKind: Target.Kind {
        base == "estimate" || NameKey.key(of: about).hasPrefix("dự toán") ? .estimate : .plan
    }

    /// Whether it is said of the whole country, or of what its provinces are on average.
    var isOfCountry: Bool {
        let key = NameKey.key(of: about) + " "
        return ["cả nước", "toàn quốc", "bình quân cả nước", "bình quân chung cả nước", "trung bình cả nước"]
            .contains { key.hasPrefix(NameKey.key(of: $0) + " ") }
    }

    /// All that a number of it can stand for as printed, in the dimension of its unit.
    ///
    /// One zero at the end of a count is no sign of rounding: 140 communes are 140. Parts of fractions are exact.
    func range(of number: BookNumber) -> Interval? {
        let unit = Unit(words: unit)
        let isExact = kind == .fraction || unit.precision == .counted && number.mantissa % 100 != 0
        let figure = Figure(
            range: 0..<0, kind: kind, value: .number(number.printed), unit: self.unit, approximator: approximator)
        return try? figure.interval(of: number.printed, in: unit, isExact ? .narrow : .wide)
    }
}

extension Interval {
    /// Whether a value of an indicator's unit lies in it.
    func contains(_ value: BookNumber, in unit: String) -> Bool {
        (try? value.rational * Unit(words: unit).factor).map { contains($0) } ?? false
    }
}

extension BookReader {
    /// The quotations of a release that values and targets were taken from, with their indicators and areas.
    func filedQuotations(in release: Int64) throws -> [(quotation: Quotation, indicator: Int64, area: Int64)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.*, matched.indicator AS of_indicator, matched.area AS of_area FROM quotation
                JOIN quotation_match AS matched ON matched.id =
                    (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                WHERE quotation.release = ? AND matched.indicator IS NOT NULL
                    AND (matched.how GLOB 'observed*' OR matched.how GLOB 'aimed*')
                ORDER BY quotation.position
                """, arguments: [release]
        ).compactMap { row in Quotation(row).map { ($0, row["of_indicator"], row["of_area"]) } }
    }
}

extension StoredRelease {
    /// How later words refer to it: "127/TB-UBND, 2021-12-02".
    public var reference: String { (number ?? title) + ", " + day.text }
}

extension BookNumber {
    /// The number in another unit; nil where the units measure other things or no decimal of 18 digits is exact.
    public func converted(from unit: String?, to other: String?) -> BookNumber? {
        let (from, to) = (Unit(words: unit), Unit(words: other))
        guard from.isCommensurable(with: to) || from.precision == .counted && from.dimension.isEmpty else { return nil }
        guard from.factor != to.factor else { return self }
        guard let ratio = try? from.factor / to.factor, let value = try? rational * ratio else { return nil }
        return BookNumber(exactly: value)
    }

    /// The decimal that a fraction is; nil where it is none of 18 digits.
    public init?(exactly value: Rational) {
        var denominator = value.denominator
        var scale = 0
        var factor: Int128 = 1
        // A denominator of twos and fives only: one digit behind the mark for each pair.
        while denominator > 1 {
            guard scale < 18, denominator % 2 == 0 || denominator % 5 == 0 else { return nil }
            let divisor: Int128 = denominator % 10 == 0 ? 10 : denominator % 2 == 0 ? 2 : 5
            denominator /= divisor
            factor *= 10 / divisor
            scale += 1
        }
        let (product, isOver) = value.numerator.multipliedReportingOverflow(by: factor)
        guard !isOver, let mantissa = Int64(exactly: product) else { return nil }
        self.init(mantissa: mantissa, scale: scale)
    }
}
