import Checking

/// An answer of rows and columns: what a question to the plan book comes back with, in whatever form it is printed.
public struct Grid: Sendable {
    public struct Column: Sendable {
        /// The field's name in JSON and CSV.
        public var key: String
        public var title: Bilingual
        public var isNumber: Bool
        /// Left out of what people see unless they ask for all.
        public var isDetail: Bool

        public init(_ key: String, vi: String, en: String, isNumber: Bool = false, isDetail: Bool = false) {
            self.key = key
            title = Bilingual(vi: vi, en: en)
            self.isNumber = isNumber
            self.isDetail = isDetail
        }
    }

    public enum Cell: Hashable, Sendable {
        case none
        case text(String)
        /// Canonical decimal text: `15745.3`. Printed as the language writes numbers.
        case number(String)
        /// A number with what stands before and behind it when it is printed: "≈ 200", "26,9 %".
        case marked(String, before: String, behind: String)
        case list([String])
        /// Canonical decimal texts, printed like a number each.
        case numbers([String])
        /// A word of a fixed set: people read its name in their language.
        case word(String, vi: String, en: String)
    }

    public struct Row: Sendable {
        public var cells: [Cell]
        /// How deep the row stands below others; people see it indented.
        public var depth: Int

        public init(_ cells: [Cell], depth: Int = 0) {
            self.cells = cells
            self.depth = depth
        }
    }

    public var title: Bilingual
    public var columns: [Column]
    public var rows: [Row] = []
    /// Sentences below the table.
    public var notes: [Bilingual] = []

    public init(title: Bilingual, columns: [Column]) {
        self.title = title
        self.columns = columns
    }

    public mutating func add(_ cells: [Cell], depth: Int = 0) { rows.append(Row(cells, depth: depth)) }
}

extension Grid.Cell {
    public static func text(_ text: String?) -> Grid.Cell { text.map { .text($0) } ?? .none }
    public static func number(_ text: String?) -> Grid.Cell { text.map { .number($0) } ?? .none }
}

/// How a grid is printed.
public enum GridForm: String, Sendable, CaseIterable { case text, csv, xlsx, jsonl }
