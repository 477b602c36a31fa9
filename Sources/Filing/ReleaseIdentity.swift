import Documents
import Figures
import PlanBook
import Reading

/// What a release says of itself: its title, its number, its day, and whose it is.
struct ReleaseIdentity {
    var title: String
    var number: String?
    var day: Day?
    /// The area whose office issued it, where its head names one.
    var area: Area?

    /// How many blocks from the top are the head.
    private static let headBlocks = 20

    init(_ release: Release, areas: AreaMap) {
        let head = release.document.blocks.prefix(Self.headBlocks).map { release.words($0.range) }
        number = head.lazy.compactMap(Self.number).first
        day = release.date
        let headings = release.document.blocks.prefix(Self.headBlocks).filter { block in
            if case .heading(level: 1) = block.kind { return true }
            return false
        }
        let words = headings.map { release.words($0.range) }.joined(separator: " ")
        title = words.isEmpty ? head.first { $0.count > 12 } ?? release.document.name : words
        area = Self.area(in: head, areas: areas, day: release.date)
    }

    /// The number and symbol behind "Số:"; nil where the line isn't one, or the number itself is missing.
    private static func number(_ line: String) -> String? {
        guard let start = line.firstIndex(where: \.isLetter), line[start...].lowercased().hasPrefix("số"),
            let slash = line.firstIndex(of: "/"), line.distance(from: start, to: slash) < 16
        else { return nil }
        let digits = line[..<slash].reversed().prefix { $0.isNumber }.reversed()
        guard !digits.isEmpty else { return nil }
        let symbol = line[slash...].prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        return String(digits) + symbol
    }

    /// The area whose office issued it: the one behind "UBND" or "Ủy ban nhân dân" in the head, else the place that is
    /// named before the day.
    private static func area(in head: [String], areas: AreaMap, day: Day?) -> Area? {
        let alive = areas.areas
            .filter { $0.kind != .country && (day.map($0.exists) ?? ($0.to == nil)) }
            .map { day.map($0.named) ?? $0 }
        let text = " " + NameKey.key(of: head.joined(separator: " | ")) + " "
        let issuers = ["ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "cục thống kê"].map(NameKey.key)
        let named = alive.filter { area in
            let name = NameKey.key(of: area.fullName)
            return issuers.contains { text.contains(" \($0) \(name) ") }
        }
        if let found = named.max(by: { $0.name.count < $1.name.count }) { return areas.area(id: found.id) }
        guard let line = head.first(where: { $0.count < 80 && $0.contains(", ngày") }),
            let place = line.split(separator: ",").first.map({ NameKey.key(of: String($0)) })
        else { return nil }
        let here = alive.filter { NameKey.key(of: $0.name) == place }
        return here.min { $0.kind.level < $1.kind.level }.flatMap { areas.area(id: $0.id) }
    }
}
