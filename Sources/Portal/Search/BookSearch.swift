import Foundation
import PlanBook

extension SearchIndex {
    /// Everything that the public can find in a book.
    init(_ reader: BookReader, _ outline: BookOutline, at instant: Date) throws {
        let names = Dictionary(grouping: try reader.indicatorNames()) { $0.indicator }
        var items = outline.catalogue.indicators.map { indicator in
            Item(
                kind: .indicator, key: indicator.code, title: indicator.nameVi,
                names: [indicator.nameEn] + (names[indicator.id] ?? []).map(\.name))
        }
        items += try reader.publicTexts(at: instant).map { release in
            Item(
                kind: .release, key: "\(release.id)", title: release.title, names: [release.number].compactMap(\.self),
                text: String(decoding: release.text, as: UTF8.self))
        }
        items += try reader.directives().map { directive in
            Item(
                kind: .directive, key: "\(directive.id)", title: "\(directive.type) \(directive.number)",
                names: [directive.title, directive.issuer].compactMap(\.self))
        }
        items += outline.areas.areas.map { area in
            Item(kind: .area, key: area.slug, title: area.fullName, names: area.names.map(\.name))
        }
        items += try reader.allTasks().filter { $0.kind == .task }.map { task in
            Item(kind: .task, key: "\(task.id)", title: task.words, names: task.leads)
        }
        self.init(items)
    }
}
