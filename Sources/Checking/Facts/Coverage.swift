import Figures

/// Whether the parts that a document lists are all of their whole.
enum Coverage {
    case all, some

    /// - Parameter parts: the numbers of the subjects that are parts.
    init(of parts: [Int], in facts: Facts) {
        if let said = parts.lazy.compactMap({ facts.subjects[$0]?.partsAreAll }).first {
            self = said ? .all : .some
            return
        }
        if Self.saysGom(parts, in: facts) || Self.saysRest(parts, in: facts) {
            self = .all
            return
        }
        // The document doesn't tell, but some things have only these parts.
        let names = parts.compactMap { facts.subjects[$0]?.figures.first }.map { facts.names[$0] }
        self = names.count == parts.count && Self.partitions.contains { Self.matches(names, $0) } ? .all : .some
    }

    /// Whether the parts are listed behind "gồm" or "bao gồm".
    private static func saysGom(_ parts: [Int], in facts: Facts) -> Bool {
        guard let first = parts.first.flatMap({ facts.subjects[$0]?.figures.first }) else { return false }
        let before = facts.wordsBefore(first, limit: 80)
        return before.says("gồm:") || before.says("gồm ") || before.says("gồm có")
    }

    /// Whether the last part is told as all that is left.
    private static func saysRest(_ parts: [Int], in facts: Facts) -> Bool {
        guard parts.count > 1, let last = parts.last.flatMap({ facts.subjects[$0]?.figures.first }) else {
            return false
        }
        let before = facts.wordsBefore(last, limit: 40)
        let clause = before.lastIndex { $0 == "," || $0 == ";" }.map { before[$0...] } ?? before[...]
        return clause.says("còn lại")
    }

    /// Sets of parts of which nothing is left over; each word or its alternatives must stand in one part's name.
    private static let partitions: [[[String]]] = [
        [["nội địa"], ["xuất nhập khẩu", "xuất, nhập khẩu", "xuất khẩu, nhập khẩu", "hải quan"]],
        [["thành thị"], ["nông thôn"]],
        [["khai thác"], ["nuôi trồng"]],
        [["khách quốc tế"], ["khách nội địa", "khách trong nước"]],
        [["quốc tế"], ["nội địa"]],
        [["ngắn hạn"], ["trung, dài hạn", "trung và dài hạn", "trung dài hạn"]],
        [["tăng"], ["giảm"], ["ổn định", "không đổi"]],
        [["tốt lên", "tốt hơn"], ["ổn định", "giữ ổn định"], ["khó khăn"]],
        [["không đạt", "chưa đạt"], ["đạt và vượt", "đạt, vượt"]],
        [["doanh nghiệp trong nước", "khu vực trong nước"], ["đầu tư nước ngoài", "fdi"]],
    ]

    /// Whether each set of words names another part, and no part is left.
    private static func matches(_ names: [String], _ partition: [[String]]) -> Bool {
        guard names.count == partition.count else { return false }
        var open = Array(names.indices)
        for words in partition {
            guard let place = open.firstIndex(where: { name in words.contains { names[name].says($0) } }) else {
                return false
            }
            open.remove(at: place)
        }
        return true
    }
}
