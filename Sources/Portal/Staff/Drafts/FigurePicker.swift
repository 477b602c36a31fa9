import Checking
import PlanBook
import Releasing
import Reporting

/// Finds figures for a template: what each tag of an indicator would print.
struct FigurePicker {
    private let setting: CompositionSetting
    private let asked: StaffRequest
    static let limit = 8

    init(_ setting: CompositionSetting, _ asked: StaffRequest) { (self.setting, self.asked) = (setting, asked) }

    /// The first indicators whose names hold all words that were typed, with or without Vietnamese marks; only those that
    /// the book knows something of.
    func picks(_ question: String) async throws -> [Fields] {
        let (setting, asked) = (setting, asked)
        return try await asked.store.read { reader, outline -> [Fields] in
            let template = Template(name: setting.name, blocks: [])
            let writer = ReleaseWriter(try setting.facts(for: template, reader))
            let words = NameKey.bare(question).split(separator: " ")
            let found = outline.catalogue.indicators.lazy.filter { indicator in
                let name = NameKey.bare("\(indicator.nameVi) \(indicator.nameEn) \(indicator.code)")
                return words.allSatisfy { name.contains($0) }
            }.compactMap { Self.pick($0, writer, setting, asked) }
            return Array(found.prefix(Self.limit))
        }
    }

    private static func pick(
        _ indicator: Indicator, _ writer: ReleaseWriter, _ setting: CompositionSetting, _ asked: StaffRequest
    ) -> Fields? {
        var last = ""
        let tags = Self.tags.compactMap { name, pattern -> Fields? in
            let source = "{{" + pattern.replacing("*", with: indicator.code) + "}}"
            var parser = TagParser()
            guard case .tag(let tag)? = parser.segments(of: source, at: Self.place).first,
                let runs = try? writer.runs(of: tag, setting.request, style: OfficeStyle(), opening: true)
            else { return nil }
            let text = runs.map(\.text).joined()
            // Where an indicator has no parts, a sentence with parts is the sentence.
            guard !text.isEmpty, text != last else { return nil }
            last = text
            return ["name": asked.language(name), "text": text, "tag": source]
        }
        guard !tags.isEmpty else { return nil }
        return [
            "name": asked.printing.name(indicator), "code": indicator.code, "tags": tags,
            "address": asked.links.indicator(indicator.code),
        ]
    }

    private static let place = TemplatePlace(file: "", line: 1, column: 1)

    /// What stands between the braces, with a star for the indicator's code.
    private static let tags: [(Bilingual, String)] = [
        (.init(vi: "giá trị", en: "value"), "*"),
        (.init(vi: "tăng, giảm", en: "growth"), "*:growth words=yes"),
        (.init(vi: "tăng, giảm (chỉ số)", en: "growth, bare"), "*:growth"),
        (.init(vi: "hơn, kém", en: "change"), "*:change"),
        (.init(vi: "so với kế hoạch", en: "attainment"), "*:attainment"),
        (.init(vi: "vượt, hụt kế hoạch", en: "beyond plan"), "*:over"),
        (.init(vi: "thứ hạng", en: "rank"), "*:rank"),
        (.init(vi: "thay đổi thứ hạng", en: "change of rank"), "*:rank_change"),
        (.init(vi: "phần trên tổng số", en: "fraction"), "*:fraction"),
        (.init(vi: "cả nước", en: "benchmark"), "*:benchmark"),
        (.init(vi: "mục tiêu", en: "target"), "*:target"),
        (.init(vi: "năm trước", en: "a year earlier"), "*:earlier"),
        (.init(vi: "cả câu", en: "sentence"), "sentence *"),
        (.init(vi: "cả câu, có các phần", en: "sentence with parts"), "sentence * parts=yes"),
        (.init(vi: "các phần", en: "parts"), "parts *"),
    ]
}
