import Figures
import Foundation
import Randomness
import Testing

@testable import PlanBook

@Suite struct TaskTests {
    private static func report(
        _ task: Int64, _ day: Int, known: Int? = nil, _ outcome: TaskReport.Outcome, deadline: Int? = nil,
        _ source: Int64
    ) -> TaskReport {
        TaskReport(
            task: task, day: Day(day), known: known.map { Day($0) }, outcome: outcome, words: "",
            deadline: deadline.map { Day($0) }, source: source)
    }

    /// The state of the book's only task on some days, as known on each.
    private func states(_ test: TestBook, _ days: [Int]) throws -> [TaskState?] {
        try test.book.read { reader in try days.map { try reader.tasks(on: Day($0)).first?.state } }
    }

    @Test func reportsCloseATaskThatNamesNoFigure() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let task = try writer.add(
                BookTask(words: "Trình đề án", given: Day(2022_01_05), deadline: Day(2022_03_15), source: source))
            try writer.add(Self.report(task, 2022_02_01, .progress, source))
            try writer.add(Self.report(task, 2022_03_14, known: 2022_03_20, .done, source))
            try writer.add(Self.report(task, 2022_05_01, .progress, source))
            try writer.add(Self.report(task, 2022_06_01, .done, source))
        }
        // Then
        #expect(
            try states(
                test, [2022_01_04, 2022_01_31, 2022_02_01, 2022_03_15, 2022_03_16, 2022_03_20, 2022_05_01, 2022_06_01])
                == [nil, .notDue, .inHand, .inHand, .overdue, .doneInTime, .overdue, .doneLate])
        // What was known later tells that it was done by then.
        let later = try test.book.read { try $0.tasks(on: Day(2022_03_16), .latest) }
        #expect(later.first?.state == .doneInTime)
        #expect(later.first?.closed == Day(2022_03_14))
    }

    @Test func deadlinesMoveAndTasksAreDropped() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let task = try writer.add(
                BookTask(
                    kind: .conclusion, words: "Thu hồi tiền sai phạm", given: Day(2022_01_05),
                    deadline: Day(2022_03_15),
                    source: source))
            try writer.add(Self.report(task, 2022_03_16, .progress, deadline: 2022_06_30, source))
            try writer.add(Self.report(task, 2022_07_10, .dropped, source))
        }
        // Then
        #expect(
            try states(test, [2022_03_15, 2022_03_16, 2022_06_30, 2022_07_01, 2022_07_10])
                == [.notDue, .inHand, .inHand, .overdue, nil])
    }

    @Test func figuresCloseATaskAndARevisionOpensItAgain() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let grain = try writer.reader.catalogue().requireIndicator("grain").id
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            let goal = TaskGoal(
                indicator: grain, area: home, period: Period(year: 2022),
                value: try #require(BookNumber(text: "600.0")))
            let task = try writer.add(
                BookTask(
                    words: "Đạt 600 tấn", given: Day(2022_01_05), deadline: Day(2022_12_31), goal: goal, source: source)
            )
            // A report alone closes nothing.
            try writer.add(Self.report(task, 2022_06_01, .done, source))
            let figures = try ObservationAppender(writer)
            for (day, value) in [
                (2022_12_20, "600"), (2022_12_28, "610.5"), (2023_02_01, "599.99"), (2023_03_01, "600.00"),
                (2023_03_01, "601"),
            ] {
                try figures.append(
                    Observation(
                        indicator: grain, area: home, period: Period(year: 2022), known: Day(day),
                        value: BookNumber(text: value), source: source))
            }
        }
        // Then
        #expect(
            try states(test, [2022_05_31, 2022_06_01, 2022_12_19, 2022_12_20, 2023_01_31, 2023_02_01, 2023_03_01])
                == [.notDue, .inHand, .inHand, .doneInTime, .doneInTime, .overdue, .doneLate])
        let standing = try test.book.read { try $0.tasks(on: Day(2023_01_31)) }.first
        #expect(standing?.closed == Day(2022_12_20))
        #expect(standing?.lastFigure == BookNumber(text: "610.5"))
    }

    @Test func keepsTheSentenceAndTheDirectives() throws {
        // Given
        let test = try TestBook()
        var task = BookTask(words: "Rà soát quy hoạch", given: Day(2022_01_05), source: 1)
        try test.write { writer, source in
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            let release = try writer.append(
                to: "release", [source, home, "Thông báo", nil, 2022_01_05, nil, Data("Rà soát".utf8)])
            let directive = try writer.findOrAdd(Directive(type: "Nghị quyết", number: "105-NQ/TU"))
            task.sentence = .init(release: release, range: 10..<52, heading: "III.2")
            task.directives = [directive]
            task.leads = ["Sở Xây dựng"]
            task.cooperating = ["UBND huyện Đông", "Sở \"Mới\""]
            task.deadlineWords = "trong quý I"
            task.deadline = BookTask.deadline(due: "2022-Q1")
            task.source = source
            task.id = try writer.add(task)
            task.entry = writer.entry
            try writer.add(BookTask(words: "Việc khác", given: Day(2022_01_05), source: source))
        }
        try test.book.read { reader in
            // When
            let byRelease = try reader.tasks(TaskQuery(release: task.sentence?.release), on: Day(2022_02_01))
            let byDirective = try reader.tasks(TaskQuery(directive: task.directives.first), on: Day(2022_02_01))
            // Then
            #expect(byRelease.map(\.task) == [task])
            #expect(byDirective == byRelease)
            #expect(byRelease.first?.deadline == Day(2022_03_31))
            #expect(try reader.directivesByTask()[task.id]?.map(\.number) == ["105-NQ/TU"])
        }
    }

    @Test func anAgencyHasTheTasksOfThoseThatBecameIt() throws {
        // Given
        var seed = BookSeed.small
        seed.agencies = BookSeed.table(
            """
            code,short_vi,name_vi,name_en,from,to,successor
            stc,Sở TC,Sở Tài chính,Department of Finance,,,
            skhdt,Sở KH&ĐT,Sở Kế hoạch và Đầu tư,Department of Planning,,2025-02-28,stc

            """)
        let test = try TestBook(seed)
        try test.write { writer, source in
            for (lead, helper) in [
                ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"), ("Sở KH&ĐT", "Sở Nội vụ"), ("Sở Nội vụ", "skhdt"),
            ] {
                try writer.add(
                    BookTask(
                        words: "Việc", given: Day(2022_01_05), leads: [lead], cooperating: [helper], source: source))
            }
        }
        // When
        let asked = [
            ("sở kế hoạch và đầu tư", true), ("skhdt", false), ("Sở Tài chính", true), ("stc", false),
            ("Sở Nội vụ", false), ("Sở Y tế", false),
        ]
        let counts = try test.book.read { reader in
            try asked.map { agency, isLeadOnly in
                try reader.tasks(TaskQuery(agency: agency, isLeadOnly: isLeadOnly), on: Day(2022_02_01)).count
            }
        }
        // Then
        #expect(counts == [2, 3, 2, 3, 2, 0])
    }

    /// Random tasks, reports and figures, asked in all ways, against going through the days one by one.
    @Test(arguments: 0..<16 as Range<UInt64>)
    func statesAreThoseOfGoingThroughTheDays(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        var model = TaskModel()
        try test.write { writer, source in try model.fill(writer, source, &random) }
        try test.book.read { reader in
            for _ in 0..<20 {
                let day = random.day()
                let vintage: Vintage? = random.isOneIn(2) ? nil : random.isOneIn(2) ? .latest : .asKnown(random.day())
                let (first, last) = (random.day(), random.day())
                let query = TaskQuery(
                    kinds: random.isOneIn(2) ? [random.oneOf(BookTask.Kind.allCases)] : nil,
                    states: random.isOneIn(2) ? [.overdue, random.oneOf(TaskState.allCases)] : nil,
                    agency: random.isOneIn(2) ? random.oneOf(TaskModel.agencies) : nil, isLeadOnly: random.isOneIn(2),
                    deadlines: random.isOneIn(3) ? min(first, last)...max(first, last) : nil)
                // When
                let found = try reader.tasks(query, on: day, vintage)
                // Then
                let expected = model.tasks(query, on: day, vintage ?? .asKnown(day))
                #expect(Set(found.map(TaskModel.Answer.init)) == expected)
                #expect(found.count == expected.count)
                #expect(found.compactMap(\.deadline) == found.compactMap(\.deadline).sorted())
            }
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test func askingForManyTasksTakesTwoQueries() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            for number in 0..<50 {
                let task = try writer.add(
                    BookTask(words: "\(number)", given: Day(2022_01_05), leads: ["Sở \(number)"], source: source))
                try writer.add(Self.report(task, 2022_02_01, .done, source))
            }
        }
        try test.book.read { reader in
            nonisolated(unsafe) var count = 0
            reader.db.trace { _ in count += 1 }
            // When
            let found = try reader.tasks(on: Day(2022_03_01))
            reader.db.trace(options: [], nil)
            // Then
            #expect(found.count == 50)
            #expect(count == 2)
        }
    }
}

/// Tasks and what happened to them in the order in which it was written, and the slow way to tell how they stand.
private struct TaskModel {
    struct Answer: Hashable {
        var task: Int64
        var state: TaskState
        var deadline: Day?
        var closed: Day?

        init(_ standing: TaskStanding) {
            self.init(
                task: standing.task.id, state: standing.state, deadline: standing.deadline, closed: standing.closed)
        }

        init(task: Int64, state: TaskState, deadline: Day?, closed: Day?) {
            self.task = task
            self.state = state
            self.deadline = deadline
            self.closed = closed
        }
    }

    static let agencies = ["Sở Nội vụ", "Sở Y tế", "Ban Quản lý KCN"]

    var tasks: [BookTask] = []
    var reports: [TaskReport] = []
    var figures: [Observation] = []

    mutating func fill(_ writer: BookWriter, _ source: Int64, _ random: inout SplitMix64) throws {
        let periods = [Period(year: 2024), Period(year: 2024, span: .quarter(1))]
        for number in 0..<25 {
            let goal = TaskGoal(
                indicator: Int64(1 + random.below(2)), area: Int64(1 + random.below(2)), period: random.oneOf(periods),
                comparison: random.oneOf(TaskGoal.Comparison.allCases),
                value: try #require(BookNumber(mantissa: Int64(40 + random.below(20)), scale: 1)))
            var task = BookTask(
                kind: random.oneOf(BookTask.Kind.allCases), words: "\(number)", given: random.day(),
                leads: [random.oneOf(Self.agencies)],
                cooperating: random.isOneIn(2) ? [random.oneOf(Self.agencies)] : [],
                deadline: random.isOneIn(4) ? nil : random.day(), goal: random.isOneIn(2) ? goal : nil, source: source)
            task.id = try writer.add(task)
            tasks.append(task)
        }
        for _ in 0..<80 {
            let day = random.day()
            var report = TaskReport(
                task: random.oneOf(tasks).id, day: day, known: random.day(from: day),
                outcome: random.isOneIn(10) ? .dropped : random.oneOf([.progress, .done, .done]), words: "",
                deadline: random.isOneIn(8) ? random.day() : nil, source: source)
            report.id = try writer.add(report)
            reports.append(report)
        }
        let appender = try ObservationAppender(writer)
        for _ in 0..<60 {
            var figure = Observation(
                indicator: Int64(1 + random.below(2)), area: Int64(1 + random.below(2)), period: random.oneOf(periods),
                known: random.day(),
                value: random.isOneIn(6) ? nil : BookNumber(mantissa: Int64(400 + random.below(200)), scale: 2),
                source: source)
            figure.id = try appender.append(figure)
            figures.append(figure)
        }
    }

    func tasks(_ query: TaskQuery, on day: Day, _ vintage: Vintage) -> Set<Answer> {
        var found: Set<Answer> = []
        for task in tasks where task.given <= day {
            if let kinds = query.kinds, !kinds.contains(task.kind) { continue }
            if let agency = query.agency {
                guard task.leads.contains(agency) || (!query.isLeadOnly && task.cooperating.contains(agency)) else {
                    continue
                }
            }
            guard let answer = answer(task, on: day, vintage) else { continue }
            if let states = query.states, !states.contains(answer.state) { continue }
            if let window = query.deadlines {
                guard let deadline = answer.deadline, window.contains(deadline) else { continue }
            }
            found.insert(answer)
        }
        return found
    }

    private func answer(_ task: BookTask, on day: Day, _ vintage: Vintage) -> Answer? {
        let told = reports.filter { $0.task == task.id && $0.day <= day && vintage.knows($0.known) }
            .sorted { ($0.day, $0.known, $0.id) < ($1.day, $1.known, $1.id) }
        if told.last?.outcome == .dropped { return nil }
        let seen = figures.filter { figure in
            figure.indicator == task.goal?.indicator && figure.area == task.goal?.area
                && figure.period == task.goal?.period && figure.known <= day && vintage.knows(figure.known)
        }.sorted { ($0.known, $0.id) < ($1.known, $1.id) }
        // Through the days: since when it has been closed.
        var closed: Day?
        for one in Set(told.map(\.day) + seen.map(\.known)).sorted() {
            let isDone: Bool
            if let goal = task.goal {
                guard let last = seen.last(where: { $0.known <= one }) else { continue }
                isDone =
                    last.value.map {
                        goal.comparison == .atLeast
                            ? $0.rational >= goal.value.rational : $0.rational <= goal.value.rational
                    } ?? false
            } else {
                isDone = told.last { $0.day <= one }?.outcome == .done
            }
            closed = isDone ? closed ?? one : nil
        }
        let deadline = told.last { $0.deadline != nil }?.deadline ?? task.deadline
        let state: TaskState
        if let closed {
            state = deadline == nil || closed <= deadline ?? closed ? .doneInTime : .doneLate
        } else if let deadline, deadline < day {
            state = .overdue
        } else {
            state = deadline != nil && told.isEmpty && seen.isEmpty ? .notDue : .inHand
        }
        return Answer(task: task.id, state: state, deadline: deadline, closed: closed)
    }
}
