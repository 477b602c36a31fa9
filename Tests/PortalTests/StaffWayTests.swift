import Credentials
import Demonstration
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import PlanBook
import ShippedData
import Testing

@testable import Portal

/// The staff's side, asked as a browser would ask: sign-in, roles, tokens, forms.
@Suite struct StaffWayTests {
    private static let book = Task {
        let test = try PortalBook()
        _ = try DemonstrationBook(facts: ShippedFacts.bacGiang2021).fill(test.book, by: "test")
        try DemonstrationPeople().fill(test.book)
        return test
    }

    @Test func noStaffPageIsShownWithoutASession() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            for path in ["/lam-viec", "/lam-viec/bieu", "/lam-viec/bieu/1", "/lam-viec/nguoi-dung", "/en/work/journal"]
            {
                try await client.execute(uri: path, method: .get) { answer in
                    #expect(answer.status == .seeOther, "\(path)")
                    #expect(answer.headers[.location]?.contains("tiep=") == true)
                }
            }
            try await client.execute(
                uri: "/lam-viec/bieu/1", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
                body: ByteBuffer(string: "v.1=5")
            ) { #expect($0.status == .seeOther) }
        }
    }

    @Test(arguments: DemonstrationPeople.accounts.map(\.login)) func eachRoleSeesItsOwnPlacesAlone(_ login: String)
        async throws
    {
        let role = try #require(DemonstrationPeople.accounts.first { $0.login == login }?.role)
        try await Self.book.value.server().application().test(.router) { client in
            let visitor = try await Visitor.signIn(login, client)
            for place in StaffPlace.allCases {
                let status = try await visitor.get(place.address(Links(language: .vi)), client).status
                let mayEnter = place.permission.map { $0.roles.contains(role) } ?? true
                #expect(status == (mayEnter ? .ok : .forbidden), "\(login): \(place)")
            }
        }
    }

    @Test func aDeedWithoutThePagesTokenIsRefused() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            let visitor = try await Visitor.signIn("nhap2", client)
            for token in ["", "csrf=&", "csrf=1-2-3&"] {
                let answer = try await visitor.post("/lam-viec/bieu/1", token + "v.1=5", client)
                #expect(answer.status == .forbidden)
            }
        }
    }

    @Test func aSignInGivesANewTokenAndAWrongOneNone() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            let fixed = "solieu=\(try RandomToken.make().text)"
            let form = "login=xem&password=\(DemonstrationPeople.password)"
            let answer = try await client.execute(
                uri: "/dang-nhap", method: .post, headers: [.cookie: fixed], body: ByteBuffer(string: form)
            ) { $0 }
            let cookies = answer.headers[values: .setCookie]
            #expect(answer.status == .seeOther)
            #expect(
                cookies.contains { $0.hasPrefix("solieu=") && $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
            #expect(!cookies.contains { $0.hasPrefix(fixed) })
            let wrong = try await client.execute(
                uri: "/dang-nhap", method: .post, body: ByteBuffer(string: "login=xem&password=sai")
            ) { $0 }
            #expect(wrong.status == .unauthorized)
            #expect(wrong.headers[values: .setCookie].isEmpty)
        }
    }

    @Test func aSignInFromAnotherSiteIsRefused() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            try await client.execute(
                uri: "/dang-nhap", method: .post, headers: [name: "cross-site"],
                body: ByteBuffer(string: "login=xem&password=\(DemonstrationPeople.password)")
            ) { #expect($0.status == .forbidden) }
        }
    }

    @Test func afterASignInNobodyIsLedElsewhere() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            for next in [
                "https://elsewhere.example/", "//elsewhere.example", "/lam-viec//elsewhere.example", "javascript:1",
            ] {
                try await client.execute(
                    uri: "/dang-nhap", method: .post,
                    body: ByteBuffer(
                        string: "login=xem&password=\(DemonstrationPeople.password)&tiep=\(Links.escaped(next))")
                ) { #expect($0.headers[.location] == "/lam-viec") }
            }
        }
    }

    @Test func whatIsTypedStaysText() async throws {
        let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
        try await Self.book.value.server().application().test(.router) { client in
            let visitor = try await Visitor.signIn("quantri", client)
            let token = try await visitor.token(at: "/lam-viec/nguoi-dung", client)
            let answer = try await visitor.post(
                "/lam-viec/nguoi-dung",
                "csrf=\(token)&login=a&name=\(Links.escaped(hostile))&role=reader&password=123", client)
            #expect(answer.status == .unprocessableContent)
            #expect(!answer.text.contains("<script>alert"))
            #expect(!answer.text.contains("<img src=x"))
            let found = try await visitor.get("/lam-viec/nhat-ky?q=\(Links.escaped(hostile))", client)
            #expect(found.status == .ok)
            #expect(!found.text.contains("<script>alert"))
        }
    }

    /// The catalogue of areas on screen: a change, what was before beside it, and a refusal that keeps what was typed.
    @Test func anAdministratorChangesAreasAsOfADay() async throws {
        let test = try PortalBook()
        try DemonstrationPeople().fill(test.book)
        let address = "/lam-viec/danh-muc/dia-ban"
        try await test.server().application().test(.router) { client in
            let visitor = try await Visitor.signIn("quantri", client)
            let token = try await visitor.token(at: address, client)
            func change(_ form: String) async throws -> TestResponse {
                try await visitor.post(address, "csrf=\(token)&\(form)", client)
            }
            let named = try await change(
                "deed=rename&areas=bac-giang%2Fhiep-hoa&name=Hi%E1%BB%87p+H%C3%B2a+M%E1%BB%9Bi&kind=town&day=2024-07-01"
                    + "&directive=1%2FNQ&note=l%C3%AAn+th%E1%BB%8B+x%C3%A3")
            #expect(named.status == .seeOther)
            let page = try await visitor.get(address, client).text
            #expect(
                page.contains("Thị xã Hiệp Hòa Mới") && page.contains("Huyện Hiệp Hòa") && page.contains("30/06/2024"))
            #expect(page.contains("lên thị xã"))
            for wrong in [
                "deed=abolish&areas=bac-giang&day=2026-01-01",
                "deed=add&name=%3Cb%3EX&kind=ward&parent=none&day=2026-01-01",
                "deed=rename&areas=bac-giang%2Fhiep-hoa&name=N&kind=town&day=", "deed=merge&areas=&day=2026-01-01",
            ] {
                let answer = try await change(wrong)
                #expect(answer.status == .unprocessableContent || answer.status == .notFound, "\(wrong)")
                #expect(!answer.text.contains("<b>X"))
            }
            let other = try await Visitor.signIn("nhap", client)
            #expect(try await other.get(address, client).status == .forbidden)
        }
        withExtendedLifetime(test) {}
    }

    @Test func whatCannotBeSavedIsShownAgain() async throws {
        try await Self.book.value.server().application().test(.router) { client in
            let visitor = try await Visitor.signIn("nhap", client)
            let page = try await visitor.get("/lam-viec/bieu/1", client).text
            let cell = try #require(page.firstMatch(of: /name="(v\.\d+)"/)?.1)
            let token = try await visitor.token(at: "/lam-viec/bieu/1", client)
            let answer = try await visitor.post("/lam-viec/bieu/1", "csrf=\(token)&\(cell)=b%E1%BA%A3y", client)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"bảy\""))
        }
    }
}

/// Somebody with a session.
private struct Visitor {
    let cookie: String

    static func signIn(_ login: String, _ client: some TestClientProtocol) async throws -> Visitor {
        let answer = try await client.execute(
            uri: "/dang-nhap", method: .post,
            body: ByteBuffer(string: "login=\(login)&password=\(DemonstrationPeople.password)")
        ) { $0 }
        let set = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("solieu=") })
        return Visitor(cookie: String(set.prefix { $0 != ";" }))
    }

    func get(_ path: String, _ client: some TestClientProtocol) async throws -> TestResponse {
        try await client.execute(uri: path, method: .get, headers: [.cookie: cookie]) { $0 }
    }

    func post(_ path: String, _ form: String, _ client: some TestClientProtocol) async throws -> TestResponse {
        try await client.execute(
            uri: path, method: .post, headers: [.cookie: cookie], body: ByteBuffer(string: form)
        ) { $0 }
    }

    func token(at path: String, _ client: some TestClientProtocol) async throws -> String {
        let text = try await get(path, client).text
        return String(try #require(text.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1))
    }
}
