import Checking
import Documents
import Reading
import Testing

@testable import Releasing

/// What is written is read back to the same words and figures, and nothing is wrong with its form.
struct ReadBackTests {
    private func written(_ format: ReleaseFormat, _ release: WrittenRelease = .sample) async throws -> Document {
        let bytes = try await ReleaseEncoder().bytes(of: release, as: format, name: "release")
        return try await DocumentReader().read(bytes, name: "release.\(format.rawValue)")
    }

    /// Blocks of the text between the head and the foot, as sets of lines that every format shares.
    private func body(_ document: Document) throws -> [String] {
        let lines = document.lines
        let start = try #require(lines.firstIndex { $0.hasPrefix("Thực hiện Nghị định") })
        let end = try #require(lines.firstIndex { $0.hasPrefix("Nơi nhận") })
        return Array(lines[start..<end])
    }

    @Test(arguments: [ReleaseFormat.docx, .odt, .html])
    func everyFormatSaysTheSame(format: ReleaseFormat) async throws {
        let document = try await written(format)
        let markdown = try await written(.markdown)
        // Charts differ by what a format can show, and Markdown has one row of heads.
        let isShared = { (line: String) in
            !line.hasPrefix("Biểu đồ") && !line.hasPrefix("Số liệu của") && !line.hasPrefix("Năm 2021")
                && line != "Dự toán" && line != "Ước thực hiện"
        }
        #expect(try body(document).filter(isShared) == body(markdown).filter(isShared))
        #expect(document.headings == markdown.headings)
        #expect(document.tables.first?.headerRowCount == 2)
    }

    @Test(arguments: ReleaseFormat.allCases.filter { $0 != .pdf || Office.isInstalled })
    func allFiguresAreRead(format: ReleaseFormat) async throws {
        let release = ReleaseReader().read(try await written(format))
        let found = Set(release.figures.map { "\($0.value.text) \($0.unit ?? "")" })
        for figure in WrittenRelease.sample.figures where !figure.tag.hasPrefix("table") {
            #expect(found.contains("\(figure.value) \(figure.unit ?? "")"), "\(figure.text)")
        }
    }

    @Test(arguments: ReleaseFormat.allCases.filter { $0 != .pdf || Office.isInstalled })
    func theFormIsRight(format: ReleaseFormat) async throws {
        let report = Checker().check(ReleaseReader().read(try await written(format)))
        #expect(report.findings.filter { $0.severity == .form || $0.verdict == .contradicts }.map(\.rule) == [])
    }

    @Test func aReleaseWithoutNumberLeavesRoomForIt() async throws {
        var release = WrittenRelease.sample
        release.frame.number = nil
        let report = Checker().check(ReleaseReader().read(try await written(.docx, release)))
        #expect(report.findings.filter { $0.severity == .form }.map(\.rule) == ["document_number"])
    }

    /// Without receivers no empty list hides that they are missing.
    @Test(arguments: [ReleaseFormat.docx, .odt, .html, .markdown])
    func missingReceiversAreTold(format: ReleaseFormat) async throws {
        var release = WrittenRelease.sample
        release.frame.receivers = []
        let document = try await written(format, release)
        #expect(!document.lines.contains { $0.contains("Nơi nhận") })
        let lacks = Checker().check(ReleaseReader().read(document)).findings.filter { $0.severity == .form }
        #expect(lacks.map(\.rule).contains("receivers"))
    }

    @Test func headingsThatDontCountAreWrittenAsTheyAre() async throws {
        var release = WrittenRelease.sample
        release.blocks[1] = .heading(level: 1, number: "III.", text: [.text("KẾT QUẢ")])
        for format in [ReleaseFormat.docx, .odt] {
            let headings = try await written(format, release).headings
            #expect(headings.contains("2 III. KẾT QUẢ"))
            #expect(headings.contains("3 1. Kết quả đạt được"))
        }
    }

    @Test func wordsThatLookLikeMarkupStayWords() async throws {
        let words = "Doanh nghiệp A&B <thành lập> *mới* với “giá” _đặc biệt_ 5 > 3 [xem]\u{1}"
        var release = WrittenRelease.sample
        release.blocks.insert(.paragraph([.text(words), .text(" hai  dấu cách.")]), at: 0)
        let wanted = "Doanh nghiệp A&B <thành lập> *mới* với “giá” _đặc biệt_ 5 > 3 [xem] hai dấu cách."
        for format in [ReleaseFormat.docx, .odt, .html, .markdown] {
            #expect(try await written(format, release).lines.contains(wanted), "\(format)")
        }
    }

    @Test func theTextIsClosed() {
        let release = WrittenRelease.sample
        guard case .paragraph(let runs)? = release.closedBlocks.last else {
            Issue.record("no paragraph")
            return
        }
        #expect(runs.map(\.text).joined() == "UBND tỉnh Sơn Hà trân trọng thông báo./.")
    }
}
