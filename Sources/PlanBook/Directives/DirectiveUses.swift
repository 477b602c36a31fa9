import Figures
import Foundation
import GRDB

extension BookReader {
    /// The targets that a directive set, the latest first.
    public func targets(setBy directive: Int64) throws -> [Target] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM target WHERE directive = ? ORDER BY in_force DESC, id", arguments: [directive]
        ).compactMap(Target.init)
    }

    /// The releases whose text has a directive's number as it is written, the latest first, without their texts.
    public func releases(citing directive: Directive) throws -> [StoredRelease] {
        guard !directive.number.isEmpty else { return [] }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, entry, source, area, title, number, day, period, x'' AS text FROM release
                WHERE instr(text, ?) AND (number IS NULL OR number != ?) ORDER BY day DESC, id DESC
                """, arguments: [Data(directive.number.utf8), directive.number]
        ).compactMap(StoredRelease.init)
    }

    /// How many tasks rest on each directive that any rests on.
    public func taskCountsByDirective() throws -> [Int64: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT directive, count(DISTINCT task) AS count FROM task_directive
                JOIN task ON task.id = task_directive.task WHERE task.kind = 'task' GROUP BY directive
                """)
        return Dictionary(rows.map { ($0["directive"], $0["count"]) }, uniquingKeysWith: { first, _ in first })
    }
}
