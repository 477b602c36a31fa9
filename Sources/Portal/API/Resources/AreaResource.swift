import Figures
import PlanBook

/// Areas with the days of their lives.
enum AreaResource {
    static let list = APIOperation.list(
        "/areas", "listAreas", vi: "Các địa bàn, cả những nơi đã thôi tồn tại.",
        en: "The areas, those that are no more as well.",
        [
            APIParameter(
                name: "parent", form: .text, words: .init(vi: "Chỉ những nơi ngay dưới.", en: "Those right below one.")),
            APIParameter(
                name: "kind", form: .choice(Area.Kind.allCases.map(\.rawValue)),
                words: .init(vi: "Loại địa bàn.", en: "The kind of area.")),
            APIParameter(
                name: "on", form: .day, words: .init(vi: "Chỉ những nơi có vào ngày này.", en: "Those of one day.")),
        ], shape
    ) { asked in
        let parent = try asked.values["parent"].map { try asked.outline.requireArea(slug: $0).id }
        let day = asked.values["on"].flatMap { Day(text: $0) }
        let chosen = asked.outline.areas.areas.map { area in day.map { area.named(on: $0) } ?? area }.filter { area in
            (parent.map { area.parent == $0 } ?? true) && (day.map { area.exists(on: $0) } ?? true)
                && (asked.values["kind"].map { area.kind.rawValue == $0 } ?? true)
        }
        return APIPage(of: chosen, asked) { [$0.id] }.map { Row($0, asked.outline) }
    }

    static let item = APIOperation.item(
        "/areas/{slug}", "getArea", vi: "Một địa bàn.", en: "One area.",
        [
            .inPath(
                "slug", vi: "Tên không đổi, như bac-giang/viet-yen; dấu gạch chéo có thể viết là %2F.",
                en: "The name that never changes, such as bac-giang/viet-yen; its slash may be written as %2F.")
        ], shape
    ) { asked in
        Row(try asked.outline.requireArea(slug: asked.values["slug"] ?? ""), asked.outline)
    }

    struct Row: Sendable {
        let area: Area
        let parent: String?

        init(_ area: Area, _ outline: BookOutline) {
            self.area = area
            parent = area.parent.flatMap { outline.areas.area(id: $0)?.slug }
        }
    }

    private static let shape = RecordShape<Row>(
        "Area",
        [
            .text("slug", vi: "Tên không đổi", en: "The name that never changes") { $0.area.slug },
            .text("code", vi: "Mã đơn vị hành chính", en: "Official code") { $0.area.code },
            .text("name", vi: "Tên", en: "Name") { $0.area.name },
            .text("full_name", vi: "Tên đầy đủ", en: "Name with its kind, in Vietnamese") { $0.area.fullName },
            .formed("kind", .choice(Area.Kind.allCases.map(\.rawValue)), vi: "Loại", en: "Kind") {
                $0.area.kind.rawValue
            },
            .maybe("parent", vi: "Thuộc", en: "The area above") { $0.parent },
            .maybe("from", .day, vi: "Ngày đầu", en: "First day") { $0.area.from?.text },
            .maybe("to", .day, vi: "Ngày cuối", en: "Last day") { $0.area.to?.text },
        ])
}
