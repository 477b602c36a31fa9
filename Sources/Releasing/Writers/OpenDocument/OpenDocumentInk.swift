/// Writes runs of text and figures into OpenDocument.
struct OpenDocumentInk {
    var xml = MarkupWriter(capacity: 1 << 16)
    /// What each figure written is bound to, in order.
    private(set) var bindings: [FigureBinding] = []
    private var named: [String: Int] = [:]

    private static let styles: [WrittenEmphasis: String] = [.bold: "Strong", .italic: "Emphasis"]

    mutating func paragraph(_ style: String, _ runs: [WrittenRun]) {
        xml.write("<text:p text:style-name=\"\(style)\">")
        self.runs(runs)
        xml.write("</text:p>")
    }

    mutating func runs(_ runs: [WrittenRun]) {
        for run in runs {
            switch run {
            case .text(let text, let emphasis): span(emphasis) { $0.text(text) }
            case .figure(let figure, let emphasis):
                bindings.append(FigureBinding(figure))
                let name = unusedName(FigureBinding.name(of: figure.id))
                span(emphasis) { ink in
                    ink.xml.write("<text:bookmark-start text:name=\"\(name)\"/>")
                    ink.text(figure.text.keptTogether)
                    ink.xml.write("<text:bookmark-end text:name=\"\(name)\"/>")
                }
            }
        }
    }

    /// A bookmark's name stands for one place; the second place of a figure gets "solieu_f12.2".
    private mutating func unusedName(_ name: String) -> String {
        named[name, default: 0] += 1
        let count = named[name] ?? 1
        return count == 1 ? name : "\(name).\(count)"
    }

    private mutating func span(_ emphasis: WrittenEmphasis, _ content: (inout OpenDocumentInk) -> Void) {
        let style = Self.styles[emphasis]
        if let style { xml.write("<text:span text:style-name=\"\(style)\">") }
        content(&self)
        if style != nil { xml.write("</text:span>") }
    }

    /// Text with its line breaks; spaces in a row, which would count as one, are told one by one.
    mutating func text(_ text: String) {
        for (index, line) in text.lines.enumerated() {
            if index > 0 { xml.write("<text:line-break/>") }
            let parts = line.contains("  ") ? line.split(separator: "  ", omittingEmptySubsequences: false) : [line]
            for (place, part) in parts.enumerated() {
                if place > 0 { xml.write(" <text:s/>") }
                xml.text(String(part))
            }
        }
    }
}
