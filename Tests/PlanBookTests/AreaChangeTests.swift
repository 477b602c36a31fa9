import Figures
import Foundation
import Testing

@testable import PlanBook

/// Areas change as of a day, and what was stays.
@Suite struct AreaChangeTests {
    private let keeper = Actor.atTheMachine("test")

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private func change(_ test: TestBook, _ change: AreaChange, _ day: String, by actor: Actor? = nil) throws -> Int64 {
        let day = try self.day(day)
        return try test.book.write(by: "test", clock: .test, .init(.catalogue, subject: "areas")) { writer in
            try writer.change(areas: change, from: day, directive: "1/NQ", note: "n", by: actor ?? keeper)
        }
    }

    private func map(_ test: TestBook) throws -> AreaMap { try test.book.read { try $0.areaMap() } }

    private func id(_ test: TestBook, _ slug: String) throws -> Int64 { try map(test).requireArea(slug).id }

    @Test func anAreaIsAddedFromADayOn() throws {
        let test = try TestBook()
        let new = AreaChange.NewArea(name: "Tân Thành", kind: .ward, parent: try id(test, "an-chau"), code: "103")
        let added = try change(test, .add(new), "2026-01-01")
        let area = try #require(try map(test).area(id: added))
        #expect(area.slug == "an-chau/tan-thanh" && area.code == "103" && area.kind == .ward)
        #expect(try !area.exists(on: day("2025-12-31")) && area.exists(on: day("2026-01-01")))
        // Another of that name gets a lasting name of its own.
        let other = try change(test, .add(new), "2027-01-01")
        #expect(try map(test).area(id: other)?.slug == "an-chau/tan-thanh-2027")
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aFormerNameStaysWithItsDays() throws {
        let test = try TestBook()
        let ab = try id(test, "an-chau/ab")
        _ = try change(test, .rename(ab, name: "Âu Bình", kind: .ward), "2026-01-01")
        _ = try change(test, .rename(ab, name: "Âu Bình", kind: .commune), "2026-03-01")
        let area = try #require(try map(test).area(id: ab))
        #expect(area.slug == "an-chau/ab" && area.fullName == "Xã Âu Bình")
        #expect(try area.named(on: day("2025-12-31")).fullName == "Xã AB")
        #expect(try area.named(on: day("2026-01-01")).fullName == "Phường Âu Bình")
        #expect(try area.named(on: day("2026-02-28")).fullName == "Phường Âu Bình")
        #expect(try area.named(on: day("2026-03-01")).fullName == "Xã Âu Bình")
        let events = try map(test).events(of: ab).suffix(2)
        #expect(events.map(\.kind) == [.rename, .reclassify])
        #expect(
            events.allSatisfy { $0.successions.map(\.successor) == [ab] && $0.successions.map(\.predecessor) == [ab] })
    }

    @Test func mergedAreasEndTheDayBeforeAndTheirValuesPassOn() throws {
        let test = try TestBook()
        let (ab, cd) = (try id(test, "an-chau/ab"), try id(test, "an-chau/cd"))
        let grain = try test.book.read { try $0.catalogue().requireIndicator("grain") }
        try test.write { writer, source in
            let appender = try ObservationAppender(writer)
            for (area, mantissa) in [(ab, 30), (cd, 12)] as [(Int64, Int64)] {
                try appender.append(
                    Observation(
                        indicator: grain.id, area: area, period: Period(year: 2025), known: try day("2026-01-10"),
                        value: BookNumber(mantissa: mantissa, scale: 0), source: source))
            }
        }
        let new = AreaChange.NewArea(name: "Âu Cơ", kind: .ward, parent: try id(test, "an-chau"))
        let merged = try change(test, .merge([ab, cd], into: new), "2026-07-01")
        let map = try map(test)
        let last = try day("2026-06-30")
        #expect([ab, cd].allSatisfy { map.area(id: $0)?.to == last })
        #expect(try map.area(id: merged)?.from == day("2026-07-01"))
        #expect(map.events(of: merged).first?.kind == .merge)
        let home = try #require(map.area("an-chau"))
        #expect(try map.children(of: home.id, on: day("2026-07-01")).map(\.id).contains(merged))
        let parts = map.events(of: merged).flatMap(\.successions)
        #expect(Set(parts.map(\.predecessor)) == [ab, cd] && parts.allSatisfy { $0.share?.text == "1" })
    }

    @Test func anAreaEndsOnceNothingIsBelowIt() throws {
        let test = try TestBook()
        let ab = try id(test, "an-chau/ab")
        _ = try change(test, .abolish(ab), "2026-01-01")
        #expect(try map(test).area(id: ab)?.to == day("2025-12-31"))
        #expect(throws: PlanBookError.self) { try change(test, .abolish(id(test, "an-chau")), "2026-01-01") }
        // One that has ended neither ends again nor gets another name.
        #expect(throws: PlanBookError.self) { try change(test, .abolish(ab), "2026-02-01") }
        #expect(throws: PlanBookError.self) { try change(test, .rename(ab, name: "X", kind: .ward), "2026-02-01") }
    }

    @Test func whatCantBeIsRefusedAndLeavesTheBookAsItWas() throws {
        let test = try TestBook()
        let (home, ab) = (try id(test, "an-chau"), try id(test, "an-chau/ab"))
        let before = try map(test).areas
        for wrong in [
            .add(.init(name: "", kind: .ward, parent: home)), .add(.init(name: "A\nB", kind: .ward, parent: home)),
            .add(.init(name: "/", kind: .ward, parent: home)), .add(.init(name: "N", kind: .province, parent: home)),
            .add(.init(name: "N", kind: .ward, parent: 9999)), .rename(ab, name: "AB", kind: .commune),
            .rename(9999, name: "N", kind: .ward), .merge([ab], into: .init(name: "N", kind: .ward, parent: home)),
            .merge([ab, ab], into: .init(name: "N", kind: .ward, parent: home)), .abolish(9999),
        ] as [AreaChange] {
            #expect(throws: PlanBookError.self, "\(wrong)") { try change(test, wrong, "2026-01-01") }
        }
        // Before the area was.
        #expect(throws: PlanBookError.self) { try change(test, .rename(ab, name: "N", kind: .ward), "2025-07-01") }
        #expect(try map(test).areas == before)
    }

    @Test func onlyAdministratorsChangeAreas() throws {
        let test = try TestBook()
        let id = try test.book.write(by: "test", clock: .test, .init(.people, subject: "n")) { writer in
            try writer.add(Person(login: "nhap", name: "N", role: .approver), by: keeper)
        }
        let actor = try #require(try test.book.read { try $0.actor(id) })
        let ab = try self.id(test, "an-chau/ab")
        #expect(throws: PlanBookError.self) { try change(test, .abolish(ab), "2026-01-01", by: actor) }
    }
}
