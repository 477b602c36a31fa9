extension BaseGrammar {
    /// What a rise or a fall is measured against.
    static let examples: [ReadingExample] = [
        ReadingExample(
            "CPI tháng 6 tăng 0,69% so với tháng trước, tăng 3,37% so với cùng kỳ.",
            "0,69% = growth 0.69 % previous-month 2021-M06",
            "3,37% = growth 3.37 % same-period 2021-M06"),
        ReadingExample(
            "So với tháng trước, nhóm giao thông tăng 3,62%, nhóm thực phẩm tăng 1,05%.",
            "3,62% = growth 3.62 % previous-month 2021",
            "1,05% = growth 1.05 % previous-month 2021"),
        ReadingExample("GDP quý II tăng 7,72% so với quý I.", "7,72% = growth 7.72 % previous-quarter 2021-Q2"),
        ReadingExample(
            "Thu ngân sách đạt 512 tỷ đồng, so dự toán giao đạt 46% và bằng 93% so với cùng kỳ.",
            "512 tỷ đồng = level 512 tỷ đồng - 2021",
            "46% = attainment 46 % estimate 2021",
            "93% = share 93 % same-period 2021"),
        ReadingExample(
            "Chỉ số giá so với tháng trước tăng 0,45%.",
            "0,45% = growth 0.45 % previous-month 2021-M12"),
        ReadingExample(
            "So với cùng kỳ Tết Canh Tý 2020, số vụ giảm 4 vụ.",
            "4 vụ = change -4 vụ same-period 2021"),
        ReadingExample(
            "Gieo cấy 1.250 ha, giảm 2,5% so với cùng vụ năm trước.",
            "1.250 ha = level 1250 ha - 2021",
            "2,5% = growth -2.5 % same-period 2021"),
        ReadingExample(
            "Năng suất lúa đạt 58,4 tạ/ha, tăng 0,6 tạ/ha so với vụ xuân 2020.",
            "58,4 tạ/ha = level 58.4 tạ/ha - 2021",
            "0,6 tạ/ha = change 0.6 tạ/ha same-period 2021"),
        ReadingExample(
            "Diện tích lúa đạt 310 nghìn ha, bằng 100,7% cùng kỳ, phía Bắc đạt 112 nghìn ha, bằng 99,1%.",
            "310 nghìn ha = level 310 nghìn ha - 2021",
            "100,7% = share 100.7 % same-period 2021",
            "112 nghìn ha = level 112 nghìn ha - 2021",
            "99,1% = share 99.1 % same-period 2021"),
        ReadingExample(
            "Lao động tháng 9 tăng 0,8% so với cùng thời điểm tháng trước và tăng 10% so với cùng thời điểm năm trước.",
            "0,8% = growth 0.8 % previous-month 2021-M09",
            "10% = growth 10 % same-period 2021-M09"),
        ReadingExample("Dư nợ tăng 9,2% so với đầu năm.", "9,2% = growth 9.2 % - 2021"),
        ReadingExample("CPI tăng 1,8% so với tháng 12 năm trước.", "1,8% = growth 1.8 % - 2021"),
        ReadingExample("Sản lượng tăng 15% so với năm 2015.", "15% = growth 15 % 2015 2021"),
        // A base at the end of a coordination is that of all its members.
        ReadingExample(
            "Huy động vốn tăng 8,2% và dư nợ tăng 9,4% so với đầu năm.",
            "8,2% = growth 8.2 % - 2021", "9,4% = growth 9.4 % - 2021"),
        ReadingExample(
            "GRDP tăng 7%; dư nợ tăng 9,4% so với đầu năm.", "7% = growth 7 % previous-year 2021",
            "9,4% = growth 9.4 % - 2021"),
        // A movement without a number announces the base of the list behind its colon.
        ReadingExample(
            "Trong tháng 9, có 12/20 ngành tăng so với tháng trước như sau: dệt tăng 2%; may tăng 3,1%.",
            "12/20 ngành = fraction 12/20 ngành - 2021-M09", "2% = growth 2 % previous-month 2021-M09",
            "3,1% = growth 3.1 % previous-month 2021-M09"),
        // What was expected is no base that a field has.
        ReadingExample(
            "Tăng trưởng năm 2021 đạt 6,1%, điều chỉnh tăng 0,4 điểm phần trăm so với dự báo đầu năm 2021.",
            "6,1% = growth 6.1 % previous-year 2021", "0,4 điểm phần trăm = change 0.4 điểm phần trăm - 2021"),
        ReadingExample(
            "Gieo cấy 1.250 ha, bằng 98,4% vụ mùa năm trước, phía Bắc 810 ha.",
            "1.250 ha = level 1250 ha - 2021", "98,4% = share 98.4 % same-period 2021",
            "810 ha = level 810 ha - 2021"),
    ]
}
