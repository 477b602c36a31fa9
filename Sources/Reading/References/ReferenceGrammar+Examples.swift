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
