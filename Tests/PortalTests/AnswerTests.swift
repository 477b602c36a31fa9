import Foundation
import FoundationXML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlanBook
import Testing

@testable import Portal

/// How answers go out: tags, compression, heads, and the cache.
@Suite struct AnswerTests {
    @Test func whoHasAPageGetsNoBody() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            for address in ["/", "/thong-cao/3", "/atom.xml", "/thong-cao/3/so-lieu.csv"] {
                // Made once, and once from the cache.
                for _ in 0..<2 {
                    let first = try await client.execute(uri: address, method: .get)
                    let tag = try #require(first.headers[.eTag])
                    let again = try await client.execute(uri: address, method: .get, headers: [.ifNoneMatch: tag])
                    #expect(again.status == .notModified)
                    #expect(again.body.readableBytes == 0)
                    let other = try await client.execute(
                        uri: address, method: .get, headers: [.ifNoneMatch: "\"other\""])
                    #expect(other.status == .ok)
                }
            }
        }
    }

    @Test func pagesAreCompressedForWhoTakesIt() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            let plain = try await client.execute(uri: "/thong-cao/3", method: .get)
            let packed = try await client.execute(uri: "/thong-cao/3", method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary] == "Accept-Encoding")
            #expect(Array(buffer: packed.body).starts(with: [0x1F, 0x8B]))
            #expect(packed.body.readableBytes * 2 < plain.body.readableBytes)
            #expect(packed.headers[.eTag] != plain.headers[.eTag])
        }
    }

    @Test func headsForbidWhatThePortalDoesntServe() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            for address in ["/", "/none", "/kiem-tra", "/atom.xml"] {
                let response = try await client.execute(uri: address, method: .get)
                let policy = response.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    /// Over real connections: a page is made anew within a second of a write by anybody.
    @Test func pagesAreRenewedAfterAWrite() async throws {
        let test = try PortalBook()
        try await test.server().application().test(.live) { client in
            let before = try await client.execute(uri: "/thong-cao", method: .get).text
            #expect(before.contains("Chưa có thông cáo"))
            try test.file(
                """
                UBND TỈNH BẮC GIANG

                Bắc Giang, ngày 02 tháng 12 năm 2021

                # THÔNG CÁO MỚI CỦA TỈNH

                1. Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 15.745 tỷ đồng.
                """)
            var after = before
            let end = ContinuousClock.now + .seconds(3)
            while ContinuousClock.now < end, !after.contains("THÔNG CÁO MỚI") {
                try await Task.sleep(for: .milliseconds(50))
                after = try await client.execute(uri: "/thong-cao", method: .get).text
            }
            #expect(after.contains("THÔNG CÁO MỚI"))
            let found = try await client.execute(uri: "/tim?q=thong%20cao%20moi", method: .get).text
            #expect(found.contains("/thong-cao/1"))
        }
    }

    @Test func feedsAreAtom() async throws {
        let test = try await PortalBook.demonstration.value
        let server = try test.server { $0.publicAddress = "https://example.org" }
        try await server.application().test(.router) { client in
            for address in ["/atom.xml", "/en/atom.xml"] {
                let response = try await client.execute(uri: address, method: .get)
                #expect(response.headers[.contentType]?.hasPrefix("application/atom+xml") == true)
                let feed = try XMLDocument(data: Data(response.text.utf8)).rootElement()
                let root = try #require(feed)
                #expect(root.name == "feed" && root.uri == "http://www.w3.org/2005/Atom")
                let entries = root.elements(forName: "entry")
                #expect(entries.count == 4)
                // Each has what RFC 4287 asks for, exactly once; an author stands in each entry.
                for element in [root] + entries {
                    for name in ["title", "id", "updated"] { #expect(element.elements(forName: name).count == 1) }
                }
                for entry in entries {
                    #expect(entry.elements(forName: "author").first?.elements(forName: "name").count == 1)
                    let link = entry.elements(forName: "link").first?.attributes?.first { $0.name == "href" }?
                        .stringValue
                    #expect(link?.hasPrefix("https://example.org/") == true)
                }
                let ids = entries.compactMap { $0.elements(forName: "id").first?.stringValue }
                #expect(Set(ids).count == entries.count && ids.allSatisfy { $0.hasPrefix("tag:") })
                let times = entries.compactMap { $0.elements(forName: "updated").first?.stringValue }
                #expect(times == times.sorted(by: >) && times.allSatisfy { $0.hasSuffix("T12:00:00+07:00") })
            }
        }
    }
}
