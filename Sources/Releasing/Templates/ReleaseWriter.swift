import Figures
import PlanBook

/// What a release is written for.
public struct ReleaseRequest: Hashable, Sendable {
    /// As the book or a person names it; nil for the book's own area.
    public var area: String?
    public var period: Period
    /// The day that the release bears.
    public var day: Day
    public var number: String?
    /// Wins over the template's.
    public var signer: String?

    public init(area: String? = nil, period: Period, day: Day, number: String? = nil, signer: String? = nil) {
        self.area = area
        self.period = period
        self.day = day
        self.number = number
        self.signer = signer
    }
}

/// A release that was written, with what the office should know of it.
public struct WritingResult: Sendable {
    public var release: WrittenRelease
    public var gaps: [RoundingGap]
}

/// Writes releases of a template from what a book knows.
public struct ReleaseWriter: Sendable {
    public let facts: BookFacts

    public init(_ facts: BookFacts) { self.facts = facts }

    /// The periods that a book must be asked for so that a template can be written.
    public static func periods(of template: Template, for period: Period) -> Set<Period> {
        var periods: Set<Period> = [
            period, period.yearEarlier, PeriodWord.next.resolved(period), Period(year: period.year),
        ]
        for tag in template.tags {
            let own = tag["period"].flatMap(PeriodWord.init)?.resolved(period) ?? period
            periods.insert(own)
            let years = tag["years"].flatMap(Int.init) ?? (tag.word == TagWord.chart.rawValue ? 5 : 1)
            var earlier = own
            // More are a fault, which is told when it is written.
            for _ in 1..<max(2, min(years, TemplateParser.mostYears)) {
                earlier = earlier.yearEarlier
                periods.insert(earlier)
            }
        }
        return periods
    }

    /// - Throws: ``TemplateFaults`` with every fault of the template: nothing is half written.
    public func write(_ template: Template, _ request: ReleaseRequest) throws(TemplateFaults) -> WritingResult {
        try write(template, request, after: [])
    }

    /// Parses and writes; faults of both are listed together.
    public func write(
        _ text: String, name: String, _ request: ReleaseRequest, _ parser: TemplateParser = TemplateParser()
    ) throws(TemplateFaults) -> WritingResult {
        let (template, faults) = parser.parseLeniently(text, name: name)
        return try write(template, request, after: faults)
    }

    private func write(
        _ template: Template, _ request: ReleaseRequest, after faults: [TemplateFault]
    ) throws(TemplateFaults) -> WritingResult {
        var run = WritingRun(facts, template, request)
        let release = run.release(of: template, request)
        let all = faults + run.faults
        guard all.isEmpty, let release else { throw TemplateFaults(all) }
        return WritingResult(release: release, gaps: run.sentences.gaps)
    }

    /// The runs of one tag by itself, for templates that aren't Markdown: what a word processor's field becomes.
    public func runs(
        of tag: TemplateTag, _ request: ReleaseRequest, style: OfficeStyle, opening: Bool
    ) throws(TemplateFaults) -> [WrittenRun] {
        let template = Template(name: tag.place.file, blocks: [])
        var run = WritingRun(facts, template, request)
        run.sentences = SentenceWriter(style, seed: tag.place.file)
        run.faults += TemplateParser.faults(of: tag)
        run.checkIndicator(tag)
        guard run.faults.isEmpty else { throw TemplateFaults(run.faults) }
        let runs = run.inline(tag, before: opening ? "" : ", ")
        guard run.faults.isEmpty else { throw TemplateFaults(run.faults) }
        return runs.merged
    }
}
