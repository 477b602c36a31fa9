import Figures
import PlanBook

extension PeriodTable {
    /// The table as offices know it. Measures are computed from the book's values; where it lacks these, a release's own
    /// words stand in columns of their own, so that nobody takes them for the book's.
    /// - Parameter measures: those to be shown beside, where they are asked for.
    public func grid(measures: PeriodMeasures? = nil) -> Grid {
        let title = areas.count == 1 ? areas[0].fullName + ", " : ""
        var grid = Grid(
            title: .init(
                vi: "\(title)\(period.text)\(vintage.suffix.vi)", en: "\(title)\(period.text)\(vintage.suffix.en)"),
            columns: [
                .init("indicator", vi: "chỉ tiêu", en: "indicator"),
                .init("code", vi: "mã", en: "code", isDetail: true),
                .init("area", vi: "địa bàn", en: "area", isDetail: areas.count == 1),
                .init("period", vi: "kỳ", en: "period", isDetail: true), .init("unit", vi: "đơn vị", en: "unit"),
                .init("plan", vi: "kế hoạch", en: "plan", isNumber: true),
                .init("actual", vi: "thực hiện", en: "actual", isNumber: true),
                .init("derived", vi: "tính ra", en: "derived", isNumber: true),
                .init("status", vi: "trạng thái", en: "status", isDetail: true),
                .init("earlier", vi: "cùng kỳ", en: "year before", isNumber: true),
                .init("attainment", vi: "% kế hoạch", en: "% of plan", isNumber: true),
                .init("growth", vi: "tăng, giảm", en: "growth", isNumber: true),
                .init("attainment_stated", vi: "% kế hoạch*", en: "% of plan*", isNumber: true),
                .init("growth_stated", vi: "tăng, giảm*", en: "growth*", isNumber: true),
                .init("value_stated", vi: "văn bản ghi*", en: "as stated*", isNumber: true),
                .init("implied_plan", vi: "kế hoạch suy ra", en: "implied plan", isNumber: true),
                .init("implied_earlier", vi: "cùng kỳ suy ra", en: "implied year before", isNumber: true),
                .init("rank", vi: "hạng", en: "rank", isNumber: true),
                .init("growth_unit", vi: "đơn vị tăng, giảm", en: "growth's unit", isDetail: true),
                .init("known", vi: "biết từ", en: "known from", isDetail: true),
                .init("observation", vi: "số ghi sổ", en: "observation", isNumber: true, isDetail: true),
                .init("stated", vi: "nguyên văn", en: "words", isDetail: true),
                .init("plan_kind", vi: "loại kế hoạch", en: "kind of plan", isDetail: true),
                .init("other_plan", vi: "kế hoạch khác", en: "other plan", isNumber: true, isDetail: true),
            ])
        if measures != nil { grid.columns += PeriodMeasures.columns }
        for line in lines {
            grid.add(line.cells(of: period) + (measures?.cells(of: line) ?? []), depth: line.depth)
        }
        for quotation in unplaced { grid.add(quotation.cells(of: period)) }
        if lines.contains(where: \.hasOnlyStatedMeasures) {
            grid.notes.append(
                .init(
                    vi: "* theo văn bản; sổ chưa có kỳ trước hoặc kế hoạch để tính.",
                    en: "* as a release states it; the book lacks the year before or the plan."))
        }
        if lines.contains(where: { $0.target?.kind == .estimate }) {
            grid.notes.append(
                .init(
                    vi: "Thu, chi ngân sách: kế hoạch là dự toán.", en: "Budget: the plan is the budget estimate."))
        }
        if lines.contains(where: { $0.otherTarget != nil }) {
            grid.notes.append(
                .init(
                    vi: "Có chỉ tiêu vừa có kế hoạch vừa có dự toán: xem --wide.",
                    en: "Some lines have both a plan and a budget estimate: see --wide."))
        }
        if !unplaced.isEmpty {
            grid.notes.append(
                .init(
                    vi:
                        "\(unplaced.count) số liệu cuối bảng chưa xếp vào chỉ tiêu nào: solieu admin decide TÊN MÃ (địa chỉ @ của "
                        + "từng số: --wide).",
                    en:
                        "The last \(unplaced.count) figures are of no known indicator: solieu admin decide NAME CODE (each one's "
                        + "@ address: --wide)."))
        }
        grid.notes.append(
            .init(vi: "\(lines.count) dòng.", en: "\(lines.count) lines."))
        return grid
    }
}

extension Vintage {
    var suffix: (vi: String, en: String) {
        day.map { (", như đã biết đến \($0.text)", ", as known on \($0.text)") } ?? ("", "")
    }
}

extension PeriodTable.Line {
    func cells(of period: Period) -> [Grid.Cell] {
        [
            .text(indicator.nameVi), .text(indicator.code), .text(area.name), .text(period.text),
            .text(indicator.unit),
            planCell, actualCell, derivedCell, actual?.status.cell ?? .none, .number(earlier?.value?.text),
            attainmentCell, growthCell, attainment == nil ? statedCell(.attainment) : .none,
            growth == nil ? statedCell(.growth) : .none, .none,
            target == nil ? hint(impliedPlan) : .none, earlier == nil ? hint(impliedEarlier) : .none, rankCell,
            .text(growth.map { $0.unit == .percentagePoints ? "điểm %" : "%" }), .text(actual?.known.text),
            .number(actual.map { "\($0.id)" }), .list(stated.map(\.quotation.phrase)),
            target?.kind.cell ?? .none, cell(of: otherTarget),
        ]
    }

    private var planCell: Grid.Cell { cell(of: target) }

    private func cell(of target: Target?) -> Grid.Cell {
        guard let target, let value = target.value else { return .none }
        return .number(target.upper.map { "\(value.text)-\($0.text)" } ?? value.text)
    }

    private func hint(_ value: Rational?) -> Grid.Cell {
        guard let value,
            let text = try? value.rounded(toDecimals: max(indicator.decimals, actual?.value?.scale ?? 0)).text
        else { return .none }
        return .marked(text, before: "≈ ", behind: "")
    }

    /// A count with what it is out of, where a release states it so: "138/184".
    private var actualCell: Grid.Cell {
        guard let value = actual?.value else { return .none }
        let fraction = stated.lazy.compactMap { $0.quotation.fraction }.first { $0.part.equals(value) }
        guard let whole = fraction?.whole else { return .number(value.text) }
        return .marked(value.text, before: "", behind: "/\(NumberStyle.vietnamese.text(whole.printed))")
    }

    /// What the indicator's formula gives, where the book has no value of it.
    private var derivedCell: Grid.Cell {
        guard let derived, let text = try? derived.rounded(toDecimals: indicator.decimals).text else { return .none }
        return .marked(text, before: "= ", behind: "")
    }

    private var attainmentCell: Grid.Cell {
        guard let attainment, let text = try? attainment.percent?.rounded(toDecimals: 1).text else { return .none }
        return .number(text)
    }

    private var growthCell: Grid.Cell {
        guard let growth else { return .none }
        let isPoints = growth.unit == .percentagePoints
        // A rise from 6,10% to 6,14% is one of 0,04 points, not of none.
        let decimals = isPoints ? max(1, actual?.value?.scale ?? 0, earlier?.value?.scale ?? 0) : 1
        guard let text = try? growth.rounded(toDecimals: decimals).text else { return .none }
        return .marked(text, before: growth.value > .zero ? "+" : "", behind: isPoints ? " điểm %" : "%")
    }

    private func statedCell(_ kind: Figure.Kind) -> Grid.Cell {
        guard let found = stated.first(where: { $0.quotation.kind == kind }) else { return .none }
        return .marked(found.quotation.value, before: "", behind: (found.quotation.unit == "%" ? "%" : "") + "*")
    }

    private var rankCell: Grid.Cell {
        guard let place = rank?.rank else { return .none }
        return .text(rank?.outOf.map { "\(place)/\($0)" } ?? "\(place)")
    }

    /// How the value stands to the target in force.
    public var attainment: Attainment? {
        guard let value = actual?.value, let target else { return nil }
        return try? Attainment(of: value.rational, against: target, indicator)
    }

    /// On the same period of the year before.
    public var growth: Measure? {
        guard let value = actual?.value, let before = earlier?.value else { return nil }
        return try? Measure.growth(of: indicator, from: before.rational, to: value.rational)
    }

    var hasOnlyStatedMeasures: Bool {
        attainment == nil && stated.contains { $0.quotation.kind == .attainment }
            || growth == nil && stated.contains { $0.quotation.kind == .growth }
    }
}

extension Quotation {
    /// A row of its own, for a figure of which nobody knows what it is of.
    func cells(of period: Period) -> [Grid.Cell] {
        let cell = Grid.Cell.marked(value, before: "", behind: (unit == "%" ? "%" : "") + "*")
        let isGrowth = kind == .growth || kind == .change
        // It is no fact of the book's: plan, actual and rank stay empty.
        return [
            .text(areaWords.map { "\(about) (\($0))" } ?? about), .none, .none, .text(period.text), .text(unit), .none,
            .none, .none, status.cell,
            .none, .none, .none, kind == .attainment ? cell : .none, isGrowth ? cell : .none,
            kind == .attainment || isGrowth ? .none : cell, .none, .none, .none, .none, .none, .none, .list([phrase]),
            .none, .none,
        ]
    }

    /// The figure with its kind and its place: "26,9% [growth, previous-year] @1:5140-5145", the release's number and bytes of
    /// its text.
    var phrase: String {
        let against = base.map { ", " + $0 } ?? ""
        return "\(quote) [\(kind.rawValue)\(against)] \(QuotationAddress(self))"
    }
}

extension Figure.Status {
    var cell: Grid.Cell {
        switch self {
        case .actual: .word(rawValue, vi: "thực hiện", en: "actual")
        case .estimate: .word(rawValue, vi: "ước", en: "estimate")
        case .target: .word(rawValue, vi: "mục tiêu", en: "target")
        }
    }
}
