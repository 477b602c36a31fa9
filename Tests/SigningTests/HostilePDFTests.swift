import Foundation
import Testing

@testable import Signing

@Suite struct HostilePDFTests {
    private func text(_ pdf: [UInt8], _ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: pdf, as: UTF8.self).replacing(old, with: new).utf8)
    }

    @Test func tellsWhatIsWrong() throws {
        let pdf = TestPDF.make(.table)
        #expect(throws: SigningError.notPDF) { try PDFFile(Array("PK".utf8)) }
        #expect(throws: SigningError.notPDF) { try PDFFile([]) }
        #expect(throws: SigningError.encryptedPDF) {
            try PDFFile(text(pdf, "/Root 1 0 R", "/Root 1 0 R/Encrypt 9 0 R"))
        }
        #expect(throws: SigningError.damagedPDF(place: "startxref")) { try PDFFile(Array(pdf.prefix(200))) }
    }

    @Test(arguments: [
        // The section before is itself.
        ("/Root 1 0 R", "/Root 1 0 R/Prev START"),
        // A page is its own parent's parent.
        ("/Kids[3 0 R 4 0 R]", "/Kids[2 0 R 4 0 R]"),
        // A stream's length is the stream.
        ("<</Length 47>>", "<</Length 5 0 R>>"), ("<</Length 47>>", "<</Length 99999>>"),
        ("<</Length 47>>", "<</Length -1>>"),
        // Two values for one key.
        ("/Count 2", "/Count 2/Count 2"), ("0000000000 65535 f", "zzz"), ("/Type/Pages", "/Type/Pages>>"),
        ("1 0 obj", "9 0 obj"),
    ])
    func loopsAndLiesEndInClearErrors(old: String, new: String) throws {
        let pdf = TestPDF.make(.table)
        let start = try PDFFile(pdf).lastSection
        let hostile = text(pdf, old, new.replacing("START", with: "\(start)"))
        #expect(hostile != pdf)
        let error = #expect(throws: SigningError.self) {
            // The table's offsets are of no use once something before them grew; only what stands before matters here.
            let file = try PDFFile(hostile)
            for page in try file.pages() {
                if let contents = page.entries["Contents"] { _ = try file.content(of: try file.resolve(contents)) }
            }
        }
        if case .damagedPDF = error {} else { Issue.record("\(String(describing: error))") }
    }

    @Test func nestingHasAnEnd() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        var scanner = PDFScanner(deep)
        #expect(throws: SigningError.self) { try scanner.object() }
    }

    @Test func swellingHasAnEnd() {
        let bomb = Flate.deflate([UInt8](repeating: 0, count: Flate.limit + 1))
        #expect(throws: SigningError.tooLarge(limit: Flate.limit)) { try Flate.inflate(bomb[...]) }
    }

    /// Whatever the bytes, there is an answer or an error, and no trap.
    @Test(arguments: TestPDF.Form.allCases)
    func randomDamageNeverTraps(form: TestPDF.Form) async throws {
        let keys = try await TestKeys.shared()
        let signer = PDFSigner(key: keys.person, details: .init(name: "A"), look: nil)
        let pdf = try await signer.sign(TestPDF.make(form))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<600 {
            var damaged = pdf
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: damaged[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: damaged.removeSubrange(place..<min(damaged.count, place + 9))
                default: damaged.insert(contentsOf: Array("99999999999".utf8), at: place)
                }
            }
            _ = try? PDFVerifier(roots: nil).verify(damaged)
            _ = try? PDFFile(damaged).pages()
        }
    }
}
