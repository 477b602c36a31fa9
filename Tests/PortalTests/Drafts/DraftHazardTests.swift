import Foundation
import HTTPTypes
import PlanBook
import Testing

@testable import Portal

/// Two at one draft, and words that aren't meant well.
struct DraftHazardTests {
    @Test func twoWhoSaveAtOnceLoseNothing() async throws {
        let portal = try DraftPortal()
        try portal.book.write(by: "test", clock: portal.clock, .init(.people, subject: "vanphong2")) { writer in
            _ = try writer.add(
                Person(login: "vanphong2", name: "Ngô Văn Hai", role: .office), by: .atTheMachine("test"))
        }
        try await portal.run { client in
            let first = try await portal.browser("vanphong", client)
            let second = try await portal.browser("vanphong2", client)
            let address = try await portal.draft(DraftPortal.template, first)
            let version = try await first.version(address)
            let theirs = DraftPortal.template.replacing("trân trọng", with: "kính")
            #expect(try await second.post(address, ["template": theirs, "after": version]).status == .seeOther)
            let mine = DraftPortal.template.replacing("như sau", with: "dưới đây")
            let conflict = try await first.post(address, ["template": mine, "after": version])
            #expect(conflict.status == .conflict)
            let page = conflict.text
            #expect(page.contains("Ngô Văn Hai vừa lưu một phiên bản khác"))
            #expect(page.contains("dưới đây:\n"), "mine is still in the editor")
            #expect(page.contains("kính thông báo"), "theirs is shown")
            #expect(page.contains("class=\"added\"") && page.contains("class=\"removed\""))
            // Saving again, having seen theirs, puts mine in its place; theirs stays among the versions.
            let again = try await first.post(address, ["template": mine, "after": page.value(of: "after")])
            #expect(again.status == .seeOther)
            let versions = try portal.book.read { reader in
                try reader.versions(ofDraft: 1, for: .atTheMachine("test")).map(\.template)
            }
            #expect(versions.suffix(2) == [theirs, mine])
        }
    }

    @Test func whatPeopleTypeIsShownAsWords() async throws {
        let portal = try DraftPortal()
        let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let template = DraftPortal.template.replacing("như sau:", with: "như sau: \(evil) </textarea>\(evil)")
                .replacing("kind: THÔNG CÁO BÁO CHÍ", with: "kind: \(evil)")
                .replacing("Nguyễn Văn An", with: evil)
            let address = try await portal.draft(template, title: "Tên \(evil)", office)
            _ = try await office.post(address + "/gop-y", ["comment": evil])
            _ = try await office.post(address + "/trinh")
            let approver = try await portal.browser("duyet", client)
            _ = try await approver.post(address + "/tra-lai", ["remark": evil])
            let version = try await office.version(address)
            let pages = [
                address, "/lam-viec/ban-thao", "/lam-viec", address + "/phien-ban", address + "/phien-ban/\(version)",
                address + "/so-lieu?q=\(Links.escaped(evil))",
            ]
            for path in pages {
                let page = try await office.get(path).text
                #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
            }
            let typed = try await office.post(
                address + "/xem", ["template": "{{\(evil)}} \(evil)", "known": evil, "q": evil, "after": evil])
            #expect(!typed.text.contains("<script>alert") && !typed.text.contains("<img src=x"))
            #expect(try await office.get(address).text.contains("&lt;script&gt;alert(1)"))
        }
    }

    @Test func aWrittenReleaseBringsNoStyleOfItsOwn() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let template = DraftPortal.template.replacing(
                "{{sentence budget_revenue}}.",
                with: "{{table indicators=budget_revenue}}\n\n{{chart budget_revenue kind=columns}}")
            let page = try await office.get(try await portal.draft(template, office)).text
            #expect(page.contains("<svg") && page.contains("<table>"))
            #expect(!page.contains("style=") && !page.contains("<style"), "the content security policy would refuse it")
        }
    }
}
