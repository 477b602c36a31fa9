/// A release before its figures are known: the official frame and the body, with tags.
public struct Template: Hashable, Sendable {
    /// What it is called in messages.
    public var name: String
    public var frame: [TemplateKey: [TemplateLine]]
    public var blocks: [TemplateBlock]

    public init(name: String, frame: [TemplateKey: [TemplateLine]] = [:], blocks: [TemplateBlock]) {
        self.name = name
        self.frame = frame
        self.blocks = blocks
    }
}

/// A line with its tags.
public struct TemplateLine: Hashable, Sendable {
    public var segments: [TemplateSegment]
    public var place: TemplatePlace
}

/// What the front matter tells.
public enum TemplateKey: String, CaseIterable, Sendable {
    case superior, issuer, symbol, place, kind, subject, receivers, authority, signer
    // How figures are written.
    case language, decimals, zeros, approximation, gaps

    var isRequired: Bool {
        switch self {
        case .issuer, .symbol, .kind, .subject: true
        default: false
        }
    }
}

public enum TemplateBlock: Hashable, Sendable {
    /// The number ("1.1.") apart from the text.
    case heading(level: Int, number: String, TemplateLine)
    /// The paragraph's lines, to be joined by spaces.
    case paragraph([TemplateLine])
    case list([TemplateLine])
    case note(TemplateLine)
    /// A table, a chart, tasks: a tag that stands alone.
    case tag(TemplateTag)
}

extension Template {
    /// All tags of frame and body, in the order in which they stand.
    public var tags: [TemplateTag] {
        let lines = frame.values.flatMap { $0 }.sorted { $0.place < $1.place }
        return lines.flatMap(\.tags)
            + blocks.flatMap { block -> [TemplateTag] in
                switch block {
                case .heading(_, _, let line), .note(let line): line.tags
                case .paragraph(let lines), .list(let lines): lines.flatMap(\.tags)
                case .tag(let tag): [tag]
                }
            }
    }
}

extension TemplateLine {
    var tags: [TemplateTag] {
        segments.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    }
}
