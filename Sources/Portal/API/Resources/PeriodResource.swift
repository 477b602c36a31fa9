import Figures
import Reporting

/// The periods that the book has observations of, in the order of time.
enum PeriodResource {
    static let list = APIOperation.list(
        "/periods", "listPeriods", vi: "Các kỳ có số liệu.", en: "The periods that have figures.", [], shape,
        cursorParts: 2
    ) { asked in
        APIPage(of: asked.outline.periods, asked) { [Int64($0.lastMonth), Int64($0.firstMonth)] }
    }

    private static let shape = RecordShape<Period>(
        "Period",
        [
            .formed("period", .period, vi: "Kỳ", en: "Period") { $0.text },
            .text("name_vi", vi: "Tên tiếng Việt", en: "Vietnamese name") { Printing(language: .vi).period($0) },
            .text("name_en", vi: "Tên tiếng Anh", en: "English name") { Printing(language: .en).period($0) },
            .maybe("first_day", .day, vi: "Ngày đầu", en: "First day") { $0.firstDay?.text },
            .maybe("last_day", .day, vi: "Ngày cuối", en: "Last day") { $0.lastDay?.text },
        ])
}
