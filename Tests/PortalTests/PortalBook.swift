import Demonstration
import Documents
import Figures
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import PlanBook
import Reading
import ShippedData

@testable import Portal

/// A book on disk with a portal over it, for as long as it is held.
final class PortalBook: Sendable {
    let book: PlanBook
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        book = try PlanBook.create(
            folder.appending(path: "book").path, seed: .shipped(homeArea: DemonstrationBook.homeArea), by: "test")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// With figures, releases, tasks: one for all tests that only read it.
    static let demonstration = Task {
        let test = try PortalBook()
        let demonstration = DemonstrationBook(facts: ShippedFacts.bacGiang2021)
        _ = try demonstration.fill(test.book, by: "test")
        _ = try await demonstration.enliven(test.book, by: "test")
        return test
    }

    func server(
        clock: BookClock = .system, _ change: (inout PortalSettings) -> Void = { _ in }
    ) throws -> PortalServer {
        var settings = PortalSettings()
        settings.port = 0
        change(&settings)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return try PortalServer(book: book, settings: settings, clock: clock, logger: logger)
    }

    func file(_ text: String, name: String = "release.md") throws {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: name))
        _ = try book.write(by: "test", .init(.importRelease, subject: name)) {
            try ReleaseFiler(area: DemonstrationBook.homeArea).file(release, into: $0)
        }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}
