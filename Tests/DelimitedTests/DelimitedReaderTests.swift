import Delimited
import Testing

private func records(_ text: String, separator: Character = ",") -> [[String]] {
    Array(text.utf8).withUnsafeBufferPointer { buffer in
        var reader = DelimitedReader(buffer, separator: separator.asciiValue ?? 0x2C)
        var rows: [[String]] = []
        while reader.next() { rows.append((0..<reader.count).map { reader.text($0) }) }
        return rows
    }
}

@Suite struct DelimitedReaderTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,\"b, c\"\n", [["a", "b, c"]]),
        ("\"a \"\"b\"\"\"\n", [["a \"b\""]]),
        ("\"a\nb\",c\n", [["a\nb", "c"]]),
        ("a,,\n", [["a", "", ""]]),
        ("a,", [["a", ""]]),
        ("\n\n\na\n\n", [["a"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\"a\"x,b\n", [["ax", "b"]]),
        ("", []),
    ])
    func recordsAreThoseOfTheStandard(text: String, expected: [[String]]) {
        #expect(records(text) == expected)
    }

    @Test func linesAreThoseOfTheFile() {
        let text = Array("a\n\n\"b\nc\",d\r\ne".utf8)
        text.withUnsafeBufferPointer { buffer in
            var reader = DelimitedReader(buffer)
            var lines: [Int] = []
            while reader.next() { lines.append(reader.line) }
            #expect(lines == [1, 3, 5])
        }
    }

    @Test func anOpenQuoteIsTold() {
        let text = Array("a,\"b\n".utf8)
        text.withUnsafeBufferPointer { buffer in
            var reader = DelimitedReader(buffer)
            let hasRecord = reader.next()
            let isCutShort = reader.isCutShort
            let hasMore = reader.next()
            #expect(hasRecord && isCutShort && !hasMore)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func whatIsWrittenIsReadBack(seed: UInt64) {
        // A linear congruence (Knuth, MMIX) is random enough here, and the same for a seed everywhere.
        struct Generator: RandomNumberGenerator {
            var state: UInt64
            mutating func next() -> UInt64 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return state ^ state >> 33
            }
        }
        var generator = Generator(state: seed)
        let pieces = ["a", ",", "\"", "\n", "\r\n", "số liệu", " ", "", "1.234,5"]
        let rows = (0..<4).map { _ in
            (0..<3).map { _ in
                (0..<Int.random(in: 0...3, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined()
            } + ["end"]
        }
        var writer = DelimitedWriter()
        for row in rows { writer.record(row) }
        #expect(records(String(decoding: writer.bytes, as: UTF8.self)) == rows)
    }
}
