import Mustache
import Reporting

/// The portal's templates, compiled once for each language.
///
/// `[[Chỉ tiêu|Indicator]]` in a template stands for one phrase in both languages. Whatever a template shows is escaped;
/// three braces show markup that the portal itself made (`charts`).
struct Views: Sendable {
    private let libraries: [Language: MustacheLibrary]

    /// A template that can't be compiled: a fault of the program, found when it starts and by its tests.
    struct Fault: Error, CustomStringConvertible {
        var template: String
        var reason: String
        var description: String { "template \(template): \(reason)" }
    }

    init() throws {
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for (name, bytes) in TemplateFiles.all {
                let text = Self.translated(String(decoding: bytes, as: UTF8.self), language)
                do { try library.register(text, named: name) } catch {
                    throw Fault(template: name, reason: "\(error)")
                }
            }
            libraries[language] = library
        }
        self.libraries = libraries
    }

    func render(_ template: String, _ fields: Fields, _ language: Language) throws -> String {
        guard let text = libraries[language]?.render(fields, withTemplate: template) else {
            throw Fault(template: template, reason: "none of this name")
        }
        return text
    }

    /// The template with each phrase in one language.
    static func translated(_ text: String, _ language: Language) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
            let phrase = rest[open.upperBound..<close.lowerBound]
            result += rest[..<open.lowerBound]
            let words = phrase.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            result += words.count == 2 ? (language == .vi ? words[0] : words[1]) : phrase
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
