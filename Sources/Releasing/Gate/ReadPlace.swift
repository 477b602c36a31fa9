import Documents
import Reading
import Reporting

/// Where a figure stands in what was read back.
public struct ReadPlace: Hashable, Sendable {
    /// In the text that `solieu text` prints, from 1.
    public var line: Int
    public var column: Int
    /// The words around it.
    public var quote: String
}

/// Finds places in a release that was read, from top to bottom.
struct ReadPlaces {
    private let release: Release
    private let lines: LineIndex
    /// Where to look on for a figure's words, by these.
    private var behind: [String: Int] = [:]

    init(_ release: Release) {
        self.release = release
        lines = LineIndex(release.document.text)
    }

    /// - Parameter range: of the document's flow.
    func place(of range: Range<Int>) -> ReadPlace {
        let (line, column) = lines.position(of: release.document.origins.textRange(of: range).lowerBound)
        return ReadPlace(line: line, column: column, quote: quote(around: range))
    }

    /// The next place with a figure's words that wasn't asked for yet; nil where there is none.
    mutating func nextPlace(of text: String) -> ReadPlace? {
        for block in release.document.blocks where block.range.upperBound > behind[text] ?? 0 {
            let start = max(block.range.lowerBound, behind[text] ?? 0)
            let words = release.words(start..<block.range.upperBound)
            // Spaces that don't break are as long as in the flow, so offsets are taken there.
            guard let found = words.withPlainSpaces.firstRange(of: text) else { continue }
            let before = words.withPlainSpaces[..<found.lowerBound].count
            let own = words.dropFirst(before)
            let offset = start + words.prefix(before).utf8.count
            let range = offset..<offset + own.prefix(text.count).utf8.count
            behind[text] = range.upperBound
            return place(of: range)
        }
        return nil
    }

    private static let reach = 40

    private func quote(around range: Range<Int>) -> String {
        let block = release.document.blocks.first { $0.range.contains(range.lowerBound) }?.range ?? range
        let before = release.words(block.lowerBound..<range.lowerBound).withPlainSpaces
        let behind = release.words(range.upperBound..<max(range.upperBound, block.upperBound)).withPlainSpaces
        return (before.count > Self.reach ? "…" : "") + before.suffix(Self.reach)
            + release.words(range).withPlainSpaces + behind.prefix(Self.reach)
            + (behind.count > Self.reach ? "…" : "")
    }
}
