import Checking
import Figures
import Reading

/// Writes findings as notes in a page's margin and as entries of its index.
struct PageNotes {
    let release: Release
    let names: PageNames

    func write(_ item: PageFindings.Item, to html: inout HTMLWriter) {
        let finding = item.finding
        html.element(#"<aside class="note "#, item.tone.rawValue, "")
        html.element(" v-", item.tone.rawValue, "")
        html.element(" s-", finding.severity.rawValue, "")
        html.element(#"" id=""#, names.finding(item.number), #"" tabindex="-1"><p class="head">"#)
        html.text("\(item.number). ")
        html.both(finding.verdict.label)
        html.text(" · ")
        html.both(finding.severity.label)
        html.element(#" <span class="rule">"#, finding.rule, "</span></p><p>")
        html.both { finding.sentence($0) }
        html.markup("</p><dl>")
        if let expected = finding.unsaidExpectation {
            entry(vi: "Lẽ ra", en: "Expected", to: &html) { $0.text(expected) }
        }
        writeFigures(finding, to: &html)
        if let suspect = item.suspect {
            write(suspect, to: &html)
        }
        html.markup("</dl></aside>\n")
    }

    func writeIndexEntry(_ item: PageFindings.Item, to html: inout HTMLWriter) {
        html.element(#"<li class="v-"#, item.tone.rawValue, "")
        html.element(" s-", item.finding.severity.rawValue, "")
        html.element(##""><a href="#"##, names.finding(item.number), #"">"#)
        html.both { item.finding.sentence($0) }
        html.markup("</a></li>\n")
    }

    private func writeFigures(_ finding: Finding, to html: inout HTMLWriter) {
        let figures = finding.figures.filter(release.figures.indices.contains)
        guard !figures.isEmpty else { return }
        entry(vi: "Số liệu", en: "Figures", to: &html) { html in
            for (position, figure) in figures.enumerated() {
                if position > 0 { html.text(", ") }
                link(figure, to: &html)
            }
        }
    }

    private func write(_ suspect: CheckReport.Suspect, to html: inout HTMLWriter) {
        entry(vi: "Nghi nhất", en: "Most suspect", to: &html) { html in
            write(suspect.figure, suspect.values, to: &html)
        }
        for other in suspect.alternatives {
            entry(vi: "Hoặc", en: "Or", to: &html) { write(other.figure, other.values, to: &$0) }
        }
    }

    private func write(_ figure: Int, _ values: [String], to html: inout HTMLWriter) {
        link(figure, to: &html)
        guard !values.isEmpty else { return }
        html.both(vi: ", có thể là ", en: ", could be ")
        html.text(values.joined(separator: " | "))
    }

    private func link(_ figure: Int, to html: inout HTMLWriter) {
        html.element(##"<a href="#"##, names.figure(figure), #"">"#)
        html.text(release.words(release.figures[figure].range))
        html.markup("</a>")
    }

    private func entry(vi: String, en: String, to html: inout HTMLWriter, _ value: (inout HTMLWriter) -> Void) {
        html.markup("<dt>")
        html.both(vi: vi, en: en)
        html.markup("</dt><dd>")
        value(&html)
        html.markup("</dd>")
    }
}
