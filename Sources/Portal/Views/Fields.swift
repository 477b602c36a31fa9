/// What a template shows by name: texts, flags, lists of fields. Sendable, so that it can be made where the book is read.
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
    /// Of few names, so that to compare them is quicker than to hash one.
    private var entries: [(name: String, value: ShownField)] = []

    init() {}

    init(dictionaryLiteral elements: (String, any Showable)...) {
        entries.reserveCapacity(elements.count)
        for (name, value) in elements { entries.append((name, value.shown)) }
    }

    /// Sets a field; nil takes it away.
    subscript(name: String) -> (any Showable)? {
        get { value(name) }
        set {
            let index = entries.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value.shown
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append((name, value.shown))
            case (nil, nil): break
            }
        }
    }

    func value(_ name: String) -> ShownField? {
        for entry in entries where entry.name == name { return entry.value }
        return nil
    }

    /// Takes all fields of others.
    mutating func merge(_ others: Fields) {
        for (name, value) in others.entries { self[name] = value }
    }

    /// Adds a field where there is something to show.
    mutating func set(_ name: String, _ value: String?) {
        if let value { self[name] = value }
    }
}

/// One field as a template takes it.
enum ShownField: Sendable {
    case text(String)
    case flag(Bool)
    case list([ShownField])
    case fields(Fields)
}

/// What can be a field.
protocol Showable: Sendable {
    var shown: ShownField { get }
}

extension ShownField: Showable {
    var shown: ShownField { self }
}

extension String: Showable {
    var shown: ShownField { .text(self) }
}

extension Bool: Showable {
    var shown: ShownField { .flag(self) }
}

extension Fields: Showable {
    var shown: ShownField { .fields(self) }
}

extension Array: Showable where Element: Showable {
    var shown: ShownField { .list(map(\.shown)) }
}
