import Documents
import Figures
import PlanBook

/// A template in either form: Markdown with a front matter, or an office's own Word file.
public enum ReleaseTemplate: Sendable {
    case markdown(text: String, name: String, TemplateParser)
    case word(WordTemplate)

    /// - Parameters:
    ///   - bytes: of the template's file.
    ///   - parser: finds the templates that a Markdown template includes.
    /// - Throws: ``DocumentError`` where a Word file is damaged or hostile.
    public init(_ bytes: [UInt8], name: String, _ parser: TemplateParser = TemplateParser()) throws {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            let isEmpty = bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
            if isEmpty { throw DocumentError(name: name, .empty) }
            if name.lowercased().hasSuffix(".docx") { throw DocumentError(name: name, .binary) }
            self = .markdown(text: String(decoding: bytes, as: UTF8.self), name: name, parser)
            return
        }
        self = .word(try WordTemplate(bytes, name: name))
    }

    /// The formats that it can be written in: a Word file stays what it is, or is laid out as PDF.
    public var formats: [ReleaseFormat] {
        switch self {
        case .markdown: ReleaseFormat.allCases
        case .word: [.docx, .pdf]
        }
    }

    /// The periods that a book must be asked for.
    public func periods(for period: Period) -> Set<Period> {
        switch self {
        case .markdown(let text, let name, let parser):
            ReleaseWriter.periods(of: parser.parseLeniently(text, name: name).0, for: period)
        case .word(let template):
            ReleaseWriter.periods(
                of: Template(
                    name: template.name,
                    blocks: template.tags.flatMap { ReleaseWriter.tags(of: $0, in: template.name) }
                        .map(TemplateBlock.tag)), for: period)
        }
    }
}

/// A release with its figures known, before it takes a format.
public struct ComposedRelease: Sendable {
    /// In reading order.
    public var figures: [BoundFigure]
    public var gaps: [RoundingGap]
    /// What stands behind its number: "TB-UBND"; nil where a Word file holds it as plain words.
    public var symbol: String?
    /// Its kind and subject on one line.
    public var title: String
    private let body: Body

    private enum Body: Sendable {
        case release(WrittenRelease)
        case word([UInt8])
    }

    public init(_ result: WritingResult) {
        (figures, gaps) = (result.release.figures, result.gaps)
        symbol = result.release.frame.symbol
        title = FrameWords(result.release).title
        body = .release(result.release)
    }

    init(word bytes: [UInt8], figures: [BoundFigure], gaps: [RoundingGap], title: String) {
        (self.figures, self.gaps, self.title) = (figures, gaps, title)
        symbol = nil
        body = .word(bytes)
    }

    /// The whole file's bytes.
    /// - Parameter name: what the file will be called, for messages.
    /// - Throws: ``DocumentError`` where a program that is needed is missing or fails.
    public func bytes(as format: ReleaseFormat, name: String) async throws -> [UInt8] {
        switch body {
        case .release(let release): return try await ReleaseEncoder().bytes(of: release, as: format, name: name)
        case .word(let bytes):
            switch format {
            case .docx: return bytes
            case .pdf: return try await PDFWriter().bytes(ofWord: bytes, name: name)
            default: throw DocumentError(name: name, .unsupported(kind: "DOCX → \(format.rawValue)"))
            }
        }
    }
}

extension ReleaseWriter {
    /// Writes a template of either form.
    /// - Throws: ``TemplateFaults`` or ``WordTemplateFaults`` with every fault: nothing is half written.
    public func compose(_ template: ReleaseTemplate, _ request: ReleaseRequest) throws -> ComposedRelease {
        switch template {
        case .markdown(let text, let name, let parser):
            ComposedRelease(try write(text, name: name, request, parser))
        case .word(let template): try fill(template, request)
        }
    }
}
