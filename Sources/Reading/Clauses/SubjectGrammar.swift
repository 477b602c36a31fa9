import Figures

/// Finds the words that a number is said of.
enum SubjectGrammar {
    /// The terms of the subject in `range`, which ends where the number's verb begins; empty where there are none.
    static func subject(in range: Range<Int>, of s: Sentence) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        trimEnd(&end, start, in: s)
        start = lastPiece(start..<end, in: s)
        trimStart(&start, end, in: s)
        if let predicate = predicate(in: start..<end, of: s) {
            end = predicate
            if s.has(end - 1, [.rise, .fall]), !s.has(end - 1, .growthNoun), end - 1 > start { end -= 1 }
        }
        trimEnd(&end, start, in: s)
        if start < end, excludesPrices(start..<end, in: s) || namesNothing(start..<end, in: s) { return end..<end }
        return start < end ? start..<end : end..<end
    }

    /// The name in `range`, one of several told in a row; empty where there is none, or a clause with a verb of its own.
    static func name(in range: Range<Int>, of s: Sentence) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        trimEnd(&end, start, in: s)
        trimStart(&start, end, in: s)
        if let predicate = predicate(in: start..<end, of: s) { end = predicate }
        guard start < end, !isConnective(start, in: s), !s.isOne(phrase: start..<end, of: openings),
            (start..<end).allSatisfy({ s.terms[$0].classes.isDisjoint(with: clauseVerbs) })
        else { return end..<end }
        return start..<end
    }

    /// "chỉ thấp hơn tốc độ tăng …", "đóng góp vào tăng trưởng chung", "Đáng chú ý": words that say something of what was
    /// spoken of, and no name.
    private static func namesNothing(_ range: Range<Int>, in s: Sentence) -> Bool {
        var start = range.lowerBound
        if s.isOne(start, of: only) { start += 1 }
        if s.has(start, [.account, .higher, .lower, .contribute]) || s.isOne(start, of: passive) { return true }
        if s.isOne(phrase: range, of: prices) { return true }
        return range.count <= 3 && isConnective(range.lowerBound, in: s) && !s.isOne(range.lowerBound, of: connectives)
    }

    /// "đạt 457 nghìn tỷ đồng theo giá hiện hành, tăng 7,5%"
    private static let prices: WordSet = ["giá hiện hành", "giá so sánh", "giá cố định", "giá thực tế"]
    private static let only: WordSet = ["chỉ"]
    private static let passive: WordSet = ["được"]

    /// Where words begin that tell how the subject is, and not what it is: "tăng trưởng của tỉnh khá toàn diện", "việc gửi
    /// văn bản được đánh giá".
    private static func predicate(in range: Range<Int>, of s: Sentence) -> Int? {
        range.dropFirst(2).first { index in
            s.isOne(index, of: degree)
                && (s.isOne(index + 1, of: manner) || s.isOne(phrase: index + 1..<index + 3, of: manner))
                || s.has(index, [.rise, .fall]) && !s.has(index, .growthNoun)
                    && (s.isOne(index + 1, of: manner) || s.has(index + 1, .compare))
                || s.has(index, .account) || s.isOne(phrase: index..<index + 3, of: judged)
                || s.isOne(phrase: index..<index + 3, of: keeping)
                || s.isOne(phrase: index..<index + 2, of: having)
        }
    }

    /// "CPI cả nước có mức tăng 0,5%", "ngành công nghiệp có sự phục hồi", "khu vực dịch vụ vẫn giữ vai trò chủ đạo".
    private static let having: WordSet = [
        "có mức", "có mức tăng", "có mức tăng trưởng", "có tốc độ tăng", "có sự", "có xu", "vẫn giữ", "tiếp tục duy",
        "gặp nhiều", "gặp khó",
    ]
    private static let degree: WordSet = ["khá", "rất", "tương đối"]
    private static let manner: WordSet = [
        "toàn diện", "cao", "ổn định", "tốt", "thấp", "mạnh", "nhanh", "đồng đều", "tích cực",
    ]
    /// "chế biến, chế tạo vẫn duy trì mức tăng 5,9%"
    private static let keeping: WordSet = ["duy trì mức", "duy trì đà", "duy trì tốc", "vẫn duy trì", "giữ được mức"]
    private static let judged: WordSet = ["được đánh giá", "được ghi nhận"]

    /// "nếu loại trừ yếu tố giá tăng 7,3%" goes on with what was spoken of.
    private static func excludesPrices(_ range: Range<Int>, in s: Sentence) -> Bool {
        range.count <= 8 && range.contains { s.isOneOrTwo($0, of: exclusion) }
            && range.contains { s.isOne($0, of: price) }
    }

    private static let exclusion: WordSet = ["loại trừ"]
    private static let price: WordSet = ["giá", "yếu tố giá"]

    /// Cuts off what stands before the last clause: "Dù gặp nhiều khó khăn, tổng thu" begins at "tổng thu", but
    /// "thu hoạt động xuất, nhập khẩu" stays whole.
    private static func lastPiece(_ range: Range<Int>, in s: Sentence) -> Int {
        var start = range.lowerBound
        var piece = range.lowerBound
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if s.isMark(index, "(") { depth += 1 }
            if s.isMark(index, ")") { depth = max(0, depth - 1) }
            if depth == 0, s.isMark(index, ",") {
                let isList =
                    isShortNoun(piece..<index, in: s, longest: index + 2 >= range.upperBound ? 8 : 5)
                    || s.isOne(index + 1, of: sectors)
                    || s.isOne(index + 1, of: supplies)
                        && (range.lowerBound..<index).contains { s.isOne($0, of: suppliers) }
                if !isList || beginsClause(index + 1, in: s) || s.isOne(index + 1, of: clauseOpeners) {
                    start = index + 1
                }
                piece = index + 1
            } else if depth == 0, s.isMark(index, ";") || s.isMark(index, ":") || s.isMark(index, ".") {
                start = index + 1
                piece = start
            } else if depth == 0, namesNext(index, in: s), index + 1 < range.upperBound {
                start = index + 1
                piece = start
            } else if s.has(index, .parts) || depth == 0 && isTurn(index, in: s) {
                start = index + 1
                piece = start
            }
            index += 1
        }
        return start
    }

    /// "Dù gặp khó khăn song vẫn …": what counts comes after the turn.
    private static func isTurn(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index), s.terms[index].range.count <= 6 else { return false }
        if s.isOne(index, of: like) { return s.isOne(index - 1, of: manner) || s.isOne(index - 1, of: examples) }
        if s.isOne(index, of: cho) { return s.isOne(index - 1, of: making) }
        if s.isOne(index, of: told) { return s.isOne(index - 1, of: cho) }
        return s.isOne(index, of: Self.turnWords)
            || s.isOne(index, of: Self.with)
                && (s.isOne(index + 1, of: Self.sums) || s.isOne(phrase: index + 1..<index + 3, of: indices))
    }

    /// "tiếp đến là Hàn Quốc", "nhóm hàng lớn nhất là điện thoại": what is spoken of comes behind.
    private static func namesNext(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: copula) && s.isOne(index - 1, of: placing)
    }

    private static let copula: WordSet = ["là"]
    private static let placing: WordSet = [
        "nhất", "đến", "theo", "đầu", "chính", "vẫn", "hai", "ba", "tư", "nhì", "sau", "đứng đầu", "dẫn đầu",
        "thứ nhất",
        "thứ nhì",
    ]

    /// "… với tổng vốn đăng ký 5.000 tỷ đồng"
    private static let with: WordSet = ["với"]
    private static let sums: WordSet = [
        "tổng", "số", "mức", "vốn", "tỷ trọng", "tỷ lệ", "diện", "kinh", "sản", "trị", "năng", "giá", "dung",
    ]
    /// "Báo cáo cho biết tổng sản phẩm …"
    private static let told: WordSet = ["biết", "hay", "thấy"]
    private static let indices: WordSet = ["chỉ số"]
    private static let turnWords: WordSet = ["song", "nhưng", "nên", "thì"]
    /// "các ngành có mức tăng cao như thương nghiệp"
    private static let like: WordSet = ["như"]
    private static let examples: WordSet = ["lớn", "khác", "sau", "chính"]
    /// "làm cho sản lượng giảm"
    private static let cho: WordSet = ["cho"]
    private static let making: WordSet = ["làm"]

    /// "giá trị sản xuất nông, lâm, thủy sản", "công nghiệp, tiểu thủ công nghiệp": sectors told in a row.
    private static let sectors: WordSet = ["lâm", "thủy", "ngư", "diêm", "tiểu", "chế", "chế tạo", "kho", "kho bãi"]

    /// "Với đà này, …", "Từ thực tế đó, …": words that lead over and name nothing.
    private static func pointsBack(_ range: Range<Int>, in s: Sentence) -> Bool {
        s.isOne(range.lowerBound, of: leadingOver) && s.isOne(range.upperBound - 1, of: demonstratives)
    }

    private static let leadingOver: WordSet = ["với", "từ", "trước", "qua", "trong", "theo", "trên"]
    private static let demonstratives: WordSet = ["này", "đó", "trên", "nói trên", "nêu trên", "ấy"]

    /// "sản xuất và phân phối điện, khí đốt, nước nóng", "cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải":
    /// names of two sectors that hold commas.
    private static let supplies: WordSet = ["khí", "nước", "hơi", "hoạt", "hoạt động", "điều"]
    private static let suppliers: WordSet = ["điện", "cung", "cung cấp", "rác"]

    /// Whether the piece before a comma may be the first of a list of nouns: "nông, lâm nghiệp, thủy sản".
    /// A single word behind the comma ("vắc xin tụ huyết trùng trâu, bò") allows a longer one.
    private static func isShortNoun(_ range: Range<Int>, in s: Sentence, longest: Int) -> Bool {
        guard !range.isEmpty, range.count <= longest, !isConnective(range.lowerBound, in: s),
            !pointsBack(range, in: s),
            !s.isOne(phrase: range, of: openings),
            !s.isOne(range.lowerBound, of: within)
        else { return false }
        return range.allSatisfy { index in
            guard s.isWord(index) else { return false }
            if case .time = s.terms[index].role { return false }
            return s.terms[index].classes.isDisjoint(with: clauseVerbs)
        }
    }

    /// "Tuy nhiên, …", "Bên cạnh đó, …", "Đáng chú ý, …", "Theo đó, …": words that join sentences and name nothing.
    private static func isConnective(_ start: Int, in s: Sentence) -> Bool {
        s.isOne(start, of: connectives)
            || s.isOne(start + 1, of: connectiveEnds) && s.isOne(start, of: connectiveStarts)
    }

    /// "Nhìn chung, thu ngân sách …"
    private static let openings: WordSet = [
        "nhìn chung", "đánh giá chung", "kết luận", "tóm lại", "tổng hợp lại", "nhìn lại", "tựu trung", "cụ thể",
    ]
    private static let connectives: WordSet = [
        "tuy", "mặc", "dù", "ngoài", "theo", "về", "bình quân", "đặc biệt", "bù",
    ]
    private static let connectiveStarts: WordSet = [
        "ở", "bên", "đáng", "như", "do", "qua", "nhờ", "mặt", "cùng", "đồng", "khi", "từ", "nguyên", "cũng", "kết",
        "đặc",
    ]
    private static let connectiveEnds: WordSet = [
        "chiều", "cạnh", "chú", "vậy", "đó", "khác", "với", "thời", "nhân", "trong", "quả", "biệt", "kể", "lưu", "mừng",
    ]

    private static func beginsClause(_ index: Int, in s: Sentence) -> Bool {
        s.has(index, [.parts, .conjunction]) && s.isWord(index) && !s.isOne(index, of: Self.beginsClauseWords)
    }

    /// "nông nghiệp, tuy diện tích …", "dịch vụ, tổng mức bán lẻ …"
    private static let clauseOpeners: WordSet = [
        "tuy", "mặc dù", "dù", "ngoài", "nhưng", "song", "tổng", "tổng số", "tổng mức", "do",
    ]
    private static let beginsClauseWords: WordSet = ["và"]

    private static let clauseVerbs: WordClass = [
        .rise, .fall, .exceed, .shortfall, .equal, .account, .reach, .arriving, .higher, .lower,
    ]

    private static func trimStart(_ start: inout Int, _ end: Int, in s: Sentence) {
        // A phrase that is passed may reach behind the range.
        defer { start = min(start, end) }
        if start == 0 { start = min(end, s.enumeratorLength) }
        while start < end {
            let term = s.terms[start]
            // "đạt kim ngạch trên 1 tỷ USD, chiếm 92,3%": a bound that names which are counted.
            if term.role == .setAside(.category), s.has(start - 1, [.over, .under]) {
                while start < end, s.terms[start].role == .setAside(.category) { start += 1 }
                continue
            }
            // "chủ yếu do nông nghiệp tăng 3,9%", "thậm chí là 5,5 tỷ USD"
            if s.isOne(phrase: start..<start + 2, of: mainly) {
                start += 2
                continue
            }
            if s.isOne(start, of: every), s.isOne(start + 1, of: spans) {
                start += 2
                continue
            }
            if case .time(let number) = term.role {
                start = s.times[number].range.upperBound
                continue
            }
            if term.kind == .punctuation || term.kind == .number && term.role != .free {
                start += 1
                continue
            }
            guard term.kind == .word else { break }
            // "toàn huyện gieo trồng": where it is done, which names nothing.
            if s.isOne(start, of: whole), s.isOne(start + 1, of: wholeAreas), start + 3 < end { start += 1 }
            // "tại thời điểm 1/4", but "Đồng bằng sông Hồng" is a name.
            if s.isOne(start, of: time), s.isOne(start + 1, of: point) { start += 1 }
            if s.isOne(start, of: together), !s.isOne(start + 1, of: time) { break }
            // "bình quân", but "Bình Dương"
            if s.isOne(start, of: even), !s.isOne(start + 1, of: evened) { break }
            if !term.classes.isDisjoint(with: [.parts, .conjunction, .compare, .estimated, .samePeriod, .lastYear, .to])
                || term.classes.contains(.aimed) && !term.classes.contains(.plan)
                || leaders.contains(term.hash)
            {
                start += 1
                continue
            }
            break
        }
    }

    private static func trimEnd(_ end: inout Int, _ start: Int, in s: Sentence) {
        while end > start {
            let term = s.terms[end - 1]
            if case .time(let number) = term.role {
                end = max(start, s.times[number].range.lowerBound)
                continue
            }
            // "trong 8 tháng qua", "tại thời điểm 1/10"
            if s.isOne(end - 1, of: past), end - 2 >= start, case .time = s.terms[end - 2].role {
                end -= 1
                continue
            }
            if s.isOne(end - 1, of: point), s.isOne(end - 2, of: time), end - 2 > start {
                end -= 2
                continue
            }
            if s.isMark(end - 1, ")"), let open = opening(of: end - 1, from: start, in: s) {
                // "(GRDP)" is the subject's own short name, "(giá so sánh 2010)" an aside.
                if end - 1 - open == 2, s.isWord(open + 1), s.terms[open + 1].flags.contains(.allCapitals) { break }
                end = open
                continue
            }
            if term.kind == .punctuation {
                end -= 1
                continue
            }
            guard term.kind == .word else { break }
            // "tổng mức" is a noun, the "mức" of "đạt mức" isn't.
            if s.isOne(end - 1, of: level), s.isOne(end - 2, of: total) { break }
            // "sơ bộ", but "Bắc Trung Bộ"
            if s.isOne(end - 1, of: ministry), !s.isOne(end - 2, of: roughly) { break }
            // "tiêu dùng cuối cùng"
            if end - 2 > start, s.isOne(phrase: end - 2..<end, of: last) { break }
            if !term.classes.isDisjoint(with: trailing) || trailers.contains(term.hash) {
                end -= 1
                continue
            }
            break
        }
    }

    private static func opening(of close: Int, from start: Int, in s: Sentence) -> Int? {
        stride(from: close - 1, through: start, by: -1).first { s.isMark($0, "(") }
    }

    /// "Trong mức tăng trưởng chung của tỉnh, khu vực …", "Trong cơ cấu kinh tế, …"
    private static let within: WordSet = ["trong"]
    private static let mainly: WordSet = ["chủ yếu", "thậm chí", "đặc biệt"]
    private static let last: WordSet = ["cuối cùng"]
    private static let whole: WordSet = ["toàn"]
    private static let wholeAreas: WordSet = ["huyện", "xã", "phường", "tỉnh", "thành phố", "thị xã"]
    private static let time: WordSet = ["thời"]
    private static let past: WordSet = ["qua", "vừa qua", "nay"]
    private static let point: WordSet = ["điểm"]
    private static let together: WordSet = ["đồng"]
    private static let even: WordSet = ["bình"]
    private static let evened: WordSet = ["quân"]
    private static let ministry: WordSet = ["bộ"]
    private static let roughly: WordSet = ["sơ"]
    private static let level: WordSet = ["mức"]
    private static let total: WordSet = ["tổng"]

    private static let trailing: WordClass = [
        .estimated, .about, .over, .under, .compare, .reach, .respectively, .to, .conjunction, .parts, .from, .rankVerb,
        .contribute,
    ]

    private static let leaders: WordSet = [
        "và", "có", "với", "riêng", "trong", "nhưng", "song", "đã", "toàn", "tỉnh", "hết", "nhờ", "về", "tính", "chung",
        "lũy", "luỹ", "kế", "lũy kế", "cộng dồn", "tại", "khi", "tuy", "nhiên", "vậy", "do", "đối", "bên", "cạnh",
        "đặc biệt", "mặc", "dù", "mặc dù",
        "tức", "tương đương", "tương đương với",
        "thì", "còn", "mà", "ở", "theo", "nay", "hiện", "trên", "vào", "qua", "kết", "sang", "bình", "quân", "cuối",
        "từ", "cả", "đến", "cộng", "dồn", "tổng cộng", "nâng", "đưa", "khoảng", "nên", "đó", "nhất", "giữa", "cũng",
        "tiếp", "tục", "đồng", "thời", "ngoài", "năm", "kéo", "chưa", "vẫn", "là", "như",
    ]
    /// "mỗi năm", "hằng tháng"
    private static let every: WordSet = ["mỗi", "hằng", "hàng"]
    private static let spans: WordSet = ["năm", "tháng", "quý", "ngày"]

    private static let trailers: WordSet = [
        "đã", "được", "là", "có", "cho", "với", "cũng", "đều", "vẫn", "chỉ", "sẽ", "mức", "và", "đang", "lại", "tới",
        "ở", "vào", "thêm", "tại",
        "trong", "hiện", "nay", "tiếp", "tục", "của", "ra", "lên", "mạnh", "hết", "cuối", "tính", "kể", "hồi", "sơ",
        "bộ", "các",
    ]
}
