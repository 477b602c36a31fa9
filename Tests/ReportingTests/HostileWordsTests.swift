import Checking
import Documents
import Reading
import Testing

@testable import Reporting

/// Words of a document that would command a terminal or a spreadsheet.
struct HostileWordsTests {
    @Test(arguments: [
        ("số liệu", "số liệu"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("\u{7F}\u{8}\u{9B}1m", "\u{FFFD}\u{FFFD}\u{FFFD}1m"),
        ("a\nb\tc", "a\u{FFFD}b\u{FFFD}c"), ("", ""),
    ])
    func controlCharactersAreReplaced(text: String, wanted: String) {
        #expect(text.printable == wanted)
    }

    @Test func textOnATerminalKeepsItsOffsets() {
        let text = Array("a\u{1B}[1mé\tb\r\nc\rd\u{9B}e\u{A0}\u{7F}\n".utf8)
        let shown = text.withoutControls
        #expect(String(decoding: shown, as: UTF8.self) == "a?[1mé\tb\r\nc?d??e\u{A0}?\n")
        #expect(shown.count == text.count)
    }

    @Test(arguments: [
        ("-3.1", "-3.1"), ("+553", "+553"), ("-168,79%", "-168,79%"), ("-4--3.5", "-4--3.5"), ("15.745", "15.745"),
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+HYPERLINK(1)", "'-2+3+HYPERLINK(1)"), ("-168,79 tỷ đồng", "'-168,79 tỷ đồng"), ("-", "'-"),
        ("\t=1", "'\t=1"), ("", ""), ("tổng = 5", "tổng = 5"),
    ])
    func formulasAreTexts(text: String, wanted: String) {
        #expect(text.safeForSpreadsheets == wanted)
        var writer = CSVWriter(reserving: 16)
        writer.cell(text)
        let cell = String(decoding: writer.bytes, as: UTF8.self)
        #expect(cell == (wanted.contains(",") ? "\"\(wanted)\"" : wanted))
    }

    @Test func noReportForPeopleHoldsAControlCharacter() throws {
        let prose = String(repeating: "Đời sống nhân dân trên địa bàn ổn định. ", count: 20)
        let text =
            prose + "Thu \u{1B}]0;x ngân sách\u{9B}31m đạt 5 tỷ đồng, tăng \u{8}3%.\n\n" + prose + "9 xã (abc 5)."
        let document = try DocumentReader().readText(Array(text.utf8), name: "a\u{1B}[1m\n.md")
        let release = ReleaseReader().read(document)
        let checked = CheckedRelease(release: release, report: Checker().check(release))
        let presentation = CheckPresentation(
            language: .vi, style: .plain, showsAll: true, rules: RuleCatalog.all.map { type(of: $0).description },
            version: "test")
        var outputs = [presentation.format(.text).part(checked)]
        for listing in Listing.allCases {
            outputs.append(listing.format(.text, language: .vi, style: .plain).part(release))
        }
        for output in outputs {
            let scalars = String(decoding: output, as: UTF8.self).unicodeScalars
            #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
        }
    }
}
