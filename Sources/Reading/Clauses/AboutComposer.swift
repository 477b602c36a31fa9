import Figures

/// Puts together what a figure is of: its subject's words, with those of an earlier clause or of a heading where they
/// alone don't tell ("quy mô", "giá trị sản xuất toàn ngành").
struct AboutComposer {
    let section: SectionContext
    /// What the sentence is speaking of.
    private(set) var subject: String
    /// The last subject that tells by itself, for attributes that follow ("năng suất", "quy mô").
    private var main: String
    private var isMainOwn = false
    /// Words for this figure alone: another area's name, the index that a rank is in.
    private var own: String?

    init(section: SectionContext, inherited: String) {
        self.section = section
        subject = inherited
        main = ""
    }

    /// Takes the statement's subject in; true where it is a new one.
    mutating func take(_ statement: Statement, quantity: Quantity, in s: Sentence) -> Bool {
        own = nil
        if statement.kind == .rank, let topic = topic(behind: quantity.terms.upperBound, in: s) {
            own = topic
            return true
        }
        if statement.kind == .benchmark {
            own = benchmark(statement, quantity, in: s)
            return true
        }
        let counted = countedThing(statement, quantity, in: s)
        if !statement.subject.isEmpty {
            let words = Self.clean(s, statement.subject)
            if let counted, Self.isWeak(words) || isShort(words) {
                set(Self.isWeak(words) ? counted : words + " " + counted)
            } else {
                set(words)
            }
            return true
        }
        guard let counted, statement.kind == .level || statement.kind == .fraction || statement.kind == .target || statement.verb == .none,
            !statement.isMovementLike
        else { return false }
        if statement.isBracketed, !subject.isEmpty { return false }
        set(counted)
        return true
    }

    /// The words of the figure last taken.
    func text(of statement: Statement) -> String {
        if let own { return own }
        return subject.isEmpty ? section.subject : subject
    }

    // MARK: - Subjects

    private mutating func set(_ words: String) {
        var text = words
        if Self.isAttribute(words) {
            if isMainOwn { text += " " + main } else if !section.subject.isEmpty { text += " " + section.subject }
        } else if Self.isGeneric(words), !section.subject.isEmpty {
            text += " " + section.subject
            main = text
            isMainOwn = true
        } else {
            main = words
            isMainOwn = true
        }
        subject = text
    }

    private func isShort(_ words: String) -> Bool { words.utf8.count { $0 == 0x20 } < 4 }

    /// "xã đạt chuẩn nông thôn mới" of "138/184 xã đạt chuẩn nông thôn mới", "98% người từ đủ 18 tuổi".
    private func countedThing(_ statement: Statement, _ quantity: Quantity, in s: Sentence) -> String? {
        let object = s.text(statement.object)
        guard quantity.unitKind == .count else {
            guard quantity.unitKind == .percent, statement.kind == .share || statement.kind == .target, !object.isEmpty,
                statement.verb == .none || statement.verb == .reach
            else { return nil }
            return object
        }
        guard let unit = statement.unit else { return object.isEmpty ? nil : object }
        return object.isEmpty ? unit : unit + " " + object
    }

    /// "xếp thứ nhất toàn quốc về Chỉ số hiện đại hóa hành chính": what the rank is in.
    private func topic(behind index: Int, in s: Sentence) -> String? {
        var at = index
        while at < min(index + 6, s.count), s.isWord(at) {
            if s.text(at).lowercased() == "về" {
                var end = at + 1
                while end < s.count, s.isWord(end), s.isFree(end), end - at < 16 { end += 1 }
                return end > at + 1 ? s.text(at + 1..<end) : nil
            }
            at += 1
        }
        return nil
    }

    /// Another area's words with what is compared.
    private func benchmark(_ statement: Statement, _ quantity: Quantity, in s: Sentence) -> String {
        let start = quantity.terms.lowerBound
        var area = ""
        for index in stride(from: start - 1, through: max(0, start - 8), by: -1) where s.has(index, .benchmark) {
            area = s.text(index)
            break
        }
        if area.isEmpty { area = s.has(statement.end - 1, .benchmark) ? s.text(statement.end - 1) : Self.clean(s, statement.subject) }
        if !subject.isEmpty, isMainOwn { return area + " " + subject }
        var end = start
        for index in stride(from: start - 1, through: 0, by: -1) where s.has(index, [.higher, .lower]) || s.isMark(index, "(") { end = index }
        return area + " " + Self.clean(s, SubjectGrammar.subject(in: 0..<end, of: s))
    }

    // MARK: - Words that don't tell by themselves

    private static func clean(_ s: Sentence, _ range: Range<Int>) -> String { s.text(range) }

    /// A place or an actor in the subject's position, when a counted thing follows.
    private static func isWeak(_ words: String) -> Bool {
        let text = words.lowercased()
        return ["toàn tỉnh", "toàn huyện", "toàn xã", "tỉnh", "cả nước", "toàn thành phố", "hiện nay", "đến nay", "xảy ra", "xảy", "làm", "toàn phường"].contains(text)
            || text.hasPrefix("ubnd")
    }

    private static func isAttribute(_ words: String) -> Bool {
        attributes.contains(words.lowercased())
    }

    private static let attributes: Set<String> = [
        "quy mô", "năng suất", "sản lượng", "diện tích", "giá trị", "trị giá", "số vốn", "tổng vốn", "vốn", "vốn đăng ký", "tổng vốn đăng ký", "kinh phí",
        "số tiền", "tổng kinh phí", "lượng", "số lượng", "doanh thu", "tổng số vốn", "tổng số vốn đăng ký", "năng suất bình quân", "tổng diện tích", "số người", "thành thị", "nông thôn",
        "khu vực thành thị", "khu vực nông thôn", "nam", "nữ", "trong nước", "quốc tế", "giá trị sản xuất", "sản lượng thu hoạch", "năng suất ước",
    ]

    /// Whether all its words are such as any sector has: "Giá trị sản xuất toàn ngành", "Tổng thu cả năm", "tổng dư nợ".
    private static func isGeneric(_ words: String) -> Bool {
        words.lowercased().split(separator: " ").allSatisfy { generic.contains(String($0)) }
    }

    private static let generic: Set<String> = [
        "giá", "trị", "sản", "xuất", "toàn", "ngành", "quy", "mô", "tổng", "thu", "chi", "số", "cả", "năm", "diện", "tích", "lượng", "năng", "suất", "dư", "nợ",
        "tốc", "độ", "tăng", "trưởng", "chỉ", "tỷ", "lệ", "đạt", "vốn", "gieo", "trồng", "khách", "công", "tác", "kết", "quả", "tỉnh", "huyện", "xã", "bình", "quân", "đàn", "cấy", "thả", "nuôi",
    ]
}

extension Statement {
    /// A rise, a fall or an attainment, which goes on with the subject before.
    var isMovementLike: Bool { isMovement || kind == .attainment }
}
