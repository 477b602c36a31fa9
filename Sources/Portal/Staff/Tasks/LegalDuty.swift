import Checking
import Figures

/// What the law asks of a provincial office by a day.
///
/// Nghị định 09/2017/NĐ-CP, article 4: on the portal once a month, to the press once every three months at least.
struct LegalDuty: Sendable {
    var day: Day
    var words: Bilingual
    let basis = "Nghị định 09/2017/NĐ-CP, Điều 4"

    /// Those of the next three months, the nearest first.
    static func next(from today: Day) -> [LegalDuty] {
        (0..<3).flatMap { ahead -> [LegalDuty] in
            let month = today.year * 12 + today.month - 1 + ahead
            let (year, number) = (month / 12, month % 12 + 1)
            guard let last = Day(year: year, month: number, day: Day.length(ofMonth: number, year: year)) else {
                return []
            }
            var duties = [
                LegalDuty(
                    day: last,
                    words: .init(
                        vi: "Cung cấp thông tin tháng \(number)/\(year) trên cổng thông tin điện tử",
                        en: "Inform the public on the portal for month \(number) of \(year)"))
            ]
            if number.isMultiple(of: 3) {
                duties.append(
                    LegalDuty(
                        day: last,
                        words: .init(
                            vi: "Họp báo định kỳ quý \(number / 3)/\(year)",
                            en: "Hold the press conference of quarter \(number / 3) of \(year)")))
            }
            return duties
        }
    }
}
