extension RankGrammar {
    /// Ranks, and what looks like one.
    static let examples: [ReadingExample] = [
        ReadingExample(
            "GRDP tăng 7,92%, đứng thứ 14 cả nước và thứ 3 trong vùng.",
            "7,92% = growth 7.92 % previous-year 2021",
            "thứ 14 = rank 14 - - 2021",
            "thứ 3 = rank 3 - - 2021"),
        ReadingExample("Thu hút FDI đứng thứ 10 cả nước.", "thứ 10 = rank 10 - - 2021"),
        ReadingExample("PCI xếp thứ 34/63 tỉnh, thành phố.", "thứ 34/63 = rank 34 - - 2021"),
        ReadingExample("Chỉ số PAR Index xếp vị trí thứ 5.", "thứ 5 = rank 5 - - 2021"),
        ReadingExample(
            "Chỉ số PAPI tăng từ thứ 51 lên thứ 31.", "thứ 51 = rank 51 - - 2020", "thứ 31 = rank 31 - - 2021"),
        ReadingExample("Tỉnh dẫn đầu cả nước về cải cách hành chính.", "dẫn đầu = rank 1 - - 2021"),
        ReadingExample("Bắc Giang xếp thứ nhất toàn quốc về chuyển đổi số.", "thứ nhất = rank 1 - - 2021"),
        ReadingExample("Quy mô nền kinh tế đứng thứ ba vùng.", "thứ ba = rank 3 - - 2021"),
        ReadingExample("Chất lượng giáo dục thuộc nhóm dẫn đầu cả nước."),
        ReadingExample("Người đứng đầu cơ quan chịu trách nhiệm."),
        ReadingExample("Đây là địa phương đầu tiên của cả nước."),
    ]
}
