/// What kind of file the bytes are, by what they hold.
enum FileKind: Equatable {
    case docx, odt, xlsx, ods, flatOpenDocument
    case pdf, doc, rtf, html, picture
    /// Markdown, plain text or CSV: told apart once the text is decoded.
    case text
    /// A known kind that isn't read.
    case other(String)
    /// An Office file behind a password.
    case encrypted

    static func detect(_ bytes: [UInt8], name: String) throws -> FileKind {
        if starts(bytes, "PK\u{3}\u{4}") || starts(bytes, "PK\u{5}\u{6}") { return try package(bytes, name: name) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFile(bytes) }
        // The header may stand behind a few stray bytes.
        if hasPDFHeader(bytes) { return .pdf }
        if starts(bytes, "{\\rtf") { return .rtf }
        if let picture = picture(bytes) { return picture }
        for (magic, kind) in archives where bytes.starts(with: magic) { return .other(kind) }
        return markup(bytes) ?? .text
    }

    private static let archives: [([UInt8], String)] = [
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x52, 0x61, 0x72, 0x21], "rar"), ([0x1F, 0x8B], "gzip"),
        ([0x42, 0x5A, 0x68], "bzip2"), ([0xFD, 0x37, 0x7A, 0x58], "xz"), ([0x7F, 0x45, 0x4C, 0x46], "ELF"),
    ]

    private static func starts(_ bytes: [UInt8], _ word: String) -> Bool { bytes.starts(with: word.utf8) }

    private static func hasPDFHeader(_ bytes: [UInt8]) -> Bool {
        var index = ByteSearch.next(0x25, in: bytes, from: 0)
        while index < min(1024, bytes.count) {
            if Letters.starts(bytes, at: index, with: "%PDF-") { return true }
            index = ByteSearch.next(0x25, in: bytes, from: index + 1)
        }
        return false
    }

    private static func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.firstRange(of: Array(word.utf8)) != nil
    }

    private static func package(_ bytes: [UInt8], name: String) throws -> FileKind {
        // OpenDocument's first part tells its type, uncompressed.
        let head = bytes.prefix(200)
        if contains("opendocument.text", in: head) { return .odt }
        if contains("opendocument.spreadsheet", in: head) { return .ods }
        if contains("opendocument", in: head) { return .other("OpenDocument") }
        let package = try ZipPackage(bytes, name: name) { $0 == "mimetype" }
        if package.names.contains(where: { $0.hasPrefix("word/document") }) { return .docx }
        if package.names.contains("xl/workbook.xml") { return .xlsx }
        if package.names.contains(where: { $0.hasPrefix("ppt/") }) { return .other("PowerPoint") }
        if package.names.contains("xl/workbook.bin") { return .other("xlsb") }
        switch package.part("mimetype").map({ String(decoding: $0, as: UTF8.self) }) {
        case let type? where type.contains("opendocument.text"): return .odt
        case let type? where type.contains("opendocument.spreadsheet"): return .ods
        default: return .other("zip")
        }
    }

    /// Word before 2007, and everything else that Office stored in compound files.
    private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
        func hasStream(_ name: String) -> Bool {
            bytes.firstRange(of: name.utf8.flatMap { [$0, 0] }) != nil
        }
        if hasStream("EncryptedPackage") { return .encrypted }
        if hasStream("WordDocument") { return isEncryptedWord(bytes) ? .encrypted : .doc }
        if hasStream("Workbook") || hasStream("Book") { return .other("xls") }
        return hasStream("PowerPoint Document") ? .other("ppt") : .other("OLE")
    }

    /// Word's own flag, in the header that nearly every program puts behind the file's first sector.
    private static func isEncryptedWord(_ bytes: [UInt8]) -> Bool {
        bytes.count > 0x20C && bytes[0x200] == 0xEC && bytes[0x201] == 0xA5 && bytes[0x20B] & 1 == 1
    }

    private static func picture(_ bytes: [UInt8]) -> FileKind? {
        let magics: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
        ]
        return magics.contains { bytes.starts(with: $0) } ? .picture : nil
    }

    /// HTML and flat OpenDocument, behind a byte order mark, comments and declarations.
    private static func markup(_ bytes: [UInt8]) -> FileKind? {
        let first = bytes.prefix(64).first { $0 > 0x20 && $0 < 0x80 }
        guard first == 0x3C else { return nil }
        let visible = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }
        let text = String(decoding: visible, as: UTF8.self).lowercased()
        let head = text.drop { $0.isWhitespace }
        guard head.hasPrefix("<") else { return nil }
        if head.contains("<office:document") { return .flatOpenDocument }
        let signs = [
            "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<table", "<div", "<p>", "<p ", "<h1",
        ]
        return signs.contains { head.contains($0) } ? .html : nil
    }
}
