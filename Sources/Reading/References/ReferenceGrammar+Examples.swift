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
    ]
}
