import Testing

@testable import Documents

/// Pages made of words at places, as a PDF file or a scan gives them.
struct LayoutTests {
    /// Words in a face in which every letter is 6 wide, lines 17 apart, on a page 600 wide.
    private func page(_ lines: [(left: Double, text: String)], number: Int = 1, from top: Double = 100) -> LayoutPage {
        var words: [LayoutWord] = []
        for (row, line) in lines.enumerated() {
            var left = line.left
            let y = top + Double(row) * 17
            for word in line.text.split(separator: " ", omittingEmptySubsequences: false) {
                let width = Double(word.count) * 6
                if !word.isEmpty {
                    words.append(
                        LayoutWord(
                            text: String(word), box: LayoutBox(left: left, top: y, right: left + width, bottom: y + 14))
                    )
                }
                left += width + 4
            }
        }
        return LayoutPage(number: number, width: 600, height: 850, words: words)
    }

    private func outline(_ pages: [LayoutPage]) throws -> [String] {
        try LayoutDocument.read(pages, name: "a.pdf", format: .pdf).outline
    }

    private let full = "Giá trị sản xuất toàn ngành công nghiệp của tỉnh năm 2022 ước đạt mức rất cao so"

    @Test func aParagraphEndsWhereTheNextLineIsSetIn() throws {
        let lines = [(80.0, full), (60.0, full), (60.0, "với năm 2021."), (80.0, full), (60.0, "với kế hoạch.")]
        let found = try outline([page(lines)])
        #expect(found.count == 2)
        #expect(found.first?.hasSuffix("so với năm 2021.") == true)
    }

    @Test func aSentenceGoesOnOverAPage() throws {
        let first = page([(80, full), (60, full)], from: 600)
        let second = page([(60, "với năm 2021."), (80, "Đoạn sau đứng riêng.")], number: 2)
        #expect(try outline([first, second]).count == 2)
    }

    @Test func aDashMayBeginALineInsideASentence() throws {
        let line = "Trong năm 2022 các cơ quan của tỉnh đã triển khai nhiều nhiệm vụ lớn về kinh tế"
        let found = try outline([
            page([(80, line), (60, "- xã hội và quốc phòng trên địa bàn."), (80, "- Thu ngân sách tăng.")])
        ])
        #expect(found.count == 2)
        #expect(found.last == "item 1: Thu ngân sách tăng.")
    }

    @Test func aRangeBrokenAtItsHyphenStaysWhole() throws {
        let line = "Mục tiêu của tỉnh về tốc độ tăng trưởng trong giai đoạn năm năm tới là khoảng 6,5-"
        #expect(try outline([page([(80, line), (60, "7% mỗi năm.")])]).first?.contains("6,5-7% mỗi năm.") == true)
    }

    @Test func aNameBrokenBeforeItsNumberStaysWhole() throws {
        let line = "Tỷ lệ người từ đủ 18 tuổi trở lên trên địa bàn đã tiêm đủ hai mũi vắc-xin phòng COVID-"
        #expect(try outline([page([(80, line), (60, "19 đạt 98%.")])]).first?.contains("COVID-19 đạt 98%.") == true)
        // A dash between spaces joins nothing to it.
        let dash = "Kết quả thực hiện nhiệm vụ phát triển kinh tế và xã hội của tỉnh trong năm nay được nêu ra -"
        #expect(
            try outline([page([(80, dash), (60, "19 chỉ tiêu đạt kế hoạch.")])]).first?.contains("ra - 19") == true)
    }

    @Test func columnsOfNumbersAreATableThatGoesOnOverPages() throws {
        let row = { (name: String, a: String, b: String) in
            (60.0, name.padding(to: 30) + a.padding(to: 14) + b)
        }
        let first = page(
            [
                row("Chỉ tiêu", "Kế hoạch", "Thực hiện"), row("Tổng thu", "10.694", "12.640"),
                row("Thu nội địa", "9.494", "11.040"),
            ], from: 700)
        let second = page(
            [
                row("Chỉ tiêu", "Kế hoạch", "Thực hiện"), row("Tổng chi", "8.100", "8.200"),
                row("Chi đầu tư", "2.100", "2.200"),
            ], number: 2)
        let document = try LayoutDocument.read([first, second], name: "a.pdf", format: .pdf)
        #expect(document.tables.count == 1)
        #expect(document.tables.first?.rowCount == 5 && document.tables.first?.headerRowCount == 1)
        #expect(
            document.tables.first?.cells.suffix(3).map { document.words($0.range) } == ["Chi đầu tư", "2.100", "2.200"])
    }

    @Test func wordsThatComeInPartsAreWhole() throws {
        let parts = [("T", 60.0, 66.0), ("ổ", 66.0, 72.0), ("ng", 72.2, 84.0), ("thu.", 88.0, 112.0)]
        let words = parts.map { LayoutWord(text: $0.0, box: LayoutBox(left: $0.1, top: 100, right: $0.2, bottom: 114)) }
        #expect(try outline([LayoutPage(number: 1, width: 600, height: 850, words: words)]) == ["paragraph: Tổng thu."])
    }

    @Test func pagesWithTooManyWordsAreRefused() {
        let word = LayoutWord(text: "a", box: LayoutBox(left: 0, top: 0, right: 5, bottom: 10))
        let page = LayoutPage(
            number: 1, width: 600, height: 850, words: Array(repeating: word, count: LayoutDocument.maximumWords + 1))
        #expect(
            throws: DocumentError(name: "a.pdf", .tooLarge(what: .wordsOnAPage, limit: LayoutDocument.maximumWords))
        ) {
            try LayoutDocument.read([page], name: "a.pdf", format: .pdf)
        }
    }

    @Test func randomPlacesNeverBreakTheReader() throws {
        for seed in 0..<100 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let pages = (1...3).map { number in
                let words = (0..<120).map { _ in
                    let left = Double.random(in: -10...600, using: &generator)
                    let top = Double.random(in: -10...850, using: &generator).rounded(.down)
                    let text =
                        ["1.234", "Thu", "ngân", "5,2%", "-", "1.", "Nơi nhận:", "(1)", "²"].randomElement(
                            using: &generator) ?? "a"
                    return LayoutWord(
                        text: text,
                        box: LayoutBox(
                            left: left, top: top, right: left + Double.random(in: 0...60, using: &generator),
                            bottom: top + Double.random(in: 0...20, using: &generator)))
                }
                return LayoutPage(number: number, width: 600, height: 850, words: words)
            }
            let document = try LayoutDocument.read(pages, name: "a.pdf", format: .pdf)
            #expect(
                zip(document.blocks, document.blocks.dropFirst()).allSatisfy {
                    $0.range.upperBound <= $1.range.lowerBound
                })
        }
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, count - self.count))
    }
}
