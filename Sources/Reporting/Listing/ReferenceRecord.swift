import Figures
import Reading

struct ReferenceRecord: Record {
    let reference: Reference
    let release: Release

    static let fields: [StaticString] = [
        "file", "start", "end", "quote", "type", "number", "issuer", "date", "heading",
    ]

    static func all(of release: Release) -> [ReferenceRecord] {
        release.references.map { ReferenceRecord(reference: $0, release: release) }
    }

    func write(to out: inout some FieldWriter) {
        let quotation = QuotedText(reference.range, in: release.document)
        out.field("file", release.document.name)
        out.field("start", quotation.range.lowerBound)
        out.field("end", quotation.range.upperBound)
        out.field("quote", quotation.words)
        out.field("type", reference.type)
        out.field("number", reference.number)
        out.field("issuer", reference.issuer)
        out.field("date", reference.date?.text)
        out.field("heading", reference.heading)
        out.endRecord()
    }

    static func titles(_ language: Language) -> [String] {
        language == .vi
            ? ["chỗ", "loại", "số", "cơ quan ban hành", "ngày", "mục"]
            : ["place", "type", "number", "issuer", "date", "section"]
    }

    static let rightAligned: Set<Int> = [0]

    func cells(_ locator: Locator, _ language: Language) -> [String] {
        [
            locator.place(of: reference.range).short,
            reference.type,
            reference.number,
            reference.issuer ?? "",
            reference.date?.text ?? "",
            reference.heading ?? "",
        ]
    }
}
