import Figures
import GRDB

/// A figure of a published release that the book no longer bears out.
public struct RippleItem: Sendable {
    public var release: StoredRelease
    public var quotation: Quotation
    public var indicator: Indicator
    /// What the figure would have to be now, as it prints numbers.
    public var now: PrintedNumber
    /// Its sentence.
    public var sentence: String
    /// The sentence with the figure corrected.
    public var draft: String
}

extension BookReader {
    /// Which releases quote values of an indicator that have been revised since: the value itself, its growth and its
    /// attainment, and the growth of the year after, which stands on it.
    ///
    /// - Parameter period: only what depends on the value of this period; nil: all that the book has of the indicator.
    public func ripple(of indicator: Indicator, in area: Area, _ period: Period? = nil) throws -> [RippleItem] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT quotation.* FROM quotation_match AS matched
                JOIN quotation ON quotation.id = matched.quotation
                WHERE matched.indicator = ? AND matched.area = ? AND quotation.period IS NOT NULL
                    AND matched.id = (SELECT max(id) FROM quotation_match WHERE quotation_match.quotation = quotation.id)
                ORDER BY quotation.release, quotation.position
                """, arguments: [indicator.id, area.id])
        var releases: [Int64: StoredRelease] = [:]
        var items: [RippleItem] = []
        for quotation in rows.compactMap(Quotation.init) {
            guard let own = quotation.period?.canonical,
                period == nil || own == period?.canonical || own.yearEarlier == period?.canonical,
                let printed = quotation.number?.printed,
                let now = try presentValue(of: quotation, indicator, area, own, decimals: printed.scale),
                now.text != printed.text
            else { continue }
            if releases[quotation.release] == nil { releases[quotation.release] = try release(quotation.release) }
            guard let release = releases[quotation.release] else { continue }
            items.append(RippleItem(release, quotation, indicator, now: now))
        }
        return items
    }

    /// What the book would print today where the quotation stands; nil where it can't tell.
    private func presentValue(
        of quotation: Quotation, _ indicator: Indicator, _ area: Area, _ period: Period, decimals: Int
    ) throws -> PrintedNumber? {
        guard let value = try value(of: indicator.id, in: area.id, period)?.value else { return nil }
        let exact: Rational?
        switch quotation.kind {
        case .level,
            .share where Unit(words: indicator.unit).isPercent == Unit(words: quotation.unit).isPercent:
            let (from, to) = (Unit(words: indicator.unit), Unit(words: quotation.unit))
            guard from.isCommensurable(with: to), let factor = try? from.factor / to.factor else { return nil }
            exact = try? value.rational * factor
        case .growth where quotation.base == "previous-year" || quotation.base == "same-period":
            guard !Unit(words: indicator.unit).isPercent,
                let before = try self.value(of: indicator.id, in: area.id, period.yearEarlier)?.value,
                before.mantissa > 0
            else { return nil }
            exact = try? value.rational / before.rational * Rational(100) - Rational(100)
        case .attainment:
            let day = try release(quotation.release)?.day ?? .distantFuture
            let key = ObservationKey(indicator: indicator.id, area: area.id)
            guard !Unit(words: indicator.unit).isPercent, let plan = try targets(of: period, on: day)[key]?.value,
                plan.mantissa > 0
            else { return nil }
            exact = try? value.rational / plan.rational * Rational(100)
        default: return nil
        }
        return exact.flatMap { try? $0.rounded(toDecimals: decimals) }
    }
}

extension RippleItem {
    fileprivate init(_ release: StoredRelease, _ quotation: Quotation, _ indicator: Indicator, now: PrintedNumber) {
        let sentence = release.words(quotation.sentence)
        self.init(
            release: release, quotation: quotation, indicator: indicator, now: now, sentence: sentence,
            draft: Self.draft(release, quotation, now))
    }

    /// The sentence with the number taken out and the new one put in, as the figure prints it: "vượt 56,1%" keeps its
    /// verb, so it takes what is above a hundred.
    private static func draft(_ release: StoredRelease, _ quotation: Quotation, _ now: PrintedNumber) -> String {
        let digits = quotation.quote.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
        let style: NumberStyle =
            digits.contains(".")
                && digits.lastIndex(of: ".") ?? digits.startIndex
                    > digits.lastIndex(of: ",") ?? digits.startIndex
                && quotation.number?.scale ?? 0 > 0 ? .english : .vietnamese
        let printed = quotation.number?.printed ?? now
        var shown = now.mantissa < 0 && !digits.hasPrefix("-") ? now.negated : now
        if quotation.kind == .attainment, style.text(printed) != digits,
            style.text(printed.adding(-100)) == digits
        {
            shown = now.adding(-100)
        }
        let before = release.words(quotation.sentence.lowerBound..<quotation.range.lowerBound)
        let behind = release.words(
            quotation.range.upperBound..<max(quotation.range.upperBound, quotation.sentence.upperBound))
        return before + style.text(shown) + quotation.quote.dropFirst(digits.count) + behind
    }
}
