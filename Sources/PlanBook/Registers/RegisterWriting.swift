import GRDB

extension BookWriter {
    /// Adds a register, or changes the one with the same code, and gives its number.
    ///
    /// Levels can be added and reordered; what units were recognised at stays what it was.
    @discardableResult
    public func add(_ register: Register) throws -> Int64 {
        if register.levels.contains(where: { $0.isEmpty || $0.contains("\n") }) {
            throw PlanBookError.unfit(
                vietnamese: "danh mục «\(register.code)»: tên mức không được để trống hay xuống dòng",
                english: "register '\(register.code)': a level needs a name of one line")
        }
        try db.execute(
            sql: """
                INSERT INTO register (code, name_vi, name_en, unit, indicator, levels) VALUES (?,?,?,?,?,?)
                ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en,
                    unit = excluded.unit, indicator = excluded.indicator, levels = excluded.levels
                """,
            arguments: [
                register.code, register.nameVi, register.nameEn, register.unit, register.indicator,
                register.levels.joined(separator: "\n"),
            ])
        noteChange()
        return try Int64.fetchOne(db, sql: "SELECT id FROM register WHERE code = ?", arguments: [register.code]) ?? 0
    }

    /// Adds a unit, or takes the place of the one with the same register and code; its recognitions stay.
    @discardableResult
    public func add(_ unit: RegisterUnit) throws -> Int64 {
        if let from = unit.from, let to = unit.to, to < from {
            throw PlanBookError.unfit(
                vietnamese: "«\(unit.name)»: ngày kết thúc \(to.text) trước ngày bắt đầu \(from.text)",
                english: "'\(unit.name)' would end on \(to.text), before it begins on \(from.text)")
        }
        return try append(
            to: "register_unit",
            [
                unit.register, unit.code, unit.name, unit.area, unit.from.map(PeriodCode.code),
                unit.to.map(PeriodCode.code), unit.source,
            ])
    }

    /// Adds what was decided on a unit.
    /// - Parameter register: the unit's; its levels are the only ones that are taken.
    @discardableResult
    public func add(_ recognition: Recognition, to register: Register) throws -> Int64 {
        let owner = try db.cachedStatement(sql: "SELECT register FROM register_unit WHERE id = ?")
        guard try Int64.fetchOne(owner, arguments: [recognition.unit]) == register.id else {
            throw PlanBookError.unfit(
                vietnamese: "danh mục «\(register.code)» không có đơn vị số \(recognition.unit)",
                english: "register '\(register.code)' has no unit with number \(recognition.unit)")
        }
        let level = try recognition.level.map { written in
            guard let level = register.level(written) else {
                let known = register.levels.joined(separator: ", ")
                throw PlanBookError.unfit(
                    vietnamese: "danh mục «\(register.code)» không có mức «\(written)»; có: \(known)",
                    english: "register '\(register.code)' has no level '\(written)'; it has \(known)")
            }
            return level
        }
        return try append(
            to: "recognition",
            [
                recognition.unit, PeriodCode.code(recognition.day), PeriodCode.code(recognition.known), level,
                recognition.directive, recognition.source, recognition.place,
            ])
    }
}

extension BookReader {
    public func registers() throws -> [Register] {
        try Row.fetchAll(db, sql: "SELECT * FROM register ORDER BY id").map(Register.init)
    }

    /// The register with this code; nil where the book has none.
    public func register(_ code: String) throws -> Register? {
        try Row.fetchOne(db, sql: "SELECT * FROM register WHERE code = ?", arguments: [code]).map(Register.init)
    }

    /// The unit with this code as it is now; nil where the register has none.
    public func registerUnit(_ code: String, in register: Int64) throws -> RegisterUnit? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM register_unit WHERE register = ? AND code = ? ORDER BY id DESC LIMIT 1",
            arguments: [register, code]
        ).map(RegisterUnit.init)
    }

    /// All that was ever decided on a unit, in the order of the decisions' days.
    public func recognitions(ofUnit code: String, in register: Int64) throws -> [Recognition] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT recognition.* FROM recognition JOIN register_unit ON register_unit.id = recognition.unit
                WHERE register_unit.register = ? AND register_unit.code = ?
                ORDER BY recognition.day, recognition.known, recognition.id
                """, arguments: [register, code]
        ).compactMap(Recognition.init)
    }
}

extension Register {
    init(_ row: Row) {
        let levels: String = row["levels"]
        self.init(
            id: row["id"], code: row["code"], nameVi: row["name_vi"], nameEn: row["name_en"], unit: row["unit"],
            indicator: row["indicator"], levels: levels.split(separator: "\n").map(String.init))
    }
}

extension RegisterUnit {
    init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], register: row["register"], code: row["code"], name: row["name"],
            area: row["area"], from: (row["from_day"] as Int?).flatMap(PeriodCode.day),
            to: (row["to_day"] as Int?).flatMap(PeriodCode.day), source: row["source"])
    }
}

extension Recognition {
    init?(_ row: Row) {
        guard let day = PeriodCode.day(row["day"]), let known = PeriodCode.day(row["known"]) else { return nil }
        self.init(
            id: row["id"], entry: row["entry"], unit: row["unit"], day: day, known: known, level: row["level"],
            directive: row["directive"], source: row["source"], place: row["place"])
    }
}
