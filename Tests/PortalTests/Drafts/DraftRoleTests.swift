import Demonstration
import Foundation
import HTTPTypes
import PlanBook
import Testing

@testable import Portal

/// What each role may do with a draft.
struct DraftRoleTests {
    private static let logins = DemonstrationPeople.accounts.map(\.login)

    @Test func eachDeedIsForItsRoleAlone() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let version = try await office.version(address)
            let deeds: [(path: String, fields: [String: String], permission: Permission)] = [
                ("", ["template": DraftPortal.template, "after": version], .composeDrafts),
                ("/trinh", [:], .composeDrafts), ("/phien-ban/\(version)", ["after": version], .composeDrafts),
                ("/gop-y", ["comment": "x"], .commentDrafts), ("/ky-duyet", ["version": version], .signOffDrafts),
                ("/cong-bo", ["when": "now"], .publish), ("/dinh-chinh", ["words": "x"], .publish),
                ("/thu-hoi", ["words": "x"], .publish),
            ]
            for account in DemonstrationPeople.accounts {
                let (login, role) = (account.login, account.role)
                let browser = try await portal.browser(login, client)
                let mayRead = Permission.readDrafts.roles.contains(role)
                for path in ["/lam-viec/ban-thao", address, address + "/phien-ban", address + "/phien-ban/\(version)"] {
                    let seen = try await browser.get(path)
                    #expect(seen.status == (mayRead ? .ok : .forbidden), "\(login) \(path)")
                    #expect(mayRead || !seen.text.contains("Thông cáo thu ngân sách"), "\(login) \(path)")
                }
                for deed in deeds where !deed.permission.roles.contains(role) {
                    let answer = try await browser.post(address + deed.path, deed.fields)
                    #expect(answer.status == .forbidden, "\(login) \(deed.path)")
                }
                if !Permission.composeDrafts.roles.contains(role) {
                    let begun = try await browser.post(
                        "/lam-viec/ban-thao", ["title": "x", "period": "2021", "start": "shipped"])
                    #expect(begun.status == .forbidden, "\(login)")
                }
            }
            #expect(try portal.book.read { try $0.releases() } == [])
            #expect(try await office.get(address).text.contains("đang soạn"), "no deed was done")
        }
    }

    @Test func aDeedOutOfTurnIsTold() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            let version = try await office.version(address)
            let approver = try await portal.browser("duyet", client)
            #expect(try await approver.post(address + "/ky-duyet", ["version": version]).status == .conflict)
            let spokesperson = try await portal.browser("phatngon", client)
            #expect(try await spokesperson.post(address + "/cong-bo", ["when": "now"]).status == .conflict)
            #expect(try await spokesperson.post(address + "/thu-hoi", ["words": "x"]).status == .conflict)
            _ = try await office.post(address + "/trinh")
            // What is in review isn't written on, and what was typed comes back.
            let late = try await office.post(address, ["template": "Lời mới", "after": version])
            #expect(late.status == .conflict && late.text.contains("Lời mới"))
            #expect(try await approver.post(address + "/tra-lai", ["remark": " "]).status == .unprocessableContent)
            // A version that isn't the last isn't signed off.
            #expect(try await approver.post(address + "/ky-duyet", ["version": "1"]).status == .conflict)
        }
    }

    @Test func withoutItsTokenNoFormIsTaken() async throws {
        let portal = try DraftPortal()
        try await portal.run { client in
            let office = try await portal.browser("vanphong", client)
            let address = try await portal.draft(DraftPortal.template, office)
            for path in [
                "", "/xem", "/trinh", "/gop-y", "/tra-lai", "/ky-duyet", "/cong-bo", "/dinh-chinh", "/thu-hoi",
            ] {
                let answer = try await office.post(address + path, ["template": "x", "comment": "x"], token: "1-2-3")
                #expect(answer.status == .forbidden, "\(path)")
            }
            let stranger = try await client.execute(uri: address, method: .get)
            #expect(stranger.status == .seeOther)
        }
    }
}
