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
    /// What this run has filed of each release, to find what it states twice.
    private var filed: [Key: BookNumber] = [:]

    private struct Key: Hashable {
        var release: Int64
        var indicator: Int64
        var area: Int64
        var period: Period
        var isTarget: Bool
    }

    init(_ writer: BookWriter) throws {
        self.writer = writer
        catalogue = try writer.reader.catalogue()
        aliases = try writer.reader.aliases()
        appender = try ObservationAppender(writer)
    }

    /// Files one quotation and remembers what it is of.
    mutating func file(_ quotation: Quotation, of release: StoredRelease) throws -> Filing {
        guard let found = name(of: quotation, in: release) else { return .unmatched }
        guard case .indicator(let id) = found.meaning, let indicator = catalogue.indicator(id: id) else {
            try match(quotation, nil, nil, "decided")
            return .ignored
        }
        let filing = try place(quotation, as: indicator, of: release)
        try match(quotation, indicator.id, release.area, filing.word + (found.likeness == .similar ? " similar" : ""))
        if found.likeness == .similar { similar[quotation.id] = indicator }
        return filing
    }

    /// The known name that a quotation goes by: its whole subject's, or that of its own words without those that a
    /// heading adds ("tổng dư nợ" below "Dịch vụ").
    private func name(of quotation: Quotation, in release: StoredRelease) -> AliasIndex.Match? {
        let isPossible = { [catalogue] (id: Int64) in
            catalogue.indicator(id: id).map { quotation.canBe(of: $0) } ?? false
        }
        let whole = aliases.match(quotation.about, isPossible: isPossible)
        if let whole, whole.likeness > .similar { return whole }
        if let own = quotation.ownWords(in: release),
            let found = aliases.match(own, isPossible: isPossible), found.likeness == .exact
        {
            return found
        }
        return whole
    }

    /// The quotations whose name was only near an indicator's.
    private(set) var similar: [Int64: Indicator] = [:]

    private func match(_ quotation: Quotation, _ indicator: Int64?, _ area: Int64?, _ how: String) throws {
        try writer.append(to: "quotation_match", [quotation.id, indicator, area, how])
    }

    private mutating func place(
        _ quotation: Quotation, as indicator: Indicator, of release: StoredRelease
    ) throws -> Filing {
        switch quotation.kind {
        case .benchmark: return .stated
        case .rank: return try rank(quotation, indicator, release)
        case .target: return try aim(quotation, indicator, release)
        case .fraction:
            guard let fraction = quotation.fraction else { return .stated }
            return try observe(quotation, fraction.part, indicator, release)
        case .level, .share, .growth, .change, .attainment:
            guard isOwnValue(quotation, of: indicator) else { return .stated }
            guard let number = quotation.number else { return .stated }
            return try observe(quotation, number, indicator, release)
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
        _ quotation: Quotation, _ number: BookNumber, _ indicator: Indicator, _ release: StoredRelease
    ) throws -> Filing {
        guard let period = quotation.period?.canonical else { return .unfit(.noPeriod) }
        guard let value = number.converted(from: quotation.unit, to: indicator.unit) else { return .unfit(.unit) }
        let key = Key(
            release: release.id, indicator: indicator.id, area: release.area, period: period, isTarget: false)
        if let first = filed[key], !first.equals(value) { return .unfit(.statedTwice) }
        filed[key] = value
        let status: Observation.Status = quotation.status == .actual ? .official : .estimate
        let known = try writer.reader.value(of: indicator.id, in: release.area, period, .asKnown(release.day))
        if let known, known.value?.equals(value) ?? false, known.status == status || known.known == release.day {
            return .known(known.id)
        }
        return .observed(
            try appender.append(
                Observation(
                    indicator: indicator.id, area: release.area, period: period, known: release.day, value: value,
                    status: status, source: release.source, place: quotation.id,
                    reason: known == nil ? nil : release.reference)))
    }

    private mutating func aim(
        _ quotation: Quotation, _ indicator: Indicator, _ release: StoredRelease
    ) throws -> Filing {
        guard let period = quotation.period?.canonical else { return .unfit(.noPeriod) }
        let ends = quotation.ends
        guard let number = ends?.low ?? quotation.fraction?.part ?? quotation.number,
            let value = number.converted(from: quotation.unit, to: indicator.unit)
        else { return .unfit(.unit) }
        let key = Key(release: release.id, indicator: indicator.id, area: release.area, period: period, isTarget: true)
        if let first = filed[key] { return first.equals(value) ? .stated : .unfit(.statedTwice) }
        filed[key] = value
        let isEstimate = quotation.base == "estimate" || NameKey.key(of: quotation.about).hasPrefix("dự toán")
        return .aimed(
            try writer.add(
                Target(
                    indicator: indicator.id, area: release.area, period: period, kind: isEstimate ? .estimate : .plan,
                    assigner: .committee, inForce: release.day, value: value,
                    upper: ends?.high.converted(from: quotation.unit, to: indicator.unit), source: release.source,
                    place: quotation.id)))
    }

    private func rank(_ quotation: Quotation, _ indicator: Indicator, _ release: StoredRelease) throws -> Filing {
        guard let period = quotation.period?.canonical ?? release.period else { return .unfit(.noPeriod) }
        guard let number = quotation.number, number.scale == 0 else { return .unfit(.unit) }
        return .ranked(
            try writer.add(
                Ranking(
                    indicator: indicator.id, area: release.area, period: period, known: release.day,
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
    /// The beginning of its subject that stands in its own sentence, where the rest of it doesn't.
    func ownWords(in release: StoredRelease) -> String? {
        let sentence = " " + NameKey.key(of: release.words(sentence)) + " "
        let words = NameKey.key(of: about).split(separator: " ")
        let own = (1..<max(1, words.count)).reversed().lazy
            .map { words.prefix($0).joined(separator: " ") }
            .first { sentence.contains(" \($0) ") }
        return own.flatMap { $0.contains(" ") ? $0 : nil }
    }

    /// Whether its unit can be that of the indicator's value, or of what is computed from it.
    func canBe(of indicator: Indicator) -> Bool {
        switch kind {
        case .level, .fraction, .target: number.map { $0.converted(from: unit, to: indicator.unit) != nil } ?? true
        case .share: Unit(words: indicator.unit).isPercent
        default: true
        }
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
