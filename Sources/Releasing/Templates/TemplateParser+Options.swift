import Checking
import Figures

extension TemplateParser {
    /// How many years a chart may go back, and how many lines an assessment may have.
    static let mostYears = 30

    /// What an option's value should have been; nil where it is good.
    static func expected(_ option: TemplateTag.Option) -> Bilingual? {
        switch option.key {
        case "decimals", "rate_decimals":
            Int(option.value).map((0...9).contains) ?? false
                ? nil : Bilingual(vi: "số từ 0 đến 9", en: "a number from 0 to 9")
        case "years", "count":
            Int(option.value).map((1...mostYears).contains) ?? false
                ? nil : Bilingual(vi: "số từ 1 đến 30", en: "a number from 1 to 30")
        case "parts", "growth", "plan", "rank", "benchmark", "optional", "words", "lead", "says_period":
            ["yes", "no", "có", "không", "true", "false", "0", "1"].contains(option.value.lowercased())
                ? nil : Bilingual(vi: "yes hoặc no", en: "yes or no")
        case "period":
            PeriodWord(option.value) == nil
                ? Bilingual(
                    vi: "kỳ như 2021, 2021-Q3, 2021-9M, next, previous",
                    en: "a period such as 2021, 2021-Q3, 2021-9M, next, previous")
                : nil
        case "kind":
            word(option.value, among: ChartKind.allCases.map(\.rawValue))
        case "case": word(option.value, among: ["upper", "lower", "title"])
        case "style": word(option.value, among: ["list", "paragraph"])
        case "what": word(option.value, among: AssessmentPart.allCases.map(\.rawValue))
        case "columns":
            option.value.split(separator: ",").allSatisfy { TableColumnKind(rawValue: String($0)) != nil }
                ? nil : list(TableColumnKind.allCases.map(\.rawValue))
        default: nil
        }
    }

    private static func word(_ value: String, among words: [String]) -> Bilingual? {
        words.contains(value) ? nil : list(words)
    }

    private static func list(_ words: [String]) -> Bilingual {
        Bilingual(vi: words.joined(separator: ", "), en: "one of " + words.joined(separator: ", "))
    }
}

/// A period as a tag names it, by itself or beside the release's.
enum PeriodWord: Hashable {
    case fixed(Period)
    case next, previous, current

    init?(_ text: String) {
        switch text {
        case "next": self = .next
        case "previous": self = .previous
        case "current": self = .current
        default:
            guard let period = Period(text: text) else { return nil }
            self = .fixed(period)
        }
    }

    func resolved(_ period: Period) -> Period {
        switch self {
        case .fixed(let fixed): fixed
        case .next: Period(year: period.year + 1, span: period.isPartOfYear ? period.span : .year)
        case .previous: period.yearEarlier
        case .current: period
        }
    }
}
