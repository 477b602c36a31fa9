import Figures

/// What is wrong with a tag of a Word template, and where.
public struct WordTemplateFault: Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// `{{` without its `}}` in the same paragraph.
        case unclosed
        /// `}}` without its `{{`.
        case unopened
        case empty
        /// The tag itself was refused, and why.
        case refused(String)
    }

    /// The tag's text, without its brackets.
    public var tag: String
    public var problem: Problem
    public var place: WrittenPlace
}

extension WordTemplateFault: CustomStringConvertible {
    public var description: String {
        let said =
            switch problem {
            case .unclosed: "thẻ “{{\(tag)” thiếu “}}” / the tag isn't closed by “}}”"
            case .unopened: "“}}” không có “{{” đứng trước / no “{{” before it"
            case .empty: "thẻ “{{}}” trống / the tag is empty"
            case .refused(let reason): "{{\(tag)}}: \(reason)"
            }
        return "\(place): \(said)"
    }
}

/// All faults of a template.
public struct WordTemplateFaults: ToldError, Sendable {
    /// The template's file.
    public var name: String
    public var faults: [WordTemplateFault]

    /// A line each: file, place, what is wrong.
    public var messages: [String] { faults.map { "\(name): \($0)" } }

    public var description: String { messages.joined(separator: "\n") }
}
