import Figures
import Reading

struct FigureRecord: Record {
    let figure: Figure
    let release: Release

    static let fields: [StaticString] = [
        "file", "start", "end", "quote", "kind", "value", "unit", "base", "period", "status", "approx", "about",
    ]

    static func all(of release: Release) -> [FigureRecord] {
        release.figures.map { FigureRecord(figure: $0, release: release) }
    }

    func write(to out: inout some FieldWriter) {
        let quotation = QuotedText(figure.range, in: release.document)
        out.field("file", release.document.name)
        out.field("start", quotation.range.lowerBound)
        out.field("end", quotation.range.upperBound)
        out.field("quote", quotation.words)
        out.field("kind", figure.kind.rawValue)
        out.field("value", figure.value.text)
        out.field("unit", figure.unit)
        out.field("base", figure.base?.text)
        out.field("period", figure.period?.text)
        out.field("status", figure.status.rawValue)
        out.field("approx", figure.approximator?.rawValue)
        out.field("about", figure.about)
        out.endRecord()
    }

    static func titles(_ language: Language) -> [String] {
        language == .vi
            ? ["chỗ", "loại", "giá trị", "đơn vị", "so với", "kỳ", "của"]
            : ["place", "kind", "value", "unit", "against", "period", "of"]
    }

    static let rightAligned: Set<Int> = [0, 2]

    func cells(_ locator: Locator, _ language: Language) -> [String] {
        [
            locator.place(of: figure.range).short,
            figure.kind.label(language),
            (figure.approximator?.sign ?? "") + language.printed(figure.value.text),
            figure.unit ?? "",
            figure.base?.label(language) ?? "",
            (figure.period?.text ?? "") + (figure.status == .estimate ? language(vi: " ước", en: " est.") : ""),
            figure.about,
        ]
    }
}
