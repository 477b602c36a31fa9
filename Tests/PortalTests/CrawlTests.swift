import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Portal

/// Follows every link of the demonstration portal and looks at every page.
@Suite struct CrawlTests {
    /// What the portal's other parts serve.
    private static let elsewhere = ["/lam-viec", "/en/work", "/api", "/en/api", "/dang-nhap", "/en/sign-in"]
    /// Pages of one kind are many: so many of each kind are looked at.
    private static let perKind = 6

    @Test func everyLinkLeadsToAWholePage() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            var open = ["/", "/en", "/sitemap.xml", "/atom.xml", "/en/atom.xml", "/robots.txt"]
            var seen = Set(open)
            var kinds: [String: Int] = [:]
            var pages = 0
            while let address = open.popLast() {
                let response = try await client.execute(uri: address, method: .get)
                #expect(response.status == .ok, "\(address): \(response.status)")
                guard response.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                pages += 1
                let page = Page(response.text)
                page.expectWhole(at: address)
                for link in page.links where Self.isOwn(link) && seen.insert(link).inserted {
                    let kind = Self.kind(of: link)
                    kinds[kind, default: 0] += 1
                    if kinds[kind, default: 0] <= Self.perKind { open.append(link) }
                }
            }
            #expect(pages > 80)
            // Search is a form.
            for section in Links.Section.allCases
            where ![.figures, .search, .api, .signIn, .signOut, .work].contains(section) {
                for links in [Links(language: .vi), Links(language: .en)] {
                    #expect(seen.contains(links.section(section)), "nothing leads to \(links.section(section))")
                }
            }
        }
    }

    private static func isOwn(_ link: String) -> Bool {
        link.hasPrefix("/")
            && !elsewhere.contains { link == $0 || link.hasPrefix($0 + "/") || link.hasPrefix($0 + "?") }
    }

    /// The sections' words and how many parts follow; numbers and names don't matter.
    private static func kind(of link: String) -> String {
        let path = link.split(separator: "?")[0].split(separator: "/")
        let isEnglish = path.first == "en"
        let parts = path.dropFirst(isEnglish ? 1 : 0)
        let asked = link.split(separator: "?").dropFirst().first.map { query in
            query.split(separator: "&").map { $0.prefix { $0 != "=" } }.joined(separator: "&")
        }
        return "\(isEnglish) \(parts.first ?? "") \(parts.count) \(asked ?? "")"
    }

    @Test(arguments: [
        "/thong-cao/99999", "/thong-cao/x", "/thong-cao/1/so-lieu/0", "/thong-cao/1/so-lieu/9999", "/thong-cao/1/x.csv",
        "/thong-cao/9223372036854775808", "/thong-cao?trang=0", "/thong-cao?trang=99", "/linh-vuc/none",
        "/dia-ban/none", "/nhiem-vu/0", "/nhiem-vu?tinh-trang=x", "/van-ban/-1", "/van-ban/x", "/tim?q=a&trang=999",
        "/en/releases/99999", "/none",
    ])
    func whatIsntThereIsToldSo(address: String) async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            let response = try await client.execute(uri: address, method: .get)
            #expect(response.status == .notFound, "\(address)")
            Page(response.text).expectWhole(at: address)
        }
    }

    /// Where nothing is known, there is no choice of periods to offer.
    @Test func nothingIsOfferedThatHasNoChoices() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            for (code, hasFigures) in [("grain_output", false), ("budget_revenue", true)] {
                let page = try await client.execute(uri: "/chi-tieu/\(code)", method: .get).text
                #expect(page.contains("id=\"pace\"") == hasFigures && page.contains("id=\"area\""), "\(code)")
            }
        }
    }

    @Test func theOtherLanguagesPageIsTheSame() async throws {
        let server = try await PortalBook.demonstration.value.server()
        try await server.application().test(.router) { client in
            for (address, other) in [
                ("/thong-cao/1/so-lieu/2", "/en/releases/1/figures/2"),
                ("/dia-ban/bac-giang?ngay=2021-12-31&ky=2021", "/en/areas/bac-giang?day=2021-12-31&amp;period=2021"),
                ("/en/tasks?state=overdue", "/nhiem-vu?tinh-trang=overdue"),
            ] {
                let text = try await client.execute(uri: address, method: .get).text
                #expect(text.contains("hreflang") && text.contains(other), "\(address)")
            }
        }
    }

    /// Conclusions of inspections and petitions aren't for the public, neither in lists nor by number nor by search.
    @Test func whatIsntPublicIsntShown() async throws {
        let test = try await PortalBook.demonstration.value
        let hidden = try test.book.read { try $0.allTasks() }.filter { $0.kind != .task }
        #expect(hidden.count == 2)
        try await test.server().application().test(.router) { client in
            for task in hidden {
                let page = try await client.execute(uri: "/nhiem-vu/\(task.id)", method: .get)
                #expect(page.status == .notFound)
                let words = Links.query("/tim", [("q", task.words)])
                let found = try await client.execute(uri: words, method: .get).text
                #expect(!found.contains("/nhiem-vu/\(task.id)\""))
            }
        }
    }
}

/// What a test asks of a page's markup.
struct Page {
    let text: String

    init(_ text: String) { self.text = text }

    /// The addresses that its anchors and its head name, without what stands behind "#".
    var links: [String] {
        attributes("href").map { link in
            String(link.replacing("&amp;", with: "&").prefix { $0 != "#" })
        }.filter { !$0.isEmpty }
    }

    /// The addresses of its scripts and pictures.
    var sources: [String] { attributes("src") }

    private func attributes(_ name: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let open = rest.firstRange(of: " \(name)=\"") {
            rest = rest[open.upperBound...]
            guard let close = rest.firstIndex(of: "\"") else { break }
            found.append(String(rest[..<close]))
            rest = rest[close...]
        }
        return found
    }

    private func count(_ words: String) -> Int { text.ranges(of: words).count }

    /// One heading of the first level, a title, a language, no style or script within, each name once, no dead "#".
    func expectWhole(at address: String) {
        let isEnglish = address.hasPrefix("/en")
        #expect(text.hasPrefix("<!doctype html>"), "\(address)")
        #expect(text.contains("<html lang=\"\(isEnglish ? "en" : "vi")\">"), "\(address)")
        #expect(count("<h1") == 1, "\(address): \(count("<h1")) headings")
        let title = text.firstRange(of: "<title>").map { text[$0.upperBound...].prefix { $0 != "<" } }
        #expect(title.map { $0.count > 10 && !$0.hasPrefix(" ") } == true, "\(address): \(title ?? "")")
        #expect(!text.contains("<style") && !text.contains(" style="), "\(address)")
        let isScripted = [" onclick=", " onload=", " onchange=", " onsubmit=", "javascript:"].contains {
            text.contains($0)
        }
        #expect(!isScripted, "\(address)")
        #expect(
            count("<script") == count("<script src=") + count("<script type=\"application/ld+json\">"), "\(address)")
        #expect(!text.contains("[[") && !text.contains("]]") && !text.contains("{{"), "\(address)")
        let names = attributes("id")
        #expect(Set(names).count == names.count, "\(address): a name stands twice")
        let places = attributes("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(Set(places).isSubset(of: names), "\(address): \(Set(places).subtracting(names))")
        let labelled = attributes("aria-labelledby") + attributes("aria-describedby") + attributes("for")
        #expect(Set(labelled).isSubset(of: names), "\(address): \(Set(labelled).subtracting(names))")
    }
}
