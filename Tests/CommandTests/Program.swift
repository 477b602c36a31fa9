import Foundation
import Subprocess
import Testing

/// The program as it was built, run as a user runs it.
struct Program {
    struct Ending: Sendable {
        var status: Int32
        var output: String
        var messages: String
    }

    /// Beside the tests' own program.
    private static var path: String {
        let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        return tests.deletingLastPathComponent().appending(path: "solieu").path
    }

    /// Runs `solieu` with these arguments in the repository's folder.
    ///
    /// It gets 512 MiB for its data where the system can limit that, and no terminal.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) async throws -> Ending {
        try await Self.start("prlimit", ["--data=536870912", "--", path] + arguments, input, environment)
    }

    /// Runs a line of a shell in which `$SOLIEU` is the program.
    static func shell(_ line: String) async throws -> Ending {
        try await start("sh", ["-c", line], "", ["SOLIEU": path])
    }

    /// Runs one of the repository's scripts.
    static func script(_ name: String, _ arguments: [String]) async throws -> Ending {
        try await start(repository.appending(path: "Scripts/\(name)").path, arguments, "", [:])
    }

    private static func start(
        _ program: String, _ arguments: [String], _ input: String, _ environment: [String: String]
    ) async throws -> Ending {
        var variables: [Environment.Key: String?] = ["SOLIEU_LANG": nil, "COLUMNS": "80"]
        for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
        let result = try await Subprocess.run(
            program.contains("/") ? .path(.init(program)) : .name(program), arguments: Arguments(arguments),
            environment: .inherit.updating(variables), workingDirectory: .init(repository.path), input: .string(input),
            output: .bytes(limit: 64 << 20), error: .bytes(limit: 1 << 20))
        guard case .exited(let status) = result.terminationStatus else {
            throw Killed(status: "\(result.terminationStatus)")
        }
        return Ending(
            status: Int32(status), output: String(decoding: result.standardOutput, as: UTF8.self),
            messages: String(decoding: result.standardError, as: UTF8.self))
    }

    struct Killed: Error {
        var status: String
    }
}

let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Compares `text` with the file of this name under Snapshots/; with SOLIEU_UPDATE_SNAPSHOTS set it writes the file.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = repository.appending(path: "Tests/CommandTests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["SOLIEU_UPDATE_SNAPSHOTS"] != nil {
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
}

/// A folder of its own for `body`, removed afterwards.
func withFolder<Result>(_ body: (_ path: String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder.path)
}
