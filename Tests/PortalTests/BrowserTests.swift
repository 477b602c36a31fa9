import Demonstration
import Foundation
import ShippedData
import Subprocess
import Testing

@testable import Portal

/// The main ways in a real browser, and axe-core's rules on each page at desk and phone width (`Browser/main_ways.py`).
@Suite struct BrowserTests {
    @Test(.timeLimit(.minutes(10))) func theMainWaysWorkAndEachPageIsAccessible() async throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let home = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/browser")
        let python = home.appending(path: "bin/python").path
        try #require(FileManager.default.isExecutableFile(atPath: python), "Scripts/setup --test installs it")
        let test = try PortalBook()
        let demonstration = DemonstrationBook(facts: ShippedFacts.bacGiang2021)
        _ = try demonstration.fill(test.book, by: "test")
        _ = try await demonstration.enliven(test.book, by: "test")
        try DemonstrationPeople().fill(test.book)
        var settings = PortalSettings()
        // Each page is visited by a browser of its own.
        settings.signInsPerQuarterHour = 1000
        let pictures = home.appending(path: "pictures").path
        try await withPortal(test.book, settings: settings) { client in
            let result = try await Subprocess.run(
                .path(.init(python)),
                arguments: [
                    tests.appending(path: "Browser/main_ways.py").path, "http://127.0.0.1:\(client.port)", pictures,
                ], output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
            #expect(
                result.terminationStatus.isSuccess,
                "\(result.standardOutput.suffix(6000))\(result.standardError.suffix(2000))")
        }
    }
}
