import GRDB

extension BookReader {
    /// The indicators of which all given words stand in the code, in a name or in one that releases write, in the order of
    /// tables; all of them for no words.
    public func indicators(matching words: String) throws -> [Indicator] {
        let catalogue = try catalogue()
        let wanted = NameKey.key(of: words).split(separator: " ")
        guard !wanted.isEmpty else { return catalogue.indicators }
        var texts: [Int64: String] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT key, indicator FROM alias WHERE indicator IS NOT NULL")
        while let row = try rows.next() { texts[row["indicator"], default: ""] += " \(row["key"] as String) " }
        return catalogue.indicators.filter { indicator in
            let names = [indicator.code, indicator.nameVi, indicator.nameEn].map(NameKey.key).joined(separator: " ")
            let text = names + " " + (texts[indicator.id] ?? "")
            return wanted.allSatisfy { text.contains($0) }
        }
    }
}
