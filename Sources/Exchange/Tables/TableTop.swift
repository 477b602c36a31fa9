import PlanBook

/// What stands above a table's rows: captions, then the head in one line or several.
struct TableTop: Hashable, Sendable {
    /// The lines above the head ("Đơn vị tính: triệu đồng", "Năm 2021").
    var captions: [String]
    /// One a column; those of several lines are joined by a space.
    var titles: [String]
    /// The last line that is no row yet.
    var lastLine: Int

    /// A head is the first line with several texts below which something stands.
    init?(_ lines: [TableLine]) {
        let width = lines.map { $0.cells.count }.max() ?? 0
        guard let first = lines.firstIndex(where: { Self.mayBeHead($0, width: width) }) else { return nil }
        captions = lines[..<first].flatMap(\.filled)
        var last = first
        while last + 1 < lines.count, Self.continues(lines[last], lines[last + 1]) { last += 1 }
        titles = Self.join(Array(lines[first...last]), width: width)
        if last + 1 < lines.count, Self.isNumbering(lines[last + 1]) { last += 1 }
        lastLine = lines[last].line
    }

    private static func mayBeHead(_ line: TableLine, width: Int) -> Bool {
        let filled = line.filled
        guard !filled.isEmpty, filled.count * 2 >= min(width, 4) else { return width <= 1 && !filled.isEmpty }
        return Set(filled).count > (width > 1 ? 1 : 0) && !hasDatum(line)
    }

    /// Whether a line has a number that isn't a year.
    private static func hasDatum(_ line: TableLine) -> Bool {
        line.filled.contains { text in
            let bare = text.unmarked
            guard bare.utf8.contains(where: { $0 &- 0x30 < 10 }),
                bare.utf8.allSatisfy({ $0 &- 0x30 < 10 || [0x2C, 0x2E, 0x2D, 0x20, 0x25].contains($0) })
            else { return false }
            return !(Int(bare).map { (1900...2100).contains($0) } ?? false)
        }
    }

    /// Whether the second line goes on with the head: it has no number, and stands below a title that reaches over
    /// several columns.
    private static func continues(_ above: TableLine, _ below: TableLine) -> Bool {
        guard !hasDatum(below), below.filled.count >= 2 else { return false }
        return below.cells.indices.contains { column in
            guard column > 0, !below[column].isEmpty, below[column] != above[column] else { return false }
            let isBelowSpan = above[column].isEmpty || above[column] == above[column - 1]
            return isBelowSpan && (above[column - 1] != "" || above[column] != "")
        }
    }

    /// "A, B, 1, 2, 3=2/1"
    private static func isNumbering(_ line: TableLine) -> Bool {
        let filled = line.filled.map(\.unmarked)
        guard filled.count >= 3 else { return false }
        var expected = 1
        for text in filled {
            let bare = text.filter { !"() ".contains($0) }
            let isLetter = bare.count == 1 && bare.first.map { $0.isLetter && $0.isUppercase } == true
            let digits = bare.prefix { $0.isNumber }
            if let number = Int(digits) {
                guard number == expected, bare.count == digits.count || bare.contains("=") else { return false }
                expected += 1
            } else if !isLetter {
                return false
            }
        }
        return expected > 2
    }

    private static func join(_ lines: [TableLine], width: Int) -> [String] {
        (0..<width).map { column in
            var parts: [String] = []
            for (index, line) in lines.enumerated() {
                var text = line[column].unmarked
                // A title reaches over the empty cells to its right, but not in the last line.
                if text.isEmpty, index + 1 < lines.count, !lines[index + 1][column].isEmpty {
                    text = line.cells.prefix(column).last { !$0.isEmpty }?.unmarked ?? ""
                }
                if !text.isEmpty, parts.last != text { parts.append(text) }
            }
            return parts.joined(separator: " ")
        }
    }
}
