import Foundation
import PlanBook

/// A seal as a file carries it: XML, which a Word file takes as a custom part and a PDF as an attachment.
public struct SealRecord: Hashable, Sendable {
    /// The name of the part or attachment.
    public static let name = "solieu-seal.xml"
    public static let namespace = "urn:solieu:seal:1"
    private static let limit = 64 << 20

    public var seal: Seal

    public init(_ seal: Seal) { self.seal = seal }

    public func encode() -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<seal xmlns=\"\(Self.namespace)\" sha256=\"\(seal.hash.hexadecimal)\">\n"
        for part in Seal.Part.allCases {
            let content = seal[part]
            text += "<\(part.rawValue) sha256=\"\(content.digest.hexadecimal)\">"
            text += Data(content.bytes).base64EncodedString() + "</\(part.rawValue)>\n"
        }
        return Array((text + "</seal>\n").utf8)
    }

    /// - Throws: ``SigningError/notASeal(place:)``.
    public init(decoding bytes: [UInt8]) throws(SigningError) {
        let root: XMLElement
        do { root = try XMLElement.read(bytes, limit: Self.limit) } catch .notAnEnvelope(let place) {
            throw .notASeal(place: place)
        }
        guard root.name == "seal", root.space == Self.namespace else { throw .notASeal(place: root.name) }
        func content(_ part: Seal.Part) throws(SigningError) -> Seal.Content {
            guard let element = root[part.rawValue], let bytes = Data(base64Encoded: element.text),
                let digest = Self.bytes(element.attributes["sha256"])
            else { throw .notASeal(place: part.rawValue) }
            return Seal.Content(bytes: Array(bytes), digest: digest)
        }
        guard let hash = Self.bytes(root.attributes["sha256"]) else { throw .notASeal(place: "sha256") }
        seal = Seal(
            data: try content(.data), text: try content(.text), report: try content(.report), hash: hash)
    }

    private static func bytes(_ hex: String?) -> [UInt8]? {
        guard let hex, hex.utf8.count == 64 else { return nil }
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

// MARK: - In a PDF

extension SealRecord {
    /// The PDF with this record attached, added behind its end.
    /// - Throws: ``SigningError/alreadySigned`` where that would break a signature.
    public func attached(to pdf: [UInt8]) throws(SigningError) -> [UInt8] {
        try PDFAttachment(
            name: Self.name, kind: "text/xml", description: "Niêm phong số liệu / Seal of the figures", bytes: encode()
        ).attached(to: pdf)
    }

    /// The record that a PDF carries; nil where it carries none.
    public static func find(inPDF pdf: [UInt8]) throws(SigningError) -> SealRecord? {
        guard let bytes = try PDFAttachment.find(name, in: pdf) else { return nil }
        return try SealRecord(decoding: bytes)
    }
}
