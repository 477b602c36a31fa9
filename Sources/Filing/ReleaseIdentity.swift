import Documents
import Figures
import Foundation
import PlanBook
import Reading

/// What a release says of itself: its title, its number, its day, and whose it is.
struct ReleaseIdentity {
    var title: String
    var number: String?
    var day: Day?
    /// The area whose office issued it, where its head names one.
    var area: Area?
    /// Whether its head names a district or commune as its issuer that the book doesn't know.
    var namesUnknownArea = false
    /// The head's words, as names are compared.
    private let headKey: String

    /// How many blocks from the top are the head.
    static let headBlocks = 20

    /// - Parameter day: the day that it is of, where that isn't the one that it bears.
    init(_ release: Release, areas: AreaMap, day: Day? = nil) {
        let head = release.document.blocks.prefix(Self.headBlocks).map { release.words($0.range) }
        number = head.lazy.compactMap(Self.number).first
        self.day = day ?? release.date
        headKey = " " + NameKey.key(of: head.joined(separator: " ")) + " "
        let headings = release.document.blocks.prefix(Self.headBlocks).filter { block in
            if case .heading(level: 1) = block.kind { return true }
            return false
        }
        let words = headings.map { release.words($0.range) }.joined(separator: " ")
        title = words.isEmpty ? head.first { $0.count > 12 } ?? release.document.name : words
        (area, namesUnknownArea) = area(in: head, areas: areas)
    }

    /// Whether its head or its first words name an area in full: "tỉnh Bắc Giang".
    func mentions(_ area: Area, on day: Day) -> Bool {
        headKey.contains(" \(NameKey.key(of: area.named(on: day).fullName)) ")
    }

    /// The number and symbol behind "Số:"; nil where the line isn't one, or the number itself is missing.
    static func number(_ line: String) -> String? {
        guard let start = line.firstIndex(where: \.isLetter), line[start...].lowercased().hasPrefix("số"),
            let slash = line.firstIndex(of: "/"), line.distance(from: start, to: slash) < 16
        else { return nil }
        let digits = line[..<slash].reversed().prefix { $0.isNumber }.reversed()
        guard !digits.isEmpty else { return nil }
        let symbol = line[slash...].prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        return String(digits) + symbol
    }

    private static let issuers = [
        "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "cục thống kê", "chi cục thống kê",
    ].map(NameKey.key)
    /// What stands before the name of an area below the province.
    private static let kinds = ["huyện", "thị xã", "thành phố", "quận", "xã", "phường", "thị trấn"].map(NameKey.key)

    /// The area whose office issued it: the first one behind "UBND" or "Ủy ban nhân dân" in the head, else the place that
    /// is named before the day.
    private func area(in head: [String], areas: AreaMap) -> (area: Area?, isUnknown: Bool) {
        let alive = areas.areas
            .filter { $0.kind != .country && (day.map($0.exists) ?? ($0.to == nil)) }
            .map { day.map($0.named) ?? $0 }
        var found: (area: Area, start: String.Index)?
        for area in alive {
            let name = NameKey.key(of: area.fullName)
            for issuer in Self.issuers {
                guard let start = headKey.range(of: " \(issuer) \(name) ")?.lowerBound else { continue }
                // The first; of "thành phố Bắc Giang" and a longer name at the same place the longer.
                if let known = found, (known.start, area.name.count) <= (start, known.area.name.count) { continue }
                found = (area, start)
            }
        }
        if let found { return (areas.area(id: found.area.id), false) }
        let isUnknown = Self.issuers.contains { issuer in
            Self.kinds.contains { headKey.contains(" \(issuer) \($0) ") }
        }
        guard !isUnknown, let line = head.first(where: { $0.count < 80 && $0.contains(", ngày") }),
            let place = line.split(separator: ",").first.map({ NameKey.key(of: String($0)) })
        else { return (nil, isUnknown) }
        let here = alive.filter { NameKey.key(of: $0.name) == place }
        return (here.min { $0.kind.level < $1.kind.level }.flatMap { areas.area(id: $0.id) }, false)
    }
}
