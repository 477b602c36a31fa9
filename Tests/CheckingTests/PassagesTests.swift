import Documents
import Foundation
import Reading
import Testing

@testable import Checking

/// Passages as releases have them: those that agree must not be accused, those that don't must be found.
@Suite struct PassagesTests {
    struct Passage: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var testDescription: String { name }

        /// The passages of a file, each behind a line `=== name`.
        static func load(_ file: String) -> [Passage] {
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Passages")
            guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return [] }
            return text.components(separatedBy: "=== ").dropFirst().compactMap { part in
                guard let end = part.firstIndex(of: "\n") else { return nil }
                return Passage(name: String(part[..<end]), text: String(part[part.index(after: end)...]))
            }
        }
    }

    static let consistent = Passage.load("consistent.txt")
    static let inconsistent = Passage.load("inconsistent.txt")

    /// What isn't found yet: the plan of "trồng" is of no name that the level has, the changes of three counts name what
    /// they change only by their units, and the total of a respectively-list names none of its parts.
    static let knownMisses: Set<String> = ["plan", "bangtyle", "lanlt"]

    private func contradictions(in passage: Passage) throws -> [String] {
        let document = try DocumentReader().readText(Array(passage.text.utf8), name: "\(passage.name).md")
        return Checker().check(ReleaseReader().read(document)).findings
            .filter { $0.verdict == .contradicts && $0.severity != .form }
            .map { "\($0.rule): \($0.message.vi)" }
    }

    @Test func thereAreManyOfBothKinds() {
        #expect(Self.consistent.count >= 130 && Self.inconsistent.count >= 45)
        #expect(Self.knownMisses.isSubset(of: Self.inconsistent.map(\.name)))
    }

    @Test(arguments: consistent)
    func consistentPassageIsNotAccused(_ passage: Passage) throws {
        let found = try contradictions(in: passage)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test(arguments: inconsistent)
    func inconsistentPassageIsFound(_ passage: Passage) throws {
        let isFound = try !contradictions(in: passage).isEmpty
        #expect(
            isFound != Self.knownMisses.contains(passage.name), "known misses are named; one that is found no longer is"
        )
    }
}
