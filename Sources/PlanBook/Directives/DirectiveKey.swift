/// How types, numbers and issuers of directives are compared.
enum DirectiveKey {
    static func key(type: String, number: String) -> String {
        // The slash stands with or without spaces, and the letter Ð is typed for Đ.
        let plain = number.replacing("Ð", with: "Đ").replacing("ð", with: "đ").replacing("/", with: " ")
        var words = NameKey.key(of: plain).split(separator: " ")
        if words.first == "số" { words.removeFirst() }
        let typeKey = NameKey.key(of: type)
        return "\(types[typeKey] ?? typeKey)|\(words.joined(separator: " "))"
    }

    static func issuer(_ name: String) -> String {
        var key = NameKey.key(of: name)
        for (short, long) in issuers { key.replace(short, with: long) }
        return key
    }

    private static let types = Dictionary(
        uniqueKeysWithValues: [
            ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("CT", "Chỉ thị"), ("KH", "Kế hoạch"), ("TB", "Thông báo"),
            ("KL", "Kết luận"), ("CV", "Công văn"), ("NĐ", "Nghị định"), ("TT", "Thông tư"), ("BC", "Báo cáo"),
            ("CTr", "Chương trình"), ("ĐA", "Đề án"),
        ].map { (NameKey.key(of: $0.0), NameKey.key(of: $0.1)) })

    private static let issuers = [
        ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"), ("BCH", "ban chấp hành"), ("TTg", "thủ tướng"),
    ].map { (NameKey.key(of: $0.0), NameKey.key(of: $0.1)) }
}
