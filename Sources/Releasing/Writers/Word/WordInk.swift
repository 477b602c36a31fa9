/// Writes runs of text and figures into a Word part.
struct WordInk {
    var xml: MarkupWriter
    /// What each figure written is bound to, in order.
    private(set) var bindings: [FigureBinding] = []
    /// Numbers of content controls and bookmarks go on from here.
    private var lastNumber: Int
    private var bookmarked: Set<String> = []

    init(xml: MarkupWriter = MarkupWriter(), lastNumber: Int = 0) {
        self.xml = xml
        self.lastNumber = lastNumber
    }

    static let styles: [WrittenEmphasis: String] = [.bold: "Strong", .italic: "Emphasis"]

    /// - Parameter format: what a template's own run looks like, as the inside of its `w:rPr`; nil where styles do that.
    mutating func runs(_ runs: [WrittenRun], format: [UInt8]? = nil) {
        for run in runs {
            switch run {
            case .text(let text, let emphasis): self.run(text, emphasis, format: format)
            case .figure(let figure, let emphasis): control(figure, emphasis, format: format)
            }
        }
    }

    mutating func run(_ text: String, _ emphasis: WrittenEmphasis = .plain, format: [UInt8]? = nil) {
        xml.write("<w:r>")
        properties(emphasis, format: format)
        for (index, line) in text.lines.enumerated() {
            if index > 0 { xml.write("<w:br/>") }
            if line.isEmpty { continue }
            xml.write("<w:t xml:space=\"preserve\">")
            xml.text(String(line))
            xml.write("</w:t>")
        }
        xml.write("</w:r>")
    }

    private mutating func properties(_ emphasis: WrittenEmphasis, format: [UInt8]?) {
        if let format {
            let whole = WordRunFormat.adding(emphasis, to: format)
            if whole.isEmpty { return }
            xml.write("<w:rPr>")
            xml.write(whole)
            xml.write("</w:rPr>")
        } else if let style = Self.styles[emphasis] {
            xml.write("<w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr>")
        }
    }

    /// A figure in a content control, with a bookmark around it for programs that lose the control's name.
    private mutating func control(_ figure: BoundFigure, _ emphasis: WrittenEmphasis, format: [UInt8]?) {
        bindings.append(FigureBinding(figure))
        lastNumber += 1
        let number = lastNumber
        let name = FigureBinding.name(of: figure.id)
        // A name stands for one place; the same figure said again has its control alone.
        let isNamed = bookmarked.insert(name).inserted
        if isNamed { xml.write("<w:bookmarkStart w:id=\"\(number)\" w:name=\"\(name)\"/>") }
        xml.write("<w:sdt><w:sdtPr>")
        properties(emphasis, format: format)
        xml.write("<w:alias")
        xml.attribute("w:val", figure.tag.utf8.count <= 64 ? figure.tag : String(figure.tag.prefix(64)))
        xml.write("/><w:tag w:val=\"\(name)\"/><w:id w:val=\"\(number)\"/></w:sdtPr><w:sdtContent>")
        run(figure.text.keptTogether, emphasis, format: format)
        xml.write("</w:sdtContent></w:sdt>")
        if isNamed { xml.write("<w:bookmarkEnd w:id=\"\(number)\"/>") }
    }
}

/// A run's own format with an emphasis on top of it.
enum WordRunFormat {
    static func adding(_ emphasis: WrittenEmphasis, to format: [UInt8]) -> [UInt8] {
        let mark: String
        switch emphasis {
        case .plain: return format
        case .bold: mark = "<w:b/>"
        case .italic: mark = "<w:i/>"
        }
        if format.firstRange(of: Array(mark.utf8)) != nil { return format }
        // Styles and typefaces come first in a run's properties; what comes behind them has an order, too, but
        // word processors don't insist on it.
        var place = format.startIndex
        for name in ["<w:rStyle", "<w:rFonts"] {
            guard let start = format.firstRange(of: Array(name.utf8)),
                let end = format[start.upperBound...].firstIndex(of: 0x3E)
            else { continue }
            place = max(place, end + 1)
        }
        return format[..<place] + Array(mark.utf8) + format[place...]
    }
}
