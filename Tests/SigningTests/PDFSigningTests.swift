import Foundation
import Testing

@testable import Signing

@Suite struct PDFSigningTests {
    /// A second behind the one in which the last key was made: making them takes a while of its own.
    private func time() async throws -> Date {
        let keys = try await TestKeys.shared()
        return max(keys.person.certificate.notBefore, keys.office.certificate.notBefore).addingTimeInterval(1)
    }

    private func details(_ name: String = "Nguyen Van Mau") async throws -> SignatureDetails {
        SignatureDetails(
            name: name, agency: "Ủy ban nhân dân tỉnh Mẫu", reason: "Phê duyệt", place: "Tỉnh Mẫu",
            time: try await time())
    }

    private func signed(_ form: TestPDF.Form, look: SignatureLook? = .person) async throws -> [UInt8] {
        let keys = try await TestKeys.shared()
        return try await PDFSigner(key: keys.person, details: try await details(), look: look).sign(TestPDF.make(form))
    }

    private func sealed(_ pdf: [UInt8]) async throws -> [UInt8] {
        let keys = try await TestKeys.shared()
        return try await PDFSigner(key: keys.office, details: try await details("Văn phòng"), look: .seal).sign(pdf)
    }

    @Test(arguments: TestPDF.Form.allCases)
    func signsWithoutTouchingWhatIsThere(form: TestPDF.Form) async throws {
        // Given
        let keys = try await TestKeys.shared()
        let original = TestPDF.make(form)
        // When
        let signed = try await signed(form)
        // Then
        #expect(signed.starts(with: original))
        let reports = try PDFVerifier(roots: keys.roots).verify(signed)
        let report = try #require(reports.first)
        #expect(reports.count == 1)
        #expect(report.integrity == .whole)
        #expect(report.profile == .padesBB)
        #expect(report.chain == .trusted)
        #expect(report.coversAll)
        #expect(report.verdict == .good)
        #expect(report.signer.owner == "Nguyễn Văn Mẫu")
        #expect(report.claimedTime == (try await time()))
        #expect(try PDFFile(signed).lastSectionIsStream == (form == .streams))
    }

    @Test(arguments: TestPDF.Form.allCases)
    func theOfficesSealLeavesTheFirstSignatureWhole(form: TestPDF.Form) async throws {
        // Given
        let keys = try await TestKeys.shared()
        let signed = try await signed(form)
        // When
        let sealed = try await sealed(signed)
        // Then
        #expect(sealed.starts(with: signed))
        let reports = try PDFVerifier(roots: keys.roots).verify(sealed)
        #expect(reports.map(\.field) == ["Signature1", "Seal1"])
        #expect(reports.map(\.verdict) == [.good, .good])
        #expect(reports[0].laterChanges == [.signature(field: "Seal1")])
        #expect(!reports[0].coversAll)
        #expect(reports[1].coversAll)
    }

    @Test(.enabled(if: Tool.has("pdftotext"), "needs pdftotext: Scripts/setup --run"))
    func standsWhereTheDecreePutsIt() async throws {
        // Given, When
        let sealed = try await sealed(try await signed(.table))
        // Then
        let file = try PDFFile(sealed)
        let boxes = try file.signatureFields().map { try #require($0.entries["Rect"]?.array).compactMap(\.number) }
        let (person, seal) = (boxes[0], boxes[1])
        let last = try #require(try file.pages().last).reference
        #expect(try file.signatureFields().allSatisfy { $0.entries["P"]?.reference == last })
        // Between the office at y = 420 and the name at y = 300, to the right of the middle.
        #expect(person[1] > 310 && person[3] < 418)
        #expect((person[0] + person[2]) / 2 > 595 / 2)
        // The seal's right edge is a third of the way into the signature, and both stand at one height.
        #expect(abs(seal[2] - (person[0] + (person[2] - person[0]) / 3)) < 0.1)
        #expect(abs((seal[1] + seal[3]) - (person[1] + person[3])) < 0.1)
    }

    @Test func standsBelowTheNameWhereThereIsNoRoomAbove() throws {
        // Given: the office's line right above the name, whose first word comes in pieces.
        let words = [
            ("CHÁNH", 300.0, 600.0), ("VĂN", 360, 600), ("Tr", 320, 618), ("ần", 332, 618), ("Bình", 350, 618),
        ]
        let boxes = words.map {
            "<word xMin=\"\($0.1)\" yMin=\"\($0.2)\" xMax=\"\($0.1 + 12)\" yMax=\"\($0.2 + 16)\">\($0.0)</word>"
        }
        let page = "<!DOCTYPE html>\n<html><page width=\"595\" height=\"842\">\(boxes.joined())</page></html>"
        // When
        let place = try #require(SignerPlace.find("TRẦN BÌNH", inBoxes: Array(page.utf8)))
        let last = try #require(try PDFFile(TestPDF.make(.table)).pages().last)
        // Then
        #expect(place.page == 0)
        #expect(place.area(on: last).bottom + place.area(on: last).height < 842 - 634)
    }

    @Test func aSignatureThatDoesNotShowHasNoPlace() async throws {
        let field = try #require(try PDFFile(try await signed(.table, look: nil)).signatureFields().first)
        #expect(field.entries["AP"] == nil)
        #expect(field.entries["Rect"]?.array == [0, 0, 0, 0].map(PDFObject.integer))
    }

    @Test func addsNoWordsToTheText() async throws {
        guard Tool.has("pdftotext") else { return }
        let folder = try Folder()
        let before = try folder.write(TestPDF.make(.table), "before.pdf")
        let after = try folder.write(try await sealed(try await signed(.table)), "after.pdf")
        let texts = (
            try await Tool.run("pdftotext", [before, "-"]).output, try await Tool.run("pdftotext", [after, "-"]).output
        )
        #expect(texts.0 == texts.1)
    }

    // MARK: Changes

    @Test(arguments: TestPDF.Form.allCases)
    func anyChangedByteIsSeen(form: TestPDF.Form) async throws {
        let signed = try await signed(form)
        let report = try #require(try PDFVerifier(roots: nil).verify(signed).first)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<60 {
            let stretch = try #require(report.covered.randomElement(using: &generator))
            let place = Int.random(in: stretch, using: &generator)
            var changed = signed
            changed[place] ^= UInt8.random(in: 1...255, using: &generator)
            // Either the file can't be read at all, or the signature tells.
            let reports = try? PDFVerifier(roots: nil).verify(changed)
            #expect(
                reports?.contains { $0.integrity == .whole && !$0.laterChanges.contains(where: \.isForeign) } != true)
        }
    }

    @Test(arguments: [
        (5, "<</Length 5>>\nstream\nq Q q\nendstream", "object 5"),
        (3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R>>", "page 1"),
        (2, "<</Type/Pages/Count 1/Kids[4 0 R]>>", "pages"),
        (6, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>", "object 6"),
    ])
    func whatWasChangedAfterSigningIsNamed(number: Int, text: String, name: String) async throws {
        let edited = try TestPDF.edited(try await signed(.table), [number: text])
        let report = try #require(try PDFVerifier(roots: nil).verify(edited).first)
        #expect(report.integrity == .whole)
        #expect(report.verdict == .bad)
        #expect(report.laterChanges.contains { $0.isForeign && $0.words.en.contains(name) }, "\(report.laterChanges)")
    }

    @Test func aNoteThatWasAddedAfterSigningIsForeign() async throws {
        let signed = try await signed(.table)
        let page = try #require(try PDFFile(signed).pages().last)
        var text: [UInt8] = []
        var entries = page.entries
        entries["Annots"] = .array((entries["Annots"]?.array ?? []) + [.reference(.init(number: 90, generation: 0))])
        PDFObject.dictionary(entries).write(to: &text)
        let edited = try TestPDF.edited(
            signed,
            [
                page.reference.number: String(decoding: text, as: UTF8.self),
                90: "<</Type/Annot/Subtype/FreeText/Rect[0 0 500 500]/Contents(500 ty)>>",
            ])
        let report = try #require(try PDFVerifier(roots: nil).verify(edited).first)
        #expect(report.verdict == .bad)
    }

    @Test func anObjectThatFillsWhatWasLeftOpenIsForeign() async throws {
        // Given: a page whose contents go on in an object that isn't there.
        let keys = try await TestKeys.shared()
        let pdf = TestPDF.make(.table, objects: ["<</Next 77 0 R>>"])
        let signed = try await PDFSigner(key: keys.person, details: try await details(), look: nil).sign(pdf)
        // When
        let edited = try TestPDF.edited(signed, [77: "(x)"])
        // Then
        #expect(try PDFVerifier(roots: nil).verify(edited).first?.verdict == .bad)
    }

    @Test func aSignatureMovedToOtherBytesDoesNotHold() async throws {
        var signed = try await signed(.table)
        let text = String(decoding: signed, as: UTF8.self)
        let range = try #require(text.range(of: "/ByteRange [0 "))
        let offset = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        signed[offset] = signed[offset] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
        #expect((try? PDFVerifier(roots: nil).verify(signed))?.first?.integrity != .whole)
    }

    // MARK: Refusals

    @Test func aLockedDocumentIsNotSigned() async throws {
        let keys = try await TestKeys.shared()
        let pdf = TestPDF.make(
            .table, catalog: "/Perms<</DocMDP 8 0 R>>",
            objects: ["<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>"])
        await #expect(throws: SigningError.lockedByCertification) {
            try await PDFSigner(key: keys.person, details: details()).sign(pdf)
        }
    }

    @Test func anExpiredCertificateDoesNotSign() async throws {
        let keys = try await TestKeys.shared()
        var late = try await details()
        late.time = try await time().addingTimeInterval(20 * 365 * 86_400)
        let error = await #expect(throws: SigningError.self) {
            try await PDFSigner(key: keys.person, details: late).sign(TestPDF.make(.table))
        }
        guard case .expiredCertificate("Nguyễn Văn Mẫu", _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect("\(try #require(error))".contains("hết hạn"))
    }

    @Test func aCertificateThatExpiredSinceIsDoubtful() async throws {
        let keys = try await TestKeys.shared()
        let later = PDFVerifier(roots: keys.roots, now: try await time().addingTimeInterval(5 * 365 * 86_400))
        let report = try #require(try later.verify(try await signed(.table)).first)
        #expect(report.validity == .expiredSince)
        #expect(report.verdict == .doubtful)
    }

    @Test func othersRootsAreNotTrusted() async throws {
        let keys = try await TestKeys.shared()
        let stranger = TrustedRoots([keys.office.certificate])
        let report = try #require(try PDFVerifier(roots: stranger).verify(try await signed(.table)).first)
        #expect(report.verdict == .bad)
        if case .untrusted = report.chain {} else { Issue.record("\(report.chain)") }
    }

    @Test func keyFilesTellWhatIsWrong() async throws {
        let keys = try await TestKeys.shared()
        #expect(throws: SigningError.wrongPassword(path: keys.personPath)) {
            try KeyFile.open(keys.personPath, password: "sai")
        }
        #expect(throws: SigningError.noKey(path: "/nowhere.p12")) { try KeyFile.open("/nowhere.p12", password: "") }
        #expect(throws: SigningError.notAKeyFile(path: keys.rootsPath)) {
            try KeyFile.open(keys.rootsPath, password: "")
        }
    }

    // MARK: What others say

    @Test(
        .enabled(if: Tool.has("pdfsig"), "needs pdfsig: Scripts/setup --run"), arguments: TestPDF.Form.allCases)
    func popplerFindsBothValid(form: TestPDF.Form) async throws {
        let folder = try Folder()
        let path = try folder.write(try await sealed(try await signed(form)), "signed.pdf")
        let said = try await Tool.run("pdfsig", [path]).output
        #expect(said.ranges(of: "Signature Validation: Signature is Valid.").count == 2, "\(said)")
        #expect(said.contains("ETSI.CAdES.detached"))
    }

    @Test(.enabled(if: Tool.has("qpdf"), "needs qpdf: Scripts/setup --test"), arguments: TestPDF.Form.allCases)
    func qpdfFindsNothingWrong(form: TestPDF.Form) async throws {
        let folder = try Folder()
        let path = try folder.write(try await sealed(try await signed(form)), "signed.pdf")
        let ending = try await Tool.run("qpdf", ["--check", path])
        #expect(ending.status == 0, "\(ending.output)")
    }

    @Test(
        .enabled(if: Tool.hasPyHanko, "needs pyHanko: Scripts/setup --test"), arguments: TestPDF.Form.allCases)
    func pyHankoFindsBothValid(form: TestPDF.Form) async throws {
        let keys = try await TestKeys.shared()
        let folder = try Folder()
        let path = try folder.write(try await sealed(try await signed(form)), "signed.pdf")
        let said = try await Tool.run(
            Tool.python,
            [Tool.repository.appending(path: "Tests/SigningTests/Tools/validate.py").path, keys.rootsPath, path]
        ).output
        let lines = said.split(separator: "\n")
        #expect(lines.count == 2, "\(said)")
        #expect(
            lines.allSatisfy { $0.contains("intact=True valid=True trusted=True") && $0.hasSuffix("ok=True") },
            "\(said)")
        #expect(said.contains("Signature1") && said.contains("changes=FORM_FILLING"), "\(said)")
    }
}
