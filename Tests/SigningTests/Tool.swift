import Foundation
import Signing
import Subprocess

/// Programs of others that check what is signed here. `Scripts/setup --test` installs them.
enum Tool {
    struct Ending {
        var status: Int32
        var output: String
    }

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let python = repository.appending(path: ".build/pyhanko/bin/python").path
    static let hasPyHanko = FileManager.default.isExecutableFile(atPath: python)
    static let module = [
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    ].first(where: FileManager.default.fileExists)

    static func has(_ names: String...) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return names.allSatisfy { name in
            path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        }
    }

    static func run(
        _ name: String, _ arguments: [String], _ environment: [String: String] = [:]
    ) async throws -> Ending {
        var variables: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8"]
        for (key, value) in environment { variables[Environment.Key(stringLiteral: key)] = value }
        let result = try await Subprocess.run(
            name.contains("/") ? .path(.init(name)) : .name(name), arguments: Arguments(arguments),
            environment: .inherit.updating(variables), input: .none, output: .string(limit: 16 << 20),
            error: .combinedWithOutput)
        guard case .exited(let status) = result.terminationStatus else { return Ending(status: -1, output: "") }
        return Ending(status: Int32(status), output: result.standardOutput)
    }
}

/// A folder of its own, gone with the value.
final class Folder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))) }
}

/// The demonstration's keys, made once for all tests.
struct TestKeys: Sendable {
    let folder: Folder
    let person: KeyFile
    let office: KeyFile
    let roots: TrustedRoots
    var rootsPath: String { "\(folder.path)/roots.pem" }
    var personPath: String { "\(folder.path)/person.p12" }
    static let password = "so-lieu"

    static func shared() async throws -> TestKeys { try await made.value }

    private static let made = Task<TestKeys, any Error> {
        let folder = try Folder()
        let ending = try await Tool.run(
            Tool.repository.appending(path: "Scripts/demonstration-key").path, [folder.path])
        guard ending.status == 0 else { throw Failure(said: ending.output) }
        return TestKeys(
            folder: folder, person: try KeyFile.open("\(folder.path)/person.p12", password: password),
            office: try KeyFile.open("\(folder.path)/office.p12", password: password),
            roots: try TrustedRoots.read("\(folder.path)/roots.pem"))
    }

    struct Failure: Error { var said: String }
}

/// A time-stamp authority on this machine.
final class TestAuthority {
    let address: String
    private let process = Process()
    private let input = Pipe()

    init(_ keys: TestKeys, mode: String = "") throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Tool.repository.appending(path: "Tests/SigningTests/Tools/time-stamps.py").path,
            keys.folder.path, mode,
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = "http://127.0.0.1:\(line.trimmingCharacters(in: .whitespacesAndNewlines))/"
    }

    deinit { try? input.fileHandleForWriting.close() }
}
