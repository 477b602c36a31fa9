import Figures
import GRDB

/// All areas of a book and what became of them.
public struct AreaMap: Sendable {
    public let areas: [Area]
    public let events: [AreaEvent]
    private let bySlug: [String: Int]
    private let byID: [Int64: Int]
    private let childrenOf: [Int64: [Int]]

    init(areas: [Area], events: [AreaEvent]) {
        self.areas = areas
        self.events = events
        bySlug = Dictionary(areas.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
        byID = Dictionary(areas.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        childrenOf = Dictionary(grouping: areas.indices.filter { areas[$0].parent != nil }) { areas[$0].parent ?? 0 }
    }

    public func area(_ slug: String) -> Area? { bySlug[slug].map { areas[$0] } }

    public func area(id: Int64) -> Area? { byID[id].map { areas[$0] } }

    /// The area that a person means: by slug, by its slug's last part, by official code or by name, alive on `day` where
    /// several were so called.
    /// - Throws: ``PlanBookError/unknownArea(_:nearest:)``.
    public func requireArea(_ text: String, on day: Day? = nil) throws(PlanBookError) -> Area {
        if let found = area(text) { return found }
        let key = NameKey.key(of: text)
        let bare = NameKey.bare(text)
        let named = areas.filter { area in
            area.code == text || area.slug.split(separator: "/").last.map(String.init) == text
                || NameKey.key(of: area.name) == key || NameKey.key(of: area.fullName) == key
                || NameKey.bare(area.name) == bare
        }
        let alive = day.map { day in named.filter { $0.exists(on: day) } } ?? named.filter { $0.to == nil }
        if let found = (alive.isEmpty ? named : alive).min(by: { $0.kind.level < $1.kind.level }) { return found }
        throw .unknownArea(text, nearest: Nearest.text(to: text, among: areas.map(\.slug) + areas.map(\.name)))
    }

    /// The areas right below one that existed on a day.
    public func children(of parent: Int64, on day: Day) -> [Area] {
        (childrenOf[parent] ?? []).map { areas[$0] }.filter { $0.exists(on: day) }
    }

    /// The areas below one on any level that existed on a day, those above before those below.
    public func descendants(of parent: Int64, on day: Day) -> [Area] {
        var found: [Area] = []
        var next = children(of: parent, on: day)
        while !next.isEmpty, found.count <= areas.count {
            found += next
            next = next.flatMap { children(of: $0.id, on: day) }
        }
        return found
    }

    /// The areas that a day's areas came from, and what they became: events that name the area.
    public func events(of area: Int64) -> [AreaEvent] {
        events.filter { $0.successions.contains { $0.predecessor == area || $0.successor == area } }
    }
}

extension Area {
    /// "Huyện Việt Yên"
    public var fullName: String { kind.title.isEmpty ? name : "\(kind.title) \(name)" }
}

extension Area.Kind {
    public var title: String {
        switch self {
        case .country: ""
        case .province: "Tỉnh"
        case .municipality, .city: "Thành phố"
        case .district: "Huyện"
        case .town: "Thị xã"
        case .commune: "Xã"
        case .ward: "Phường"
        case .township: "Thị trấn"
        case .industrialPark: "Khu công nghiệp"
        }
    }

    /// As English puts it behind the name: "Việt Yên district".
    public var englishTitle: String {
        switch self {
        case .country: ""
        case .municipality, .city: "city"
        case .industrialPark: "industrial park"
        default: rawValue
        }
    }

    /// How high the kind stands: 0 is the country.
    public var level: Int {
        switch self {
        case .country: 0
        case .province, .municipality: 1
        case .district, .town, .city: 2
        case .commune, .ward, .township: 3
        case .industrialPark: 4
        }
    }
}

extension BookReader {
    public func areaMap() throws -> AreaMap {
        let names = Dictionary(grouping: try Row.fetchAll(db, sql: "SELECT * FROM area_name ORDER BY from_day")) {
            row in
            row["area"] as Int64
        }
        let areas = try Row.fetchAll(db, sql: "SELECT * FROM area ORDER BY id").map { row in
            Area(
                id: row["id"], slug: row["slug"], code: row["code"], name: row["name"],
                kind: Area.Kind(rawValue: row["kind"]) ?? .commune, parent: row["parent"],
                from: (row["from_day"] as Int?).flatMap(PeriodCode.day),
                to: (row["to_day"] as Int?).flatMap(PeriodCode.day), names: (names[row["id"]] ?? []).map(Area.Name.init)
            )
        }
        let successions = Dictionary(
            grouping: try Row.fetchAll(db, sql: "SELECT * FROM area_succession ORDER BY event, predecessor, successor")
        ) { row in row["event"] as Int64 }
        let events = try Row.fetchAll(db, sql: "SELECT * FROM area_event ORDER BY day, id").compactMap { row in
            AreaEvent(row, successions: successions[row["id"]] ?? [])
        }
        return AreaMap(areas: areas, events: events)
    }
}

extension Area.Name {
    fileprivate init(_ row: Row) {
        self.init(
            name: row["name"], kind: Area.Kind(rawValue: row["kind"]) ?? .commune,
            from: (row["from_day"] as Int?).flatMap(PeriodCode.day), to: (row["to_day"] as Int?).flatMap(PeriodCode.day)
        )
    }
}

extension AreaEvent {
    fileprivate init?(_ row: Row, successions: [Row]) {
        guard let day = PeriodCode.day(row["day"]), let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            id: row["id"], slug: row["slug"], day: day, kind: kind, directive: row["directive"], note: row["note"],
            successions: successions.map { row in
                let mantissa: Int64? = row["share_mantissa"]
                return Succession(
                    predecessor: row["predecessor"], successor: row["successor"],
                    share: mantissa.flatMap { BookNumber(mantissa: $0, scale: row["share_scale"] ?? 0) },
                    basis: row["basis"])
            })
    }
}
