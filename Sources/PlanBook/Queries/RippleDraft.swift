import Figures
import Foundation

/// A release's sentence with one figure corrected.
///
/// Where the new value has another sign, or is on the other side of the plan, the verb changes with it ("tăng", "giảm";
/// "vượt", "đạt"). Where that can't be told, there is no draft: a false sentence is worse than none.
struct RippleDraft {
    private let quotation: Quotation
    private let release: StoredRelease
    private let now: PrintedNumber

    init(_ quotation: Quotation, in release: StoredRelease, now: PrintedNumber) {
        (self.quotation, self.release, self.now) = (quotation, release, now)
    }

    var sentence: String? {
        // "Trên 15.000 tỷ" claims more than its number.
        guard quotation.approximator == nil, quotation.sentence.lowerBound <= quotation.range.lowerBound else {
            return nil
        }
        let before = release.words(quotation.sentence.lowerBound..<quotation.range.lowerBound)
        switch quotation.kind {
        case .growth where Unit(words: quotation.unit).isPercent: return growth(before)
        case .attainment: return attainment(before)
        default: return draft(before, now)
        }
    }

    private func growth(_ before: String) -> String? {
        guard let said = quotation.number?.printed, now.mantissa != 0, said.mantissa != 0 else { return nil }
        if quotation.quote.hasPrefix("-") { return draft(before, now) }
        let shown = now.mantissa < 0 ? now.negated : now
        guard (now.mantissa < 0) != (said.mantissa < 0) else { return draft(before, shown) }
        let verbs = now.mantissa < 0 ? (from: "tăng", to: "giảm") : (from: "giảm", to: "tăng")
        guard let changed = replacing(verbs.from, by: verbs.to, in: before) else { return nil }
        return draft(changed, shown)
    }

    private func attainment(_ before: String) -> String? {
        guard let said = quotation.number?.printed, let printed = digits else { return nil }
        let (isOver, wasOver) = (now.adding(-100).mantissa >= 0, said.adding(-100).mantissa >= 0)
        let clause = Self.clause(before)
        if printed == style.text(said) {
            let claims = ["vượt", "hụt", "không đạt", "chưa đạt", "thấp hơn", "cao hơn"]
            guard isOver == wasOver || !claims.contains(where: { clause.contains($0) }) else { return nil }
            return draft(before, now)
        }
        if printed == style.text(said.adding(-100)) {
            if isOver { return draft(before, now.adding(-100)) }
            return replacing("vượt", by: "đạt", in: before).flatMap { draft($0, now) }
        }
        if printed == style.text(said.adding(-100).negated) {
            if !isOver { return draft(before, now.adding(-100).negated) }
            return replacing("hụt", by: "vượt", in: before).flatMap { draft($0, now.adding(-100)) }
        }
        return nil
    }

    // MARK: - The number in the quote

    /// The sentence with the number taken out and a new one put in.
    private func draft(_ before: String, _ number: PrintedNumber) -> String? {
        let quote = quotation.quote
        var text = style.text(number)
        let rest: Substring
        if let digits {
            // "05 đơn vị" keeps its width.
            if digits.hasPrefix("0"), digits.count > 1, digits.allSatisfy(\.isNumber) {
                text = String(repeating: "0", count: max(0, digits.count - text.count)) + text
            }
            rest = quote.dropFirst(digits.count)
        } else {
            // Number words go as a whole: all that stands before the unit.
            guard let unit = quotation.unit, !unit.isEmpty,
                let place = quote.range(of: unit, options: [.caseInsensitive, .backwards]),
                place.upperBound == quote.endIndex,
                place.lowerBound > quote.startIndex
            else { return nil }
            rest = " " + quote[place.lowerBound...]
        }
        let end = max(quotation.range.upperBound, quotation.sentence.upperBound)
        return before + text + rest + release.words(quotation.range.upperBound..<end)
    }

    /// The digits that the quote begins with, with their marks; of a fraction its part. nil where it begins with words.
    private var digits: String? {
        let digits = quotation.quote.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
        return digits.contains(where: \.isNumber) ? String(digits) : nil
    }

    private var style: NumberStyle {
        guard let digits, let number = quotation.fraction?.part ?? quotation.number else { return .vietnamese }
        let text = number.scale > 0 ? digits : digits + "0"
        return text.contains(".") && number.scale > 0 && NumberStyle.english.text(number.printed).hasSuffix(digits)
            ? .english : .vietnamese
    }

    // MARK: - Verbs

    /// What stands since the last mark.
    private static func clause(_ text: String) -> Substring {
        text.lastIndex { ",;:(".contains($0) }.map { text[text.index(after: $0)...] } ?? Substring(text)
    }

    /// The text with the last such verb of its last clause changed; nil where there is none.
    private func replacing(_ verb: String, by other: String, in text: String) -> String? {
        let clause = Self.clause(text)
        guard let place = clause.range(of: verb, options: [.caseInsensitive, .backwards]) else { return nil }
        let isCapital = clause[place].first?.isUppercase ?? false
        return text.replacingCharacters(in: place, with: isCapital ? other.capitalized : other)
    }
}
