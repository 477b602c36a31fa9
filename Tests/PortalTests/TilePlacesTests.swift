import PlanBook
import ShippedData
import Testing

@testable import Portal

/// Each area has a place of its own on a map of tiles, whatever province it is of.
@Suite struct TilePlacesTests {
    private func spots(_ areas: [(slug: String, name: String)], _ file: String? = nil) throws -> [String: TilePlaces
        .Spot]
    {
        let places = try file.map { try TilePlaces(Array($0.utf8), name: "o.csv") } ?? .shipped
        return places.spots(for: areas)
    }

    private func at(_ column: Int, _ row: Int) -> TilePlaces.Spot { .init(column: column, row: row) }

    @Test(arguments: [1, 2, 3, 7, 10, 63, 209]) func withoutPlacesTheyFillABlockByName(count: Int) throws {
        let areas = (0..<count).map { (slug: "a/\($0)", name: "Xã \(1000 + $0)") }
        let spots = try spots(areas.shuffled())
        #expect(spots.count == count)
        #expect(Set(spots.values).count == count)
        let inOrder = spots.sorted { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }.map(\.key)
        #expect(inOrder == areas.map(\.slug))
        // Tiles stay wide enough to be read.
        #expect(spots.values.allSatisfy { $0.column < 6 })
    }

    /// "Đ" stands behind "D", not behind "Z"; marks come behind letters.
    @Test func namesAreInTheOrderOfLetters() throws {
        let spots = try spots([("x", "Yên Thế"), ("d", "Đông Triều"), ("a", "Ân Thi"), ("b", "Bắc Hà")])
        #expect(["a", "b", "d"].map { spots[$0]?.column } == [0, 1, 2] && spots["x"]?.row == 1)
    }

    @Test func anOfficesOwnPlacesComeFirst() throws {
        let file = "area,column,row\na,5,3\nb,6,3\nc,5,4\n"
        let spots = try spots([("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")], file)
        #expect(["a", "b", "c", "d"].map { spots[$0] } == [at(0, 0), at(1, 0), at(0, 1), at(0, 2)])
        // Of the few that are known no map can be made.
        #expect(try self.spots([("a", "A"), ("x", "X"), ("y", "Y")], file)["a"] == at(0, 0))
    }

    @Test func twoNeverStandOnOneSpot() throws {
        let spots = try spots([("a", "A"), ("b", "B"), ("c", "C")], "area,column,row\na,1,1\nb,1,1\nc,2,1\n")
        #expect(Set(spots.values).count == 3)
    }

    @Test(arguments: [
        "", "a,b\n", "area,column,row\na,x,1\n", "area,column,row\na,-1,1\n", "area,column,row\n,1,1\n",
        "area,column,row\na,1,99999999999999999999\n",
    ])
    func aFileThatIsNoneIsTold(text: String) {
        #expect(throws: SettingError.self) { try TilePlaces(Array(text.utf8), name: "o.csv") }
    }

    /// Places that ship are of areas that ship, each with its own.
    @Test func whatShipsIsOfTheAreasThatShip() throws {
        let test = try PortalBook()
        let areas = try test.book.read { try $0.areaMap() }.areas
        for parent in Set(areas.compactMap(\.parent)) {
            let children = areas.filter { $0.parent == parent }
            let spots = TilePlaces.shipped.spots(for: children.map { ($0.slug, $0.name) })
            #expect(spots.count == children.count && Set(spots.values).count == children.count)
        }
    }
}
