/// Kinds of parts that exclude each other: no head of cattle is a pig, no money from the district is from the centre.
///
/// Each kind is a set of words of which a part's name holds one; what is left of the names must be one head noun, so that
/// "khách quốc tế" and "chi tiêu nội địa" are no parts of one thing.
struct PartKinds {
    private struct Kind {
        /// The parts, each by its words or their alternatives.
        var parts: [[String]]
        /// Whether nothing else is of the whole.
        var areAll: Bool
        /// Whether what is left of the names tells nothing: sectors are called by all their branches.
        var ignoresHead = false
    }

    /// Whether the names are of parts that exclude each other, and whether nothing is left beside them.
    static func relation(of names: [String]) -> (excludes: Bool, areAll: Bool) {
        guard names.count > 1 else { return (false, false) }
        var excludes = false
        for kind in kinds {
            let found = names.compactMap { part(of: $0, in: kind) }
            guard found.count == names.count, !found.isEmpty, Set(found.map(\.part)).count == names.count,
                kind.ignoresHead || haveOneHead(found.map(\.head))
            else { continue }
            excludes = true
            if kind.areAll, names.count == kind.parts.count { return (true, true) }
        }
        return (excludes, false)
    }

    /// Which part of the kind a name is, by the longest of the words that stand in it, and the rest of the name.
    private static func part(of name: String, in kind: Kind) -> (part: Int, head: String)? {
        var best: (part: Int, words: String)?
        for (index, alternatives) in kind.parts.enumerated() {
            for words in alternatives where name.says(words) && words.utf8.count > best?.words.utf8.count ?? 0 {
                best = (index, words)
            }
        }
        guard let best, let place = name.firstRange(of: best.words) else { return nil }
        return (best.part, head(name[..<place.lowerBound]) + head(name[place.upperBound...]))
    }

    private static func head(_ rest: Substring) -> String {
        let words: [Substring] = rest.split(whereSeparator: { !$0.isLetter })
        return words.map(String.init).filter { !idle.contains($0) }.joined(separator: " ")
    }

    private static func haveOneHead(_ heads: [String]) -> Bool { Set(heads.filter { !$0.isEmpty }).count <= 1 }

    private static let idle: Set<String> = [
        "tổng", "số", "lượng", "hoạt", "động", "khu", "vực", "ở", "của", "từ", "các", "và", "đạt", "nguồn", "là", "có",
        "ngành", "loại", "tại", "trong", "cho", "vay", "khối", "lĩnh",
    ]

    private static let kinds: [Kind] = [
        Kind(
            parts: [
                ["nội địa"],
                [
                    "xuất nhập khẩu", "xuất, nhập khẩu", "xuất khẩu, nhập khẩu", "xuất khẩu và nhập khẩu", "hải quan",
                    "xnk",
                ],
            ], areAll: true),
        Kind(parts: [["thành thị"], ["nông thôn"]], areAll: true),
        Kind(parts: [["khai thác"], ["nuôi trồng"]], areAll: true),
        Kind(parts: [["quốc tế"], ["nội địa", "trong nước"]], areAll: true),
        Kind(
            parts: [["ngắn hạn"], ["trung, dài hạn", "trung và dài hạn", "trung dài hạn", "trung hạn và dài hạn"]],
            areAll: true),
        Kind(parts: [["tăng"], ["giảm"], ["ổn định", "không đổi"]], areAll: true),
        Kind(parts: [["tốt lên", "tốt hơn"], ["ổn định", "giữ ổn định"], ["khó khăn"]], areAll: true),
        Kind(parts: [["không đạt", "chưa đạt"], ["đạt và vượt", "đạt, vượt"]], areAll: true),
        Kind(parts: [["vượt"], ["đạt", "hoàn thành"], ["không đạt", "chưa đạt", "không hoàn thành"]], areAll: true),
        Kind(
            parts: [
                ["trong nước"], ["đầu tư nước ngoài", "vốn đầu tư nước ngoài", "đầu tư trực tiếp nước ngoài", "fdi"],
            ], areAll: true),
        Kind(parts: [["nam"], ["nữ"]], areAll: true),
        Kind(
            parts: [
                ["nhà nước", "vốn nhà nước"], ["ngoài nhà nước", "ngoài quốc doanh", "dân doanh"],
                ["đầu tư nước ngoài", "vốn đầu tư nước ngoài", "đầu tư trực tiếp nước ngoài", "fdi"],
            ], areAll: false),
        Kind(parts: [["trung ương"], ["địa phương", "tỉnh"], ["huyện"], ["xã"]], areAll: false),
        Kind(
            parts: [["trâu"], ["bò"], ["lợn", "heo"], ["dê"], ["ngựa"], ["gia cầm"], ["gà"], ["vịt"]], areAll: false),
        Kind(
            parts: [
                ["lúa"], ["ngô"], ["lạc"], ["sắn"], ["mía"], ["rau"], ["đậu tương"], ["khoai"], ["chè"], ["cà phê"],
                ["cao su"], ["thuốc lá"],
            ], areAll: false),
        Kind(parts: [["đông xuân", "vụ xuân", "lúa xuân"], ["hè thu"], ["lúa mùa", "vụ mùa"]], areAll: false),
        Kind(
            parts: [
                ["nông, lâm", "nông lâm", "nông nghiệp", "khu vực i"], ["công nghiệp", "khu vực ii"],
                ["dịch vụ", "khu vực iii"], ["thuế sản phẩm", "thuế"],
            ], areAll: false, ignoresHead: true),
        Kind(parts: [["đầu tư phát triển"], ["thường xuyên"], ["trả nợ"], ["dự phòng"]], areAll: false),
    ]
}
