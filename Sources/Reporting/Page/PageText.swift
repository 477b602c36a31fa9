import Checking
import Documents
import Figures
import Reading

/// Writes the words of one document into a page, its bold runs and marks included.
struct PageText {
    let release: Release
    let marks: PageMarks
    /// The findings shown, by the figure that they judge or relate.
    let findings: PageFindings
    let names: PageNames

    func write(_ range: Range<Int>, to html: inout HTMLWriter) {
        var next = range.lowerBound
        for mark in marks.within(range) {
            writeWords(next..<mark.range.lowerBound, to: &html)
            write(mark, to: &html)
            next = mark.range.upperBound
        }
        writeWords(next..<max(next, range.upperBound), to: &html)
    }

    private func write(_ mark: PageMarks.Mark, to html: inout HTMLWriter) {
        switch mark.kind {
        case .figure(let index): writeFigure(index, mark.range, to: &html)
        case .reference:
            html.markup(#"<span class="m k-reference">"#)
            writeWords(mark.range, to: &html)
            html.markup("</span>")
        case .setAside(let reason):
            html.element(#"<span class="m k-aside" title=""#, reason.label(findings.language), #"">"#)
            writeWords(mark.range, to: &html)
            html.markup("</span>")
        case .notUnderstood:
            let title = NumberMention.Disposition.notUnderstood.label(findings.language)
            html.element(#"<span class="m k-unread" title=""#, title, #"">"#)
            writeWords(mark.range, to: &html)
            html.markup("</span>")
        }
    }

    private func writeFigure(_ index: Int, _ range: Range<Int>, to html: inout HTMLWriter) {
        let calls = findings.calls(at: index)
        html.element(#"<a class="f k-"#, release.figures[index].kind.rawValue, "")
        html.markup(calls.contains { $0.tone == .bad } ? " bad" : calls.contains { $0.tone == .doubt } ? " doubt" : "")
        if findings.suspects.contains(index) { html.markup(" suspect") }
        html.element(#"" id=""#, names.figure(index), "")
        html.element(##"" href="#"##, names.row(index), #"">"#)
        writeWords(range, to: &html)
        html.markup("</a>")
        for call in calls {
            html.element(#"<a class="call "#, call.tone.rawValue, "")
            html.element(##"" href="#"##, names.finding(call.number), #"">"#)
            html.text(call.number)
            html.markup("</a>")
        }
    }

    /// The words as they are, with bold runs.
    private func writeWords(_ range: Range<Int>, to html: inout HTMLWriter) {
        let flow = release.document.flow
        var next = range.lowerBound
        for strong in strongRuns(within: range) {
            html.text(flow[next..<strong.lowerBound])
            html.markup("<strong>")
            html.text(flow[strong])
            html.markup("</strong>")
            next = strong.upperBound
        }
        html.text(flow[next..<range.upperBound])
    }

    private func strongRuns(within range: Range<Int>) -> [Range<Int>] {
        let strong = release.document.strong
        var low = 0
        var high = strong.count
        while low < high {
            let middle = (low + high) / 2
            if strong[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return strong[low...].prefix { $0.lowerBound < range.upperBound }
            .map { $0.clamped(to: range) }
            .filter { !$0.isEmpty }
    }
}

/// The identifiers of a document's parts in a page of several documents.
struct PageNames {
    private let prefix: String

    /// The prefix comes from the document's name, since parts of a page are made without knowing each other.
    init(_ document: Document) {
        var hash: UInt32 = 2_166_136_261
        for byte in document.name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        prefix = "d" + String(hash, radix: 36)
    }

    var file: String { prefix }
    func figure(_ index: Int) -> String { "\(prefix)-f\(index + 1)" }
    func row(_ index: Int) -> String { "\(prefix)-r\(index + 1)" }
    /// - Parameter number: as shown, from 1.
    func finding(_ number: Int) -> String { "\(prefix)-x\(number)" }
}
