/// A small table with a head, read whole: what ships with the project, or what a person keeps by hand.
public struct DelimitedTable: Sendable {
    public struct Row: Sendable {
        /// From 1, in the file.
        public var line: Int
        fileprivate var fields: [String]
        fileprivate var columns: [String: Int]

        /// The trimmed text below a title; empty where the row or the table has none.
        public subscript(title: String) -> String {
            guard let column = columns[title], fields.indices.contains(column) else { return "" }
            return fields[column]
        }
    }

    public var titles: [String]
    public var rows: [Row] = []

    /// Without a head and without rows.
    public static let none = DelimitedTable([])

    /// The first record is the head.
    public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        (titles, rows) = bytes.withUnsafeBufferPointer { buffer in
            var reader = DelimitedReader(buffer, separator: separator)
            guard reader.next() else { return ([], []) }
            let titles = (0..<reader.count).map { reader.text($0).trimmed }
            let columns = Dictionary(zip(titles, titles.indices), uniquingKeysWith: { first, _ in first })
            var rows: [Row] = []
            while reader.next() {
                rows.append(
                    Row(line: reader.line, fields: (0..<reader.count).map { reader.text($0).trimmed }, columns: columns)
                )
            }
            return (titles, rows)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
