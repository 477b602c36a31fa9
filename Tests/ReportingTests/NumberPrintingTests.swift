import Testing

@testable import Reporting

struct NumberPrintingTests {
    @Test(arguments: [
        ("15745", "15.745", "15,745"), ("7.82", "7,82", "7.82"), ("-3.1", "-3,1", "-3.1"),
        ("138/184", "138/184", "138/184"),
        ("3.5-4", "3,5-4", "3.5-4"), ("1234567.05", "1.234.567,05", "1,234,567.05"), ("999", "999", "999"),
        ("12500-13000.5", "12.500-13.000,5", "12,500-13,000.5"),
    ])
    func valuesArePrintedAsEachLanguageDoes(value: String, vietnamese: String, english: String) {
        #expect(Language.vi.printed(value) == vietnamese)
        #expect(Language.en.printed(value) == english)
    }

    @Test func columnsAreAlignedByLettersAndNotByBytes() {
        var table = TextTable(titles: ["a", "b"], rightAligned: [1])
        table.add(["tỷ", "1"])
        table.add(["xyz", "12"])
        var out = ByteWriter()
        table.write(to: &out, .plain)
        #expect(String(decoding: out.bytes, as: UTF8.self) == "a     b\ntỷ    1\nxyz  12\n")
    }

    @Test func coloursAreOnlyPutInWhereWanted() {
        #expect(TextStyle.plain.red("x") == "x")
        #expect(TextStyle(isColoured: true).red("x") == "\u{1B}[1;31mx\u{1B}[0m")
    }
}
