import Figures
import Testing

@testable import PlanBook

@Suite struct AreaPlacementTests {
    @Test(arguments: [2020_01_01, 2025_06_30, 2025_07_01, 2030_01_01])
    func followsWhatBecameOfAnAreaAndNeverPicksOneOfSeveral(code: Int) throws {
        // Given
        let areas = try TestBook().book.read { try $0.areaMap() }
        var placement = AreaPlacement(areas, on: Day(code))
        for slug in SmallPlaces.slugs {
            // When
            let lineage = placement.lineage(of: try areas.requireArea(slug).id)
            // Then
            #expect(lineage.compactMap { areas.area(id: $0)?.slug } == SmallPlaces.path(slug, on: Day(code)))
        }
    }

    @Test func endsWhereAreasSucceedEachOtherInACircle() {
        // Given
        let area = { (id: Int64) in
            Area(id: id, slug: "\(id)", code: "", name: "", kind: .commune, parent: nil, from: nil, to: Day(2024_01_01))
        }
        let event = AreaEvent(
            id: 1, slug: "", day: Day(2024_01_02), kind: .merge, directive: "", note: "",
            successions: [
                .init(predecessor: 1, successor: 2, share: nil, basis: ""),
                .init(predecessor: 2, successor: 1, share: nil, basis: ""),
            ])
        // When
        var placement = AreaPlacement(AreaMap(areas: [area(1), area(2)], events: [event]), on: Day(2025_01_01))
        // Then
        #expect(placement.lineage(of: 1).isEmpty)
        #expect(placement.lineage(of: 2).isEmpty)
    }
}
