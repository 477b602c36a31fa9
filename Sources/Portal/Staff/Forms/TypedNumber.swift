import Figures
import PlanBook
import Reporting

/// A number as people type it into a form.
///
/// In Vietnamese a comma is the decimal mark and points group digits by three; in English it is the other way round. A
/// single mark that can't group (`7.82` in Vietnamese) is the decimal one. Spaces and a true minus are taken.
enum TypedNumber {
    /// nil where it is no number, or one of two kinds.
    static func number(_ text: String, _ language: Language) -> BookNumber? {
        var digits = text.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
        digits = digits.replacing("−", with: "-").replacing("–", with: "-")
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
        guard let canonical = canonical(digits, language) else { return nil }
        return BookNumber(text: (isNegative ? "-" : "") + canonical)
    }

    private static func canonical(_ text: String, _ language: Language) -> String? {
        let (decimal, group): (Character, Character) = language == .vi ? (",", ".") : (".", ",")
        guard !text.isEmpty, text.allSatisfy({ ("0"..."9").contains($0) || $0 == decimal || $0 == group }) else {
            return nil
        }
        let halves = text.split(separator: decimal, omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !whole.isEmpty else { return nil }
        let groups = whole.split(separator: group, omittingEmptySubsequences: false)
        let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups.first?.count ?? 0)
        if halves.count == 2 {
            guard groups.count == 1 || isGrouped, !halves[1].isEmpty, !halves[1].contains(group) else { return nil }
            return groups.joined() + "." + halves[1]
        }
        if groups.count == 1 || isGrouped { return groups.joined() }
        // "7.82": one mark that groups nothing.
        guard groups.count == 2, !groups[0].isEmpty, !groups[1].isEmpty else { return nil }
        return groups.joined(separator: ".")
    }
}
