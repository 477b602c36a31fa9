import Figures
import PlanBook

extension WritingRun {
    /// `{{chart budget_revenue kind=structure}}`
    mutating func chart(of tag: TemplateTag) -> WrittenChart? {
        guard let code = tag.argument, let indicator = facts.catalogue.indicator(code) else { return nil }
        let kind = tag["kind"].flatMap(ChartKind.init) ?? .columns
        let what = "chart \(code) kind=\(kind.rawValue)"
        do {
            let data =
                switch kind {
                case .columns: try columns(indicator, tag)
                case .line: try line(indicator, tag)
                case .structure: try structure(indicator, tag)
                case .ranks: try ranks(indicator, tag)
                }
            guard !data.isEmpty else {
                missing(what, tag)
                return nil
            }
            return try data.chart()
        } catch {
            faults.append(TemplateFault(.tooManyDigits(what), at: tag.place))
            return nil
        }
    }

    private func data(
        _ kind: ChartKind, _ indicator: Indicator, _ tag: TemplateTag, unit: String, series: [String],
        rows: [ChartData.Row], title: String
    ) -> ChartData {
        ChartData(
            kind: kind, title: tag["caption"] ?? title, unit: unit, series: series, rows: rows, language: language)
    }

    private func name(_ indicator: Indicator) -> String { language == .vi ? indicator.nameVi : indicator.nameEn }

    /// The level as prose prints it, in the unit of the whole chart.
    private func value(
        _ indicator: Indicator, _ area: Area, _ period: Period, unit: String? = nil
    ) throws(ArithmeticError) -> ChartValue? {
        let known = facts.facts(indicator, in: area, period)
        guard let printed = try sentences.printer.level(known, .init(unit: unit)) else { return nil }
        return ChartValue(exact: try printed.number.rational(), figure: printed.figure)
    }

    private func plan(
        _ indicator: Indicator, _ area: Area, _ period: Period, unit: String
    ) throws(ArithmeticError) -> ChartValue? {
        guard let value = facts.target(indicator, area, period)?.value else { return nil }
        let known = facts.facts(indicator, in: area, period)
        let printed = try sentences.printer.amount(
            ExactNumber(value.printed), unit: indicator.unit, decimals: indicator.decimals, .init(unit: unit),
            kind: .target, known, measure: "target")
        return ChartValue(exact: try printed.number.rational(), figure: printed.figure)
    }

    // MARK: - The kinds

    /// The whole and its parts: the year before, the plan, what was reached.
    private func columns(_ indicator: Indicator, _ tag: TemplateTag) throws(ArithmeticError) -> ChartData {
        let (area, period) = (area(of: tag), period(of: tag))
        let unit = try value(indicator, area, period)?.figure.unit ?? indicator.unit
        let members = [indicator] + facts.parts(of: indicator, tag["breakdown"]).members
        var rows: [ChartData.Row] = []
        for member in members {
            let values = [
                try value(member, area, period.yearEarlier, unit: unit), try plan(member, area, period, unit: unit),
                try value(member, area, period, unit: unit),
            ]
            if values.contains(where: { $0 != nil }) { rows.append(.init(label: name(member), values: values)) }
        }
        let series =
            language == .vi
            ? [
                PeriodPhrase.text(period.yearEarlier, .vi).capitalisedFirst,
                "\(planWord(indicator, area, period)) \(PeriodPhrase.text(period, .vi))",
                "Thực hiện \(PeriodPhrase.text(period, .vi))",
            ]
            : [
                PeriodPhrase.text(period.yearEarlier, .en), "Plan \(PeriodPhrase.text(period, .en))",
                "Actual \(PeriodPhrase.text(period, .en))",
            ]
        return data(
            .columns, indicator, tag, unit: UnitWords.text(unit, language, isOne: false), series: series, rows: rows,
            title: "\(name(indicator)) \(language == .vi ? "" : "in ")\(PeriodPhrase.text(period, language))")
    }

    private func line(_ indicator: Indicator, _ tag: TemplateTag) throws(ArithmeticError) -> ChartData {
        let (area, last) = (area(of: tag), period(of: tag))
        let unit = try value(indicator, area, last)?.figure.unit ?? indicator.unit
        var periods = [last]
        for _ in 1..<max(2, tag["years"].flatMap(Int.init) ?? 5) {
            periods.append(periods[periods.count - 1].yearEarlier)
        }
        var rows: [ChartData.Row] = []
        var plans = false
        for period in periods.reversed() {
            let planned = period == last ? try plan(indicator, area, period, unit: unit) : nil
            let reached = try value(indicator, area, period, unit: unit)
            guard reached != nil || planned != nil else { continue }
            plans = plans || planned != nil
            rows.append(.init(label: label(of: period), values: [reached, planned]))
        }
        if !plans { for index in rows.indices { rows[index].values.removeLast() } }
        let series = language == .vi ? ["Thực hiện", planWord(indicator, area, last)] : ["Actual", "Plan"]
        return data(
            .line, indicator, tag, unit: UnitWords.text(unit, language, isOne: false),
            series: plans ? series : [series[0]], rows: rows, title: name(indicator))
    }

    private func planWord(_ indicator: Indicator, _ area: Area, _ period: Period) -> String {
        facts.target(indicator, area, period)?.kind == .estimate ? "Dự toán" : "Kế hoạch"
    }

    private func label(of period: Period) -> String {
        period.span == .year ? "\(period.year)" : PeriodPhrase.text(period, language)
    }

    private func structure(_ indicator: Indicator, _ tag: TemplateTag) throws(ArithmeticError) -> ChartData {
        let (area, period) = (area(of: tag), period(of: tag))
        let members = facts.parts(of: indicator, tag["breakdown"]).members
        var rows: [ChartData.Row] = []
        for period in [period.yearEarlier, period] {
            var values: [ChartValue?] = []
            for member in members {
                guard let share = facts.share(member, of: indicator, area, period),
                    facts.value(member, area, period) != nil
                else {
                    values.append(nil)
                    continue
                }
                let known = facts.facts(member, in: area, period)
                let printed = try sentences.printer.rate(
                    share, .init(), kind: .share, base: nil, known, measure: "share")
                values.append(ChartValue(exact: share.value, figure: printed.figure))
            }
            if values.contains(where: { $0 != nil }) { rows.append(.init(label: label(of: period), values: values)) }
        }
        return data(
            .structure, indicator, tag, unit: "%", series: members.map(name), rows: rows,
            title: (language == .vi ? "Cơ cấu " : "Structure: ") + name(indicator).lowercasedFirst)
    }

    /// The areas below by value; or where these have none, the ranks of the index and its parts.
    private func ranks(_ indicator: Indicator, _ tag: TemplateTag) throws(ArithmeticError) -> ChartData {
        let (area, period) = (area(of: tag), period(of: tag))
        let title = "\(name(indicator)) \(language == .vi ? "" : "in ")\(PeriodPhrase.text(period, language))"
        var values: [Int64: Rational] = [:]
        for child in facts.areas.children(of: area.id, on: period.lastDay ?? day) {
            values[child.id] = facts.value(indicator, child, period)?.value?.rational
        }
        if !values.isEmpty, let order = try? RankOrder(of: values, direction: indicator.direction) {
            var rows: [ChartData.Row] = []
            for place in order.places {
                guard let child = facts.areas.area(id: place.area) else { continue }
                let named = child.named(on: period.lastDay ?? day)
                rows.append(.init(label: named.fullName, values: [try value(indicator, child, period)]))
            }
            return data(
                .ranks, indicator, tag, unit: UnitWords.text(indicator.unit, language, isOne: false),
                series: [language == .vi ? "Giá trị" : "Value"], rows: rows, title: title)
        }
        var rows: [ChartData.Row] = []
        var outOf = facts.provinceCount(on: period.lastDay ?? day)
        // An index has pillars, which are members of its family and no parts that add up.
        let pillars = facts.catalogue.indicators.filter { $0.code.hasPrefix(indicator.code + ".") }
        for (number, member) in ([indicator] + pillars).enumerated() {
            let known = facts.facts(member, in: area, period)
            guard let rank = known.place?.rank else { continue }
            if let of = known.place?.outOf { outOf = of }
            let figure = sentences.printer.rank(
                rank, text: language == .vi ? "thứ \(rank)" : SentenceWriter.ordinal(rank), known)
            rows.append(
                .init(
                    label: name(member), values: [ChartValue(exact: Rational(rank), figure: figure)],
                    isStrong: number == 0))
        }
        return data(
            .ranks, indicator, tag, unit: "\(outOf)", series: [language == .vi ? "Thứ hạng" : "Rank"], rows: rows,
            title: title)
    }
}
