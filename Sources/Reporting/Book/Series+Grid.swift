import Figures
import PlanBook

extension AreaSeries {
    /// Series of one indicator, one after another: what each period's value is, how it came about and how much it covers.
    /// - Parameter basis: whose areas the series are in.
    public static func grid(
        _ series: [AreaSeries], of indicator: Indicator, map: AreaMap, basis: AreaSeries.Basis, vintage: Vintage
    ) -> Grid {
        let basisWords: (vi: String, en: String) =
            switch basis {
            case .then: ("theo địa bàn từng thời kỳ", "in the areas of then")
            case .on(let day): ("theo địa bàn ngày \(day.text)", "in the areas of \(day.text)")
            }
        var grid = Grid(
            title: .init(
                vi: "\(indicator.nameVi) (\(indicator.unit)), \(basisWords.vi)\(vintage.suffix.vi)",
                en: "\(indicator.nameEn) (\(indicator.unit)), \(basisWords.en)\(vintage.suffix.en)"),
            columns: [
                .init("area", vi: "địa bàn", en: "area"), .init("period", vi: "kỳ", en: "period"),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("status", vi: "trạng thái", en: "status"),
                .init("method", vi: "cách tính", en: "method"),
                .init("coverage", vi: "độ phủ", en: "coverage", isNumber: true),
                .init("gaps", vi: "còn thiếu", en: "lacking"),
            ])
        for one in series {
            for point in one.points where point.parts.contains(where: { $0.observation != nil }) {
                let area = map.area(id: point.area)
                let named = basis.day(of: point.period).map { area?.named(on: $0) ?? area } ?? area
                let decimals = point.parts.compactMap { $0.observation?.value?.scale }.max() ?? indicator.decimals
                let gaps = point.parts.compactMap { part in
                    part.gap.map { "\(map.area(id: part.part.area)?.name ?? ""): \($0.words)" }
                }
                grid.add([
                    .text(named?.fullName), .text(point.period.text),
                    .number(point.value.flatMap { try? $0.rounded(toDecimals: decimals).text }),
                    point.status?.cell ?? .none, point.method.cell,
                    .marked(
                        (try? (try? point.coverage * Rational(100))?.rounded(toDecimals: 0).text) ?? "0", before: "",
                        behind: "%"), .list(gaps),
                ])
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
    /// The day whose names its areas have.
    fileprivate func day(of period: Period) -> Day? {
        switch self {
        case .then: period.lastDay
        case .on(let day): day
        }
    }
}
