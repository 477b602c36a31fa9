import GRDB

extension BookReader {
    /// All keys by which tasks name an agency: its code and names, and those of the agencies that became it.
    func agencyKeys(_ asked: String) throws -> [String] {
        struct Entry {
            var code: String
            var keys: [String]
            var successor: String?
        }
        let agencies = try Row.fetchAll(db, sql: "SELECT code, short_vi, name_vi, name_en, successor FROM agency").map {
            row in
            let names: [String] = [row["code"], row["short_vi"], row["name_vi"], row["name_en"]]
            return Entry(code: row["code"], keys: names.map(NameKey.key), successor: row["successor"])
        }
        let key = NameKey.key(of: asked)
        var codes = Set(agencies.filter { $0.keys.contains(key) }.map(\.code))
        // Each round goes one step further back, so it ends after as many rounds as there are agencies.
        while true {
            let more = agencies.filter { $0.successor.map(codes.contains) ?? false }.map(\.code)
            guard !codes.isSuperset(of: more) else { break }
            codes.formUnion(more)
        }
        let keys = agencies.filter { codes.contains($0.code) }.flatMap(\.keys)
        return Set([key] + keys).subtracting([""]).sorted()
    }
}
