import GRDB

/// The name of a register's unit, which never changes.
public struct RegisterUnitKey: Hashable, Sendable {
    public var register: Int64
    public var code: String

    public init(register: Int64, code: String) {
        self.register = register
        self.code = code
    }
}

// What lists have brought so far: whoever takes a list knows by it which rows are new. One query each.
extension BookReader {
    /// The units of all registers as they are now.
    public func allRegisterUnits() throws -> [RegisterUnit] {
        try Row.fetchAll(db, sql: "SELECT *, max(id) FROM register_unit GROUP BY register, code").map(RegisterUnit.init)
    }

    /// All that was ever decided on units, in the order in which it became known.
    public func allRecognitions() throws -> [RegisterUnitKey: [Recognition]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT recognition.*, register_unit.register AS of_register, register_unit.code AS of_code
                FROM recognition JOIN register_unit ON register_unit.id = recognition.unit
                ORDER BY recognition.known, recognition.id
                """)
        return Dictionary(grouping: rows) { RegisterUnitKey(register: $0["of_register"], code: $0["of_code"]) }
            .mapValues { $0.compactMap(Recognition.init) }
    }

    /// All that was ever said of projects' capital, by the projects' codes, in the order in which it became known.
    public func allCapital() throws -> [String: [Capital]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT capital.*, project.code AS of_code FROM capital JOIN project ON project.id = capital.project
                ORDER BY capital.known, capital.id
                """)
        return Dictionary(grouping: rows) { $0["of_code"] }.mapValues { $0.compactMap(Capital.init) }
    }

    /// All rankings that were ever stated, in the order in which they became known.
    public func allRankings() throws -> [Ranking] {
        try Row.fetchAll(db, sql: "SELECT * FROM ranking ORDER BY known, id").compactMap(Ranking.init)
    }

    /// All that agencies ever said of tasks.
    public func allTaskReports() throws -> [TaskReport] {
        try Row.fetchAll(db, sql: "SELECT * FROM task_report ORDER BY id").compactMap(TaskReport.init)
    }

    /// All targets of some periods, by what they are of, in the order in which they came into force.
    public func targetHistories(
        of periods: Set<Int>
    ) throws -> [PeriodKey: [Target]] {
        let list = periods.sorted().map(String.init).joined(separator: ",")
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM target WHERE period IN (SELECT value FROM json_each(?)) ORDER BY in_force, id
                """, arguments: ["[\(list)]"])
        var found: [PeriodKey: [Target]] = [:]
        while let row = try rows.next() {
            guard let target = Target(row) else { continue }
            let key = PeriodKey(period: row["period"], indicator: target.indicator, area: target.area)
            found[key, default: []].append(target)
        }
        return found
    }
}

/// What a target or a value is of; the period as ``PeriodCode`` has it.
public struct PeriodKey: Hashable, Sendable {
    public var period: Int
    public var indicator: Int64
    public var area: Int64

    public init(period: Int, indicator: Int64, area: Int64) {
        self.period = period
        self.indicator = indicator
        self.area = area
    }
}
