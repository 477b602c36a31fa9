/// A release as text with its structure, whatever format it came in.
///
/// Three byte sequences matter, all UTF-8:
/// - `text` is what `solieu text` prints and what every offset in an output refers to.
///   For Markdown and plain text in UTF-8 it is the file itself.
/// - `flow` is what the reader reads: NFC, markup gone, broken lines joined by one space.
/// - `origins` leads from an offset in `flow` back to the offset in `text`.
public struct Document: Sendable {
    /// The name to print in messages: a path, or `-` for standard input.
    public var name: String
    public var format: DocumentFormat
    public var text: [UInt8]
    public var flow: [UInt8]
    public var origins: OriginMap
    /// In reading order; their ranges ascend and don't overlap.
    public var blocks: [Block]
    public var tables: [Table]
    /// What is bold, as ascending ranges of `flow`; a bold lead ("**Công nghiệp:**") heads its paragraph.
    public var strong: [Range<Int>]
    /// What could not be read as it should: a page without text, a guessed encoding.
    public var notes: [DocumentNote]

    public init(
        name: String, format: DocumentFormat, text: [UInt8], flow: [UInt8], origins: OriginMap,
        blocks: [Block], tables: [Table] = [], strong: [Range<Int>] = [], notes: [DocumentNote] = []
    ) {
        self.name = name
        self.format = format
        self.text = text
        self.flow = flow
        self.origins = origins
        self.blocks = blocks
        self.tables = tables
        self.strong = strong
        self.notes = notes
    }
}

/// A paragraph, a heading, a list item, a table cell: a run of `flow` that is read by itself.
public struct Block: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// `level` counts from 1, the document's name (its type and its subject). Below it the kinds of numbers that
        /// the document uses count on: where it has "I.", "1." and "1.1.", they are 2, 3 and 4.
        case heading(level: Int)
        case paragraph
        /// `depth` counts from 1: "-" is 1, "+" inside it 2. The block's range doesn't include the sign.
        case listItem(depth: Int)
        /// An index into `Document.tables` and one into its `cells`.
        case cell(table: Int, cell: Int)
        /// The caption of the table with this index, or the note of its unit ("Đơn vị tính: tỷ đồng").
        case caption(table: Int)
        case footnote
    }

    public var kind: Kind
    /// Bytes of `Document.flow`, without line ends.
    public var range: Range<Int>
    /// The page that it begins on, from 1, where the format has pages.
    public var page: Int?

    public init(kind: Kind, range: Range<Int>, page: Int? = nil) {
        self.kind = kind
        self.range = range
        self.page = page
    }
}

public struct Table: Sendable, Equatable {
    public struct Cell: Sendable, Equatable {
        /// From 0; a merged cell stands at its top left place.
        public var row: Int
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        /// Bytes of `Document.flow`; empty for an empty cell.
        public var range: Range<Int>

        public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, range: Range<Int>) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.range = range
        }
    }

    public var rowCount: Int
    public var columnCount: Int
    /// How many rows from the top are the head.
    public var headerRowCount: Int
    /// Row by row, then column by column.
    public var cells: [Cell]
    /// Bytes of `Document.flow` of the caption and of the unit's note, in order.
    public var captions: [Range<Int>]

    public init(rowCount: Int, columnCount: Int, headerRowCount: Int, cells: [Cell], captions: [Range<Int>] = []) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.cells = cells
        self.captions = captions
    }
}

public enum DocumentFormat: String, Sendable, CaseIterable {
    case markdown, plainText, docx, odt, html, pdf, xlsx, ods, csv, doc, rtf, scan

    /// Whether the format lays text out on a page, so that rules about the page's form make sense.
    public var isPaged: Bool {
        switch self {
        case .docx, .odt, .pdf, .doc, .rtf, .scan: true
        case .markdown, .plainText, .html, .xlsx, .ods, .csv: false
        }
    }
}

/// Something that a reader of the results should know about how the document was read.
public struct DocumentNote: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The bytes were decoded from this encoding; not said for UTF-8.
        case decoded(encoding: String)
        /// This many byte sequences were not valid UTF-8 and stand as U+FFFD.
        case invalidBytes(count: Int)
        /// The text was recognised from a picture, so letters and digits may be mistaken.
        case recognised
    }

    public var kind: Kind

    public init(kind: Kind) { self.kind = kind }
}
