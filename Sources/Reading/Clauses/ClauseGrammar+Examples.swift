extension ClauseGrammar {
    /// Lists in order.
    static let examples: [ReadingExample] = [
        ReadingExample(
            "Nông nghiệp giảm từ 31,2% năm 2015 xuống còn 24,6% năm 2020; công nghiệp tăng từ 28,5% lên 35,1%.",
            "31,2% = share 31.2 % - 2015",
            "24,6% = share 24.6 % - 2020",
            "28,5% = share 28.5 % - 2015",
            "35,1% = share 35.1 % - 2020"),
        ReadingExample(
            "Sản lượng lúa và ngô lần lượt đạt 650 nghìn tấn và 98 nghìn tấn.",
            "650 nghìn tấn = level 650 nghìn tấn - 2021",
            "98 nghìn tấn = level 98 nghìn tấn - 2021"),
        ReadingExample(
            "Xuất khẩu và nhập khẩu tăng lần lượt 22,5% và 19,4%.",
            "22,5% = growth 22.5 % previous-year 2021",
            "19,4% = growth 19.4 % previous-year 2021"),
    ]
}
