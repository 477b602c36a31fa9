/// Phrases and names that documents of this kind use all the time, kept so that one that is a letter off is noticed.
///
/// Only phrases are in it that no other phrase in use is a letter away from: "đầu tư" isn't, because "bắt đầu từ" is.
struct PhraseBook: Sendable {
    struct Phrase: Sendable {
        var words: [String]
        /// As it should be written.
        var text: String
    }

    static let standard = PhraseBook(phrases: usualPhrases, names: usualNames)

    /// Each word of the phrases has a number, so that runs of words are compared without making text.
    private let numbers: [String: Int]
    /// Phrases by the numbers of all their words but one, with ``gap`` in its place.
    private let byGap: [[Int]: [Phrase]]
    /// Names in capitals by their letters in alphabetical order.
    private let byLetters: [String: String]
    private let names: Set<String>

    private static let gap = -1
    private static let unknown = -2

    init(phrases: [String], names: [String]) {
        var numbers: [String: Int] = [:]
        var byGap: [[Int]: [Phrase]] = [:]
        for text in phrases {
            let words = text.split(separator: " ").map(String.init)
            for word in words where numbers[word] == nil { numbers[word] = numbers.count }
            let key = words.map { numbers[$0] ?? Self.unknown }
            for place in key.indices {
                var open = key
                open[place] = Self.gap
                byGap[open, default: []].append(Phrase(words: words, text: text))
            }
        }
        self.numbers = numbers
        self.byGap = byGap
        self.names = Set(names)
        byLetters = Dictionary(names.map { (String($0.sorted()), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is misspelt among the words: the places of the first word of each, with the phrase that was meant.
    func misspellings(in words: [Prose.Word]) -> [(index: Int, phrase: Phrase)] {
        let key = words.map { numbers[$0.lower] ?? Self.unknown }
        return words.indices.compactMap { index in
            if let name = nameMeant(words[index].text) { return (index, Phrase(words: [name], text: name)) }
            return phraseMeant(at: index, words, key).map { (index, $0) }
        }
    }

    /// The phrase that the words from `index` on are a letter off; nil where they are right or unknown.
    private func phraseMeant(at index: Int, _ words: [Prose.Word], _ key: [Int]) -> Phrase? {
        var strangers = 0
        var reach = 0
        // Only runs with at most one word that no phrase has can be near a phrase.
        while reach < 5, index + reach < words.count, reach == 0 || words[index + reach].followsDirectly {
            strangers += key[index + reach] == Self.unknown ? 1 : 0
            guard strangers <= 1 else { break }
            reach += 1
        }
        guard reach >= 2 else { return nil }
        // The longest phrase first, so that the most context speaks for it.
        for length in stride(from: reach, through: 2, by: -1) {
            var run = Array(key[index..<index + length])
            for place in run.indices {
                let own = run[place]
                run[place] = Self.gap
                defer { run[place] = own }
                guard let near = byGap[run] else { continue }
                // Where the words are right for one phrase they aren't wrong for another.
                let word = words[index + place].lower
                if near.contains(where: { $0.words[place] == word }) { return nil }
                if let meant = near.first(where: { Letters.areOneSlipApart(word, $0.words[place]) }),
                    Self.isSurelyWrong(word, at: place, of: length)
                        || Self.isKnownSlip(words[index..<index + length].map(\.lower), before: index, words)
                {
                    return meant
                }
            }
        }
        return nil
    }

    /// Whether the changed word can't be one of its own: it is no syllable of the language, or it stands inside a long
    /// phrase, or at the end of one and is never a word by itself. "Mỗi trường đầu tư" is as right as "môi trường đầu tư".
    private static func isSurelyWrong(_ word: String, at place: Int, of length: Int) -> Bool {
        if !VietnameseSyllable.isOne(word) { return true }
        guard length >= 4 else { return false }
        return !freeWords.contains(word)
    }

    /// "Phân đấu" by itself, where no word beside makes it the end or the beginning of another phrase.
    private static func isKnownSlip(_ run: [String], before index: Int, _ words: [Prose.Word]) -> Bool {
        guard run == ["phân", "đấu"] else { return false }
        let next = index + run.count
        return
            !(next < words.count && words[next].followsDirectly
            && ["thầu", "giá", "trường"].contains(words[next].lower))
    }

    /// Words that stand by themselves and are a mark away from one of a phrase.
    private static let freeWords: Set<String> = [
        "mỗi", "khóa", "khoá", "trưởng", "trường", "sổ", "số", "số", "mới", "mời", "mong", "từ", "tư", "của", "cửa",
        "cho",
        "chợ", "có", "cỏ", "cô", "đến", "đền", "đề", "để", "đó", "đo", "dân", "dẫn", "giá", "già", "hộ", "hồ", "hỗ",
        "họ",
        "là", "lá", "làm", "lạm", "năm", "nằm", "nam", "nhà", "nhả", "nước", "ở", "phân", "phần", "phải", "quả", "qua",
        "quá",
        "sở", "sợ", "tại", "tài", "tải", "tăng", "tầng", "tặng", "thu", "thứ", "thư", "thủ", "thuế", "thuê", "tổ", "tố",
        "to",
        "trong", "trọng", "trồng", "trông", "và", "vào", "vốn", "vụ", "xã", "xa", "xây", "việc", "đầu", "đấu", "dấu",
        "dầu",
        "công", "cộng", "cổng", "cống", "kinh", "kính", "kỳ", "ký", "kỹ", "mỏ", "mở", "mô", "cần", "cân", "cận", "tế",
        "tê",
        "chính", "chỉnh", "chinh", "hành", "hạnh", "bảo", "báo", "bao", "thanh", "thành", "thạnh", "tỷ", "tỉ", "lệ",
        "lễ",
        "đại", "đài", "đai", "đoàn", "đoán", "ngân", "ngăn", "ngắn", "sách", "sạch",
    ]

    /// "GRPD": the letters of a known name in another order.
    private func nameMeant(_ word: String) -> String? {
        guard (4...8).contains(word.utf8.count),
            word.utf8.first.map({ (0x41...0x5A).contains($0) || $0 > 0x7F }) ?? false,
            !names.contains(word), !Self.otherNames.contains(word),
            let name = byLetters[String(word.sorted())]
        else { return nil }
        return name
    }

    private static let usualNames = ["GRDP", "UBND", "HĐND", "COVID", "UBMTTQ", "OCOP", "PAPI"]

    /// Names of their own that have the letters of a usual one.
    private static let otherNames: Set<String> = ["GDPR", "COOP", "BUND"]

    private static let usualPhrases = [
        "phấn đấu", "khối đại đoàn kết", "ngân sách nhà nước", "kinh tế xã hội", "phát triển kinh tế",
        "cải cách hành chính",
        "chuyển đổi số", "nông thôn mới", "công nghiệp hóa", "hiện đại hóa", "giải phóng mặt bằng", "xây dựng cơ bản",
        "quốc phòng an ninh", "an sinh xã hội", "trật tự an toàn", "an toàn giao thông", "an toàn thực phẩm",
        "tai nạn giao thông", "giảm nghèo bền vững", "tỷ lệ hộ nghèo", "hộ cận nghèo", "bảo hiểm y tế",
        "bảo hiểm xã hội", "bảo hiểm thất nghiệp", "khám chữa bệnh", "chăm sóc sức khỏe", "nguồn nhân lực",
        "khoa học và công nghệ", "khoa học công nghệ", "đổi mới sáng tạo", "khởi nghiệp sáng tạo", "biến đổi khí hậu",
        "bảo vệ môi trường", "tài nguyên và môi trường", "phòng chống thiên tai", "tìm kiếm cứu nạn",
        "phòng chống tham nhũng", "khiếu nại tố cáo", "tiếp công dân", "thi hành án", "ủy ban nhân dân",
        "hội đồng nhân dân", "mặt trận tổ quốc", "thủ tướng chính phủ", "văn phòng chính phủ", "thông cáo báo chí",
        "cơ quan báo chí", "kế hoạch đầu tư công", "vốn đầu tư công", "giải ngân vốn", "thu hút đầu tư",
        "môi trường đầu tư", "năng lực cạnh tranh", "thủ tục hành chính", "dịch vụ công trực tuyến",
        "đầu tư nước ngoài", "giá trị sản xuất", "giá trị xuất khẩu", "tổng mức bán lẻ", "doanh thu dịch vụ",
        "kim ngạch xuất khẩu", "kim ngạch nhập khẩu", "chỉ số giá tiêu dùng", "chỉ số sản xuất", "cùng kỳ năm trước",
        "so với cùng kỳ", "thu nội địa", "dư nợ tín dụng", "ngân hàng nhà nước", "tín dụng chính sách",
        "bình quân đầu người", "năng suất lao động", "giải quyết việc làm", "lao động qua đào tạo",
        "giáo dục và đào tạo", "trường đạt chuẩn", "đạt chuẩn quốc gia", "tốt nghiệp trung học", "trung học cơ sở",
        "trung học phổ thông", "văn hóa thể thao", "lượt khách du lịch", "khách quốc tế", "sản lượng thủy sản",
        "gia súc gia cầm", "dịch tả lợn", "tỷ lệ che phủ rừng", "diện tích gieo trồng", "thành lập mới",
        "doanh nghiệp thành lập", "khu công nghiệp", "cụm công nghiệp", "hạ tầng kỹ thuật", "quy hoạch tỉnh",
        "quy hoạch sử dụng đất", "cấp giấy chứng nhận", "quyền sử dụng đất", "tổ chức thực hiện", "nhiệm vụ trọng tâm",
        "giải pháp chủ yếu", "mục tiêu tổng quát", "khó khăn vướng mắc", "tháo gỡ khó khăn", "hệ thống chính trị",
        "toàn dân đoàn kết", "đời sống văn hóa", "di sản văn hóa", "người có công", "bảo trợ xã hội",
        "đồng bào dân tộc thiểu số", "chương trình mục tiêu quốc gia", "chính quyền địa phương", "cán bộ công chức",
        "công chức viên chức", "thanh tra kiểm tra", "phòng cháy chữa cháy", "tệ nạn xã hội", "tội phạm về ma túy",
        "vệ sinh môi trường", "rác thải sinh hoạt", "nước sạch nông thôn", "nông nghiệp và phát triển nông thôn",
        "tốc độ tăng trưởng", "tăng trưởng kinh tế", "cơ cấu kinh tế", "tổng sản phẩm trên địa bàn",
    ]
}

/// Vietnamese letters compared with and without their marks.
enum Letters {
    /// Whether two syllables differ by what a slip makes: marks on one letter, or one letter more, less or other.
    static func areOneSlipApart(_ a: String, _ b: String) -> Bool {
        guard a != b, a.count >= 2, b.count >= 2, a.allSatisfy(\.isLetter) else { return false }
        if isSameWithOtherTonePlace(a, b) { return false }
        let (x, y) = (Array(a), Array(b))
        guard x.count == y.count else { return false }
        let differing = x.indices.filter { x[$0] != y[$0] }
        guard differing.count == 1, let place = differing.first else { return false }
        // Another letter altogether makes another word too often; the same letter with other marks is a slip.
        return bare(x[place]) == bare(y[place])
    }

    /// "thủy" and "thuỷ", "hóa" and "hoá": two ways to write one syllable.
    static func isSameWithOtherTonePlace(_ a: String, _ b: String) -> Bool {
        let split = { (word: String) -> (base: [Character], tones: [UInt32]) in
            var base: [Character] = []
            var tones: [UInt32] = []
            for scalar in word.decomposedScalars {
                if toneMarks.contains(scalar) {
                    tones.append(scalar)
                } else if let unicode = Unicode.Scalar(scalar) {
                    base.append(Character(unicode))
                }
            }
            return (base, tones)
        }
        let (x, y) = (split(a), split(b))
        let plain = { (letters: [Character]) in letters.map { $0 == "ỹ" || $0 == "ý" ? "y" : $0 } }
        return plain(x.base) == plain(y.base) && x.tones == y.tones
    }

    /// Grave, acute, tilde, hook above, dot below.
    private static let toneMarks: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]

    /// The letter without any marks; đ is a d.
    static func bare(_ letter: Character) -> Character {
        if letter == "đ" { return "d" }
        return String(letter).decomposedScalars.first.flatMap(Unicode.Scalar.init).map { Character($0) } ?? letter
    }
}

extension String {
    /// The scalars of the canonical decomposition, for the letters that Vietnamese uses.
    fileprivate var decomposedScalars: [UInt32] {
        unicodeScalars.flatMap { VietnameseDecomposition.parts(of: $0.value) }
    }
}
