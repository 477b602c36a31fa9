extension ClauseGrammar {
    /// Lists in order.
    static let examples: [ReadingExample] = [
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
