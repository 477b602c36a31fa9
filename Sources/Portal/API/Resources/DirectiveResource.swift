import Figures
import PlanBook

/// Directives that releases and tasks cite.
enum DirectiveResource {
    static let list = APIOperation.list(
        "/directives", "listDirectives", vi: "Văn bản được dẫn.", en: "Directives that are cited.", [], shape
    ) { asked in
        APIPage(of: try asked.reader.directives().sorted { $0.id < $1.id }, asked) { [$0.id] }
    }

    private static let shape = RecordShape<Directive>(
        "Directive",
        [
            .integer("id", vi: "Số", en: "Number") { $0.id },
            .text("type", vi: "Loại văn bản", en: "Type") { $0.type },
            .text("number", vi: "Số ký hiệu", en: "Number and symbol") { $0.number },
            .maybe("issuer", vi: "Cơ quan ban hành", en: "Issuer") { $0.issuer },
            .maybe("day", .day, vi: "Ngày", en: "Day") { $0.day?.text },
            .maybe("title", vi: "Trích yếu", en: "Title") { $0.title },
        ])
}
