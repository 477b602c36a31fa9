import Figures
import PlanBook

/// Figures of the book: one value of one indicator, area and period a row.
enum ObservationResource {
    static let list = APIOperation.list(
        "/observations", "listObservations", vi: "Số liệu, theo kỳ, chỉ tiêu và địa bàn.",
        en: "Figures, by period, indicator and area.", [.indicator, .area, .period, .known, .revisions], shape,
        cursorParts: 5
    ) { asked in
        let place = asked.after.map { parts in
            ObservationPlace(
                period: parts[0], indicator: parts[1], area: parts[2], known: parts[3], id: parts[4])
        }
        let found = try asked.reader.observations(
            try asked.factChoice(), after: place, limit: asked.limit + 1, periods: asked.outline.periods)
        let page = APIPage(found, limit: asked.limit) { observation in
            let place = ObservationPlace(observation)
            return [place.period, place.indicator, place.area, place.known, place.id]
        }
        let sources = try asked.reader.sources(page.rows.map(\.source))
        return page.map { Row($0, sources[$0.source], asked.outline) }
    }

    struct Row: Sendable {
        let observation: Observation
        let place: FactPlace
        let source: Source?

        init(_ observation: Observation, _ source: Source?, _ outline: BookOutline) {
            self.observation = observation
            self.source = source
            place = FactPlace(observation.indicator, observation.area, observation.period, outline)
        }
    }

    private static let shape = RecordShape<Row>(
        "Observation",
        RecordShape.Field.place(\.place) + [
            .maybe("value", .decimal, vi: "Giá trị; trống là đã rút", en: "Value; null where it was withdrawn") {
                $0.observation.value?.text
            },
            .text("unit", vi: "Đơn vị", en: "Unit") { $0.place.indicator?.unit ?? "" },
            .formed(
                "status", .choice(Observation.Status.allCases.map(\.word)), vi: "Ước, sơ bộ hay chính thức",
                en: "How final it is"
            ) { $0.observation.status.word },
            .formed("known", .day, vi: "Biết từ ngày", en: "The day from which it is known") {
                $0.observation.known.text
            },
            .maybe(
                "source_kind", .choice(Source.Kind.allCases.map(\.rawValue)), vi: "Loại nguồn", en: "Kind of source"
            ) { $0.source?.kind.rawValue },
            // Who of the staff entered a figure is nobody's business.
            .maybe("source", vi: "Nguồn; không nêu tên người", en: "Source; people aren't named") {
                $0.source.flatMap { $0.kind == .person ? nil : $0.name }
            },
            .maybe("reason", vi: "Vì sao thay giá trị trước", en: "Why it took an earlier one's place") {
                $0.observation.reason
            },
            .integer("id", vi: "Số của dòng trong sổ", en: "The row's number in the book") { $0.observation.id },
        ])
}
