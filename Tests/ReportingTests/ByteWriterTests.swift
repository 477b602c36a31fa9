import Foundation
import Testing

@testable import Reporting

struct ByteWriterTests {
    @Test(arguments: [0, 7, -7, 10, 1234567890, Int.max, Int.min])
    func writesIntegersInDecimal(number: Int) {
        var out = ByteWriter()
        out.write("x" as StaticString)
        out.write(number)
        #expect(String(decoding: out.bytes, as: UTF8.self) == "x\(number)")
    }

    @Test func everyScalarBelow0x180SurvivesJSON() throws {
        let text =
            String(String.UnicodeScalarView((0..<0x180).compactMap(Unicode.Scalar.init(_:)))) + "số liệu \u{1F4A1}"
        var out = ByteWriter()
        out.writeJSON(text)
        let read = try JSONDecoder().decode([String].self, from: Data("[".utf8 + out.bytes + "]".utf8))
        #expect(read == [text])
    }

    @Test func commasStandBetweenMembersAndElementsOnly() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", 1)
            json.member("b", nil as String?)
            json.member("c", ["x", "y"])
            json.key("d")
            json.object { $0.member("e", "") }
            json.key("f")
            json.array([Int]()) { $0.value($1) }
            json.key("g")
            json.value(true)
        }
        json.endLine()
        json.object { _ in }
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {"a":1,"b":null,"c":["x","y"],"d":{"e":""},"f":[],"g":true}
                {}
                """)
    }

    @Test func cellsAreQuotedWhereRFC4180AsksForIt() {
        var csv = CSVWriter(reserving: 0)
        csv.field("a", "7,82%")
        csv.field("b", "nói \"vâng\"")
        csv.field("c", nil as String?)
        csv.field("d", 12)
        csv.field("e", ["Sở A", "Sở B"])
        csv.field("f", "hai\ndòng")
        csv.endRecord()
        #expect(
            String(decoding: csv.bytes, as: UTF8.self)
                == "\"7,82%\",\"nói \"\"vâng\"\"\",,12,Sở A; Sở B,\"hai\ndòng\"\r\n")
    }
}
