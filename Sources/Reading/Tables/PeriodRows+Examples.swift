extension PeriodRows {
    /// Tables whose rows are times.
    static let examples: [DocumentExample] = [
        .figures(
            """
            ## 1. Xuất khẩu hàng hóa

            | Nội dung | Thực hiện | Kế hoạch |
            |---|---|---|
            | 2020 | 11,23 tỷ USD | |
            | 2021 | 15,7 tỷ USD | 14,84 tỷ USD |
            """,
            "11,23 tỷ USD = level 11.23 tỷ USD - 2020 of Xuất khẩu hàng hóa",
            "15,7 tỷ USD = level 15.7 tỷ USD - 2021 of Xuất khẩu hàng hóa",
            "14,84 tỷ USD = target 14.84 tỷ USD - 2021 of Xuất khẩu hàng hóa"),
        .figures(
            """
            | Nội dung | Thu nội địa | Thu xuất, nhập khẩu |
            |---|---|---|
            | 2020 | 89,3% | 10,7% |
            | 2021 | 89,8% | 10,2% |
            """,
            "89,3% = share 89.3 % - 2020 of Thu nội địa", "10,7% = share 10.7 % - 2020 of Thu xuất, nhập khẩu",
            "89,8% = share 89.8 % - 2021 of Thu nội địa", "10,2% = share 10.2 % - 2021 of Thu xuất, nhập khẩu"),
        // Years that count up and words that say so.
        .figures(
            """
            | STT | Năm | Diện tích (ha) | Tăng, giảm (%) |
            |---|---|---|---|
            | 1 | Năm 2019 | 3.200 | -1,5 |
            | 2 | Ước năm 2020 | 3.100 | -3,1 |
            """,
            "3.200 = level 3200 ha - 2019 of Diện tích", "-1,5 = growth -1.5 % previous-year 2019 of ",
            "3.100 = level 3100 ha - 2020 of Diện tích", "-3,1 = growth -3.1 % previous-year 2020 of "),
        .figures(
            """
            | Tháng | Năm 2020 (tỷ đồng) | Năm 2021 (tỷ đồng) |
            |---|---|---|
            | 1 | 910 | 1.020 |
            | 2 | 870 | 955 |
            | Tổng cộng | 1.780 | 1.975 |
            """,
            "910 = level 910 tỷ đồng - 2020-M01 of ", "1.020 = level 1020 tỷ đồng - 2021-M01 of ",
            "870 = level 870 tỷ đồng - 2020-M02 of ", "955 = level 955 tỷ đồng - 2021-M02 of ",
            "1.780 = level 1780 tỷ đồng - 2020 of ", "1.975 = level 1975 tỷ đồng - 2021 of "),
        .figures(
            """
            | Kỳ | Thu ngân sách (tỷ đồng) | So với cùng kỳ (%) |
            |---|---|---|
            | Quý I | 3.100 | 108,2 |
            | 6 tháng | 6.900 | 110,5 |
            | 9 tháng | 9.870 | 112,0 |
            | Cả năm | 14.000 | 113,1 |
            """,
            "3.100 = level 3100 tỷ đồng - 2021-Q1 of Thu ngân sách", "108,2 = share 108.2 % same-period 2021-Q1 of ",
            "6.900 = level 6900 tỷ đồng - 2021-H1 of Thu ngân sách", "110,5 = share 110.5 % same-period 2021-H1 of ",
            "9.870 = level 9870 tỷ đồng - 2021-9M of Thu ngân sách", "112,0 = share 112.0 % same-period 2021-9M of ",
            "14.000 = level 14000 tỷ đồng - 2021 of Thu ngân sách", "113,1 = share 113.1 % same-period 2021 of "),
        // Numbers of four digits that are no years: of one year, so they differ in nothing.
        .figures(
            """
            | Chỉ tiêu | Số hộ | Số khẩu |
            |---|---|---|
            | Xã An Lạc | 2020 | 8.100 |
            | Xã Bình Sơn | 1985 | 7.900 |
            """,
            "2020 = level 2020 - - 2021 of Xã An Lạc", "8.100 = level 8100 - - 2021 of Xã An Lạc",
            "1985 = level 1985 - - 2021 of Xã Bình Sơn", "7.900 = level 7900 - - 2021 of Xã Bình Sơn"),
    ]
}
