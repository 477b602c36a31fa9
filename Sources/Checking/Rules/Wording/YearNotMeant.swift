import Documents
import Figures
import Reading

/// A year that can't be meant: the next year's plan in the results of this one, a base year that isn't earlier.
struct YearNotMeant: FlawRule {
    static let description = RuleDescription(
        id: "year_not_meant",
        title: Bilingual(vi: "Năm không thể đúng", en: "A year that can't be meant"),
        explanation: Bilingual(
            vi: "Trong phần kết quả của một năm, kế hoạch “đã được giao” là của năm đó; số so sánh là của năm trước.",
            en: "Among a year's results a plan “given” is that year's, and a comparison is with an earlier one."),
        holds: [
            Example(
                "**I. KẾT QUẢ THỰC HIỆN NĂM 2021**\n\nCác sở, ngành thực hiện mục tiêu phát triển năm 2021 đã được "
                    + "HĐND tỉnh giao."),
            Example(
                "**I. KẾT QUẢ THỰC HIỆN NĂM 2021**\n\nDự toán ngân sách năm 2022 đã được HĐND tỉnh thông qua tại "
                    + "kỳ họp cuối năm."),
        ],
        finds: [
            Example(
                "**I. KẾT QUẢ THỰC HIỆN NĂM 2021**\n\nCác sở, ngành nỗ lực thực hiện mục tiêu phát triển ↓năm 2022 "
                    + "đã được HĐND tỉnh giao."),
            "**I. KẾT QUẢ THỰC HIỆN NĂM 2021**\n\nTrong năm 2021, thu ngân sách tăng ↓5,2% so với năm 2022.",
        ])

    init() {}

    func findings(in facts: Facts) -> [Finding] {
        plans(in: facts) + bases(in: facts)
    }

    /// "thực hiện … năm 2022 đã được … giao" under a heading of the results of 2021.
    private func plans(in facts: Facts) -> [Finding] {
        let document = facts.release.document
        var year: Int?
        var found: [Finding] = []
        var sentences = facts.release.sentences[...]
        for block in document.blocks {
            if case .heading = block.kind {
                let heading = facts.lowerWords(block.range)
                if let told = Self.year(in: heading) { year = Self.isOfResults(heading) ? told : nil }
            }
            sentences = sentences.drop { $0.upperBound <= block.range.lowerBound }
            guard let year else { continue }
            for sentence in sentences.prefix(while: { $0.lowerBound < block.range.upperBound }) {
                if let place = Self.nextYearGiven(in: sentence, after: year, facts) {
                    found.append(finding(place, year, in: facts))
                }
            }
        }
        return found
    }

    private static func isOfResults(_ heading: String) -> Bool {
        (heading.says("kết quả") || heading.says("tình hình"))
            && !heading.says("mục tiêu") && !heading.says("phương hướng")
    }

    /// The one year that a heading names.
    private static func year(in heading: String) -> Int? {
        let years = heading.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
            .filter { (1990...2100).contains($0) }
        return Set(years).count == 1 ? years.first : nil
    }

    private static func nextYearGiven(in sentence: Range<Int>, after year: Int, _ facts: Facts) -> Range<Int>? {
        let phrase = "năm \(year + 1) đã được"
        let text = facts.lowerWords(sentence)
        guard text.says(phrase), let found = text.firstRange(of: phrase) else { return nil }
        let before = text[..<found.lowerBound]
        let behind = text[found.upperBound...].prefix(60)
        guard before.says("thực hiện") || before.says("hoàn thành"), behind.says("giao") else { return nil }
        let start = sentence.lowerBound + before.utf8.count
        return start..<start + "năm \(year + 1)".utf8.count
    }

    private func finding(_ place: Range<Int>, _ year: Int, in facts: Facts) -> Finding {
        Finding(
            rule: Self.id, verdict: .contradicts, severity: .wording,
            message: Bilingual(
                vi: "phần này là kết quả năm \(year), nên kế hoạch đã được giao là của năm \(year)",
                en: "this part is on the results of \(year), so the plan that was given is that of \(year)"),
            expected: "năm \(year)", found: facts.release.words(place), range: place)
    }

    /// "tăng 5,2% so với năm 2022" told of 2021.
    private func bases(in facts: Facts) -> [Finding] {
        facts.release.figures.indices.compactMap { index in
            let figure = facts.figures[index]
            guard case .year(let base)? = figure.base, let period = figure.period, base >= period.wholeYear.year,
                [.growth, .change].contains(figure.kind), period.wholeYear == Period(year: period.year),
                facts.wordsBehind(index, limit: 60).says("năm \(base)")
            else { return nil }
            let isSame = base == period.year
            return Finding(
                rule: Self.id, verdict: isSame ? .cannotTell : .contradicts, severity: .wording,
                message: Bilingual(
                    vi: "số của năm \(period.year) so với năm \(base), không phải năm trước đó",
                    en: "a figure of \(period.year) is compared with \(base), which isn't earlier"),
                expected: "năm \(period.year - 1)", found: "năm \(base)", figures: [index], range: figure.range)
        }
    }
}
