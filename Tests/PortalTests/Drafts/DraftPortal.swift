import Credentials
import Demonstration
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import PlanBook
import ShippedData
import Synchronization
import Testing

@testable import Portal

/// A portal over a small book of its own with the demonstration's accounts; its clock stands until it is moved.
final class DraftPortal: Sendable {
    let book: PlanBook
    let server: PortalServer
    let clock: BookClock
    private let hand: Hand
    private let folder: URL

    private final class Hand: Sendable {
        let now = Mutex(Date(timeIntervalSince1970: 1_638_406_800))
    }

    /// - Parameter isEmpty: whether the book begins without any figure.
    init(isEmpty: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (hand, path) = (Hand(), folder.appending(path: "book").path)
        clock = BookClock { hand.now.withLock { $0 } }
        self.hand = hand
        book = try PlanBook.create(path, seed: .shipped(homeArea: "bac-giang"), by: "test", clock: clock)
        try DemonstrationPeople().fill(book, clock: clock)
        server = try PortalServer(
            book: book, settings: PortalSettings(), clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        guard !isEmpty else { return }
        try note("budget_revenue", 2020, "12405", known: "2021-01-10")
        try note("budget_revenue", 2021, "15745", known: "2021-12-01")
        try note("grain_output", 2021, "621.3", known: "2021-12-01")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func moveClock(by seconds: TimeInterval) { hand.now.withLock { $0 += seconds } }

    /// Notes a value of the province for a year.
    func note(_ code: String, _ year: Int, _ value: String, known: String) throws {
        let number: BookNumber = try #require(BookNumber(text: value))
        try book.write(by: "test", clock: clock, .init(.enter, subject: code)) { writer in
            let source = try writer.addSource(.person, name: "test")
            let home = try writer.reader.areaMap().requireArea("bac-giang")
            let indicator = try #require(try writer.reader.catalogue().indicator(code))
            _ = try ObservationAppender(writer).append(
                Observation(
                    indicator: indicator.id, area: home.id, period: Period(year: year),
                    known: try #require(Day(text: known)), value: number, source: source)
            )
        }
    }

    /// A browser that somebody has signed in with.
    func browser(_ login: String, _ client: any TestClientProtocol) async throws -> Browser {
        let now = clock.now()
        let token = try RandomToken.make()
        let person = try #require(try book.read { try $0.credential(login: login) }).person.id
        let session = Session(
            tokenDigest: try token.sha256(), person: person, created: now, expires: now.addingTimeInterval(1e6),
            hasSecondFactor: true, csrfSecret: try RandomToken.make().bytes, agent: "test")
        try await book.keepingSessions { try $0.begin(session) }
        return Browser(client: client, cookie: "solieu=\(token.text)", token: session.csrfToken)
    }

    func run(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let application = Application(router: server.router())
        try await application.test(.router) { try await body($0) }
    }

    /// Begins a draft of this template as the office, and gives its address.
    func draft(_ template: String, title: String = "Thông cáo thu ngân sách", _ office: Browser) async throws -> String
    {
        let begun = try await office.post(
            "/lam-viec/ban-thao", ["title": title, "period": "2021", "known": "", "start": "shipped"])
        let address = try #require(begun.headers[.location]).prefix { $0 != "?" }
        let kept = try await office.post(
            String(address), ["template": template, "known": "", "after": try await office.version(String(address))])
        #expect(kept.status == .seeOther)
        return String(address)
    }

    /// Says nothing wrong, and has all that the official form asks for.
    static let template = """
        ---
        issuer: ỦY BAN NHÂN DÂN {{area case=upper}}
        symbol: TB-UBND
        place: {{area_name}}
        kind: THÔNG CÁO BÁO CHÍ
        subject:
          - Về thu ngân sách nhà nước năm {{year}}
        receivers:
          - Các cơ quan báo chí;
          - Lưu: VT, TH.
        authority:
          - TL. CHỦ TỊCH
          - CHÁNH VĂN PHÒNG
        signer: Nguyễn Văn An
        ---

        UBND {{area}} thông tin tới các cơ quan báo chí như sau:

        {{sentence budget_revenue}}.

        UBND {{area}} trân trọng thông báo./.

        """
}

/// Somebody's browser: it sends their cookie, and with each form its token.
struct Browser: Sendable {
    let client: any TestClientProtocol
    let cookie: String
    let token: String

    func get(_ address: String) async throws -> TestResponse {
        try await client.execute(uri: address, method: .get, headers: [.cookie: cookie])
    }

    func post(_ address: String, _ fields: [String: String] = [:], token: String? = nil) async throws -> TestResponse {
        let form = (["csrf": token ?? self.token].merging(fields) { _, own in own })
            .map { "\(Links.escaped($0.key))=\(Links.escaped($0.value))" }.joined(separator: "&")
        return try await client.execute(
            uri: address, method: .post,
            headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: form))
    }

    /// The number of the version that a draft's page shows.
    func version(_ address: String) async throws -> String {
        try await get(address).text.value(of: "after")
    }
}

extension String {
    /// What a hidden field of a page holds.
    func value(of name: String) -> String {
        guard let start = firstRange(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
        return String(self[start...].prefix { $0 != "\"" })
    }
}
