import Figures
import PlanBook

/// Takes rows of lists to their places in the book.
struct ListTaker {
    let writer: BookWriter
    let source: Int64
    let today: Day
    let catalogue: Catalogue
    let aliases: AliasIndex
    let map: AreaMap
    /// Registers that rows have named, by code.
    private var registers: [String: Register] = [:]

    init(_ writer: BookWriter, source: Int64, today: Day) throws {
        self.writer = writer
        self.source = source
        self.today = today
        catalogue = try writer.reader.catalogue()
        aliases = try writer.reader.aliases()
        map = try writer.reader.areaMap()
    }

    mutating func take(_ row: ListRow, as kind: ListKind) throws {
        switch kind {
        case .registers: try takeRegister(row)
        case .projects: try takeProject(row)
        case .rankings: try takeRanking(row)
        case .tasks: try takeTask(row)
        case .reports: try takeReport(row)
        case .directives: try takeDirective(row)
        }
    }

    private mutating func takeRegister(_ row: ListRow) throws {
        let register = try register(row)
        let code = try row.require("code")
        let unit = try writer.reader.registerUnit(code, in: register.id)
        let day = try row.day("day")
        let id =
            try unit?.id
            ?? writer.add(
                RegisterUnit(
                    register: register.id, code: code, name: try row.require("name"), area: try area(row, on: day).id,
                    from: try row.day("from"), to: try row.day("to"), source: source))
        guard let level = row.text("level") else { return }
        try writer.add(
            Recognition(
                unit: id, day: try row.requireDay("day"), level: level == "-" ? nil : level,
                directive: try directive(row, day), source: source, place: Int64(row.line)), to: register)
    }

    /// The register that a row names; one that the book doesn't have is made.
    private mutating func register(_ row: ListRow) throws -> Register {
        let code = try row.require("register")
        if let known = try registers[code] ?? writer.reader.register(code) {
            registers[code] = known
            return known
        }
        var register = Register(
            code: code, nameVi: row.text("register_name") ?? code, nameEn: row.text("register_name") ?? code,
            unit: row.text("unit") ?? "", indicator: try row.text("indicator").map { try indicator($0).id })
        register.id = try writer.add(register)
        registers[code] = register
        return register
    }

    private func takeProject(_ row: ListRow) throws {
        let code = try row.require("code")
        let kinds: [String: Project.Kind] = [
            "dau tu cong": .publicInvestment, "nuoc ngoai": .foreign, "trong nuoc": .domestic,
        ]
        let kind: Project.Kind = try row.word("kind", kinds) ?? .publicInvestment
        let day = try row.day("day") ?? today
        let id =
            try writer.reader.project(code)?.id
            ?? writer.add(
                Project(
                    code: code, name: try row.require("name"), kind: kind, category: row.text("category") ?? "",
                    owner: try row.require("owner"), area: try area(row, on: day).id, source: source))
        guard let amount = try row.number("amount") else { return }
        let capitals: [String: Capital.Kind] = [
            "tong muc dau tu": .total, "ke hoach": .plan, "giai ngan": .disbursed, "dang ky": .registered,
            "dieu chinh": .adjusted,
        ]
        guard let capital: Capital.Kind = try row.word("capital", capitals) else {
            throw ListFault(
                column: "capital", vietnamese: "ô trống; hãy điền loại vốn", english: "empty; name the kind")
        }
        try writer.add(
            Capital(
                project: id, kind: capital, period: try row.period("period"), known: day, amount: amount,
                unit: try row.require("unit"), directive: try directive(row, day), source: source,
                place: Int64(row.line)))
    }

    private func takeRanking(_ row: ListRow) throws {
        let period = try row.period("period")
        try writer.add(
            Ranking(
                indicator: try indicator(try row.require("indicator")).id, area: try area(row, on: period.lastDay).id,
                period: period, known: try row.day("day") ?? today, rank: try row.whole("rank"),
                outOf: try row.whole("out_of"), score: try row.number("score"), change: try row.whole("change"),
                source: source, place: Int64(row.line)))
    }

    private func takeTask(_ row: ListRow) throws {
        let day = try row.requireDay("day")
        let kinds: [String: BookTask.Kind] = [
            "nhiem vu": .task, "ket luan thanh tra": .conclusion, "ket luan": .conclusion, "kien nghi": .petition,
        ]
        let deadline = row.text("deadline")
        let due = deadline.flatMap { BookTask.deadline(due: $0) }
        try writer.add(
            BookTask(
                kind: try row.word("kind", kinds) ?? .task, words: try row.require("words"), given: day,
                leads: names(row.text("lead")), cooperating: names(row.text("cooperating")), deadline: due,
                deadlineWords: due == nil ? deadline : nil, goal: try goal(row),
                directives: try directive(row, day).map { [$0] } ?? [], source: source))
    }

    /// "≥ 15000" of an indicator, an area and a period.
    private func goal(_ row: ListRow) throws -> TaskGoal? {
        guard let words = row.text("goal") else { return nil }
        let isMost = words.hasPrefix("<=") || words.hasPrefix("≤")
        let digits = words.drop { !$0.isNumber && $0 != "-" }
        guard let value = BookNumber(text: digits.filter { $0 != "." }.replacing(",", with: ".")) else {
            throw ListFault(column: "goal", vietnamese: "«\(words)» không phải số", english: "'\(words)' is no number")
        }
        let period = try row.period("period")
        return TaskGoal(
            indicator: try indicator(try row.require("indicator")).id, area: try area(row, on: period.lastDay).id,
            period: period, comparison: isMost ? .atMost : .atLeast, value: value)
    }

    private func takeReport(_ row: ListRow) throws {
        guard let task = try row.whole("task") else {
            throw ListFault(
                column: "task", vietnamese: "ô trống; hãy điền số nhiệm vụ", english: "empty; give its number")
        }
        guard try !writer.reader.tasks(TaskQuery(task: Int64(task)), on: .distantFuture, .latest).isEmpty else {
            throw ListFault(
                column: "task", vietnamese: "không có nhiệm vụ số \(task)", english: "there is no task \(task)")
        }
        let outcomes: [String: TaskReport.Outcome] = [
            "dang thuc hien": .progress, "dang lam": .progress, "hoan thanh": .done, "xong": .done, "bo": .dropped,
            "khong thuc hien": .dropped,
        ]
        try writer.add(
            TaskReport(
                task: Int64(task), day: try row.requireDay("day"),
                outcome: try row.word("outcome", outcomes) ?? .progress,
                words: row.text("words") ?? "", deadline: try row.day("deadline"), source: source))
    }

    private func takeDirective(_ row: ListRow) throws {
        _ = try writer.findOrAdd(
            Directive(
                type: try row.require("type"), number: try row.require("number"), issuer: row.text("issuer"),
                day: try row.day("day"), title: row.text("title")))
    }

    /// "Quyết định 123/QĐ-UBND"
    private func directive(_ row: ListRow, _ day: Day?) throws -> Int64? {
        guard let words = row.text("directive") else { return nil }
        guard let cut = words.lastIndex(of: " ") else {
            throw ListFault(
                column: "directive", vietnamese: "«\(words)»: hãy viết loại và số, như Quyết định 123/QĐ-UBND",
                english: "'\(words)': write its type and its number")
        }
        let type = words[..<cut].replacing(" số", with: "")
        return try writer.findOrAdd(
            Directive(type: String(type), number: String(words[words.index(after: cut)...])), citedOn: day)
    }

    private func area(_ row: ListRow, on day: Day?) throws -> Area {
        guard let text = row.text("area") else { return try map.requireArea(try writer.reader.homeArea()) }
        return try map.requireArea(text, on: day)
    }

    private func indicator(_ text: String) throws -> Indicator {
        if let found = catalogue.indicator(text) { return found }
        if case .indicator(let id)? = aliases.meaning(of: text), let found = catalogue.indicator(id: id) {
            return found
        }
        return try catalogue.requireIndicator(text)
    }

    private func names(_ text: String?) -> [String] {
        (text ?? "").split(separator: ";").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
            .filter { !$0.isEmpty }
    }
}
