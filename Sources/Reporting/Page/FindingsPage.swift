import Checking
import Documents
import Figures
import Reading

/// `check --format html`: one file with no outside parts, the documents themselves with their figures marked by kind
/// and the findings beside them.
struct FindingsPage: ReportFormat {
    let presentation: CheckPresentation

    var head: [UInt8] {
        var html = HTMLWriter()
        html.markup("<!doctype html>\n<html lang=\"")
        html.text(presentation.language.rawValue)
        html.markup(
            """
            "><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>
            """)
        html.text(presentation.language(vi: "Kiểm tra số liệu · SoLieu", en: "Figures checked · SoLieu"))
        html.markup("</title>\n<style>")
        html.markup(ReportAssets.style)
        html.markup("</style></head>\n<body>")
        writeBar(to: &html)
        html.markup("<main id=\"main\">\n")
        return html.bytes
    }

    func part(_ checked: CheckedRelease) -> [UInt8] {
        let release = checked.release
        let names = PageNames(release.document)
        let findings = PageFindings(checked, presentation)
        let notes = PageNotes(release: release, names: names)
        let text = PageText(release: release, marks: PageMarks(release), findings: findings, names: names)
        var html = HTMLWriter()
        html.element(#"<section class="file" id=""#, names.file, #"">"#)
        writeSummary(checked, findings, notes, to: &html)
        html.markup(
            findings.items.isEmpty ? #"<article class="paper clean" lang="vi">"# : #"<article class="paper" lang="vi">"#
        )
        PageDocument(document: release.document, text: text, findings: findings, notes: notes).write(to: &html)
        html.markup("</article>\n")
        PageAnnex(release: release, names: names).write(to: &html)
        html.markup("</section>\n")
        return html.bytes
    }

    func foot(_ totals: Totals) -> [UInt8] {
        var html = HTMLWriter()
        html.markup("</main>\n<footer class=\"total\">")
        if totals.files > 1 {
            html.markup("<p>")
            html.both { $0(vi: "Tất cả: ", en: "All: ") + totals.verdict($0, .plain) + " " + totals.sentence($0) }
            html.markup("</p>")
        }
        html.element("<p>SoLieu ", presentation.version, "</p></footer>\n<script>")
        html.markup(ReportAssets.script)
        html.markup("</script></body></html>\n")
        return html.bytes
    }

    // MARK: - The bar

    private func writeBar(to html: inout HTMLWriter) {
        html.markup(##"<a class="skip" href="#main">"##)
        html.both(vi: "Tới bản văn", en: "To the document")
        html.markup(#"</a><header class="bar"><span class="brand"><b>SoLieu</b> · "#)
        html.both(vi: "kiểm tra số liệu", en: "figures checked")
        html.markup(#"</span><details class="filters"><summary>"#)
        html.both(vi: "Lọc", en: "Filter")
        html.markup(#"</summary><div class="panel"><fieldset><legend>"#)
        html.both(vi: "Đánh dấu", en: "Marked")
        html.markup("</legend>")
        for kind in Figure.Kind.allCases { writeKindFilter(kind.rawValue, to: &html, kind.label) }
        writeKindFilter("reference", to: &html) { $0(vi: "văn bản dẫn", en: "references") }
        writeKindFilter("unread", to: &html) { $0(vi: "chưa hiểu", en: "not understood") }
        writeKindFilter("aside", isOn: false, to: &html) { $0(vi: "để riêng", en: "set aside") }
        html.markup("</fieldset><fieldset><legend>")
        html.both(vi: "Nhận xét", en: "Findings")
        html.markup("</legend>")
        for severity in Finding.Severity.allCases { writeFilter("s-" + severity.rawValue, to: &html, severity.label) }
        writeFilter("v-doubt", to: &html) { $0(vi: "kể cả chỗ chưa rõ", en: "doubts too") }
        if presentation.showsAll {
            writeFilter("v-good", to: &html) { $0(vi: "kể cả chỗ khớp", en: "what holds too") }
            writeFilter("v-open", to: &html) {
                $0(vi: "kể cả số liệu sổ chưa có", en: "what the book doesn't know too")
            }
        }
        html.markup("</fieldset></div></details><span class=\"keys\"><kbd>j</kbd> <kbd>k</kbd> ")
        html.both(vi: "nhận xét", en: "findings")
        html.markup(" <kbd>n</kbd> <kbd>p</kbd> ")
        html.both(vi: "số liệu", en: "figures")
        html.markup("</span>")
        writeLanguages(to: &html)
        html.markup("</header>\n")
    }

    private func writeLanguages(to html: inout HTMLWriter) {
        html.markup(#"<fieldset class="languages" aria-label="Ngôn ngữ / Language">"#)
        for (language, name) in [(Language.vi, "Tiếng Việt"), (.en, "English")] {
            html.element(#"<label><input type="radio" name="lang" id="lang-"#, language.rawValue, "\"")
            html.markup(language == presentation.language ? " checked>" : ">")
            html.text(name)
            html.markup("</label>")
        }
        html.markup("</fieldset>")
    }

    private func writeKindFilter(
        _ kind: String, isOn: Bool = true, to html: inout HTMLWriter, _ label: (Language) -> String
    ) {
        html.element(#"<label><input type="checkbox" id="k-"#, kind, "\"")
        html.markup(isOn ? " checked>" : ">")
        html.element(#"<span class="swatch k-"#, kind, #"">"#)
        html.both(label)
        html.markup("</span></label>")
    }

    private func writeFilter(_ name: String, to html: inout HTMLWriter, _ label: (Language) -> String) {
        html.element(#"<label><input type="checkbox" id=""#, name, #"" checked>"#)
        html.both(label)
        html.markup("</label>")
    }

    // MARK: - A file's summary

    private func writeSummary(
        _ checked: CheckedRelease, _ findings: PageFindings, _ notes: PageNotes, to html: inout HTMLWriter
    ) {
        let totals = Totals(checked)
        html.element(#"<header class="summary"><h1>"#, checked.release.document.name, "</h1>")
        for note in checked.release.document.notes {
            html.markup(#"<p class="note-line">"#)
            html.both(note.sentence)
            html.markup("</p>")
        }
        html.markup(
            totals.contradictions > 0
                ? #"<ul class="verdicts"><li class="bad">"# : #"<ul class="verdicts"><li class="good">"#)
        html.both(vi: "\(totals.contradictions) chỗ không khớp", en: "\(totals.contradictions) contradictions")
        html.markup(totals.doubts > 0 ? #"</li><li class="doubt">"# : "</li><li>")
        html.both(vi: "\(totals.doubts) chỗ chưa rõ", en: "\(totals.doubts) doubts")
        html.markup("</li><li>")
        html.both(vi: "\(totals.relations) quan hệ đã thử", en: "\(totals.relations) relations tested")
        html.markup("</li><li>")
        html.both(vi: "\(totals.figures) số liệu", en: "\(totals.figures) figures")
        if let book = totals.book {
            html.markup("</li><li>")
            html.both(book.sentence)
        }
        html.markup("</li></ul>")
        writeReach(totals.numbers, to: &html)
        if !findings.items.isEmpty {
            html.markup("<ol class=\"index\">\n")
            for item in findings.items { notes.writeIndexEntry(item, to: &html) }
            html.markup("</ol>")
        }
        html.markup("</header>\n")
    }

    /// The three counts as a bar: no number is passed over.
    private func writeReach(_ numbers: NumberCounts, to html: inout HTMLWriter) {
        guard numbers.all > 0 else { return }
        // A drawing, since attributes of style would need a content security policy that allows them.
        html.element(
            #"<div class="reach"><svg class="track" aria-hidden="true" viewBox="0 0 "#, "\(numbers.all)", #" 1""#)
        html.markup(#" preserveAspectRatio="none">"#)
        var start = 0
        for (part, count) in [("read", numbers.read), ("aside", numbers.setAside), ("unread", numbers.notUnderstood)]
        where count > 0 {
            html.element(#"<rect class=""#, part, #"" height="1" x=""#)
            html.element("", "\(start)", #"" width=""#)
            html.element("", "\(count)", #""></rect>"#)
            start += count
        }
        html.markup("</svg>")
        html.both(vi: "\(numbers.all) con số:", en: "\(numbers.all) numbers:")
        html.markup(#"<span><i class="dot read"></i>"#)
        html.both(vi: "\(numbers.read) đã đọc", en: "\(numbers.read) read")
        html.markup(#"</span><span><i class="dot aside"></i>"#)
        html.both(vi: "\(numbers.setAside) để riêng", en: "\(numbers.setAside) set aside")
        html.markup(#"</span><span><i class="dot unread"></i>"#)
        html.both(vi: "\(numbers.notUnderstood) chưa hiểu", en: "\(numbers.notUnderstood) not understood")
        html.markup("</span></div>")
    }
}
