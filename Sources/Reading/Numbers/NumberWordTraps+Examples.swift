extension NumberWordTraps {
    /// Numbers in words, those that count and those that don't.
    static let examples: [ReadingExample] = [
        ReadingExample("Cả năm có ba cơn bão đổ bộ vào đất liền.", "ba cơn bão = level 3 cơn bão - 2021"),
        ReadingExample(
            "Đã hỗ trợ hai nghìn ba trăm hộ nghèo.",
            "hai nghìn ba trăm hộ nghèo = level 2300 hộ nghèo - 2021"),
        ReadingExample("Xây mới hai mươi lăm nhà tình nghĩa.", "hai mươi lăm nhà = level 25 nhà - 2021"),
        ReadingExample("Một trong ba khâu đột phá đã hoàn thành."),
        ReadingExample("Hàng nghìn hộ dân được hưởng lợi."),
        ReadingExample("Huyện Ba Vì và quận Hai Bà Trưng đã hoàn thành."),
        ReadingExample("Một số chỉ tiêu đạt khá, hai bên cùng có lợi."),
    ]
}
