import Figures

/// Says whether a number was, is estimated or is aimed at.
struct StatusGrammar {
    let section: SectionContext
    let paragraph: ParagraphContext

    /// - Parameter printsSign: whether the document prints the number's minus; an aim is stated without a sign of its own.
    func settle(
        _ statement: inout Statement, at start: Int, clause: Int, aimedFrom: Int?, printsSign: Bool, in s: Sentence
    ) {
        let isAimed = (aimedFrom.map { $0 < start } ?? false) || isDemanded(before: start, from: clause, in: s)
        let isAhead =
            (section.isAhead || paragraph.isAhead || paragraph.hasAimed && isYetToCome(statement))
            && !isDone(before: start, in: s)
        if (isAimed || isAhead) && !isPast(statement) {
            if statement.kind != .benchmark {
                statement.base = nil
                if statement.isMovement, statement.isDown, !printsSign { statement.value = statement.value.negated }
                statement.kind = .target
                statement.namesBase = true
            }
            statement.status = .target
            return
        }
        guard statement.kind != .target else { return }
        let opening = (0..<min(3, s.count)).contains { s.has($0, .estimated) && $0 < start }
        let near = (clause..<max(clause, start)).last { s.has($0, .estimated) }
        let isNear = near.map { index in !(index..<start).contains { s.isMark($0, ",") } } ?? false
        if opening || isNear { statement.status = .estimate }
    }

    /// Of a time that begins behind the document's day.
    private func isYetToCome(_ statement: Statement) -> Bool {
        guard let period = statement.period, let today = section.today else { return false }
        return period.firstMonth > today
    }

    /// Before the period that the document or its section is about.
    private func isPast(_ statement: Statement) -> Bool {
        guard let period = statement.period, let section = section.period else { return false }
        return period.lastMonth < section.firstMonth
    }

    /// "đã gia hạn cho 1.154 doanh nghiệp": done, though the section is about tasks.
    private func isDone(before start: Int, in s: Sentence) -> Bool {
        (0..<start).contains { s.isWord($0) && s.isOne($0, of: Self.doneWords) }
    }

    private static let doneWords: WordSet = ["đã"]

    /// "quý IV phải tăng tối thiểu 19,6%".
    private func isDemanded(before start: Int, from clause: Int, in s: Sentence) -> Bool {
        (max(clause, start - 5)..<max(clause, start)).contains { index in
            s.isWord(index) && s.isOne(index, of: Self.demandedWords)
                && s.has(index + 1, [.rise, .reach, .fall, .exceed])
        }
    }

    private static let demandedWords: WordSet = ["phải"]

    /// "Nghị quyết đề ra một số chỉ tiêu chủ yếu của năm 2024.": what follows in the paragraph is aimed at.
    static func announcesAims(in s: Sentence) -> Bool {
        s.terms.indices.contains { index in
            isSet(index, in: s) && !s.quantities.contains { $0.terms.lowerBound > index }
                && leadsOn(behind: index, in: s)
        }
    }

    /// Whether the aims follow: "như sau", a colon, or the time that they are of. "Tỉnh đề ra 16 chỉ tiêu." only tells.
    private static func leadsOn(behind index: Int, in s: Sentence) -> Bool {
        s.isMark(s.count - 1, ":") || s.times.contains { $0.range.lowerBound > index }
            || (index..<s.count).contains { s.isOne(phrase: $0..<$0 + 2, of: following) }
    }

    private static let following: WordSet = ["như sau", "sau đây"]

    /// "đề ra một số chỉ tiêu", "đưa ra mục tiêu": aims that somebody sets; "chỉ tiêu đề ra" were set before.
    private static func isSet(_ index: Int, in s: Sentence) -> Bool {
        guard s.isOne(index, of: indicators) || s.isOne(index, of: opensAimWords) else { return false }
        return (max(0, index - 5)..<index).contains {
            s.isOne($0, of: setWords) && s.isOne($0 + 1, of: outWords) && $0 + 1 < index
                || s.isOne(phrase: $0..<$0 + 2, of: settingVerbs)
        }
    }

    private static func tellsDone(behind index: Int, in s: Sentence) -> Bool {
        (index..<s.count).contains {
            s.isOne($0, of: doneWords) || s.isOne($0, of: untilNow) || s.isOneOrTwo($0, of: results)
        }
    }

    private static let untilNow: WordSet = ["nay"]
    private static let results: WordSet = ["kết quả", "thực hiện được"]
    private static let settingVerbs: WordSet = ["quyết nghị", "xác định", "thông qua"]

    /// The first term from which the sentence speaks of aims.
    static func aimStart(in s: Sentence) -> Int? {
        (0..<s.count).first { index in
            s.has(index, .aimed)
                && (!s.has(index, .plan) || opensAim(index, in: s) || listsAims(index, in: s)
                    || isSet(index, in: s) && !tellsDone(behind: index, in: s))
        }
    }

    /// "Thống nhất nhiệm vụ sáu tháng cuối năm với các chỉ tiêu: tăng trưởng đạt 17%; …"
    private static func listsAims(_ index: Int, in s: Sentence) -> Bool {
        s.isOne(index, of: indicators) && s.isMark(index + 1, ":") && s.isOne(index - 1, of: several)
            && (0..<index).contains { s.isOneOrTwo($0, of: undertakings) }
    }

    private static let several: WordSet = ["các"]
    private static let undertakings: WordSet = ["nhiệm vụ", "phương hướng", "kế hoạch năm"]

    /// "mục tiêu đến năm 2025 đạt 35%" aims, "vượt mục tiêu" and "so với mục tiêu" don't.
    private static func opensAim(_ index: Int, in s: Sentence) -> Bool {
        // "Trong 32 chỉ tiêu đề ra, có 11 chỉ tiêu vượt" tells how many were reached.
        if index < 4, s.isOne(index, of: Self.indicators), !s.isNumber(index - 1) {
            return (index + 1..<index + 6).contains {
                s.isOne($0, of: Self.setWords) && s.isOne($0 + 1, of: Self.outWords)
            }
        }
        guard s.isOne(index, of: Self.opensAimWords) else { return false }
        return !s.has(index - 1, [.exceed, .reach, .compare, .equal, .directive]) && !s.isMark(index - 1, "%")
            && index < 3
    }

    /// "Các chỉ tiêu chủ yếu đề ra cho năm 2022 là: …"
    private static let indicators: WordSet = ["chỉ tiêu"]
    private static let setWords: WordSet = ["đề", "đặt", "đưa"]
    private static let outWords: WordSet = ["ra"]

    private static let opensAimWords: WordSet = ["mục tiêu", "mục tiêu phấn đấu"]
}
