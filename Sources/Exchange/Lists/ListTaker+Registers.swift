import Figures
import PlanBook

/// The registers of a book with their units and what was decided on these.
struct RegisterContents {
    var registers: [String: Register]
    var units: [RegisterUnitKey: RegisterUnit]
    /// In the order in which they became known.
    var recognitions: [RegisterUnitKey: [Recognition]]
    /// The codes of those that take levels as rows name them: no row and no file has told yet which there are.
    var open: Set<String> = []

    init(_ reader: BookReader) throws {
        registers = Dictionary(
            try reader.registers().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        units = Dictionary(
            try reader.allRegisterUnits().map { (RegisterUnitKey(register: $0.register, code: $0.code), $0) },
            uniquingKeysWith: { _, last in last })
        recognitions = try reader.allRecognitions()
    }

    /// The levels of a register's decisions in the order in which they were first decided.
    fileprivate func levels(of register: Int64) -> [String] {
        let decided = recognitions.filter { $0.key.register == register }.values.joined()
            .sorted { $0.id < $1.id }.compactMap(\.level)
        return decided.reduce(into: []) { levels, level in
            if !levels.contains(where: { NameKey.key(of: $0) == NameKey.key(of: level) }) { levels.append(level) }
        }
    }
}

extension ListTaker {
    mutating func takeRegister(_ row: ListRow) throws -> Bool {
        let before = writer.rowCount
        var contents = try registers ?? RegisterContents(writer.reader)
        registers = nil
        defer { registers = contents }
        var register = try register(row, &contents)
        let unit = try takeUnit(row, register, &contents)
        guard let written = row.text("level") else {
            if row.text("day") != nil {
                throw ListFault(
                    column: "level", vietnamese: "có ngày công nhận nhưng không ghi mức; hãy điền mức",
                    english: "there is a day but no level; fill it in")
            }
            return writer.rowCount > before
        }
        let day = try row.requireDay("day")
        if written != "-", register.level(written) == nil || register.levels.isEmpty,
            contents.open.contains(register.code)
        {
            register.levels.append(written)
            try writer.add(register)
            contents.registers[register.code] = register
        }
        guard written == "-" || register.level(written) != nil else {
            let known = register.levels.joined(separator: "; ")
            throw ListFault(
                column: "level",
                vietnamese:
                    "danh mục «\(register.code)» không có mức «\(written)»; có: \(known); hãy sửa, hoặc ghi đủ các "
                    + "mức vào cột «các mức»",
                english: "register '\(register.code)' has no level '\(written)', but \(known); correct it, or name all "
                    + "levels in a column 'levels'")
        }
        let recognition = Recognition(
            unit: unit.id, day: day, known: try row.day("known") ?? today,
            level: written == "-" ? nil : register.level(written) ?? written, directive: try directive(row, day),
            source: source, place: Int64(row.line))
        let key = RegisterUnitKey(register: register.id, code: unit.code)
        let standing = contents.recognitions[key]?.last { $0.day == day && $0.known <= recognition.known }
        if let standing, standing.level == recognition.level, standing.directive == recognition.directive {
            return writer.rowCount > before
        }
        try writer.add(recognition, to: register)
        let place = contents.recognitions[key]?.firstIndex { $0.known > recognition.known }
        contents.recognitions[key, default: []].insert(
            recognition, at: place ?? contents.recognitions[key]?.count ?? 0)
        return true
    }

    /// The register that a row names; one that the book doesn't have is made, and what the row tells of a known one
    /// takes the place of what the book has.
    private func register(_ row: ListRow, _ contents: inout RegisterContents) throws -> Register {
        let code = try row.require("register")
        let known = contents.registers[code]
        var register = known ?? Register(code: code, nameVi: code, nameEn: code, unit: "")
        if let name = row.text("register_name"), name != register.nameVi {
            if register.nameEn == register.nameVi { register.nameEn = name }
            register.nameVi = name
        }
        register.unit = row.text("unit") ?? register.unit
        register.indicator = try row.text("indicator").map { try indicator($0).id } ?? register.indicator
        let levels = row.list("levels")
        if !levels.isEmpty {
            register.levels = levels
        } else if register.levels.isEmpty, !contents.open.contains(code) {
            register.levels = contents.levels(of: register.id)
            contents.open.insert(code)
        }
        guard register != known else { return register }
        register.id = try writer.add(register)
        contents.registers[code] = register
        return register
    }

    /// The unit that a row names, as the row has it.
    private mutating func takeUnit(
        _ row: ListRow, _ register: Register, _ contents: inout RegisterContents
    ) throws -> RegisterUnit {
        let code = try row.require("code")
        let key = RegisterUnitKey(register: register.id, code: code)
        let known = contents.units[key]
        let name = try row.require("name")
        let isPlaced = known == nil || row.text("area") != nil
        let area = isPlaced ? try area(row, on: try row.day("day")).id : known?.area ?? 0
        var unit = RegisterUnit(
            id: known?.id ?? 0, entry: known?.entry ?? 0, register: register.id, code: code, name: name, area: area,
            from: try row.day("from") ?? known?.from, to: try row.day("to") ?? known?.to,
            source: known?.source ?? source)
        guard unit != known else { return unit }
        unit.source = source
        unit.id = try writer.add(unit)
        contents.units[key] = unit
        return unit
    }
}
