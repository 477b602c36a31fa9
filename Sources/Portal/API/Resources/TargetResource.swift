import Figures
import PlanBook

/// Values to reach.
enum TargetResource {
    static let list = APIOperation.list(
        "/targets", "listTargets", vi: "Kế hoạch và dự toán.", en: "Plans and budget estimates.",
        [.indicator, .area, .period, .known, .revisions], shape
    ) { asked in
        // What comes into force later isn't in force yet, though all that was ever said is told where it's asked for.
        let isAll = asked.values["revisions"] == "true"
        let day = asked.known ?? (isAll ? .distantFuture : asked.today)
        let found = try asked.reader.targets(
            try asked.factChoice(), on: day, after: asked.after?.first ?? 0, limit: asked.limit + 1)
        return APIPage(found, limit: asked.limit) { [$0.id] }.map { Row($0, asked.outline) }
    }

    struct Row: Sendable {
        let target: Target
        let place: FactPlace

        init(_ target: Target, _ outline: BookOutline) {
            self.target = target
            place = FactPlace(target.indicator, target.area, target.period, outline)
        }
    }

    private static let shape = RecordShape<Row>(
        "Target",
        RecordShape.Field.place(\.place) + [
            .formed("kind", .choice(Target.Kind.allCases.map(\.rawValue)), vi: "Kế hoạch hay dự toán", en: "Kind") {
                $0.target.kind.rawValue
            },
            .formed("assigner", .choice(Target.Assigner.allCases.map(\.rawValue)), vi: "Ai giao", en: "Who set it") {
                $0.target.assigner.rawValue
            },
            .maybe("value", .decimal, vi: "Giá trị; trống là đã bỏ", en: "Value; null where it was lifted") {
                $0.target.value?.text
            },
            .maybe("upper", .decimal, vi: "Đầu trên của khoảng", en: "Upper end of a range") { $0.target.upper?.text },
            .text("unit", vi: "Đơn vị", en: "Unit") { $0.place.indicator?.unit ?? "" },
            .formed("in_force", .day, vi: "Có hiệu lực từ", en: "The first day on which it counts") {
                $0.target.inForce.text
            },
            .formed("known", .day, vi: "Biết từ ngày", en: "The day from which it is known") { $0.target.known.text },
            .maybeInteger("directive", vi: "Văn bản giao", en: "The directive that set it") { $0.target.directive },
            .maybe("reason", vi: "Lý do điều chỉnh", en: "Why it was adjusted") { $0.target.reason },
            .integer("id", vi: "Số của dòng trong sổ", en: "The row's number in the book") { $0.target.id },
        ])
}
