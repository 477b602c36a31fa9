import Figures
import Foundation
import Testing

@testable import PlanBook

@Suite struct FormTests {
    @Test func aFormAsksForWhatItsAgencyOrAreaAnswersFor() throws {
        let staff = try StaffBook()
        let catalogue = try staff.book.read { try $0.catalogue() }
        let asked = { (agency: String?, isHome: Bool) in
            catalogue.asked(ofAgency: agency, inHomeArea: isHome).map(\.code)
        }
        #expect(asked("nn", true) == ["grain", "grain.rice", "grain.maize", "pci"])
        #expect(asked("nn", false) == ["grain", "grain.rice", "grain.maize"])
        #expect(asked(nil, true) == ["population", "grain", "grain.rice", "grain.maize", "poverty"])
        #expect(asked(nil, false) == asked(nil, true))
    }

    @Test func aFormIsOpenedOnce() throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        #expect(throws: PlanBookError.self) { try staff.open("an-chau", agency: "nn") }
        #expect(try staff.open("an-chau") != form)
        #expect(throws: PlanBookError.self) {
            try staff.write {
                try $0.open(
                    ReportForm(period: Period(year: 2020), area: 1, deadline: Day(2020_01_01), indicators: []),
                    by: staff["vanphong"])
            }
        }
        let found = try staff.book.read {
            try $0.form(of: StaffBook.period, in: 1, agency: "nn", for: staff["nn"])
        }
        #expect(found?.id == form)
        #expect(found?.deadline == StaffBook.deadline)
    }

    @Test func savingTellsWhatOthersSavedAndOverwritesNothing() throws {
        // Given two people in one form
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let seen = try staff.save("grain", "10", in: form, by: "nn")
        let theirs = try staff.save("grain", "12", in: form, by: "nn2", after: seen)
        // When the first goes on from what they saw
        let rice = FormCell(indicator: try staff.indicator("grain.rice"), value: BookNumber(text: "7"))
        let grain = FormCell(indicator: try staff.indicator("grain"), value: BookNumber(text: "11"), after: seen)
        let error = #expect(throws: FormConflict.self) {
            try staff.write { try $0.save([rice, grain], inForm: form, by: staff["nn"]) }
        }
        // Then the other's value is told, and nothing of the batch was saved
        #expect(error?.cells.map(\.mine) == [grain])
        #expect(error?.cells.first?.theirs.value?.text == "12")
        #expect(error?.cells.first?.name == "Người nn2")
        #expect(error?.description.contains("Người nn2: 12") == true)
        let entries = try staff.book.read { try $0.entries(ofForm: form, for: staff["nn"]) }
        #expect(entries.values.map(\.id) == [theirs])
        // Who enters the same agrees, and who has seen theirs may go on.
        #expect(try staff.save("grain", "12", in: form, by: "nn", after: seen) == theirs)
        let mine = try staff.save("grain", "11", in: form, by: "nn", after: theirs)
        // One's own later entry doesn't hide another's that wasn't seen.
        #expect(throws: FormConflict.self) { try staff.save("grain", "13", in: form, by: "nn", after: seen) }
        // One's own, of another window, is no conflict.
        #expect(try staff.save("grain", "13", in: form, by: "nn", after: theirs) > mine)
        let changes = try staff.book.read { try $0.changes(ofForm: form, since: seen, for: staff["nn"]) }
        #expect(changes.map { $0.value?.text } == ["12", "11", "13"])
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func cellsAreClearedAndOnesNeverFilledAddNothing() throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let pci = FormCell(indicator: try staff.indicator("pci"), value: nil)
        #expect(try staff.write { try $0.save([pci], inForm: form, by: staff["nn"]) } == [])
        let seen = try staff.save("grain", "10", in: form, by: "nn")
        try staff.save("grain", nil, in: form, by: "nn", after: seen)
        let board = try staff.book.read { try $0.board(of: StaffBook.period, for: staff["nn"]) }
        #expect(board.lines.map(\.filled) == [0])
        let strange = FormCell(indicator: try staff.indicator("poverty"), value: BookNumber(text: "1"))
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.save([strange], inForm: form, by: staff["nn"]) }
        }
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.save([pci, pci], inForm: form, by: staff["nn"]) }
        }
        #expect(throws: PlanBookError.unknownRecord(.form, 99)) {
            try staff.write { try $0.save([], inForm: 99, by: staff["nn"]) }
        }
    }

    /// Brings a form into a state.
    private func bring(_ form: Int64, to state: FormState, _ staff: StaffBook) throws {
        switch state {
        case .open: break
        case .returned:
            try bring(form, to: .submitted, staff)
            try staff.write { try $0.sendBack(form: form, remark: "xem lại", by: staff["duyet"]) }
        case .submitted:
            try staff.save("grain", "10", in: form, by: "nn")
            try staff.write { try $0.submit(form: form, by: staff["nn"]) }
        case .approved:
            try bring(form, to: .submitted, staff)
            try staff.write { try $0.approve(form: form, by: staff["duyet"]) }
        case .locked:
            try bring(form, to: .approved, staff)
            try staff.write { try $0.lock(form: form, by: staff["duyet"]) }
        }
    }

    @Test(arguments: FormState.allCases)
    func onlyLawfulStepsAreTaken(state: FormState) throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        try bring(form, to: state, staff)
        let steps: [(String, [FormState], FormState, (BookWriter) throws -> Void)] = [
            (
                "save", [.open, .returned], state,
                {
                    _ = try $0.save(
                        [FormCell(indicator: try staff.indicator("grain.rice"), value: BookNumber(text: "5"))],
                        inForm: form, by: staff["nn"])
                }
            ),
            ("submit", [.returned], .submitted, { try $0.submit(form: form, by: staff["nn"]) }),
            ("return", [.submitted], .returned, { try $0.sendBack(form: form, remark: "sai", by: staff["duyet"]) }),
            ("approve", [.submitted], .approved, { try $0.approve(form: form, by: staff["duyet"]) }),
            ("lock", [.approved], .locked, { try $0.lock(form: form, by: staff["duyet"]) }),
            ("reopen", [.approved, .locked], .open, { try $0.reopen(form: form, reason: "sai", by: staff["duyet"]) }),
        ]
        for (name, lawful, next, step) in steps {
            try staff.book.rehearse { writer in
                do {
                    try step(writer)
                    #expect(lawful.contains(state), "\(name) in \(state)")
                    #expect(try writer.reader.state(ofForm: form) == next, "\(name) in \(state)")
                } catch let error as PlanBookError {
                    #expect(!lawful.contains(state), "\(name) in \(state): \(error)")
                    // Nothing to submit is told as such; all else is out of turn.
                    if case .outOfTurn = error { return }
                    #expect(name == "submit" && state == .open)
                }
            }
        }
    }

    @Test func remarksAreNeededAndStay() throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        try bring(form, to: .submitted, staff)
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.sendBack(form: form, remark: " ", by: staff["duyet"]) }
        }
        try staff.write { try $0.sendBack(form: form, remark: "thiếu ngô", by: staff["duyet"]) }
        try bring(form, to: .locked, staff)
        #expect(throws: PlanBookError.self) {
            try staff.write { try $0.reopen(form: form, reason: "", by: staff["duyet"]) }
        }
        try staff.write { try $0.reopen(form: form, reason: "sai đơn vị", by: staff["duyet"]) }
        let events = try staff.book.read { try $0.events(ofForm: form, for: staff["nn"]) }
        #expect(events.map(\.kind) == [.open, .submit, .return, .submit, .approve, .lock, .reopen])
        #expect(events.map(\.remark) == [nil, nil, "thiếu ngô", nil, nil, nil, "sai đơn vị"])
        #expect(
            events.map(\.person) == ["vanphong", "nn", "duyet", "nn", "duyet", "duyet", "duyet"].map { staff[$0].id })
        #expect(events.allSatisfy { $0.at == BookClock.test.now() && $0.day == Day(2025_10_01) })
    }

    @Test func formsAreApprovedFromTheBottomUpAndReopenedFromTheTopDown() throws {
        // Given the forms of a province and its two communes, all submitted
        let staff = try StaffBook()
        let (home, ab, cd) = (try staff.open("an-chau"), try staff.open("an-chau/ab"), try staff.open("an-chau/cd"))
        for (form, login, value) in [(home, "tinh", "10"), (ab, "ab", "4"), (cd, "cd", "6")] {
            try staff.save("grain", value, in: form, by: login)
            try staff.write { try $0.submit(form: form, by: staff[login]) }
        }
        let approve = { (form: Int64) in try staff.write { _ = try $0.approve(form: form, by: staff["duyet"]) } }
        let reopen = { (form: Int64) in
            try staff.write { try $0.reopen(form: form, reason: "sửa", by: staff["duyet"]) }
        }
        // Then
        let isOutOfTurn = { (error: any Error) in if case PlanBookError.outOfTurn = error { true } else { false } }
        #expect(performing: { try approve(home) }, throws: isOutOfTurn)
        try approve(ab)
        #expect(performing: { try approve(home) }, throws: isOutOfTurn)
        try approve(cd)
        try approve(home)
        #expect(performing: { try reopen(ab) }, throws: isOutOfTurn)
        try reopen(home)
        try reopen(ab)
        // An agency's form in the same area has nothing to do with it.
        let agency = try staff.open("an-chau", agency: "nn")
        try bring(agency, to: .approved, staff)
        try reopen(cd)
    }

    @Test func approvalTakesEntriesToTheBook() throws {
        // Given a value that is known already
        let staff = try StaffBook()
        try staff.know("pci", "an-chau", StaffBook.period, "65.10")
        let form = try staff.open("an-chau", agency: "nn")
        let grain = try staff.save("grain", "10.0", in: form, by: "nn", status: .estimate)
        try staff.save("pci", "65.1", in: form, by: "nn2")
        try staff.write { try $0.submit(form: form, by: staff["nn2"]) }
        // Nothing is in the book before it is approved.
        #expect(try staff.value("grain") == nil)
        // When
        let added = try staff.write { try $0.approve(form: form, by: staff["duyet"]) }
        // Then only what is new was added, with where it came from
        #expect(added.count == 1)
        let value = try #require(try staff.value("grain"))
        #expect(value.value?.text == "10.0")
        #expect(value.status == .estimate)
        #expect(value.known == Day(2025_10_01))
        #expect(value.place == grain)
        let source = try #require(try staff.book.read { try $0.source(value.source) })
        #expect(source.kind == .person)
        #expect(source.name == "Người nn2")
        #expect(try staff.value("pci")?.value?.text == "65.10")
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func aRevisionNeedsItsReasonAndAClearedCellWithdraws() throws {
        // Given an approved form that was opened again
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        let grain = try staff.save("grain", "10", in: form, by: "nn", status: .estimate)
        let pci = try staff.save("pci", "65", in: form, by: "nn")
        try staff.write { writer in
            try writer.submit(form: form, by: staff["nn"])
            try writer.approve(form: form, by: staff["duyet"])
            try writer.reopen(form: form, reason: "số chính thức", by: staff["duyet"])
        }
        // When one value differs without a reason, it isn't taken
        let revised = try staff.save("grain", "11", in: form, by: "nn", after: grain)
        #expect(try staff.warnings(form) == ["grain": [.revision]])
        #expect(throws: PlanBookError.self) { try staff.write { try $0.submit(form: form, by: staff["nn"]) } }
        try staff.save("grain", "11", in: form, by: "nn", reason: "kiểm kê", after: revised)
        try staff.save("pci", nil, in: form, by: "nn", reason: "nhầm biểu", after: pci)
        try staff.write { writer in
            try writer.submit(form: form, by: staff["nn"])
            #expect(try writer.approve(form: form, by: staff["duyet"]).count == 2)
        }
        // Then
        #expect(try staff.value("grain")?.value?.text == "11")
        #expect(try staff.value("grain")?.reason == "kiểm kê")
        #expect(try staff.value("pci") == nil)
        // Approved once more, nothing is added.
        try staff.write { writer in
            try writer.reopen(form: form, reason: "xem lại", by: staff["duyet"])
            try writer.submit(form: form, by: staff["nn"])
            #expect(try writer.approve(form: form, by: staff["duyet"]) == [])
        }
    }

    @Test func aMoreFinalStatusIsKeptAndALessFinalOneIsNot() throws {
        let staff = try StaffBook()
        let form = try staff.open("an-chau", agency: "nn")
        var last = try staff.save("grain", "10", in: form, by: "nn", status: .estimate)
        for (status, count) in [(Observation.Status.estimate, 1), (.official, 1), (.preliminary, 0)] {
            last = try staff.save("grain", "10", in: form, by: "nn", after: last, status: status)
            try staff.write { writer in
                try writer.submit(form: form, by: staff["nn"])
                #expect(try writer.approve(form: form, by: staff["duyet"]).count == count, "\(status)")
                try writer.reopen(form: form, reason: "tiếp", by: staff["duyet"])
            }
        }
        #expect(try staff.value("grain")?.status == .official)
    }

    @Test func clearingAnEntryLeavesWhatOthersBrought() throws {
        let staff = try StaffBook()
        try staff.know("grain", "an-chau", StaffBook.period, "9")
        let form = try staff.open("an-chau", agency: "nn")
        try staff.save("pci", "60", in: form, by: "nn")
        let seen = try staff.save("grain", "10", in: form, by: "nn", reason: "mới")
        try staff.save("grain", nil, in: form, by: "nn", after: seen)
        try staff.write { writer in
            try writer.submit(form: form, by: staff["nn"])
            try writer.approve(form: form, by: staff["duyet"])
        }
        #expect(try staff.value("grain")?.value?.text == "9")
    }

    @Test func aSheetHoldsEntriesAgainstWhatIsKnown() throws {
        // Given plans and values of before
        let staff = try StaffBook()
        try staff.know("grain", "an-chau", Period(year: 2025, span: .months(8)), "90")
        try staff.know("grain", "an-chau", Period(year: 2025, span: .half(1)), "50")
        try staff.know("grain", "an-chau", Period(year: 2024, span: .months(9)), "95")
        try staff.test.write { writer, source in
            try writer.add(
                Target(
                    indicator: try staff.indicator("grain"), area: 1, period: Period(year: 2025),
                    inForce: Day(2024_12_10), value: BookNumber(text: "130"), source: source))
        }
        let form = try staff.open("an-chau", agency: "nn")
        try staff.save("grain", "89", in: form, by: "nn")
        try staff.save("grain.rice", "60.0", in: form, by: "nn")
        try staff.save("grain.maize", "30.0", in: form, by: "nn")
        // When
        let sheet = try staff.book.read { try $0.sheet(ofForm: form, on: Day(2025_10_01), for: staff["nn"]) }
        // Then
        let line = try #require(sheet.lines.first)
        #expect(sheet.lines.map(\.indicator.code) == ["grain", "grain.rice", "grain.maize", "pci"])
        #expect(line.plan?.value?.text == "130")
        #expect(line.planPeriod == Period(year: 2025))
        #expect(line.lastPeriod?.value?.text == "90")
        #expect(line.lastPeriod?.period == Period(year: 2025, span: .months(8)))
        #expect(line.lastYear?.value?.text == "95")
        #expect(line.entry?.value?.text == "89")
        #expect(sheet.sequence == 3)
        #expect(try staff.warnings(form) == ["grain": [.parts, .direction]])
        // Only what is asked for is checked.
        let some = try staff.book.read {
            try $0.sheet(ofForm: form, on: Day(2025_10_01), checking: [], for: staff["nn"])
        }
        #expect(some.lines.flatMap(\.warnings) == [])
    }

    @Test func aSheetHoldsEntriesAgainstTheAreasBelow() throws {
        let staff = try StaffBook()
        try staff.know("population", "an-chau/ab", Period(year: 2025), "1001")
        try staff.know("population", "an-chau/cd", Period(year: 2025), "2002")
        for (slug, poverty) in [("an-chau/ab", "3.00"), ("an-chau/cd", "6.00")] {
            try staff.know("grain", slug, StaffBook.period, "10.5")
            try staff.know("poverty", slug, StaffBook.period, poverty)
        }
        let form = try staff.open("an-chau")
        let first = try staff.save("grain", "25.0", in: form, by: "tinh")
        let second = try staff.save("poverty", "4.50", in: form, by: "tinh")
        #expect(try staff.warnings(form) == ["grain": [.rollUp], "poverty": [.rollUp]])
        try staff.save("grain", "21.0", in: form, by: "tinh", after: first)
        try staff.save("poverty", "5.00", in: form, by: "tinh", after: second)
        #expect(try staff.warnings(form) == [:])
    }

    @Test func theBoardTellsWhoIsLate() throws {
        let staff = try StaffBook()
        let (home, ab) = (try staff.open("an-chau", agency: "nn"), try staff.open("an-chau/ab"))
        try staff.save("grain", "10", in: home, by: "nn")
        try staff.write { try $0.submit(form: home, by: staff["nn"]) }
        let late = BookClock { Date(timeIntervalSince1970: 1_759_276_800 + 5 * 86_400) }
        try staff.book.write(by: "ab", clock: late, .init(.form, subject: "")) { writer in
            _ = try writer.save(
                [FormCell(indicator: try staff.indicator("grain"), value: BookNumber(text: "4"))], inForm: ab,
                by: staff["ab"])
        }
        let lines = { try staff.book.read { try $0.board(of: StaffBook.period, for: staff["doc"]).lines } }
        #expect(try lines().map(\.state) == [.submitted, .open])
        #expect(try lines().map(\.filled) == [1, 1])
        #expect(try lines().map(\.asked) == [4, 5])
        #expect(try lines().map { $0.isLate(on: Day(2025_10_05)) } == [false, false])
        #expect(try lines().map { $0.isLate(on: Day(2025_10_06)) } == [false, true])
        try staff.book.write(by: "ab", clock: late, .init(.form, subject: "")) {
            try $0.submit(form: ab, by: staff["ab"])
        }
        // Submitted behind the deadline stays late.
        #expect(try lines().map(\.submitted) == [Day(2025_10_01), Day(2025_10_06)])
        #expect(try lines().map { $0.isLate(on: Day(2025_10_06)) } == [false, true])
        #expect(try staff.book.read { try $0.formPeriods(for: staff["doc"]) } == [StaffBook.period])
    }
}
