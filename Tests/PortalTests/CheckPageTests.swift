import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

@Suite struct CheckPageTests {
    private static let wrong = """
        Tổng thu ngân sách nhà nước trên địa bàn năm 2021 đạt 8.460 tỷ đồng, trong đó: thu nội địa 7.120 tỷ đồng; \
        thu từ hoạt động xuất, nhập khẩu 1.430 tỷ đồng.
        """

    private func post(
        _ client: any TestClientProtocol, _ field: String, _ bytes: [UInt8], fileName: String? = nil,
        to address: String = "/kiem-tra"
    ) async throws -> TestResponse {
        var body = Array("--b\r\nContent-Disposition: form-data; name=\"\(field)\"".utf8)
        if let fileName { body += Array("; filename=\"\(fileName)\"".utf8) }
        body += Array("\r\n\r\n".utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        return try await client.execute(
            uri: address, method: .post, headers: [.contentType: "multipart/form-data; boundary=b"],
            body: ByteBuffer(bytes: body))
    }

    private func test(
        _ change: (inout PortalSettings) -> Void = { _ in },
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await PortalBook.demonstration.value.server(change).application().test(.router, body)
    }

    @Test func aTextIsCheckedAndNothingIsKept() async throws {
        try await test { client in
            for address in ["/kiem-tra", "/en/check"] {
                let response = try await post(client, "text", Array(Self.wrong.utf8), to: address)
                #expect(response.status == .ok)
                #expect(response.text.contains("8.460"))
                #expect(response.headers[.cacheControl] == "no-store")
                #expect(response.text.contains("1 chỗ không khớp"))
            }
        }
    }

    /// The page's own style and script are what its policy allows, and it has no others.
    @Test func thePolicyAllowsTheReportAlone() async throws {
        try await test { client in
            let response = try await post(client, "file", Array(Self.wrong.utf8), fileName: "a.txt")
            let policy = response.headers[.contentSecurityPolicy] ?? ""
            for name in ["style", "script"] {
                let open = try #require(response.text.firstRange(of: "<\(name)>"))
                let close = try #require(response.text.firstRange(of: "</\(name)>"))
                let content = response.text[open.upperBound..<close.lowerBound]
                let digest = Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString()
                #expect(policy.contains("\(name)-src 'sha256-\(digest)'"))
                #expect(response.text.ranges(of: "<\(name)").count == 1)
            }
            #expect(!response.text.contains(" style=") && !policy.contains("unsafe"))
        }
    }

    @Test func badFilesAreToldSo() async throws {
        try await test { client in
            let damaged = try await post(client, "file", Array("PK\u{3}\u{4}broken".utf8), fileName: "a.docx")
            #expect(damaged.status == .unprocessableContent)
            Page(damaged.text).expectWhole(at: "/kiem-tra")
            #expect(damaged.text.contains("role=\"alert\""))
            let empty = try await post(client, "text", [])
            #expect(empty.status == .unprocessableContent)
            let other = try await client.execute(uri: "/kiem-tra", method: .post, body: ByteBuffer(string: "text=a"))
            #expect(other.status == .badRequest)
        }
    }

    @Test func sizeIsLimited() async throws {
        try await test({ $0.uploadLimit = 1 << 20 }) { client in
            let large = Array(repeating: UInt8(ascii: "a"), count: (1 << 20) + (128 << 10))
            let tooLong = try await post(client, "text", large)
            #expect(tooLong.status == .contentTooLarge)
            let file = Array(repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
            let tooLarge = try await post(client, "file", file, fileName: "a.txt")
            #expect(tooLarge.status == .contentTooLarge)
        }
    }

    @Test func rateIsLimitedByAddress() async throws {
        try await test({
            $0.checksPerMinute = 2
            $0.trustsProxy = true
        }) { client in
            let text = Array("Không có số.".utf8)
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<3 { statuses.append(try await post(client, "text", text).status) }
            #expect(statuses == [.ok, .ok, .tooManyRequests])
        }
    }

    @Test func whoIsTooSlowIsToldSoAndKeepsItsPlace() async throws {
        let desk = CheckDesk(perMinute: 100, places: 1, time: .zero)
        await #expect(throws: CheckDesk.Refusal.tooSlow) {
            _ = try await desk.check(
                Array(String(repeating: Self.wrong + "\n\n", count: 400).utf8), name: "a.txt", from: "a")
        }
        // The work goes on: there is no place for another until it is done.
        await #expect(throws: CheckDesk.Refusal.busy) {
            _ = try await desk.check(Array("a".utf8), name: "a.txt", from: "a")
        }
    }
}
