extension TrapGrammar {
    /// What is no figure.
    static let examples: [ReadingExample] = [
        ReadingExample("Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ."),
        ReadingExample("Thực hiện Điều 9, khoản 5 và điểm 2 của Luật Đầu tư năm 2020."),
        ReadingExample("Trẻ em từ 12-17 tuổi và người dưới 65 tuổi."),
        ReadingExample("Số điện thoại 0204.3854.111, đường dây nóng 1900.1234."),
        ReadingExample("Cải thiện cả 3 trụ cột; thực hiện 4 tại chỗ."),
        ReadingExample("Quốc lộ 1, đường tỉnh 293, QL37 và lớp 12 đã xong."),
        ReadingExample("Dịch COVID-19 và cúm A/H5N1 được kiểm soát."),
        ReadingExample("Cuộc cách mạng công nghiệp 4.0 và lần thứ tư."),
        ReadingExample("Thời gian giải quyết giảm sau 2 tháng, trong vòng 15 ngày."),
        ReadingExample("Kỳ họp thứ 5, HĐND tỉnh khóa XIX."),
        ReadingExample("Trong 21 ngành có 12 ngành tăng.", "12 ngành = level 12 ngành - 2021"),
        ReadingExample("Theo giá so sánh 2010."),
        ReadingExample("Tàu cá từ 15 mét trở lên đã lắp thiết bị."),
        ReadingExample("Bão số 10 và tổ dân phố số 3."),
        ReadingExample("Ngày 9.5.2025 và 15/6 đã kiểm tra."),
        ReadingExample("Sáng 24/9, hôm nay (30/8) và dịp lễ 30/4, 1/5; ngày 29.6; từ 1-27/6/2021."),
        ReadingExample("Sáng nay (8/11), ngày 19-7 và sáng 4-7; không còn xã dưới 6 tiêu chí."),
        ReadingExample(
            "Hôm nay 23-10 - họp; dịp lễ 30-4, 1-5; từ 5-7/9; 17h30; Q. 7; Hội nghị Trung ương 7; cụm thi đua số 5."),
        ReadingExample("Luật Đất đai 2013 và dự toán ngân sách 2019 là 1 trong 3 nội dung; mức độ 3,4."),
        ReadingExample("Ô tô dưới 9 chỗ ngồi và công ty trách nhiệm hữu hạn 2 thành viên."),
        ReadingExample("Kỳ hạn bình quân 12,35 năm."),
        ReadingExample("Toàn bộ 33 chỉ tiêu đã hoàn thành; đường dây nóng 08 88247247."),
        ReadingExample("Theo Điều 21 Luật Giá và Điều 4 Nghị định này."),
        ReadingExample("Thửa đất số 218, số tài khoản 310000456789, mã bưu chính 26100."),
        ReadingExample("Xi măng theo TCVN 6260:2009 và QCVN 16:2019."),
        ReadingExample("Trụ sở 45 đường Lê Lợi; khách lưu trú 3 - 4 ngày."),
        ReadingExample(
            "Số giường bệnh bình quân 1 vạn dân là 34,2 giường bệnh.",
            "34,2 giường bệnh = level 34.2 giường bệnh - 2021"),
        ReadingExample(
            "Sản lượng lúa 2 vụ đông xuân và hè thu đạt 2,6 triệu tấn.",
            "2,6 triệu tấn = level 2.6 triệu tấn - 2021"),
        ReadingExample(
            "Có 9/10 huyện, thành phố đạt trên 50% dự toán.",
            "9/10 huyện, thành phố = fraction 9/10 huyện, thành phố - 2021"),
        ReadingExample(
            "Thu từ trồng trọt 13.503.000.000 đồng (Mười ba tỷ, năm trăm linh ba triệu đồng).",
            "13.503.000.000 đồng = level 13503000000 đồng - 2021"),
        ReadingExample("Trồng ngô trên đất lúa 1 vụ được 48 ha.", "48 ha = level 48 ha - 2021"),
        ReadingExample("HĐND phường khóa 18 tổ chức kỳ họp thứ 10."),
        // Bounds that name which are counted.
        ReadingExample(
            "Giảm số xã đạt dưới 5 tiêu chí xuống dưới 12 xã.", "12 xã = level 12 xã - 2021"),
        ReadingExample(
            "Có 6 đơn vị đạt số thu từ 100 tỷ đồng trở lên.", "6 đơn vị = level 6 đơn vị - 2021"),
        ReadingExample(
            "Có 16 mặt hàng đạt kim ngạch trên 1 tỷ USD và 4 mặt hàng xuất khẩu trên 5 tỷ USD.",
            "16 mặt hàng = level 16 mặt hàng - 2021", "4 mặt hàng = level 4 mặt hàng - 2021"),
    ]
}
