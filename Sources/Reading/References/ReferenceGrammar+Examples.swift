extension ReferenceGrammar {
    /// Directives that are cited, and words that cite none.
    static let examples: [DocumentExample] = [
        .references(
            "Thực hiện Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ và Quyết định số 25/2020/QĐ-UBND của UBND tỉnh, "
                + "kinh tế phục hồi.",
            "Nghị quyết số 01/NQ-CP = 01/NQ-CP Chính phủ 2021-01-01",
            "Quyết định số 25/2020/QĐ-UBND = 25/2020/QĐ-UBND UBND tỉnh -"),
        // The type stands once, and so does the issuer.
        .references(
            "Căn cứ các Nghị quyết số 12/NQ-HĐND, số 15/NQ-HĐND ngày 10/12/2020 của HĐND tỉnh về dự toán ngân sách.",
            "Nghị quyết số 12/NQ-HĐND = 12/NQ-HĐND HĐND tỉnh -",
            "số 15/NQ-HĐND = 15/NQ-HĐND HĐND tỉnh 2020-12-10"),
        .references(
            "Triển khai Chỉ thị số 16-CT/TU, ngày 05/3/2021 của Ban Thường vụ Tỉnh ủy và Thông tư 30a/2008/TT-BTC.",
            "Chỉ thị số 16-CT/TU = 16-CT/TU Ban Thường vụ Tỉnh ủy 2021-03-05",
            "Thông tư 30a/2008/TT-BTC = 30a/2008/TT-BTC - -"),
        // A name between the type and the number, and an issuer there.
        .references(
            "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015; Báo cáo thẩm tra số "
                + "27/BC-KTNS ngày 01/12/2020 của Ban Kinh tế - Ngân sách, kỳ họp quyết nghị.",
            "Luật Tổ chức chính quyền địa phương số 77/2015/QH13 = 77/2015/QH13 - 2015-06-19",
            "Báo cáo thẩm tra số 27/BC-KTNS = 27/BC-KTNS Ban Kinh tế - Ngân sách 2020-12-01"),
        .references(
            "Theo Báo cáo của UBND tỉnh số 15/BC-UBND ngày 05/01/2021, thu ngân sách tăng khá.",
            "Báo cáo của UBND tỉnh số 15/BC-UBND = 15/BC-UBND UBND tỉnh 2021-01-05"),
        // One symbol behind several numbers, and an issuer without "của".
        .references(
            "Thực hiện Quyết định số 12, 13/QĐ-UBND ngày 05/01/2021 của UBND tỉnh.",
            "Quyết định số 12 = 12/QĐ-UBND UBND tỉnh -",
            "13/QĐ-UBND = 13/QĐ-UBND UBND tỉnh 2021-01-05"),
        .references(
            "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 Chính phủ về cơ chế một cửa.",
            "Nghị định số 61/2018/NĐ-CP = 61/2018/NĐ-CP Chính phủ 2018-04-23"),
        .references(
            "Ngày 21/4/2021, Thủ tướng Chính phủ đã ban hành Chỉ thị số 06/CT-TTg về đầu tư công và Bộ Tài chính đã ban hành "
                + "Công văn số 53/BTC-NSNN; Nghị quyết số 5/NQ-HĐND của Ban Pháp chế - Xã hội Hội đồng nhân dân tỉnh.",
            "Chỉ thị số 06/CT-TTg = 06/CT-TTg Thủ tướng Chính phủ 2021-04-21",
            "Công văn số 53/BTC-NSNN = 53/BTC-NSNN Bộ Tài chính -",
            "Nghị quyết số 5/NQ-HĐND = 5/NQ-HĐND Ban Pháp chế - Xã hội Hội đồng nhân dân tỉnh -"),
        .references(
            "Năm 2021, UBND tỉnh ban hành Kế hoạch số 45/KH-UBND, Quyết định số 7/QĐ-UBND; thực hiện Nghị quyết số "
                + "12/2021/QH15.",
            "Kế hoạch số 45/KH-UBND = 45/KH-UBND UBND tỉnh -", "Quyết định số 7/QĐ-UBND = 7/QĐ-UBND UBND tỉnh -",
            "Nghị quyết số 12/2021/QH15 = 12/2021/QH15 - -"),
        // The issuer opens the sentence.
        .references(
            "UBND tỉnh ban hành Quyết định số 12/QĐ-UBND ngày 05/01/2021.",
            "Quyết định số 12/QĐ-UBND = 12/QĐ-UBND UBND tỉnh 2021-01-05"),
        .references(
            ", Chính phủ đã ban hành Nghị quyết số 01/NQ-CP.", "Nghị quyết số 01/NQ-CP = 01/NQ-CP Chính phủ -"),
        .references("Kế hoạch trồng rừng của huyện, số liệu 12/2020 đã gửi."),
        .references("Theo Nghị quyết 68, doanh nghiệp được hỗ trợ.", "Nghị quyết 68 = 68 - -"),
        .references("Công văn số 120 của tỉnh nêu rõ yêu cầu này.", "Công văn số 120 = 120 tỉnh -"),
        .references("Nghị quyết Đại hội Đảng bộ tỉnh và kế hoạch 5 năm được thực hiện tốt."),
        .references("Ban hành 12 quyết định và 3 chỉ thị về đất đai."),
        // The name before the citation says whose it is, and the day that the clause opens with is its own.
        .references(
            "Ngày 21/4/2021, Thủ tướng Chính phủ đã ban hành Chỉ thị số 06/CT-TTg; Chỉ thị số 09/CT-TTg ngày 05/5/2021.",
            "Chỉ thị số 06/CT-TTg = 06/CT-TTg Thủ tướng Chính phủ 2021-04-21",
            "Chỉ thị số 09/CT-TTg = 09/CT-TTg Thủ tướng Chính phủ 2021-05-05"),
        .references(
            "Theo đề nghị của Bộ Kế hoạch và Đầu tư tại Công văn số 120/BKHĐT-TH ngày 10/5/2021.",
            "Công văn số 120/BKHĐT-TH = 120/BKHĐT-TH Bộ Kế hoạch và Đầu tư 2021-05-10"),
        .references(
            "Căn cứ Thông tư số 12/2021/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch và Thông tư số 15/2021/TT-BTC của Bộ "
                + "Tài chính và Bộ Y tế.",
            "Thông tư số 12/2021/TT-BVHTTDL = 12/2021/TT-BVHTTDL Bộ Văn hóa, Thể thao và Du lịch -",
            "Thông tư số 15/2021/TT-BTC = 15/2021/TT-BTC Bộ Tài chính -"),
        // A number that looks like a year.
        .references(
            "Quyết định số 1961/2019/QĐ-UBND của UBND tỉnh có hiệu lực.",
            "Quyết định số 1961/2019/QĐ-UBND = 1961/2019/QĐ-UBND UBND tỉnh -"),
    ]
}
