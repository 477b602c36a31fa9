import Checking
import Figures
import PlanBook

extension AreaSeries {
    /// Series of one indicator, one after another: what each period's value is, how often and when it was revised, how it
    /// came about and how much it covers.
    /// - Parameter basis: whose areas the series are in.
    public static func grid(
        _ series: [AreaSeries], of indicator: Indicator, _ history: SeriesHistory, map: AreaMap,
        basis: AreaSeries.Basis, vintage: Vintage
    ) -> Grid {
        var grid = Grid(
            title: basis.title(of: indicator, vintage),
            columns: [
                .init("area", vi: "địa bàn", en: "area"), .init("period", vi: "kỳ", en: "period"),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("status", vi: "trạng thái", en: "status"),
                .init("revisions", vi: "số lần sửa", en: "revisions", isNumber: true),
                .init("revised", vi: "sửa gần nhất", en: "last revised"),
                .init("method", vi: "cách tính", en: "method"),
                .init("coverage", vi: "độ phủ", en: "coverage", isNumber: true),
                .init("gaps", vi: "còn thiếu", en: "lacking"),
            ])
        for one in series {
            for point in one.points where point.parts.contains(where: { $0.observation != nil }) {
                let revisions = history.revisions(of: point)
                let decimals = point.parts.compactMap { $0.observation?.value?.scale }.max() ?? indicator.decimals
                let gaps = point.parts.compactMap { part in
                    part.gap.map { "\(map.area(id: part.part.area)?.name ?? ""): \($0.words)" }
                }
                grid.add([
                    .text(basis.name(of: point.area, in: point.period, map)), .text(point.period.text),
                    .number(point.value.flatMap { try? $0.rounded(toDecimals: decimals).text }),
                    point.status?.cell ?? .none, .number("\(revisions.count)"), .text(revisions.last?.text),
                    point.method.cell,
                    .marked(
                        (try? (try? point.coverage * Rational(100))?.rounded(toDecimals: 0).text) ?? "0", before: "",
                        behind: "%"), .list(gaps),
                ])
            }
        }
        return grid
    }

    /// All that was ever said of the values of some series of one indicator, value by value.
    public static func revisionGrid(
        _ series: [AreaSeries], of indicator: Indicator, _ history: SeriesHistory, map: AreaMap,
        basis: AreaSeries.Basis, vintage: Vintage
    ) -> Grid {
        var grid = Grid(
            title: basis.title(of: indicator, vintage),
            columns: [
                .init("area", vi: "địa bàn", en: "area"), .init("period", vi: "kỳ", en: "period"),
                .init("known", vi: "biết từ", en: "known from"),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("status", vi: "trạng thái", en: "status"), .init("force", vi: "hiệu lực", en: "force"),
                .init("source", vi: "nguồn", en: "source"), .init("place", vi: "dòng", en: "line"),
                .init("reason", vi: "lý do", en: "reason"),
            ])
        for one in series {
            for point in one.points {
                for part in point.parts {
                    let vintages = history.vintages(of: part.part.area, point.period)
                    for (index, observation) in vintages.enumerated() {
                        let isLine = history.releases[observation.source] == nil
                        grid.add([
                            .text(AreaSeries.Basis.then.name(of: part.part.area, in: point.period, map)),
                            .text(point.period.text), .text(observation.known.text),
                            .number(observation.value?.text), observation.status.cell,
                            index == vintages.count - 1
                                ? .word("in-force", vi: "đang dùng", en: "in force")
                                : .word("superseded", vi: "đã thay", en: "superseded"),
                            .text(history.reference(of: observation)),
                            .text(isLine ? observation.place.map { "\($0)" } : nil), .text(observation.reason),
                        ])
                    }
                }
            }
        }
        return grid
    }
}

extension AreaSeries.Method {
    fileprivate var cell: Grid.Cell {
        switch self {
        case .asReported: return .word("as-reported", vi: "như báo cáo", en: "as reported")
        case .passedOn: return .word("renamed", vi: "tên mới", en: "renamed")
        case .summed: return .word("summed", vi: "cộng các địa bàn cũ", en: "summed")
        case .sharedOut(let bases):
            let words = bases.joined(separator: ", ")
            return .word("shared-out: \(words)", vi: "chia theo \(words)", en: "shared out by \(words)")
        case .weightedMean(let weight):
            return .word("mean: \(weight)", vi: "bình quân theo \(weight)", en: "mean by \(weight)")
        case .carriedOver:
            return .word(
                "carried-over", vi: "giả định bằng mức của địa bàn cũ", en: "assumed equal to the former area's")
        case .notReexpressed: return .word("not-reexpressed", vi: "không quy đổi được", en: "not re-expressed")
        }
    }
}

extension AreaSeries.Gap {
    fileprivate var words: String {
        switch self {
        case .noValue: "chưa có số / no value"
        case .shareUnknown: "chưa rõ tỷ lệ / share unknown"
        case .inseparable: "không tách được / inseparable"
        case .noWeight: "thiếu quyền số / no weight"
        case .noRollUp: "không cộng được / no roll-up"
        case .tooManyDigits: "quá nhiều chữ số / too many digits"
        }
    }
}

extension AreaSeries.Basis {
    fileprivate func title(of indicator: Indicator, _ vintage: Vintage) -> Bilingual {
        let words: (vi: String, en: String) =
            switch self {
            case .then: ("theo địa bàn từng thời kỳ", "in the areas of then")
            case .on(let day): ("theo địa bàn ngày \(day.text)", "in the areas of \(day.text)")
            }
        return Bilingual(
            vi: "\(indicator.nameVi) (\(indicator.unit)), \(words.vi)\(vintage.suffix.vi)",
            en: "\(indicator.nameEn) (\(indicator.unit)), \(words.en)\(vintage.suffix.en)")
    }

    /// An area as it was called.
    fileprivate func name(of area: Int64, in period: Period, _ map: AreaMap) -> String? {
        let area = map.area(id: area)
        return (day(of: period).flatMap { area?.named(on: $0) } ?? area)?.fullName
    }

    /// The day whose names its areas have.
    fileprivate func day(of period: Period) -> Day? {
        switch self {
        case .then: period.lastDay
        case .on(let day): day
        }
    }
}
