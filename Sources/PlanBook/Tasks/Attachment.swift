import Crypto
import Figures
import Foundation
import GRDB

/// A file that goes with a report on a task.
public struct Attachment: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var entry: Int64
    public var taskReport: Int64
    /// The file's own name, without folders.
    public var name: String
    /// As the sender says: `application/pdf`.
    public var mediaType: String
    public var sha256: [UInt8]
    /// In bytes.
    public var size: Int
    public var person: Int64?

    /// In bytes.
    public static let greatestSize = 16 << 20
}

extension BookReader {
    /// The attachments of a task's reports, without their bytes.
    public func attachments(ofTask task: Int64, for actor: Actor) throws -> [Attachment] {
        try require(actor, .readTasks)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT attachment.id, attachment.entry, task_report, name, media_type, sha256, length(bytes) AS size,
                    person
                FROM attachment JOIN task_report ON task_report.id = attachment.task_report
                WHERE task_report.task = ? ORDER BY attachment.id
                """, arguments: [task]
        ).map(Attachment.init)
    }

    /// An attachment with its bytes.
    public func attachment(_ id: Int64, for actor: Actor) throws -> (attachment: Attachment, bytes: [UInt8]) {
        try require(actor, .readTasks)
        let row = try Row.fetchOne(
            db, sql: "SELECT *, length(bytes) AS size FROM attachment WHERE id = ?", arguments: [id])
        guard let row else { throw PlanBookError.unknownRecord(.attachment, id) }
        return (Attachment(row), Array(row["bytes"] as Data))
    }

    /// Makes sure that an actor may report on a task: an editor of an agency that it names, or the office.
    fileprivate func require(_ actor: Actor, toReportOn task: Int64) throws {
        try require(actor, .reportTasks)
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM task WHERE id = ?)", arguments: [task]) == true
        else { throw PlanBookError.unknownRecord(.task, task) }
        guard actor.role == .editor else { return }
        let keys = try actor.person?.agency.map { Set(try agencyKeys($0)) } ?? []
        let named = try String.fetchAll(db, sql: "SELECT key FROM task_agency WHERE task = ?", arguments: [task])
        guard named.contains(where: keys.contains) else { throw actor.refusal(.reportTasks) }
    }
}

extension BookWriter {
    /// Adds what an actor reports on a task.
    /// - Parameter day: the day that it tells of; it is known from today.
    public func report(
        onTask task: Int64, day: Day, outcome: TaskReport.Outcome, words: String, deadline: Day? = nil, by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, toReportOn: task)
        guard day <= clock.today, words.count <= 10_000 else {
            throw PlanBookError.unfit(
                vietnamese: "ngày báo cáo không được sau hôm nay, lời báo cáo nhiều nhất 10000 ký tự",
                english: "a report tells of no day behind today, in at most 10000 characters")
        }
        // Only the office, which gives tasks, moves their deadlines and drops them.
        guard actor.role == .office || (deadline == nil && outcome != .dropped) else {
            throw actor.refusal(.reportTasks)
        }
        let source = try addSource(.person, name: actor.name)
        return try add(
            TaskReport(
                task: task, day: day, known: clock.today, outcome: outcome, words: words, deadline: deadline,
                source: source))
    }

    /// Adds a file to a report on a task.
    @discardableResult
    public func attach(
        _ bytes: [UInt8], name: String, mediaType: String, toReport report: Int64, by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, .reportTasks)
        let task = try Int64.fetchOne(db, sql: "SELECT task FROM task_report WHERE id = ?", arguments: [report])
        guard let task else { throw PlanBookError.unknownRecord(.taskReport, report) }
        try reader.require(actor, toReportOn: task)
        guard (1...Attachment.greatestSize).contains(bytes.count) else {
            throw PlanBookError.unfit(
                vietnamese: "tệp đính kèm trống hoặc lớn quá 16 MiB", english: "the attachment is empty or above 16 MiB"
            )
        }
        guard Self.isFileName(name), Self.isMediaType(mediaType) else {
            throw PlanBookError.unfit(
                vietnamese: "tên tệp hoặc kiểu tệp không hợp lệ; hãy đổi tên tệp rồi gửi lại",
                english: "the file's name or type isn't fit; rename the file and send it again")
        }
        return try append(
            to: "attachment",
            [report, name, mediaType, Data(SHA256.hash(data: bytes)), Data(bytes), actor.id])
    }

    /// A bare name, which leads nowhere.
    private static func isFileName(_ name: String) -> Bool {
        (1...255).contains(name.utf8.count) && name.allSatisfy { $0.isPrintable && $0 != "/" && $0 != "\\" }
            && !name.hasPrefix(".") && name.contains { !$0.isWhitespace }
    }

    /// `type/subtype` in the letters that RFC 6838 allows.
    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                (1...127).contains(part.utf8.count)
                    && part.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                            || "!#$&-^_.+".utf8.contains(byte)
                    }
            }
    }
}

extension Attachment {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], entry: row["entry"], taskReport: row["task_report"], name: row["name"],
            mediaType: row["media_type"], sha256: Array(row["sha256"] as Data), size: row["size"],
            person: row["person"])
    }
}
