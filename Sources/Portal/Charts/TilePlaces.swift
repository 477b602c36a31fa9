import Checking
import Delimited
import PlanBook

/// Where the tiles of areas stand: an office's own file and the one that ships say so for some; the others follow in the
/// order of their names.
struct TilePlaces: Sendable {
    struct Spot: Hashable, Sendable {
        /// From the west.
        var column: Int
        /// From the north.
        var row: Int
    }

    /// As far as a map is still one.
    private static let reach = 0...39
    private let known: [String: Spot]

    /// Those that ship.
    static let shipped = TilePlaces(known: (try? spots(PackageResources.tiles_csv, from: "tiles.csv")) ?? [:])

    private init(known: [String: Spot]) { self.known = known }

    /// Those that ship, with those of a file in their stead.
    /// - Parameter name: the file's.
    /// - Throws: ``SettingError`` where it isn't a table of area, column and row.
    init(_ bytes: [UInt8], name: String) throws(SettingError) {
        known = Self.shipped.known.merging(try Self.spots(bytes, from: name)) { _, own in own }
    }

    private static func spots(_ bytes: [UInt8], from name: String) throws(SettingError) -> [String: Spot] {
        let table = DelimitedTable(bytes)
        guard Set(["area", "column", "row"]).isSubset(of: table.titles) else {
            throw fault(
                name, table.titles.joined(separator: ","),
                .init(vi: "cột area, column, row", en: "the columns area, column, row"))
        }
        var spots: [String: Spot] = [:]
        for row in table.rows {
            guard let column = Int(row["column"]), let line = Int(row["row"]), reach.contains(column),
                reach.contains(line), !row["area"].isEmpty
            else {
                throw fault(
                    "\(name):\(row.line)", "\(row["area"]),\(row["column"]),\(row["row"])",
                    .init(
                        vi: "tên không đổi của địa bàn, rồi cột và hàng từ \(reach.lowerBound) đến \(reach.upperBound)",
                        en:
                            "an area's lasting name, then column and row from \(reach.lowerBound) through \(reach.upperBound)"
                    ))
            }
            spots[row["area"]] = Spot(column: column, row: line)
        }
        return spots
    }

    private static func fault(_ place: String, _ text: String, _ expected: Bilingual) -> SettingError {
        SettingError(place: place, key: .tiles, text: text, expected: expected)
    }

    /// A spot for each area, none for two: those that are known where most are, and all in a block where they aren't.
    ///
    /// The map begins in the first column and row that any area stands in. Those without a place of their own follow below.
    /// - Parameter areas: slugs with names.
    func spots(for areas: [(slug: String, name: String)]) -> [String: Spot] {
        // A key is dear to make: once for each name, not for each comparison.
        let byName = areas.map { (key: (NameKey.bare($0.name), $0.name), area: $0) }
            .sorted { $0.key < $1.key }.map(\.area)
        var spots: [String: Spot] = [:]
        var taken: Set<Spot> = []
        let placed = byName.compactMap { area in known[area.slug].map { (area.slug, $0) } }
        if placed.count * 2 > areas.count {
            let (west, north) = (placed.map(\.1.column).min() ?? 0, placed.map(\.1.row).min() ?? 0)
            for (slug, spot) in placed {
                let own = Spot(column: spot.column - west, row: spot.row - north)
                if taken.insert(own).inserted { spots[slug] = own }
            }
        }
        let columns = taken.map { $0.column + 1 }.max() ?? Self.columns(areas.count)
        let top = taken.map { $0.row + 1 }.max() ?? 0
        let others = byName.filter { spots[$0.slug] == nil }
        for (index, area) in others.enumerated() {
            spots[area.slug] = Spot(column: index % columns, row: top + index / columns)
        }
        return spots
    }

    /// About a square, no wider than tiles stay legible in.
    private static func columns(_ count: Int) -> Int {
        max(1, min(count, max(3, min(6, Int(Double(count).squareRoot().rounded(.up))))))
    }
}
