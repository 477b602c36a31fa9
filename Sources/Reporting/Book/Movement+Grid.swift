import Figures
import PlanBook

extension ListGrid {
    /// What a period changed in a register.
    public static func movement(
        _ movement: RegisterMovement, of register: Register, _ period: Period, _ map: AreaMap
    ) -> Grid {
        let (opening, closing) = (movement.opening.recognised, movement.closing.recognised)
        var grid = Grid(
            title: .init(
                vi: "\(register.nameVi), biến động \(period.text): \(opening) → \(closing) \(register.unit)",
                en: "\(register.nameEn), changes in \(period.text): \(opening) → \(closing)"),
            columns: [
                .init("change", vi: "biến động", en: "change"), .init("area", vi: "địa bàn", en: "area"),
                .init("unit", vi: "đơn vị", en: "unit"), .init("level", vi: "mức", en: "level"),
                .init("day", vi: "ngày", en: "day"),
            ])
        for (lines, word) in [
            (movement.gained, Grid.Cell.word("gained", vi: "mới đạt", en: "gained")),
            (movement.lost, .word("lost", vi: "không còn", en: "lost")),
        ] {
            for line in lines {
                grid.add([
                    word, .text(line.child.flatMap { map.area(id: $0)?.name }), .text(line.unit.name),
                    .text(line.level), .text(line.recognition?.day.text),
                ])
            }
        }
        let (gained, lost) = (movement.gained.count, movement.lost.count)
        grid.notes.append(
            .init(
                vi: "Đầu kỳ \(opening), thêm \(gained), bớt \(lost), cuối kỳ \(closing)/\(movement.closing.total).",
                en: "\(opening) before, \(gained) gained, \(lost) lost, \(closing) of \(movement.closing.total) after.")
        )
        return grid
    }

    /// What foreign or domestic projects registered in a period.
    public static func registration(
        _ capital: RegisteredCapital, of kind: Project.Kind, _ map: AreaMap
    ) throws -> Grid {
        var grid = Grid(
            title: .init(
                vi: "Vốn đăng ký, \(kind.label.vi), \(capital.period.text)",
                en: "Registered capital, \(kind.label.en), \(capital.period.text)"),
            columns: [
                .init("code", vi: "mã", en: "code"), .init("name", vi: "dự án", en: "project"),
                .init("owner", vi: "chủ đầu tư", en: "owner"), .init("area", vi: "địa bàn", en: "area"),
                .init("kind", vi: "loại vốn", en: "kind"), .init("period", vi: "kỳ", en: "period"),
                .init("amount", vi: "số vốn", en: "amount", isNumber: true), .init("unit", vi: "đơn vị", en: "unit"),
            ])
        for line in capital.lines {
            grid.add([
                .text(line.project.code), .text(line.project.name), .text(line.project.owner),
                .text(map.area(id: line.project.area)?.name),
                .word(line.capital.kind.rawValue, vi: line.capital.kind.label.vi, en: line.capital.kind.label.en),
                .text(line.capital.period.text), .number(line.capital.amount?.text), .text(line.capital.unit),
            ])
        }
        let total = try capital.total()
        for (money, kind, count) in [
            (total.new, Capital.Kind.registered, total.newCount),
            (total.adjusted, .adjusted, total.adjustedCount),
        ] {
            grid.notes.append(
                .init(
                    vi: "\(kind.label.vi): \(count) dự án, \(try words(money, .vi)).",
                    en: "\(kind.label.en): \(count) projects, \(try words(money, .en))."))
        }
        return grid
    }

    /// "1.200 tỷ đồng, 30,5 triệu USD": currencies aren't added up.
    private static func words(_ money: MoneySum, _ language: Language) throws -> String {
        var words: [String] = []
        for (unit, name) in [("tỷ đồng", "tỷ đồng"), ("triệu usd", "triệu USD")] {
            let amount = try money.amount(in: unit)
            guard !amount.isZero else { continue }
            let text = try amount.rounded(toDecimals: 3).text
            // Zeros behind the mark would look like thousands in the other language.
            let plain =
                text.contains(".")
                ? text.trimmingSuffix(while: { $0 == "0" }).trimmingSuffix(while: { $0 == "." }) : text[...]
            words.append("\(language.printed(String(plain))) \(name)")
        }
        return words.isEmpty ? "0" : words.joined(separator: ", ")
    }

    /// The formulas of derived indicators, those with faults first.
    public static func formulas(_ formulas: FormulaBook, _ catalogue: Catalogue) -> Grid {
        var grid = Grid(
            title: .init(vi: "Công thức", en: "Formulas"),
            columns: [
                .init("code", vi: "mã", en: "code"), .init("name", vi: "chỉ tiêu", en: "indicator"),
                .init("formula", vi: "công thức", en: "formula"), .init("error", vi: "lỗi", en: "fault"),
            ])
        let derived = catalogue.indicators.filter { !$0.formula.isEmpty }
        for isFaulty in [true, false] {
            for indicator in derived where (formulas.errors[indicator.code] != nil) == isFaulty {
                grid.add([
                    .text(indicator.code), .text(indicator.nameVi), .text(indicator.formula),
                    .text(formulas.errors[indicator.code].map { "\($0)" }),
                ])
            }
        }
        grid.notes.append(
            .init(
                vi: "\(derived.count) công thức, \(formulas.errors.count) có lỗi.",
                en: "\(derived.count) formulas, \(formulas.errors.count) with faults."))
        return grid
    }
}

extension Project.Kind {
    var label: (vi: String, en: String) {
        switch self {
        case .publicInvestment: ("đầu tư công", "public")
        case .foreign: ("đầu tư nước ngoài", "foreign")
        case .domestic: ("đầu tư trong nước", "domestic")
        }
    }
}

extension Capital.Kind {
    var label: (vi: String, en: String) {
        switch self {
        case .total: ("tổng mức đầu tư", "total")
        case .plan: ("kế hoạch", "plan")
        case .disbursed: ("giải ngân", "disbursed")
        case .registered: ("đăng ký mới", "registered")
        case .adjusted: ("điều chỉnh", "adjusted")
        }
    }
}

extension StringProtocol where SubSequence == Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return rest
    }
}
