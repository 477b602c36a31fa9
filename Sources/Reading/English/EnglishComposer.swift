import Figures

/// What an English figure is of: its subject's words, or those before it.
struct EnglishComposer: SubjectComposing {
    private let section: SectionContext
    private(set) var subject: String
    private var own: String?

    init(section: SectionContext, paragraph: ParagraphContext) {
        self.section = section
        subject = paragraph.subject
    }

    var counts: [Substring: String] { [:] }
    var lastCounted: Substring? { nil }

    mutating func open(_ s: Sentence) {}

    mutating func take(_ statement: Statement, quantity: Quantity, in s: Sentence) -> Bool {
        own = nil
        guard !statement.subject.isEmpty else { return false }
        if statement.kind == .benchmark || statement.isBracketed { return false }
        subject = s.text(statement.subject)
        return true
    }

    func text(of statement: Statement) -> String { subject.isEmpty ? section.subject : subject }
}
