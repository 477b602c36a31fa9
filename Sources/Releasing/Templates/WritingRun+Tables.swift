import Figures
import PlanBook

/// What a table of indicators can show beside their names.
enum TableColumnKind: String, CaseIterable {
    case unit, earlier, plan, actual, growth, attainment
}

extension WritingRun {
    /// `{{table sector=budget}}`, `{{table indicators=a,b columns=unit,plan,actual}}`
    mutating func table(of tag: TemplateTag) -> WrittenTable? {
        let lines = tableLines(tag)
        guard !lines.isEmpty else {
            missing("table " + (tag["sector"] ?? tag["indicators"] ?? ""), tag)
            return nil
        }
        let columns =
            tag["columns"].map { $0.split(separator: ",").compactMap { TableColumnKind(rawValue: String($0)) } }
            ?? TableColumnKind.allCases
        do {
            let targets = lines.compactMap(\.target)
            let isBudget = !targets.isEmpty && targets.allSatisfy { $0.kind == .estimate }
            var rows: [[WrittenTable.Cell]] = []
            for line in lines { rows.append(try row(line, columns, isBudget: isBudget)) }
            return WrittenTable(
                caption: tag["caption"] ?? caption(tag), head: head(columns, lines, tag, isBudget: isBudget),
                rows: rows,
                widths: [5] + columns.map { _ in 2 })
        } catch {
            faults.append(TemplateFault(.tooManyDigits("table"), at: tag.place))
            return nil
        }
    }

    private struct TableLine {
        var indicator: Indicator
        var depth: Int
        var known: SentenceFacts
        var earlier: SentenceFacts
        var target: Target?
    }

    private func tableLines(_ tag: TemplateTag) -> [TableLine] {
        let (area, period) = (area(of: tag), period(of: tag))
        let chosen: [(indicator: Indicator, depth: Int)]
        if let codes = tag["indicators"] {
            chosen = codes.split(separator: ",").compactMap { code in
                facts.catalogue.indicator(String(code)).map { ($0, 0) }
            }
        } else {
            let sectors = tag["sector"].map { facts.sectors(below: $0) }
            chosen = facts.catalogue.outline().filter { sectors?.contains($0.indicator.sector) ?? true }
        }
        var lines: [TableLine] = []
        // Only wholes that are shown move their parts in.
        var shown: [Int] = []
        for (indicator, depth) in chosen {
            shown.removeAll { $0 >= depth }
            let line = TableLine(
                indicator: indicator, depth: shown.count, known: facts.facts(indicator, in: area, period),
                earlier: facts.facts(indicator, in: area, period.yearEarlier),
                target: facts.target(indicator, area, period))
            guard line.known.level != nil || line.target != nil else { continue }
            lines.append(line)
            shown.append(depth)
        }
        return lines
    }

    private func caption(_ tag: TemplateTag) -> String {
        let sector = tag["sector"].flatMap { code in facts.catalogue.sectors.first { $0.code == code } }
        let period = PeriodPhrase.text(period(of: tag), language)
        let name = sector.map { language == .vi ? $0.nameVi : $0.nameEn }
        return language == .vi
            ? "Một số chỉ tiêu \(name.map { $0.lowercasedFirst + " " } ?? "")\(period)"
            : "Some indicators\(name.map { " of " + $0.lowercasedFirst } ?? ""), \(period)"
    }

    // MARK: - The head

    /// Two rows: what belongs to the period, and what compares, each under a merged cell.
    private func head(
        _ columns: [TableColumnKind], _ lines: [TableLine], _ tag: TemplateTag, isBudget: Bool
    ) -> [[WrittenTable.Cell]] {
        let period = period(of: tag)
        let words = { (kind: TableColumnKind) in self.headWords(kind, lines, period, isBudget: isBudget) }
        let groups = columns.map(Self.group)
        guard groups.contains(where: { $0 != nil }) else {
            return [
                [.init([.text(language == .vi ? "Chỉ tiêu" : "Indicator")])] + columns.map { .init([.text(words($0))]) }
            ]
        }
        var upper: [WrittenTable.Cell] = [.init([.text(language == .vi ? "Chỉ tiêu" : "Indicator")], rowSpan: 2)]
        var lower: [WrittenTable.Cell] = []
        var index = 0
        while index < columns.count {
            guard let group = groups[index] else {
                upper.append(.init([.text(words(columns[index]))], rowSpan: 2))
                index += 1
                continue
            }
            var end = index
            while end < columns.count, groups[end] == group {
                lower.append(.init([.text(words(columns[end]))]))
                end += 1
            }
            upper.append(.init([.text(groupWords(group, period))], columnSpan: end - index))
            index = end
        }
        return [upper, lower]
    }

    private enum Group { case period, comparison }

    private static func group(_ kind: TableColumnKind) -> Group? {
        switch kind {
        case .unit, .earlier: nil
        case .plan, .actual: .period
        case .growth, .attainment: .comparison
        }
    }

    private func groupWords(_ group: Group, _ period: Period) -> String {
        switch (group, language) {
        case (.period, _): PeriodPhrase.text(period, language).capitalisedFirst
        case (.comparison, .vi): "Tỷ lệ (%)"
        case (.comparison, .en): "Per cent"
        }
    }

    private func headWords(
        _ kind: TableColumnKind, _ lines: [TableLine], _ period: Period, isBudget: Bool
    ) -> String {
        let isEstimate = lines.contains { $0.known.isEstimate }
        let earlier = PeriodPhrase.text(period.yearEarlier, language)
        return switch (kind, language) {
        case (.unit, .vi): "Đơn vị tính"
        case (.earlier, .vi): "Thực hiện \(earlier)"
        case (.plan, .vi): isBudget ? "Dự toán" : "Kế hoạch"
        case (.actual, .vi): isEstimate ? "Ước thực hiện" : "Thực hiện"
        case (.growth, .vi):
            period.isPartOfYear ? "Tăng, giảm so với cùng kỳ (%)" : "Tăng, giảm so với \(earlier) (%)"
        case (.attainment, .vi): isBudget ? "So với dự toán (%)" : "So với kế hoạch (%)"
        case (.unit, .en): "Unit"
        case (.earlier, .en): "Actual \(earlier)"
        case (.plan, .en): isBudget ? "Budget estimate" : "Plan"
        case (.actual, .en): isEstimate ? "Estimated" : "Actual"
        case (.growth, .en): "Growth on \(earlier) (%)"
        case (.attainment, .en): isBudget ? "Of the budget estimate (%)" : "Of the plan (%)"
        }
    }

    // MARK: - Rows

    private func row(
        _ line: TableLine, _ columns: [TableColumnKind], isBudget: Bool
    ) throws(ArithmeticError) -> [WrittenTable.Cell] {
        let name = language == .vi ? line.indicator.nameVi : line.indicator.nameEn
        let label = String(repeating: "- ", count: min(1, line.depth)) + (line.depth > 0 ? name : name)
        var cells: [WrittenTable.Cell] = [.init([.text(label)])]
        for column in columns {
            let figure = try figure(column, line, isBudget: isBudget)
            if column == .unit {
                cells.append(.init([.text(UnitWords.text(line.indicator.unit, language, isOne: false))]))
            } else {
                cells.append(.init(figure.map { [.figure($0)] } ?? [], isNumber: true))
            }
        }
        return cells
    }

    /// A cell has the number alone; its unit stands in the row.
    private func figure(
        _ column: TableColumnKind, _ line: TableLine, isBudget: Bool
    ) throws(ArithmeticError) -> BoundFigure? {
        let printer = sentences.printer
        let own = FigurePrinter.Wish(unit: line.indicator.unit)
        switch column {
        case .unit: return nil
        case .earlier: return try bare(printer.level(line.earlier, own))
        case .actual: return try bare(printer.level(line.known, own))
        case .plan:
            guard let value = line.target?.value, line.target?.upper == nil else { return nil }
            return try bare(
                printer.amount(
                    ExactNumber(value.printed), unit: line.indicator.unit, decimals: line.indicator.decimals, own,
                    kind: .target, line.known, measure: "target"))
        case .growth:
            guard case .percent(let number)? = line.known.movement else { return nil }
            return try bare(
                printer.rate(
                    number, .init(), kind: .growth, base: FigurePrinter.usualBase(line.known.period), line.known,
                    measure: "growth"))
        case .attainment:
            guard case .attainment(let number)? = line.known.standing?.measure else { return nil }
            return try bare(
                printer.rate(
                    number, .init(), kind: .attainment, base: isBudget ? .estimate : .plan, line.known,
                    measure: "attainment"))
        }
    }

    private func bare(_ printed: FigurePrinter.Printed?) -> BoundFigure? {
        guard let printed else { return nil }
        var figure = printed.figure
        figure.text = style.numbers.text(printed.number)
        return figure
    }
}
