import Testing

@testable import Documents

struct SheetTests {
    @Test(arguments: [
        ("15745", "#,##0", "15.745"), ("0.269", "0.0%", "26,9%"), ("0.26900000000000002", "0.00%", "26,90%"),
        ("1234567.891", "#,##0.00", "1.234.567,89"), ("-3.14159", "0.0", "-3,1"), ("2.5", "0", "3"),
        ("1.005", "0.00", "1,01"),
        ("0.5", "#.0", ",5"), ("1500000", "#,##0,", "1.500"), ("1500000", "0.0,,", "1,5"),
        ("-12", "#,##0;(#,##0)", "(12)"),
        ("0", "#,##0;-#,##0;\"-\"", "-"), ("12", "0 \"tỷ đồng\"", "12 tỷ đồng"), ("7", "00", "07"),
        ("15.7", "General", "15,7"),
        ("100", "General", "100"), ("0.1", "General", "0,1"), ("44561", "dd/mm/yyyy", "31/12/2021"),
        ("44561", "m/d/yy", "31/12/2021"),
        ("44561", "mmm-yy", "12/2021"), ("60", "yyyy", "1900"), ("61", "dd/mm/yyyy", "01/03/1900"),
        ("1E-3", "0.000", "0,001"),
        ("12.345", "#,##0.0##", "12,345"), ("12.3", "#,##0.0##", "12,3"), ("5", "[Red]0.0;[Blue]-0.0", "5,0"),
        ("x", "0", "x"),
        ("1E+400", "0", "1E+400"),
    ])
    func numbersArePrintedAsExcelShowsThem(value: String, code: String, wanted: String) {
        #expect(NumberFormat(code: code).text(value) == wanted)
    }

    @Test func digitsAreRoundedAsPrinted() throws {
        var digits = try #require(DecimalDigits("9.995"))
        digits.round(toDecimals: 2)
        #expect(digits.whole == "10" && digits.fraction == "")
        #expect(DecimalDigits("0")?.digits == [])
        #expect(DecimalDigits("abc") == nil)
        #expect(DecimalDigits("nan") == nil)
    }

    @Test func excelCells() async throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let bytes = package([
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"r\"><sheets><sheet name=\"Sheet1\" r:id=\"a\"/><sheet name=\"B\" r:id=\"b\" state=\"hidden\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"worksheets/one.xml\"/><Relationship Id=\"b\" Target=\"worksheets/two.xml\"/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\"><si><t>Chỉ tiêu</t></si><si><r><rPr><b/></rPr><t>Thu </t></r><r><t>nội địa</t></r></si></sst>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"3\"/></cellXfs></styleSheet>"
            ),
            (
                "xl/worksheets/one.xml",
                """
                <worksheet xmlns="\(main)"><cols><col min="3" max="3" hidden="1"/></cols><sheetData>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Năm 2022</t></is></c><c r="C2"><v>1</v></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>15745</v></c></row>
                <row r="4" hidden="1"><c r="A4"><v>9</v></c><c r="B4"><v>9</v></c></row></sheetData></worksheet>
                """
            ),
            (
                "xl/worksheets/two.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c></row></sheetData></worksheet>"
            ),
        ])
        let document = try await DocumentReader().read(bytes, name: "a.xlsx")
        #expect(
            document.outline == [
                "cell 0,0+1x1: Chỉ tiêu", "cell 0,1+1x1: Năm 2022", "cell 1,0+1x1: Thu nội địa", "cell 1,1+1x1: 15.745",
            ])
        #expect(document.strongWords == ["Thu"])
    }

    @Test func commaSeparatedValues() throws {
        let text = "Chỉ tiêu;\"Năm \"\"2022\"\"\";Ghi chú\r\n\"Thu\nnội địa\";15.745;a\r\nChi;9.000;\"b;c\"\r\n"
        let document = try read(text, as: "a.csv")
        #expect(document.format == .csv)
        #expect(
            document.outline.map { String($0.drop { $0 != ":" }.dropFirst(2)) } == [
                "Chỉ tiêu", "Năm \"2022\"", "Ghi chú", "Thu nội địa", "15.745", "a", "Chi", "9.000", "b;c",
            ])
        #expect(try read("x,y,z\n1,2,3\n4,5,6\n", as: "noname").format == .csv)
        #expect(try read("Thu, chi, nợ.\nThu, chi, nợ.\nThu, chi, nợ.\n", as: "a.txt").format == .plainText)
    }

    @Test func headOfATableEndsAboveItsNumbers() throws {
        let head = { (rows: [String]) in
            try read((["| \(rows[0]) |", "|---|"] + rows.dropFirst().map { "| \($0) |" }).joined(separator: "\n"))
                .tables.first?.headerRowCount
        }
        #expect(try head(["Chỉ tiêu | Kế hoạch | Thực hiện", "A | 1 | 2", "Thu | 15 | 16"]) == 2)
        #expect(try head(["Năm | 2020 | 2021", "Thu | 1.500 | 1.600"]) == 1)
        #expect(try head(["TT | Chỉ tiêu | Kế hoạch", "I | KINH TẾ | ", "1 | Thu | 5"]) == 1)
        #expect(try head(["Thu | 1.500 | 1.600", "Chi | 900 | 800"]) == 0)
        #expect(try head(["Tên | Vai trò | Nơi", "An | Thư ký | Huế"]) == 1)
    }
}
