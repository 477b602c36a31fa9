import Figures
import ShippedData
import Testing

@testable import PlanBook

/// The catalogue and the areas that ship, as series and formulas see them.
@Suite struct ShippedSeedTests {
    private let map: AreaMap
    private let formulas: FormulaBook

    init() throws {
        let test = try TestBook(.shipped(homeArea: "bac-giang"))
        (map, formulas) = try test.book.read { (try $0.areaMap(), FormulaBook(try $0.catalogue())) }
    }

    @Test func allFormulasCanBeCalculated() {
        #expect(formulas.errors.isEmpty)
        #expect(formulas.order.count == formulas.formulas.count && !formulas.order.isEmpty)
    }

    /// What the areas of a level were goes on whole to those of any later day.
    @Test func provincesAndDistrictsPassOnWhole() throws {
        let lineage = AreaLineage(map)
        let levels: [(parent: String, from: String, to: String)] = [
            ("vn", "2024-06-30", "2026-12-31"), ("vn", "2009-01-01", "2025-07-01"),
            ("bac-giang", "2004-12-31", "2025-06-30"), ("bac-giang", "2024-12-31", "2025-01-01"),
        ]
        for level in levels {
            let parent = try map.requireArea(level.parent).id
            let (from, to) = (try #require(Day(text: level.from)), try #require(Day(text: level.to)))
            var passed: [Int64: Rational] = [:]
            for area in map.children(of: parent, on: to) {
                for part in lineage.parts(of: area.id, on: to, asOf: from) {
                    guard case .known(let share) = part.share else {
                        Issue.record("\(area.slug) \(level.from)")
                        continue
                    }
                    passed[part.area] = try (passed[part.area] ?? .zero) + share
                }
            }
            let earlier = Set(map.children(of: parent, on: from).map(\.id))
            #expect(Set(passed.keys) == earlier, "\(level)")
            #expect(passed.values.allSatisfy { $0 == .one }, "\(level)")
        }
    }

    /// The districts that ended are in the province already: it is the sum of two, not of twelve.
    @Test func theNewBacNinhIsTwoProvinces() throws {
        let day = try #require(Day(text: "2024-12-31"))
        let parts = AreaLineage(map).parts(of: try map.requireArea("bac-ninh-2025").id, on: .distantFuture, asOf: day)
        #expect(parts.compactMap { map.area(id: $0.area)?.slug }.sorted() == ["bac-giang", "bac-ninh"])
        #expect(parts.allSatisfy { $0.isWhole })
    }
}
