extension PartNesting {
    /// What is told as a part of what, within a sentence and behind it.
    static let examples: [DocumentExample] = [
        .figures(
            "Tổng thu đạt 15.745 tỷ đồng, tăng 12%. Trong đó: thu nội địa 14.145 tỷ đồng; thu xuất nhập khẩu 1.600 tỷ đồng.",
            "15.745 tỷ đồng = level 15745 tỷ đồng - 2021 of Tổng thu",
            "12% = growth 12 % previous-year 2021 of Tổng thu",
            "14.145 tỷ đồng = level 14145 tỷ đồng - 2021 of thu nội địa in 15.745 tỷ đồng",
            "1.600 tỷ đồng = level 1600 tỷ đồng - 2021 of thu xuất nhập khẩu in 15.745 tỷ đồng"),
        .figures(
            """
            Tháng 11, tổng chi đạt 1.000 tỷ đồng.

            Trong đó, chi thường xuyên 600 tỷ đồng.
            """,
            "1.000 tỷ đồng = level 1000 tỷ đồng - 2021-M11 of tổng chi",
            "600 tỷ đồng = level 600 tỷ đồng - 2021-M11 of chi thường xuyên in 1.000 tỷ đồng"),
        .figures(
            """
            Tổng chi đạt 10.000 tỷ đồng.

            Trong đó:

            - Chi thường xuyên 6.000 tỷ đồng, trong đó chi lương 3.000 tỷ đồng;

            - Chi đầu tư 4.000 tỷ đồng.
            """,
            "10.000 tỷ đồng = level 10000 tỷ đồng - 2021 of Tổng chi",
            "6.000 tỷ đồng = level 6000 tỷ đồng - 2021 of Chi thường xuyên in 10.000 tỷ đồng",
            "3.000 tỷ đồng = level 3000 tỷ đồng - 2021 of chi lương in 6.000 tỷ đồng",
            "4.000 tỷ đồng = level 4000 tỷ đồng - 2021 of Chi đầu tư in 10.000 tỷ đồng"),
        .figures(
            """
            Tổng dư nợ đạt 4.000 tỷ đồng, trong đó:

            - Ngắn hạn 2.500 tỷ đồng;

            - Trung, dài hạn 1.500 tỷ đồng.
            """,
            "4.000 tỷ đồng = level 4000 tỷ đồng - 2021 of Tổng dư nợ",
            "2.500 tỷ đồng = level 2500 tỷ đồng - 2021 of Ngắn hạn Tổng dư nợ in 4.000 tỷ đồng",
            "1.500 tỷ đồng = level 1500 tỷ đồng - 2021 of Trung, dài hạn Tổng dư nợ in 4.000 tỷ đồng"),
        // Something else stands between, or the list is over.
        .figures(
            "Tổng thu đạt 15.745 tỷ đồng. Công tác thu được chú trọng. Thu nội địa đạt 14.145 tỷ đồng.",
            "15.745 tỷ đồng = level 15745 tỷ đồng - 2021 of Tổng thu",
            "14.145 tỷ đồng = level 14145 tỷ đồng - 2021 of Thu nội địa"),
        .figures(
            """
            Tổng chi đạt 10.000 tỷ đồng, trong đó:

            - Chi đầu tư 4.000 tỷ đồng.

            Huy động vốn đạt 9.000 tỷ đồng.

            - Cho vay đạt 8.000 tỷ đồng.
            """,
            "10.000 tỷ đồng = level 10000 tỷ đồng - 2021 of Tổng chi",
            "4.000 tỷ đồng = level 4000 tỷ đồng - 2021 of Chi đầu tư in 10.000 tỷ đồng",
            "9.000 tỷ đồng = level 9000 tỷ đồng - 2021 of Huy động vốn",
            "8.000 tỷ đồng = level 8000 tỷ đồng - 2021 of Cho vay"),
        // What is told beside the list is no part.
        .figures(
            "Rừng trồng đạt 650 ha; bao gồm 600 ha rừng sản xuất, đồng thời, các chủ rừng bảo vệ 9.700 ha.",
            "650 ha = level 650 ha - 2021 of Rừng trồng",
            "600 ha = level 600 ha - 2021 of rừng sản xuất in 650 ha",
            "9.700 ha = level 9700 ha - 2021 of các chủ rừng bảo vệ"),
    ]
}
