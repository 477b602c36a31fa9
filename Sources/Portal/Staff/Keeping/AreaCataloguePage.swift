import Checking
import Figures
import Hummingbird
import PlanBook
import Reporting

/// The catalogue of areas: areas are added, renamed, merged and ended as of a day; what was stays to be seen.
struct AreaCataloguePage: Sendable {
    static func address(_ links: Links) -> String { StaffPlace.catalogue.address(links) + "/dia-ban" }

    func register(_ routes: StaffRoutes) {
        routes.get(.catalogue, "/dia-ban") { try await page($0) }
        routes.post(.catalogue, "/dia-ban") { try await change($0) }
    }

    private func page(
        _ asked: StaffRequest, _ typed: AreaChangeForm = AreaChangeForm(), trouble: Bilingual? = nil
    ) async throws -> Response {
        let actor = asked.actor
        let fields = try await asked.store.read { reader, outline -> Fields in
            try reader.require(actor, .keepPeople)
            var fields = typed.fields(outline, asked)
            fields["address"] = Self.address(asked.links)
            fields["catalogue"] = StaffPlace.catalogue.address(asked.links)
            fields["areas"] = Self.inOrder(outline).map { line($0, $1, outline, asked) }
            fields["events"] = outline.areas.events.reversed().prefix(40).map { event(_: $0, outline, asked) }
            fields.set("trouble", trouble.map { asked.language($0) })
            return fields
        }
        return try asked.page(
            "area-catalogue", title: asked.language(vi: "Địa bàn", en: "Areas"), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    /// The book's own area and all below it, each before its parts, those that are no more behind those that are.
    private static func inOrder(_ outline: BookOutline) -> [(area: Area, depth: Int)] {
        let byParent = Dictionary(grouping: outline.areas.areas) { $0.parent ?? 0 }
        var found: [(area: Area, depth: Int)] = []
        func add(_ area: Area, _ depth: Int) {
            found.append((area, depth))
            guard depth < 6 else { return }
            let parts = (byParent[area.id] ?? []).sorted {
                ($0.to == nil ? 0 : 1, NameKey.bare($0.name)) < ($1.to == nil ? 0 : 1, NameKey.bare($1.name))
            }
            for part in parts { add(part, depth + 1) }
        }
        add(outline.home, 0)
        return found
    }

    private func line(_ area: Area, _ depth: Int, _ outline: BookOutline, _ asked: StaffRequest) -> Fields {
        var fields: Fields = [
            "name": area.fullName, "slug": area.slug, "code": area.code, "depth": "\(min(depth, 7))",
            "address": asked.links.area(area.slug), "isEnded": area.to != nil,
            "former": area.names.map { name -> Fields in
                [
                    "name": "\(name.kind.title) \(name.name)",
                    "days": [name.from, name.to].map { $0.map(asked.printing.day) ?? "…" }.joined(separator: " – "),
                ]
            },
        ]
        fields.set("from", area.from.map(asked.printing.day))
        fields.set("to", area.to.map(asked.printing.day))
        return fields
    }

    private func event(_ event: AreaEvent, _ outline: BookOutline, _ asked: StaffRequest) -> Fields {
        func names(_ ids: [Int64]) -> String {
            Set(ids).sorted().compactMap { outline.areas.area(id: $0)?.fullName }.joined(separator: ", ")
        }
        return [
            "day": asked.printing.day(event.day), "kind": asked.language(event.kind.words),
            "directive": event.directive, "note": event.note,
            "before": names(event.successions.map(\.predecessor)), "after": names(event.successions.map(\.successor)),
        ]
    }

    private func change(_ asked: StaffRequest) async throws -> Response {
        let typed = AreaChangeForm(try await asked.form())
        let actor = asked.actor
        guard let day = Day(text: typed.day) else {
            return try await page(
                asked, typed,
                trouble: .init(vi: "Hãy chọn ngày mà thay đổi có hiệu lực.", en: "Choose the day from which it holds."))
        }
        do {
            try await asked.write(.init(.catalogue, subject: typed.subject, detail: typed.detail)) { writer in
                let change = try typed.change(try writer.reader.areaMap())
                try writer.change(
                    areas: change, from: day, directive: typed.directive, note: typed.note, by: actor)
            }
        } catch {
            guard let trouble = StaffTrouble(error), trouble.status != .forbidden else { throw error }
            return try await page(asked, typed, trouble: trouble.words)
        }
        return asked.redirect(to: Self.address(asked.links), .saved)
    }
}

/// What an administrator typed of a change of areas.
struct AreaChangeForm: Sendable {
    enum Deed: String, CaseIterable, Sendable {
        case add, rename, merge, abolish

        var words: Bilingual {
            switch self {
            case .add: .init(vi: "Thêm địa bàn mới", en: "Add an area")
            case .rename: .init(vi: "Đổi tên hoặc loại", en: "Another name or kind")
            case .merge: .init(vi: "Hợp nhất thành một địa bàn mới", en: "Merge into a new area")
            case .abolish: .init(vi: "Giải thể", en: "Dissolve")
            }
        }
    }

    var deed = Deed.add
    /// One area a line: those that change.
    var areas = ""
    var name = ""
    var kind = Area.Kind.commune
    var parent = ""
    var code = ""
    var day = ""
    var directive = ""
    var note = ""

    init() {}

    init(_ form: FormFields) {
        deed = form["deed"].flatMap(Deed.init) ?? .add
        areas = form.text("areas") ?? ""
        name = form.text("name") ?? ""
        kind = form["kind"].flatMap(Area.Kind.init) ?? .commune
        parent = form.text("parent") ?? ""
        code = String((form.text("code") ?? "").prefix(20))
        day = form.text("day") ?? ""
        directive = String((form.text("directive") ?? "").prefix(200))
        note = String((form.text("note") ?? "").prefix(1000))
    }

    private var lines: [String] { areas.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty } }

    /// What the journal tells that it was done to.
    var subject: String { String((deed == .add ? name : lines.joined(separator: ", ")).prefix(200)) }
    var detail: String { "\(deed.rawValue) \(day) \(name)" }

    /// - Throws: `PlanBookError` where there is no such area, or another number of them is needed.
    func change(_ map: AreaMap) throws -> AreaChange {
        let ids = try lines.map { try map.requireArea($0).id }
        switch deed {
        case .add: return .add(try new(map))
        case .merge: return .merge(ids, into: try new(map))
        case .rename: return .rename(try one(ids), name: name, kind: kind)
        case .abolish: return .abolish(try one(ids))
        }
    }

    private func new(_ map: AreaMap) throws -> AreaChange.NewArea {
        .init(name: name, kind: kind, parent: try map.requireArea(parent).id, code: code)
    }

    private func one(_ ids: [Int64]) throws -> Int64 {
        guard let id = ids.first, ids.count == 1 else {
            throw PlanBookError.unfit(
                vietnamese: "việc này làm với từng địa bàn: hãy nêu đúng một", english: "name exactly one area for this"
            )
        }
        return id
    }

    func fields(_ outline: BookOutline, _ asked: StaffRequest) -> Fields {
        [
            "typedAreas": areas, "name": name, "parent": parent.nilIfEmpty ?? outline.home.slug, "code": code,
            "day": day,
            "directive": directive, "note": note,
            "deeds": Deed.allCases.map { choice -> Fields in
                ["value": choice.rawValue, "name": asked.language(choice.words), "isChosen": choice == deed]
            },
            "kinds": Area.Kind.allCases.filter { $0.level > outline.home.kind.level }.map { choice -> Fields in
                ["value": choice.rawValue, "name": choice.title, "isChosen": choice == kind]
            },
        ]
    }
}

extension Substring {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
