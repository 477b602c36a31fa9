import Figures
import Testing

@testable import Exchange

@Suite struct FieldTests {
    static let periods: [(String, written: [String])] = [
        ("2021", ["2021", "năm 2021", "Cả năm 2021", "12 tháng 2021", "12T/2021"]),
        ("2021-H1", ["2021-H1", "6 tháng 2021", "6 tháng đầu năm 2021", "6T2021", "6T/2021", "nửa đầu năm 2021"]),
        ("2021-H2", ["6 tháng cuối năm 2021", "2021-H2"]),
        ("2021-Q3", ["2021-Q3", "quý III/2021", "Quý 3 năm 2021", "quy III nam 2021", "Q3/2021", "III/2021"]),
        ("2021-M06", ["2021-M06", "tháng 6/2021", "Tháng 6 năm 2021", "T6/2021", "06/2021", "2021-06"]),
        ("2021-9M", ["2021-9M", "9T2021", "9 tháng 2021", "9 tháng đầu năm 2021", "9 thang nam 2021"]),
        ("2021-2025", ["2021-2025", "giai đoạn 2021-2025", "Giai đoạn 2021 - 2025"]),
    ]

    @Test(arguments: periods)
    func periodsAreRead(period: String, written: [String]) {
        for text in written { #expect(PeriodWords.period(text)?.canonical.text == period, "\(text)") }
    }

    @Test(arguments: ["", "21", "Kế hoạch 2021", "quý V/2021", "tháng 13/2021", "2021 người", "hôm nay"])
    func otherTextsAreNoPeriods(text: String) { #expect(PeriodWords.period(text) == nil) }

    static let numbers: [(String, Int64, Int, NumberField.Form)] = [
        ("15745", 15745, 0, .value), ("-3,1", -31, 1, .value), ("15.745,30", 1_574_530, 2, .value),
        ("15,745.3", 157_453, 1, .value), ("1.234.567", 1_234_567, 0, .value), ("1.234", 1234, 3, .eitherPoint),
        ("12,345", 12345, 3, .eitherComma), ("0.125", 125, 3, .value), ("1234.567", 1_234_567, 3, .value),
        (" 26,9 % ", 269, 1, .value), ("(42)", -42, 0, .value), ("1 234 567,5", 12_345_675, 1, .value),
        ("−5", -5, 0, .value), ("\u{1}15745.345", 15_745_345, 3, .value), ("", 0, 0, .empty), ("…", 0, 0, .empty),
        ("-", 0, 0, .empty), ("abc", 0, 0, .notANumber), ("1.2.3", 0, 0, .notANumber),
        ("1,23,456.7", 0, 0, .notANumber), ("1234567890123456789", 0, 0, .tooLong), (".5", 0, 0, .notANumber),
        ("5.", 0, 0, .notANumber), ("12 xã", 0, 0, .notANumber),
    ]

    @Test(arguments: numbers)
    func numbersAreRead(text: String, mantissa: Int64, scale: Int, form: NumberField.Form) {
        let field = Array(text.utf8).withUnsafeBufferPointer { NumberField($0) }
        #expect(field.form == form, "\(text)")
        if form != .empty, form != .notANumber, form != .tooLong {
            #expect(field.mantissa == mantissa, "\(text)")
            #expect(field.scale == scale, "\(text)")
        }
    }

    /// No bytes make the readers of fields trap.
    @Test(arguments: 0..<200)
    func fieldsOfAnyBytesAreSafe(seed: UInt64) {
        var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let letters = Array("0123456789.,-()% \u{1}\u{A0}−tTqQ/".utf8)
        for _ in 0..<100 {
            var bytes: [UInt8] = []
            for _ in 0..<Int(random >> 59) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(letters[Int(random >> 33) % letters.count])
            }
            _ = bytes.withUnsafeBufferPointer { NumberField($0) }
            _ = PeriodWords.period(String(decoding: bytes, as: UTF8.self))
            random = random &* 6_364_136_223_846_793_005 &+ 1
        }
    }

    @Test func unitsAreConvertedExactly() {
        func convert(_ from: String, _ to: String, _ mantissa: Int64, _ scale: Int) -> String? {
            UnitConversion(from: Unit(words: from), to: Unit(words: to)).flatMap {
                $0.convert(mantissa, scale: scale).map { decimalText($0.mantissa, scale: $0.scale) }
            }
        }
        #expect(convert("triệu đồng", "tỷ đồng", 15_745_300, 0) == "15745.300")
        #expect(convert("nghìn tỷ đồng", "tỷ đồng", 157, 1) == "15700")
        #expect(convert("tạ", "tấn", 55, 0) == "5.5")
        #expect(convert("ha", "km2", 250, 0) == "2.50")
        #expect(convert("tỷ đồng", "tỷ đồng", 5, 0) == "5")
        #expect(convert("tỷ đồng", "ha", 5, 0) == nil)
        #expect(convert("tấn", "tạ", .max, 0) == nil)
    }

    @Test func fieldsAreNumberedByTheirBytes() {
        var table = FieldTable()
        var known: [String: Int] = [:]
        for index in 0..<5000 {
            let text = "name \(index * 7919 % 1777)"
            let place = Array(text.utf8).withUnsafeBufferPointer { table.index(of: $0) }
            #expect(known[text, default: known.count] == place)
            known[text] = place
        }
        #expect(table.count == known.count)
        #expect(table.text(3) == "name \(3 * 7919 % 1777)")
    }
}
