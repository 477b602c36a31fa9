import Documents
import Foundation

/// Where written files carry a seal's record: a part of the package, an element of the page. A PDF has its own way,
/// an attachment.
public enum SealCarrier {
    private static let part = "solieu-seal.xml"
    private static let namespace = "urn:solieu:seal:"
    private static let element = "<script type=\"application/xml\" id=\"solieu-seal\">"
    private static let properties = "{6B1F8C52-53C1-4B7E-9D0A-50C1E0F16002}"

    /// Whether a format can carry a seal. Markdown is all text, so anything put into it would be text.
    public static func carries(_ format: ReleaseFormat) -> Bool { format != .markdown }

    /// The file with the record in it; what it says stays the same.
    /// - Throws: ``DocumentError`` where the file is damaged or of another kind.
    public static func adding(_ record: [UInt8], to bytes: [UInt8], name: String) throws -> [UInt8] {
        guard bytes.starts(with: [0x50, 0x4B]) else { return try adding(record, toPage: bytes, name: name) }
        var package = try OfficePackage(bytes, name: name)
        if package.wordBody != nil {
            try package.addCustomPart(record, properties: properties, namespace: namespace + "1", id: "rIdSolieuSeal")
        } else {
            package.set(part, record)
            package.insert(
                "<manifest:file-entry manifest:full-path=\"\(part)\" manifest:media-type=\"text/xml\"/>",
                before: "</manifest:manifest>", in: "META-INF/manifest.xml")
        }
        return try package.packed()
    }

    /// The record that a file carries; nil where it carries none.
    public static func record(in bytes: [UInt8], name: String) throws -> [UInt8]? {
        if bytes.starts(with: Array("%PDF-".utf8)) { return nil }
        guard bytes.starts(with: [0x50, 0x4B]) else {
            guard let start = bytes.firstRange(of: Array(element.utf8)) else { return nil }
            let rest = bytes[start.upperBound...]
            let end = rest.firstRange(of: Array("</script>".utf8))?.lowerBound ?? rest.endIndex
            return Array(rest[..<end])
        }
        let package = try OfficePackage(bytes, name: name)
        if let record = package.part(part) { return record }
        return package.names.lazy.filter { $0.hasPrefix("customXml/item") }.compactMap { package.part($0) }.first {
            $0.prefix(400).firstRange(of: Array("<seal xmlns=\"\(namespace)".utf8)) != nil
        }
    }

    private static func adding(_ record: [UInt8], toPage bytes: [UInt8], name: String) throws -> [UInt8] {
        guard let end = bytes.firstRange(of: Array("</body>".utf8)) else {
            throw DocumentError(name: name, .damaged(place: "</body>"))
        }
        // A page has no XML declaration inside.
        let body = record.firstRange(of: Array("<seal".utf8)).map { Array(record[$0.lowerBound...]) } ?? record
        let markup = Array(element.utf8) + body + Array("</script>\n".utf8)
        return ByteEdit.apply([ByteEdit(range: end.lowerBound..<end.lowerBound, bytes: markup)], to: bytes)
    }
}
