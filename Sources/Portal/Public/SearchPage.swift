import Foundation
import PlanBook

/// What a question finds among indicators, releases, directives, areas and tasks.
struct SearchPage {
    private let asked: PageRequest
    private static let pageSize = 30
    private static let longest = 200

    init(_ asked: PageRequest) { self.asked = asked }

    func content() async throws -> PageContent {
        let asked = asked
        let question = String((asked.asked("q") ?? "").prefix(Self.longest))
        let page = try asked.askedPage()
        var fields: Fields = ["question": question, "isAsked": !question.isEmpty]
        let title = asked.language(vi: "Tìm", en: "Search")
        guard !question.isEmpty else { return try asked.page("search", title: title, fields) }
        let hits = try await asked.kitchen.store.searchIndex().search(question)
        let pager = Pager(page: page, size: Self.pageSize, count: hits.count)
        guard pager.isThere else { throw PortalError.notFound }
        let shown = Array(hits.dropFirst(pager.skipped).prefix(Self.pageSize))
        fields["count"] = asked.printing.count(hits.count)
        fields["hasHits"] = !hits.isEmpty
        fields["pager"] = pager.fields(asked)
        fields["hits"] = try await asked.kitchen.store.readPublic { reader, outline in
            try shown.map { try Self.fields($0, reader, outline, asked) }
        }
        return try asked.page("search", title: "\(title): \(question)", fields)
    }

    private static func fields(
        _ hit: SearchIndex.Hit, _ reader: BookReader, _ outline: BookOutline, _ asked: PageRequest
    ) throws -> Fields {
        let (item, links, language) = (hit.item, asked.links, asked.language)
        var title = item.title
        var fields: Fields = [:]
        switch item.kind {
        case .indicator:
            fields["kind"] = language(vi: "Chỉ tiêu", en: "Indicator")
            fields["address"] = links.indicator(item.key)
            if let indicator = outline.catalogue.indicator(item.key) {
                title = asked.printing.name(indicator)
                fields["meta"] = [outline.sector(indicator).map(asked.printing.name), indicator.unit]
                    .compactMap(\.self).joined(separator: " · ")
            }
        case .release:
            fields["kind"] = language(vi: "Thông cáo", en: "Release")
            fields["address"] = links.page(.releases, item.key)
            if let release = try Int64(item.key).flatMap({ try reader.publicRelease($0, at: asked.now) }) {
                fields["meta"] = [asked.printing.day(release.day), release.number].compactMap(\.self)
                    .joined(separator: " · ")
                let text = String(decoding: release.text, as: UTF8.self)
                fields["passage"] = runs(hit.marked(Passage.around(hit.words, in: text)))
            }
        case .directive:
            fields["kind"] = language(vi: "Văn bản", en: "Directive")
            fields["address"] = links.page(.directives, item.key)
            fields["meta"] = item.names.joined(separator: " · ")
        case .area:
            fields["kind"] = language(vi: "Địa bàn", en: "Area")
            fields["address"] = links.area(item.key)
            if let area = outline.areas.area(item.key), let last = area.to {
                fields["meta"] = language(vi: "đến", en: "until") + " " + asked.printing.day(last)
            }
        case .task:
            fields["kind"] = language(vi: "Nhiệm vụ", en: "Task")
            fields["address"] = links.page(.tasks, item.key)
            fields["meta"] = item.names.joined(separator: ", ")
        }
        fields["title"] = runs(hit.marked(title))
        return fields
    }

    private static func runs(_ runs: [(text: String, isMatch: Bool)]) -> [Fields] {
        runs.map { ["text": $0.text, "isMatch": $0.isMatch] }
    }
}

/// The part of a text to show for a question.
enum Passage {
    private static let length = 180

    /// About the first line that has most of the words.
    static func around(_ words: Set<String>, in text: String) -> String {
        var best: (line: Substring, count: Int)?
        for line in text.split(whereSeparator: \.isNewline) {
            let count = Set(SearchWords.words(of: String(line)).map(\.bare)).intersection(words).count
            if count > best?.count ?? 0 { best = (line, count) }
        }
        guard let line = best?.line else { return "" }
        let plain = line.trimmingCharacters(in: CharacterSet(charactersIn: "#*|- ")).replacing("**", with: "")
        guard plain.count > length else { return plain }
        let first = SearchWords.words(of: plain).first { words.contains($0.bare) }?.range.lowerBound ?? plain.startIndex
        let start = plain.index(first, offsetBy: -60, limitedBy: plain.startIndex) ?? plain.startIndex
        let end = plain.index(start, offsetBy: length, limitedBy: plain.endIndex) ?? plain.endIndex
        return (start > plain.startIndex ? "… " : "") + plain[start..<end] + (end < plain.endIndex ? " …" : "")
    }
}
