extension QuantityGrammar {
    /// Units, ranges, fractions, lists that share a unit.
    static let examples: [ReadingExample] = [
        ReadingExample("Toàn tỉnh có 138/184 xã đạt chuẩn.", "138/184 xã = fraction 138/184 xã - 2021"),
        ReadingExample(
            "Có 9/11 huyện, thành phố hoàn thành kế hoạch.",
            "9/11 huyện, thành phố = fraction 9/11 huyện, thành phố - 2021"),
        ReadingExample(
            "Có 41/52 xã, phường, thị trấn hoàn thành.",
            "41/52 xã, phường, thị trấn = fraction 41/52 xã, phường, thị trấn - 2021"),
        ReadingExample("Chỉ số PAPI đạt 40,62/80 điểm.", "40,62/80 điểm = level 40.62 điểm - 2021"),
        ReadingExample("Số xã đạt từ 10 tiêu chí trở lên là 37 xã.", "37 xã = level 37 xã - 2021"),
        ReadingExample(
            "Ban hành 8 luật và 4 nghị định.", "8 luật = level 8 luật - 2021", "4 nghị định = level 4 nghị định - 2021"),
        ReadingExample(
            "Thu nhập 250.000 đến 300.000 đồng.", "250.000 đến 300.000 đồng = level 250000-300000 đồng - 2021"),
        ReadingExample("Có 250 DN thành lập mới.", "250 DN = level 250 DN - 2021"),
        ReadingExample("Bộ đã bán 7.000 tỷ trái phiếu.", "7.000 tỷ = level 7000 tỷ - 2021"),
        ReadingExample(
            "Có 3.745 doanh nghiệp có quy mô vốn dưới 10 tỷ đồng.",
            "3.745 doanh nghiệp = level 3745 doanh nghiệp - 2021"),
        ReadingExample("Chỉ số đạt 88,24/100 điểm.", "88,24/100 điểm = level 88.24 điểm - 2021"),
        ReadingExample(
            "Giá lợn hơi từ 61.000-66.000 đồng/kg.",
            "61.000-66.000 đồng/kg = level 61000-66000 đồng/kg - 2021"),
        ReadingExample("Tăng trưởng dự báo từ 6,5 đến 7%.", "6,5 đến 7% = growth 6.5-7 % previous-year 2021"),
        ReadingExample("Số bác sĩ/10.000 dân đạt 10,7 bác sĩ.", "10,7 bác sĩ = level 10.7 bác sĩ - 2021"),
        ReadingExample(
            "Có 31 hộ/124 khẩu được cấp gạo.",
            "31 hộ = level 31 hộ - 2021",
            "124 khẩu = level 124 khẩu - 2021"),
        ReadingExample("Thu hút 4,8 triệu lượt khách.", "4,8 triệu lượt khách = level 4.8 triệu lượt khách - 2021"),
        ReadingExample(
            "Khối lượng vận chuyển 19,98 triệu tấn.km.",
            "19,98 triệu tấn.km = level 19.98 triệu tấn.km - 2021"),
        ReadingExample(
            "Luân chuyển hành khách đạt 530 nghìn lượt khách.km.",
            "530 nghìn lượt khách.km = level 530 nghìn lượt khách.km - 2021"),
        ReadingExample(
            "Diện tích nhà ở bình quân đạt 24,3 m2 sàn/người.",
            "24,3 m2 sàn/người = level 24.3 m2 sàn/người - 2021"),
        ReadingExample(
            "Tỷ số giới tính khi sinh là 114,5 bé trai/100 bé gái.",
            "114,5 bé trai/100 bé gái = level 114.5 bé trai/100 bé gái - 2021"),
        ReadingExample("Công nhận 155 sản phẩm OCOP.", "155 sản phẩm OCOP = level 155 sản phẩm OCOP - 2021"),
        ReadingExample("Sản lượng điện 1.385 triệu kWh.", "1.385 triệu kWh = level 1385 triệu kWh - 2021"),
        ReadingExample("Lãi suất cho vay 7,5-9,0%/năm.", "7,5-9,0%/năm = share 7.5-9.0 %/năm - 2021"),
        ReadingExample(
            "Doanh thu đạt 5, 6 và 7 tỷ đồng.",
            "5 = level 5 tỷ đồng - 2021",
            "6 = level 6 tỷ đồng - 2021",
            "7 tỷ đồng = level 7 tỷ đồng - 2021"),
        ReadingExample("Tỷ suất sinh thô 15,2‰.", "15,2‰ = share 15.2 ‰ - 2021"),
        ReadingExample("Vốn đăng ký 21 tỷ đô la Mỹ.", "21 tỷ đô la Mỹ = level 21 tỷ đô la mỹ - 2021"),
        ReadingExample("Giải quyết việc làm cho 35.000 lao động.", "35.000 lao động = level 35000 lao động - 2021"),
        ReadingExample(
            "Thu nhập bình quân 52 triệu đồng/người/năm.",
            "52 triệu đồng/người/năm = level 52 triệu đồng/người/năm - 2021"),
        ReadingExample("Nợ xấu chiếm 1,17%/tổng dư nợ.", "1,17% = share 1.17 % - 2021"),
    ]
}
