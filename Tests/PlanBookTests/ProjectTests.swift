import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct ProjectTests {
    @Test func disbursementIsMeasuredAgainstTheYearsPlanInItsOwnUnit() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let areas = try writer.reader.areaMap()
            let road = try writer.add(
                Project(
                    code: "road", name: "Đường", kind: .publicInvestment, category: "giao thông", owner: "Ban A",
                    area: try areas.requireArea("an-chau/dong").id, source: source))
            let school = try writer.add(
                Project(
                    code: "school", name: "Trường", kind: .publicInvestment, category: "giáo dục", owner: "Ban B",
                    area: try areas.requireArea("an-chau/tay/c").id, source: source))
            let plan = { (project: Int64, value: Int64, unit: String) in
                Capital(
                    project: project, kind: .plan, period: Period(year: 2021), known: Day(2021_01_01),
                    amount: BookNumber(mantissa: value, scale: 1), unit: unit, source: source)
            }
            try writer.add(plan(road, 1005, "tỷ đồng"))
            try writer.add(plan(school, 99_500_0, "triệu đồng"))
            try writer.add(
                Capital(
                    project: road, kind: .disbursed, period: Period(year: 2021, span: .months(9)),
                    known: Day(2021_10_05), amount: BookNumber(mantissa: 50, scale: 0), unit: "tỷ đồng", source: source)
            )
        }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            let home = try areas.requireArea("an-chau").id
            // When
            let nine = try reader.publicInvestment(in: home, Period(year: 2021, span: .months(9)), areas: areas)
            let six = try reader.publicInvestment(in: home, Period(year: 2021, span: .half(1)), areas: areas)
            // Then
            let total = try nine.total()
            #expect(try total.rate() == 25)
            #expect(try total.plan.amount(in: "tỷ đồng") == 200)
            #expect(total.unreportedCount == 1)
            #expect(try nine.totals { $0.project.owner }["Ban A"]?.rate() == Rational(10_000, over: 201))
            #expect(try nine.totals { $0.child }.count == 2)
            #expect(try six.total().rate() == 0)
        }
    }

    @Test func refusesAmountsThatCantBeAdded() throws {
        let test = try TestBook()
        for (kind, period, unit) in [
            (Capital.Kind.plan, Period(year: 2021), "xã"), (.plan, Period(year: 2021, span: .month(3)), "tỷ đồng"),
            (.disbursed, Period(year: 2021, span: .quarter(2)), "tỷ đồng"),
            (.registered, Period(year: 2021, span: .months(9)), "triệu USD"),
        ] {
            #expect(throws: PlanBookError.self) {
                try test.write { writer, source in
                    try writer.add(
                        Capital(
                            project: 1, kind: kind, period: period, known: Day(2021_01_01),
                            amount: BookNumber(mantissa: 1, scale: 0), unit: unit, source: source))
                }
            }
        }
    }

    /// Random plans and cumulative disbursements with revisions and withdrawals, against going through all of them.
    @Test(arguments: 0..<12 as Range<UInt64>)
    func addsUpLikeGoingThroughAllAmounts(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        var model = CapitalModel()
        try test.write { writer, source in try model.fill(writer, source, &random) }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            for _ in 0..<20 {
                let vintage = random.isOneIn(2) ? Vintage.latest : .asKnown(random.day())
                let slug = random.oneOf(SmallPlaces.slugs)
                let area = try areas.requireArea(slug).id
                let period = Period(year: 2023 + random.below(3), span: .months(1 + random.below(12))).canonical
                // When
                let found = try reader.publicInvestment(in: area, period, vintage, areas: areas)
                // Then
                let total = try found.total()
                let expected = try model.publicInvestment(in: slug, period, vintage)
                #expect(try total.plan.amount(in: "đồng") == expected.plan)
                #expect(try total.disbursed.amount(in: "đồng") == expected.disbursed)
                #expect(total.projectCount == expected.count)
                let byOwner = try found.totals { $0.project.owner }
                #expect(byOwner.values.reduce(0) { $0 + $1.projectCount } == expected.count)
            }
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func registersLikeGoingThroughAllMonths(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        var model = CapitalModel()
        try test.write { writer, source in try model.fill(writer, source, &random) }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            for _ in 0..<20 {
                let vintage = random.isOneIn(2) ? Vintage.latest : .asKnown(random.day())
                let slug = random.oneOf(SmallPlaces.slugs)
                let year = 2023 + random.below(3)
                let period = random.oneOf([
                    Period(year: year), Period(year: year, span: .months(9)), Period(year: year, span: .quarter(2)),
                    Period(year: year, span: .month(5)), Period(year: 2023, span: .through(year: 2025)),
                ])
                // When
                let found = try reader.registeredCapital(
                    of: .foreign, in: try areas.requireArea(slug).id, period, vintage, areas: areas
                ).total()
                // Then
                let expected = try model.registered(in: slug, period, vintage)
                #expect(try found.new.amount(in: "usd") == expected.new)
                #expect(try found.adjusted.amount(in: "usd") == expected.adjusted)
                #expect(found.newCount == expected.newCount)
                #expect(found.adjustedCount == expected.adjustedCount)
                #expect(try found.total().amount(in: "triệu USD") == (expected.new + expected.adjusted) / 1_000_000)
            }
        }
    }
}

/// Projects and amounts in the order in which they were written, and the slow way to add them.
private struct CapitalModel {
    var projects: [(project: Project, slug: String)] = []
    var amounts: [(capital: Capital, code: String)] = []

    mutating func fill(_ writer: BookWriter, _ source: Int64, _ random: inout SplitMix64) throws {
        let areas = try writer.reader.areaMap()
        for number in 0..<14 {
            let slug = random.oneOf(SmallPlaces.slugs)
            // The last ones are later words on earlier projects.
            let code = number < 10 ? "p\(number)" : "p\(random.below(10))"
            let kind = (Int(code.dropFirst()) ?? 0).isMultiple(of: 2) ? Project.Kind.publicInvestment : .foreign
            var project = Project(
                code: code, name: "", kind: kind, owner: random.oneOf(["Ban A", "Ban B"]),
                area: try areas.requireArea(slug).id, source: source)
            project.id = try writer.add(project)
            projects.append((project, slug))
        }
        for _ in 0..<150 {
            let project = random.oneOf(projects).project
            let year = 2023 + random.below(3)
            let isForeign = project.kind == .foreign
            let (kind, period): (Capital.Kind, Period) =
                switch (isForeign, random.isOneIn(3)) {
                case (false, true): (.plan, Period(year: year))
                case (false, false): (.disbursed, Period(year: year, span: .months(1 + random.below(12))).canonical)
                case (true, let isNew):
                    (
                        isNew ? .registered : .adjusted,
                        random.isOneIn(5)
                            ? Period(year: year, span: .quarter(2))
                            : Period(year: year, span: .month(1 + random.below(12)))
                    )
                }
            let known = random.day()
            var capital = Capital(
                project: project.id, kind: kind, period: period, known: known,
                amount: random.isOneIn(8)
                    ? nil : BookNumber(mantissa: Int64(random.below(100_000)), scale: random.below(3)),
                unit: random.oneOf(isForeign ? ["triệu USD", "nghìn USD"] : ["tỷ đồng", "triệu đồng", "đồng"]),
                source: source)
            capital.id = try writer.add(capital)
            amounts.append((capital, project.code))
        }
    }

    /// What was known last of each project, kind and period of projects in an area.
    private func inForce(_ kind: Project.Kind, in area: String, on day: Day, _ vintage: Vintage) -> [(Capital, String)]
    {
        var found: [String: (Capital, String)] = [:]
        for (capital, code) in amounts where vintage.knows(capital.known) {
            guard let (project, slug) = projects.last(where: { $0.project.code == code }), project.kind == kind,
                SmallPlaces.path(slug, on: day).contains(area)
            else { continue }
            let key = "\(code) \(capital.kind) \(capital.period.text)"
            if let (held, _) = found[key], capital.known < held.known { continue }
            found[key] = (capital, code)
        }
        return found.values.filter { $0.0.amount != nil }
    }

    private func money(_ capital: Capital) throws -> Rational {
        let factors: [String: Int] = [
            "tỷ đồng": 1_000_000_000, "triệu đồng": 1_000_000, "đồng": 1, "triệu USD": 1_000_000, "nghìn USD": 1000,
        ]
        return try (capital.amount?.rational ?? .zero) * Rational(factors[capital.unit] ?? 0)
    }

    func publicInvestment(
        in area: String, _ period: Period, _ vintage: Vintage
    ) throws -> (plan: Rational, disbursed: Rational, count: Int) {
        let day = try #require(period.lastDay)
        let rows = inForce(.publicInvestment, in: area, on: day, vintage).filter { $0.0.period.year == period.year }
        var (plan, disbursed, count) = (Rational.zero, Rational.zero, 0)
        for code in Set(projects.map(\.project.code)) {
            let own = rows.filter { $0.1 == code }.map(\.0)
            let plans = own.filter { $0.kind == .plan }
            let paid = own.filter { $0.kind == .disbursed && $0.period.lastMonth <= period.lastMonth }
                .sorted { $0.period.lastMonth < $1.period.lastMonth }
            if !plans.isEmpty || !paid.isEmpty { count += 1 }
            for one in plans { plan = try plan + money(one) }
            if let last = paid.last { disbursed = try disbursed + money(last) }
        }
        return (plan, disbursed, count)
    }

    func registered(
        in area: String, _ period: Period, _ vintage: Vintage
    ) throws -> (new: Rational, adjusted: Rational, newCount: Int, adjustedCount: Int) {
        let day = try #require(period.lastDay)
        let rows = inForce(.foreign, in: area, on: day, vintage).filter { row, _ in
            period.firstMonth <= row.period.firstMonth && row.period.lastMonth <= period.lastMonth
        }
        // The second quarter is the only period that has others within.
        let counted = rows.filter { row, code in
            let isInQuarter = (4...6).contains(row.period.lastMonth % 12 + 1) && row.period.monthCount == 1
            return !isInQuarter
                || !rows.contains { other, theirs in
                    theirs == code && other.kind == row.kind && other.period.monthCount == 3
                        && other.period.year == row.period.year
                }
        }
        let new = counted.filter { $0.0.kind == .registered }
        let adjusted = counted.filter { $0.0.kind == .adjusted }
        return (
            try new.reduce(.zero) { try $0 + money($1.0) }, try adjusted.reduce(.zero) { try $0 + money($1.0) },
            Set(new.map(\.1)).count, Set(adjusted.map(\.1)).count
        )
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
