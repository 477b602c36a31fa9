import Demonstration
import Figures
import Foundation
import Logging
import PlanBook
import ShippedData

@testable import Portal

/// A book filled with the demonstration, made once and copied for each that changes it.
enum TestBook {
    private static let made = Result {
        let book = try PlanBook.create(
            path(), seed: .shipped(homeArea: DemonstrationBook.homeArea), by: "test")
        _ = try DemonstrationBook(facts: ShippedFacts.bacGiang2021).fill(book, by: "test")
        try book.write(by: "test", .init(.importRelease, subject: "test")) { try addRelease($0) }
        return book
    }

    /// What the demonstration may lack: a release with figures, directives, tasks of each kind.
    private static func addRelease(_ writer: BookWriter) throws {
        guard let day = Day(text: "2021-12-02") else { return }
        let source = try writer.addSource(.release, name: "thong-cao.md")
        let area = try writer.reader.areaMap().requireArea("bac-giang")
        let text = "Thu ngân sách đạt 15.745 tỷ đồng; xuất khẩu tăng 58,2%."
        let release = try writer.add(
            StoredRelease(
                source: source, area: area.id, title: "Tình hình năm 2021", number: "127/TB-UBND", day: day,
                period: Period(year: 2021), text: Array(text.utf8)))
        for (position, (quote, value, unit)) in [("15.745 tỷ đồng", "15745", "tỷ đồng"), ("58,2%", "58.2", "%")]
            .enumerated()
        {
            guard let place = Data(text.utf8).firstRange(of: Data(quote.utf8)) else { continue }
            _ = try writer.add(
                Quotation(
                    release: release, position: position, range: place, sentence: 0..<text.utf8.count, quote: quote,
                    kind: position == 0 ? .level : .growth, value: value, unit: unit, base: nil,
                    period: Period(year: 2021), status: .actual, approximator: nil, about: "thu ngân sách",
                    heading: nil))
        }
        let directives = try (1...3).map { number in
            try writer.findOrAdd(
                Directive(
                    type: "Nghị quyết", number: "\(number)/NQ-HĐND", issuer: "HĐND tỉnh", day: day,
                    title: "Số \(number)"))
        }
        for (index, kind) in (BookTask.Kind.allCases + [.task, .task]).enumerated() {
            _ = try writer.add(
                BookTask(
                    kind: kind, words: "Việc \(index)", given: day, leads: ["Sở Tài chính"], deadline: day,
                    directives: Array(directives.prefix(2)), source: source))
        }
    }

    /// For those who read alone.
    static func shared() throws -> PlanBook { try made.get() }

    static func path() -> String {
        FileManager.default.temporaryDirectory.appending(path: "solieu-portal-\(UUID().uuidString).book").path
    }
}

/// Runs a portal for `body` on a port that the system chooses, and stops it.
func withPortal<Result: Sendable>(
    _ book: PlanBook? = nil, settings: PortalSettings = PortalSettings(), clock: BookClock = .system,
    logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
    _ body: @escaping @Sendable (Client) async throws -> Result
) async throws -> Result {
    var settings = settings
    settings.port = 0
    let server = try PortalServer(
        book: try book ?? TestBook.shared(), settings: settings, clock: clock, logger: logger)
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run(stoppingAt: []) { told.yield($0) } }
        defer { group.cancelAll() }
        for await port in ports { return try await body(Client(port: port)) }
        throw CancellationError()
    }
}
