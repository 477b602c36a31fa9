import Foundation

/// As much of JSON Schema as the schemas under Documentation/schemas use. An unknown keyword is a violation, so that
/// none goes unchecked.
struct JSONSchema {
    private let root: [String: Any]

    init(named name: String) throws {
        let file = repository.appending(path: "Documentation/schemas/\(name).schema.json")
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    /// What is wrong with each line of a JSON Lines text.
    func violations(inLines text: String) throws -> [String] {
        try text.split(separator: "\n").flatMap { line in
            violations(in: try JSONSerialization.jsonObject(with: Data(line.utf8)), root, at: "\(line.prefix(60))")
        }
    }

    private func violations(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        for (keyword, expected) in schema {
            switch (keyword, expected) {
            case ("$schema", _), ("title", _), ("description", _): continue
            case ("type", let types):
                let names = types as? [String] ?? [types as? String ?? ""]
                if !names.contains(Self.type(of: value)) { found.append("\(place): is \(Self.type(of: value))") }
            case ("enum", let allowed as [Any]):
                if !allowed.contains(where: { "\($0)" == "\(value)" }) {
                    found.append("\(place): \(value) isn't allowed")
                }
            case ("pattern", let pattern as String):
                if let text = value as? String, text.range(of: pattern, options: .regularExpression) == nil {
                    found.append("\(place): \(text) doesn't match \(pattern)")
                }
            case ("minimum", let least as Int):
                if let number = value as? Int, number < least { found.append("\(place): \(number) is below \(least)") }
            case ("items", let schema as [String: Any]):
                for (index, item) in (value as? [Any] ?? []).enumerated() {
                    found += violations(in: item, schema, at: "\(place)[\(index)]")
                }
            case ("properties", let schemas as [String: [String: Any]]):
                for (name, member) in value as? [String: Any] ?? [:] {
                    guard let schema = schemas[name] else { continue }
                    found += violations(in: member, schema, at: "\(place).\(name)")
                }
            case ("required", let names as [String]):
                guard let object = value as? [String: Any] else { continue }
                found += names.filter { object[$0] == nil }.map { "\(place): lacks \($0)" }
            case ("additionalProperties", false as Bool):
                guard let object = value as? [String: Any], let known = schema["properties"] as? [String: Any] else {
                    continue
                }
                found += object.keys.filter { known[$0] == nil }.map { "\(place): has \($0)" }
            default:
                found.append("\(place): unknown keyword \(keyword)")
            }
        }
        return found
    }

    private static func type(of value: Any) -> String {
        switch value {
        case is NSNull: "null"
        case is String: "string"
        case is [Any]: "array"
        case is [String: Any]: "object"
        case let number as NSNumber: number.doubleValue == number.doubleValue.rounded() ? "integer" : "number"
        default: "unknown"
        }
    }
}
