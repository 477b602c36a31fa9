import Figures
import PlanBook

/// Reads periods as tables write them: "2021", "2021-H1", "6 tháng đầu năm 2021", "quý III/2021", "T6/2021", "9T2021".
enum PeriodWords {
    /// The period that a text is; nil where it is anything else or more.
    static func period(_ text: String) -> Period? {
        if let period = Period(text: text) { return period }
        guard let found = find(in: text), found.rest.allSatisfy({ fillers.contains($0) }) else { return nil }
        return found.period
    }

    /// The first period in a text, and the words beside it, without marks.
    static func find(in text: String) -> (period: Period, rest: [String])? {
        let tokens = tokens(NameKey.bare(text))
        for start in tokens.indices {
            var scan = Scan(tokens: tokens, index: start)
            guard let period = scan.period(isWhole: start == 0) else { continue }
            return (period, Array(tokens[..<start] + tokens[scan.index...]))
        }
        return nil
    }

    private static let fillers: Set<String> = ["nam", "ca", "ky", "giai", "doan", "trong", "year"]

    /// Words and numbers; what is written together is parted between letters and digits.
    static func tokens(_ bare: String) -> [String] {
        var tokens: [String] = []
        for word in bare.split(whereSeparator: { $0 == " " || $0 == "/" }) {
            var token = ""
            for letter in word {
                if let last = token.last, last.isNumber != letter.isNumber {
                    tokens.append(token)
                    token = ""
                }
                token.append(letter)
            }
            tokens.append(token)
        }
        return tokens
    }

    private struct Scan {
        let tokens: [String]
        var index: Int

        private func word(_ ahead: Int = 0) -> String {
            tokens.indices.contains(index + ahead) ? tokens[index + ahead] : ""
        }

        private func number(_ ahead: Int, _ range: ClosedRange<Int>) -> Int? {
            let word = word(ahead)
            guard word.count <= 4, let number = Int(word), range.contains(number) else { return nil }
            return number
        }

        private func year(_ ahead: Int) -> Int? { word(ahead).count == 4 ? number(ahead, 1900...2100) : nil }

        private static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

        private func quarter(_ ahead: Int) -> Int? { Self.roman[word(ahead)] ?? number(ahead, 1...4) }

        /// Goes over so many words, and then over "đầu năm", "của năm" up to the year.
        private mutating func year(behind count: Int) -> Int? {
            var ahead = count
            while ["dau", "nam", "cua", "trong"].contains(word(ahead)), ahead < count + 3 { ahead += 1 }
            guard let year = year(ahead) else { return nil }
            index += ahead + 1
            return year
        }

        mutating func period(isWhole: Bool) -> Period? {
            if let year = year(0) { return yearFirst(year) }
            let months: Set<String> = ["thang", "t", "m", "month", "months"]
            if let count = number(0, 1...12), months.contains(word(1)) {
                if count == 6, word(2) == "cuoi", let year = year(behind: 3) {
                    return Period(year: year, span: .half(2))
                }
                if let year = year(behind: 2) { return Period(year: year, span: .months(count)).canonical }
            }
            if months.contains(word(0)), let month = number(1, 1...12), let year = year(behind: 2) {
                return Period(year: year, span: .month(month))
            }
            if ["quy", "q", "quarter"].contains(word(0)), let quarter = quarter(1), let year = year(behind: 2) {
                return Period(year: year, span: .quarter(quarter))
            }
            if word(0) == "h", let half = number(1, 1...2), let year = year(behind: 2) {
                return Period(year: year, span: .half(half))
            }
            if word(0) == "nua", ["dau", "cuoi"].contains(word(1)) {
                let half = word(1) == "dau" ? 1 : 2
                if let year = year(behind: 2) { return Period(year: year, span: .half(half)) }
            }
            guard isWhole, tokens.count == 2, let year = year(1) else { return nil }
            // "III/2021", "06/2021"
            if let quarter = Self.roman[word(0)] {
                index += 2
                return Period(year: year, span: .quarter(quarter))
            }
            guard let month = number(0, 1...12) else { return nil }
            index += 2
            return Period(year: year, span: .month(month))
        }

        private mutating func yearFirst(_ year: Int) -> Period {
            if let last = self.year(1), last > year {
                index += 2
                return Period(year: year, span: .through(year: last))
            }
            let span: Period.Span? =
                switch word(1) {
                case "h": number(2, 1...2).map { .half($0) }
                case "q", "quy": quarter(2).map { .quarter($0) }
                case "m", "t", "thang": number(2, 1...12).map { .month($0) }
                default: ["m", "t"].contains(word(2)) ? number(1, 1...12).map { .months($0) } : nil
                }
            if let span {
                index += 3
                return Period(year: year, span: span).canonical
            }
            if tokens.count == 2, index == 0, word(1).count == 2, let month = number(1, 1...12) {
                index += 2
                return Period(year: year, span: .month(month))
            }
            index += 1
            return Period(year: year)
        }
    }
}
