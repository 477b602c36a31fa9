extension MeaningGrammar {
    /// Rises, falls and changes.
    static let movementExamples: [ReadingExample] = [
        ReadingExample("Giá trị sản xuất tăng 11,2%.", "11,2% = growth 11.2 % previous-year 2021"),
        ReadingExample("Tổng thu tăng 26,9% so với năm 2020.", "26,9% = growth 26.9 % previous-year 2021"),
        ReadingExample("Xuất khẩu giảm 3,6% so với cùng kỳ.", "3,6% = growth -3.6 % same-period 2021"),
        ReadingExample(
            "Tỷ lệ hộ nghèo còn 3,2%, giảm 1,1% so với năm 2020.",
            "3,2% = share 3.2 % - 2021",
            "1,1% = change -1.1 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Tỷ lệ đô thị hóa tăng 0,5 điểm phần trăm.",
            "0,5 điểm phần trăm = change 0.5 điểm phần trăm previous-year 2021"),
        ReadingExample("Chỉ số PCI tăng 13 bậc so với năm 2019.", "13 bậc = change 13 bậc 2019 2021"),
        ReadingExample(
            "Có 155 sản phẩm, tăng 60 sản phẩm so với năm 2020.",
            "155 sản phẩm = level 155 sản phẩm - 2021",
            "60 sản phẩm = change 60 sản phẩm previous-year 2021"),
        ReadingExample("Doanh thu tăng gấp 2,3 lần cùng kỳ.", "2,3 lần = growth 2.3 lần same-period 2021"),
        ReadingExample("Số dự án cấp mới gấp đôi cùng kỳ.", "gấp đôi = growth 2 lần same-period 2021"),
        ReadingExample("Doanh thu tăng gần gấp rưỡi so với năm 2020.", "gấp rưỡi = growth 1.5 lần previous-year 2021"),
        ReadingExample("Số vụ cháy gấp 1,5 lần năm 2020.", "1,5 lần = growth 1.5 lần previous-year 2021"),
        ReadingExample("Diện tích tăng so với cùng kỳ năm trước 5,2%.", "5,2% = growth 5.2 % same-period 2021"),
        ReadingExample("Tốc độ tăng trưởng kinh tế đạt 7,8%.", "7,8% = growth 7.8 % previous-year 2021"),
        ReadingExample("Mức tăng 9,4% là cao nhất vùng.", "9,4% = growth 9.4 % previous-year 2021"),
        ReadingExample(
            "Giảm tỷ lệ hộ nghèo 1,5% so với năm trước.",
            "1,5% = change -1.5 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Số vụ giảm 9 vụ (56,3%) so với cùng kỳ.",
            "9 vụ = change -9 vụ same-period 2021",
            "56,3% = growth -56.3 % same-period 2021"),
        ReadingExample(
            "GRDP bình quân tăng 7,4%, tương đương 1,6 triệu đồng.",
            "7,4% = growth 7.4 % previous-year 2021",
            "1,6 triệu đồng = change 1.6 triệu đồng previous-year 2021"),
        ReadingExample(
            "Ngô 3.115 ha (-88 ha), lúa 24.860 ha (+412 ha).",
            "3.115 ha = level 3115 ha - 2021",
            "-88 ha = change -88 ha previous-year 2021",
            "24.860 ha = level 24860 ha - 2021",
            "+412 ha = change 412 ha previous-year 2021"),
        ReadingExample(
            "Tai nạn giảm 9 vụ, 2 người chết, 11 người bị thương.",
            "9 vụ = change -9 vụ previous-year 2021",
            "2 người chết = change -2 người chết previous-year 2021",
            "11 người bị thương = change -11 người bị thương previous-year 2021"),
        ReadingExample(
            "Công nghiệp đóng góp 2,1 điểm phần trăm vào tăng trưởng chung.",
            "2,1 điểm phần trăm = share 2.1 điểm phần trăm - 2021"),
        ReadingExample(
            "Số vụ nhập khẩu tăng 14 lần về lượng và 9 lần về trị giá so với cùng kỳ.",
            "14 lần = growth 14 lần same-period 2021",
            "9 lần = growth 9 lần same-period 2021"),
        ReadingExample(
            "Kim ngạch tăng 6,1% (hơn 5,4 tỷ USD) so với cùng kỳ.",
            "6,1% = growth 6.1 % same-period 2021",
            "5,4 tỷ USD = change 5.4 tỷ USD same-period 2021"),
        ReadingExample(
            "Nợ xấu còn 3,1%, giảm so với mức 3,7% của năm 2020.",
            "3,1% = share 3.1 % - 2021",
            "3,7% = share 3.7 % - 2020"),
        ReadingExample(
            "Giá điện tăng 1,2%, tác động làm CPI chung tăng 0,14%.",
            "1,2% = growth 1.2 % previous-year 2021",
            "0,14% = share 0.14 % - 2021"),
        ReadingExample(
            "Số đầu con giảm ở đàn trâu (giảm 5,8%) và đàn lợn (giảm 6,5%).",
            "5,8% = growth -5.8 % previous-year 2021",
            "6,5% = growth -6.5 % previous-year 2021"),
        ReadingExample(
            "Hai tỉnh có mức tăng trưởng cao gồm: An Châu (11,5%), Sơn Lâm (10,2%).",
            "Hai tỉnh = level 2 tỉnh - 2021",
            "11,5% = growth 11.5 % previous-year 2021",
            "10,2% = growth 10.2 % previous-year 2021"),
        ReadingExample(
            "Toàn xã có 1.340 hộ nghèo (chiếm 6,1%), giảm 260 hộ (1,2%) so với năm 2020.",
            "1.340 hộ nghèo = level 1340 hộ nghèo - 2021",
            "6,1% = share 6.1 % - 2021",
            "260 hộ = change -260 hộ previous-year 2021",
            "1,2% = change -1.2 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Còn 740 hộ nghèo, chiếm tỷ lệ 2,9%; giảm 210 hộ (giảm 0,8%) so với năm 2020.",
            "740 hộ nghèo = level 740 hộ nghèo - 2021",
            "2,9% = share 2.9 % - 2021",
            "210 hộ = change -210 hộ previous-year 2021",
            "0,8% = change -0.8 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Toàn xã có 900 hộ nghèo (chiếm 4,1%), giảm 100 hộ (10%) so với năm 2020.",
            "900 hộ nghèo = level 900 hộ nghèo - 2021",
            "4,1% = share 4.1 % - 2021",
            "100 hộ = change -100 hộ previous-year 2021",
            "10% = growth -10 % previous-year 2021"),
        ReadingExample(
            "Kinh tế tăng trưởng âm 2,4% so với năm 2020.", "2,4% = growth -2.4 % previous-year 2021"),
        ReadingExample("GRDP quý II đạt 7,9%.", "7,9% = growth 7.9 % same-period 2021-Q2"),
        ReadingExample(
            "Tỷ lệ trạm y tế có bác sĩ làm việc tăng 1,6 điểm phần trăm.",
            "1,6 điểm phần trăm = change 1.6 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Giá xăng làm CPI chung tăng 0,29 điểm phần trăm.",
            "0,29 điểm phần trăm = share 0.29 điểm phần trăm - 2021"),
        // Added values are things.
        ReadingExample(
            "Có 168 dự án tăng vốn với tổng vốn đăng ký tăng thêm trên 1,6 tỷ USD.",
            "168 dự án = level 168 dự án - 2021", "1,6 tỷ USD = level 1.6 tỷ USD - 2021"),
        ReadingExample(
            "Giá trị tăng thêm của 3 ngành này tăng trên 11%.", "11% = growth 11 % previous-year 2021"),
        ReadingExample(
            "Giải ngân đạt 1 tỷ USD, cao hơn so với mức bình quân khoảng 900 triệu USD của các tháng trước đó.",
            "1 tỷ USD = level 1 tỷ USD - 2021", "900 triệu USD = level 900 triệu USD - 2021"),
        ReadingExample(
            "Công nghiệp chế biến, chế tạo tăng1,36%.", "1,36% = growth 1.36 % previous-year 2021"),
        ReadingExample(
            "Ba tỉnh có mức tăng trưởng cao nhất là Bắc Giang (13,8%) và Hòa Bình (12,8%).",
            "Ba tỉnh = level 3 tỉnh - 2021",
            "13,8% = growth 13.8 % previous-year 2021", "12,8% = growth 12.8 % previous-year 2021"),
        // "là" between a movement and its number says nothing.
        ReadingExample(
            "So với cùng kỳ thì lao động tăng thêm hơn là 20 nghìn người.",
            "20 nghìn người = change 20 nghìn người same-period 2021"),
        ReadingExample(
            "Số người có việc làm tăng thêm khoảng 12 nghìn người so với năm trước.",
            "12 nghìn người = change 12 nghìn người previous-year 2021"),
        ReadingExample(
            "GRDP thấp hơn tốc độ tăng của năm 2020 từ 0,1 đến 1 điểm phần trăm.",
            "0,1 đến 1 điểm phần trăm = change -1--0.1 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Tỷ lệ giảm hộ nghèo đạt 1,5%.", "1,5% = change -1.5 điểm phần trăm previous-year 2021"),
        ReadingExample(
            "Tỷ trọng công nghiệp tăng 0,8%, khu vực nông, lâm nghiệp và thủy sản giảm 0,5%.",
            "0,8% = change 0.8 điểm phần trăm previous-year 2021",
            "0,5% = change -0.5 điểm phần trăm previous-year 2021"),
        ReadingExample("Tốc độ tăng trưởng kinh tế (GRDP): 7,5%.", "7,5% = growth 7.5 % previous-year 2021"),
        ReadingExample("Tỷ lệ hộ nghèo: giảm 1,2%.", "1,2% = change -1.2 điểm phần trăm previous-year 2021"),
    ]
}
