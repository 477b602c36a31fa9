import Figures
import Foundation
import Hummingbird
import PlanBook
import Testing

@testable import Portal

/// The whole way, from an empty book to a correction that the public reads.
@Suite struct WholeWayTests {
    private let period = Period(year: 2021)

    @Test func fromAnEmptyBookToACorrection() async throws {
        let portal = try DraftPortal(isEmpty: true)
        try await portal.run { client in
            let (office, editor) = (
                try await portal.browser("vanphong", client), try await portal.browser("nhap", client)
            )
            let (approver, spokesperson) = (
                try await portal.browser("duyet", client), try await portal.browser("phatngon", client)
            )
            // The office opens the forms of the year; the department reports and the approver approves.
            let opened = try await office.post(
                "/lam-viec/bieu", ["period": "2021", "deadline": "2021-12-20", "agency": "finance"])
            #expect(opened.status == .seeOther)
            let form = "/lam-viec/bieu/\(try form(in: portal))"
            try await report("15.745", "", form, portal, editor)
            #expect(try await editor.post(form + "/nop").status == .seeOther)
            #expect(try await approver.post(form + "/duyet").status == .seeOther)
            let record = "/so-lieu/budget_revenue/2021/bac-giang"
            #expect(try await client.execute(uri: record, method: .get).text.contains("15.745"))

            // The office composes, the approver signs off, the spokesperson publishes.
            let draft = try await portal.draft(DraftPortal.template, office)
            #expect(try await office.post(draft + "/trinh").status == .seeOther)
            let version = try await approver.version(draft)
            #expect(try await approver.post(draft + "/ky-duyet", ["version": version]).status == .seeOther)
            #expect(try await spokesperson.post(draft + "/cong-bo", ["when": "now"]).status == .seeOther)
            let release = try #require(try portal.book.read { try $0.releases() }.last).id
            let page = try await client.execute(uri: "/thong-cao/\(release)", method: .get)
            #expect(page.status == .ok && page.text.contains("15.745 tỷ đồng"))

            // A revision follows; the ripple names the release, and its page tells what the book says now.
            #expect(try await approver.post(form + "/mo-lai", ["remark": "Quyết toán"]).status == .seeOther)
            try await report("15.990", "số quyết toán", form, portal, editor)
            #expect(try await editor.post(form + "/nop").status == .seeOther)
            #expect(try await approver.post(form + "/duyet").status == .seeOther)
            #expect(try portal.ripple("budget_revenue").map(\.release.id) == [release])
            let revised = try await client.execute(uri: "/thong-cao/\(release)", method: .get).text
            #expect(revised.contains("15.990"))

            // The correction appears.
            let corrected = try await spokesperson.post(
                draft + "/dinh-chinh", ["words": "Số thu theo quyết toán là 15.990 tỷ đồng.", "renew": "1"])
            #expect(corrected.status == .seeOther)
            let told = try await client.execute(uri: "/thong-cao/\(release)", method: .get).text
            #expect(told.contains("Số thu theo quyết toán là 15.990 tỷ đồng."))
            #expect(try portal.book.read { try $0.checkJournal() }.isUnbroken)
        }
    }

    private func form(in portal: DraftPortal) throws -> Int64 {
        try portal.book.read { reader in
            let home = try reader.areaMap().requireArea("bac-giang")
            return try #require(
                try reader.form(of: period, in: home.id, agency: "finance", for: .atTheMachine("test"))
            ).id
        }
    }

    private func report(
        _ value: String, _ reason: String, _ form: String, _ portal: DraftPortal, _ editor: Browser
    ) async throws {
        let id = try portal.book.read { try $0.catalogue().requireIndicator("budget_revenue").id }
        let after = try await editor.get(form).text.value(of: "a.\(id)")
        let saved = try await editor.post(
            form, ["v.\(id)": value, "s.\(id)": "official", "r.\(id)": reason, "a.\(id)": after])
        #expect(saved.status == .seeOther, "\(saved.text)")
    }
}
