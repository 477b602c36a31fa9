/// What a template shows: texts, flags, lists of fields. Sendable, so that it can be made where the book is read.
typealias Fields = [String: any Sendable]

extension Fields {
    /// Adds a field where there is something to show.
    mutating func set(_ name: String, _ value: String?) {
        if let value { self[name] = value }
    }
}
