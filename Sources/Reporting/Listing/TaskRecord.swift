import Figures
import Reading

struct TaskRecord: Record {
    let assignment: Assignment
    let release: Release

    static let fields: [StaticString] = [
        "file", "start", "end", "quote", "heading", "agencies", "deadline", "due", "directives",
    ]

    static func all(of release: Release) -> [TaskRecord] {
        release.assignments.map { TaskRecord(assignment: $0, release: release) }
    }

    func write(to out: inout some FieldWriter) {
        let quotation = QuotedText(assignment.range, in: release.document)
        out.field("file", release.document.name)
        out.field("start", quotation.range.lowerBound)
        out.field("end", quotation.range.upperBound)
        out.field("quote", quotation.words)
        out.field("heading", assignment.heading)
        out.field("agencies", assignment.agencies)
        out.field("deadline", assignment.deadline)
        out.field("due", assignment.due)
        out.field("directives", directives)
        out.endRecord()
    }

    /// The type and number of each directive that the task rests on.
    private var directives: [String] {
        assignment.references
            .filter { release.references.indices.contains($0) }
            .map { "\(release.references[$0].type) \(release.references[$0].number)" }
    }

    static func titles(_ language: Language) -> [String] {
        language == .vi
            ? ["chỗ", "mục", "cơ quan", "hạn", "văn bản", "việc"]
            : ["place", "section", "agency", "due", "directives", "task"]
    }

    static let rightAligned: Set<Int> = [0]

    func cells(_ locator: Locator, _ language: Language) -> [String] {
        [
            locator.place(of: assignment.range).short,
            assignment.heading ?? "",
            assignment.agencies.joined(separator: ", "),
            assignment.due ?? assignment.deadline ?? "",
            directives.joined(separator: ", "),
            release.words(assignment.range),
        ]
    }
}
