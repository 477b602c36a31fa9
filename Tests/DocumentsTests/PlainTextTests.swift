import Testing

@testable import Documents

struct PlainTextTests {
    @Test func brokenLinesAreOneParagraph() throws {
        let document = try read(
            """
            Tổng sản phẩm trên địa bàn tỉnh ước tăng 8,46% so với năm trước, cao hơn
            bình quân cả nước. Quy mô đạt 84.250 tỷ đồng, bằng 101,5% kế hoạch; trong
            đó khu vực công nghiệp - xây dựng đóng góp nhiều nhất vào mức tăng chung.
            Thu ngân sách đạt 12.640 tỷ đồng, tăng 9,7% so với năm 2021, vượt 18,2%
            dự toán.
            - Thu nội địa đạt 11.040 tỷ đồng, bằng 116,3% dự toán được giao đầu năm và
            tăng 8,9%.
            """, as: "a.txt")
        #expect(
            document.outline == [
                "paragraph: Tổng sản phẩm trên địa bàn tỉnh ước tăng 8,46% so với năm trước, cao hơn bình quân cả nước. "
                    + "Quy mô đạt 84.250 tỷ đồng, bằng 101,5% kế hoạch; trong đó khu vực công nghiệp - xây dựng đóng góp nhiều "
                    + "nhất vào mức tăng chung. Thu ngân sách đạt 12.640 tỷ đồng, tăng 9,7% so với năm 2021, vượt 18,2% dự toán.",
                "item 1: Thu nội địa đạt 11.040 tỷ đồng, bằng 116,3% dự toán được giao đầu năm và tăng 8,9%.",
            ])
    }

    @Test func longLinesAreParagraphsOfTheirOwn() throws {
        let line = { (word: String) in
            "\(word) " + String(repeating: "nội dung được thực hiện tốt ", count: 12) + "xong."
        }
        let document = try read([line("Một"), line("Hai"), line("Ba")].joined(separator: "\n"), as: "a.txt")
        #expect(document.blocks.count == 3)
    }

    @Test func pageNumbersAndRunningHeadsAreDropped() throws {
        let page = { (number: Int) in
            "BÁO CÁO THÁNG \(number)\n\nĐoạn văn thứ \(number) của văn bản này đã hết câu.\n\nMột đoạn nữa của trang \(number) cũng hết câu.\n\nTrang \(number)/4\n\u{C}"
        }
        let document = try read((1...4).map(page).joined(), as: "a.txt")
        // The first of them is the document's name.
        #expect(document.blocks.count == 9)
        #expect(document.outline.filter { $0.contains("BÁO CÁO") } == ["heading 1: BÁO CÁO THÁNG 1"])
        #expect(String(decoding: document.flow, as: UTF8.self).contains("Trang") == false)
    }

    @Test func numberAloneIsAPageNumberOnlyInASequence() throws {
        let document = try read("Số hộ nghèo của toàn huyện là:\n\n156\n\nĐó là con số thấp nhất.\n", as: "a.txt")
        #expect(document.outline.contains("paragraph: 156"))
    }

    @Test func columnsOfSpacesAreATable() throws {
        let document = try read(
            """
            Kết quả như sau:

            Chỉ tiêu              Kế hoạch     Thực hiện
            Tổng thu                10.694        12.640
              Thu nội địa            9.494        11.040
            Thu xuất nhập khẩu       1.200         1.600

            Các khoản thu đều vượt.
            """, as: "a.txt")
        let table = try #require(document.tables.first)
        #expect(table.rowCount == 4 && table.columnCount == 3 && table.headerRowCount == 1)
        #expect(
            table.cells.filter { $0.row == 2 }.map { document.words($0.range) } == ["Thu nội địa", "9.494", "11.040"])
    }

    @Test func tabsAreATable() throws {
        let document = try read("Tỉnh\tThu\tChi\nA\t1.500\t1.200\nB\t900\t\n\nHết.", as: "a.txt")
        #expect(
            document.tables.first?.cells.map { document.words($0.range) } == [
                "Tỉnh", "Thu", "Chi", "A", "1.500", "1.200", "B", "900",
            ])
    }

    @Test func lettersInCapitalsAroundTheReleaseAreNoHeadings() throws {
        let document = try read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN HÀ
            Số: 217/BC-UBND

            BÁO CÁO
            Tình hình kinh tế - xã hội 6 tháng đầu năm 2022

            I. LĨNH VỰC KINH TẾ

            Kinh tế tăng trưởng khá.

            Nơi nhận:
            - Như trên;
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            """, as: "a.txt")
        #expect(
            document.outline == [
                "paragraph: ỦY BAN NHÂN DÂN", "paragraph: TỈNH SƠN HÀ", "paragraph: Số: 217/BC-UBND",
                "heading 1: BÁO CÁO",
                "heading 1: Tình hình kinh tế - xã hội 6 tháng đầu năm 2022", "heading 2: I. LĨNH VỰC KINH TẾ",
                "paragraph: Kinh tế tăng trưởng khá.", "paragraph: Nơi nhận:", "item 1: Như trên;",
                "paragraph: TM. ỦY BAN NHÂN DÂN", "paragraph: CHỦ TỊCH",
            ])
    }

    @Test func lineEndsOfEverySystem() throws {
        for end in ["\n", "\r\n", "\r"] {
            let document = try read(["Câu một.", "", "Câu hai."].joined(separator: end), as: "a.txt")
            #expect(document.outline == ["paragraph: Câu một.", "paragraph: Câu hai."])
        }
    }

    @Test func spacesOfEveryKindAreOne() throws {
        let document = try read("Thu\u{A0}\u{A0}ngân \t sách\u{200B} đạt\u{AD} 5\u{202F}%.", as: "a.txt")
        #expect(document.outline == ["paragraph: Thu ngân sách đạt 5 %."])
    }
}
