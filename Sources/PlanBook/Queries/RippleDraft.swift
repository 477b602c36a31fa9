import Figures
import Foundation

/// A release's sentence with its figures corrected.
///
/// Where a figure can't be corrected, or two corrections are in each other's way, there is no draft: a false sentence is
/// worse than none.
struct RippleDraft {
    private let range: Range<Int>
    private let release: StoredRelease
    /// nil where a figure can't be corrected.
    private let edits: [RippleEdit]?

    init(_ corrections: [RippleSentence.Correction], of range: Range<Int>, in release: StoredRelease) {
        (self.range, self.release) = (range, release)
        var edits: [RippleEdit]? = []
        for correction in corrections {
            guard let own = FigureDraft(correction.quotation, in: release, now: correction.now).edits else {
                edits = nil
                break
            }
            edits?.append(contentsOf: own)
        }
        self.edits = edits
    }

    var sentence: String? {
        guard let edits else { return nil }
        var text = ""
        var end = range.lowerBound
        // Two figures behind one verb turn it alike.
        for edit in Set(edits).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= end, edit.range.upperBound <= range.upperBound else { return nil }
            text += release.words(end..<edit.range.lowerBound) + edit.text
            end = edit.range.upperBound
        }
        return text + release.words(end..<range.upperBound)
    }
}

/// Words that take the place of others.
struct RippleEdit: Hashable {
    /// Bytes of the release's text.
    var range: Range<Int>
    var text: String
}

/// What changes in a sentence with one of its figures.
///
/// Where the new value has another sign, or is on the other side of the plan, the verb changes with it ("tăng", "giảm";
/// "vượt", "đạt").
private struct FigureDraft {
    private let quotation: Quotation
    private let release: StoredRelease
    private let now: PrintedNumber

    init(_ quotation: Quotation, in release: StoredRelease, now: PrintedNumber) {
        (self.quotation, self.release, self.now) = (quotation, release, now)
    }

    /// nil where it can't be told.
    var edits: [RippleEdit]? {
        // "Trên 15.000 tỷ" claims more than its number.
        guard quotation.approximator == nil, quotation.sentence.lowerBound <= quotation.range.lowerBound else {
            return nil
        }
        switch quotation.kind {
        case .growth where Unit(words: quotation.unit).isPercent, .change: return growth
        case .attainment: return attainment
        default: return number(now)
        }
    }

    /// The sentence up to the figure.
    private var before: String { release.words(quotation.sentence.lowerBound..<quotation.range.lowerBound) }

    private var growth: [RippleEdit]? {
        guard let said = quotation.number?.printed, now.mantissa != 0, said.mantissa != 0 else { return nil }
        if quotation.quote.hasPrefix("-") { return number(now) }
        let shown = now.mantissa < 0 ? now.negated : now
        let wasDown = said.mantissa < 0
        guard (now.mantissa < 0) != wasDown else {
            // The verb stands for the other figures behind it, too.
            return number(shown, besides: verb(wasDown ? "giảm" : "tăng"))
        }
        return verb(wasDown ? "giảm" : "tăng", becomes: wasDown ? "tăng" : "giảm").flatMap {
            number(shown, besides: $0)
        }
    }

    private var attainment: [RippleEdit]? {
        guard let said = quotation.number?.printed, let printed = digits else { return nil }
        let (isOver, wasOver) = (now.adding(-100).mantissa >= 0, said.adding(-100).mantissa >= 0)
        if printed == style.text(said) {
            let claims = ["vượt", "hụt", "không đạt", "chưa đạt", "thấp hơn", "cao hơn"]
            let clause = clause
            guard isOver == wasOver || !claims.contains(where: { clause.contains($0) }) else { return nil }
            return number(now)
        }
        if printed == style.text(said.adding(-100)) {
            if isOver { return number(now.adding(-100), besides: verb("vượt")) }
            return verb("vượt", becomes: "đạt").flatMap { number(now, besides: $0) }
        }
        if printed == style.text(said.adding(-100).negated) {
            if !isOver { return number(now.adding(-100).negated, besides: verb("hụt")) }
            return verb("hụt", becomes: "vượt").flatMap { number(now.adding(-100), besides: $0) }
        }
        return nil
    }

    // MARK: - The number in the quote

    /// A new number in the place of the old.
    private func number(_ number: PrintedNumber, besides verb: RippleEdit? = nil) -> [RippleEdit]? {
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
        return [RippleEdit(range: quotation.range, text: text + rest)] + (verb.map { [$0] } ?? [])
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

    /// What stands since the last mark before the figure.
    private var clause: Substring {
        let before = before
        return before.lastIndex { ",;:(".contains($0) }.map { before[before.index(after: $0)...] } ?? before[...]
    }

    /// The last such verb of the figure's clause, changed or left as it is; nil where there is none.
    private func verb(_ verb: String, becomes other: String? = nil) -> RippleEdit? {
        let clause = clause
        guard let place = clause.range(of: verb, options: [.caseInsensitive, .backwards]) else { return nil }
        let isCapital = clause[place].first?.isUppercase ?? false
        let start = quotation.range.lowerBound - clause[place.lowerBound...].utf8.count
        return RippleEdit(
            range: start..<start + clause[place].utf8.count,
            text: other.map { isCapital ? $0.capitalized : $0 } ?? String(clause[place]))
    }
}
