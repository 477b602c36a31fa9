import Figures
import Reading

/// Writes the table of all figures that stands below a document.
struct PageAnnex {
    let release: Release
    let names: PageNames

    func write(to html: inout HTMLWriter) {
        guard !release.figures.isEmpty else { return }
        html.markup(#"<details class="annex"><summary>"#)
        html.both(vi: "Bảng số liệu (\(release.figures.count))", en: "Table of figures (\(release.figures.count))")
        html.markup(#"</summary><div class="scroll" tabindex="0"><table><thead><tr><th>#</th>"#)
        for (vi, en) in Self.titles {
            html.markup("<th>")
            html.both(vi: vi, en: en)
            html.markup("</th>")
        }
        html.markup("</tr></thead><tbody>\n")
        for (index, figure) in release.figures.enumerated() { write(figure, index, to: &html) }
        html.markup("</tbody></table></div></details>\n")
    }

    private static let titles = [
        ("nguyên văn", "as printed"), ("loại", "kind"), ("giá trị", "value"), ("đơn vị", "unit"), ("so với", "against"),
        ("kỳ", "period"), ("tình trạng", "status"), ("của", "of"),
    ]

    private func write(_ figure: Figure, _ index: Int, to html: inout HTMLWriter) {
        html.element(#"<tr id=""#, names.row(index), #""><td>"#)
        html.text(index + 1)
        html.element(##"</td><td><a href="#"##, names.figure(index), #"">"#)
        html.text(release.words(figure.range))
        html.element(#"</a></td><td><span class="swatch k-"#, figure.kind.rawValue, #"">"#)
        html.both(figure.kind.label)
        html.markup(#"</span></td><td class="n">"#)
        let sign = figure.approximator?.sign ?? ""
        html.both { sign + $0.printed(figure.value.text) }
        html.element("</td><td>", figure.unit ?? "", "</td><td>")
        if let base = figure.base { html.both(base.label) }
        html.element("</td><td>", figure.period?.text ?? "", "</td><td>")
        html.both(figure.status.label)
        html.element("</td><td>", figure.about, "</td></tr>\n")
    }
}
