import Testing

@testable import Reporting

struct PlaceTests {
    @Test func everyOffsetHasTheLineAndColumnThatCountingGives() {
        let long = String(repeating: "đ\u{309}a", count: 700)
        let text = Array("một\n\nhai ba\n \(long)\nbốn \(long)".utf8)
        let index = LineIndex(text)
        var line = 1
        var column = 1
        for offset in 0...text.count {
            let isContinuation = offset < text.count && text[offset] & 0xC0 == 0x80
            if !isContinuation {
                let found = index.position(of: offset)
                #expect(found.line == line && found.column == column, "offset \(offset)")
            }
            guard offset < text.count, offset + 1 == text.count || text[offset + 1] & 0xC0 != 0x80 else { continue }
            if text[offset] == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else { column += 1 }
        }
    }

    @Test func offsetsBeyondTheTextAreItsEnd() {
        let index = LineIndex(Array("ab\nc".utf8))
        #expect(index.position(of: 99) == (2, 2))
        #expect(index.position(of: -5) == (1, 1))
    }

    @Test func quotesAreTheBytesAtTheirOffsets() throws {
        for sample in try samples() {
            let release = try makeRelease(sample.text)
            for figure in release.figures {
                let quotation = QuotedText(figure.range, in: release.document)
                let bytes = Array(sample.text.utf8)[quotation.range]
                #expect(String(decoding: bytes, as: UTF8.self) == quotation.words)
            }
        }
    }

    @Test func excerptsAreCutBetweenWordsAndMarkFigures() throws {
        let words = (1...80).map { "từ\($0)" }.joined(separator: " ")
        let release = try makeRelease("\(words) đạt 15.745 tỷ đồng \(words)")
        let figure = try #require(release.figures.first { $0.unit == "tỷ đồng" })
        let excerpt = Excerpt(
            of: figure.range, marks: [figure.range], in: release.document, within: release.document.flow.indices)
        #expect(excerpt.pieces.filter(\.isMarked).map(\.words) == ["15.745 tỷ đồng"])
        let all = excerpt.pieces.map(\.words).joined()
        #expect(all.hasPrefix("… từ") && all.hasSuffix(" …"))
        #expect(all.utf8.count < 400)
    }
}
