import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct RegisterTests {
    private static let levels = ["NTM", "NTM nâng cao", "NTM kiểu mẫu"]

    @Test func countsTheCommunesThatReachedTheStandard() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let areas = try writer.reader.areaMap()
            let register = try writer.newRural()
            for (code, slug) in [("a", "an-chau/dong/a"), ("b", "an-chau/dong/b"), ("c", "an-chau/tay/c")] {
                try writer.add(
                    RegisterUnit(
                        register: register.id, code: code, name: code, area: try areas.requireArea(slug).id,
                        source: source))
            }
            let reader = writer.reader
            let a = try #require(try reader.registerUnit("a", in: register.id)).id
            let b = try #require(try reader.registerUnit("b", in: register.id)).id
            try writer.add(Recognition(unit: a, day: Day(2021_03_01), level: "ntm", source: source), to: register)
            try writer.add(
                Recognition(unit: a, day: Day(2021_11_01), level: "NTM nâng cao", source: source), to: register)
            try writer.add(Recognition(unit: b, day: Day(2021_12_20), level: "NTM", source: source), to: register)
        }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            let register = try #require(try reader.register("ntm"))
            let home = try areas.requireArea("an-chau").id
            // When
            let standing = try reader.standing(of: register, in: home, on: Day(2021_12_02), areas: areas)
            let year = try reader.movement(of: register, in: home, Period(year: 2021), areas: areas)
            // Then
            #expect(standing.tally() == RegisterTally(recognised: 1, total: 3))
            #expect(standing.tally(.exactly("NTM")).recognised == 0)
            #expect(standing.tally(.atLeast("NTM")).recognised == 1)
            #expect(standing.countsByLevel().map(\.level) == ["NTM nâng cao"])
            #expect(standing.recognised().map(\.unit.code) == ["a"])
            #expect(year.gained.map(\.unit.code) == ["a", "b"])
            #expect(try year.closing.percent == Rational(200, over: 3))
            #expect(try reader.recognitions(ofUnit: "a", in: register.id).count == 2)
        }
    }

    @Test func refusesALevelOrAUnitThatTheRegisterHasNot() throws {
        // Given
        let test = try TestBook()
        try test.write { writer, source in
            let register = try writer.newRural()
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            let unit = try writer.add(
                RegisterUnit(register: register.id, code: "a", name: "A", area: home, source: source))
            var other = Register(code: "ocop", nameVi: "OCOP", nameEn: "OCOP", unit: "sản phẩm")
            other.id = try writer.add(other)
            // Then
            for (level, register) in [("5 sao", register), ("5 sao", other)] {
                #expect(throws: PlanBookError.self) {
                    try writer.add(
                        Recognition(unit: unit, day: Day(2021_03_01), level: level, source: source), to: register)
                }
            }
            try writer.add(Recognition(unit: unit, day: Day(2021_03_01), level: "NTM", source: source), to: register)
        }
    }

    /// Random units and decisions, corrected at random, against going through all of them.
    @Test(arguments: 0..<12 as Range<UInt64>)
    func countsLikeGoingThroughAllDecisions(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        var model = RegisterModel()
        try test.write { writer, source in
            let areas = try writer.reader.areaMap()
            let register = try writer.newRural()
            for _ in 0..<16 {
                let slug = random.oneOf(SmallPlaces.slugs)
                var (from, to): (Day?, Day?) = (
                    random.isOneIn(3) ? random.day() : nil, random.isOneIn(3) ? random.day() : nil
                )
                if let first = from, let last = to, last < first { (from, to) = (last, first) }
                var unit = RegisterUnit(
                    register: register.id, code: "u\(random.below(12))", name: "", area: try areas.requireArea(slug).id,
                    from: from, to: to, source: source)
                unit.id = try writer.add(unit)
                model.units.append((unit, slug))
            }
            for _ in 0..<60 {
                let unit = random.oneOf(model.units).unit
                let day = random.day()
                var decision = Recognition(
                    unit: unit.id, day: day, known: random.day(from: day),
                    level: random.isOneIn(4) ? nil : random.oneOf(Self.levels), source: source)
                decision.id = try writer.add(decision, to: register)
                model.decisions.append((decision, unit.code))
            }
        }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            let register = try #require(try reader.register("ntm"))
            for _ in 0..<25 {
                let (slug, day) = (random.oneOf(SmallPlaces.slugs), random.day())
                let vintage = random.isOneIn(2) ? Vintage.latest : .asKnown(random.day())
                let least = random.oneOf(Self.levels)
                // When
                let standing = try reader.standing(
                    of: register, in: try areas.requireArea(slug).id, on: day, vintage, areas: areas)
                // Then
                let expected = model.levels(in: slug, on: day, vintage, placedOn: day)
                #expect(Dictionary(uniqueKeysWithValues: standing.lines.map { ($0.unit.code, $0.level) }) == expected)
                let reached = expected.values.compactMap { $0 }
                #expect(standing.tally() == RegisterTally(recognised: reached.count, total: expected.count))
                #expect(standing.tally(.exactly(least)).recognised == reached.count { $0 == least })
                let above = Self.levels.drop { $0 != least }
                #expect(standing.tally(.atLeast(least)).recognised == reached.count { above.contains($0) })
                #expect(standing.countsByLevel().allSatisfy { level, count in reached.count { $0 == level } == count })
                let byChild = standing.talliesByChild()
                #expect(byChild.values.reduce(0) { $0 + $1.total } == expected.count)
                for child in byChild.keys.compactMap({ $0.flatMap(areas.area(id:)) }) {
                    let inChild = model.levels(in: child.slug, on: day, vintage, placedOn: day)
                    #expect(byChild[child.id]?.total == inChild.count)
                    #expect(byChild[child.id]?.recognised == inChild.values.count { $0 != nil })
                }
            }
        }
        #expect(try test.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func opensGainsLosesAndCloses(seed: UInt64) throws {
        // Given
        var random = SplitMix64(seed: seed)
        let test = try TestBook()
        try test.write { writer, source in
            let home = try writer.reader.areaMap().requireArea("an-chau").id
            let register = try writer.newRural()
            for number in 0..<10 {
                let to = random.isOneIn(3) ? random.day() : nil
                let unit = try writer.add(
                    RegisterUnit(register: register.id, code: "\(number)", name: "", area: home, to: to, source: source)
                )
                for _ in 0..<3 {
                    let level = random.isOneIn(3) ? nil : random.oneOf(Self.levels)
                    try writer.add(
                        Recognition(unit: unit, day: random.day(), level: level, source: source), to: register)
                }
            }
        }
        try test.book.read { reader in
            let areas = try reader.areaMap()
            let register = try #require(try reader.register("ntm"))
            let home = try areas.requireArea("an-chau").id
            for month in 1...12 {
                // When
                let period = Period(year: 2024, span: .month(month))
                let moved = try reader.movement(of: register, in: home, period, areas: areas)
                // Then
                #expect(moved.opening.recognised + moved.gained.count - moved.lost.count == moved.closing.recognised)
                let eve = try #require(
                    Period(year: month > 1 ? 2024 : 2023, span: .month(month > 1 ? month - 1 : 12)).lastDay)
                #expect(try reader.standing(of: register, in: home, on: eve, areas: areas).tally() == moved.opening)
            }
        }
    }
}

/// Units and decisions in the order in which they were written, and the slow way to count them.
private struct RegisterModel {
    var units: [(unit: RegisterUnit, slug: String)] = []
    var decisions: [(decision: Recognition, code: String)] = []

    /// The level of each unit that existed on a day in an area, by code.
    func levels(in area: String, on day: Day, _ vintage: Vintage, placedOn: Day) -> [String: String?] {
        var found: [String: String?] = [:]
        for code in Set(units.map(\.unit.code)) {
            guard let (unit, slug) = units.last(where: { $0.unit.code == code }) else { continue }
            if let from = unit.from, day < from { continue }
            if let to = unit.to, to < day { continue }
            guard SmallPlaces.path(slug, on: placedOn).contains(area) else { continue }
            var last: Recognition?
            for (decision, of) in decisions where of == code && decision.day <= day && vintage.knows(decision.known) {
                if let held = last, (decision.day, decision.known) < (held.day, held.known) { continue }
                last = decision
            }
            found[code] = .some(last?.level)
        }
        return found
    }
}

extension BookWriter {
    fileprivate func newRural() throws -> Register {
        var register = Register(
            code: "ntm", nameVi: "Xã đạt chuẩn nông thôn mới", nameEn: "New-rural communes", unit: "xã",
            levels: ["NTM", "NTM nâng cao", "NTM kiểu mẫu"])
        register.id = try add(register)
        return register
    }
}
