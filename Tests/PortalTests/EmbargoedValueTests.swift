import Figures
import Foundation
import Hummingbird
import HummingbirdTesting
import PlanBook
import Testing

@testable import Portal

/// No address tells a value that only a release under embargo brought; what was known before stays.
@Suite struct EmbargoedValueTests {
    private static let hour = Date(timeIntervalSince1970: 1_800_000_000)
    private static let before = hour - 1
    /// Numbers that stand nowhere else: as Vietnamese, English and programs write them.
    private static let marks = [
        "88.321", "88,321", "88321", "77.123", "77,123", "77123", "66.457", "66,457", "66457", "91,357", "91.357",
        "43,217", "43.217", "việc chưa ai biết", "987/NQ-HĐND",
    ]
    /// Of each kind of address so many are asked.
    private static let perKind = 12

    private static func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    /// Values of one release that is public, and of another that isn't: revised, of a new year, of a district, and with
    /// targets, ranks, a task and a directive.
    private func book() throws -> PortalBook {
        let test = try PortalBook()
        try test.file(
            """
            UBND TỈNH BẮC GIANG

            Bắc Giang, ngày 02 tháng 12 năm 2021

            # THÔNG CÁO ĐÃ RÕ

            1. Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.745 tỷ đồng.
            """)
        let clock = BookClock { Self.hour - 7200 }
        try test.book.write(by: "test", clock: clock, .init(.publish, subject: "2")) { writer in
            let (home, district) = (
                try writer.reader.areaMap().requireArea("bac-giang"),
                try writer.reader.areaMap().requireArea("bac-giang/hiep-hoa")
            )
            let catalogue = try writer.reader.catalogue()
            let (revenue, index) = (
                try #require(catalogue.indicator("budget_revenue")), try #require(catalogue.indicator("pci"))
            )
            let day = try Self.day("2022-12-05")
            let text = "THÔNG CÁO KÍN: thu ngân sách năm 2021 đạt 88.321 tỷ đồng, tăng 43,217%."
            let source = try writer.addSource(.release, name: "kin.md")
            let release = try writer.add(
                StoredRelease(
                    source: source, area: home.id, title: "Thông cáo kín", number: nil, day: day,
                    period: Period(year: 2022), text: Array(text.utf8)))
            for (place, (quote, kind)) in [("88.321 tỷ đồng", Figure.Kind.level), ("43,217%", .growth)].enumerated() {
                let range = try #require(Data(text.utf8).firstRange(of: Data(quote.utf8)))
                _ = try writer.add(
                    Quotation(
                        release: release, position: place, range: range, sentence: 0..<text.utf8.count, quote: quote,
                        kind: kind, value: kind == .level ? "88321" : "43.217",
                        unit: kind == .level ? "tỷ đồng" : "%", base: nil, period: Period(year: 2022),
                        status: .actual, approximator: nil, about: "thu ngân sách", heading: nil))
            }
            let directive = try writer.findOrAdd(
                Directive(type: "Nghị quyết", number: "987/NQ-HĐND", issuer: "HĐND tỉnh", day: day, title: "Kín"))
            let appender = try ObservationAppender(writer)
            for (area, year, mantissa) in [
                (home, 2021, 88321), (home, 2022, 77123), (district, 2022, 66457), (district, 2021, 66457),
            ] as [(Area, Int, Int64)] {
                try appender.append(
                    Observation(
                        indicator: revenue.id, area: area.id, period: Period(year: year), known: day,
                        value: BookNumber(mantissa: mantissa, scale: 0), source: source))
            }
            for (year, mantissa) in [(2021, 77123), (2022, 66457)] as [(Int, Int64)] {
                _ = try writer.add(
                    Target(
                        indicator: revenue.id, area: home.id, period: Period(year: year), kind: .estimate,
                        inForce: try Self.day("2021-01-01"), value: BookNumber(mantissa: mantissa, scale: 0),
                        directive: directive, source: source))
            }
            for year in [2021, 2022] {
                _ = try writer.add(
                    Ranking(
                        indicator: index.id, area: home.id, period: Period(year: year), known: day, rank: 31,
                        outOf: 63, score: BookNumber(mantissa: 91357, scale: 3), source: source))
            }
            _ = try writer.add(
                BookTask(
                    words: "Làm việc chưa ai biết", given: day, leads: ["Sở Tài chính"], deadline: day,
                    sentence: .init(release: release, range: 0..<text.utf8.count), directives: [directive],
                    source: source))
            let person = try writer.add(
                Person(login: "phatngon", name: "Vũ Thị Ngôn", role: .spokesperson), by: .atTheMachine("test"))
            try writer.publish(
                PublicationOrder(
                    release: release, visibleFrom: Self.hour,
                    files: [PublicationFile(kind: .docx, bytes: Array(text.utf8))]),
                by: #require(try writer.reader.actor(person)))
        }
        return test
    }

    @Test func noAddressTellsAValueBeforeItsHour() async throws {
        let test = try book()
        let after = try await Visit(test.server(clock: BookClock { Self.hour })).everything()
        let told = after.filter { _, text in Self.marks.contains { text.contains($0) } }.keys
        // The marks do show where they may, or the rest would prove nothing.
        for part in [
            "/chi-tieu/budget_revenue", "/en/indicators/budget_revenue", "/chi-tieu",
            "/so-lieu/budget_revenue/2022/bac-giang",
            "/so-lieu/budget_revenue/2021/bac-giang/hiep-hoa", "/xep-hang", "/dia-ban/bac-giang", "/linh-vuc/budget",
            "/nhiem-vu", "/van-ban", "/thong-cao/2", "/thong-cao/2/so-lieu.csv", "/thong-cao/2/so-lieu.json",
            "/thong-cao/2/tep/docx", "/thong-cao/2/so-lieu/1", "/api/v1/observations",
            "/api/v1/observations?format=csv",
            "/api/v1/targets", "/api/v1/rankings", "/api/v1/tasks", "/api/v1/directives", "/api/v1/releases/2",
            "/api/v1/releases/2/figures", "/tim?q=thong%20cao%20kin", "/",
        ] { #expect(told.contains(part), "\(part)") }
        let kept = try await Visit(test.server(clock: BookClock { Self.before })).ask(Array(after.keys))
        for (address, text) in kept {
            #expect(!Self.marks.contains { text.contains($0) }, "\(address)")
        }
        for address in ["/chi-tieu/budget_revenue", "/so-lieu/budget_revenue/2021/bac-giang", "/api/v1/observations"] {
            #expect(kept[address]?.contains(address.hasPrefix("/api") ? "15745" : "15.745") == true, "\(address)")
        }
        // A period, too, is known only from what is.
        #expect(kept["/api/v1/periods"]?.contains("2022") == false)
        withExtendedLifetime(test) {}
    }

    /// A portal that runs when the hour comes, or when staff publishes, shows it at once.
    @Test func aRunningPortalShowsItFromItsHourOn() async throws {
        let test = try book()
        let time = Time(Self.before)
        let server = try test.server(clock: BookClock { time.now }) { $0.cacheSize = 0 }
        try await server.application().test(.router) { client in
            for (instant, tells) in [(Self.before, false), (Self.hour, true), (Self.before, false)] {
                time.now = instant
                let page = try await client.execute(uri: "/so-lieu/budget_revenue/2021/bac-giang", method: .get)
                #expect(page.text.contains("88.321") == tells && page.text.contains("15.745"))
            }
        }
        withExtendedLifetime(test) {}
    }

    @Test func everyRouteIsVisited() async throws {
        let test = try book()
        let server = try test.server(clock: BookClock { Self.hour })
        let paths = try await Visit(server).everything().keys.map { $0.prefix { $0 != "?" }.split(separator: "/") }
        let routes = server.router().routes.filter { $0.method == .get }.map(\.path.description)
        let ofStaff = ["/lam-viec", "/en/work", "/dang-nhap", "/en/sign-in"]
        let unseen = routes.filter { route in
            !ofStaff.contains(where: route.hasPrefix) && !paths.contains { Self.matches(route, $0) }
        }
        #expect(unseen == [])
        withExtendedLifetime(test) {}
    }

    private static func matches(_ route: String, _ path: [Substring]) -> Bool {
        var parts = route.split(separator: "/")
        let takesRest = parts.last == "**"
        if takesRest { parts.removeLast() }
        guard takesRest ? path.count >= parts.count : path.count == parts.count else { return false }
        return zip(parts, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }

    /// A clock that a test turns.
    private final class Time: @unchecked Sendable {
        private let lock = NSLock()
        private var instant: Date

        init(_ instant: Date) { self.instant = instant }

        var now: Date {
            get { lock.withLock { instant } }
            set { lock.withLock { instant = newValue } }
        }
    }

    /// Goes through a portal by its links, its lists for programs, and the interface's own addresses.
    private struct Visit {
        let server: PortalServer

        init(_ server: PortalServer) { self.server = server }

        /// All that is found, by address.
        func everything() async throws -> [String: String] {
            try await server.application().test(.router) { client in
                var open =
                    [
                        "/", "/en", "/sitemap.xml", "/atom.xml", "/en/atom.xml", "/robots.txt",
                        "/tim?q=thong%20cao%20kin", "/en/search?q=thong%20cao%20kin", "/thong-cao/2/so-lieu.csv",
                        "/thong-cao/2/so-lieu.json", "/thong-cao/2/tep/docx", "/en/releases/2/tep/docx",
                        "/so-lieu/budget_revenue/2021/bac-giang/hiep-hoa",
                    ] + Self.ofPrograms
                var seen = Set(open)
                var kinds: [String: Int] = [:]
                var found: [String: String] = [:]
                while let address = open.popLast() {
                    let response = try await client.execute(uri: address, method: .get)
                    guard response.status == .ok else { continue }
                    found[address] = response.text
                    let links =
                        Page(response.text).links + Page(response.text).sources
                        + response.text.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
                    for link in links where link.hasPrefix("/") && seen.insert(link).inserted {
                        let kind = link.prefix { $0 != "?" }.split(separator: "/")
                        let isOfThis = link.contains("budget_revenue") || link.contains("bac-giang")
                        let key = "\(kind.prefix(link.hasPrefix("/en") ? 2 : 1)) \(kind.count) \(isOfThis)"
                        kinds[key, default: 0] += 1
                        if kinds[key, default: 0] <= EmbargoedValueTests.perKind { open.append(link) }
                    }
                }
                return found
            }
        }

        func ask(_ addresses: [String]) async throws -> [String: String] {
            try await server.application().test(.router) { client in
                var found: [String: String] = [:]
                for address in addresses {
                    found[address] = try await client.execute(uri: address, method: .get).text
                }
                return found
            }
        }

        private static var ofPrograms: [String] {
            APIResources.all.flatMap { operation in
                let path =
                    "/api/v1"
                    + operation.path.replacing("{id}", with: "2").replacing("{slug}", with: "bac-giang").replacing(
                        "{code}", with: "budget_revenue")
                let takesRevisions = operation.parameters.contains { $0.name == "revisions" }
                return [path] + (operation.isList ? [path + "?format=csv"] : [])
                    + (takesRevisions ? [path + "?revisions=true", path + "?known=2099-12-31"] : [])
            }
        }
    }
}
