/// Makes markup for drawings: whatever isn't a literal is escaped.
struct Markup {
    private(set) var text = ""

    mutating func add(_ literal: StaticString) { text += "\(literal)" }

    mutating func words(_ words: String) { text += Self.escaped(words) }

    /// An element without content.
    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        open(name, attributes, isEmpty: true)
    }

    mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)], _ content: String) {
        open(name, attributes)
        text += Self.escaped(content)
        close(name)
    }

    mutating func element(_ name: StaticString, _ content: String) { element(name, [], content) }

    mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = [], isEmpty: Bool = false) {
        text += "<\(name)"
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
        text += isEmpty ? "/>" : ">"
    }

    mutating func close(_ name: StaticString) { text += "</\(name)>" }

    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
