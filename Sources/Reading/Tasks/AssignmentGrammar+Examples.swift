extension AssignmentGrammar {
    /// Who is to do what by when.
    static let examples: [DocumentExample] = [
        .tasks(
            "Sở Tài chính chủ trì, phối hợp với Cục Thuế tỉnh rà soát nợ thuế, báo cáo UBND tỉnh trước ngày 15/12/2021.",
            "Sở Tài = [Sở Tài chính] trước ngày 15/12/2021 2021-12-15 []"),
        .tasks(
            "Giao Sở Kế hoạch và Đầu tư hoàn thành quy hoạch tỉnh trong quý I năm 2022; đẩy nhanh giải ngân vốn đầu tư công.",
            "Giao Sở = [Sở Kế hoạch và Đầu tư] trong quý I năm 2022 2022-Q1 []", "đẩy nhanh = [] - - []"),
        .tasks(
            "Yêu cầu UBND các huyện, thành phố triển khai Nghị quyết số 12/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh.",
            "Yêu cầu = [UBND các huyện, thành phố] - - [12/NQ-HĐND]"),
        .tasks(
            "Đề nghị Sở Y tế, Sở Nội vụ báo cáo kết quả trong tháng 12/2021.",
            "Đề nghị = [Sở Y tế, Sở Nội vụ] trong tháng 12/2021 2021-M12 []"),
        .tasks(
            "Phấn đấu đến hết năm 2022 giải quyết dứt điểm nợ đọng xây dựng cơ bản.",
            "Phấn đấu = [] đến hết năm 2022 2022 []"),
        // A directive's name tells a time that is no deadline, and who signs does no task.
        .tasks(
            "Thực hiện Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2050.", "Thực hiện = [] - - []"),
        .tasks("TM. ỦY BAN NHÂN DÂN"),
    ]
}
