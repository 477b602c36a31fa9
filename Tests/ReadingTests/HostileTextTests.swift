import Documents
import Randomness
import Testing

@testable import Reading

/// Texts that no clerk writes: reading them ends, traps nowhere and accounts for every number.
@Suite struct HostileTextTests {
    static let fragments = [
        "(", ")", "%", "/", "-", "+", ".", ",", ";", ":", "\"", "1/", "31/12/", "trăm ", "mươi ", "linh ",
        "-9223372036854775808 ", "9223372036854775807 ", "ngày ", "tháng ", "năm ", "quý ",
        "từ ", "đến ", "so với ",
        "tăng ", "giảm ", "vượt ", "kế hoạch ", "dự toán ", "thứ ", "xếp ", "cả nước ", "hai ", "nghìn ", "tỷ ",
        "đồng ", "trong đó ",
        "666666666666666666666666 ", "99999999999999999999999999999 ", "1.234.567,89 ", "0,0000000000000000000000 ",
        "-5 ", "Số: 1/QĐ-UBND ",
        "Nghị quyết số ", "gấp ", "lần ", "tương đương ", "(kế hoạch ", "là ", "tỷ lệ ", "điểm phần trăm ", "2021 ",
        "I ", "\u{301}", "đ", "\n\n",
        "# ", "- ", "| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", "phấn đấu ",
    ]

    @Test(arguments: 0..<400)
    func randomTextIsRead(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let text = (0..<80).map { _ in Self.fragments[Int(generator.next() % UInt64(Self.fragments.count))] }.joined()
        try expectAccounted(text)
    }

    /// Lines cut out of a page, of which the start or the end is gone.
    @Test(arguments: [
        "UBND tỉnh ban hành Kế hoạch số 45/KH-UBND.", ", Chính phủ ban hành Nghị định số 15/2021/NĐ-CP.",
        "Bình quân mỗi năm 2016-2020 tăng 5%.", "mỗi năm 2021 1", "mỗi quý I 2020-2022", ": sở 12", "## : sở 12",
        ": Ngành thuế 5%", "(: khối 5%)", "Họp vào ngày 12,", "các ngày 12-",
    ])
    func cutLinesAreRead(line: String) throws { try expectAccounted(line) }

    @Test func longNumbersAreSetAsideOrNotUnderstood() throws {
        for digits in [18, 19, 20, 23, 24, 25, 38, 39, 40, 400] {
            try expectAccounted(
                "Trên " + String(repeating: "6", count: digits) + " dân, tăng " + String(repeating: "9", count: digits)
                    + "%.")
        }
    }

    static let numberWords = [
        "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "mốt", "lăm", "tư", "chục",
        "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "linh", "lẻ", "rưỡi",
    ]

    @Test(arguments: numberWords)
    func runsOfNumberWordsAreRead(word: String) throws {
        for count in [2, 12, 16, 40] {
            let run = String(repeating: word + " ", count: count)
            try expectAccounted("Có \(run)hộ, tăng hai \(run)% so với \(run)xã năm \(run).")
        }
        let run = String(repeating: word + " ", count: 15)
        try expectAccounted(Self.numberWords.map { "Có \($0) \(run)hộ." }.joined(separator: "\n\n"))
    }

    @Test(arguments: [
        "-9223372036854775808", "9223372036854775807", "9223372036854775808", "170141183460469231731687303715884105727",
    ])
    func extremeNumbersAreRead(number: String) throws {
        try expectAccounted(
            "Tăng \(number)/\(number) %, gấp \(number) lần năm \(number); \(number)-\(number) xã, quý \(number), tháng \(number)"
                + "/\(number), thứ \(number)/\(number), \(number) tỷ \(number) triệu đồng, ngày \(number).\(number)."
                + "\n\n| năm \(number) | tháng \(number) |\n|---|---|\n| \(number) | \(number)% |\n")
    }

    @Test func noMoreNumbersAreReadThanMemoryHolds() throws {
        let line = String(repeating: "1 2 3 4 5 6 7 8 9 ", count: 500)
        let text = Array(repeating: "Thu " + line, count: ReleaseReader.maximumNumbers / 4500 + 2)
        let document = try DocumentReader().readText(
            Array(text.joined(separator: "\n\n").utf8), name: "a.md")
        #expect(
            throws: DocumentError(name: "a.md", .tooLarge(what: .numbers, limit: ReleaseReader.maximumNumbers))
        ) { try ReleaseReader().readWhole(document) }
    }

    private func expectAccounted(_ text: String) throws {
        guard let document = try? DocumentReader().readText(Array(text.utf8), name: "hostile.md") else { return }
        let release = ReleaseReader().read(document)
        var claimed = Set<Int>()
        for mention in release.numbers { claimed.formUnion(mention.range) }
        for block in document.blocks {
            for index in block.range where document.flow[index] &- 0x30 < 10 {
                #expect(claimed.contains(index), "\(text.debugDescription)")
            }
        }
        for figure in release.figures { #expect(figure.range.upperBound <= document.flow.count) }
    }
}
