extension TableColumnGrammar {
    /// What columns hold by their heads.
    static let examples: [DocumentExample] = [
        .figures(
            """
            | TT | Chỉ tiêu | ĐVT | KH năm 2021 | TH 9 tháng 2021 | TH/KH (%) | So với cùng kỳ (%) |
            |---|---|---|---|---|---|---|
            | 1 | Thu ngân sách | tỷ đồng | 10.000 | 7.500 | 75,0 | 112,5 |
            """,
            "10.000 = target 10000 tỷ đồng - 2021 of Thu ngân sách",
            "7.500 = level 7500 tỷ đồng - 2021-9M of Thu ngân sách",
            "75,0 = attainment 75.0 % plan 2021-9M of Thu ngân sách",
            "112,5 = share 112.5 % same-period 2021-9M of Thu ngân sách"),
        .figures(
            """
            | Chỉ tiêu | Năm 2020 | Ước năm 2021 | Tăng, giảm (%) | Tỷ trọng (%) |
            |---|---|---|---|---|
            | Diện tích lúa (ha) | 5.000 | 5.100 | 2,0 | 61,5 |
            """,
            "5.000 = level 5000 ha - 2020 of Diện tích lúa", "5.100 = level 5100 ha - 2021 of Diện tích lúa",
            "2,0 = growth 2.0 % previous-year 2021 of Diện tích lúa", "61,5 = share 61.5 % - 2021 of Diện tích lúa"),
        // The heads name another time than the report's own.
        .figures(
            """
            ## 1. Kết quả 9 tháng đầu năm 2021

            | Chỉ tiêu | Năm 2019 | Năm 2020 | Tăng, giảm (%) |
            |---|---|---|---|
            | Diện tích ngô (ha) | 3.200 | 3.100 | -3,1 |
            """,
            "3.200 = level 3200 ha - 2019 of Diện tích ngô", "3.100 = level 3100 ha - 2020 of Diện tích ngô",
            "-3,1 = growth -3.1 % previous-year 2020 of Diện tích ngô"),
        .figures(
            """
            ## 1. Kết quả 9 tháng đầu năm 2021

            | Sản phẩm | Kế hoạch | Thực hiện | Tỷ lệ (%) |
            |---|---|---|---|
            | Xi măng (tấn) | 810 | 648 | 80 |
            """,
            "810 = target 810 tấn - 2021 of Xi măng", "648 = level 648 tấn - 2021-9M of Xi măng",
            "80 = attainment 80 % plan 2021-9M of Xi măng"),
        // Ranks in words; "Thứ 7" below another head is a day.
        .figures(
            """
            | Chỉ số | Thứ hạng | Ngày công bố |
            |---|---|---|
            | PCI | thứ 31 | Thứ 7 |
            | PAPI | thứ 2 | Thứ 3 |
            """,
            "thứ 31 = rank 31 - - 2021 of PCI", "thứ 2 = rank 2 - - 2021 of PAPI"),
    ]
}
