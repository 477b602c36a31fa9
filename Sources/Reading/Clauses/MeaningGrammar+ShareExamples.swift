extension MeaningGrammar {
    /// Rates and parts.
    static let shareExamples: [ReadingExample] = [
        ReadingExample("Tỷ lệ rác thải thu gom đạt 89,3%.", "89,3% = share 89.3 % - 2021"),
        ReadingExample(
            "Nông nghiệp chiếm 17,2%, công nghiệp 43,1%, dịch vụ 39,7%.",
            "17,2% = share 17.2 % - 2021",
            "43,1% = share 43.1 % - 2021",
            "39,7% = share 39.7 % - 2021"),
        ReadingExample(
            "Cơ cấu kinh tế: dịch vụ 52,3%, công nghiệp 40,6%, nông nghiệp 7,1%.",
            "52,3% = share 52.3 % - 2021",
            "40,6% = share 40.6 % - 2021",
            "7,1% = share 7.1 % - 2021"),
        ReadingExample("98% người từ đủ 18 tuổi trở lên đã tiêm đủ 2 mũi vắc xin.", "98% = share 98 % - 2021"),
        ReadingExample(
            "Đến nay có 28/177 xã đạt chuẩn, chiếm 15,8%.",
            "28/177 xã = fraction 28/177 xã - 2021",
            "15,8% = share 15.8 % - 2021"),
        // What a part adds to the growth of its whole.
        ReadingExample(
            "Ngành công nghiệp tăng 12%, đóng góp vào tăng trưởng chung của tỉnh là 5,91 điểm %.",
            "12% = growth 12 % previous-year 2021", "5,91 điểm % = share 5.91 điểm % - 2021"),
        ReadingExample(
            "Trong 8,01% tăng trưởng của tỉnh, dịch vụ đóng góp 1,90 điểm phần trăm.",
            "8,01% = growth 8.01 % previous-year 2021", "1,90 điểm phần trăm = share 1.90 điểm phần trăm - 2021"),
        ReadingExample(
            "Cơ cấu kinh tế chuyển dịch tích cực. Nông nghiệp chiếm 17,36%, giảm 1,19%.",
            "17,36% = share 17.36 % - 2021", "1,19% = change -1.19 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Thu hoạch 19.396 ha, đạt 47,5% diện tích gieo trồng. Trong đó, lúa 3.583 ha, đạt 57,9%.",
            "19.396 ha = level 19396 ha - 2021", "47,5% = share 47.5 % - 2021", "3.583 ha = level 3583 ha - 2021",
            "57,9% = share 57.9 % - 2021"),
    ]
}
