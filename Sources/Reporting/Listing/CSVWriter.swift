/// Writes records as CSV: RFC 4180, with its CRLF line ends. A list's texts are joined by "; ".
///
/// Texts that a spreadsheet would run as formulas have an apostrophe before them.
package struct CSVWriter: FieldWriter {
    private var out: ByteWriter
    private var isFirst = true

    package init(reserving capacity: Int) { out = ByteWriter(reserving: capacity) }

    package var bytes: [UInt8] { out.bytes }

    package mutating func field(_ name: StaticString, _ text: String?) { cell(text ?? "") }

    package mutating func field(_ name: StaticString, _ number: Int) { cell("\(number)") }

    package mutating func field(_ name: StaticString, _ texts: [String]) { cell(texts.joined(separator: "; ")) }

    package mutating func endRecord() {
        out.write("\r\n" as StaticString)
        isFirst = true
    }

    /// Quotes the text where it holds what separates cells or lines.
    package mutating func cell(_ text: String) {
        let text = text.safeForSpreadsheets
        if !isFirst { out.write(UInt8(ascii: ",")) }
        isFirst = false
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return out.write(text)
        }
        out.write(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { out.write(byte) }
            out.write(byte)
        }
        out.write(UInt8(ascii: "\""))
    }
}
