extension Cue {
    /// Movements from and to.
    static let examples: [ReadingExample] = [
        ReadingExample(
            "Tỷ trọng công nghiệp tăng từ 10,2% lên 12,4%.",
            "10,2% = share 10.2 % - 2020",
            "12,4% = share 12.4 % - 2021"),
        ReadingExample(
            "Tỷ lệ hộ nghèo giảm từ 38,7% năm 2020 xuống còn 34,2%.",
            "38,7% = share 38.7 % - 2020",
            "34,2% = share 34.2 % - 2021"),
        ReadingExample(
            "Thu nhập tăng từ 27,5 triệu đồng lên 31,2 triệu đồng.",
            "27,5 triệu đồng = level 27.5 triệu đồng - 2020",
            "31,2 triệu đồng = level 31.2 triệu đồng - 2021"),
        ReadingExample(
            "Tỷ lệ điều tiết từ 33% năm 2015 nay chỉ còn 21%.",
            "33% = share 33 % - 2015",
            "21% = share 21 % - 2021"),
        ReadingExample(
            "Sản lượng đạt 540 tấn, tăng từ 480 tấn của cùng kỳ năm trước.",
            "540 tấn = level 540 tấn - 2021",
            "480 tấn = level 480 tấn - 2020"),
        ReadingExample("Xuất khẩu tăng nhẹ với mức 1,8%.", "1,8% = growth 1.8 % previous-year 2021"),
        ReadingExample(
            "Phấn đấu giảm tỷ lệ hộ nghèo từ 1,5 đến 2%.",
            "1,5 đến 2% = target 1.5-2 điểm phần trăm - 2021"),
        // A mark that is passed is no plan, and a place is no amount.
        ReadingExample("Xuất khẩu đã vượt ngưỡng 120 tỷ USD.", "120 tỷ USD = level 120 tỷ USD - 2021"),
        ReadingExample("Xuất khẩu vượt mốc 15 tỷ USD.", "15 tỷ USD = level 15 tỷ USD - 2021"),
        ReadingExample("Chỉ số tăng ở 61 địa phương.", "61 địa phương = level 61 địa phương - 2021"),
        ReadingExample("Kinh tế tăng trưởng ở mức 6,5%.", "6,5% = growth 6.5 % previous-year 2021"),
    ]
}
