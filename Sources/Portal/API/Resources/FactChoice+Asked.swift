import Figures
import PlanBook

extension APIAsked {
    /// Which facts are asked for.
    /// - Throws: ``PortalError`` where there is no such indicator, area or period.
    func factChoice() throws -> FactChoice {
        FactChoice(
            indicator: try values["indicator"].map { try outline.requireIndicator($0).id },
            area: try values["area"].map { try outline.requireArea(slug: $0).id }, period: try period(),
            vintage: known.map(Vintage.asKnown) ?? .latest, withRevisions: values["revisions"] == "true")
    }

    var known: Day? { values["known"].flatMap { Day(text: $0) } }

    private func period() throws -> Period? {
        try values["period"].map { text in
            guard let period = Period(text: text) else {
                throw PortalError.notFound(vi: "Không có kỳ «\(text)».", en: "There is no period “\(text)”.")
            }
            return period
        }
    }
}

/// What a fact is of, by the names that never change.
struct FactPlace: Sendable {
    let indicator: Indicator?
    let area: Area?
    let period: Period

    init(_ indicator: Int64, _ area: Int64, _ period: Period, _ outline: BookOutline) {
        self.indicator = outline.catalogue.indicator(id: indicator)
        self.area = outline.areas.area(id: area)
        self.period = period
    }
}

extension RecordShape.Field {
    /// The fields that every fact begins with.
    static func place(_ place: @escaping @Sendable (Row) -> FactPlace) -> [Self] {
        [
            .text("indicator", vi: "Mã chỉ tiêu", en: "The indicator's code") { place($0).indicator?.code ?? "" },
            .text("indicator_vi", vi: "Chỉ tiêu", en: "The indicator's Vietnamese name") {
                place($0).indicator?.nameVi ?? ""
            },
            .text("indicator_en", vi: "Chỉ tiêu (tiếng Anh)", en: "The indicator's English name") {
                place($0).indicator?.nameEn ?? ""
            },
            .text("area", vi: "Địa bàn", en: "Area") { place($0).area?.slug ?? "" },
            .text("area_name", vi: "Tên địa bàn", en: "The area's name") { place($0).area?.fullName ?? "" },
            .formed("period", .period, vi: "Kỳ", en: "Period") { place($0).period.text },
        ]
    }
}
