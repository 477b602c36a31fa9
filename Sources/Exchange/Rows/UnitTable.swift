import Figures
import PlanBook

/// The units of a table, numbered as they come, and how each becomes the unit of each indicator.
struct UnitTable {
    static let none = -1
    private static let unasked: Int32 = -2
    private static let impossible: Int32 = -1

    private(set) var texts: [String] = []
    private var units: [Unit] = []
    private var known: [String: Int] = [:]
    private var table = FieldTable()
    private var places: [Int] = []
    private let targets: [Unit]
    /// A number of `conversions` for each unit and indicator.
    private var answers: [Int32] = []
    private(set) var conversions: [UnitConversion] = [.identity]

    init(_ indicators: [Indicator]) { targets = indicators.map { Unit(words: $0.unit.isEmpty ? nil : $0.unit) } }

    func isPercent(_ indicator: Int) -> Bool { targets[indicator].isPercent }

    mutating func place(of text: String?) -> Int {
        guard let text, !text.isEmpty else { return Self.none }
        if let place = known[text] { return place }
        texts.append(text)
        units.append(Unit(words: UnitWords.plain(text)))
        answers += [Int32](repeating: Self.unasked, count: targets.count)
        known[text] = texts.count - 1
        return texts.count - 1
    }

    @inline(__always)
    mutating func place(of field: UnsafeBufferPointer<UInt8>) -> Int {
        let index = table.index(of: field)
        if index == places.count { places.append(place(of: String(decoding: field, as: UTF8.self).trimmed)) }
        return places[index]
    }

    /// The number of a conversion; 0 is none, nil that there is no way.
    @inline(__always)
    mutating func conversion(from unit: Int, to indicator: Int) -> Int? {
        guard unit >= 0 else { return 0 }
        let place = unit * targets.count + indicator
        if answers[place] == Self.unasked { answers[place] = ask(unit, indicator) }
        return answers[place] == Self.impossible ? nil : Int(answers[place])
    }

    private mutating func ask(_ unit: Int, _ indicator: Int) -> Int32 {
        guard let conversion = UnitConversion(from: units[unit], to: targets[indicator]) else { return Self.impossible }
        if conversion == .identity { return 0 }
        conversions.append(conversion)
        return Int32(conversions.count - 1)
    }
}
