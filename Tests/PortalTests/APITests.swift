import Figures
import Foundation
import PlanBook
import Reporting
import Testing

@testable import Portal

/// The interface for programs, asked over a connection.
@Suite struct APITests {
    @Test(arguments: [
        "/indicators", "/areas", "/periods", "/observations", "/targets", "/rankings", "/releases", "/tasks",
        "/directives",
    ])
    func everyListIsPagedAndTellsEachRowOnce(_ path: String) async throws {
        try await withPortal { client in
            let whole = try await client.get("/api/v1\(path)?limit=5000").json()
            let all = try Self.lines(whole).sorted()
            #expect(!all.isEmpty, "nothing to page through in \(path)")
            // Pages of such a size that there are several, and not many.
            let size = max(1, all.count / 4)
            var found: [String] = []
            var next: String? = "/api/v1\(path)?limit=\(size)"
            var count = 0
            while let address = next, count < 8 {
                let answer = try await client.get(address)
                let page = try answer.json()
                found += try Self.lines(page)
                next = page["next"] as? String
                #expect(answer.fields["link"] == next.map { "<\($0)>; rel=\"next\"" })
                count += 1
            }
            if whole["next"] is NSNull { #expect(Set(found).count == found.count && found.sorted() == all, "\(path)") }
            #expect(all.count == 1 || count > 1)
        }
    }

    /// Each row as text that is the same for the same row.
    private static func lines(_ page: [String: Any]) throws -> [String] {
        try (page["data"] as? [[String: Any]] ?? []).map {
            String(decoding: try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys), as: UTF8.self)
        }
    }

    @Test func revisionsArePagedToo() async throws {
        try await withPortal { client in
            var next: String? = "/api/v1/observations?revisions=true&limit=2000"
            var ids: [Int] = []
            while let address = next {
                let page = try await client.get(address).json()
                ids += (page["data"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? Int }
                next = page["next"] as? String
            }
            let count = try TestBook.shared().read { try $0.observationCount() }
            #expect(ids.count == count && Set(ids).count == count)
        }
    }

    @Test func observationsAreWhatTheBookSays() async throws {
        let book = try TestBook.shared()
        let (value, known) = try book.read { reader in
            let indicator = try reader.catalogue().requireIndicator("budget_revenue")
            let area = try reader.areaMap().requireArea("bac-giang")
            let found = try reader.value(of: indicator.id, in: area.id, Period(year: 2021))
            return (found?.value?.text, found?.known)
        }
        try await withPortal { client in
            let address = "/api/v1/observations?indicator=budget_revenue&area=bac-giang&period=2021"
            let rows = try await client.get(address).json()["data"] as? [[String: Any]]
            #expect(rows?.count == 1)
            #expect(rows?.first?["value"] as? String == value)
            #expect(rows?.first?["known"] as? String == known?.text)
            #expect(rows?.first?["indicator_en"] as? String != rows?.first?["indicator_vi"] as? String)
            // Nothing was known at the beginning of time.
            let before = try await client.get(address + "&known=1990-01-01").json()["data"] as? [[String: Any]]
            #expect(before?.isEmpty == true)
            let byArea = try await client.get("/api/v1/observations?area=bac-giang&period=2021&limit=5000").json()
            let own = (byArea["data"] as? [[String: Any]] ?? []).filter {
                $0["indicator"] as? String == "budget_revenue"
            }
            #expect(own.first?["value"] as? String == value)
        }
    }

    @Test func aListIsATableToo() async throws {
        try await withPortal { client in
            let answer = try await client.get("/api/v1/observations?format=csv&period=2021&limit=7")
            #expect(answer.fields["content-type"]?.hasPrefix("text/csv") == true)
            let lines = answer.text.split(separator: "\r\n")
            #expect(lines.count == 8)
            #expect(lines[0].hasPrefix("indicator,indicator_vi,indicator_en,area,"))
            #expect(answer.fields["link"]?.contains("format=csv") == true)
        }
    }

    @Test func itemsAreFoundByTheirNames() async throws {
        try await withPortal { client in
            for path in [
                "/indicators/budget_revenue", "/areas/bac-giang/viet-yen", "/areas/bac-giang%2Fviet-yen", "/releases/1",
            ] {
                let answer = try await client.get("/api/v1" + path)
                #expect(answer.status == 200, "\(path)")
                #expect(try answer.json()["data"] is [String: Any])
            }
            let figures = try await client.get("/api/v1/releases/1/figures").json()["data"] as? [[String: Any]]
            let text = try await client.get("/api/v1/releases/1").json()["data"] as? [String: Any]
            let bytes = Array((text?["text"] as? String ?? "").utf8)
            let first = try #require(figures?.first)
            let range = (first["start"] as? Int ?? 0)..<(first["end"] as? Int ?? 0)
            #expect(String(decoding: bytes[range], as: UTF8.self) == first["quote"] as? String)
        }
    }

    @Test func anAnswerThatIsKnownIsNotSentAgain() async throws {
        try await withPortal { client in
            let first = try await client.get("/api/v1/periods")
            let tag = try #require(first.fields["etag"])
            #expect(first.fields["access-control-allow-origin"] == "*")
            let second = try await client.get("/api/v1/periods", ["If-None-Match": tag])
            #expect(second.status == 304 && second.body.isEmpty && second.fields["etag"] == tag)
            let other = try await client.get("/api/v1/periods", ["If-None-Match": "\"other\""])
            #expect(other.status == 200)
            let head = try await client.get("/api/v1/periods", method: "HEAD")
            #expect(head.status == 200 && head.body.isEmpty && head.fields["etag"] == tag)
        }
    }

    @Test func onlyTasksAreForThePublic() async throws {
        let kinds = try TestBook.shared().read { try $0.allTasks() }
        let hidden = Set(kinds.filter { $0.kind != .task }.map { Int($0.id) })
        try await withPortal { client in
            let rows = try await client.get("/api/v1/tasks?limit=5000").json()["data"] as? [[String: Any]] ?? []
            #expect(hidden.isDisjoint(with: rows.compactMap { $0["id"] as? Int }))
        }
    }

    static let bad: [(path: String, status: Int, kind: String)] = [
        ("/observations?indicater=x", 400, "unknown-parameter"),
        ("/observations?period=2021&period=2022", 400, "repeated-parameter"),
        ("/observations?period=21", 400, "bad-parameter"), ("/observations?period=2021-M13", 400, "bad-parameter"),
        ("/observations?period=2025-2021", 404, "not-found"), ("/observations?period=", 400, "bad-parameter"),
        ("/observations?known=2021-02-30", 400, "bad-parameter"),
        ("/observations?known=02/12/2021", 400, "bad-parameter"),
        ("/observations?revisions=yes", 400, "bad-parameter"), ("/observations?limit=0", 400, "bad-parameter"),
        ("/observations?limit=5001", 400, "bad-parameter"), ("/observations?limit=1e3", 400, "bad-parameter"),
        ("/observations?after=1", 400, "bad-parameter"), ("/observations?after=1.2.3.4.x", 400, "bad-parameter"),
        ("/observations?after=9999999999999999999.1.1.1.1", 400, "bad-parameter"),
        ("/observations?indicator=%FF", 400, "bad-parameter"), ("/observations?indicator=nothing", 404, "not-found"),
        ("/observations?area=bac-giang'%20OR%201=1--", 404, "not-found"),
        ("/observations?format=xml", 400, "bad-parameter"),
        ("/indicators/nothing", 404, "not-found"), ("/areas/../../etc/passwd", 404, "not-found"),
        ("/releases/0", 400, "bad-parameter"), ("/releases/9", 404, "not-found"),
        ("/releases/x/figures", 400, "bad-parameter"),
        ("/nothing", 404, "not-found"), ("/", 404, "not-found"), ("/openapi.json?x=1", 404, "not-found"),
        ("/periods?\(String(repeating: "a", count: 300))=1", 400, "unknown-parameter"),
    ]

    @Test func badRequestsAreToldAsProblems() async throws {
        try await withPortal { client in
            for (path, status, kind) in Self.bad {
                let answer = try await client.get("/api/v1" + path, ["Accept-Language": "en-GB, vi;q=0.5"])
                #expect(answer.status == status, "\(path)")
                #expect(answer.fields["content-type"] == "application/problem+json", "\(path)")
                #expect(answer.fields["content-language"] == "en", "\(path)")
                let problem = try answer.json()
                #expect(problem["type"] as? String == "/api#\(kind)", "\(path)")
                #expect(problem["status"] as? Int == status, "\(path)")
                #expect((problem["detail"] as? String)?.isEmpty == false, "\(path)")
                let known: Set = ["type", "title", "status", "detail", "instance", "parameter"]
                #expect(Set(problem.keys).isSubset(of: known) && problem["instance"] is String, "\(path)")
            }
            let vietnamese = try await client.get("/api/v1/nothing")
            #expect(vietnamese.fields["content-language"] == "vi")
            #expect(vietnamese.text.contains("Không tìm thấy"))
        }
    }

    @Test func nothingButReadingCanBeDone() async throws {
        try await withPortal { client in
            for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"] {
                let answer = try await client.get("/api/v1/periods", method: method)
                #expect(answer.status == 405 && answer.fields["allow"] == "GET, HEAD, OPTIONS", "\(method)")
            }
            let options = try await client.get("/api/v1/periods", method: "OPTIONS")
            #expect(options.status == 200 && options.fields["access-control-allow-methods"] != nil)
        }
    }

    @Test func whatIsWrittenIsServedWithinASecond() async throws {
        let path = TestBook.path()
        let seed = try TestBook.shared()
        try FileManager.default.copyItem(atPath: seed.path, toPath: path)
        let book = try PlanBook.open(path)
        try await withPortal(book) { client in
            let address = "/api/v1/observations?indicator=budget_revenue&area=bac-giang&period=2021"
            let first = try await client.get(address)
            try book.write(by: "test", .init(.correct, subject: "budget_revenue")) { writer in
                let source = try writer.addSource(.person, name: "Trần Thị B")
                let indicator = try writer.reader.catalogue().requireIndicator("budget_revenue")
                let area = try writer.reader.areaMap().requireArea("bac-giang")
                _ = try ObservationAppender(writer).append(
                    Observation(
                        indicator: indicator.id, area: area.id, period: Period(year: 2021), known: Day(Date()),
                        value: BookNumber(mantissa: 4_711_123, scale: 3), source: source, reason: "quyết toán"))
            }
            try await Task.sleep(for: .milliseconds(900))
            let second = try await client.get(address)
            #expect(first.fields["etag"] != second.fields["etag"])
            #expect(second.text.contains("\"4711.123\""))
            // Who entered it isn't told.
            #expect(!second.text.contains("Trần"))
        }
    }

    @Test func nothingIsToldOfAReleaseWhoseHourHasNotCome() async throws {
        let path = TestBook.path()
        try FileManager.default.copyItem(atPath: TestBook.shared().path, toPath: path)
        let book = try PlanBook.open(path)
        let address = "/api/v1/observations?indicator=budget_revenue&area=bac-giang&period=2021"
        let hour = Date() + 3600
        let id = try book.write(by: "test", .init(.publish, subject: "test")) { writer in
            let source = try writer.addSource(.release, name: "mat.md")
            let indicator = try writer.reader.catalogue().requireIndicator("budget_revenue")
            let area = try writer.reader.areaMap().requireArea("bac-giang")
            let release = try writer.add(
                StoredRelease(
                    source: source, area: area.id, title: "Tên còn giữ kín", number: nil, day: Day(Date()),
                    period: Period(year: 2021), text: Array("Giao Sở Kín.".utf8)))
            _ = try ObservationAppender(writer).append(
                Observation(
                    indicator: indicator.id, area: area.id, period: Period(year: 2021), known: Day(Date()),
                    value: BookNumber(mantissa: 987_654_321, scale: 0), source: source))
            _ = try writer.add(
                BookTask(
                    words: "Việc còn giữ kín", given: Day(Date()),
                    sentence: .init(release: release, range: 0..<4), source: source))
            let person = try writer.add(
                Person(login: "phatngon", name: "Vũ Thị Ngôn", role: .spokesperson), by: .atTheMachine("test"))
            try writer.publish(
                PublicationOrder(
                    release: release, visibleFrom: hour,
                    files: [PublicationFile(kind: .html, bytes: Array("<p>".utf8))]),
                by: #require(try writer.reader.actor(person)))
            return release
        }
        let secrets = ["giữ kín", "987654321", "mat.md"]
        let addresses = [
            address, address + "&revisions=true", "/api/v1/releases", "/api/v1/releases/\(id)",
            "/api/v1/releases/\(id)/figures", "/api/v1/tasks?limit=5000",
        ]
        try await withPortal(book) { client in
            for address in addresses {
                let answer = try await client.get(address)
                #expect(!secrets.contains { answer.text.contains($0) }, "\(address)")
            }
            let release = try await client.get("/api/v1/releases/\(id)")
            #expect(release.status == 404)
        }
        try await withPortal(book, clock: BookClock { hour + 1 }) { client in
            let told = try await client.get(address)
            let release = try await client.get("/api/v1/releases/\(id)")
            #expect(told.text.contains("987654321") && release.text.contains("giữ kín"))
        }
    }

    @Test func theDescriptionTellsWhatIsServed() async throws {
        try await withPortal { client in
            let description = try await client.get("/api/v1/openapi.json").json()
            let paths = description["paths"] as? [String: Any] ?? [:]
            #expect(Set(paths.keys) == Set(APIResources.all.map(\.path)))
            let schemas = (description["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]
            for operation in APIResources.all where operation.isList {
                let path = operation.path.replacing("{id}", with: "1")
                let rows = try await client.get("/api/v1\(path)?limit=5").json()["data"] as? [[String: Any]]
                let schema = schemas[operation.record.name] as? [String: Any]
                #expect(Set(rows?.first?.keys.map(\.self) ?? []) == Set(schema?["required"] as? [String] ?? []))
            }
            for page in ["/api", "/en/api"] {
                let text = try await client.get(page).text
                for operation in APIResources.all { #expect(text.contains("GET /api/v1\(operation.path)"), "\(page)") }
            }
        }
    }

    @Test(arguments: [
        ("", "vi"), ("en", "en"), ("en-US,en;q=0.9", "en"), ("vi, en", "vi"), ("fr", "vi"),
        ("en;q=0.2, vi;q=0.1", "en"),
        ("en;q=0", "vi"), (";;;,,q=", "vi"),
    ])
    func theLanguageIsTheOneThatIsPreferred(_ header: String, _ language: String) {
        #expect(Language(accepting: header).rawValue == language)
    }
}
