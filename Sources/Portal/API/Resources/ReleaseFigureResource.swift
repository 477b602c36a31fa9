import Figures
import PlanBook

/// The figures that a release states, in its order.
enum ReleaseFigureResource {
    static let list = APIOperation.list(
        "/releases/{id}/figures", "listReleaseFigures", vi: "Các số liệu mà thông cáo nêu.",
        en: "The figures that the release states.", [.numberInPath], shape
    ) { asked in
        let release = try asked.requireRelease()
        let meanings = try asked.reader.meanings(in: release.id)
        return APIPage(of: try asked.reader.quotations(in: release.id), asked) { [Int64($0.position)] }.map {
            Row($0, meanings[$0.id], asked.outline)
        }
    }

    struct Row: Sendable {
        let quotation: Quotation
        let indicator: String?
        let area: String?

        init(_ quotation: Quotation, _ meaning: ObservationKey?, _ outline: BookOutline) {
            self.quotation = quotation
            indicator = meaning.flatMap { outline.catalogue.indicator(id: $0.indicator)?.code }
            area = meaning.flatMap { outline.areas.area(id: $0.area)?.slug }
        }
    }

    private static let shape = RecordShape<Row>(
        "ReleaseFigure",
        [
            .integer("position", vi: "Thứ tự, từ 0", en: "Place in the release, from 0") {
                Int64($0.quotation.position)
            },
            .text("quote", vi: "Nguyên văn", en: "As it is written") { $0.quotation.quote },
            .formed("kind", .choice(Figure.Kind.allCases.map(\.rawValue)), vi: "Loại", en: "Kind") {
                $0.quotation.kind.rawValue
            },
            .text("value", vi: "Giá trị: 15745, 138/184, 3.5-4", en: "Value: 15745, 138/184, 3.5-4") {
                $0.quotation.value
            },
            .maybe("unit", vi: "Đơn vị", en: "Unit") { $0.quotation.unit },
            .maybe("base", vi: "So với", en: "What it is compared with") { $0.quotation.base },
            .maybe("period", .period, vi: "Kỳ", en: "Period") { $0.quotation.period?.text },
            .text("status", vi: "Tình trạng", en: "How it is stated") { $0.quotation.status.rawValue },
            .maybe("approximator", vi: "Ước lượng", en: "Approximator") { $0.quotation.approximator?.rawValue },
            .text("about", vi: "Về", en: "What it is of, in the release's words") { $0.quotation.about },
            .maybe("heading", vi: "Mục", en: "The section's number") { $0.quotation.heading },
            .maybe("area_words", vi: "Nơi được nêu", en: "The area or group that it names") { $0.quotation.areaWords },
            .maybe("indicator", vi: "Chỉ tiêu được hiểu", en: "The indicator that it is known to be of") {
                $0.indicator
            },
            .maybe("area", vi: "Địa bàn được hiểu", en: "The area that it is known to be of") { $0.area },
            .integer("start", vi: "Byte đầu trong lời văn", en: "First byte in the text") {
                Int64($0.quotation.range.lowerBound)
            },
            .integer("end", vi: "Byte sau cùng", en: "The byte behind the last") {
                Int64($0.quotation.range.upperBound)
            },
        ])
}
