/// Words that no counted noun begins with: they end the number's phrase.
enum FunctionWords {
    private static let words: WordSet = [
        "và", "của", "trong", "là", "được", "đã", "có", "các", "những", "với", "cho", "để", "tại", "ở", "theo", "từ",
        "đến", "về",
        "như", "do", "bởi", "nên", "thì", "mà", "nhưng", "còn", "khi", "so", "trên", "dưới", "nhằm", "vào", "ra", "này",
        "đó", "đầu",
        "cuối", "qua", "nay", "trước", "sau", "nữa", "cũng", "vẫn", "đang", "sẽ", "phải", "không", "chưa", "chỉ", "mới",
        "rất", "hơn",
        "gần", "khoảng", "bằng", "nếu", "tuy", "song", "thuộc", "bình", "trở", "lên", "xuống", "tới", "kể", "tính",
        "ước", "đối", "thấp", "cao",
        "quân", "mức", "trung", "nằm", "gồm", "bao", "hay", "hoặc", "riêng", "khác", "đạt", "vượt", "giao", "hồi",
    ]

    static func contains(_ s: Sentence, _ index: Int) -> Bool { s.isOne(index, of: words) }
}
