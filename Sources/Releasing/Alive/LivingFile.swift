import Documents

/// A file that this project wrote, perhaps edited since in a word processor, with its figures still bound.
public struct LivingFile: Sendable {
    /// In reading order.
    public let figures: [LivingFigure]
    /// Figures that the file's record has and its text no longer.
    public let lost: [FigureBinding]
    /// How its figures were written.
    public let style: OfficeStyle

    private let content: any LivingContent
    private let bytes: [UInt8]
    /// For each figure, its place among the content's spans.
    private let places: [Int]

    /// Reads a DOCX, an ODT or an HTML file.
    /// - Throws: ``DocumentError`` where the file is damaged or of another kind.
    public init(_ bytes: [UInt8], name: String) throws {
        self.bytes = bytes
        content = try Self.content(bytes, name: name)
        var bindings: [String: FigureBinding] = [:]
        for binding in content.record.figures { bindings[FigureBinding.name(of: binding.id)] = binding }
        var seen: Set<String> = []
        var figures: [LivingFigure] = []
        var places: [Int] = []
        for (place, span) in content.spans.enumerated() {
            guard let binding = bindings[span.name] else { continue }
            seen.insert(span.name)
            figures.append(LivingFigure(binding: span.binding ?? binding, text: span.text, place: span.place))
            places.append(place)
        }
        self.figures = figures
        self.places = places
        style = content.record.style?.style ?? OfficeStyle()
        lost = content.record.figures.filter { !seen.contains(FigureBinding.name(of: $0.id)) }
    }

    private static func content(_ bytes: [UInt8], name: String) throws -> any LivingContent {
        if bytes.starts(with: "%PDF-".utf8) { throw DocumentError(name: name, .unsupported(kind: "PDF")) }
        guard bytes.starts(with: [0x50, 0x4B]) else { return try LivingPage(bytes, name: name) }
        let package = try OfficePackage(bytes, name: name)
        if package.wordBody != nil { return try LivingWord(package) }
        if package.part("content.xml") != nil { return try LivingOpenDocument(package) }
        throw DocumentError(name: name, .unsupported(kind: "zip"))
    }

    public var overtyped: [LivingFigure] { figures.filter(\.isOvertyped) }

    /// Renews the figures and leaves every other byte of text, and every other part, as it is.
    /// - Parameters:
    ///   - overtyped: what becomes of figures that somebody typed over.
    ///   - renew: the figure that what was bound gives now.
    public func refreshed(
        overtyped: OvertypedFigures = .keep, _ renew: (FigureBinding) throws -> FigureRenewal.Answer
    ) throws -> RefreshedFile {
        var result = RefreshedFile(bytes: bytes, changes: [], kept: [], unanswered: [])
        var record: [String: FigureBinding] = [:]
        for binding in content.record.figures { record[binding.id] = binding }
        var texts: [Int: FigureBinding] = [:]
        for (index, figure) in zip(places, figures) {
            var new: BoundFigure
            switch try renew(figure.binding) {
            case .figure(let answer): new = answer
            case .unknown:
                result.unanswered.append(figure)
                continue
            case .otherWords(let now):
                result.stranded.append((figure, now))
                continue
            }
            if figure.isOvertyped, overtyped == .keep || !content.spans[index].canBeRenewed {
                result.kept.append(figure)
                continue
            }
            new.id = figure.binding.id
            let binding = FigureBinding(new)
            record[new.id] = binding
            if binding == figure.binding, !figure.isOvertyped { continue }
            texts[index] = binding
            if figure.text.withPlainSpaces != new.text.withPlainSpaces {
                result.changes.append(
                    FigureChange(
                        id: new.id, tag: figure.binding.tag, old: figure.text.withPlainSpaces, new: new.text,
                        place: figure.place))
            }
        }
        guard !texts.isEmpty else { return result }
        var whole = content.record
        whole.figures = whole.figures.map { record[$0.id] ?? $0 }
        result.bytes = try content.rewritten(texts, record: whole)
        return result
    }
}

/// A place in a file that a figure stands in.
struct LivingSpan: Sendable {
    /// `FigureBinding.name(of:)` of the figure's identifier.
    var name: String
    /// Its own binding, where the format keeps one at each place.
    var binding: FigureBinding?
    var text: String
    var place: WrittenPlace
    /// Whether there is text left to put a new one in the place of.
    var canBeRenewed: Bool
}

/// What a format must tell of its figures.
protocol LivingContent: Sendable {
    var record: BindingRecord { get }
    /// In reading order.
    var spans: [LivingSpan] { get }
    /// The whole file with other texts in some places, by the index of their span, and with another record.
    func rewritten(_ texts: [Int: FigureBinding], record: BindingRecord) throws -> [UInt8]
}
