import Foundation

/// One measured number.
struct ScoreRow {
    var measure: String
    var value: Double
    /// Numbers that depend on the machine are printed and not kept.
    var isTimed = false

    var text: String { value == value.rounded() ? String(Int(value)) : String(format: "%.4f", value) }
    var line: String { measure.padding(toLength: 44, withPad: " ", startingAt: 0) + text }
}

/// The numbers of each version, one a line: `version,measure,value`.
struct ScoreFile {
    var path: String

    /// Adds the rows, in place of those that the version has already.
    func append(_ rows: [ScoreRow], version: String) throws {
        let known = (try? String(contentsOfFile: path, encoding: .utf8)) ?? "version,measure,value\n"
        let kept = known.split(separator: "\n").filter { !$0.hasPrefix(version + ",") }
        let new = rows.filter { !$0.isTimed }.map { "\(version),\($0.measure.replacing(",", with: "")),\($0.text)" }
        let text = (kept.map(String.init) + new).joined(separator: "\n") + "\n"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
