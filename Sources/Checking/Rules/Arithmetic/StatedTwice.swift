import Figures

/// The same figure of the same thing, time and place, stated in two places of a document.
struct StatedTwice: RelationRule {
    static let description = RuleDescription(
        id: "stated_twice",
        title: Bilingual(vi: "Cùng một số liệu nêu hai lần", en: "The same thing stated twice"),
        explanation: Bilingual(
            vi: "Một chỉ tiêu của cùng kỳ, cùng địa bàn phải có cùng giá trị ở mọi nơi trong văn bản.",
            en: "One thing of one time and place has one value throughout a document."),
        holds: [
            "Năm 2021, tổng dư nợ tín dụng đạt 69.260 tỷ đồng. Tổng dư nợ tín dụng năm 2021 đạt 69,26 nghìn tỷ đồng.",
            Example(
                "Tại huyện Lục Ngạn, tổng giá trị sản xuất nông nghiệp năm 2021 đạt 3.140 tỷ đồng.\n\nTại huyện Tân Yên, tổng "
                    + "giá trị sản xuất nông nghiệp năm 2021 đạt 1.270 tỷ đồng."),
            Example(
                "Giải ngân vốn đầu tư công năm 2021 đạt 61,2% kế hoạch Thủ tướng giao.\n\nGiải ngân vốn đầu tư công năm 2021 "
                    + "đạt 52,4% kế hoạch HĐND tỉnh giao."),
        ],
        finds: [
            Example(
                "Năm 2021, tổng dư nợ tín dụng ngân hàng đạt 69.260 tỷ đồng.\n\nTổng dư nợ tín dụng ngân hàng năm "
                    + "2021 đạt ↓62.960 tỷ đồng."),
            "Năm 2021, GRDP của tỉnh tăng 6,4%.\n\nKinh tế phục hồi; GRDP của tỉnh năm 2021 tăng ↓6,9%.",
            "Thu ngân sách năm 2021 đạt 9.340 tỷ đồng.\n\nNhìn chung, thu ngân sách năm 2021 đạt ↓9.430 tỷ đồng.",
        ])

    init() {}

    private struct Key: Hashable {
        var kind: Figure.Kind
        var base: Figure.Base?
        var period: Period
        var dimension: String
        var status: Figure.Status
        var planSetter: PlanSetter
        var prices: PriceBasis?
    }

    func relations(in facts: Facts) -> [Relation] {
        facts.topicGroups.flatMap { group -> [Relation] in
            guard group.count > 1, let first = group.first,
                facts.topics[first].count >= 2 || Self.totals.contains(facts.topics[first].words)
            else { return [] }
            let isSure = isSureName(facts.figures[first].about, facts.topics[first])
            var mentions: [Key: [Int]] = [:]
            for index in group where facts.isOwn(index) {
                let figure = facts.figures[index]
                // Changes are told of many things in few words, and a bound of a class isn't a level.
                guard let period = figure.period, figure.value.number != nil, figure.approximator == nil,
                    !facts.plans[index], Self.kinds.contains(figure.kind), isNamedThere(index, in: facts),
                    isSure || isPlainTotal(index, in: facts)
                else { continue }
                let key = Key(
                    kind: figure.kind, base: figure.base, period: period, dimension: facts.units[index].dimension,
                    status: figure.status, planSetter: facts.planSetter(of: index), prices: facts.priceBasis(of: index))
                mentions[key, default: []].append(index)
            }
            return mentions.values.flatMap { relations(between: $0, in: facts) }
        }
    }

    private static let kinds: Set<Figure.Kind> = [.level, .growth, .attainment, .share, .rank]

    /// Whether the words name one thing by themselves, without the heading above them.
    private func isSureName(_ about: String, _ topic: Topic) -> Bool {
        topic.count >= 4 && !about.lowercased().says("toàn ngành")
    }

    /// A short name is one thing's only where it is a whole province's and stands there with its time, in the same words
    /// each time: "thu ngân sách năm 2022 đạt 15.745 tỷ đồng".
    private func isPlainTotal(_ index: Int, in facts: Facts) -> Bool {
        let figure = facts.figures[index]
        guard figure.place.whole == nil, Self.totals.contains(facts.topics[index].words), let year = figure.period?.year
        else { return false }
        let before = facts.ownWordsBefore(index)
        let verbs: [String]
        switch figure.kind {
        case .level: verbs = ["đạt"]
        case .growth: verbs = ["tăng", "giảm"]
        default: return false
        }
        return before.says("\(year)") && verbs.contains { facts.clause(of: index).says($0) }
            && !["qua ", " do ", "nếu ", "không tính", "loại trừ", "riêng "].contains(where: before.says)
    }

    /// Topics as `Topic` reduces them.
    private static let totals: Set<String> = Set(
        [
            "thu ngân sách", "thu ngân sách nhà nước", "chi ngân sách", "chi ngân sách nhà nước", "kim ngạch xuất khẩu",
            "kim ngạch nhập khẩu", "dư nợ tín dụng", "khách du lịch", "GRDP", "tổng sản phẩm GRDP",
            "tổng sản phẩm trên địa bàn",
        ].map { Topic($0).words })

    /// Whether the figure's own sentence names the thing; a name taken over from a sentence before may be another's.
    private func isNamedThere(_ index: Int, in facts: Facts) -> Bool {
        guard facts.figures[index].place.whole == nil, standsAlone(index, in: facts) else { return false }
        let sentence = facts.sentence(of: index)
        let words = facts.topics[index].words.split(separator: " ")
        let named = words.count { sentence.says(String($0)) }
        return named * 4 >= words.count * 3
    }

    /// Whether nothing else is named before the figure in its sentence: "Nhật Bản đứng thứ hai với tổng vốn đầu tư đăng ký
    /// …" tells of Japan's capital, whatever the words before the number are.
    private func standsAlone(_ index: Int, in facts: Facts) -> Bool {
        let own = Set(facts.names[index].split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init))
        var before = facts.wordsBefore(index, limit: 400)[...]
        // "Kinh tế tiếp tục ổn định; tổng vốn …": a clause without a number speaks of nothing that goes on.
        if let mark = before.lastIndex(of: ";"), !before[..<mark].contains(where: \.isNumber) {
            before = before[before.index(after: mark)...]
        }
        before = Topic.withoutOpening(before)
        if before.says("trong đó") || before.says("trong số") { return false }
        return before.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).allSatisfy { word in
            own.contains(String(word)) || word.allSatisfy(\.isNumber) || Self.joining.contains(String(word))
        }
    }

    /// Words of time, comparison and statement, which name nothing.
    private static let joining: Set<String> = [
        "năm", "quý", "tháng", "ngày", "đầu", "cuối", "trong", "tính", "chung", "đến", "hết", "từ", "lũy", "luỹ", "kế",
        "cả",
        "nay", "ước", "đạt", "thực", "hiện", "là", "được", "có", "còn", "khoảng", "trên", "hơn", "gần", "so", "với",
        "cùng", "kỳ",
        "trước", "tăng", "giảm", "bằng", "kế", "hoạch", "dự", "toán", "vượt", "chiếm", "tỷ", "triệu", "nghìn", "đồng",
        "và",
        "usd", "tấn", "ha", "tạ", "toàn", "tỉnh", "huyện", "xã", "phường", "thành", "phố", "địa", "bàn", "của", "mức",
        "giao",
        "hđnd", "trung", "ương", "i", "ii", "iii", "iv", "h", "người", "xếp", "thứ", "vị", "trí", "tuy", "nhiên", "cụ",
        "thể",
        "theo", "đó", "như", "vậy",
    ]

    private func relations(between mentions: [Int], in facts: Facts) -> [Relation] {
        guard (2...3).contains(mentions.count), let first = mentions.first else { return [] }
        return mentions.dropFirst().compactMap { other in
            let (a, b) = (facts.figures[first].place, facts.figures[other].place)
            // Two numbers of one sentence are two things, however alike their words.
            guard a.sentence != b.sentence else { return nil }
            return Relation(rule: Self.id, .number(other), .equal, .number(first), figures: [other, first])
        }
    }

    func reason(for relation: Relation, in facts: Facts) -> Bilingual {
        let first = facts.quote(relation.figures[1])
        return Bilingual(vi: "cùng chỉ tiêu này đã nêu là \(first)", en: "the same thing was stated as \(first)")
    }
}
