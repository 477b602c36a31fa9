import Documents
import Figures
import Reading

/// The figures of a written file, those that are bound and those that somebody typed, in reading order.
public struct TracedFile: Sendable {
    public struct Entry: Sendable {
        /// nil for a figure that is bound to nothing.
        public var living: LivingFigure?
        /// Its place among the figures that are read; nil where the reader finds none there.
        public var read: Int?
        /// As it stands in the file.
        public var text: String
    }

    public var entries: [Entry] = []
    /// What the file's record has and its text no longer.
    public let lost: [FigureBinding]

    /// Whether the file binds figures to a book at all: Markdown and PDF don't.
    public let isBound: Bool

    /// A file that binds no figure: those that are read in it.
    public init(unbound release: Release) {
        isBound = false
        lost = []
        entries = Self.unbound(release)
    }

    private static func unbound(_ release: Release) -> [Entry] {
        release.figures.indices.map {
            Entry(living: nil, read: $0, text: release.words(release.figures[$0].range).withPlainSpaces)
        }
    }

    public init(_ file: LivingFile, readAs release: Release) {
        lost = file.lost
        isBound = !file.figures.isEmpty || !file.lost.isEmpty
        guard isBound else {
            entries = Self.unbound(release)
            return
        }
        let words = release.document.blocks.map { release.words($0.range).withPlainSpaces }
        var open = file.figures.indices.map { $0 }
        var reads: [Int: Int] = [:]
        var unbound: [(index: Int, behind: Int?)] = []
        var last: Int?
        for (index, figure) in release.figures.enumerated() {
            let text = release.words(figure.range).withPlainSpaces
            let block = words.indices.contains(figure.place.block) ? words[figure.place.block] : ""
            let place = open.firstIndex { Self.stands(file.figures[$0], as: text, in: block) }
            if let place {
                last = open.remove(at: place)
                if let last { reads[last] = index }
            } else {
                unbound.append((index, last))
            }
        }
        func typed(behind place: Int?) -> [Entry] {
            unbound.filter { $0.behind == place }.map {
                Entry(living: nil, read: $0.index, text: release.words(release.figures[$0.index].range).withPlainSpaces)
            }
        }
        entries = typed(behind: nil)
        for (place, figure) in file.figures.enumerated() {
            entries.append(Entry(living: figure, read: reads[place], text: figure.text.withPlainSpaces))
            entries += typed(behind: place)
        }
    }

    /// The same words in a paragraph that begins in the same way.
    private static func stands(_ figure: LivingFigure, as text: String, in block: String) -> Bool {
        let own = figure.text.withPlainSpaces
        guard own == text || own.hasSuffix(text) || text.hasPrefix(own) else { return false }
        let opening = figure.place.words.hasSuffix("…") ? String(figure.place.words.dropLast()) : figure.place.words
        return opening.isEmpty || block.contains(opening)
    }
}
