import Figures

/// Says what a sentence's figures are of, one after another.
protocol SubjectComposing {
    /// What the sentence is speaking of.
    var subject: String { get }
    /// What was counted in the paragraph, by the first word of its unit, and the unit counted last.
    var counts: [Substring: String] { get }
    var lastCounted: Substring? { get }

    init(section: SectionContext, paragraph: ParagraphContext)
    /// Takes in what the words before the first number say of all of the sentence.
    mutating func open(_ s: Sentence)
    /// Takes the statement's subject in; true where it is a new one.
    mutating func take(_ statement: Statement, quantity: Quantity, in s: Sentence) -> Bool
    /// The words of the figure last taken.
    func text(of statement: Statement) -> String
}

/// Puts together what a figure is of: its subject's words, with those of an earlier clause or of a heading where they
/// alone don't tell ("quy mô", "giá trị sản xuất toàn ngành").
struct AboutComposer: SubjectComposing {
    let section: SectionContext
    /// What the sentence is speaking of.
    private(set) var subject: String
    /// The last subject that tells by itself, for attributes that follow ("năng suất", "quy mô").
    private var main: String
    private var isMainOwn = false
    /// The main subject that a list is of whose parts are told by it.
    private var partOf: String?
    /// "Cơ cấu kinh tế": what the sentence's shares are shares in.
    private var structure: String?
    /// The subject before a bracket opened, for what goes on behind it.
    private var outside: String?
    private var lastPeriod: Period?
    /// Words for this figure alone: another area's name, the index that a rank is in.
    private var own: String?

    /// What was counted in the paragraph, by the first word of its unit: "vụ" is a "vụ tai nạn giao thông".
    private(set) var counts: [Substring: String]
    private(set) var lastCounted: Substring?
    /// "Tai nạn giao thông giảm cả 3 tiêu chí: xảy ra 61 vụ": what stands before the colon.
    private var head = ""

    private let inherited: String

    init(section: SectionContext, paragraph: ParagraphContext) {
        self.section = section
        inherited = paragraph.subject
        partOf = paragraph.partOf
        counts = paragraph.counts
        lastCounted = paragraph.lastCounted
        subject = inherited
        main = ""
    }

    /// Takes in what the words before the first number say of all of the sentence.
    mutating func open(_ s: Sentence) {
        lookForStructure(in: s)
        guard structure == nil, let first = s.quantities.first?.terms.lowerBound,
            let colon = (0..<first).first(where: { s.isMark($0, ":") }),
            let verb = (0..<colon).first(where: { s.has($0, [.rise, .fall]) })
        else { return }
        let words = SubjectGrammar.subject(in: 0..<verb, of: s)
        guard (2...6).contains(words.count) else { return }
        let text = s.text(words)
        head = text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Takes the statement's subject in; true where it is a new one.
    mutating func take(_ statement: Statement, quantity: Quantity, in s: Sentence) -> Bool {
        let before = own
        own = nil
        defer {
            lastPeriod = statement.period
            if statement.kind == .level, let unit = statement.unit {
                lastCounted = Unit.withoutMagnitude(unit).prefix { $0 != " " }
            }
        }
        if statement.isBracketed {
            if outside == nil { outside = subject }
        } else if let before = outside {
            if statement.continues { subject = before }
            outside = nil
        }
        if statement.kind == .rank, let topic = topic(behind: quantity.terms.upperBound, in: s) {
            own = topic
            return true
        }
        if statement.kind == .benchmark {
            own = benchmark(statement, quantity, in: s)
            return true
        }
        if let listed = statement.listed {
            set(listed.text, tells: .byItself)
            return true
        }
        if statement.isBracketed, let words = clauseWithoutNumber(before: quantity.terms.lowerBound, in: s) {
            set(s.text(words), tells: Self.telling(words, in: s))
            return true
        }
        if statement.isRestated {
            own = s.text(quantity.terms.upperBound)
            return true
        }
        if statement.kind == .growth, statement.continues,
            let aspect = aspect(behind: quantity.terms.upperBound, until: statement.end, in: s)
        {
            if names(aspect) { return false }
            own = aspect
            return true
        }
        // "giảm 24 vụ (67%)": of what was counted before the bracket.
        if statement.isBracketed, statement.continues, statement.isMovement, let before {
            own = before
            return false
        }
        // "thấp hơn mức tăng 7,45% của quý I": another value of what is spoken of.
        if statement.isComparison, !subject.isEmpty { return false }
        // "(kế hoạch 650 ha)" is the plan of what stands before the bracket.
        if statement.isBracketed, s.has(statement.subject.lowerBound, [.plan, .budget]), !statement.subject.isEmpty {
            return false
        }
        if !statement.subject.isEmpty {
            takeSubject(statement, quantity, in: s)
            return true
        }
        // "3 vụ cháy rừng, thiệt hại 4,7 ha, giảm 2 vụ": what moves is what is counted in that unit.
        if statement.kind == .change, let unit = Self.countKey(statement, quantity), unit != lastCounted,
            !subject.lowercased().hasPrefix(unit + " "), let known = counts[unit]
        {
            own = known
            return true
        }
        guard let counted = countedThing(statement, quantity, in: s),
            statement.kind == .level || statement.kind == .fraction || statement.kind == .target
                || statement.verb == .none,
            !statement.isMovementLike
        else { return false }
        if statement.isBracketed, !subject.isEmpty, !opensClause(quantity.terms.lowerBound, in: s) { return false }
        // "trong tháng 265 nghìn lượt; 10 tháng đạt 4,1 triệu lượt": the same thing in another period.
        if statement.object.isEmpty, !subject.isEmpty,
            statement.verb == .reach || statement.period != lastPeriod && lastPeriod != nil
        {
            return false
        }
        set(named(counted, statement, quantity), tells: .byItself)
        return true
    }

    /// "(đến tháng 9, toàn tỉnh có 320 xã đạt chuẩn)": a sentence of its own in brackets.
    private func opensClause(_ start: Int, in s: Sentence) -> Bool {
        var at = start - 1
        while s.has(at, [.about, .over, .under]) { at -= 1 }
        return s.isOne(at, of: Self.having) && s.isWord(at - 1)
    }

    private static let having: WordSet = ["có"]

    /// "giảm 6,2% số vụ", "tăng 5% so với cùng kỳ về vốn đăng ký": what of it moves; with the subject's words where it is but
    /// a measure of that ("về lượng").
    private func aspect(behind start: Int, until end: Int, in s: Sentence) -> String? {
        let about = (start..<min(max(start, end) + 1, s.count)).first { s.isOne($0, of: Self.topicWords) }
        let first = about.map { $0 + 1 } ?? start
        guard about != nil || s.isOne(first, of: Self.numberOf) else { return nil }
        let last = Self.endOfName(from: first, limit: 6, in: s)
        guard last > first else { return nil }
        let words = s.text(first..<last)
        guard s.isOne(phrase: first..<last, of: Self.measures), !subject.isEmpty else { return words }
        // "khối lượng xuất khẩu chè": another measure takes the place of "giá trị".
        return words + " " + Self.without(Self.openingMeasures, subject)
    }

    private static let openingMeasures = [
        "giá trị ", "trị giá ", "khối lượng ", "sản lượng ", "số lượng ", "lượng ", "kim ngạch ",
    ]

    private static let measures: WordSet = [
        "lượng", "giá trị", "trị giá", "khối lượng", "sản lượng", "diện tích", "năng suất", "số lượng", "quy mô",
    ]
    private static let numberOf: WordSet = ["số"]

    /// Whether the subject is that amount already: "tổng vốn đăng ký …, gấp đôi về số vốn".
    private func names(_ aspect: String) -> Bool {
        func thing(_ words: String) -> Substring {
            let lower = words.lowercased()
            return Self.sums.first(where: lower.hasPrefix).map { lower.dropFirst($0.count) } ?? lower[...]
        }
        return !subject.isEmpty && thing(subject).hasPrefix(thing(aspect))
    }

    private static let sums = ["tổng số ", "tổng ", "số "]

    /// "…; tổng thu ngân sách hoàn thành vượt dự toán (6.193 tỷ đồng)": the subject of a clause that has no number of its own
    /// before the bracket.
    private func clauseWithoutNumber(before number: Int, in s: Sentence) -> Range<Int>? {
        let floor = s.quantities.last { $0.terms.upperBound <= number }?.terms.upperBound ?? 0
        guard floor > 0, let open = (floor..<number).last(where: { s.isMark($0, "(") }),
            (max(floor, open - 5)..<open).contains(where: { s.has($0, [.plan, .budget]) }),
            let semicolon = (floor..<open).last(where: { s.isMark($0, ";") }),
            let verb = (semicolon + 1..<open).first(where: { s.has($0, [.reach, .exceed, .shortfall, .equal]) })
        else { return nil }
        let words = SubjectGrammar.subject(in: semicolon + 1..<verb, of: s)
        return words.isEmpty ? nil : words
    }

    private static func countKey(_ statement: Statement, _ quantity: Quantity) -> Substring? {
        guard quantity.unitKind == .count, let unit = statement.unit.map(Unit.withoutMagnitude) else { return nil }
        return unit.prefix { $0 != " " }
    }

    /// The name of what is counted: one told by its unit alone is the one that the paragraph counted before.
    private mutating func named(_ counted: String, _ statement: Statement, _ quantity: Quantity) -> String {
        guard let unit = Self.countKey(statement, quantity), unit != "người" else { return counted }
        if counted == unit {
            if let known = counts[unit] { return known }
            return head.isEmpty ? counted : counted + " " + head
        }
        counts[unit] = counted
        return counted
    }

    private mutating func takeSubject(_ statement: Statement, _ quantity: Quantity, in s: Sentence) {
        let range = statement.subject
        let words = s.text(range)
        let isWeak =
            s.isOne(phrase: range, of: Self.weak) || s.isOne(range.lowerBound, of: Self.actors)
            || statement.verb != .reach && s.isOne(range.upperBound - 2, of: Self.whole)
                && s.isOne(range.upperBound - 1, of: Self.areas)
        // "GRDP quý II tăng trưởng tích cực, với tốc độ tăng đạt 6,9%": of what the clause before is about.
        if !isMainOwn, range.allSatisfy({ s.has($0, .growthNoun) }),
            let verb = (0..<range.lowerBound).first(where: { s.has($0, [.rise, .fall]) })
        {
            let before = SubjectGrammar.subject(in: 0..<verb, of: s)
            if !before.isEmpty, Self.telling(before, in: s) == .byItself {
                return set(s.text(before), tells: .byItself)
            }
        }
        // "Trong mức tăng 1,08% của CPI"
        if statement.kind == .growth, range.allSatisfy({ s.has($0, .growthNoun) }),
            let thing = possessor(behind: quantity.terms.upperBound, in: s)
        {
            return set(thing, tells: .byItself)
        }
        if s.isOne(range.lowerBound, of: Self.verbal), isMainOwn {
            let counted = countedThing(statement, quantity, in: s).map { " " + $0 } ?? ""
            subject = main + " " + words + counted
            return
        }
        if let receivers = receivers(statement, quantity, in: s) {
            return set(words + " " + receivers, tells: .byItself)
        }
        let namesCount =
            statement.object.isEmpty && s.isOne(range.lowerBound, of: Self.countNames)
            && !s.isOne(phrase: range, of: Self.attributes)
        if isWeak || range.count < 5 && !namesCount, let counted = countedThing(statement, quantity, in: s) {
            let name = named(counted, statement, quantity)
            return set(isWeak ? name : words + " " + counted, tells: .byItself)
        }
        if statement.isPart || partOf != nil, takePart(statement, words, range, in: s) { return }
        // "Tính chung 8 tháng, tổng mức ước đạt …" is the total that the sentence before named in full.
        if !isMainOwn, s.isOne(phrase: range, of: Self.attributes),
            inherited.lowercased().hasPrefix(words.lowercased() + " ")
        {
            return set(inherited, tells: .byItself)
        }
        set(words, tells: Self.telling(range, in: s))
    }

    /// Takes in a part that says nothing without its whole; false for one that tells by itself.
    private mutating func takePart(_ statement: Statement, _ words: String, _ range: Range<Int>, in s: Sentence) -> Bool
    {
        let isOfAny = s.isOne(phrase: range, of: Self.poorParts)
        guard !whole.isEmpty, isOfAny || range.count == 1 || Self.telling(range, in: s) == .ofHeading else {
            return false
        }
        // "gồm khai thác 2.280 tấn và nuôi trồng 3.870 tấn": the list goes on.
        let goesOn = partOf == whole && (!isMainOwn || statement.verb == .none)
        guard statement.isPart && (isMainOwn || isOfAny) || goesOn else { return false }
        subject = words + " " + whole
        if statement.isPart { partOf = whole }
        return true
    }

    /// What a list's parts are parts of.
    private var whole: String { isMainOwn ? main : inherited }

    /// Parts that any whole may have.
    private static let poorParts: WordSet = [
        "khai thác", "nuôi trồng", "thành thị", "nông thôn", "khu vực thành thị", "khu vực nông thôn", "nam", "nữ",
        "trong nước", "nước ngoài", "quốc tế", "nội địa", "ngắn hạn", "trung, dài hạn", "trung và dài hạn",
        "trung dài hạn", "vốn trong nước", "vốn nước ngoài", "số nam", "số nữ", "vụ xuân", "vụ mùa", "vụ đông",
        "nhà nước", "ngoài nhà nước", "cấp tỉnh", "cấp huyện", "cấp xã",
    ]

    /// The words of the figure last taken.
    func text(of statement: Statement) -> String {
        if let own { return own }
        if let structure, !subject.isEmpty, !subject.lowercased().hasPrefix("tỷ trọng"),
            statement.kind == .share || statement.unit == "điểm phần trăm"
        {
            return subject + " trong " + structure
        }
        return subject.isEmpty ? section.subject : subject
    }

    /// "Cơ cấu kinh tế năm 2022: dịch vụ 35,2%; …": the words before a colon that begin with "cơ cấu".
    private mutating func lookForStructure(in s: Sentence) {
        guard let first = s.quantities.first?.terms.lowerBound,
            let start = (0..<min(4, first)).first(where: { s.isOne($0, of: Self.structures) }),
            let colon = (start..<first).first(where: { s.isMark($0, ":") })
        else { return }
        var end = start
        while end < colon, s.isWord(end), s.isFree(end), !s.isOne(end, of: Self.structureVerbs) { end += 1 }
        guard end - start > 1 else { return }
        let words = s.text(start..<end)
        structure = words.prefix(1).lowercased() + words.dropFirst()
    }

    private static let structures: WordSet = ["cơ cấu"]
    /// "Cơ cấu kinh tế chuyển dịch tích cực: …"
    private static let structureVerbs: WordSet = [
        "chuyển", "chuyển dịch", "tiếp", "tiếp tục", "có", "thay", "được", "từng", "dần", "đã", "vẫn", "giữ", "cơ bản",
        "tương ứng",
    ]

    // MARK: - Subjects

    private enum Telling {
        case byItself
        /// "quy mô", "năng suất": of what was named before.
        case ofMain
        /// "Giá trị sản xuất toàn ngành": of what the heading names.
        case ofHeading
    }

    private mutating func set(_ words: String, tells telling: Telling) {
        switch telling {
        case .ofMain where isMainOwn && isBalanceSide(words, of: main): (subject, main) = (words, words)
        case .ofMain where isMainOwn:
            subject = Self.sibling(words, of: main) ?? words + " " + Self.without(Self.amounts, main)
        case .ofMain: subject = joined(words)
        case .ofHeading where !isMainOwn && Self.names(inherited, words): subject = inherited
        case .ofHeading:
            subject = joined(words)
            main = subject
            isMainOwn = true
        case .byItself:
            subject = words
            main = words
            isMainOwn = true
        }
    }

    /// "Tổng thu ngân sách đạt …; tổng chi đạt …": the budget's other side is a whole of its own.
    private func isBalanceSide(_ words: String, of main: String) -> Bool {
        let (words, main) = (words.lowercased(), main.lowercased())
        return Self.balanceSides.contains(where: words.hasPrefix)
            && Self.balanceOpenings.contains(where: main.hasPrefix)
    }

    private static let balanceSides = ["tổng thu", "tổng chi"]
    private static let balanceOpenings = ["tổng ", "thu ", "chi "]

    /// "CPI khu vực thành thị tăng …, khu vực nông thôn tăng …": the other half of what the main subject ends with.
    private static func sibling(_ words: String, of main: String) -> String? {
        let lower = main.lowercased()
        guard lower.utf8.count == main.utf8.count else { return nil }
        for pair in halves where words.lowercased() == pair.1 && lower.hasSuffix(" " + pair.0) {
            return String(decoding: main.utf8.dropLast(pair.0.utf8.count), as: UTF8.self) + words
        }
        return nil
    }

    private static let halves = [
        ("khu vực thành thị", "khu vực nông thôn"), ("khu vực nông thôn", "khu vực thành thị"),
        ("thành thị", "nông thôn"), ("nông thôn", "thành thị"), ("nam", "nữ"), ("nữ", "nam"),
        ("trong nước", "quốc tế"), ("quốc tế", "trong nước"),
    ]

    /// Words without the first of some openings that they begin with.
    private static func without(_ openings: [String], _ words: String) -> String {
        let lower = words.lowercased()
        guard let opening = openings.first(where: lower.hasPrefix), lower.utf8.count == words.utf8.count else {
            return words
        }
        return String(decoding: words.utf8.dropFirst(opening.utf8.count), as: UTF8.self)
    }

    /// What amounts are amounts of: behind "Tổng diện tích lúa" comes the "tổng sản lượng" of "lúa".
    private static let amounts = [
        "tổng diện tích ", "diện tích ", "tổng sản lượng ", "tổng giá trị ", "tổng số ", "tổng kim ngạch ", "tổng vốn ",
        "tổng số vốn ",
    ]

    /// "Riêng năm 2020 thu 7.215 tỷ đồng" goes on with the budget's revenue of the sentence before.
    private static func names(_ whole: String, _ words: String) -> Bool {
        (" " + whole.lowercased() + " ").contains(" " + words.lowercased() + " ")
    }

    private func joined(_ words: String) -> String {
        section.subject.isEmpty || isBalanceSide(words, of: section.subject) ? words : words + " " + section.subject
    }

    /// "xã đạt chuẩn nông thôn mới" of "138/184 xã đạt chuẩn nông thôn mới", "98% người từ đủ 18 tuổi".
    private func countedThing(_ statement: Statement, _ quantity: Quantity, in s: Sentence) -> String? {
        let object = s.text(statement.object)
        if quantity.unitKind == .measure { return object.isEmpty ? nil : object }
        guard quantity.unitKind == .count else {
            guard quantity.unitKind == .percent, statement.kind == .share || statement.kind == .target, !object.isEmpty,
                statement.verb == .none || statement.verb == .reach
            else { return nil }
            return object
        }
        guard let unit = statement.unit.map(Unit.withoutMagnitude) else { return object.isEmpty ? nil : object }
        guard object.isEmpty else { return unit + " " + object }
        return !statement.subject.isEmpty && Self.classifiers.contains(unit) ? nil : String(unit)
    }

    /// Words that only count what the subject has named: "ô tô đạt 81,5 nghìn chiếc".
    private static let classifiers: Set<Substring> = [
        "chiếc", "cái", "quả", "bộ", "chai", "viên", "con", "đôi", "tấm", "cuốn", "lon", "hộp", "gói", "bao", "thùng",
        "cây", "sản phẩm",
    ]

    /// "cho người từ đủ 18 tuổi trở lên" of "tiêm đủ mũi cho 98% người từ đủ 18 tuổi trở lên": who a part is counted among.
    private func receivers(_ statement: Statement, _ quantity: Quantity, in s: Sentence) -> String? {
        guard quantity.unitKind == .percent, statement.kind == .share || statement.kind == .target else { return nil }
        var before = quantity.terms.lowerBound - 1
        while s.has(before, [.about, .over, .under]) { before -= 1 }
        guard s.isOne(before, of: Self.giving) else { return nil }
        let start = quantity.terms.upperBound
        var end = start
        // Ages are set aside as numbers and still say who.
        while end < s.count, end - start < 14, s.isWord(end) || s.isNumber(end),
            !s.has(end, [.rise, .fall, .equal, .account, .compare, .parts, .conjunction])
        { end += 1 }
        return end > start ? s.text(before) + " " + s.text(start..<end) : nil
    }

    private static let giving: WordSet = ["cho"]

    /// "xếp thứ nhất toàn quốc về Chỉ số hiện đại hóa hành chính": what the rank is in.
    private func topic(behind index: Int, in s: Sentence) -> String? {
        var at = index
        while at < min(index + 6, s.count), s.isWord(at) {
            if s.isOne(at, of: Self.topicWords) {
                var end = at + 1
                while end < s.count, s.isWord(end), s.isFree(end), end - at < 16 { end += 1 }
                return end > at + 1 ? s.text(at + 1..<end) : nil
            }
            at += 1
        }
        return nil
    }

    private static let topicWords: WordSet = ["về"]

    /// The words behind "của", up to a time or another clause.
    private func possessor(behind start: Int, in s: Sentence) -> String? {
        guard s.isOne(start, of: Self.of) else { return nil }
        let end = Self.endOfName(from: start + 1, limit: 9, in: s)
        return end > start + 1 ? s.text(start + 1..<end) : nil
    }

    /// Where free words end that go on from a term and say no movement and join nothing.
    private static func endOfName(from start: Int, limit: Int, in s: Sentence) -> Int {
        var end = start
        while end < s.count, end - start < limit, s.isWord(end), s.isFree(end),
            !s.has(end, [.rise, .fall, .compare, .conjunction, .parts, .reach])
        { end += 1 }
        return end
    }

    private static let of: WordSet = ["của"]

    /// Another area's words with what is compared.
    private func benchmark(_ statement: Statement, _ quantity: Quantity, in s: Sentence) -> String {
        let start = quantity.terms.lowerBound
        var area = ""
        for index in stride(from: start - 1, through: max(0, start - 8), by: -1) where s.has(index, .benchmark) {
            area = s.text(index)
            break
        }
        if area.isEmpty {
            area = s.has(statement.end - 1, .benchmark) ? s.text(statement.end - 1) : s.text(statement.subject)
        }
        if !subject.isEmpty, isMainOwn { return area + " " + subject }
        var end = start
        for index in stride(from: start - 1, through: 0, by: -1)
        where s.has(index, [.higher, .lower]) || s.isMark(index, "(") { end = index }
        return area + " " + s.text(SubjectGrammar.subject(in: 0..<end, of: s))
    }

    // MARK: - Words that don't tell by themselves

    private static func telling(_ range: Range<Int>, in s: Sentence) -> Telling {
        if s.isOne(phrase: range, of: attributes) { return .ofMain }
        return range.allSatisfy { s.isOne($0, of: generic) } ? .ofHeading : .byItself
    }

    /// A place in the subject's position, when a counted thing follows.
    private static let weak: WordSet = [
        "toàn tỉnh", "toàn huyện", "toàn xã", "tỉnh", "cả nước", "toàn thành phố", "hiện nay", "đến nay", "xảy ra",
        "xảy", "làm", "toàn phường", "địa bàn tỉnh", "địa bàn huyện", "địa bàn xã", "địa bàn thành phố", "địa bàn",
        "địa bàn phường", "địa bàn tỉnh đã xảy", "huyện", "thành phố", "thị xã", "toàn thị xã", "toàn quận",
        "toàn ngành",
    ]
    /// "Đàn bò 617 con", "Tổng lượt khách 685 nghìn lượt": the name says already what is counted.
    private static let countNames: WordSet = ["đàn", "tổng đàn", "số", "tổng số", "tổng", "lượng", "lượt", "số lượng"]
    private static let whole: WordSet = ["toàn"]
    private static let areas: WordSet = ["tỉnh", "huyện", "xã", "phường", "thành phố", "thị xã", "quốc"]
    /// What happens to the counted ("làm chết 121 người"): it needs the subject before.
    private static let verbal: WordSet = ["làm", "bị", "chết", "tiêu", "thu hoạch", "buộc", "hư", "khiến"]
    private static let actors: WordSet = ["ubnd"]

    private static let attributes: WordSet = [
        "quy mô", "năng suất", "sản lượng", "khối lượng", "diện tích", "giá trị", "trị giá", "số vốn", "tổng vốn",
        "vốn", "vốn đăng ký", "số vốn đăng ký", "tổng vốn đăng ký", "kinh phí",
        "số tiền", "tổng kinh phí", "tổng mức", "tổng số", "tổng sản lượng", "tổng giá trị", "tổng thu", "tổng chi",
        "lượng", "số lượng", "kim ngạch", "tổng kim ngạch", "doanh thu", "tổng số vốn",
        "tổng số vốn đăng ký",
        "năng suất bình quân", "tổng diện tích", "số người", "thành thị", "nông thôn",
        "khu vực thành thị", "khu vực nông thôn", "nam", "nữ", "trong nước", "quốc tế", "giá trị sản xuất",
        "sản lượng thu hoạch", "năng suất ước",
    ]

    /// Words such as any sector has: "Giá trị sản xuất toàn ngành", "Tổng thu cả năm", "tổng dư nợ".
    private static let generic: WordSet = [
        "giá", "trị", "sản", "xuất", "toàn", "ngành", "quy", "mô", "tổng", "thu", "chi", "số", "cả", "năm", "diện",
        "tích", "lượng", "năng", "suất", "dư", "nợ",
        "tốc", "độ", "tăng", "trưởng", "chỉ", "tỷ", "lệ", "đạt", "vốn", "gieo", "trồng", "khách", "công", "tác", "kết",
        "quả", "tỉnh", "huyện", "xã", "bình", "quân", "đàn", "cấy", "thả", "nuôi",
        "cả năm", "tốc độ tăng", "tốc độ tăng trưởng", "tăng trưởng", "tỷ lệ", "chỉ tiêu",
    ]
}

extension Statement {
    /// A rise, a fall or an attainment, which goes on with the subject before.
    var isMovementLike: Bool { isMovement || kind == .attainment }
}
