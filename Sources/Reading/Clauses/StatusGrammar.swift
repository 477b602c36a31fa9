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
        let isAhead = (section.isAhead || paragraph.isAhead) && !isDone(before: start, in: s)
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

    /// The first term from which the sentence speaks of aims.
    static func aimStart(in s: Sentence) -> Int? {
        (0..<s.count).first { index in
            s.has(index, .aimed) && (!s.has(index, .plan) || opensAim(index, in: s))
        }
    }

    /// "mục tiêu đến năm 2025 đạt 35%" aims, "vượt mục tiêu" and "so với mục tiêu" don't.
    private static func opensAim(_ index: Int, in s: Sentence) -> Bool {
        if index < 4, s.isOne(index, of: Self.indicators) {
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
    private static let setWords: WordSet = ["đề", "đặt"]
    private static let outWords: WordSet = ["ra"]

    private static let opensAimWords: WordSet = ["mục tiêu", "mục tiêu phấn đấu"]
}
