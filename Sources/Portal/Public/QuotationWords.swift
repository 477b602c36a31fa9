import Figures
import PlanBook
import Reporting

/// How a page tells of a figure that a release states.
extension Quotation {
    func baseWords(_ language: Language) -> String? {
        guard let base else { return nil }
        let named: [Figure.Base] = [
            .previousYear, .samePeriod, .previousMonth, .previousQuarter, .plan, .estimate,
        ]
        return (named.first { $0.text == base } ?? Int(base).map(Figure.Base.year))?.label(language) ?? base
    }

    /// Its value with its unit, as the portal prints numbers; as the release does where it isn't one number.
    func valueWords(_ printing: Printing) -> String {
        guard let number else { return quote }
        return [printing.number(number), unit.map(printing.unit)].compactMap(\.self).joined(separator: " ")
    }
}

extension QuotationMatch.Outcome {
    func words(_ language: Language) -> String {
        switch self {
        case .observed: language(vi: "đã ghi vào sổ làm giá trị", en: "taken into the book as a value")
        case .known: language(vi: "trùng với giá trị sổ đã có", en: "the value that the book had already")
        case .aimed: language(vi: "đã ghi vào sổ làm mục tiêu", en: "taken into the book as a target")
        case .ranked: language(vi: "đã ghi vào sổ làm thứ hạng", en: "taken into the book as a rank")
        case .stated:
            language(
                vi: "số so sánh; sổ tự tính lại từ các giá trị", en: "a comparison, which the book computes from values"
            )
        case .published: language(vi: "viết ra từ sổ", en: "written from the book")
        case .unfit:
            language(vi: "chưa ghi được, chờ cán bộ xem", en: "couldn't be taken; a person has to look at it")
        case .none: language(vi: "chưa khớp với chỉ tiêu nào", en: "matched with no indicator")
        }
    }
}
