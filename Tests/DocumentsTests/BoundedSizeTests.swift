import Testing

@testable import Documents

/// Small files that ask for much: they are read within bounds or refused while they are built.
struct BoundedSizeTests {
    @Test func wholeNumbersAreBounded() {
        #expect(BoundedInteger.parse("5", in: 1...9) == 5)
        for text in ["10", "0", "-9223372036854775808", "9223372036854775807", "99999999999999999999", "", "x"] {
            #expect(BoundedInteger.parse(text, in: 1...9) == nil)
        }
    }

    @Test(arguments: [1000, 60_000])
    func repeatedCellsAreCountedBeforeTheyAreBuilt(columns: Int) {
        var budget = SizeBudget(documentName: "a")
        var table = OpenDocumentTable()
        var cell = OpenDocumentTable.Cell()
        cell.repeats = columns
        cell.paragraphs = [RichParagraph(text: RichText("1"))]
        #expect(throws: DocumentError(name: "a", .tooLarge(what: .cells, limit: ReadableSize.maximumCells))) {
            try table.append([cell], repeats: 1000, isHead: false, budget: &budget)
        }
        #expect(table.grid.cells.isEmpty)
    }

    @Test func repeatedTextIsCountedBeforeItIsBuilt() {
        var budget = SizeBudget(documentName: "a")
        var table = OpenDocumentTable()
        var cell = OpenDocumentTable.Cell()
        cell.repeats = 100
        cell.paragraphs = [RichParagraph(text: RichText(String(repeating: "a", count: 10_000)))]
        #expect(throws: DocumentError(name: "a", .tooLarge(what: .bytes, limit: ReadableSize.maximumText))) {
            try table.append([cell], repeats: 100, isHead: false, budget: &budget)
        }
    }

    @Test func theUnusedRestOfASheetCostsNothing() throws {
        var budget = SizeBudget(documentName: "a")
        var table = OpenDocumentTable()
        var filled = OpenDocumentTable.Cell()
        filled.paragraphs = [RichParagraph(text: RichText("1"))]
        var rest = OpenDocumentTable.Cell()
        rest.repeats = 16_000
        for _ in 0..<5000 { try table.append([filled, rest], repeats: 1, isHead: false, budget: &budget) }
        try table.append([rest], repeats: 1_000_000, isHead: false, budget: &budget)
        #expect(table.grid.cells.count == 5000)
    }

    @Test func theFlowTakesNoMoreThanADocumentMayHold() throws {
        var builder = FlowBuilder(capacity: 0, tracksOrigins: false)
        let text = [UInt8](repeating: 0x61, count: 1 << 20)
        for _ in 0..<100 {
            builder.beginBlock()
            builder.append(text, 0..<text.count)
            builder.endBlock(.body)
        }
        #expect(builder.flow.count <= ReadableSize.maximumText + text.count + 100)
        #expect(throws: DocumentError(name: "a", .tooLarge(what: .bytes, limit: ReadableSize.maximumText))) {
            try builder.documentOfOwnText(name: "a", format: .docx)
        }
    }

    @Test func aFormatCodeIsNoLongerThanExcelAllows() {
        let format = NumberFormat(code: String(repeating: "0", count: 1_000_000))
        #expect(format.text("5").count <= 255)
    }

    @Test func columnsAreFoundInMergedRanges() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let ranges = (0..<20).map { _ in
                let start = Int.random(in: 0..<100, using: &generator)
                return start...start + Int.random(in: 0..<6, using: &generator)
            }
            let merged = ColumnRanges(ranges)
            for column in 0..<110 { #expect(merged.contains(column) == ranges.contains { $0.contains(column) }) }
        }
    }

    @Test func cellsGoToTheNextPlaceThatIsFree() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<100 {
            var grid = SpanGrid<Int>()
            var isCovered: Set<[Int]> = []
            for row in 0..<8 {
                grid.beginRow()
                var column = 0
                for cell in 0..<Int.random(in: 0..<6, using: &generator) {
                    let (height, width) = (
                        Int.random(in: 1...3, using: &generator), Int.random(in: 1...3, using: &generator)
                    )
                    grid.append(cell, rowSpan: height, columnSpan: width)
                    while isCovered.contains([row, column]) { column += 1 }
                    #expect(grid.grid.cells.last.map { [$0.row, $0.column] } == [row, column])
                    for below in row..<row + height {
                        for beside in column..<column + width { isCovered.insert([below, beside]) }
                    }
                    column += width
                }
            }
        }
    }

    @Test func openPlacesAreThoseThatNoCellCovers() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            var grid = TableGrid<Int>()
            for index in 0..<6 {
                grid.cells.append(
                    .init(
                        row: Int.random(in: 0..<7, using: &generator), column: Int.random(in: 0..<7, using: &generator),
                        rowSpan: Int.random(in: 1...4, using: &generator),
                        columnSpan: Int.random(in: 1...4, using: &generator), content: index))
            }
            let open = grid.openPlaces(limit: 1000)?.map { [$0.row, $0.column] }
            var expected: [[Int]] = []
            for row in 0..<grid.rowCount {
                for column in 0..<grid.columnCount
                where !grid.cells.contains(where: {
                    ($0.row..<$0.row + $0.rowSpan).contains(row)
                        && ($0.column..<$0.column + $0.columnSpan).contains(column)
                }) { expected.append([row, column]) }
            }
            #expect(open == expected)
            #expect(grid.openPlaces(limit: 1) == nil)
        }
    }

    @Test func aFewWideCellsMakeNoWideTable() async throws {
        let wide = "<td colspan=\"99999\" rowspan=\"99999\">1"
        let page = "<html><body><table><tr>\(String(repeating: wide, count: 1000))<tr><td>2</table></body></html>"
        let document = try await DocumentReader().read(Array(page.utf8), name: "a.html")
        let table = try #require(document.tables.first)
        #expect(table.cells.count == 1001 && table.columnCount <= 1001)
        #expect(table.cells.allSatisfy { $0.columnSpan == 1 })
    }

    @Test(arguments: [("| a\n| b | c\n", true), ("<table><tr><td>a\n", true), ("a    b\nc   d   e\n", false)])
    func linesThatAreNoTableAreNotTriedWithoutEnd(lines: String, isMarkdown: Bool) throws {
        let table = isMarkdown ? "| a | 1 |\n|---|---|\n| b | 2 |\n" : "a      1\nb      2\nc      3\n"
        let text = Array((String(repeating: lines, count: 400) + "\n" + table).utf8)
        let split = try #require(TextLines.split(text, from: 0))
        for (work, isFound) in [(1 << 30, true), (20_000, false)] {
            var finder = TextTableFinder(text, isMarkdown: isMarkdown, work: work)
            let found = split.indices.contains { finder.find(split, from: $0) != nil }
            #expect(found == isFound, "\(work)")
        }
    }
}
