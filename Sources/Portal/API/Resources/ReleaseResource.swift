import Figures
import PlanBook

/// Releases that the public may read.
enum ReleaseResource {
    static let list = APIOperation.list(
        "/releases", "listReleases", vi: "Thông cáo, báo cáo.", en: "Releases and reports.", [.area, .period],
        RecordShape("Release", fields)
    ) { asked in
        let choice = try asked.factChoice()
        let chosen = try asked.reader.publicReleases(at: asked.now, .max).filter { release in
            (choice.area.map { release.area == $0 } ?? true)
                && (choice.period.map { release.period?.canonical == $0.canonical } ?? true)
        }
        return APIPage(of: chosen.sorted { $0.id < $1.id }, asked) { [$0.id] }.map { Row($0, asked.outline) }
    }

    static let item = APIOperation.item(
        "/releases/{id}", "getRelease", vi: "Một thông cáo với lời văn.", en: "One release with its text.",
        [.numberInPath],
        RecordShape(
            "ReleaseText",
            fields + [
                .text(
                    "text", vi: "Lời văn; các vị trí tính theo byte UTF-8", en: "Text; offsets are its bytes in UTF-8"
                ) {
                    String(decoding: $0.release.text, as: UTF8.self)
                }
            ])
    ) { asked in Row(try asked.requireRelease(), asked.outline) }

    struct Row: Sendable {
        let release: StoredRelease
        let area: Area?

        init(_ release: StoredRelease, _ outline: BookOutline) {
            self.release = release
            area = outline.areas.area(id: release.area)
        }
    }

    private static let fields: [RecordShape<Row>.Field] = [
        .integer("id", vi: "Số", en: "Number") { $0.release.id },
        .text("title", vi: "Tên", en: "Title") { $0.release.title },
        .maybe("number", vi: "Số ký hiệu", en: "Number and symbol") { $0.release.number },
        .formed("day", .day, vi: "Ngày", en: "Day") { $0.release.day.text },
        .maybe("period", .period, vi: "Kỳ", en: "Period") { $0.release.period?.text },
        .text("area", vi: "Địa bàn", en: "Area") { $0.area?.slug ?? "" },
        .text("area_name", vi: "Tên địa bàn", en: "The area's name") { $0.area?.fullName ?? "" },
    ]
}

extension APIAsked {
    /// - Throws: ``PortalError`` where there is no such release.
    func requireRelease() throws -> StoredRelease {
        let text = values["id"] ?? ""
        guard let id = Int64(text), let release = try reader.publicRelease(id, at: now) else {
            throw PortalError.notFound(vi: "Không có thông cáo số \(text).", en: "There is no release \(text).")
        }
        return release
    }
}
