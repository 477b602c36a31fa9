import Figures
import PlanBook

/// Makes a template from what a book has of a period: its sectors with their sentences spelled out, tables, targets and
/// tasks, for a person to edit.
///
/// Each sentence is the office's own prose with a tag for each figure, where prose and tags give the very words that the
/// sentence's own tag gives; else it is that tag.
public struct TemplateDraft: Sendable {
    private let facts: BookFacts
    private let request: ReleaseRequest
    private let area: Area
    private let language: DocumentLanguage

    /// - Throws: ``PlanBookError`` where the book has no such area.
    public init(_ facts: BookFacts, _ request: ReleaseRequest, _ language: DocumentLanguage = .vi) throws {
        self.language = language
        self.facts = facts
        self.request = request
        area = try request.area.map { try facts.areas.requireArea($0, on: request.day) } ?? facts.home
    }

    /// The periods that the book must be asked for.
    public static func periods(for period: Period) -> Set<Period> {
        ReleaseWriter.periods(of: Template(name: "", blocks: []), for: period)
    }

    public var text: String {
        let shipped = DefaultTemplate(language).text
        let body = shipped.firstRange(of: "\n# ")?.lowerBound ?? shipped.endIndex
        let closing = shipped.split(separator: "\n").last.map(String.init) ?? ""
        var lines = [String(shipped[..<body]).withoutComments]
        let period = heading(request.period)
        lines += [
            language == .vi
                ? "# I. KẾT QUẢ THỰC HIỆN KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI \(period)"
                : "# I. RESULTS OF THE SOCIO-ECONOMIC DEVELOPMENT PLAN IN \(period)", "",
        ]
        lines += sectors()
        lines += goals()
        return (lines + [closing, ""]).joined(separator: "\n")
    }

    private func heading(_ period: Period) -> String {
        period.isPartOfYear ? "{{period case=upper}}" : language == .vi ? "NĂM {{year}}" : "{{year}}"
    }

    private func words(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    // MARK: - Results

    private func sectors() -> [String] {
        var lines = ["## 1. " + words("Kết quả theo lĩnh vực", "Results by field"), ""]
        var number = 0
        var writer = run()
        for field in facts.catalogue.sectors where field.parent == nil {
            let inner = facts.catalogue.sectors.filter { $0.parent == field.code || $0.code == field.code }
            let paragraphs = inner.compactMap { paragraph($0, &writer) }
            guard !paragraphs.isEmpty else { continue }
            number += 1
            lines += ["### 1.\(number). \(words(field.nameVi, field.nameEn))", ""] + paragraphs + [""]
            for sector in inner where isTable(sector) { lines += ["{{table sector=\(sector.code)}}", ""] }
        }
        return lines + [
            "## 2. " + words("Đánh giá chung", "Overall assessment"), "", "{{assessment optional=yes}}", "",
        ]
    }

    /// "- **Du lịch:** …"; nil where the book has nothing of the sector.
    private func paragraph(_ sector: Sector, _ writer: inout WritingRun) -> String? {
        let sentences = indicators(of: sector).compactMap { sentence($0, &writer) }
        return sentences.isEmpty
            ? nil : "- **\(words(sector.nameVi, sector.nameEn)):** " + sentences.map { $0 + "." }.joined(separator: " ")
    }

    /// Those that the book has figures of and that are part of no other one among them.
    private func indicators(of sector: Sector) -> [Indicator] {
        var codes: Set<String> = []
        return facts.catalogue.outline().map(\.indicator).filter { indicator in
            guard indicator.sector == sector.code else { return false }
            let known = facts.facts(indicator, in: area, request.period.canonical)
            guard known.level != nil || known.standing != nil || known.movement != nil else { return false }
            codes.insert(indicator.code)
            return !facts.catalogue.wholes(of: indicator.code).contains(where: codes.contains)
        }
    }

    /// Whether a table tells more than the sentences: several indicators with something to compare.
    private func isTable(_ sector: Sector) -> Bool {
        let period = request.period.canonical
        let compared = facts.catalogue.indicators.filter { indicator in
            indicator.sector == sector.code && facts.value(indicator, area, period) != nil
                && (facts.target(indicator, area, period) != nil
                    || facts.value(indicator, area, period.yearEarlier) != nil)
        }
        return compared.count >= 3
    }

    // MARK: - Sentences

    private func run() -> WritingRun {
        let place = TemplatePlace(file: "draft", line: 1, column: 1)
        let head = TemplateLine(segments: [.text(language.rawValue)], place: place)
        var run = WritingRun(facts, Template(name: "draft", frame: [.language: [head]], blocks: []), request)
        run.faults = []
        return run
    }

    private func sentence(_ indicator: Indicator, _ writer: inout WritingRun) -> String? {
        let place = TemplatePlace(file: "draft", line: 1, column: 1)
        let hasParts = !facts.parts(of: indicator, nil).members.isEmpty
        var tag = TemplateTag(word: TagWord.sentence.rawValue, argument: indicator.code, place: place)
        if hasParts { tag.options.append(.init(key: "parts", value: "yes", place: place)) }
        let runs = writer.inline(tag, before: "")
        guard writer.faults.isEmpty, !runs.isEmpty else {
            writer.faults = []
            return nil
        }
        let own = "{{sentence \(indicator.code)\(hasParts ? " parts=yes" : "")}}"
        guard let prose = prose(of: runs), written(prose, at: place) == runs.plainText else { return own }
        return prose
    }

    /// The words with a tag in each figure's place; nil where a figure can't be asked for by itself.
    private func prose(of runs: [WrittenRun]) -> String? {
        let period = request.period.canonical
        var text = ""
        for run in runs {
            switch run {
            case .text(let words, _): text += words
            case .figure(let figure, _):
                guard let tag = FigureTag(figure.tag), tag.area == nil || tag.area == area.slug else { return nil }
                if tag.measure == TagMeasure.value.rawValue { text = Self.withoutApproximator(text) }
                let measure = figure.kind == .target ? TagMeasure.target.rawValue : tag.measure
                text += "{{\(tag.code)" + (measure == TagMeasure.value.rawValue ? "" : ":\(measure)")
                if tag.period == period.yearEarlier { text += " period=previous" }
                guard tag.period == period || tag.period == period.yearEarlier else { return nil }
                text += "}}"
            }
        }
        for opening in language == .vi ? ["năm "] : ["from ", "on ", "of ", "in "] {
            text = text.replacing("\(opening)\(period.year - 1)", with: "\(opening){{previous_year}}")
            text = text.replacing("\(opening)\(period.year)", with: "\(opening){{year}}")
        }
        return text
    }

    /// A value's tag says "gần", "trên" itself.
    private static func withoutApproximator(_ text: String) -> String {
        for word in ["gần ", "trên ", "khoảng ", "hơn ", "nearly ", "over ", "about "] where text.hasSuffix(" " + word)
        {
            return String(text.dropLast(word.count))
        }
        return text
    }

    /// What prose with tags would be written as; nil where it has faults.
    private func written(_ prose: String, at place: TemplatePlace) -> String? {
        var parser = TagParser()
        var run = run()
        var runs: [WrittenRun] = []
        for segment in parser.segments(of: prose, at: place) {
            switch segment {
            case .text(let text): runs.append(.text(text))
            case .tag(let tag):
                run.faults += TemplateParser.faults(of: tag)
                run.checkIndicator(tag)
                runs += run.inline(tag, before: runs.plainText)
            }
        }
        return run.faults.isEmpty && parser.faults.isEmpty ? runs.plainText : nil
    }

    // MARK: - Targets and tasks

    private func goals() -> [String] {
        let next = PeriodWord.next.resolved(request.period.canonical)
        let hasTargets = !facts.targets(in: area, next).isEmpty
        // Tasks are kept in the words in which they were given, which are Vietnamese.
        let headings = language == .vi ? facts.tasks.compactMap(\.task.sentence?.heading).uniqued : []
        guard hasTargets || !headings.isEmpty else { return [] }
        var lines = [
            words("# II. MỤC TIÊU, NHIỆM VỤ TRỌNG TÂM NĂM {{next_year}}", "# II. OBJECTIVES FOR {{next_year}}"), "",
        ]
        guard language == .vi else { return lines + ["{{targets period=next}}", ""] }
        if hasTargets { lines += ["## 1. Mục tiêu", "", "{{targets period=next}}", ""] }
        guard !headings.isEmpty else { return lines }
        lines += ["## \(hasTargets ? 2 : 1). Nhiệm vụ, giải pháp", ""]
        for (index, heading) in headings.enumerated() {
            lines += ["### \(hasTargets ? 2 : 1).\(index + 1). (Tên nhóm nhiệm vụ)", ""]
            lines += ["{{tasks heading=\(heading)}}", ""]
        }
        return lines
    }
}

extension String {
    /// Without `<!-- … -->`.
    fileprivate var withoutComments: String {
        var text = self
        while let start = text.firstRange(of: "<!--"), let end = text[start.upperBound...].firstRange(of: "-->") {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return text.replacing("\n\n\n", with: "\n")
    }
}

extension [String] {
    /// Each once, in order.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
