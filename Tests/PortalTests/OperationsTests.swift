import Foundation
import Logging
import PlanBook
import Synchronization
import Testing

@testable import Portal

/// What running the portal needs: settings, health, measurements, logs, limits, and a stop that loses nothing.
@Suite struct OperationsTests {
    @Test func healthIsTold() async throws {
        try await withPortal { client in
            let told1 = try await client.get("/health/live")
            #expect(told1.text == "live\n")
            let told2 = try await client.get("/health/ready")
            #expect(told2.text == "ready\n")
            let told3 = try await client.get("/health/live", method: "POST")
            #expect(told3.status == 405)
        }
    }

    @Test func measurementsFollowTheFormat() async throws {
        try await withPortal { client in
            for path in ["/", "/", "/api/v1/periods", "/nothing", "/api/v1/nothing"] { _ = try await client.get(path) }
            let answer = try await client.get("/metrics")
            #expect(answer.fields["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            try Self.expectExposition(answer.text)
            #expect(answer.text.contains("solieu_http_requests_total{group=\"page\",status=\"200\"} 2\n"))
            #expect(answer.text.contains("solieu_http_requests_total{group=\"api\",status=\"404\"} 1\n"))
            #expect(answer.text.contains("solieu_cache_requests_total{result=\"hit\"} 1\n"))
            #expect(try Regex("solieu_open_connections [1-9]\n").firstMatch(in: answer.text) != nil)
        }
    }

    /// Each line is a comment or a sample; a sample follows its family; buckets grow and end with all.
    private static func expectExposition(_ text: String) throws {
        #expect(text.hasSuffix("\n"))
        let comment = /# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)/
        let label = "[a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\""
        let sample = try Regex("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{\(label)(,\(label))*\\})? [-+0-9.eE]+")
        var families: [String: String] = [:]
        var helped: Set<String> = []
        var lastBucket: (key: String, count: Double)?
        for line in text.split(separator: "\n") {
            if let match = line.wholeMatch(of: comment) {
                if match.1 == "HELP" { #expect(helped.insert(String(match.2)).inserted, "\(line)") }
                if match.1 == "TYPE" {
                    #expect(["counter", "gauge", "histogram"].contains(String(match.3)))
                    #expect(families.updateValue(String(match.3), forKey: String(match.2)) == nil, "\(line)")
                }
                continue
            }
            let match = try #require(line.wholeMatch(of: sample), "\(line)")
            let name = String(match[1].substring ?? "")
            let family = ["_bucket", "_sum", "_count"].first { name.hasSuffix($0) }.map {
                String(name.dropLast($0.count))
            }
            #expect(families[name] != nil || family.map { families[$0] == "histogram" } == true, "\(line)")
            guard name.hasSuffix("_bucket"), let value = Double(line.split(separator: " ").last ?? "") else { continue }
            let key = line.replacing(/,?le="[^"]*"/, with: "").split(separator: " ").first.map(String.init) ?? ""
            if let lastBucket, lastBucket.key == key { #expect(value >= lastBucket.count, "\(line)") }
            lastBucket = (key, value)
        }
        #expect(families.count >= 6)
    }

    @Test func measurementsAreNotForEverybody() async throws {
        var settings = PortalSettings()
        settings.metricsToken = "0123456789abcdef"
        try await withPortal(settings: settings) { client in
            let proxied = ["X-Forwarded-For": "203.0.113.7"]
            let told4 = try await client.get("/metrics")
            #expect(told4.status == 200)
            let told5 = try await client.get("/metrics", proxied)
            #expect(told5.status == 403)
            let wrong = proxied.merging(["Authorization": "Bearer x"]) { $1 }
            let told6 = try await client.get("/metrics", wrong)
            #expect(told6.status == 403)
            let right = proxied.merging(["Authorization": "Bearer 0123456789abcdef"]) { $1 }
            let told7 = try await client.get("/metrics", right)
            #expect(told7.status == 200)
        }
    }

    @Test func theLogIsJSONWithoutPersonalData() async throws {
        let lines = Mutex<[[UInt8]]>([])
        let box = Kept(lines: lines)
        var settings = PortalSettings()
        settings.trustsProxy = true
        try await withPortal(
            settings: settings,
            logger: Logger(label: "test") { _ in
                JSONLogHandler(level: .info) { line in box.lines.withLock { $0.append(line) } }
            }
        ) { client in
            _ = try await client.get("/api/v1/periods?limit=3", ["X-Forwarded-For": "198.51.100.9, 203.0.113.77"])
        }
        let found = try box.lines.withLock(\.self).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
        let access = try #require(found.first { $0["message"] as? String == "request" })
        #expect(access["path"] as? String == "/api/v1/periods" && access["status"] as? Int == 200)
        #expect(access["client"] as? String == "203.0.113.0" && access["microseconds"] is Int)
        #expect(found.allSatisfy { $0["time"] is String && $0["level"] is String })
        #expect(!found.contains { "\($0)".contains("limit=3") || "\($0)".contains("113.77") })
    }

    private final class Kept: Sendable {
        let lines: Mutex<[[UInt8]]>
        init(lines: consuming Mutex<[[UInt8]]>) { self.lines = lines }
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.0"), ("::ffff:203.0.113.7", "203.0.113.0"), ("2001:db8:1:2::3", "2001:db8:1::"),
        ("2001:db8::3", "2001:db8::"), ("::1", "::"), ("bogus\"", "-"), ("", "-"), ("1.2.3.4.5", "-"),
    ])
    func addressesAreShortened(_ address: String, _ shown: String) {
        #expect(ClientAddress.shortened(address) == shown)
    }

    @Test func slowBodiesAreRefused() async throws {
        var settings = PortalSettings()
        settings.requestTimeout = 1
        try await withPortal(settings: settings) { client in
            let start = ContinuousClock.now
            // The head is answered at once, so the connection just ends; it isn't held for the whole body.
            _ = try? await client.send(
                "POST /api/v1/periods HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n", "a", "b", "c",
                pause: .milliseconds(700))
            #expect(ContinuousClock.now - start < .seconds(6))
            let told8 = try await client.get("/metrics")
            #expect(told8.text.contains("solieu_refused_total{reason=\"reading\"} 1\n"))
        }
    }

    @Test func slowHeadsAreRefused() async throws {
        var settings = PortalSettings()
        settings.idleTimeout = 1
        try await withPortal(settings: settings) { client in
            let start = ContinuousClock.now
            await #expect(throws: Client.Fault.self) {
                try await client.send(
                    "GET / HTTP/1.1\r\nHo", "st: x\r\nX-", "A: b\r\nX-", "B: c\r\n", pause: .milliseconds(700))
            }
            #expect(ContinuousClock.now - start < .seconds(6))
        }
    }

    @Test func largeRequestsAreRefused() async throws {
        var settings = PortalSettings()
        settings.uploadLimit = 1000
        try await withPortal(settings: settings) { client in
            let told = try await client.send("POST /kiem-tra HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n")
            #expect(told.status == 413)
            let chunk = "80000\r\n" + String(repeating: "a", count: 0x80000) + "\r\n"
            _ = try? await client.send(
                "POST /api/v1/periods HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, chunk, chunk,
                chunk)
            let told9 = try await client.get("/metrics")
            #expect(told9.text.contains("solieu_refused_total{reason=\"body\"} 2\n"))
            let head = String(repeating: "a", count: 40_000)
            let long = try? await client.get("/", ["X-Long": head])
            #expect(long.map { $0.status >= 400 } ?? true)
            let told10 = try await client.get("/health/live")
            #expect(told10.status == 200)
        }
    }

    @Test func aRequestInHandIsFinishedWhenThePortalStops() async throws {
        let isSlow = Mutex(false)
        let gate = Gate(isSlow: isSlow)
        let clock = BookClock {
            if gate.isSlow.withLock(\.self) { usleep(1_000_000) }
            return Date()
        }
        var settings = PortalSettings()
        settings.port = 0
        let server = try PortalServer(
            book: TestBook.shared(), settings: settings, clock: clock,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        async let ended: Void = server.run(stoppingAt: [.sigusr2]) { told.yield($0) }
        for await port in ports {
            let client = Client(port: port)
            let told11 = try await client.get("/health/ready")
            #expect(told11.status == 200)
            gate.isSlow.withLock { $0 = true }
            async let answer = client.get("/api/v1/tasks")
            try await Task.sleep(for: .milliseconds(300))
            kill(getpid(), SIGUSR2)
            let finished = try await answer
            #expect(finished.status == 200)
            #expect(try finished.json()["data"] is [Any])
            break
        }
        try await ended
    }

    private final class Gate: Sendable {
        let isSlow: Mutex<Bool>
        init(isSlow: consuming Mutex<Bool>) { self.isSlow = isSlow }
    }
}
