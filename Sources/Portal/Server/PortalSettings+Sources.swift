import Checking

extension PortalSettings {
    /// Takes a file of lines `key = value`; empty lines and those that begin with `#` are left out.
    /// - Throws: ``SettingError``, which names the line.
    public mutating func take(file text: String, name: String) throws(SettingError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (index, line) in lines.enumerated() {
            let place = "\(name):\(index + 1)"
            let sides = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
            guard let word = sides.first, !word.isEmpty || sides.count > 1, !word.hasPrefix("#") else { continue }
            guard sides.count == 2, let key = Key(rawValue: word) else {
                let all = Key.allCases.map { "\($0.rawValue) = …" }.joined(separator: ", ")
                throw SettingError(place: place, key: nil, text: word, expected: .init(vi: all, en: all))
            }
            try set(key, sides[1], from: place)
        }
    }

    /// Takes what the environment sets. Empty variables count as unset.
    public mutating func take(environment variable: (String) -> String?) throws(SettingError) {
        for key in Key.allCases {
            guard let text = variable(key.variable), !text.isEmpty else { continue }
            try set(key, text, from: key.variable)
        }
    }

    /// Takes what the command line says.
    public mutating func take(flags: [(key: Key, text: String?)]) throws(SettingError) {
        for (key, text) in flags {
            if let text { try set(key, text, from: "--\(key.rawValue)") }
        }
    }

    static func trimmed(_ text: Substring) -> String {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
