import Figures

/// Where something stands in a written file, as people find it again.
public struct WrittenPlace: Hashable, Sendable {
    public struct Cell: Hashable, Sendable {
        /// All count from 1.
        public var table: Int
        public var row: Int
        public var column: Int
    }

    /// The part of the package: "word/document.xml", "word/header1.xml", "content.xml"; empty in a page.
    public var part: String
    /// From 1, through the part.
    public var paragraph: Int
    public var cell: Cell?
    /// How the paragraph begins.
    public var words: String
}

extension WrittenPlace: CustomStringConvertible {
    public var description: String { "\(sentence(.vi)) / \(sentence(.en))" }

    /// For a message in one language.
    public func sentence(_ language: DocumentLanguage) -> String {
        let isVietnamese = language == .vi
        var parts: [String] = []
        let names: (String, String)? =
            if part.contains("header") {
                ("đầu trang", "page head")
            } else if part.contains("footer") {
                ("chân trang", "page foot")
            } else if part.contains("footnotes") {
                ("chú thích cuối trang", "footnotes")
            } else if part.contains("endnotes") {
                ("chú thích cuối văn bản", "endnotes")
            } else {
                nil
            }
        if let names { parts.append(isVietnamese ? names.0 : names.1) }
        if let cell {
            parts.append(
                isVietnamese
                    ? "bảng \(cell.table), hàng \(cell.row), cột \(cell.column)"
                    : "table \(cell.table), row \(cell.row), column \(cell.column)")
        } else {
            parts.append(isVietnamese ? "đoạn \(paragraph)" : "paragraph \(paragraph)")
        }
        if !words.isEmpty { parts.append("“\(words)”") }
        return parts.joined(separator: ", ")
    }

    /// The first words of a paragraph.
    static func opening(_ text: String) -> String {
        let plain = String(decoding: text.utf8.prefix(400), as: UTF8.self).withPlainSpaces
        guard plain.count > 60 else { return plain }
        return plain.prefix(60).split(separator: " ").dropLast().joined(separator: " ") + "…"
    }
}

/// Counts tables, rows and cells while a part is gone through.
struct CellCounter {
    private var open: [WrittenPlace.Cell] = []
    private var tables = 0

    var place: WrittenPlace.Cell? { open.last }

    mutating func beginTable() {
        tables += 1
        open.append(.init(table: tables, row: 0, column: 0))
    }

    mutating func endTable() { _ = open.popLast() }

    mutating func beginRow() {
        guard let last = open.indices.last else { return }
        open[last].row += 1
        open[last].column = 0
    }

    mutating func beginCell() {
        guard let last = open.indices.last else { return }
        open[last].column += 1
    }
}
