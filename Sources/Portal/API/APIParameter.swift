import Checking
import Figures
import Foundation

/// What an address of the interface takes. The description is made from it, and requests are held against it, so that
/// neither can tell what the other doesn't know.
struct APIParameter: Sendable {
    enum Place: String, Sendable { case path, query }

    enum Form: Sendable {
        /// Any text of 1 through 200 characters.
        case text
        /// What a pattern of ECMA-262 without anchors takes as a whole.
        case pattern(String)
        case day
        case integer(ClosedRange<Int>)
        case truth
        case choice([String])
    }

    var name: String
    var place: Place = .query
    var form: Form
    var words: Bilingual
    /// What holds where it isn't given.
    var usual: String?

    /// Whether `text` has the form.
    func takes(_ text: String) -> Bool {
        switch form {
        case .text: !text.isEmpty && text.unicodeScalars.count <= 200
        case .pattern(let pattern): PatternCache.whole(pattern, matches: text)
        case .day: Day(text: text)?.text == text
        case .integer(let range): Int(text).map { range.contains($0) && String($0) == text } ?? false
        case .truth: text == "true" || text == "false"
        case .choice(let words): words.contains(text)
        }
    }

    /// What it takes, in words.
    var expected: Bilingual {
        switch form {
        case .text: .init(vi: "từ 1 đến 200 ký tự", en: "1 through 200 characters")
        case .pattern(let pattern): .init(vi: "theo mẫu \(pattern)", en: "of the pattern \(pattern)")
        case .day: .init(vi: "một ngày như 2021-12-02", en: "a day such as 2021-12-02")
        case .integer(let range):
            .init(
                vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) through \(range.upperBound)")
        case .truth: .init(vi: "true hoặc false", en: "true or false")
        case .choice(let words):
            .init(
                vi: "một trong: \(words.joined(separator: ", "))", en: "one of: \(words.joined(separator: ", "))")
        }
    }
}

/// Patterns are compiled once.
private enum PatternCache {
    private static let known: [String: NSRegularExpression] = Dictionary(
        [APIParameter.periodPattern, APIParameter.numberPattern]
            .compactMap { pattern in (try? NSRegularExpression(pattern: pattern)).map { (pattern, $0) } },
        uniquingKeysWith: { first, _ in first })

    static func whole(_ pattern: String, matches text: String) -> Bool {
        guard text.utf16.count <= 200,
            let expression = known[pattern] ?? (try? NSRegularExpression(pattern: pattern))
        else { return false }
        let all = NSRange(location: 0, length: text.utf16.count)
        return expression.firstMatch(in: text, options: .anchored, range: all)?.range == all
    }
}

extension APIParameter {
    /// Tells the form of a period; whether there is such one is asked behind it.
    static let periodPattern = "[0-9]{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])|([1-9]|1[0-2])M|[0-9]{4}))?"
    static let numberPattern = "[0-9]{1,18}"

    static func cursor(_ parts: Int) -> APIParameter {
        APIParameter(
            name: "after", form: .pattern(numberPattern + String(repeating: "\\.[0-9]{1,18}", count: parts - 1)),
            words: .init(
                vi: "Trang sau: lấy từ liên kết next của trang trước.",
                en: "The next page: taken from the link next of the page before."))
    }

    static let limit = APIParameter(
        name: "limit", form: .integer(1...APIPageLimits.most),
        words: .init(vi: "Số dòng của một trang.", en: "How many rows a page has."), usual: "100; CSV: 5000")

    static let format = APIParameter(
        name: "format", form: .choice(["json", "csv"]),
        words: .init(vi: "Dạng của câu trả lời.", en: "The answer's format."), usual: "json")

    static let indicator = APIParameter(
        name: "indicator", form: .text, words: .init(vi: "Mã chỉ tiêu.", en: "An indicator's code."))

    static let area = APIParameter(
        name: "area", form: .text,
        words: .init(vi: "Địa bàn, như bac-giang/viet-yen.", en: "An area, such as bac-giang/viet-yen."))

    static let period = APIParameter(
        name: "period", form: .pattern(periodPattern),
        words: .init(
            vi: "Kỳ: 2021, 2021-H1, 2021-Q3, 2021-M06, 2021-9M, 2021-2025.",
            en: "A period: 2021, 2021-H1, 2021-Q3, 2021-M06, 2021-9M, 2021-2025."))

    static let known = APIParameter(
        name: "known", form: .day,
        words: .init(
            vi: "Theo những gì đã biết đến hết ngày này.", en: "As it was known at the end of this day."),
        usual: "")

    static let revisions = APIParameter(
        name: "revisions", form: .truth,
        words: .init(
            vi: "Cả những giá trị đã bị thay hoặc rút, không chỉ giá trị đang dùng.",
            en: "Replaced and withdrawn values as well, and not only those in force."), usual: "false")

    static func inPath(_ name: String, _ form: Form = .text, vi: String, en: String) -> APIParameter {
        APIParameter(name: name, place: .path, form: form, words: .init(vi: vi, en: en))
    }

    static let numberInPath = APIParameter.inPath(
        "id", .integer(1...9_007_199_254_740_991), vi: "Số của mục.", en: "The item's number.")
}
