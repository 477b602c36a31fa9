import Testing

@testable import Portal

@Suite struct MultipartTests {
    private static let type = "multipart/form-data; boundary=xyz"

    private func read(_ text: String, _ type: String? = type) throws -> Multipart {
        try Multipart(Array(text.utf8), contentType: type)
    }

    private func expect(_ fault: Multipart.Fault, _ text: String, _ type: String? = type, line: Int = #line) {
        #expect(throws: fault, "line \(line)") { try Multipart(Array(text.utf8), contentType: type) }
    }

    private func part(_ head: String, _ body: String = "x") -> String {
        "--xyz\r\n\(head)\r\n\r\n\(body)\r\n--xyz--\r\n"
    }

    private static let field = "Content-Disposition: form-data; name=\"a\""

    @Test func fieldsAndFilesAreRead() throws {
        let form = try read(
            "--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nxin chào\r\n--xyz\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\\\a\\\\báo cáo.docx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n\r\n--xy\r\n--xyz--\r\n")
        #expect(form.parts.count == 2)
        #expect(form["text"].map { String(decoding: $0.bytes, as: UTF8.self) } == "xin chào")
        #expect(form["file"]?.fileName == "báo cáo.docx")
        // What only begins like the boundary is content.
        #expect(form["file"].map { String(decoding: $0.bytes, as: UTF8.self) } == "\r\n--xy")
    }

    @Test func fileNamesLoseTheirFolders() throws {
        for (sent, kept) in [
            ("../../etc/passwd", "passwd"), ("a\\\\b.txt", "b.txt"), ("", ""), ("x%22y", "x\"y"), ("..", ".."),
        ] {
            let form = try read(part(Self.field + "; filename=\"\(sent)\""))
            #expect(form["a"]?.fileName == kept)
        }
    }

    @Test func theTypeMustBeAForm() {
        expect(.notMultipart, part(Self.field), nil)
        expect(.notMultipart, part(Self.field), "application/x-www-form-urlencoded")
        expect(.notMultipart, part(Self.field), "multipart/mixed; boundary=xyz")
        expect(.badBoundary, part(Self.field), "multipart/form-data")
        expect(.badBoundary, part(Self.field), "multipart/form-data; boundary=")
        expect(.badBoundary, part(Self.field), "multipart/form-data; boundary=\"a\rb\"")
        expect(.badBoundary, part(Self.field), "multipart/form-data; boundary=" + String(repeating: "a", count: 71))
        expect(.notMultipart, part(Self.field), "multipart/form-data; boundary=xyz; boundary=abc")
        expect(.notMultipart, part(Self.field), "multipart/form-data; boundary=\"xyz")
    }

    @Test func theBodyMustBeginAndEndAsItSays() {
        expect(.missingBoundary, "")
        expect(.missingBoundary, "preamble\r\n" + part(Self.field))
        expect(.missingBoundary, "--abc--")
        expect(.truncated, "--xyz")
        expect(.truncated, "--xyz\r\n")
        expect(.truncated, "--xyz\r\n\(Self.field)\r\n\r\nno end")
        expect(.truncated, "--xyz\r\n\(Self.field)\r\n\r\nx\r\n--xyz")
        expect(.truncated, "--xyz\r\n\(Self.field)\r\n\r\nx\r\n--xyzz--")
        expect(.trailingBytes, part(Self.field) + "more")
    }

    @Test func partsMustBeFields() {
        expect(.unnamed, part("Content-Type: text/plain"))
        expect(.unnamed, part("Content-Disposition: form-data"))
        expect(.unnamed, part("Content-Disposition: form-data; name=\"\""))
        expect(.unnamed, part("Content-Disposition: attachment; name=\"a\""))
        expect(.unnamed, part("Content-Disposition: form-data; name=\"a"))
        expect(.unnamed, part("Content-Disposition: form-data; name=\"a\" b"))
        expect(.nested, part(Self.field + "\r\nContent-Type: multipart/mixed; boundary=b"))
        expect(.encoded, part(Self.field + "\r\nContent-Transfer-Encoding: base64"))
        expect(.badHeader, part(Self.field + "\r\n" + Self.field))
        expect(.badHeader, part(Self.field + "\r\n folded"))
        expect(.badHeader, part(Self.field + "\r\nBad Name: x"))
        expect(.badHeader, part(Self.field + "\r\nA: \u{1}"))
    }

    @Test func headsAndPartsAreBounded() {
        let long = String(repeating: "a", count: Multipart.headerLimit)
        expect(.headersTooLong, part(Self.field + "\r\nX-Long: \(long)", String(repeating: "b", count: 5000)))
        let many = (0..<20).map { "X-\($0): a" }.joined(separator: "\r\n")
        expect(.badHeader, part(Self.field + "\r\n" + many))
        let parts = (0...Multipart.partLimit).map { _ in "--xyz\r\n\(Self.field)\r\n\r\nx\r\n" }.joined()
        expect(.tooManyParts, parts + "--xyz--")
    }

    /// Whatever is cut off or changed, it is read or refused, and never traps.
    @Test func damagedFormsAreRefusedOrRead() {
        let whole = Array((part(Self.field + "; filename=\"a.txt\"\r\nContent-Type: text/plain")).utf8)
        for end in whole.indices {
            #expect(throws: Multipart.Fault.self) {
                // Without its last line end the form is still whole.
                guard end < whole.count - 2 else { throw Multipart.Fault.truncated }
                _ = try Multipart(Array(whole[..<end]), contentType: Self.type)
            }
        }
        for place in whole.indices {
            for byte: UInt8 in [0, 0x0D, 0x22, 0x2D, 0xFF] {
                var bytes = whole
                bytes[place] = byte
                _ = try? Multipart(bytes, contentType: Self.type)
            }
        }
    }
}
