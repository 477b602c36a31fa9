import GRDB

// Whose forms an actor may read, fill in and approve.
extension BookReader {
    /// Makes sure that an actor's role and scope permit something with a form.
    ///
    /// Editors fill in the forms of their agency, or of their area; they also read those below it. An approver with an
    /// agency or an area approves the forms of it and of the areas below. All others have the whole book.
    func require(_ actor: Actor, _ permission: Permission, of form: ReportForm) throws {
        try require(actor, permission)
        guard try FormScope(actor, self).contains(form, permission) else { throw actor.refusal(permission) }
    }
}

/// What an actor answers for.
struct FormScope {
    private let actor: Actor
    /// The actor's area and all below it, whenever they existed; nil where the actor has none.
    private let areas: Set<Int64>?

    init(_ actor: Actor, _ reader: BookReader) throws {
        self.actor = actor
        areas = try actor.person?.area.map { try reader.areas(below: $0) }
    }

    func contains(_ form: ReportForm, _ permission: Permission) -> Bool {
        guard let person = actor.person, person.role == .editor || person.role == .approver else { return true }
        if person.role == .editor, permission == .enterFigures {
            return form.agency == person.agency
                && (person.area == nil ? person.agency != nil : form.area == person.area)
        }
        if let agency = person.agency, form.agency != agency { return false }
        return areas?.contains(form.area) ?? true
    }
}

extension BookReader {
    /// An area and all areas below it, whenever they existed.
    func areas(below top: Int64) throws -> Set<Int64> {
        try Set(
            Int64.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE below (id) AS (
                        VALUES (?) UNION SELECT area.id FROM area JOIN below ON area.parent = below.id
                    ) SELECT id FROM below
                    """, arguments: [top]))
    }
}
