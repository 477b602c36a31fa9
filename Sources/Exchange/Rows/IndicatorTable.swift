import PlanBook

/// The indicators that a table's names mean.
struct IndicatorTable {
    struct Entry {
        var text: String
        /// In the catalogue's order; below zero where it is none.
        var index: Int
        /// The unit in brackets behind the name.
        var unit: String?
        var nearest: String?
    }

    static let unknown = -1
    /// A name that isn't taken: a person decided so, or it only adds up.
    static let ignored = -2
    static let empty = -3

    private let names: KnownNames
    private let places: [Int64: Int]
    private var table = FieldTable()
    private(set) var entries: [Entry] = []
    /// How many names were looked for among those that are like them.
    private var nearestCount = 0

    init(_ names: KnownNames) {
        self.names = names
        places = Dictionary(
            names.catalogue.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @inline(__always)
    mutating func entry(of field: UnsafeBufferPointer<UInt8>) -> Int {
        let index = table.index(of: field)
        if index == entries.count { entries.append(resolve(String(decoding: field, as: UTF8.self).trimmed.unmarked)) }
        return index
    }

    /// The place of an indicator in the catalogue, by code or name.
    func place(of text: String) -> Int? { names.indicator(text).flatMap { places[$0.id] } }

    private mutating func resolve(_ text: String) -> Entry {
        if text.isEmpty { return Entry(text: text, index: Self.empty) }
        let (name, unit) = UnitWords.split(text)
        switch names.meaning(text) ?? names.meaning(name) {
        case .indicator(let id): return Entry(text: text, index: places[id] ?? Self.unknown, unit: unit)
        case AliasIndex.Meaning.none?: return Entry(text: text, index: Self.ignored)
        case nil:
            if TotalWords.isTotal(text) { return Entry(text: text, index: Self.ignored) }
            nearestCount += 1
            let isLookedFor = nearestCount <= UnknownName.maximumNearest
            return Entry(text: text, index: Self.unknown, nearest: isLookedFor ? names.nearestIndicator(text) : nil)
        }
    }
}
