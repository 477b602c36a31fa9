import Figures
import PlanBook

/// The projects of a book with all that was said of their capital.
struct ProjectContents {
    var projects: [String: Project]
    /// In the order in which it became known.
    var capital: [String: [Capital]]

    init(_ reader: BookReader) throws {
        projects = Dictionary(
            try reader.projects().map { ($0.code, $0) }, uniquingKeysWith: { _, last in last })
        capital = try reader.allCapital()
    }
}

extension ListTaker {
    mutating func takeProject(_ row: ListRow) throws -> Bool {
        let before = writer.rowCount
        var contents = try projects ?? ProjectContents(writer.reader)
        projects = nil
        defer { projects = contents }
        let day = try row.day("day") ?? today
        let project = try project(row, on: day, &contents)
        guard let amount = try row.number("amount") else { return writer.rowCount > before }
        let words: [String: Capital.Kind] = [
            "tong muc dau tu": .total, "ke hoach": .plan, "giai ngan": .disbursed, "dang ky": .registered,
            "dieu chinh": .adjusted,
        ]
        guard let kind: Capital.Kind = try row.word("capital", words) else {
            throw ListFault(
                column: "capital", vietnamese: "ô trống; hãy điền loại vốn", english: "empty; name the kind")
        }
        let capital = Capital(
            project: project.id, kind: kind, period: try row.period("period"), known: day, amount: amount,
            unit: try row.require("unit"), directive: try directive(row, day), source: source, place: Int64(row.line))
        let history = contents.capital[project.code] ?? []
        let standing = history.last {
            $0.kind == kind && $0.period.canonical == capital.period.canonical && $0.known <= day
        }
        if let standing, standing.isSame(as: capital) { return writer.rowCount > before }
        try writer.add(capital)
        contents.capital[project.code, default: []].insert(
            capital, at: history.firstIndex { $0.known > day } ?? history.count)
        return true
    }

    /// The project that a row names, as the row has it; an empty cell leaves what is known.
    private mutating func project(
        _ row: ListRow, on day: Day, _ contents: inout ProjectContents
    ) throws -> Project {
        let code = try row.require("code")
        let known = contents.projects[code]
        let kinds: [String: Project.Kind] = [
            "dau tu cong": .publicInvestment, "nuoc ngoai": .foreign, "trong nuoc": .domestic,
        ]
        let isPlaced = known == nil || row.text("area") != nil
        var project = Project(
            id: known?.id ?? 0, entry: known?.entry ?? 0, code: code, name: try row.require("name"),
            kind: try row.word("kind", kinds) ?? known?.kind ?? .publicInvestment,
            category: row.text("category") ?? known?.category ?? "",
            owner: try row.text("owner") ?? known?.owner ?? row.require("owner"),
            area: isPlaced ? try area(row, on: day).id : known?.area ?? 0, source: known?.source ?? source)
        guard project != known else { return project }
        project.source = source
        project.id = try writer.add(project)
        contents.projects[code] = project
        return project
    }
}

extension Capital {
    /// Whether both state the same amount in the same words.
    fileprivate func isSame(as other: Capital) -> Bool {
        amount?.rational == other.amount?.rational && unit == other.unit && directive == other.directive
    }
}
