extension NumberHabit {
    /// How numbers are printed.
    static let examples: [ReadingExample] = [
        ReadingExample("Tổng thu đạt 15.745 tỷ đồng.", "15.745 tỷ đồng = level 15745 tỷ đồng - 2021"),
        ReadingExample(
            "Giá trị đạt 1.234.567,8 triệu đồng.",
            "1.234.567,8 triệu đồng = level 1234567.8 triệu đồng - 2021"),
        ReadingExample("Tổng thu đạt 15.745,3 tỷ đồng.", "15.745,3 tỷ đồng = level 15745.3 tỷ đồng - 2021"),
        ReadingExample("Kim ngạch đạt 15,7 tỷ USD.", "15,7 tỷ USD = level 15.7 tỷ USD - 2021"),
        ReadingExample("Dân số trung bình 1.875.238 người.", "1.875.238 người = level 1875238 người - 2021"),
        ReadingExample("Tỷ lệ che phủ rừng đạt 37,65%.", "37,65% = share 37.65 % - 2021"),
        ReadingExample("Năng suất lúa đạt 60,5 tạ/ha.", "60,5 tạ/ha = level 60.5 tạ/ha - 2021"),
        ReadingExample("Mật độ giao thông đạt 0,85 km/km2.", "0,85 km/km2 = level 0.85 km/km2 - 2021"),
        ReadingExample("Tổng chi 412 tỷ 600 triệu đồng.", "412 tỷ 600 triệu đồng = level 412.6 tỷ đồng - 2021"),
        ReadingExample("Đã chi 7.846.215.000đ hỗ trợ hộ nghèo.", "7.846.215.000đ = level 7846215000 đ - 2021"),
        ReadingExample(
            "Lợi nhuận giảm (-168,79 tỷ đồng).",
            "-168,79 tỷ đồng = change -168.79 tỷ đồng previous-year 2021"),
    ]
}
