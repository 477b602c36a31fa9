import Figures

/// The template that ships: the press release of a province on a year's plan and the tasks of the next.
public struct DefaultTemplate: Sendable {
    public let language: DocumentLanguage

    public init(_ language: DocumentLanguage = .vi) { self.language = language }

    public var name: String { language == .vi ? "default.md" : "default.en.md" }

    public var text: String {
        let bytes = language == .vi ? PackageResources.default_md : PackageResources.default_en_md
        return String(decoding: bytes, as: UTF8.self)
    }
}
