import Checking
import Figures

/// A whole whose parts don't add up to it as printed, though they do in the book.
public struct RoundingGap: Hashable, Sendable {
    /// The whole's indicator.
    public var code: String
    public var period: Period
    /// As first printed, without the office's remedy.
    public var whole: String
    public var parts: [String]
    /// The printed whole less the printed parts.
    public var difference: String
    /// What was done about it.
    public var treatment: OfficeStyle.GapTreatment
    /// Whether the gap is still to be seen.
    public var remains: Bool
}

extension RoundingGap: CustomStringConvertible {
    public var message: Bilingual {
        let sum = parts.joined(separator: " + ")
        return Bilingual(
            vi: "\(code), \(period.text): in ra thì \(sum) lệch \(difference) so với \(whole) do làm tròn"
                + (remains ? "" : "; đã in thêm chữ số"),
            en: "\(code), \(period.text): as printed, \(sum) is \(difference) off \(whole), by rounding"
                + (remains ? "" : "; more digits are printed"))
    }

    /// In Vietnamese and then in English.
    public var description: String { "\(message.vi) / \(message.en)" }
}

extension SentenceWriter {
    /// Looks whether the printed parts add up; where they don't, and the office wants it so, more digits are printed.
    mutating func settleDigits(_ facts: SentenceFacts, _ wish: inout Wish) throws(ArithmeticError) -> RoundingGap? {
        guard facts.partsAreAll, !facts.parts.isEmpty, facts.parts.allSatisfy({ $0.level != nil }),
            let whole = facts.level, let first = try gap(facts, wish.level), try addsUp(whole, facts)
        else { return nil }
        var gap = RoundingGap(
            code: facts.code, period: facts.period, whole: first.whole, parts: first.parts,
            difference: first.difference.text, treatment: printer.style.gaps, remains: true)
        guard printer.style.gaps == .decimal else { return gap }
        let own = facts.decimals
        for more in 1...2 {
            var finer = wish.level
            finer.decimals = (wish.level.decimals ?? own) + more
            guard try self.gap(facts, finer) == nil else { continue }
            wish.level = finer
            gap.remains = false
            return gap
        }
        return gap
    }

    /// Whether the exact parts make the exact whole, so that only rounding parts them.
    private func addsUp(_ whole: ExactNumber, _ facts: SentenceFacts) throws(ArithmeticError) -> Bool {
        var sum = Rational.zero
        for part in facts.parts { sum = try sum + (part.level?.value ?? .zero) }
        return sum == whole.value
    }

    private struct Difference {
        var whole: String
        var parts: [String]
        var difference: PrintedNumber
    }

    /// nil where the print adds up.
    private func gap(_ facts: SentenceFacts, _ wish: FigurePrinter.Wish) throws(ArithmeticError) -> Difference? {
        guard let whole = try printer.level(facts, wish) else { return nil }
        var left = try canonical(whole)
        var parts: [String] = []
        for part in facts.parts {
            guard let printed = try printer.level(part, wish) else { return nil }
            left = try left - canonical(printed)
            parts.append(printed.figure.text)
        }
        guard !left.isZero else { return nil }
        let factor = Unit(words: whole.figure.unit).factor
        let difference = try (left / factor).rounded(toDecimals: 6).withoutTrailingZeros
        return Difference(whole: whole.figure.text, parts: parts, difference: difference)
    }

    private func canonical(_ printed: FigurePrinter.Printed) throws(ArithmeticError) -> Rational {
        try printed.number.rational() * Unit(words: printed.figure.unit).factor
    }

    /// The note that tells readers of it.
    func gapNote() -> String {
        language == .vi
            ? "Ghi chú: Do làm tròn, tổng các bộ phận có thể không khớp hoàn toàn với tổng chung."
            : "Note: Owing to rounding, parts may not add up to their total."
    }
}
