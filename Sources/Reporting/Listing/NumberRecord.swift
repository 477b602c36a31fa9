import Figures
import Reading

/// The account of one run of digits or number word.
struct NumberRecord: Record {
    let number: NumberMention
    let release: Release

    static let fields: [StaticString] = ["file", "start", "end", "quote", "outcome", "reason", "part_of"]

    static func all(of release: Release) -> [NumberRecord] {
        release.numbers.map { NumberRecord(number: $0, release: release) }
    }

    func write(to out: inout some FieldWriter) {
        let quotation = QuotedText(number.range, in: release.document)
        out.field("file", release.document.name)
        out.field("start", quotation.range.lowerBound)
        out.field("end", quotation.range.upperBound)
        out.field("quote", quotation.words)
        out.field("outcome", number.disposition.name)
        out.field("reason", number.disposition.reason?.rawValue)
        out.field("part_of", whole.map { QuotedText($0, in: release.document).words })
        out.endRecord()
    }

    /// The figure or reference that the number is part of.
    private var whole: Range<Int>? {
        switch number.disposition {
        case .figure(let index) where release.figures.indices.contains(index): release.figures[index].range
        case .reference(let index) where release.references.indices.contains(index): release.references[index].range
        default: nil
        }
    }

    static func titles(_ language: Language) -> [String] {
        language == .vi ? ["chỗ", "số", "kết quả", "vì sao"] : ["place", "number", "outcome", "why"]
    }

    static let rightAligned: Set<Int> = [0]

    func cells(_ locator: Locator, _ language: Language) -> [String] {
        [
            locator.place(of: number.range).short,
            release.words(number.range),
            number.disposition.label(language),
            number.disposition.reason?.label(language) ?? whole.map(release.words) ?? "",
        ]
    }
}

extension NumberMention.Disposition {
    /// The word of the outputs.
    var name: String {
        switch self {
        case .figure: "figure"
        case .reference: "reference"
        case .setAside: "set-aside"
        case .notUnderstood: "not-understood"
        }
    }

    var reason: SetAsideReason? {
        if case .setAside(let reason) = self { reason } else { nil }
    }
}
