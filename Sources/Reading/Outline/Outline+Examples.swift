extension Outline {
    /// What headings, leads and the closing words pass on.
    static let examples: [DocumentExample] = [
        .figures(
            """
            ## I. KẾT QUẢ 9 THÁNG ĐẦU NĂM 2021

            ### 1. Công nghiệp

            Giá trị sản xuất toàn ngành đạt 5.100 tỷ đồng.

            ## II. MỤC TIÊU NĂM 2022

            Giá trị sản xuất công nghiệp đạt 5.600 tỷ đồng.
            """,
            "5.100 tỷ đồng = level 5100 tỷ đồng - 2021-9M of Giá trị sản xuất toàn ngành Công nghiệp",
            "5.600 tỷ đồng = target 5600 tỷ đồng - 2022 of Giá trị sản xuất công nghiệp"),
        .figures(
            """
            ## I. KẾT QUẢ

            **Trồng trọt:** Diện tích đạt 5.100 ha.

            - Chăn nuôi: tổng đàn đạt 310 nghìn con, tăng 4%.
            """,
            "5.100 ha = level 5100 ha - 2021 of Diện tích Trồng trọt",
            "310 nghìn con = level 310 nghìn con - 2021 of tổng đàn Chăn nuôi",
            "4% = growth 4 % previous-year 2021 of tổng đàn Chăn nuôi"),
        // A section of aims makes targets of what it states, and a subsection without a word goes on.
        .figures(
            """
            ## A. MỤC TIÊU, NHIỆM VỤ NĂM 2022

            ### 1. Chỉ tiêu kinh tế

            Thu ngân sách đạt 16.000 tỷ đồng.
            """,
            "16.000 tỷ đồng = target 16000 tỷ đồng - 2022 of Thu ngân sách"),
        // A line that announces aims makes aims of its list.
        .figures(
            """
            Phấn đấu đạt các chỉ tiêu sau:

            - Thu ngân sách đạt 16.000 tỷ đồng;

            - Tỷ lệ che phủ rừng 38%.
            """,
            "16.000 tỷ đồng = target 16000 tỷ đồng - 2021 of Thu ngân sách",
            "38% = target 38 % - 2021 of Tỷ lệ che phủ rừng"),
        // A part stands above the sections in it, and its year is theirs.
        .figures(
            """
            ## PHẦN I. KẾT QUẢ NĂM 2021

            ### I. Kinh tế

            Tổng thu: 12,5 tỷ đồng. Tổng chi: 11,9 tỷ đồng, đạt 98% dự toán.

            ## PHẦN II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2022

            ### I. Mục tiêu

            Thu ngân sách đạt 13,5 tỷ đồng.
            """,
            "12,5 tỷ đồng = level 12.5 tỷ đồng - 2021 of Tổng thu",
            "11,9 tỷ đồng = level 11.9 tỷ đồng - 2021 of Tổng chi", "98% = attainment 98 % estimate 2021 of Tổng chi",
            "13,5 tỷ đồng = target 13.5 tỷ đồng - 2022 of Thu ngân sách"),
        .figures(
            """
            ## Phần thứ nhất. Kết quả năm 2021

            ### I. Kinh tế

            Thu đạt 12,5 tỷ đồng.

            ## Phần thứ hai. Nhiệm vụ năm 2022

            ### I. Kinh tế

            Thu đạt 13,5 tỷ đồng.
            """,
            "12,5 tỷ đồng = level 12.5 tỷ đồng - 2021 of Thu Kinh tế",
            "13,5 tỷ đồng = target 13.5 tỷ đồng - 2022 of Thu Kinh tế"),
    ]
}
