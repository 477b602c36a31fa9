/// A map of areas as tiles of one size, each in its place (``TilePlaces``).
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
    private let spots: [String: TilePlaces.Spot]
    private static let width = 118
    private static let height = 74

    init(_ tiles: [Tile], title: String, _ places: TilePlaces) {
        self.tiles = tiles
        self.title = title
        spots = places.spots(for: tiles.map { ($0.slug, $0.name) })
    }

    func svg() -> String {
        let columns = (spots.values.map(\.column).max() ?? 0) + 1
        let rows = (spots.values.map(\.row).max() ?? 0) + 1
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
        guard let spot = spots[tile.slug] else { return }
        let (x, y) = (spot.column * Self.width, spot.row * Self.height)
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
}
