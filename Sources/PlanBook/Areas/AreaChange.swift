import Figures
import GRDB

/// A change of areas as of a day, by which nothing of what was is lost: areas that end stay with their days, former names
/// with theirs, and the event tells what became of what.
public enum AreaChange: Hashable, Sendable {
    /// An area that is new, or that the book didn't know.
    case add(NewArea)
    /// Another name or another kind for the same area.
    case rename(Int64, name: String, kind: Area.Kind)
    /// Areas end, and one takes their place.
    case merge([Int64], into: NewArea)
    /// An area ends, and nothing takes its place.
    case abolish(Int64)

    public struct NewArea: Hashable, Sendable {
        public var name: String
        public var kind: Area.Kind
        /// The area above it.
        public var parent: Int64
        /// The official code; empty where it isn't known.
        public var code: String

        public init(name: String, kind: Area.Kind, parent: Int64, code: String = "") {
            (self.name, self.kind, self.parent, self.code) = (name, kind, parent, code)
        }
    }
}

extension BookWriter {
    /// Changes the areas from a day on, and gives the area that this is about: the new one where there is one.
    /// - Parameters:
    ///   - directive: the law that says so: "1191/NQ-UBTVQH15"; may be empty.
    ///   - note: what happened, in words.
    /// - Throws: ``PlanBookError`` where the areas can't change so, or the actor may not change them.
    @discardableResult
    public func change(
        areas change: AreaChange, from day: Day, directive: String = "", note: String = "", by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, .keepPeople)
        let work = try AreaChangeWork(map: try reader.areaMap(), day: day)
        let area: Int64
        switch change {
        case .add(let new): area = try add(new, work)
        case .rename(let id, let name, let kind):
            let former = try work.present(id)
            try work.check(name: name, kind: kind, below: former.parent)
            try rename(former, to: name, kind, work)
            try addEvent(
                name == former.name ? .reclassify : .rename, work, former.slug, directive, note,
                [(former.id, former.id)])
            area = id
        case .merge(let ids, let new):
            let former = try Set(ids).sorted().map(work.living)
            guard former.count > 1 else {
                throw PlanBookError.unfit(
                    vietnamese: "hợp nhất cần ít nhất hai địa bàn", english: "two areas at least are merged")
            }
            for one in former { try end(one, work, among: former) }
            area = try add(new, work)
            try addEvent(.merge, work, new.name, directive, note, former.map { ($0.id, area) })
        case .abolish(let id):
            let former = try work.living(id)
            try end(former, work, among: [former])
            try addEvent(.abolish, work, former.slug, directive, note, [])
            area = id
        }
        noteChange()
        return area
    }

    private func add(_ new: AreaChange.NewArea, _ work: AreaChangeWork) throws -> Int64 {
        let parent = try work.living(new.parent)
        try work.check(name: new.name, kind: new.kind, below: parent.id)
        try db.execute(
            sql: "INSERT INTO area (slug, code, name, kind, parent, from_day) VALUES (?,?,?,?,?,?)",
            arguments: [
                work.slug(new.name, below: parent), new.code, new.name, new.kind.rawValue, parent.id,
                PeriodCode.code(work.day),
            ])
        return db.lastInsertedRowID
    }

    private func end(_ area: Area, _ work: AreaChangeWork, among ending: [Area]) throws {
        try work.checkEnd(of: area, among: ending)
        try db.execute(
            sql: "UPDATE area SET to_day = ? WHERE id = ?", arguments: [PeriodCode.code(work.dayBefore), area.id])
    }

    /// The area's own row has its last name; the former one is kept with its days.
    private func rename(_ area: Area, to name: String, _ kind: Area.Kind, _ work: AreaChangeWork) throws {
        let last = area.names.compactMap(\.to).max()
        guard last.map({ $0 < work.dayBefore }) ?? true else {
            throw PlanBookError.unfit(
                vietnamese: "địa bàn đã đổi tên sau ngày này; hãy chọn ngày muộn hơn",
                english: "the area got another name after that day; choose a later one")
        }
        guard name != area.name || kind != area.kind else {
            throw PlanBookError.unfit(
                vietnamese: "tên và loại vẫn như cũ", english: "name and kind are what they were")
        }
        try db.execute(
            sql: "INSERT INTO area_name VALUES (?,?,?,?,?)",
            arguments: [
                area.id, last.map { PeriodCode.code($0.next) }, PeriodCode.code(work.dayBefore), area.name,
                area.kind.rawValue,
            ])
        try db.execute(
            sql: "UPDATE area SET name = ?, kind = ? WHERE id = ?", arguments: [name, kind.rawValue, area.id])
    }

    private func addEvent(
        _ kind: AreaEvent.Kind, _ work: AreaChangeWork, _ subject: String, _ directive: String, _ note: String,
        _ successions: [(former: Int64, new: Int64)]
    ) throws {
        try db.execute(
            sql: "INSERT INTO area_event (slug, day, kind, directive, note) VALUES (?,?,?,?,?)",
            arguments: [
                work.eventSlug(kind, subject), PeriodCode.code(work.day), kind.rawValue, directive, note,
            ])
        let event = db.lastInsertedRowID
        for (former, new) in successions {
            // All of each passes on.
            try db.execute(
                sql: "INSERT INTO area_succession VALUES (?,?,?,?,?,?)",
                arguments: [event, former, new, 1, 0, ""])
        }
    }
}

/// What changes of areas must keep to.
private struct AreaChangeWork {
    let map: AreaMap
    let day: Day
    let dayBefore: Day

    init(map: AreaMap, day: Day) throws(PlanBookError) {
        (self.map, self.day, dayBefore) = (map, day, day.previous)
    }

    /// The area, which must be there on the day before and to this day.
    func living(_ id: Int64) throws(PlanBookError) -> Area { try present(id, isToLast: true) }

    /// The area, which must be there on the day and the one before; it may have ended since.
    func present(_ id: Int64, isToLast: Bool = false) throws(PlanBookError) -> Area {
        guard let area = map.area(id: id) else { throw .unknownArea("\(id)", nearest: nil) }
        guard area.exists(on: dayBefore), area.exists(on: day), !isToLast || area.to == nil else {
            throw .unfit(
                vietnamese:
                    "\(area.fullName) không có vào ngày này, hoặc đã thôi tồn tại; hãy chọn ngày hay địa bàn khác",
                english: "\(area.name) isn't there on that day, or has ended; choose another day or area")
        }
        return area
    }

    func check(name: String, kind: Area.Kind, below parent: Int64?) throws(PlanBookError) {
        guard !name.isEmpty, name.count <= 100, name.allSatisfy({ !$0.isNewline }), !Self.word(name).isEmpty else {
            throw .unfit(
                vietnamese: "tên địa bàn cần từ 1 đến 100 ký tự", english: "an area's name has 1 through 100 characters"
            )
        }
        guard let parent = parent.flatMap(map.area(id:)) else { return }
        guard parent.kind.level < kind.level else {
            throw .unfit(
                vietnamese: "\(kind.title.lowercased()) không thể thuộc \(parent.fullName)",
                english: "a \(kind.rawValue) can't be a part of \(parent.name)")
        }
    }

    /// A parent lives as long as its children.
    func checkEnd(of area: Area, among ending: [Area]) throws(PlanBookError) {
        let left = map.areas.filter { $0.parent == area.id && ($0.to.map { $0 >= day } ?? true) }
        guard let child = left.first(where: { child in !ending.contains { $0.id == child.id } }) else { return }
        throw .unfit(
            vietnamese: "\(area.fullName) còn \(child.fullName); hãy cho các địa bàn bên dưới kết thúc trước",
            english: "\(area.name) still has \(child.name); end the areas below it first")
    }

    /// "bac-giang/tan-thanh", or with the year where another area is or was so called.
    func slug(_ name: String, below parent: Area) -> String {
        let word = Self.word(name)
        let own = parent.kind == .country ? word : "\(parent.slug)/\(word)"
        return free(own) { map.area($0) == nil }
    }

    func eventSlug(_ kind: AreaEvent.Kind, _ subject: String) -> String {
        let last = subject.split(separator: "/").last.map(String.init) ?? subject
        let known = Set(map.events.map(\.slug))
        return free("\(Self.word(last))-\(kind.rawValue)") { !known.contains($0) }
    }

    private func free(_ word: String, _ isFree: (String) -> Bool) -> String {
        let dated = "\(word)-\(day.year)"
        return ([word, dated] + (2...999).map { "\(dated)-\($0)" }).first(where: isFree) ?? dated
    }

    private static func word(_ name: String) -> String {
        NameKey.bare(name).split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}

extension Day {
    fileprivate var previous: Day {
        if let day = Day(year: year, month: month, day: day - 1) { return day }
        let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
        return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? .distantPast
    }

    fileprivate var next: Day {
        Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
            ?? Day(year: year + 1, month: 1, day: 1) ?? .distantFuture
    }
}
