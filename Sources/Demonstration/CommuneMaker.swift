import Delimited
import Figures
import PlanBook

/// Makes up communes, so that districts have something to add up from. Their names say that they are made up.
enum CommuneMaker {
    static let perDistrict = 20

    static func makeCommunes(_ writer: BookWriter, on day: Day) throws -> Int {
        let map = try writer.reader.areaMap()
        let home = try map.requireArea(DemonstrationBook.homeArea)
        var table = DelimitedWriter()
        table.record(["id", "code", "name", "kind", "parent", "from", "to"])
        var count = 0
        for district in districts(of: home, in: map, on: day) {
            for number in 1...perDistrict {
                let name = "Xã mẫu \(number < 10 ? "0" : "")\(number) (\(district.name))"
                table.record([
                    "\(district.slug)/xa-mau-\(number)", "", name, "commune", district.slug, "1997-01-01",
                    district.to?.text ?? "",
                ])
                count += 1
            }
        }
        try writer.add(areas: DelimitedTable(table.bytes), names: .none, events: .none, successions: .none)
        return count
    }

    static func districts(of home: Area, in map: AreaMap, on day: Day) -> [Area] {
        map.children(of: home.id, on: day).filter { [.district, .town, .city].contains($0.kind) }
    }
}
