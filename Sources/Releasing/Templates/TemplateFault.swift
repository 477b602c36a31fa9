import Checking
import Figures

/// Something in a template that keeps a release from being written.
public struct TemplateFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case unclosedBraces, emptyTag
        case unknownTag(String, nearest: String?)
        case unknownIndicator(String, nearest: String?)
        case unknownMeasure(String, nearest: String?)
        case unknownOption(String, nearest: String?)
        /// A value that the option can't have.
        case badOption(key: String, value: String, expected: Bilingual)
        /// The directive wants an indicator behind it.
        case noIndicator(String)
        /// The book doesn't have the figure.
        case missingFigure(String, period: String, area: String)
        /// Tasks or directives that the book doesn't have by the day that it is asked for.
        case notYetKnown(String, day: String)
        /// "tăng" stands before a figure that fell.
        case contradictingWord(word: String, figure: String)
        case unknownInclude(String)
        case includeLoop([String])
        case unclosedFrontMatter
        case unknownKey(String, nearest: String?)
        case missingKey(String)
        /// A directive for blocks within a line.
        case blockInLine(String)
        /// A directive that a Word file can't follow: its paragraphs are the file's own.
        case onlyMarkdown(String)
        case tooManyDigits(String)
    }

    public var place: TemplatePlace
    public var kind: Kind

    public init(_ kind: Kind, at place: TemplatePlace) {
        self.kind = kind
        self.place = place
    }
}

/// All that is wrong with a template, in the order of its lines.
public struct TemplateFaults: ToldError, Sendable {
    public var faults: [TemplateFault]

    init(_ faults: [TemplateFault]) {
        var seen: Set<TemplateFault> = []
        self.faults = faults.filter { seen.insert($0).inserted }.sorted { $0.place < $1.place }
    }

    /// A line each: place, Vietnamese, English.
    public var messages: [String] { faults.map(\.description) }

    public var description: String { messages.joined(separator: "\n") }
}

extension TemplateFault: CustomStringConvertible {
    public var description: String {
        "\(place.file):\(place.line):\(place.column): \(message.vi) / \(message.en)"
    }

    public var message: Bilingual {
        switch kind {
        case .unclosedBraces: Bilingual(vi: "«{{» không có «}}» trong cùng dòng", en: "'{{' without '}}' in its line")
        case .emptyTag: Bilingual(vi: "thẻ trống", en: "an empty tag")
        case .unknownTag(let word, let nearest):
            Bilingual(
                vi: "không có thẻ «\(word)»" + Self.vietnamese(nearest), en: "no tag '\(word)'" + Self.english(nearest))
        case .unknownIndicator(let code, let nearest):
            Bilingual(
                vi: "không có chỉ tiêu «\(code)»" + Self.vietnamese(nearest),
                en: "no indicator '\(code)'" + Self.english(nearest))
        case .unknownMeasure(let word, let nearest):
            Bilingual(
                vi: "không có số đo «\(word)»" + Self.vietnamese(nearest),
                en: "no measure '\(word)'" + Self.english(nearest))
        case .unknownOption(let key, let nearest):
            Bilingual(
                vi: "thẻ này không có tùy chọn «\(key)»" + Self.vietnamese(nearest),
                en: "this tag has no option '\(key)'" + Self.english(nearest))
        case .badOption(let key, let value, let expected):
            Bilingual(
                vi: "«\(key)=\(value)» không hợp lệ; cần \(expected.vi)",
                en: "'\(key)=\(value)' isn't valid; \(expected.en) is wanted")
        case .noIndicator(let word):
            Bilingual(vi: "thẻ «\(word)» cần mã chỉ tiêu", en: "'\(word)' wants an indicator's code")
        case .missingFigure(let what, let period, let area):
            Bilingual(
                vi: "sổ chưa có \(what), kỳ \(period), \(area); nhập số liệu, hoặc thêm optional=yes",
                en: "the book has no \(what) for \(period), \(area); enter it, or add optional=yes")
        case .notYetKnown(let what, let day):
            Bilingual(
                vi: "đến ngày \(day) sổ chưa có \(what); viết với --as-known của ngày đã biết, hoặc thêm optional=yes",
                en: "by \(day) the book had no \(what); write with --as-known and the day of which it is known, or add "
                    + "optional=yes")
        case .contradictingWord(let word, let figure):
            Bilingual(
                vi: "chữ «\(word)» trái với số liệu \(figure); bỏ chữ ấy và dùng words=yes",
                en: "the word '\(word)' contradicts the figure \(figure); leave it out and use words=yes")
        case .unknownInclude(let name):
            Bilingual(vi: "không tìm thấy mẫu «\(name)»", en: "there is no template '\(name)'")
        case .includeLoop(let names):
            Bilingual(
                vi: "mẫu chèn vòng: \(names.joined(separator: " → "))",
                en: "templates include each other in a loop: \(names.joined(separator: " → "))")
        case .unclosedFrontMatter:
            Bilingual(vi: "phần đầu mở bằng «---» chưa đóng", en: "the front matter opened by '---' isn't closed")
        case .unknownKey(let key, let nearest):
            Bilingual(
                vi: "phần đầu không có mục «\(key)»" + Self.vietnamese(nearest),
                en: "the front matter has no '\(key)'" + Self.english(nearest))
        case .missingKey(let key):
            Bilingual(vi: "phần đầu thiếu mục «\(key)»", en: "the front matter lacks '\(key)'")
        case .blockInLine(let word):
            Bilingual(vi: "thẻ «\(word)» phải đứng riêng một dòng", en: "'\(word)' must stand alone in its line")
        case .onlyMarkdown(let word):
            Bilingual(
                vi: "thẻ «\(word)» chỉ dùng trong mẫu Markdown", en: "'\(word)' is for templates in Markdown only")
        case .tooManyDigits(let what):
            Bilingual(vi: "\(what): quá nhiều chữ số", en: "\(what): too many digits")
        }
    }

    private static func vietnamese(_ nearest: String?) -> String { nearest.map { "; có phải «\($0)»?" } ?? "" }

    private static func english(_ nearest: String?) -> String { nearest.map { "; did you mean '\($0)'?" } ?? "" }
}
