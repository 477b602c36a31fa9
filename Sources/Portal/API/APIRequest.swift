import Checking
import Foundation

/// An address of the interface taken apart: which operation it is, and what is given for its parameters.
struct APIRequest: Sendable {
    let operation: APIOperation
    let values: APIValues

    /// - Parameters:
    ///   - path: behind `/api/v1`, as it was sent.
    ///   - query: as it was sent; nil where there is none.
    /// - Throws: ``Problem``.
    init(_ operations: [APIOperation], path: String, query: String?) throws(Problem) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        var found: (APIOperation, [(name: String, text: String)])?
        for operation in operations {
            if let given = Self.match(operation.path, parts) {
                found = (operation, given)
                break
            }
        }
        guard let (operation, inPath) = found else { throw .noAddress }
        self.operation = operation
        var values: [(name: String, text: String, place: APIParameter.Place)] = []
        for (name, text) in inPath {
            guard let parameter = operation.parameters.first(where: { $0.name == name && $0.place == .path }) else {
                continue
            }
            values.append((name, try Self.checked(parameter, text), .path))
        }
        for (name, text) in try Self.pairs(query) {
            guard let parameter = operation.parameters.first(where: { $0.name == name && $0.place == .query }) else {
                throw Problem(unknown: name, operation)
            }
            guard !values.contains(where: { $0.name == name && $0.place == .query }) else {
                throw Problem(
                    kind: .repeatedParameter,
                    detail: .init(vi: "«\(name)» chỉ nêu một lần.", en: "Give “\(name)” once."),
                    parameter: name)
            }
            values.append((name, try Self.checked(parameter, text), .query))
        }
        self.values = APIValues(values)
    }

    /// What stands for the names in braces; nil where the path is another's. The last name takes the rest, if it is
    /// called `slug`: areas' names have slashes.
    private static func match(_ template: String, _ parts: [String]) -> [(name: String, text: String)]? {
        let names = template.split(separator: "/").map(String.init)
        let takesRest = names.last == "{slug}"
        guard takesRest ? parts.count >= names.count : parts.count == names.count else { return nil }
        var given: [(name: String, text: String)] = []
        for (index, name) in names.enumerated() {
            guard name.hasPrefix("{") else {
                guard name == parts[index] else { return nil }
                continue
            }
            let own = takesRest && index == names.count - 1 ? parts[index...].joined(separator: "/") : parts[index]
            given.append((String(name.dropFirst().dropLast()), own))
        }
        return given
    }

    private static func checked(_ parameter: APIParameter, _ sent: String) throws(Problem) -> String {
        guard let text = decoded(sent), parameter.takes(text) else {
            let expected = parameter.expected
            throw Problem(
                kind: .badParameter,
                detail: .init(
                    vi: "«\(parameter.name)» phải là \(expected.vi).", en: "“\(parameter.name)” must be \(expected.en)."
                ),
                parameter: parameter.name)
        }
        return text
    }

    /// The query's names and values; the values still as they were sent.
    private static func pairs(_ query: String?) throws(Problem) -> [(String, String)] {
        guard let query, !query.isEmpty else { return [] }
        var pairs: [(String, String)] = []
        for part in query.split(separator: "&", omittingEmptySubsequences: true) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let sent = String(sides.first ?? "")
            pairs.append((decoded(sent) ?? sent, sides.count > 1 ? String(sides[1]) : ""))
        }
        return pairs
    }

    /// As forms send it: a plus sign is a space. nil where it isn't UTF-8.
    private static func decoded(_ text: String) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}

extension Problem {
    init(unknown name: String, _ operation: APIOperation) {
        let known = operation.parameters.filter { $0.place == .query }.map(\.name).joined(separator: ", ")
        let shown = String(name.prefix(60))
        self.init(
            kind: .unknownParameter,
            detail: .init(
                vi: "Không có tham số «\(shown)»; ở đây có: \(known.isEmpty ? "không tham số nào" : known).",
                en: "There is no parameter “\(shown)”; here are: \(known.isEmpty ? "none" : known)."),
            parameter: shown)
    }
}
