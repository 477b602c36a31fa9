import Figures
import PlanBook

/// Reads a directive as tables cite it: "Nghị quyết số 105/NQ-HĐND ngày 09/12/2020".
enum DirectiveWords {
    /// nil where the text has no number of a directive.
    static func directive(_ text: String) -> Directive? {
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "," && $0 != ";" } }
        guard let place = words.firstIndex(where: isNumber) else { return nil }
        let type = words[..<place].filter { NameKey.bare($0) != "so" }.joined(separator: " ")
        let day = words[(place + 1)...].lazy.compactMap { Day(text: $0) }.first
        return Directive(type: type, number: words[place], day: day)
    }

    /// "105/NQ-HĐND", "105-NQ/TU": a number, and letters behind a stroke.
    private static func isNumber(_ word: String) -> Bool {
        guard word.first?.isNumber == true, let stroke = word.firstIndex(where: { $0 == "/" || $0 == "-" }) else {
            return false
        }
        return word[stroke...].contains(where: \.isLetter)
    }
}
