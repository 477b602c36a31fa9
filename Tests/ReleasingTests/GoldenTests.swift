import Testing

@testable import Releasing

/// The same release gives the same bytes, and they are those that were looked at.
struct GoldenTests {
    @Test func wordParts() throws {
        let bytes = try WordWriter(pictures: [8: [0x89, 0x50]]).bytes(of: .sample)
        let isSame = try WordWriter(pictures: [8: [0x89, 0x50]]).bytes(of: .sample) == bytes
        #expect(isSame)
        for name in [
            "[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml",
            "word/_rels/document.xml.rels", "docProps/core.xml", "customXml/item1.xml",
        ] {
            let file = name.split(separator: "/").last.map { $0 == "[Content_Types].xml" ? "types.xml" : $0 } ?? ""
            try expectGolden(Array(try part(name, of: bytes).utf8), "word-\(file)")
        }
    }

    @Test func openDocumentParts() throws {
        let bytes = try OpenDocumentWriter().bytes(of: .sample)
        let isSame = try OpenDocumentWriter().bytes(of: .sample) == bytes
        #expect(isSame)
        for name in ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] {
            try expectGolden(Array(try part(name, of: bytes).utf8), "odt-\(name.split(separator: "/").last ?? "")")
        }
    }

    @Test func page() throws { try expectGolden(HTMLWriter().bytes(of: .sample), "release.html") }

    @Test func partOfAnotherPage() {
        let part = String(decoding: HTMLWriter().fragment(of: .sample), as: UTF8.self)
        #expect(!part.contains("style") && !part.contains("<main") && !part.contains("<h1"))
        #expect(part.contains("<h2 class=\"kind\">") && part.contains("<svg"))
    }

    @Test func markdown() throws { try expectGolden(MarkdownWriter().bytes(of: .sample), "release.md") }
}
