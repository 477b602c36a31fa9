extension MeaningGrammar {
    /// Other areas' figures, given to compare.
    static let benchmarkExamples: [ReadingExample] = [
        ReadingExample(
            "GRDP tăng 8,05% (cả nước tăng 7,85%).",
            "8,05% = growth 8.05 % previous-year 2021",
            "7,85% = benchmark 7.85 % - 2021"),
        ReadingExample(
            "Tỷ lệ giải ngân đạt 71,4%, cao hơn bình quân chung cả nước (60,6%).",
            "71,4% = share 71.4 % - 2021",
            "60,6% = benchmark 60.6 % - 2021"),
        ReadingExample(
            "GRDP tăng 7,9%, trong khi cả nước tăng 3,7%.",
            "7,9% = growth 7.9 % previous-year 2021",
            "3,7% = benchmark 3.7 % - 2021"),
        ReadingExample(
            "Tỷ lệ thất nghiệp 1,2%, thấp hơn mức 1,63% của cả nước.",
            "1,2% = share 1.2 % - 2021",
            "1,63% = benchmark 1.63 % - 2021"),
    ]
}
