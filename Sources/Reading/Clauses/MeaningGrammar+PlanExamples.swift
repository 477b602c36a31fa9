extension MeaningGrammar {
    /// The plan's own number in brackets beside what was reached.
    static let planExamples: [ReadingExample] = [
        ReadingExample(
            "Thu nội địa đạt 15.745 tỷ đồng, bằng 105% kế hoạch (15.000 tỷ đồng).",
            "15.745 tỷ đồng = level 15745 tỷ đồng - 2021", "105% = attainment 105 % plan 2021",
            "15.000 tỷ đồng = target 15000 tỷ đồng - 2021"),
        ReadingExample(
            "9 tháng, trồng rừng đạt 5.230 ha (KH: 5.000 ha), bằng 104,6% kế hoạch.",
            "5.230 ha = level 5230 ha - 2021-9M", "5.000 ha = target 5000 ha - 2021",
            "104,6% = attainment 104.6 % plan 2021-9M"),
        ReadingExample(
            "9 tháng, trồng rừng đạt 5.230 ha (kế hoạch tỉnh giao: 5.000 ha).",
            "5.230 ha = level 5230 ha - 2021-9M", "5.000 ha = target 5000 ha - 2021"),
        ReadingExample(
            "9 tháng, trồng rừng đạt 5.230 ha (kế hoạch 9 tháng là 5.000 ha).",
            "5.230 ha = level 5230 ha - 2021-9M", "5.000 ha = target 5000 ha - 2021-9M"),
        ReadingExample(
            "Trồng rừng đạt 5.230 ha/KH 5.000 ha, đạt 104,6%.",
            "5.230 ha = level 5230 ha - 2021", "5.000 ha = target 5000 ha - 2021",
            "104,6% = attainment 104.6 % plan 2021"
        ),
        ReadingExample(
            "9 tháng, GRDP tăng 7,2% (KH: 7,5%).",
            "7,2% = growth 7.2 % same-period 2021-9M", "7,5% = target 7.5 % - 2021"),
        ReadingExample(
            "Tỷ lệ che phủ rừng đạt 38,2% (NQ: 38%).", "38,2% = share 38.2 % - 2021", "38% = target 38 % - 2021"),
        ReadingExample(
            "Thu thuế đạt 950 tỷ đồng, bằng 95% dự toán tỉnh giao (DT: 1.000 tỷ đồng).",
            "950 tỷ đồng = level 950 tỷ đồng - 2021", "95% = attainment 95 % estimate 2021",
            "1.000 tỷ đồng = target 1000 tỷ đồng - 2021"),
    ]
}
