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
        // Each body's task by itself; a list of bodies has one.
        .tasks(
            "Giao Ban Quản lý Khu kinh tế hoàn thiện hồ sơ trước ngày 30/6/2021; giao Sở Xây dựng thẩm định trong tháng 7/2021.",
            "Giao Ban = [Ban Quản lý Khu kinh tế] trước ngày 30/6/2021 2021-06-30 []",
            "giao Sở = [Sở Xây dựng] trong tháng 7/2021 2021-M07 []"),
        .tasks(
            "Sở Nội vụ tham mưu, báo cáo trong tháng 3/2021; Sở Y tế báo cáo trong quý II.",
            "Sở Nội = [Sở Nội vụ] trong tháng 3/2021 2021-M03 []", "Sở Y = [Sở Y tế] trong quý II 2021-Q2 []"),
        .tasks(
            "Giao các sở, ngành tỉnh; UBND các huyện báo cáo trước ngày 23/5/2021.",
            "Giao các = [các sở, ngành tỉnh, UBND các huyện] trước ngày 23/5/2021 2021-05-23 []"),
        .tasks(
            "Trên cơ sở hướng dẫn của các bộ, Sở Tài chính chủ trì rà soát dự toán.",
            "Trên cơ = [Sở Tài chính] - - []"),
        .tasks(
            "Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh, Thanh tra tỉnh chủ động nắm tình hình.",
            "Bộ Chỉ = [Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh, Thanh tra tỉnh] - - []"),
        .tasks(
            "Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh tuyên truyền, vận động nhân dân.",
            "Đề nghị = [Ủy ban Mặt trận Tổ quốc tỉnh] - - []"),
        // Days that come again have no date.
        .tasks(
            "Các cơ quan, đơn vị báo cáo UBND tỉnh trước ngày 05/6 và 05/12 hằng năm.",
            "Các cơ = [Các cơ quan, đơn vị] trước ngày 05/6 và 05/12 hằng năm - []"),
    ]
}
