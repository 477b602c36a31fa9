import Figures
import Foundation
import GRDB
import Testing

@testable import PlanBook

@Suite struct PeopleTests {
    private let hash = "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA"
    private let secret = [UInt8](repeating: 9, count: 20)
    private let now = Date(timeIntervalSince1970: 1_759_276_800)

    @Test(arguments: ["QUANTRI", " quantri ", "Quantri", "ｑｕａｎｔｒｉ"])
    func aLoginIsOnePersonsHoweverItIsWritten(login: String) throws {
        let staff = try StaffBook()
        #expect(throws: PlanBookError.self) {
            try staff.write {
                try $0.add(Person(login: login, name: "Khác", role: .reader), by: staff.admin)
            }
        }
        #expect(try staff.book.read { try $0.credential(login: login)?.person.login } == "quantri")
    }

    @Test func theDatabaseItselfKeepsLoginsApart() throws {
        let staff = try StaffBook()
        #expect(throws: DatabaseError.self) {
            try staff.book.pool.write {
                try $0.execute(
                    sql:
                        "INSERT INTO person SELECT 99, entry, NULL, login, login_key, name, role, agency, area, 1 FROM person WHERE id = 1"
                )
            }
        }
    }

    @Test(arguments: [
        Person(login: "", name: "A", role: .reader), Person(login: "a b", name: "A", role: .reader),
        Person(login: "a\u{202E}b", name: "A", role: .reader), Person(login: "a", name: " ", role: .reader),
        Person(login: "a", name: "A", role: .editor), Person(login: "a", name: "A", role: .office, agency: "nn"),
        Person(login: String(repeating: "a", count: 65), name: "A", role: .reader),
    ])
    func unfitPeopleAreRefused(person: Person) throws {
        let staff = try StaffBook()
        #expect(throws: PlanBookError.self) { try staff.write { try $0.add(person, by: staff.admin) } }
    }

    @Test func theLastAdministratorStays() throws {
        let staff = try StaffBook()
        var person = try #require(staff["quantri"].person)
        person.isActive = false
        #expect(throws: PlanBookError.self) { try staff.write { try $0.change(person, by: staff["quantri"]) } }
        person = try #require(staff["quantri"].person)
        person.role = .reader
        #expect(throws: PlanBookError.self) { try staff.write { try $0.change(person, by: staff["quantri"]) } }
        // With another one, it may go.
        try staff.write {
            _ = try $0.add(Person(login: "hai", name: "Hai", role: .administrator), by: staff["quantri"])
            try $0.change(person, by: staff["quantri"])
        }
        #expect(try staff.book.read { try $0.person(person.id)?.role } == .reader)
    }

    @Test func whatAPersonWasStaysInTheBook() throws {
        // Given
        let staff = try StaffBook()
        var person = try #require(staff["doc"].person)
        // When
        person.name = "Tên mới"
        try staff.write { try $0.change(person, by: staff["quantri"]) }
        // A change that changes nothing adds nothing.
        let entry = try staff.book.read { try $0.lastEntry() }
        try staff.write { try $0.change(try #require(try $0.reader.person(person.id)), by: staff["quantri"]) }
        // Then
        #expect(try staff.book.read { try $0.lastEntry() } == entry)
        let names = try staff.book.pool.read {
            try String.fetchAll($0, sql: "SELECT name FROM person WHERE login_key = 'doc' ORDER BY id")
        }
        #expect(names == ["Người doc", "Tên mới"])
        #expect(try staff.book.read { try $0.people(for: staff["quantri"]).count } == 12)
        #expect(try staff.book.read { try $0.personNames(for: staff["nn"])[person.id] } == "Tên mới")
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func secretsStayOutOfTheJournalAndOfText() throws {
        let staff = try StaffBook()
        let id = try #require(staff["doc"].id)
        try staff.write {
            try $0.set(passwordHash: hash, mustChange: true, of: id, by: staff["quantri"])
            try $0.set(codeSecret: secret, of: id, by: staff["doc"])
        }
        let credential = try #require(try staff.book.read { try $0.credential(login: "DOC") })
        #expect(credential.passwordHash == hash)
        #expect(credential.mustChangePassword)
        #expect(credential.codeSecret == secret)
        #expect(!"\(credential)".contains("scrypt"))
        var dumped = ""
        dump(credential, to: &dumped)
        #expect(!dumped.contains("scrypt") && !dumped.contains("9, 9"))
        let entries = try staff.book.read { try $0.journal() }
        #expect(!entries.contains { "\($0)".contains("scrypt") })
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
        for text in ["", "mật khẩu", "$scrypt", "$scrypt$a b$c$d", "$" + String(repeating: "a", count: 600)] {
            #expect(throws: PlanBookError.self) {
                try staff.write { try $0.set(passwordHash: text, of: id, by: staff["doc"]) }
            }
        }
    }

    private func session(_ staff: StaffBook, _ login: String, _ token: UInt8, hours: Double = 8) throws -> Session {
        Session(
            tokenDigest: [UInt8](repeating: token, count: 32), person: try #require(staff[login].id), created: now,
            expires: now + hours * 3600, csrfSecret: [UInt8](repeating: token, count: 32), agent: "Firefox\n, Linux")
    }

    @Test func sessionsBeginEndAndAreNoPartOfTheJournal() async throws {
        // Given
        let staff = try StaffBook()
        let entry = try staff.book.read { try $0.lastEntry() }
        let (first, second, other) = (
            try session(staff, "nn", 1), try session(staff, "nn", 2, hours: 1), try session(staff, "tk", 3)
        )
        // When
        try await staff.book.keepingSessions { keeper in
            for session in [first, second, other] { try keeper.begin(session) }
        }
        // Then
        let found = try #require(try staff.book.read { try $0.session(first.tokenDigest, at: now) })
        #expect(found.actor == staff["nn"])
        #expect(found.session.agent == "Firefox, Linux")
        #expect(found.session.csrfSecret == first.csrfSecret)
        #expect(try staff.book.read { try $0.sessions(of: staff["nn"], at: now).count } == 2)
        #expect(try staff.book.read { try $0.session([UInt8](repeating: 8, count: 32), at: now) } == nil)
        // Expired ones are gone even before they are swept.
        #expect(try staff.book.read { try $0.session(second.tokenDigest, at: now + 3600) } == nil)
        let later = now + 3600
        let swept = try await staff.book.keepingSessions { try $0.sweep(at: later) }
        #expect(swept == 1)
        try await staff.book.keepingSessions { try $0.end(first.tokenDigest) }
        #expect(try staff.book.read { try $0.sessions(of: staff["nn"], at: now) } == [])
        #expect(try staff.book.read { try $0.session(other.tokenDigest, at: now) } != nil)
        #expect(try staff.book.read { try $0.lastEntry() } == entry)
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aNewTokenTakesThePlaceOfTheOld() async throws {
        let staff = try StaffBook()
        let before = try session(staff, "nn", 1)
        var after = try session(staff, "nn", 2)
        after.hasSecondFactor = true
        let sent = after
        try await staff.book.keepingSessions { keeper in
            try keeper.begin(before)
            try keeper.begin(sent, insteadOf: before.tokenDigest)
        }
        #expect(try staff.book.read { try $0.session(before.tokenDigest, at: now) } == nil)
        #expect(try staff.book.read { try $0.session(sent.tokenDigest, at: now) }?.session.hasSecondFactor == true)
    }

    @Test func aUseIsNotedOnceAMinute() async throws {
        let staff = try StaffBook()
        let session = try session(staff, "nn", 1)
        try await staff.book.keepingSessions { try $0.begin(session) }
        var seen: [Double] = []
        for seconds in [0.0, 59, 60, 61, 119, 125] {
            let used = try await staff.book.useSession(session.tokenDigest, at: now + seconds)
            // What the person signs in with comes along: the page needs no second read.
            #expect(used?.credential?.person.id == session.person && used?.credential?.codeSecret == nil)
            let stored = try staff.book.read { try $0.session(session.tokenDigest, at: now) }
            seen.append(try #require(stored).session.seen.timeIntervalSince(now))
        }
        #expect(seen == [0, 0, 60, 60, 60, 125])
    }

    @Test(arguments: ["password", "code", "role", "agency", "shut out"])
    func allSessionsEndWhereAPersonChanges(how: String) async throws {
        let staff = try StaffBook()
        let (session, other) = (try session(staff, "nn", 1), try session(staff, "tk", 2))
        try await staff.book.keepingSessions { keeper in
            try keeper.begin(session)
            try keeper.begin(other)
        }
        var person = try #require(staff["nn"].person)
        // A new name ends nothing.
        person.name = "Tên mới"
        try staff.write { try $0.change(person, by: staff["quantri"]) }
        #expect(try staff.book.read { try $0.session(session.tokenDigest, at: now) } != nil)
        try staff.write { writer in
            switch how {
            case "password": try writer.set(passwordHash: hash, of: person.id, by: staff["nn"])
            case "code": try writer.set(codeSecret: secret, of: person.id, by: staff["nn"])
            case "role": (person.role, person.agency) = (.reader, nil)
            case "agency": person.agency = "tk"
            default: person.isActive = false
            }
            try writer.change(person, by: staff["quantri"])
        }
        #expect(try staff.book.read { try $0.session(session.tokenDigest, at: now) } == nil)
        #expect(try staff.book.read { try $0.session(other.tokenDigest, at: now) } != nil)
    }

    @Test func ofManyWhoSendOneCodeOneIsLetIn() async throws {
        // Given a person with a second factor, and two servers
        let staff = try StaffBook()
        let id = try #require(staff["nn"].id)
        #expect(try await staff.book.keepingSessions { try $0.use(codeStep: 5, of: id) } == false)
        try staff.write { try $0.set(codeSecret: secret, of: id, by: staff["nn"]) }
        let servers = [staff.book, try PlanBook.open(staff.book.path)]
        // When
        let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                let server = servers[number % 2]
                group.addTask { try await server.keepingSessions { try $0.use(codeStep: 5, of: id) } }
            }
            return try await group.reduce(into: 0) { count, isIn in count += isIn ? 1 : 0 }
        }
        // Then
        #expect(accepted == 1)
        #expect(try await staff.book.keepingSessions { try $0.use(codeStep: 4, of: id) } == false)
        #expect(try await staff.book.keepingSessions { try $0.use(codeStep: 6, of: id) } == true)
    }

    @Test func nobodyBeginsASessionOfSomebodyWhoIsShutOut() async throws {
        let staff = try StaffBook()
        let session = try session(staff, "doc", 1)
        var person = try #require(staff["doc"].person)
        person.isActive = false
        try staff.write { try $0.change(person, by: staff["quantri"]) }
        await #expect(throws: PlanBookError.unknownRecord(.person, person.id)) {
            try await staff.book.keepingSessions { try $0.begin(session) }
        }
        #expect(try staff.book.read { try $0.credential(login: "doc") } == nil)
    }
}
