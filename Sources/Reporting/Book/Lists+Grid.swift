import Checking
import Figures
import PlanBook

/// Registers, projects, ranks and directives as grids.
public enum ListGrid {
    /// How a register stood on a day: by area below, then its units.
    public static func register(_ standing: RegisterStanding, map: AreaMap, showsUnits: Bool) -> Grid {
        let register = standing.register
        let tally = standing.tally()
        let percent = tally.percent.flatMap { try? $0.rounded(toDecimals: 1).text } ?? "0"
        var grid = Grid(
            title: .init(
                vi:
                    "\(register.nameVi), ngày \(standing.day.text): \(tally.recognised)/\(tally.total) \(register.unit)",
                en: "\(register.nameEn) on \(standing.day.text): \(tally.recognised)/\(tally.total)"),
            columns: [
                .init("area", vi: "địa bàn", en: "area"), .init("unit", vi: "đơn vị", en: "unit"),
                .init("recognised", vi: "đạt", en: "recognised", isNumber: true),
                .init("total", vi: "trên", en: "out of", isNumber: true), .init("level", vi: "mức", en: "level"),
                .init("day", vi: "ngày", en: "day"),
            ])
        if showsUnits {
            for line in standing.lines {
                grid.add([
                    .text(line.child.flatMap { map.area(id: $0)?.name }), .text(line.unit.name), .none, .none,
                    .text(line.level), .text(line.recognition?.day.text),
                ])
            }
        } else {
            let children = standing.talliesByChild().map {
                (name: $0.key.flatMap { map.area(id: $0)?.name } ?? "—", tally: $0.value)
            }
            for child in children.sorted(by: { $0.name < $1.name }) {
                grid.add([
                    .text(child.name), .none, .number("\(child.tally.recognised)"), .number("\(child.tally.total)"),
                    .none,
                    .none,
                ])
            }
        }
        let levels = standing.countsByLevel().map { "\($0.level): \($0.count)" }.joined(separator: ", ")
        grid.notes.append(.init(vi: "\(Language.vi.printed(percent))%. \(levels)", en: "\(percent)%. \(levels)"))
        return grid
    }

    public static func registers(_ registers: [Register]) -> Grid {
        var grid = Grid(
            title: .init(vi: "Danh mục công nhận", en: "Registers"),
            columns: [
                .init("code", vi: "mã", en: "code"), .init("name", vi: "tên", en: "name"),
                .init("unit", vi: "đơn vị", en: "unit"),
                .init("levels", vi: "các mức", en: "levels"),
            ])
        for register in registers {
            grid.add([.text(register.code), .text(register.nameVi), .text(register.unit), .list(register.levels)])
        }
        return grid
    }

    /// Plan and disbursement of public projects.
    public static func investment(_ investment: PublicInvestment, _ map: AreaMap) throws -> Grid {
        var grid = Grid(
            title: .init(
                vi: "Đầu tư công, \(investment.period.text) (tỷ đồng)",
                en: "Public investment, \(investment.period.text) (billion đồng)"),
            columns: [
                .init("code", vi: "mã", en: "code"), .init("name", vi: "dự án", en: "project"),
                .init("owner", vi: "chủ đầu tư", en: "owner"), .init("area", vi: "địa bàn", en: "area"),
                .init("plan", vi: "kế hoạch", en: "plan", isNumber: true),
                .init("disbursed", vi: "giải ngân", en: "disbursed", isNumber: true),
                .init("rate", vi: "%", en: "%", isNumber: true),
            ])
        let amount = { (money: MoneySum?) -> Grid.Cell in
            .number((try? money?.amount(in: "tỷ đồng").rounded(toDecimals: 3).text) ?? nil)
        }
        let percent = { (rate: Rational?) -> Grid.Cell in .number(rate.flatMap { try? $0.rounded(toDecimals: 1).text })
        }
        for line in investment.lines {
            let (plan, paid) = (try line.plan?.money(), try line.disbursed?.money())
            let rate = try plan.flatMap { plan in try paid?.percent(of: plan) }
            grid.add([
                .text(line.project.code), .text(line.project.name), .text(line.project.owner),
                .text(map.area(id: line.project.area)?.name), amount(plan), amount(paid), percent(rate),
            ])
        }
        let total = try investment.total()
        grid.add([
            .none, .word("total", vi: "Tổng", en: "Total"), .none, .none, amount(total.plan), amount(total.disbursed),
            percent(try total.rate()),
        ])
        grid.notes.append(
            .init(
                vi: "\(total.projectCount) dự án, \(total.unreportedCount) chưa báo cáo giải ngân.",
                en: "\(total.projectCount) projects, \(total.unreportedCount) have reported nothing."))
        return grid
    }

    /// Ranks of one period, or of one index over periods.
    public static func rankings(
        _ standings: [RankingStanding], title: Bilingual, catalogue: Catalogue, map: AreaMap
    ) -> Grid {
        var grid = Grid(
            title: title,
            columns: [
                .init("indicator", vi: "chỉ số", en: "index"), .init("area", vi: "địa bàn", en: "area"),
                .init("period", vi: "kỳ", en: "period"),
                .init("rank", vi: "hạng", en: "rank", isNumber: true),
                .init("out_of", vi: "trên", en: "out of", isNumber: true),
                .init("score", vi: "điểm", en: "score", isNumber: true),
                .init("change", vi: "so với kỳ trước", en: "ranks gained", isNumber: true),
            ])
        for standing in standings {
            let ranking = standing.ranking
            let change = standing.rankChange ?? ranking.change
            grid.add([
                .text(catalogue.indicator(id: ranking.indicator)?.nameVi), .text(map.area(id: ranking.area)?.name),
                .text(ranking.period.text), .number(ranking.rank.map { "\($0)" }),
                .number(ranking.outOf.map { "\($0)" }),
                .number(ranking.score?.text),
                change.map { .marked("\($0)", before: $0 > 0 ? "+" : "", behind: "") } ?? .none,
            ])
        }
        return grid
    }

    /// Indicators with what a command calls them.
    public static func indicators(_ indicators: [Indicator]) -> Grid {
        var grid = Grid(
            title: .init(vi: "Chỉ tiêu", en: "Indicators"),
            columns: [
                .init("code", vi: "mã", en: "code"), .init("name", vi: "chỉ tiêu", en: "indicator"),
                .init("unit", vi: "đơn vị", en: "unit"),
                .init("name_en", vi: "tên tiếng Anh", en: "English name", isDetail: true),
                .init("sector", vi: "lĩnh vực", en: "sector", isDetail: true),
                .init("agency", vi: "cơ quan", en: "agency", isDetail: true),
            ])
        for indicator in indicators {
            grid.add([
                .text(indicator.code), .text(indicator.nameVi), .text(indicator.unit), .text(indicator.nameEn),
                .text(indicator.sector), .text(indicator.agency),
            ])
        }
        grid.notes.append(.init(vi: "\(indicators.count) chỉ tiêu.", en: "\(indicators.count) indicators."))
        return grid
    }

    public static func directives(_ directives: [Directive]) -> Grid {
        var grid = Grid(
            title: .init(vi: "Văn bản", en: "Directives"),
            columns: [
                .init("type", vi: "loại", en: "type"), .init("number", vi: "số", en: "number"),
                .init("day", vi: "ngày", en: "day"), .init("issuer", vi: "cơ quan ban hành", en: "issuer"),
                .init("title", vi: "trích yếu", en: "title"),
            ])
        for directive in directives {
            grid.add([
                .text(directive.type), .text(directive.number), .text(directive.day?.text), .text(directive.issuer),
                .text(directive.title),
            ])
        }
        return grid
    }
}
