import Crypto
import Figures
import Testing

@testable import PlanBook

@Suite struct AttachmentTests {
    private func scene() throws -> (staff: StaffBook, task: Int64, report: Int64) {
        let staff = try StaffBook()
        let (task, report) = try staff.write { writer in
            let source = try writer.addSource(.person, name: "test")
            let task = try writer.add(
                BookTask(words: "Việc", given: Day(2025_01_05), leads: ["nn"], source: source))
            return (
                task,
                try writer.report(
                    onTask: task, day: Day(2025_09_30), outcome: .done, words: "xong", by: staff["nn"])
            )
        }
        return (staff, task, report)
    }

    @Test func anAttachmentComesBackAsItWas() throws {
        // Given
        let (staff, task, report) = try scene()
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        // When
        let id = try staff.write {
            try $0.attach(
                bytes, name: "Biên bản số 1.pdf", mediaType: "application/pdf", toReport: report, by: staff["nn"])
        }
        // Then
        let found = try staff.book.read { try $0.attachment(id, for: staff["doc"]) }
        #expect(found.bytes == bytes)
        #expect(found.attachment.sha256 == Array(SHA256.hash(data: bytes)))
        #expect(found.attachment.size == 1000)
        #expect(found.attachment.name == "Biên bản số 1.pdf")
        #expect(found.attachment.person == staff["nn"].id)
        #expect(try staff.book.read { try $0.attachments(ofTask: task, for: staff["doc"]) } == [found.attachment])
        #expect(try staff.book.read { try $0.tasks(on: Day(2025_10_01)).first?.state } == .doneInTime)
        #expect(try staff.book.read { try $0.checkJournal() }.isUnbroken)
    }

    @Test(arguments: [
        ("", "application/pdf", 1), ("../a.pdf", "application/pdf", 1), ("a\\b.pdf", "application/pdf", 1),
        (".bashrc", "text/plain", 1), ("a\u{0}.pdf", "application/pdf", 1), ("a\u{202E}fdp.exe", "text/plain", 1),
        (String(repeating: "a", count: 256), "text/plain", 1), ("a.pdf", "application", 1),
        ("a.pdf", "text/html\r\nX: y", 1), ("a.pdf", "a/b/c", 1), ("a.pdf", "", 1), ("a.pdf", "application/pdf", 0),
        ("a.pdf", "application/pdf", 16 << 20 + 1),
    ])
    func unfitAttachmentsAreRefused(name: String, mediaType: String, size: Int) throws {
        let (staff, _, report) = try scene()
        #expect(throws: PlanBookError.self) {
            try staff.write {
                try $0.attach(
                    [UInt8](repeating: 1, count: size), name: name, mediaType: mediaType, toReport: report,
                    by: staff["nn"])
            }
        }
    }

    @Test func whatDoesNotExistIsTold() throws {
        let (staff, task, _) = try scene()
        #expect(throws: PlanBookError.unknownRecord(.taskReport, 99)) {
            try staff.write {
                try $0.attach([1], name: "a", mediaType: "a/b", toReport: 99, by: staff["nn"])
            }
        }
        #expect(throws: PlanBookError.unknownRecord(.task, 99)) {
            try staff.write {
                try $0.report(onTask: 99, day: Day(2025_01_05), outcome: .done, words: "", by: staff["nn"])
            }
        }
        #expect(throws: PlanBookError.unknownRecord(.attachment, 99)) {
            try staff.book.read { try $0.attachment(99, for: staff["nn"]) }
        }
        // Nobody tells of days to come.
        #expect(throws: PlanBookError.self) {
            try staff.write {
                try $0.report(onTask: task, day: Day(2025_10_02), outcome: .done, words: "", by: staff["nn"])
            }
        }
    }
}
