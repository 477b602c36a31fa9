import Checking
import PlanBook
import Reporting

/// What somebody typed into a form: kept as it is until it can be saved, so that nothing typed is lost.
struct TypedCells: Sendable {
    struct Cell: Sendable {
        var value: String
        var status: String
        var reason: String
    }

    /// By the indicator's number.
    private(set) var typed: [Int64: Cell] = [:]
    /// Those that can be saved.
    private(set) var cells: [FormCell] = []
    private(set) var faults: [Int64: Bilingual] = [:]
    var conflict: FormConflict?
    var trouble: Bilingual?
    var pasted = ""
    var pasteFaults: [Bilingual] = []

    init() {}

    init(_ form: FormFields, _ language: Language) {
        for (name, value) in form.fields(after: "v.") {
            guard let indicator = Int64(name), typed[indicator] == nil else { continue }
            let cell = Cell(
                value: value, status: form["s.\(name)"] ?? "official", reason: form["r.\(name)"] ?? "")
            typed[indicator] = cell
            let isEmpty = value.allSatisfy(\.isWhitespace)
            let number = isEmpty ? nil : TypedNumber.number(value, language)
            guard isEmpty || number != nil else {
                faults[indicator] = FormCellFault.noNumber
                continue
            }
            cells.append(
                FormCell(
                    indicator: indicator, value: number, status: Observation.Status(word: cell.status) ?? .official,
                    reason: cell.reason.nilIfEmpty, after: form["a.\(name)"].flatMap { Int64($0) }))
        }
    }
}

enum FormCellFault {
    static let noNumber = Bilingual(
        vi: "không phải số: hãy gõ như 15.745 hoặc 7,82", en: "no number: type it as 15,745 or 7.82")
}
