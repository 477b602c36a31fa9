import Figures

/// Finds the directives that a sentence cites: "Nghị quyết số 105-NQ/TU ngày 01/6/2021 của Ban Thường vụ Tỉnh ủy".
enum ReferenceGrammar {
    /// Finds them all and claims their numbers. `heading` is the number of the section; indices count from `offset`.
    static func annotate(_ s: inout Sentence, heading: String?, into references: inout [Reference]) {
        var index = 0
        var openIssuer: [Int] = []
        // Who is said to have issued what follows: "Thủ tướng Chính phủ ban hành Chỉ thị số …; Chỉ thị số …".
        var maker: Maker?
        while index < s.count {
            guard s.isFree(index), let found = citation(at: index, in: s, previous: references.last) else {
                if !openIssuer.isEmpty, closesList(index, in: s) { openIssuer.removeAll() }
                index += 1
                continue
            }
            references.append(
                Reference(
                    range: found.quote, type: found.type, number: found.number, issuer: nil, date: nil, heading: heading
                ))
            let number = references.count - 1
            s.claim(found.terms, .reference(number))
            let tail = tail(at: found.terms.upperBound, in: s)
            references[number].date = tail.date
            if let own = Self.maker(before: found.terms.lowerBound, in: s) {
                maker = own
                references[number].date = tail.date ?? own.date
            } else if let known = maker, !Self.isListed(found.terms.lowerBound, behind: known.end, in: s) {
                maker = nil
            }
            maker?.end = found.terms.upperBound
            references[number].issuer = tail.issuer ?? found.issuer ?? maker?.issuer
            if tail.issuer != nil {
                for open in openIssuer where references[open].issuer == nil { references[open].issuer = tail.issuer }
                openIssuer.removeAll()
            } else if maker == nil {
                openIssuer.append(number)
            }
            index = found.terms.upperBound
        }
    }

    // MARK: - Who is named before

    private struct Maker {
        var issuer: String
        /// The day that the clause opens with: "Ngày 21/4/2021, Thủ tướng Chính phủ đã ban hành …".
        var date: Day?
        /// Behind the last citation that is its own.
        var end = 0
    }

    /// Whether a citation goes on with a list: "… thực hiện Nghị quyết số 12/2021/QH15" is of somebody else.
    private static func isListed(_ citation: Int, behind end: Int, in s: Sentence) -> Bool {
        end <= citation
            && (end..<citation).allSatisfy { index in
                if case .time = s.terms[index].role { return true }
                return !s.isWord(index) || s.has(index, .conjunction) || s.isOne(index, of: several)
            }
    }

    /// The last word before a citation, without "các".
    private static func lead(of citation: Int, in s: Sentence) -> Int {
        var at = citation - 1
        while s.isOne(at, of: several) { at -= 1 }
        return at
    }

    /// Whether "… ban hành" stands before a citation.
    private static func isIssued(_ citation: Int, in s: Sentence) -> Bool {
        let at = lead(of: citation, in: s)
        return s.isOne(phrase: at - 1..<at + 1, of: issuing)
    }

    private static func maker(before citation: Int, in s: Sentence) -> Maker? {
        let at = lead(of: citation, in: s)
        if s.isOne(at, of: under) { return possessor(before: at, in: s).map { Maker(issuer: $0) } }
        guard isIssued(citation, in: s) else { return nil }
        var end = at - 1
        while s.isOne(end - 1, of: adverbs) { end -= 1 }
        var start = end
        while start > 0, end - start < 12, s.isWord(start - 1), s.isFree(start - 1), !s.has(start - 1, .reach) {
            start -= 1
        }
        // "… và Bộ Tài chính đã ban hành": the first name that goes on to the verb.
        let first = (start..<end).first {
            s.isOne($0, of: issuers) && s.terms[$0].flags.contains(.capitalised) && issuerEnd(from: $0, in: s) == end
        }
        guard let first else { return nil }
        start = first
        var maker = Maker(issuer: s.text(start..<end))
        if let time = isTime(s.isMark(start - 1, ",") ? start - 2 : start - 1, in: s),
            case .day(let day?) = time.meaning
        {
            maker.date = day
        }
        return maker
    }

    /// "theo đề nghị của Sở Tài chính tại Tờ trình số …": whose it is.
    private static func possessor(before end: Int, in s: Sentence) -> String? {
        var start = end
        while start > 0, end - start < 12, s.isWord(start - 1), s.isFree(start - 1), !s.isOne(start - 1, of: tailWords)
        {
            start -= 1
        }
        guard end > start, s.isOne(start - 1, of: tailWords), s.terms[start].flags.contains(.capitalised),
            let name = issuer(at: start, in: s), name == s.text(start..<end)
        else { return nil }
        return name
    }

    private static let several: WordSet = ["các", "những", "kịp", "thời"]
    private static let under: WordSet = ["tại"]
    private static let issuing: WordSet = ["ban hành", "hành kịp"]
    private static let adverbs: WordSet = ["đã", "vừa", "mới", "cũng", "ký", "tiếp", "tục", "được"]
    private static let issuers: WordSet = [
        "chính phủ", "chính", "thủ", "quốc", "bộ", "ubnd", "hđnd", "hội", "ủy", "ban", "tỉnh", "huyện", "thành phố",
        "thành", "sở", "đảng", "văn phòng", "văn", "cục", "tổng", "thường", "chủ", "trung ương", "công an", "ngân",
    ]

    private struct Citation {
        var terms: Range<Int>
        var quote: Range<Int>
        var type: String
        var number: String
        /// Who is named between the type and the number: "Báo cáo của UBND tỉnh số 15/BC-UBND".
        var issuer: String?
    }

    private static func citation(at index: Int, in s: Sentence, previous: Reference?) -> Citation? {
        if let previous, s.isNumber(index) { return nextOfList(at: index, behind: previous, in: s) }
        guard s.isWord(index) else { return nil }
        if s.has(index, .directive) {
            var next = index + 1
            let hasNumberWord = s.has(next, .number) && !s.isNumber(index)
            if hasNumberWord { next += 1 }
            if s.isMark(next, ":") { next += 1 }
            guard s.isNumber(next), s.isFree(next) else { return named(at: index, in: s) }
            guard let symbol = symbol(at: next, in: s, isBareAllowed: hasNumberWord || isBareType(index, in: s)) else {
                return nil
            }
            return make(index..<symbol.upperBound, symbol: symbol, type: typeName(index, in: s), in: s)
                .map { withSymbolOfNext($0, in: s) }
        }
        // "các Nghị quyết số 01/NQ-CP, số 02/NQ-CP": the type stands once.
        if s.has(index, .number), s.isNumber(index + 1), joinsList(index - 1, in: s), let previous,
            previous.range.upperBound > Int(s.terms[0].start),
            let symbol = symbol(at: index + 1, in: s, isBareAllowed: false)
        {
            return make(index..<symbol.upperBound, symbol: symbol, type: previous.type, in: s)
        }
        return nil
    }

    /// "Luật Tổ chức chính quyền địa phương số 77/2015/QH13", "Báo cáo thẩm tra số 277/BC-KTNS": a name stands between the
    /// type and the number.
    private static func named(at index: Int, in s: Sentence) -> Citation? {
        let longest = s.isOne(index, of: lawWords) ? 16 : 6
        var next = index + 1
        while next - index <= longest, s.isWord(next), s.isFree(next), !s.has(next, [.directive, .number]) { next += 1 }
        guard next > index + 1, s.has(next, .number), s.isNumber(next + 1), s.isFree(next + 1),
            let symbol = symbol(at: next + 1, in: s, isBareAllowed: false),
            var citation = make(index..<symbol.upperBound, symbol: symbol, type: typeName(index, in: s), in: s)
        else { return nil }
        if let owner = (index + 1..<next).first(where: { s.isOne($0, of: tailWords) }) {
            citation.issuer = issuer(at: owner + 1, in: s)
        }
        return citation
    }

    private static let lawWords: WordSet = ["luật", "bộ luật", "pháp lệnh"]

    /// "Quyết định số 12, 13/QĐ-UBND": the symbol stands behind the last number and is every one's.
    private static func withSymbolOfNext(_ citation: Citation, in s: Sentence) -> Citation {
        guard citation.number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return citation }
        var at = citation.terms.upperBound
        while joinsList(at, in: s), s.plainNumber(at + 1) != nil, s.isFree(at + 1) {
            if let symbol = symbol(at: at + 1, in: s, isBareAllowed: false) {
                var citation = citation
                citation.number += s.text(symbol.dropFirst()).filter { $0 != " " }
                return citation
            }
            at += 2
        }
        return citation
    }

    /// "13/QĐ-UBND" of "Quyết định số 12, 13/QĐ-UBND".
    private static func nextOfList(at index: Int, behind previous: Reference, in s: Sentence) -> Citation? {
        guard index > 1, joinsList(index - 1, in: s),
            s.byteRange(index - 2..<index - 1)?.upperBound == previous.range.upperBound,
            let symbol = symbol(at: index, in: s, isBareAllowed: false)
        else { return nil }
        return make(symbol, symbol: symbol, type: previous.type, in: s)
    }

    private static func joinsList(_ index: Int, in s: Sentence) -> Bool {
        s.isMark(index, ",") || s.isMark(index, ";") || s.has(index, .conjunction)
    }

    private static func make(_ terms: Range<Int>, symbol: Range<Int>, type: String, in s: Sentence) -> Citation? {
        guard let quote = s.byteRange(terms) else { return nil }
        return Citation(terms: terms, quote: quote, type: type, number: s.text(symbol).filter { $0 != " " })
    }

    /// Types that are cited by a bare number too: "Nghị quyết 68", "Quyết định 167".
    private static func isBareType(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: Self.bareTypeWords)
    }

    private static let bareTypeWords: WordSet = [
        "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kết luận", "quy định", "thông tri",
    ]

    private static func typeName(_ index: Int, in s: Sentence) -> String {
        let text = s.text(index).lowercased()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `105-NQ/TU`, `09/2017/NĐ-CP`, `11/2020/NQ-HĐND`, `128 /NQ-CP`: the terms of the number with its symbol.
    private static func symbol(at index: Int, in s: Sentence, isBareAllowed: Bool) -> Range<Int>? {
        guard s.plainNumber(index) != nil else { return nil }
        var end = index + 1
        // "30a/2008/NQ-CP"
        if s.isWord(end), s.isAttached(end), s.terms[end].range.count == 1 { end += 1 }
        let bare = end
        var letters = false
        while s.isMark(end, "/") || s.isMark(end, "-") {
            let next = end + 1
            if s.yearNumber(next) != nil, !letters {
                end = next + 1
            } else if isSymbolWord(next, in: s) {
                letters = true
                end = next + 1
            } else if s.isNumber(next), letters, s.isAttached(next) {
                end = next + 1
            } else {
                break
            }
        }
        if letters { return index..<end }
        if end > bare, s.yearNumber(end - 1) != nil, isBareAllowed { return index..<end }
        guard isBareAllowed, UnitGrammar.knownUnit(at: bare, in: s) == nil else { return nil }
        return index..<bare
    }

    /// "NQ", "UBND", "QĐ", "TTg": capitals, at least at the start, attached or nearly so.
    private static func isSymbolWord(_ index: Int, in s: Sentence) -> Bool {
        guard s.isWord(index) else { return false }
        let flags = s.terms[index].flags
        return flags.contains(.allCapitals) || (flags.contains(.capitalised) && s.isAttached(index))
    }

    // MARK: - Date and issuer

    private static func tail(at start: Int, in s: Sentence) -> (date: Day?, issuer: String?) {
        var index = start
        var date: Day?
        if s.isMark(index, "(") { index += 1 }
        if s.isMark(index, ",") && isTime(index + 1, in: s) != nil { index += 1 }
        if let expression = isTime(index, in: s) {
            if case .day(let day) = expression.meaning { date = day }
            index = expression.range.upperBound
            if s.isMark(index, ")") || s.isMark(index, ",") { index += 1 }
        }
        if s.isWord(index), s.isOne(index, of: Self.tailWords) { return (date, issuer(at: index + 1, in: s)) }
        // "ngày 23 tháng 4 năm 2018 Chính phủ về …": "của" was left out.
        if date != nil, s.isOne(index, of: issuers), s.terms[index].flags.contains(.capitalised),
            s.isOne(issuerEnd(from: index, in: s), of: about)
        {
            return (date, issuer(at: index, in: s))
        }
        return (date, nil)
    }

    private static let about: WordSet = ["về"]

    private static let tailWords: WordSet = ["của"]

    private static func isTime(_ index: Int, in s: Sentence) -> TimeExpression? {
        guard s.terms.indices.contains(index), case .time(let number) = s.terms[index].role else { return nil }
        return s.times[number]
    }

    /// The words behind "của", up to what can't belong to an issuer's name.
    private static func issuer(at start: Int, in s: Sentence) -> String? {
        let end = issuerEnd(from: start, in: s)
        return end > start ? s.text(start..<end) : nil
    }

    private static func issuerEnd(from start: Int, in s: Sentence) -> Int {
        var end = start
        while end < s.count, end - start < 14 {
            if goesOn(end, from: start, in: s) {
                end += 2
            } else if s.isWord(end), !endsIssuer(end, in: s) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// "Bộ Kế hoạch và Đầu tư", "Sở Văn hóa, Thể thao và Du lịch": a name that holds marks; "Bộ Tài chính và Bộ Y tế" are two.
    private static func goesOn(_ index: Int, from start: Int, in s: Sentence) -> Bool {
        guard index > start + 1,
            s.isOne(start, of: departments) || s.isOne(start, of: board) && s.isMark(index, "-"),
            s.isOne(index, of: and) || s.isMark(index, "-") || s.isMark(index, ",") && joinsFurther(index, in: s)
        else { return false }
        // "Ban Kinh tế - Ngân sách": behind a dash stands no body of its own.
        if s.isMark(index, "-") { return s.isWord(index + 1) && s.terms[index + 1].flags.contains(.capitalised) }
        return isFieldName(index + 1, in: s)
    }

    /// Whether "và" and the last field of the name follow a comma soon.
    private static func joinsFurther(_ comma: Int, in s: Sentence) -> Bool {
        guard isFieldName(comma + 1, in: s) else { return false }
        var at = comma + 2
        while at < comma + 6, s.isWord(at), !s.isOne(at, of: and) { at += 1 }
        return s.isOne(at, of: and) && isFieldName(at + 1, in: s)
    }

    private static func isFieldName(_ index: Int, in s: Sentence) -> Bool {
        s.isWord(index) && s.terms[index].flags.contains(.capitalised) && !s.terms[index].flags.contains(.allCapitals)
            && !s.isOne(index, of: departments) && !s.isOne(index, of: issuers) && !s.has(index, .directive)
    }

    private static let departments: WordSet = ["bộ", "sở", "phòng", "cục", "vụ", "giám đốc", "giám"]
    private static let and: WordSet = ["và"]

    private static let board: WordSet = ["ban"]
    private static let council: WordSet = ["hội"]
    private static let councilEnds: WordSet = ["đồng"]

    private static let issuerEnds: WordSet = [
        "về", "ban hành", "phê duyệt", "quy định", "tại", "với", "là", "hướng dẫn", "gắn", "đã", "trong", "nhằm", "để",
        "đồng", "và", "triển",
        "theo", "giao", "khóa", "khoá", "cho", "được", "có", "đến", "từ", "bảo", "sửa", "thông", "kèm", "điều", "đề",
        "phê", "đối", "liên", "nêu", "yêu cầu", "chỉ đạo", "xác định", "đặt", "cũng",
    ]

    private static func endsIssuer(_ index: Int, in s: Sentence) -> Bool {
        // "Hội đồng nhân dân tỉnh", but "của UBND tỉnh đồng thời …"
        if s.isOne(index - 1, of: council), s.isOne(index, of: councilEnds) { return false }
        if s.isOne(index, of: issuerEnds) || s.has(index, .number) && s.isNumber(index + 1) { return true }
        // "ban hành" ends an issuer's name, "Ban Thường vụ" is one.
        if s.isOne(index, of: board), s.isOne(index + 1, of: endsIssuerWords) { return true }
        if case .time = s.terms[index].role { return true }
        // "Bộ Kế hoạch và Đầu tư"
        if s.has(index, .plan), s.isOne(index - 1, of: departments) { return false }
        return s.has(index, [.year, .directive, .reach, .conjunction])
    }

    private static let endsIssuerWords: WordSet = ["hành"]

    /// What ends a list of citations that may share the issuer behind the last of them.
    private static func closesList(_ index: Int, in s: Sentence) -> Bool {
        guard s.isFree(index) else { return false }
        return s.terms[index].kind == .word && !s.has(index, [.conjunction, .directive, .number])
            || s.isMark(index, ";")
    }
}
