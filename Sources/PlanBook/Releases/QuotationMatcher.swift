import Figures
import Foundation

/// Tells what quotations are of, by their words and those around them: at import and after a decision alike.
///
/// Only a name that is surely an indicator's counts. One that is merely near is proposed to a person.
public struct QuotationMatcher: Sendable {
    public let catalogue: Catalogue
    let aliases: AliasIndex
    private let map: AreaMap
    /// What persons decided of single figures.
    private let decisions: [Int64: AliasIndex.Meaning]
    private var areas: [Int64: AreaWords] = [:]

    /// What a quotation is of.
    public struct Found: Hashable, Sendable {
        /// The name that it goes by, for a person to decide on: with the area or group that isn't in the area map.
        public var name: String
        /// Whose it is.
        public var area: Int64
        /// nil where nobody has said.
        public var meaning: AliasIndex.Meaning?
        /// An indicator whose name is near.
        public var proposal: Indicator?
        /// Indicators that it could be, the likeliest first, where no name is near enough to propose one.
        public var candidates: [Indicator] = []
    }

    public init(_ reader: BookReader) throws {
        try self.init(reader, catalogue: reader.catalogue(), aliases: reader.aliases())
    }

    init(_ reader: BookReader, catalogue: Catalogue, aliases: AliasIndex) throws {
        self.catalogue = catalogue
        self.aliases = aliases
        map = try reader.areaMap()
        decisions = try reader.figureDecisions()
    }

    /// The same with other names.
    func knowing(_ aliases: AliasIndex) -> QuotationMatcher { QuotationMatcher(self, aliases) }

    private init(_ other: QuotationMatcher, _ aliases: AliasIndex) {
        (catalogue, map, decisions, areas) = (other.catalogue, other.map, other.decisions, other.areas)
        self.aliases = aliases
    }

    public mutating func find(_ quotation: Quotation, in release: StoredRelease) -> Found {
        var found = findByName(quotation, in: release)
        // A person's word on the figure itself counts before any name; figures not in the book have no number.
        guard quotation.id != 0, let decision = decisions[quotation.id] else { return found }
        (found.meaning, found.proposal, found.candidates) = (decision, nil, [])
        return found
    }

    private mutating func findByName(_ quotation: Quotation, in release: StoredRelease) -> Found {
        let context = QuotationContext(quotation, in: release)
        let (name, area, isResolved) = place(quotation, in: release)
        let narrowing =
            context.qualifier(beyond: name) ?? context.part(of: quotation.period, beyond: name)
            ?? areas[release.id]?.foreignProvince(in: context.statement)
        guard let qualifier = narrowing else {
            var found = look(up: name, as: quotation, area)
            if found.meaning == nil, let bare = quotation.withoutUnit(name) {
                let other = look(up: bare, as: quotation, area)
                if other.meaning != nil { found = other }
            }
            if found.meaning == nil, isResolved, let own = context.ownWords(of: name) {
                let match = aliases.match(own)
                if let match, match.likeness == .exact { found.meaning = match.meaning }
            }
            guard case .indicator(let id)? = found.meaning, catalogue.indicator(id: id)?.accumulation == .stock,
                let increment = context.increment(beyond: name)
            else { return found }
            // "thêm 10 xã": what came to a stock isn't the stock.
            return look(up: "\(name) \(increment)", as: quotation, area)
        }
        let isTold = " \(NameKey.key(of: name)) ".contains(" \(qualifier) ")
        return look(up: isTold ? name : "\(name) \(qualifier)", as: quotation, area)
    }

    private func look(up name: String, as quotation: Quotation, _ area: Int64) -> Found {
        let isPossible = { [catalogue] (id: Int64) in
            catalogue.indicator(id: id).map { quotation.canBe(of: $0) } ?? false
        }
        var found = Found(name: name, area: area)
        guard let match = aliases.match(name, isPossible: isPossible) else {
            found.candidates = aliases.candidates(for: name, isPossible).compactMap { catalogue.indicator(id: $0) }
            return found
        }
        if match.likeness > .similar {
            found.meaning = match.meaning
        } else if case .indicator(let id) = match.meaning {
            found.proposal = catalogue.indicator(id: id)
        }
        return found
    }

    /// The quotation's name without the words that only tell its area, and the area; a group that is no area of the
    /// release stays a part of the name.
    private mutating func place(
        _ quotation: Quotation, in release: StoredRelease
    ) -> (name: String, area: Int64, isResolved: Bool) {
        let about = quotation.subject
        guard let own = map.area(id: release.area) else { return (about, release.area, false) }
        let known = areas[release.id] ?? AreaWords(within: own, on: release.day, map)
        areas[release.id] = known
        guard let words = quotation.areaWords else {
            return (known.withoutArea(about, known.own), own.id, true)
        }
        guard let area = known.area(named: words) else {
            let isTold = " \(NameKey.key(of: about)) ".contains(" \(NameKey.key(of: words)) ")
            return (isTold ? about : "\(about) (\(words))", own.id, false)
        }
        return (known.withoutArea(about, area.named(on: release.day), words: words), area.id, true)
    }
}

/// The words around a quotation in its sentence.
private struct QuotationContext {
    let quotation: Quotation
    /// What stands before it since the last mark, and behind it up to the next, as names are compared.
    private let before: String
    private let behind: String
    private let sentence: String
    /// What stands around it between the marks that end a statement.
    let statement: String

    init(_ quotation: Quotation, in release: StoredRelease) {
        self.quotation = quotation
        let marks: Set<Character> = [",", ";", ".", ":", "(", ")", "[", "]", "\n", "|", "–"]
        let range = quotation.range
        let (first, last) = (quotation.sentence.lowerBound, quotation.sentence.upperBound)
        let earlier = first < range.lowerBound ? release.words(first..<range.lowerBound) : ""
        let later = range.upperBound < last ? release.words(range.upperBound..<last) : ""
        before = NameKey.key(of: String(earlier.reversed().prefix { !marks.contains($0) }.reversed()))
        behind = NameKey.key(of: String(later.prefix { !marks.contains($0) }))
        let ends: Set<Character> = [";", ".", "\n"]
        let start = String(earlier.reversed().prefix { !ends.contains($0) }.reversed())
        statement =
            quotation.kind == .benchmark ? "" : NameKey.key(of: start + " " + later.prefix { !marks.contains($0) })
        sentence = " " + NameKey.key(of: release.words(quotation.sentence)) + " "
    }

    /// The words right behind the quantity that narrow what it is of ("500 tỷ đồng cho giáo dục"), where its name
    /// hasn't them.
    func qualifier(beyond name: String) -> String? {
        switch quotation.kind {
        case .level, .fraction, .share, .target: break
        default: return nil
        }
        guard let opening = Self.narrowing.first(where: { (behind + " ").hasPrefix($0 + " ") }) else { return nil }
        let words = behind.split(separator: " ").map(String.init)
        let end = words.dropFirst(1).firstIndex { Self.verbs.contains($0) } ?? words.endIndex
        let qualifier = words[..<min(end, 10)].joined(separator: " ")
        let key = " " + NameKey.key(of: name) + " "
        return key.contains(" \(opening) ") || key.contains(" \(qualifier) ") ? nil : qualifier
    }

    /// "Trong tháng" where the figure is read as a year's.
    func part(of period: Period?, beyond name: String) -> String? {
        guard let period, !period.isPartOfYear, quotation.kind == .level else { return nil }
        let (key, text) = (" " + NameKey.key(of: name) + " ", " " + before + " ")
        return Self.parts.first { text.contains(" \($0) ") && !key.contains(" \($0) ") }
    }

    /// The words that make the quantity what came to a stock in some time, where its name hasn't them.
    func increment(beyond name: String) -> String? {
        switch quotation.kind {
        case .level, .fraction: break
        default: return nil
        }
        let key = " " + NameKey.key(of: name) + " "
        let text = " " + before + " "
        return Self.additions.first { text.contains(" \($0) ") && !key.contains(" \($0) ") }
    }

    /// The beginning of a name that stands in the quotation's own sentence, where the rest comes from a heading and
    /// only tells the field ("tổng dư nợ" below "Dịch vụ").
    func ownWords(of name: String) -> String? {
        let words = NameKey.key(of: name).split(separator: " ")
        guard words.count > 2 else { return nil }
        for count in (2..<words.count).reversed() {
            let own = words.prefix(count).joined(separator: " ")
            guard sentence.contains(" \(own) ") else { continue }
            // What stands in the sentence itself came from no heading.
            guard !words.dropFirst(count).allSatisfy({ sentence.contains(" \($0) ") }) else { return nil }
            let rest = " " + words.dropFirst(count).joined(separator: " ") + " "
            return Self.qualifying.contains { rest.contains(" \($0) ") } ? nil : own
        }
        return nil
    }

    private static let narrowing = [
        "cho", "dành cho", "đối với", "của huyện", "của thị xã", "của khu vực", "của doanh nghiệp",
        "của các doanh nghiệp", "của hộ", "của các hộ", "từ khu vực", "từ doanh nghiệp", "từ các doanh nghiệp",
        "tại huyện", "tại thị xã", "tại khu vực", "ở huyện", "ở khu vực", "thuộc", "khu vực", "doanh nghiệp fdi", "fdi",
        "ddi", "nữ", "là nữ", "là người dân tộc", "người dân tộc", "hộ gia đình", "xuất khẩu", "nhập khẩu", "mới",
        "thêm", "thành lập mới", "cấp mới",
    ].map(NameKey.key)

    private static let parts = ["trong tháng", "trong quý", "trong tuần", "tháng này", "quý này"].map(NameKey.key)

    private static let verbs = Set(
        ["tăng", "giảm", "bằng", "vượt", "đạt", "so", "chiếm", "là", "trong", "năm", "để", "ước"].map(NameKey.key))

    private static let additions = [
        "thêm", "tăng thêm", "trong năm", "trong tháng", "trong quý", "trong kỳ", "công nhận mới", "mới công nhận",
        "phát triển mới", "cấp mới", "thành lập mới", "phát sinh",
    ].map(NameKey.key)

    /// Words that make a part of what they stand by.
    private static let qualifying = [
        "khu vực", "khối", "fdi", "ddi", "nước ngoài", "nhà nước", "tư nhân", "dân doanh", "huyện", "thị xã",
        "thành phố",
        "xã", "phường", "đối tượng", "nữ", "nam", "dân tộc", "hộ", "gia đình", "trẻ em", "xuất khẩu", "nhập khẩu",
        "cho",
        "dành", "thêm", "mới", "trong", "nông thôn", "thành thị", "đô thị", "miền núi", "ngắn hạn", "dài hạn",
    ].map(NameKey.key)
}

extension Quotation {
    /// What it is of, without who is told to strive for it: "Sở Tài chính chủ trì, phấn đấu thu ngân sách".
    fileprivate var subject: String {
        guard kind == .target, let verb = about.range(of: "phấn đấu ", options: [.caseInsensitive, .backwards]) else {
            return about
        }
        return String(about[verb.upperBound...])
    }

    /// "Dân số trung bình" of "Dân số trung bình người", told in "triệu người"; nil where the name doesn't end with what the
    /// unit counts.
    fileprivate func withoutUnit(_ name: String) -> String? {
        guard let counted = unit?.split(separator: " ").drop(while: Self.magnitudes.contains), !counted.isEmpty else {
            return nil
        }
        let (key, end) = (NameKey.key(of: name), " " + NameKey.key(of: counted.joined(separator: " ")))
        return key.hasSuffix(end) ? String(key.dropLast(end.count)) : nil
    }

    private static let magnitudes: Set<Substring> = ["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"]

    /// Whether its unit can be that of the indicator's value, or of what is computed from it.
    func canBe(of indicator: Indicator) -> Bool {
        switch kind {
        case .level, .fraction, .target: number.map { $0.converted(from: unit, to: indicator.unit) != nil } ?? true
        case .share: Unit(words: indicator.unit).isPercent
        default: true
        }
    }
}
