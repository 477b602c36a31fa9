import Testing

@testable import Documents

struct MarkdownTests {
    @Test func markupLeavesTheFlowAndKeepsItsOrigin() throws {
        let text = "Tổng thu **đạt 15.745 tỷ đồng**, tăng *26,9%* so với \\*năm 2020&nbsp;\\*.\n"
        let document = try read(text)
        #expect(document.outline == ["paragraph: Tổng thu đạt 15.745 tỷ đồng, tăng 26,9% so với *năm 2020 *."])
        #expect(document.strongWords == ["đạt 15.745 tỷ đồng"])
        let flow = String(decoding: document.flow, as: UTF8.self)
        let found = try #require(flow.firstRange(of: "15.745 tỷ đồng"))
        let range =
            flow.utf8.distance(
                from: flow.startIndex, to: found.lowerBound)..<flow.utf8.distance(
                from: flow.startIndex, to: found.upperBound)
        #expect(
            String(decoding: document.text[document.origins.textRange(of: range)], as: UTF8.self) == "15.745 tỷ đồng")
    }

    @Test(arguments: [
        ("**1. Kết quả đạt được**", "heading 2: 1. Kết quả đạt được"),
        ("**I. TÌNH HÌNH**", "heading 2: I. TÌNH HÌNH"),
        ("## 1.2. Lĩnh vực văn hóa", "heading 2: 1.2. Lĩnh vực văn hóa"),
        ("#### **2.1. Tập trung thực hiện**", "heading 2: 2.1. Tập trung thực hiện"),
        ("Phần thứ nhất\n\nKẾT QUẢ NĂM 2022", "heading 2: Phần thứ nhất KẾT QUẢ NĂM 2022"),
        ("a) Trồng trọt", "heading 2: a) Trồng trọt"),
        (
            "1. Tổng thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020.",
            "paragraph: 1. Tổng thu ngân sách đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020."
        ),
        ("2. Công nghiệp: IIP tăng 12,6%", "paragraph: 2. Công nghiệp: IIP tăng 12,6%"),
        ("- **Công nghiệp:** tăng 5%.", "item 1: Công nghiệp: tăng 5%."),
        ("**- Công nghiệp:**", "item 1: Công nghiệp:"),
        ("  - + Lưu: VT.", "item 2: Lưu: VT."),
        ("+ Xây dựng tăng 3%.", "item 2: Xây dựng tăng 3%."),
        ("-5,2% là mức giảm sâu nhất.", "paragraph: -5,2% là mức giảm sâu nhất."),
        ("15.745 tỷ đồng là tổng thu.", "paragraph: 15.745 tỷ đồng là tổng thu."),
    ])
    func kindOfABlock(text: String, wanted: String) throws {
        // A sentence before it, so that the block isn't taken for the document's name.
        let document = try read(
            "Tỉnh đã đạt nhiều kết quả quan trọng trong năm qua.\n\n\(text)\n\nCác ngành tiếp tục thực hiện.\n")
        #expect(document.outline.dropFirst().first == wanted)
    }

    @Test func levelsFollowTheNumbersAndNotTheSigns() throws {
        let document = try read(
            """
            ## **II. KINH TẾ**

            **1. Kết quả**

            ## 1.2. Văn hóa

            ### 2. Đánh giá

            a) Ưu điểm

            Đã đạt.
            """)
        #expect(
            document.outline == [
                "heading 2: II. KINH TẾ", "heading 3: 1. Kết quả", "heading 4: 1.2. Văn hóa", "heading 3: 2. Đánh giá",
                "heading 5: a) Ưu điểm", "paragraph: Đã đạt.",
            ])
    }

    @Test func sentencesCutByAPageAreJoined() throws {
        let document = try read(
            """
            UBND tỉnh đã phê duyệt quy hoạch; đồng thời ban hành nhiều

            3

            chính sách nhằm tăng cường quản lý. Tổng vốn đầu tư toàn xã hội ước đạt khoảng

            62.615 tỷ đồng, tăng 7,7%.

            Tác động rất nặng nề;

            các mục tiêu vẫn đạt.

            Một câu khác đã hết.

            4

            Câu này đứng riêng.
            """)
        #expect(
            document.outline == [
                "paragraph: UBND tỉnh đã phê duyệt quy hoạch; đồng thời ban hành nhiều chính sách nhằm tăng cường quản lý. "
                    + "Tổng vốn đầu tư toàn xã hội ước đạt khoảng 62.615 tỷ đồng, tăng 7,7%.",
                "paragraph: Tác động rất nặng nề; các mục tiêu vẫn đạt.",
                "paragraph: Một câu khác đã hết.", "paragraph: Câu này đứng riêng.",
            ])
    }

    @Test func tablesOfBars() throws {
        let document = try read(
            """
            Bảng 2. Xuất khẩu
            Đơn vị tính: triệu USD

            Chỉ tiêu | 2021 | 2022
            :--- | ---: | ---:
            **Dệt may** | 1.046 | 1.210<br>(ước)
            Gạo \\| nếp | 588 |

            Hết.
            """)
        #expect(
            document.outline == [
                "caption 0: Bảng 2. Xuất khẩu", "caption 0: Đơn vị tính: triệu USD", "cell 0,0+1x1: Chỉ tiêu",
                "cell 0,1+1x1: 2021", "cell 0,2+1x1: 2022", "cell 1,0+1x1: Dệt may", "cell 1,1+1x1: 1.046",
                "cell 1,2+1x1: 1.210 (ước)", "cell 2,0+1x1: Gạo | nếp", "cell 2,1+1x1: 588", "paragraph: Hết.",
            ])
        #expect(document.tables.first?.headerRowCount == 1)
        #expect(document.strongWords == ["Dệt may"])
    }

    @Test func starsThatPairWithNothingStay() throws {
        #expect(
            try read("(*) Ghi chú: 5 * 3 = 15, tên tệp là a_b_c.").outline == [
                "paragraph: (*) Ghi chú: 5 * 3 = 15, tên tệp là a_b_c."
            ])
        #expect(try read("**Dịch vụ **từng bước hồi phục.").strongWords == ["Dịch vụ"])
    }

    @Test func raisedDigitsDoNotLengthenANumber() throws {
        #expect(
            try read("Đạt 15.745<sup>1</sup> tỷ đồng trên 12 km<sup>2</sup>.").outline == [
                "paragraph: Đạt 15.745¹ tỷ đồng trên 12 km2."
            ])
    }
}
