extension PeriodScope {
    /// What period a figure is of.
    static let examples: [ReadingExample] = [
        ReadingExample(
            "Sáu tháng đầu năm 2021, thu ngân sách đạt 5.000 tỷ đồng.",
            "5.000 tỷ đồng = level 5000 tỷ đồng - 2021-H1"),
        ReadingExample("Quý III, GRDP giảm 6,2%.", "6,2% = growth -6.2 % same-period 2021-Q3"),
        ReadingExample("Tính chung 9 tháng, xuất khẩu đạt 240 tỷ USD.", "240 tỷ USD = level 240 tỷ USD - 2021-9M"),
        ReadingExample(
            "Lũy kế đến hết tháng 10, giải ngân 2.500 tỷ đồng.",
            "2.500 tỷ đồng = level 2500 tỷ đồng - 2021-10M"),
        ReadingExample(
            "Năm 2020, thu nhập bình quân đạt 48 triệu đồng; năm 2021 đạt 52 triệu đồng.",
            "48 triệu đồng = level 48 triệu đồng - 2020",
            "52 triệu đồng = level 52 triệu đồng - 2021"),
        ReadingExample(
            "Xuất khẩu tháng 11 đạt 2,1 tỷ USD; 11 tháng đạt 20,4 tỷ USD.",
            "2,1 tỷ USD = level 2.1 tỷ USD - 2021-M11",
            "20,4 tỷ USD = level 20.4 tỷ USD - 2021-11M"),
        ReadingExample(
            "Thu đạt 3.105 tỷ đồng (cùng kỳ đạt 2.950 tỷ đồng).",
            "3.105 tỷ đồng = level 3105 tỷ đồng - 2021",
            "2.950 tỷ đồng = level 2950 tỷ đồng - 2020"),
        ReadingExample("Ba quý đầu năm thu 310 tỷ đồng.", "310 tỷ đồng = level 310 tỷ đồng - 2021-9M"),
        ReadingExample(
            "Nửa đầu năm 2020, doanh thu giảm 12% so với nửa đầu năm 2019.",
            "12% = growth -12 % same-period 2020-H1"),
        ReadingExample(
            "Trong 4 tháng đầu năm 2020 tỉnh đã giải ngân 206 tỷ đồng.", "206 tỷ đồng = level 206 tỷ đồng - 2020-4M"),
        ReadingExample(
            "Thu ngân sách 8 tháng đầu năm 2020 chỉ bằng 62% dự toán.", "62% = attainment 62 % estimate 2020-8M"),
        ReadingExample("CPI tháng 6.2021 tăng 0,2%.", "0,2% = growth 0.2 % same-period 2021-M06"),
        ReadingExample("Từ đầu 2020 thu 85 tỷ đồng.", "85 tỷ đồng = level 85 tỷ đồng - 2020"),
        ReadingExample(
            "Giai đoạn 2016-2020, GRDP tăng bình quân 6,2%/năm.",
            "6,2%/năm = growth 6.2 %/năm previous-year 2016-2020"),
        // Years that the items of a list begin with, and a year before "đồng thời".
        ReadingExample(
            "GRDP tăng cao hơn các năm trước (2018 tăng 7,1%; 2019 tăng 6,5%).",
            "7,1% = growth 7.1 % previous-year 2018", "6,5% = growth 6.5 % previous-year 2019"),
        ReadingExample(
            "CPI tăng 2,4% so với cùng kỳ năm 2020 đồng thời tăng 1,9% so với tháng trước.",
            "2,4% = growth 2.4 % same-period 2021", "1,9% = growth 1.9 % previous-month 2021-M12"),
        // What a number is only compared with passes no time on, nor does "các năm trước".
        ReadingExample(
            "GRDP quý II/2021 tăng 6,1%, thấp hơn mức tăng 7,5%[1] của quý I. Trong đó, khu vực dịch vụ tăng 4,2%.",
            "6,1% = growth 6.1 % same-period 2021-Q2", "7,5% = growth 7.5 % same-period 2021-Q1",
            "4,2% = growth 4.2 % same-period 2021-Q2"),
        ReadingExample(
            "Các dự án cấp phép từ các năm trước có số vốn tăng thêm 420 triệu USD.",
            "420 triệu USD = level 420 triệu USD - 2021"),
        ReadingExample(
            "Nông nghiệp tăng cao hơn mức tăng của ngành này năm trước, chủ yếu do trồng trọt tăng 3,9%.",
            "3,9% = growth 3.9 % previous-year 2021"),
        ReadingExample(
            "Từ bình quân 2 tiêu chí năm 2015, đến nay mỗi xã đạt 15 tiêu chí.",
            "2 tiêu chí = level 2 tiêu chí - 2015", "15 tiêu chí = level 15 tiêu chí - 2021"),
        ReadingExample(
            "Xuất khẩu tháng 7 đạt 1,2 tỷ USD, giảm 1,6% so với tháng trước và 7 tháng đạt 8,1 tỷ USD.",
            "1,2 tỷ USD = level 1.2 tỷ USD - 2021-M07", "1,6% = growth -1.6 % previous-month 2021-M07",
            "8,1 tỷ USD = level 8.1 tỷ USD - 2021-7M"),
        ReadingExample(
            "Vốn FDI thực hiện 7 tháng năm nay ước đạt 9,9 tỷ USD.", "9,9 tỷ USD = level 9.9 tỷ USD - 2021-7M"),
        ReadingExample(
            "Cùng thời gian này có 168 dự án tăng vốn.", "168 dự án = level 168 dự án - 2021"),
        ReadingExample(
            "Mức tăng GRDP quý I năm 2019 là 5,4%, năm 2020 đạt 0,4% và năm 2021 đạt 4,6%.",
            "5,4% = growth 5.4 % same-period 2019-Q1", "0,4% = growth 0.4 % same-period 2020-Q1",
            "4,6% = growth 4.6 % same-period 2021-Q1"),
        ReadingExample(
            "Tổng đàn tăng so với kế hoạch và cùng kỳ năm trước với đàn trâu 368 con.",
            "368 con = level 368 con - 2021"),
        ReadingExample(
            "Từ năm 2018 đến nay, tổng vốn hạ tầng được 16 tỷ đồng.", "16 tỷ đồng = level 16 tỷ đồng - 2021"),
        // "cùng thời điểm nêu trên" is the time that was spoken of.
        ReadingExample(
            "Kết quả gieo trồng đến cùng thời điểm nêu trên: ngô 1.200 ha.", "1.200 ha = level 1200 ha - 2021"),
        ReadingExample(
            "Đến 30/11/2020, huy động vốn đạt 8.500 tỷ đồng.", "8.500 tỷ đồng = level 8500 tỷ đồng - 2020"),
        // The year's start is where the year before ended.
        ReadingExample(
            "Tỷ lệ hộ nghèo giảm từ 3,12% đầu năm xuống 2,45%.", "3,12% = share 3.12 % - 2020",
            "2,45% = share 2.45 % - 2021"),
    ]
}
