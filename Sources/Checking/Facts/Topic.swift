/// What figures are of, reduced to the words that tell it, so that two mentions of one thing are alike.
struct Topic: Sendable {
    /// The telling words joined by spaces, in the order of the text.
    let words: String
    /// Whether the words say that it is a plan: "dự toán thu ngân sách" is the plan of "thu ngân sách".
    let isPlan: Bool
    /// How many there are; one or two words seldom name a thing for sure.
    let count: Int

    /// - Parameter area: the area that the words may open with.
    init(_ about: String, area: String? = nil) {
        var kept: [String] = []
        var dropsNumber = false
        var lower = String(Self.withoutOpening(about.lowercased()[...]))
        if let area, lower.hasPrefix(area + ",") { lower = String(lower.dropFirst(area.count + 1).drop { $0 == " " }) }
        if lower.hasPrefix("diện tích trồng ") || lower.hasPrefix("diện tích gieo ") {
            lower.removeFirst("diện tích ".count)
        }
        let plan = Self.planWords.first { lower.hasPrefix($0) }
        if let plan {
            lower.removeFirst(plan.count)
            if let setter = Self.setters.first(where: lower.hasPrefix) { lower.removeFirst(setter.count) }
        }
        isPlan = plan != nil
        for token in lower.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "+" }) {
            let word = String(token)
            if let whole = Self.abbreviations[word] {
                kept += whole
            } else if Self.timeWords.contains(word) {
                dropsNumber = true
                continue
            } else if dropsNumber, Self.isOrdinal(token) {
                continue
            } else if !Self.idleWords.contains(word) {
                kept.append(word)
            }
            dropsNumber = false
        }
        words = kept.joined(separator: " ")
        count = kept.count
    }

    /// Whether both may name one thing in one paragraph: one has the other's words and then some, such as those of
    /// the heading above.
    func isNear(_ other: Topic) -> Bool {
        guard count >= 2, other.count >= 2 else { return self == other }
        return words == other.words || words.hasPrefix(other.words + " ") || other.words.hasPrefix(words + " ")
    }

    /// "Nhìn chung, thu ngân sách", "Kết luận: thu ngân sách" are of the budget.
    static func withoutOpening(_ words: Substring) -> Substring {
        guard let mark = words.firstIndex(where: { $0 == "," || $0 == ":" }), openings.contains(words[..<mark]) else {
            return words
        }
        return words[words.index(after: mark)...].drop { $0 == " " }
    }

    private static let openings: Set<Substring> = [
        "nhìn chung", "đánh giá chung", "tính chung", "kết luận", "tóm lại", "như vậy", "tổng hợp lại", "nhìn lại",
    ]

    /// Words that a thing is or isn't named with at will.
    private static let idleWords: Set<String> = [
        "đạt", "ước", "là", "toàn", "tỉnh", "trên", "địa", "bàn", "cả", "tổng", "số", "quy", "mô", "của", "các", "và",
        "được", "có", "còn", "lượng", "giá", "trị", "lũy", "luỹ", "kế", "tính", "chung", "cộng", "dồn", "đầu", "với",
        "mức", "thực", "hiện", "đã", "so",
    ]

    private static let planWords = ["dự toán ", "kế hoạch ", "chỉ tiêu ", "mục tiêu ", "kế hoạch vốn "]

    /// Whose plan it is, between "dự toán" and what is planned.
    private static let setters = [
        "hđnd tỉnh giao", "hội đồng nhân dân tỉnh giao", "hđnd giao", "trung ương giao", "tw giao",
        "thủ tướng chính phủ giao",
        "thủ tướng giao", "ubnd tỉnh giao", "tỉnh giao", "được giao", "điều chỉnh", "đầu năm",
    ]

    private static let timeWords: Set<String> = ["năm", "quý", "tháng"]

    private static let abbreviations: [String: [String]] = [
        "nsnn": ["ngân", "sách", "nhà", "nước"], "grpd": ["grdp"], "kcn": ["khu", "công", "nghiệp"],
        "fdi": ["fdi"], "ktxh": ["kinh", "tế", "xã", "hội"], "xnk": ["xuất", "nhập", "khẩu"],
    ]

    private static func isOrdinal(_ token: Substring) -> Bool {
        token.allSatisfy(\.isNumber) || ["i", "ii", "iii", "iv", "một", "hai", "ba", "tư"].contains(String(token))
    }
}

extension Topic: Hashable {
    /// A plan is of the same topic as what it plans.
    static func == (a: Topic, b: Topic) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
