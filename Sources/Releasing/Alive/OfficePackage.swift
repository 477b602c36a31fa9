import Documents

/// A zipped document with all of its parts, to change some and pack it again.
struct OfficePackage {
    let name: String
    private(set) var parts: [ZipWriter.Part] = []
    private var places: [String: Int] = [:]

    /// - Throws: ``DocumentError`` for a damaged, an encrypted or a swelling package.
    init(_ bytes: [UInt8], name: String) throws {
        self.name = name
        let package = try ZipPackage(bytes, name: name) { !$0.hasSuffix("/") }
        for part in package.names where places[part] == nil {
            guard let bytes = package.part(part) else { continue }
            places[part] = parts.count
            parts.append(ZipWriter.Part(part, bytes, isStored: part == "mimetype" || part.hasSuffix(".png")))
        }
    }

    var names: [String] { parts.map(\.name) }

    func part(_ name: String) -> [UInt8]? { places[name].map { parts[$0].bytes } }

    /// The name of a Word file's body; other programs than Word may call it differently. nil in other files.
    var wordBody: String? {
        if places["word/document.xml"] != nil { return "word/document.xml" }
        return parts.first { $0.name.hasPrefix("word/document") && $0.name.hasSuffix(".xml") }?.name
    }

    /// A part of markup that is well formed, or nil where there is none.
    /// - Throws: ``DocumentError`` where it is damaged or hostile.
    func markup(_ part: String) throws -> [UInt8]? {
        guard let bytes = self.part(part) else { return nil }
        try XMLCursor.check(bytes, of: name, part: part)
        // Other encodings than UTF-8 are legal and never seen; their bytes can't be edited as they are.
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw DocumentError(name: name, .damaged(place: "\(part): UTF-16"))
        }
        return bytes
    }

    /// Puts bytes in a part's place, or adds the part.
    mutating func set(_ name: String, _ bytes: [UInt8]) {
        if let place = places[name] {
            parts[place].bytes = bytes
        } else {
            places[name] = parts.count
            parts.append(ZipWriter.Part(name, bytes))
        }
    }

    func packed() throws -> [UInt8] { try ZipWriter.pack(parts) }
}
