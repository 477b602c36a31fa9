extension StatusGrammar {
    /// Aims.
    static let examples: [ReadingExample] = [
        ReadingExample("Phấn đấu GRDP tăng 8-8,5%.", "8-8,5% = target 8-8.5 % - 2021"),
        ReadingExample(
            "Các chỉ tiêu chủ yếu đề ra là: GRDP tăng 7,5%; xuất khẩu đạt 2,2 tỷ USD.",
            "7,5% = target 7.5 % - 2021",
            "2,2 tỷ USD = target 2.2 tỷ USD - 2021"),
        ReadingExample(
            "Kế hoạch thu tiền sử dụng đất là 750 tỷ đồng.", "750 tỷ đồng = target 750 tỷ đồng - 2021"),
        ReadingExample("Phấn đấu đến năm 2025, tỷ lệ đô thị hóa đạt 35%.", "35% = target 35 % - 2025"),
        ReadingExample(
            "Mục tiêu đến năm 2030 thu hút 5 triệu lượt khách.",
            "5 triệu lượt khách = target 5 triệu lượt khách - 2030"),
        // What somebody sets is aimed at, what of it was reached isn't.
        ReadingExample(
            "Nghị quyết đề ra một số chỉ tiêu chủ yếu của năm 2021. Cụ thể: thu ngân sách đạt 16.000 tỷ đồng.",
            "16.000 tỷ đồng = target 16000 tỷ đồng - 2021"),
        ReadingExample(
            "Trong 32 chỉ tiêu đề ra, có 11 chỉ tiêu vượt kế hoạch.", "11 chỉ tiêu = level 11 chỉ tiêu - 2021"),
        ReadingExample(
            "Hội đồng thống nhất nhiệm vụ sáu tháng cuối năm với các chỉ tiêu: thu ngân sách đạt 900 triệu đồng.",
            "900 triệu đồng = target 900 triệu đồng - 2021-H2"),
    ]
}
