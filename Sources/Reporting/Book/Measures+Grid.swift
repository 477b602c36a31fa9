import Checking
import Figures
import PlanBook

/// What a book computes of a period, as answers of their own.
public enum MeasuresGrid {
    /// The shares of parts in their wholes, now and a year earlier (cơ cấu).
    public static func structure(_ compositions: [Composition], _ table: PeriodTable) -> Grid {
        var grid = Grid(
            title: table.title(vi: "Cơ cấu", en: "Structure"),
            columns: head(table) + [
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("share", vi: "tỷ trọng", en: "share", isNumber: true),
                .init("earlier_share", vi: "tỷ trọng cùng kỳ", en: "share a year before", isNumber: true),
                .init("shift", vi: "chuyển dịch", en: "shift", isNumber: true),
            ])
        for composition in compositions {
            let whole = composition.whole
            grid.add(whole.names(composition) + [.number(whole.actual?.value?.text), .none, .none, .none])
            for part in composition.all {
                grid.add(
                    part.names(composition) + [
                        part.valueCell(part.value, composition),
                        part.share.map { .measure($0, decimals: 1, isSigned: false) } ?? .none,
                        part.earlierShare.map { .measure($0, decimals: 1, isSigned: false) } ?? .none, part.shiftCell,
                    ], depth: 1)
            }
        }
        return grid.counted(compositions.count)
    }

    /// What parts contribute to the growth of their wholes.
    public static func contribution(_ compositions: [Composition], _ table: PeriodTable) -> Grid {
        var grid = Grid(
            title: table.title(vi: "Đóng góp vào tăng trưởng", en: "Contribution to growth"),
            columns: head(table) + [
                .init("earlier", vi: "cùng kỳ", en: "year before", isNumber: true),
                .init("value", vi: "giá trị", en: "value", isNumber: true),
                .init("growth", vi: "tăng, giảm", en: "growth", isNumber: true),
                .init("contribution", vi: "đóng góp", en: "contribution", isNumber: true),
            ])
        let known = compositions.filter { composition in composition.all.contains { $0.contribution != nil } }
        for composition in known {
            let whole = composition.whole
            grid.add(
                whole.names(composition) + [
                    .number(whole.earlier?.value?.text), .number(whole.actual?.value?.text),
                    whole.growth.map { .measure($0, decimals: 1) } ?? .none, .none,
                ])
            for part in composition.all {
                grid.add(
                    part.names(composition) + [
                        part.valueCell(part.earlier, composition), part.valueCell(part.value, composition),
                        part.growth.map { .measure($0, decimals: 1) } ?? .none,
                        part.contribution.map { .measure($0, decimals: 2) } ?? .none,
                    ], depth: 1)
            }
        }
        return grid.counted(known.count)
    }

    /// How far values have come towards the year's targets, those that are furthest behind first.
    public static func pace(_ table: PeriodTable) -> Grid {
        var grid = Grid(
            title: table.title(vi: "Tiến độ thực hiện kế hoạch năm", en: "Pace against the year's plan"),
            columns: head(table).filter { $0.key != "breakdown" } + [
                .init("plan", vi: "kế hoạch năm", en: "year's plan", isNumber: true),
                .init("value", vi: "thực hiện", en: "actual", isNumber: true),
                .init("attained", vi: "% kế hoạch", en: "% of plan", isNumber: true),
                .init("elapsed", vi: "% thời gian", en: "% of the year", isNumber: true),
                .init("lead", vi: "nhanh, chậm", en: "lead, lag", isNumber: true),
                .init("needed", vi: "cần mỗi tháng", en: "needed a month", isNumber: true),
            ])
        let paced = table.lines.compactMap { line in line.pace(in: table.period).map { (line: line, pace: $0) } }
            .sorted { $0.pace.lead.value < $1.pace.lead.value }
        for (line, pace) in paced {
            let decimals = max(line.indicator.decimals, line.actual?.value?.scale ?? 0)
            grid.add([
                .text(line.indicator.nameVi), .text(line.indicator.code), .text(line.area.name),
                .text(line.indicator.unit), .number(line.target?.value?.text), .number(line.actual?.value?.text),
                .measure(pace.attained, decimals: 1, isSigned: false),
                .measure(pace.elapsed, decimals: 1, isSigned: false),
                .measure(pace.lead, decimals: 1),
                pace.needed.flatMap { $0.value > .zero ? .measure($0, decimals: decimals, isSigned: false) : nil }
                    ?? .none,
            ])
        }
        return grid.counted(paced.count)
    }

    private static func head(_ table: PeriodTable) -> [Grid.Column] {
        [
            .init("indicator", vi: "chỉ tiêu", en: "indicator"), .init("code", vi: "mã", en: "code", isDetail: true),
            .init("area", vi: "địa bàn", en: "area", isDetail: table.areas.count == 1),
            .init("unit", vi: "đơn vị", en: "unit"),
            .init("breakdown", vi: "chia theo", en: "broken down by", isDetail: true),
        ]
    }
}

extension Grid {
    fileprivate func counted(_ count: Int) -> Grid {
        guard count == 0 else { return self }
        var grid = self
        grid.notes.append(
            .init(vi: "Sổ chưa đủ số liệu để tính.", en: "The book lacks the values that this is computed from."))
        return grid
    }
}

extension PeriodTable {
    fileprivate func title(vi: String, en: String) -> Bilingual {
        let area = areas.count == 1 ? ", " + areas[0].fullName : ""
        return Bilingual(
            vi: "\(vi)\(area), \(period.text)\(vintage.suffix.vi)",
            en: "\(en)\(area), \(period.text)\(vintage.suffix.en)")
    }
}

extension PeriodTable.Line {
    fileprivate func names(_ composition: Composition) -> [Grid.Cell] {
        [
            .text(indicator.nameVi), .text(indicator.code), .text(area.name), .text(indicator.unit),
            .text(composition.breakdown),
        ]
    }
}

extension Composition {
    /// The parts and what they leave.
    fileprivate var all: [Part] { parts + [rest].compactMap(\.self) }
}

extension Composition.Part {
    fileprivate func names(_ composition: Composition) -> [Grid.Cell] {
        [
            indicator.map { .text($0.nameVi) } ?? .word("rest", vi: "Còn lại", en: "Rest"), .text(indicator?.code),
            .text(composition.whole.area.name), .text(composition.whole.indicator.unit), .text(composition.breakdown),
        ]
    }

    /// In the whole's unit.
    fileprivate func valueCell(_ value: Rational?, _ composition: Composition) -> Grid.Cell {
        let decimals = max(indicator?.decimals ?? 0, composition.whole.indicator.decimals)
        return .number(value.flatMap { try? $0.rounded(toDecimals: decimals).text })
    }

    /// What the share gained on that of a year earlier, in percentage points.
    fileprivate var shiftCell: Grid.Cell {
        guard let share, let earlierShare, let shift = try? Measure.change(from: earlierShare.value, to: share.value),
            let text = try? shift.rounded(toDecimals: 1).text
        else { return .none }
        return .marked(text, before: shift.value > .zero ? "+" : "", behind: " điểm %")
    }
}
