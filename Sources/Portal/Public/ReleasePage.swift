import Checking
import Figures
import PlanBook
import Reporting
import Signing

/// A release as a page: its text with each figure leading to its record, what the checker says of it, what was corrected
/// since, its seal, its files.
struct ReleasePage {
    private let asked: PageRequest

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let id = try asked.number("id")
        let (view, outline) = try await asked.kitchen.store.readPublic { reader, outline in
            (try ReleaseView(id, reader, outline, asked), outline)
        }
        let checked = try asked.kitchen.checks.checked(view.release, name: view.fileName)
        let work = ReleaseWork(view: view, checked: checked, outline: outline, asked: asked)
        return try asked.page("release", title: view.release.title, work.fields())
    }
}

private struct ReleaseWork {
    let view: ReleaseView
    let checked: CheckedRelease
    let outline: BookOutline
    let asked: PageRequest

    private var language: Language { asked.language }
    private var links: Links { asked.links }
    private var release: StoredRelease { view.release }
    private var address: String { links.release(release.id) }

    func fields() -> Fields {
        let publisher = view.area?.fullName ?? outline.home.fullName
        var fields: Fields = [
            "name": release.title, "day": asked.printing.day(release.day), "dayValue": release.day.text,
            "areaName": publisher, "releasesAddress": links.section(.releases), "paper": text(),
            "figureCount": asked.printing.count(view.matches.count),
            "linkedData": LinkedData.release(
                title: release.title, number: release.number, day: release.day.text, publisher: publisher,
                address: permanent, language: "vi"),
            "isArticle": true, "citation": citation(publisher), "downloads": downloads(),
            "description": "\(publisher), \(asked.printing.day(release.day))",
        ]
        fields.set("number", release.number)
        fields.set("periodName", release.period.map(asked.printing.period))
        fields["notes"] = (view.publication?.notes ?? []).map { note -> Fields in
            ["words": note.words, "isWithdrawn": note.kind == .withdrawn]
        }
        addFindings(&fields)
        addCorrections(&fields)
        fields["seals"] = view.seals.map(seal)
        return fields
    }

    private var permanent: String { (asked.kitchen.settings.publicAddress ?? "") + address }

    private func citation(_ publisher: String) -> String {
        [publisher, release.title, release.number, asked.printing.day(release.day), permanent]
            .compactMap(\.self).joined(separator: ". ")
    }

    private func text() -> String {
        let figures = view.matches.sorted { $0.quotation.range.lowerBound < $1.quotation.range.lowerBound }.map {
            match in
            ReleaseText.Figure(
                range: match.quotation.range, id: "so-\(match.quotation.position + 1)",
                address: links.quotation(match.quotation.position, of: release.id),
                isOutdated: view.outdated[match.quotation.position] != nil)
        }
        return ReleaseText(checked.release.document, figures).html
    }

    /// The files that it can be had as: those that were published, and its figures.
    private func downloads() -> [Fields] {
        let published = view.files.filter { $0.kind == .pdf || $0.kind == .docx }.map {
            PublicationDownload.link($0, links.published($0.kind, of: release.id))
        }
        return published + [
            ["name": "CSV", "address": links.figures(of: release.id, "csv")],
            ["name": "JSON", "address": links.figures(of: release.id, "json")],
        ]
    }

    // MARK: - Findings

    private func addFindings(_ fields: inout Fields) {
        let told = checked.report.findings.filter { $0.verdict != .holds }
        let wrong = told.filter { $0.verdict == .contradicts }
        fields["contradictionCount"] = "\(wrong.count)"
        fields["doubtCount"] = "\(told.count - wrong.count)"
        fields["relationCount"] = asked.printing.count(checked.report.relationCount)
        fields["isClean"] = wrong.isEmpty
        let titles = Dictionary(
            RuleCatalog.all.map { type(of: $0).description }.map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first })
        // What contradicts comes first, and conclusions before the rest.
        let ordered = told.enumerated().sorted { a, b in (rank(a.element), a.offset) < (rank(b.element), b.offset) }
        fields["findings"] = ordered.map { _, finding in self.finding(finding, titles) }
        fields["hasFindings"] = !told.isEmpty
    }

    private func rank(_ finding: Finding) -> Int {
        let severities: [Finding.Severity] = [.conclusion, .arithmetic, .wording, .form]
        return (finding.verdict == .contradicts ? 0 : 10) + (severities.firstIndex(of: finding.severity) ?? 9)
    }

    private func finding(_ finding: Finding, _ titles: [String: Bilingual]) -> Fields {
        var fields: Fields = [
            "title": titles[finding.rule].map { language($0) } ?? finding.rule,
            "severity": finding.severity.label(language), "message": language(finding.message),
            "isDoubt": finding.verdict == .cannotTell,
        ]
        let place = checked.release.document.origins.textRange(of: finding.range)
        let match = view.matches.first { $0.quotation.range.overlaps(place) }
        fields.set("place", match.map { "#so-\($0.quotation.position + 1)" })
        fields.set("quote", match?.quotation.quote)
        return fields
    }

    // MARK: - Since

    private func addCorrections(_ fields: inout Fields) {
        fields["hasCorrections"] = !view.corrected.isEmpty
        fields["corrections"] = view.corrected.map { sentence -> Fields in
            var fields: Fields = [
                "sentence": sentence.words, "figures": sentence.corrections.map(correction),
            ]
            fields.set("draft", sentence.draft)
            return fields
        }
    }

    private func correction(_ item: RippleSentence.Correction) -> Fields {
        let unit = item.quotation.unit
        return [
            "indicatorName": asked.printing.name(item.indicator), "quote": item.quotation.quote,
            "now": [asked.printing.decimal(item.now), unit].compactMap(\.self).joined(
                separator: unit == "%" ? "" : " "),
            "address": links.quotation(item.quotation.position, of: release.id),
        ]
    }

    private func seal(_ stored: StoredSeal) -> Fields {
        let seal = Seal(stored)
        let faults = seal.verify()
        return [
            "hash": seal.hash.hexadecimal,
            "isWhole": faults.isEmpty, "faults": faults.map { language(vi: $0.words.vi, en: $0.words.en) },
        ]
    }
}
