import Figures

/// Reads what a sentence of the part on tasks tells somebody to do, by when and on what ground.
///
/// Clauses behind a semicolon that begin with a verb of doing are tasks of their own.
struct AssignmentGrammar {
    /// The number of the section.
    let heading: String?
    /// The year that a deadline without one is meant in.
    let year: Int?

    /// - Parameter references: the references of the document, of which those cited in a task are taken by index.
    func assignments(in s: Sentence, references: [Reference], from first: Int) -> [Assignment] {
        var found: [Assignment] = []
        var start = 0
        for index in 0...s.count
        where index == s.count
            || s.isMark(index, ";")
                && (beginsTask(index + 1, in: s) || namesNext(index + 1, behind: start..<index, in: s))
        {
            if let assignment = assignment(start..<index, in: s, references: references, from: first) {
                found.append(assignment)
            }
            start = index + 1
        }
        return found
    }

    private func assignment(_ terms: Range<Int>, in s: Sentence, references: [Reference], from first: Int)
        -> Assignment?
    {
        let start = terms.first { s.isWord($0) } ?? terms.lowerBound
        // "TM. ỦY BAN NHÂN DÂN" signs.
        if s.isOne(start, of: Self.signing), s.terms[start].flags.contains(.allCapitals) { return nil }
        guard terms.upperBound - start >= 4, let bytes = s.byteRange(start..<terms.upperBound) else { return nil }
        let deadline = deadline(in: start..<terms.upperBound, of: s)
        return Assignment(
            range: bytes, heading: heading, agencies: agencies(in: start..<terms.upperBound, of: s),
            deadline: deadline.map { s.text($0.words) }, due: deadline?.due,
            references: references.indices.dropFirst(first).filter { bytes.contains(references[$0].range.lowerBound) })
    }

    private static let signing: WordSet = ["tm", "kt", "tl", "tuq"]

    private func beginsTask(_ index: Int, in s: Sentence) -> Bool {
        var at = index
        while at < s.count, !s.isWord(at) || isTime(at, in: s) { at += 1 }
        if s.isOne(at, of: Self.prepositions), isTime(at + 1, in: s) {
            while at < s.count, !s.isMark(at, ",") { at += 1 }
            at += 1
        }
        return s.isOne(at, of: Self.verbs) || s.isOne(at, of: Self.handingOver)
    }

    /// "Sở Nội vụ tham mưu …; Sở Y tế báo cáo …": another body, behind a task and not in a list of bodies.
    private func namesNext(_ index: Int, behind piece: Range<Int>, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.agencyWords) && s.terms[index].flags.contains(.capitalised)
            && name(from: index, limit: s.count, in: s) != nil
            && piece.contains { s.isOne($0, of: Self.verbs) || s.isOne($0, of: Self.reporting) }
    }

    private func isTime(_ index: Int, in s: Sentence) -> Bool {
        guard index < s.count, case .time = s.terms[index].role else { return false }
        return true
    }

    // MARK: - Deadlines

    /// The last time in `terms` that a word makes a deadline: "trước ngày 15/12/2022", "trong quý I năm 2022".
    private func deadline(in terms: Range<Int>, of s: Sentence) -> (words: Range<Int>, due: String?)? {
        for time in s.times.reversed() where terms.contains(time.range.lowerBound) && !time.isBase && !time.isSeason {
            var start = time.range.lowerBound
            while start > terms.lowerBound, s.isOne(start - 1, of: Self.deadlineWords) || s.has(start - 1, .to) {
                start -= 1
            }
            guard start < time.range.lowerBound || s.isOne(start, of: Self.withinWords),
                !isOutlook(time) || !isCited(start, in: s)
            else { continue }
            if case .duration = time.meaning { continue }
            let end = endOfDeadline(time.range.upperBound, in: terms, of: s)
            return (start..<end, end > time.range.upperBound ? nil : due(time))
        }
        return nil
    }

    /// Where "trước ngày 05/6 và 05/12 hằng năm" ends: days that come again have no date.
    private func endOfDeadline(_ start: Int, in terms: Range<Int>, of s: Sentence) -> Int {
        var end = start
        while end + 1 < terms.upperBound, s.isOne(end, of: Self.joining), case .time(let next) = s.terms[end + 1].role,
            case .day = s.times[next].meaning
        {
            end = s.times[next].range.upperBound
        }
        guard s.isOne(end, of: Self.every), end + 1 < terms.upperBound else { return start }
        return end + 2
    }

    private static let every: WordSet = ["hàng", "hằng", "mỗi"]

    private func due(_ time: TimeExpression) -> String? {
        if case .day(let day?) = time.meaning { return day.text }
        return time.period(in: year)?.text
    }

    /// A year or years, as directives have in their names; a day, a month or a quarter is when to be done.
    private func isOutlook(_ time: TimeExpression) -> Bool {
        switch time.meaning {
        case .year, .years, .wholeYear, .other: true
        default: false
        }
    }

    /// "Nghị quyết … đến năm 2030": the name of a directive, not a deadline.
    private func isCited(_ index: Int, in s: Sentence) -> Bool {
        guard index > 0 else { return false }
        if s.isOne(index - 1, of: Self.outlooks) { return true }
        for at in stride(from: index - 1, through: 0, by: -1) {
            if s.isMark(at, ",") || s.isMark(at, ";") { return false }
            if at == index - 1, s.isOne(at, of: Self.reporting) { continue }
            if s.has(at, .directive) || s.isOne(at, of: Self.planNames) { return true }
        }
        return false
    }

    // MARK: - Agencies

    /// Agencies at the clause's start, or behind a word that hands the task to them.
    private func agencies(in terms: Range<Int>, of s: Sentence) -> [String] {
        var found: [String] = []
        // Behind which the next of "Sở Y tế, Sở Nội vụ" stands.
        var last: Int?
        if let all = collective(from: terms.lowerBound, limit: terms.upperBound, in: s) {
            (found, last) = ([s.text(all)], all.upperBound)
        }
        for index in terms where s.isOne(index, of: Self.agencyWords) {
            let isNext =
                last == index - 1
                && (s.isMark(index - 1, ",") || s.isMark(index - 1, ";") || s.isOne(index - 1, of: Self.joining))
            guard isNext || isHanded(index, from: terms.lowerBound, in: s),
                let name = name(from: index, limit: terms.upperBound, in: s)
            else { continue }
            last = name.upperBound
            if !found.contains(s.text(name)) { found.append(s.text(name)) }
        }
        return found
    }

    /// "Các sở, ban, ngành và địa phương", at the clause's start or behind the word that hands the task over.
    private func collective(from start: Int, limit: Int, in s: Sentence) -> Range<Int>? {
        var first = start
        if s.isOne(first, of: Self.handingOver) {
            first += 1
            if s.isOne(first, of: Self.asking) { first += 1 }
        }
        guard s.isOne(first, of: Self.several), s.isOne(first + 1, of: Self.kinds) else { return nil }
        var end = first + 2
        while end < limit {
            if s.isOne(end, of: Self.kinds) || s.isOne(end, of: Self.scopes) {
                end += 1
            } else if s.isMark(end, ",") || s.isOne(end, of: Self.joining) {
                let next = s.isOne(end + 1, of: Self.several) ? end + 2 : end + 1
                guard s.isOne(next, of: Self.kinds) else { break }
                end = next + 1
            } else {
                break
            }
        }
        return first..<end
    }

    /// "yêu cầu", "đề nghị"
    private static let asking: WordSet = ["cầu", "nghị"]
    private static let several: WordSet = ["các"]
    private static let kinds: WordSet = [
        "sở", "ban", "ngành", "sở ngành", "cơ quan", "đơn vị", "địa phương", "cấp", "đoàn thể", "huyện", "thành phố",
        "thị xã", "xã", "phường", "thị trấn", "phòng", "chủ đầu tư", "tổ chức", "hội",
    ]
    private static let scopes: WordSet = ["tỉnh", "cấp tỉnh", "cấp huyện", "cấp xã", "liên", "quan"]

    private func isHanded(_ index: Int, from start: Int, in s: Sentence) -> Bool {
        if isCooperating(index, from: start, in: s) { return false }
        if index == start || s.isOne(index - 1, of: Self.handing) { return true }
        // "Trên cơ sở …, Sở Tài chính chủ trì": the clause's own subject behind what opens it.
        if s.isMark(index - 1, ","), s.terms[index].flags.contains(.capitalised),
            let name = name(from: index, limit: s.count, in: s), s.isOne(name.upperBound, of: Self.leading)
        {
            return true
        }
        // "Sở Tài chính, đồng thời …, Sở Y tế"
        return index > start + 1 && s.isMark(index - 1, ",") && s.isOne(start, of: Self.agencyWords)
    }

    /// "chủ trì, phối hợp với Sở Y tế, Sở Nội vụ": who helps doesn't lead.
    private func isCooperating(_ index: Int, from start: Int, in s: Sentence) -> Bool {
        for at in stride(from: index - 1, through: start, by: -1) {
            if s.isMark(at, ";") || s.isOne(at, of: Self.handingOver) { return false }
            if s.isOne(at, of: Self.cooperating) { return true }
        }
        return false
    }

    private static let leading: WordSet = ["chủ", "tham", "làm", "chịu", "có", "tổng"]
    private static let handingOver: WordSet = ["giao", "yêu", "đề", "đề nghị", "yêu cầu"]
    private static let cooperating: WordSet = ["phối", "phối hợp", "phối hợp với", "phối hợp cùng"]

    private func name(from index: Int, limit: Int, in s: Sentence) -> Range<Int>? {
        var end = s.isOne(phrase: index..<index + 2, of: Self.bodies) ? index + 2 : index + 1
        while end < limit, s.isFree(end) {
            // "Sở Lao động - Thương binh và Xã hội"
            if s.isMark(end, "-"), end > index + 1, end + 1 < limit, s.isWord(end + 1),
                s.terms[end + 1].flags.contains(.capitalised)
            {
                end += 1
                continue
            }
            guard s.isWord(end) else { break }
            let isName =
                s.terms[end].flags.contains(.capitalised) || s.isOne(end, of: Self.nameWords)
                || goesOnInName(end, from: index, in: s)
            guard
                isName
                    || s.isOne(end, of: Self.joining) && end + 1 < limit && s.isWord(end + 1)
                        && s.terms[end + 1].flags.contains(.capitalised)
            else { break }
            end += 1
        }
        // "UBND các huyện, thành phố"
        while s.isMark(end, ","), end + 1 < limit, s.isOne(end - 1, of: Self.areas), s.isOne(end + 1, of: Self.areas) {
            end += 2
        }
        return end > index + 1 || s.isOne(index, of: Self.wholeNames) ? index..<end : nil
    }

    /// "Sở Tài chính", "Phát triển nông thôn": of a name's words but the first is in capitals.
    private func goesOnInName(_ end: Int, from index: Int, in s: Sentence) -> Bool {
        guard end > index + 1 else { return false }
        return s.text(end).lowercased().split(separator: " ").allSatisfy(Self.sectorWords.contains)
    }

    private static let sectorWords: Set<Substring> = [
        "chính", "tế", "dựng", "thông", "vận", "tải", "nguyên", "môi", "trường", "động", "binh", "hội", "dục", "đào",
        "tạo", "thương", "học", "nghệ", "hóa", "thao", "lịch", "tin", "truyền", "pháp", "triển", "nông", "thôn", "tộc",
        "giáo", "nước", "nghiệp", "tư", "hoạch", "bạc", "hàng", "vụ", "an", "sát", "sự", "thuế", "hải", "quan", "kê",
        "số", "nhà", "hiểm", "xã", "đội", "kinh", "huy", "phòng", "tra", "ban", "nhân", "dân", "trận", "quốc", "đoàn",
        "liên", "hiệp", "nữ", "lý", "quản", "dự", "án", "vực", "trang", "chiến",
    ]

    private static let handing: WordSet = ["giao", "cầu", "nghị", "do", "đạo", "các", "với", "trì"]
    private static let joining: WordSet = ["và"]
    private static let nameWords: WordSet = [
        "tỉnh", "huyện", "thành phố", "thị xã", "xã", "phường", "quản", "lý", "các", "khu", "công", "nghiệp", "ngành",
        "địa", "phương",
    ]
    private static let areas: WordSet = ["huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận"]
    private static let wholeNames: WordSet = ["ubnd"]
    /// Names of bodies that are in capitals only at their beginning.
    private static let bodies: WordSet = [
        "công an", "thanh tra", "ủy ban", "kho bạc", "ngân hàng", "bảo hiểm", "liên đoàn", "liên minh", "văn phòng",
        "hội đồng", "tòa án", "chi cục",
    ]
    private static let agencyWords: WordSet = [
        "sở", "ubnd", "công an", "công", "cục", "chi cục", "văn phòng", "ban", "thanh tra", "thanh", "bộ", "ủy",
        "trung", "đài", "báo", "ngân", "kho", "liên", "bộ chỉ huy", "mặt", "hội", "viện", "trường", "tổng", "thuế",
        "kho bạc", "phòng",
    ]
    private static let deadlineWords: WordSet = [
        "trước", "trong", "hết", "cuối", "chậm", "nhất", "vào", "ngay", "từ", "đầu",
    ]
    /// "tầm nhìn đến năm 2050", "định hướng đến năm 2030"
    private static let outlooks: WordSet = ["nhìn", "hướng", "định hướng"]
    private static let withinWords: WordSet = ["trong tháng", "trong quý"]
    private static let prepositions: WordSet = ["trong", "trước", "đến", "vào"]
    /// "báo cáo trước ngày 15/10/2024": to report, no report.
    private static let reporting: WordSet = ["báo cáo", "thông báo", "hướng dẫn", "quy định"]
    private static let planNames: WordSet = ["quy hoạch", "chiến lược", "chiến", "hoạch", "lược"]
    private static let verbs: WordSet = [
        "tiếp", "tập", "đẩy", "triển", "thực hiện", "thực", "tăng", "tăng cường", "khẩn", "xây", "quán", "phấn đấu",
        "chú", "nâng", "nâng cao", "hoàn thành", "hoàn", "rà",
        "tổ chức", "phối", "kiểm", "chủ", "huy", "khai", "quản", "bảo", "đảm", "duy", "củng", "phát", "thúc", "giải",
        "khắc", "hỗ", "tham", "nghiên", "ban", "xử", "siết", "làm",
        "đôn", "đưa", "mở", "thu", "tháo", "chuẩn", "kịp", "chỉ", "giữ", "sử", "đổi", "tuyên", "vận", "phòng", "đầu",
        "cải thiện", "cải", "giảm", "tạo",
    ]
}
