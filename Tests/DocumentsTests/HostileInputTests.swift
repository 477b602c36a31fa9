import Testing

@testable import Documents

/// Files that are broken, or made to break a reader: each is refused with a clear error, or read within bounds.
struct HostileInputTests {
    @Test func emptyAndNearlyEmptyFiles() async {
        #expect(await problem([]) == .empty)
        #expect(await problem([0x20]) == .noText)
        #expect(await problem([0x0A, 0x0A]) == .noText)
        #expect(await problem([0xEF, 0xBB, 0xBF]) == .noText)
        #expect(await problem([0x41]) == nil)
    }

    @Test func bytesThatAreNoText() async {
        #expect(await problem([0x41, 0, 0x42, 0x43, 0x44]) == .binary)
        #expect(await problem((0..<4000).map { UInt8(truncatingIfNeeded: $0 % 31) }) == .binary)
        #expect(await problem([0x7F, 0x45, 0x4C, 0x46, 2, 1]) == .unsupported(kind: "ELF"))
        #expect(await problem([0x50, 0x4B, 0x03, 0x04, 0, 0]) == .damaged(place: "zip"))
    }

    @Test func wrongExtensionIsNoMatter() async throws {
        let document = try await DocumentReader().read(fixture("release.docx"), name: "release.pdf")
        #expect(document.format == .docx)
    }

    @Test(arguments: ["docx", "odt", "xlsx", "ods"])
    func truncatedPackages(format: String) async throws {
        let bytes = try fixture(format == "docx" || format == "odt" ? "release.\(format)" : "table.\(format)")
        for share in [0.3, 0.6, 0.9, 0.99] {
            let found = await problem(Array(bytes.prefix(Int(Double(bytes.count) * share))), name: "a.\(format)")
            switch found {
            case .damaged, .noText, .unsupported: break
            default: Issue.record("\(format) cut at \(share): \(String(describing: found))")
            }
        }
    }

    @Test func everyByteOfAPackageMayBeDamaged() async throws {
        let bytes = try fixture("release.docx")
        for seed in 0..<60 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var damaged = bytes
            for _ in 0..<8 {
                damaged[Int.random(in: 4..<damaged.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            // Read or refused, but never anything else than a DocumentError: `problem` records others.
            _ = await problem(damaged)
        }
    }

    @Test func zipBombsAreNotInflated() async {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        let bytes = package([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", zeros)])
        #expect(await problem(bytes) == .suspiciousPackage(place: "word/document.xml"))
    }

    @Test func namesThatClimbOutOfAPackageAreNotRead() async {
        let bytes = package([("../word/document.xml", "<x/>"), ("word/document.xml/../../x.xml", "<x/>")])
        #expect(await problem(bytes) == .damaged(place: "word/document.xml"))
    }

    @Test func externalEntitiesAreRefused() async {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let bytes = package([
            (
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"\(space)\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
            )
        ])
        #expect(await problem(bytes) == .damaged(place: "word/document.xml: DOCTYPE"))
    }

    @Test func elementsInsideElements() async {
        let deep = String(repeating: "<w:ins>", count: 5000)
        #expect(await problem(wordDocument("<w:p>\(deep)")) == .tooDeep(limit: XMLCursor.maximumDepth))
        let list = "<html><body>" + String(repeating: "<ul><li>", count: 3000) + "x"
        switch await problem(Array(list.utf8)) {
        case .tooDeep, .damaged: break
        case let other: Issue.record("\(String(describing: other))")
        }
    }

    @Test func filesBehindPasswords() async throws {
        let office =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
            + "EncryptedPackage".utf8.flatMap { [$0, 0] }
        #expect(await problem(office) == .encrypted)
        let openDocument = package([
            ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "garbage"),
            ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"),
        ])
        #expect(await problem(openDocument) == .encrypted)
    }

    @Test(
        .enabled(if: ExternalProgram.pdfToText.isInstalled, "pdftotext is not installed: apt-get install poppler-utils")
    )
    func brokenPDFFiles() async throws {
        switch await problem(Array("%PDF-1.4\nnonsense".utf8)) {
        case .damaged, .noText: break
        case let other: Issue.record("\(String(describing: other))")
        }
        let cut = try fixture("release.pdf").prefix(3000)
        switch await problem(Array(cut)) {
        case .damaged, .noText: break
        case let other: Issue.record("\(String(describing: other))")
        }
    }

    @Test(arguments: [
        "[", "<a", "![a](", "_a ", "*a b* ", "&", "|a", "- ", "#", "a\u{301}", "1234567890", "\t", "**", "`", "<td>",
    ])
    func oneLongLineOfASign(unit: String) throws {
        let text = String(repeating: unit, count: 400_000 / unit.utf8.count)
        do {
            let document = try read(text + " xong")
            #expect(!document.blocks.isEmpty)
            #expect(document.flow.count <= document.text.count)
        } catch let error as DocumentError {
            #expect(error.problem == .noText)
        }
    }

    @Test func tooManyLines() throws {
        let bytes =
            [UInt8](repeating: 0x61, count: 1) + (0..<TextLimits.lines + 1).flatMap { _ in [0x0A, 0x61] as [UInt8] }
        #expect(throws: DocumentError(name: "a", .tooLarge(what: .lines, limit: TextLimits.lines))) {
            try DocumentReader().readText(bytes, name: "a")
        }
    }

    @Test func randomBytesNeverBreakTheReader() async {
        for seed in 0..<300 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let alphabet: [UInt8] = [
                0x23, 0x2A, 0x7C, 0x2D, 0x0A, 0x20, 0x09, 0x31, 0x61, 0xC3, 0xA1, 0xCC, 0x81, 0xE1, 0xBA, 0xBF, 0x3C,
                0x74, 0x64, 0x3E, 0x0C, 0x5C,
            ]
            let bytes = (0..<400).map { _ in alphabet.randomElement(using: &generator) ?? 0x61 }
            guard let document = try? DocumentReader().readText(bytes, name: "a.md") else { continue }
            checkInvariants(document, seed: seed)
        }
    }

    /// What every document promises of its ranges.
    private func checkInvariants(_ document: Document, seed: Int) {
        var end = 0
        for block in document.blocks {
            #expect(block.range.lowerBound >= end && block.range.upperBound <= document.flow.count, "seed \(seed)")
            #expect(!block.range.isEmpty && !document.flow[block.range].contains(0x0A), "seed \(seed)")
            end = block.range.upperBound
        }
        for offset in document.flow.indices {
            #expect(
                document.origins.textRange(of: offset..<offset + 1).upperBound <= document.text.count, "seed \(seed)")
        }
        for table in document.tables {
            #expect(table.headerRowCount <= table.rowCount)
            #expect(
                table.cells.allSatisfy {
                    $0.row + $0.rowSpan <= table.rowCount && $0.column + $0.columnSpan <= table.columnCount
                })
        }
    }

    @Test func errorsNameTheFileAndTheRemedy() {
        let problems: [DocumentError.Problem] = [
            .empty, .noText, .binary, .damaged(place: "word/document.xml:3"), .encrypted,
            .tooLarge(what: .pages, limit: 400),
            .tooDeep(limit: 200), .suspiciousPackage(place: "x"),
            .programMissing(program: "tesseract", package: "tesseract-ocr-vie"),
            .programFailed(program: "soffice", said: "?"), .timedOut(program: "soffice", seconds: 60),
            .unsupported(kind: "rar"),
        ]
        for problem in problems {
            let error = DocumentError(name: "báo cáo.docx", problem)
            #expect(error.description.hasPrefix("báo cáo.docx: "))
            #expect(error.reason.contains(" / "))
        }
        #expect(
            DocumentError(name: "a", .programMissing(program: "tesseract", package: "tesseract-ocr-vie")).reason
                .contains("apt-get install tesseract-ocr-vie"))
    }
}
