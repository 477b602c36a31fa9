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
    ]
}
