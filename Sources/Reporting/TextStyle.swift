/// Marks text on a terminal; elsewhere it only makes it printable.
public struct TextStyle: Sendable {
    private let isColoured: Bool

    /// - Parameter isColoured: whether the output is a terminal that shows colours and its user wants them.
    public init(isColoured: Bool) { self.isColoured = isColoured }

    public static let plain = TextStyle(isColoured: false)

    func bold(_ text: String) -> String { mark(text, "1") }
    func dim(_ text: String) -> String { mark(text, "2") }
    func red(_ text: String) -> String { mark(text, "1;31") }
    func yellow(_ text: String) -> String { mark(text, "33") }
    func green(_ text: String) -> String { mark(text, "32") }
    func cyan(_ text: String) -> String { mark(text, "1;36") }

    private func mark(_ text: String, _ code: String) -> String {
        let text = text.printable
        return isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
