import Foundation
import Subprocess
import Testing

@testable import Portal

/// Another's tester makes requests from the description, good ones and bad ones, and holds the answers against it.
@Suite struct SchemathesisTests {
    @Test(.timeLimit(.minutes(4))) func theInterfaceIsWhatItsDescriptionSays() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let program = root.appending(path: ".build/schemathesis/bin/schemathesis").path
        try #require(FileManager.default.isExecutableFile(atPath: program), "Scripts/setup --test installs it")
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-st-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withPortal { client in
            let result = try await Subprocess.run(
                .path(.init(program)),
                arguments: [
                    "run", "http://127.0.0.1:\(client.port)/api/v1/openapi.json", "--max-time", "60", "--max-examples",
                    "25",
                    "--seed", "20211202", "--no-color", "--continue-on-failure", "--generation-database", "none",
                    "--suppress-health-check", "all",
                ], workingDirectory: .init(folder.path), output: .string(limit: 4 << 20), error: .string(limit: 1 << 20)
            )
            #expect(
                result.terminationStatus.isSuccess,
                "\(result.standardOutput.suffix(6000))\(result.standardError.suffix(2000))")
        }
    }
}
