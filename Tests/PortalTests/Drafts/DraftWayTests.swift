import Figures
import Foundation
import PlanBook
import Testing

@testable import Portal

/// From the office's first words to what the public reads.
struct DraftWayTests {
    @Test func aReleaseGoesFromTheOfficeToThePublic() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            // Given a draft that the office wrote and submitted
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let page = try await office.get(address).text
            #expect(page.contains("data-text=\"15.745 tỷ đồng\""))
            #expect(page.contains("Mọi số liệu đọc lại khớp với sổ"))
            #expect(try await office.post(address + "/trinh").status == .seeOther)
            // When the approver comments and signs it off
            let approver = try await portal.browser("duyet", client)
            let version = try await approver.version(address)
            let said = try await approver.post(
                address + "/gop-y", ["comment": "Đồng ý với số thu.", "version": version])
            #expect(said.status == .seeOther)
            #expect(try await approver.post(address + "/ky-duyet", ["version": version]).status == .seeOther)
            // and the spokesperson publishes it under embargo until the next hour
            let spokesperson = try await portal.browser("phatngon", client)
            let hour = LocalHour.text(portal.clock.now().addingTimeInterval(3600))
            let published = try await spokesperson.post(address + "/cong-bo", ["when": "later", "hour": hour])
            #expect(published.status == .seeOther, "\(published.text)")
            let release = try #require(try portal.book.read { try $0.releases() }.last)
            #expect(release.number == "01/TB-UBND")
            let files = "/thong-cao/\(release.id)/tep/"
            // Then nobody from outside sees it before the hour
            #expect(try await client.execute(uri: files + "pdf", method: .get).status == .notFound)
            #expect(try portal.book.read { try $0.publicReleases(at: portal.clock.now(), 10) } == [])
            #expect(try await spokesperson.get(address + "/tep/pdf").status == .ok)
            let before = try await portal.mark()
            // and everybody from then on, within the second in which pages are renewed
            portal.moveClock(by: 3600)
            #expect(try await portal.mark() != before)
            #expect(
                try portal.book.read { try $0.publicReleases(at: portal.clock.now(), 10) }.map(\.id) == [release.id])
            let pdf = try await client.execute(uri: files + "pdf", method: .get)
            #expect(pdf.status == .ok && pdf.text.hasPrefix("%PDF-"))
            #expect(pdf.headers[.contentDisposition] == "attachment; filename=\"01-TB-UBND-2021.pdf\"")
            #expect(try await client.execute(uri: files + "docx", method: .get).text.hasPrefix("PK"))
            #expect(
                try await client.execute(uri: files + "csv", method: .get).text.contains(
                    "budget_revenue:value@2021,15.745 tỷ đồng"))
            #expect(
                try await client.execute(uri: files + "json", method: .get).text.contains("\"number\" : \"01/TB-UBND\"")
            )
            #expect(try await client.execute(uri: files + "exe", method: .get).status == .notFound)
            #expect(try portal.book.read { try $0.seals(ofRelease: release.id) }.count == 3)
            // When the value is revised, the ripple names the release
            try portal.note("budget_revenue", 2021, "15990", known: "2021-12-02")
            let ripple = try portal.ripple("budget_revenue")
            #expect(
                ripple.contains { sentence in
                    sentence.release.id == release.id
                        && sentence.corrections.contains { $0.quotation.quote == "15.745 tỷ đồng" }
                })
            // and a correction with renewed files tells of it
            let corrected = try await spokesperson.post(
                address + "/dinh-chinh", ["words": "Số thu được tính lại.", "renew": "1"])
            #expect(corrected.status == .seeOther, "\(corrected.text)")
            #expect(try await client.execute(uri: files + "csv", method: .get).text.contains("15.990 tỷ đồng"))
            #expect(try await spokesperson.post(address + "/thu-hoi", ["words": "Ban hành nhầm."]).status == .seeOther)
            let notes = try portal.book.read { reader in
                try reader.publication(ofRelease: release.id, visibleAt: portal.clock.now())?.notes.map(\.words)
            }
            #expect(notes == ["Số thu được tính lại.", "Ban hành nhầm."])
            #expect(
                try await client.execute(uri: files + "pdf", method: .get).status == .ok, "a withdrawn release stays")
            #expect(try await spokesperson.post(address + "/dinh-chinh", ["words": "Lại."]).status == .conflict)
        }
    }

    @Test func whatChangedSinceTheSignOffIsntPublished() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            _ = try await office.post(address + "/trinh")
            let approver = try await portal.browser("duyet", client)
            _ = try await approver.post(address + "/ky-duyet", ["version": try await approver.version(address)])
            try portal.note("budget_revenue", 2021, "15990", known: "2021-12-02")
            let spokesperson = try await portal.browser("phatngon", client)
            let refused = try await spokesperson.post(address + "/cong-bo", ["when": "now"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("đã khác bản được ký duyệt"))
            #expect(try portal.book.read { try $0.releases() } == [])
            #expect(try portal.book.read { try $0.documentNumbers(year: 2021) } == [], "no number is spent")
            // It can be returned, and written on again.
            #expect(try await spokesperson.post(address + "/tra-lai", ["remark": "Sổ có số mới"]).status == .seeOther)
            #expect(try await office.get(address).text.contains("Sổ có số mới"))
        }
    }

    @Test func aDraftWithFaultsIsNotSignedOff() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let template = DraftPortal.template.replacing("{{sentence budget_revenue}}", with: "Thu {{budget_revenu}}")
            let address = try await portal.draft(template, office)
            #expect(try await office.get(address).text.contains(">dòng 19:5</a> không có chỉ tiêu «budget_revenu»"))
            _ = try await office.post(address + "/trinh")
            let approver = try await portal.browser("duyet", client)
            let refused = try await approver.post(
                address + "/ky-duyet", ["version": try await approver.version(address)])
            #expect(refused.status == .unprocessableContent)
            // Nor is one whose signer has no name.
            _ = try await approver.post(address + "/tra-lai", ["remark": "Sửa mẫu"])
            let unsigned = DraftPortal.template.replacing("signer: Nguyễn Văn An", with: "signer: (Họ và tên)")
            _ = try await office.post(
                address, ["template": unsigned, "known": "", "after": try await office.version(address)])
            _ = try await office.post(address + "/trinh")
            let again = try await approver.post(
                address + "/ky-duyet", ["version": try await approver.version(address)])
            #expect(again.status == .unprocessableContent)
        }
    }

    @Test func anEarlierVersionComesBackAsANewOne() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let first = try await office.version(address)
            let changed = DraftPortal.template.replacing("trân trọng thông báo", with: "xin thông báo")
            _ = try await office.post(address, ["template": changed, "known": "2021-12-01", "after": first])
            let last = try await office.version(address)
            let difference = try await office.get(address + "/phien-ban/\(last)").text
            #expect(difference.contains("class=\"removed\"") && difference.contains("xin thông báo"))
            let restored = try await office.post(address + "/phien-ban/\(first)", ["after": last])
            #expect(restored.status == .seeOther)
            let page = try await office.get(address).text
            #expect(page.contains("trân trọng thông báo./.\n") && !page.contains("xin thông báo"))
            #expect(try await office.get(address + "/phien-ban").text.contains("<b>Phiên bản 4</b>"))
            #expect(try await office.get(address + "/phien-ban/999999").status == .notFound)
        }
    }

    @Test func theNewestFiguresAreShownBesideTheFormer() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let version = try await office.version(address)
            _ = try await office.post(
                address, ["template": DraftPortal.template, "known": "2021-12-01", "after": version])
            try portal.note("budget_revenue", 2021, "15990", known: "2021-12-02")
            #expect(try await office.get(address).text.contains("data-text=\"15.745 tỷ đồng\""))
            let refreshed = try await office.post(
                address + "/xem",
                ["template": DraftPortal.template, "known": "2021-12-01", "refresh": "1", "after": version])
            #expect(
                refreshed.text.contains(
                    "<code>budget_revenue:value@2021</code>: 15.745 tỷ đồng → <b>15.990 tỷ đồng</b>"))
        }
    }

    @Test func thePickerShowsWhatEachTagPrints() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let picks = try await office.get(address + "/so-lieu?q=thu%20ngan%20sach").text
            #expect(picks.contains("<code>{{budget_revenue}}</code>") && picks.contains("15.745 tỷ đồng"))
            #expect(picks.contains("{{budget_revenue:growth words=yes}}") && picks.contains("tăng 26,9%"))
            #expect(picks.contains("{{sentence budget_revenue}}") && !picks.contains("grain_output"))
        }
    }
}

extension DraftPortal {
    func mark() async throws -> BookMark { try await BookStore(book, clock: clock).mark() }

    func ripple(_ code: String) throws -> [RippleSentence] {
        try book.read { reader in
            let indicator = try #require(try reader.catalogue().indicator(code))
            return try reader.ripple(of: indicator, in: try reader.areaMap().requireArea("bac-giang"))
        }
    }
}
