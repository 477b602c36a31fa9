import Foundation

/// A file of passages, each behind a line `=== name`.
enum PassageSet {
    struct Passage {
        var name: String
        var text: String
    }

    /// None where the file can't be read.
    static func load(_ path: String) -> [Passage] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "=== ").dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: "\n") else { return nil }
            return Passage(name: String(part[..<end]), text: String(part[part.index(after: end)...]))
        }
    }
}
