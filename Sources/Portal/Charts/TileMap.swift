import Delimited

/// A map of areas as tiles of one size, about where they lie; areas without a place of their own fill a block in the
/// order of their names.
struct TileMap {
    struct Tile: Sendable {
        var slug: String
        var name: String
        var amount: String?
        /// 0 through 4; nil where there is no value.
        var shade: Int?
        var address: String
    }

    private let tiles: [Tile]
    private let title: String
    private let places: [String: (x: Int, y: Int)]
    private static let width = 118
    private static let height = 74

    init(_ tiles: [Tile], title: String) {
        self.tiles = tiles
        self.title = title
        let known = Self.known
        if tiles.allSatisfy({ known[$0.slug] != nil }) {
            places = known
        } else {
            let columns = max(3, min(6, Int(Double(tiles.count).squareRoot().rounded(.up))))
            let sorted = tiles.sorted { $0.name < $1.name }
            places = Dictionary(
                sorted.enumerated().map { ($1.slug, (x: $0 % columns, y: $0 / columns)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func svg() -> String {
        let spots = tiles.compactMap { places[$0.slug] }
        let columns = (spots.map(\.x).max() ?? 0) + 1
        let rows = (spots.map(\.y).max() ?? 0) + 1
        var svg = Markup()
        svg.open(
            "svg",
            [
                ("viewBox", "0 0 \(columns * Self.width) \(rows * Self.height)"), ("role", "group"),
                ("aria-label", title),
            ])
        for tile in tiles { add(tile, to: &svg) }
        svg.close("svg")
        return svg.text
    }

    private func add(_ tile: Tile, to svg: inout Markup) {
        guard let place = places[tile.slug] else { return }
        let (x, y) = (place.x * Self.width, place.y * Self.height)
        svg.open("a", [("href", tile.address), ("class", tile.shade.map { "q\($0)" } ?? "none")])
        svg.element("title", "\(tile.name): \(tile.amount ?? "—")")
        svg.element(
            "rect",
            [
                ("x", "\(x + 1)"), ("y", "\(y + 1)"), ("width", "\(Self.width - 2)"), ("height", "\(Self.height - 2)"),
                ("rx", "6"),
            ])
        let middle = "\(x + Self.width / 2)"
        let lines = Self.wrapped(tile.name)
        for (index, line) in lines.enumerated() {
            let top = lines.count > 1 ? 22 : 30
            svg.element("text", [("x", middle), ("y", "\(y + top + index * 15)")], line)
        }
        svg.element("text", [("class", "amount"), ("x", middle), ("y", "\(y + 58)")], tile.amount ?? "—")
        svg.close("a")
    }

    /// One line, or two where the name is long.
    private static func wrapped(_ name: String) -> [String] {
        let words = name.split(separator: " ")
        guard name.count > 14, words.count > 1 else { return [name] }
        let half = (words.count + 1) / 2
        return [words.prefix(half).joined(separator: " "), words.dropFirst(half).joined(separator: " ")]
    }

    /// About where the areas lie, as columns from the west and rows from the north.
    private static let known: [String: (x: Int, y: Int)] = {
        let rows = DelimitedTable(PackageResources.tiles_csv).rows.compactMap { row -> (String, (x: Int, y: Int))? in
            guard let x = Int(row["column"]), let y = Int(row["row"]) else { return nil }
            return (row["area"], (x, y))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }()
}
