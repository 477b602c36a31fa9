import Figures
import Foundation

extension Envelope {
    /// Larger messages are refused.
    public static let sizeLimit = 192 << 20

    /// Reads a message.
    /// - Throws: ``SigningError/notAnEnvelope(place:)`` with what is missing or wrong.
    public init(decoding bytes: [UInt8]) throws(SigningError) {
        let root = try XMLElement.read(bytes, limit: Self.sizeLimit)
        guard root.name == "edXML", root.space == Self.namespace else { throw .notAnEnvelope(place: root.name) }
        let envelope = try Self.child("edXMLEnvelope", of: root)
        let header = try Self.child("edXMLHeader", of: envelope)
        let message = try Self.child("MessageHeader", of: header)
        from = try Self.organ(try Self.child("From", of: message))
        var receivers: [Organ] = []
        for element in message.children where element.name == "To" { receivers.append(try Self.organ(element)) }
        guard !receivers.isEmpty else { throw .notAnEnvelope(place: "To") }
        to = receivers
        let code = try Self.child("Code", of: message)
        number = try Self.value("CodeNumber", of: code)
        symbol = try Self.value("CodeNotation", of: code)
        let promulgation = try Self.child("PromulgationInfo", of: message)
        place = promulgation.value("Place") ?? ""
        day = try Self.day(try Self.value("PromulgationDate", of: promulgation), "PromulgationDate")
        kind = message["DocumentType"]?.value("TypeName") ?? ""
        subject = try Self.value("Subject", of: message)
        content = message.value("Content").flatMap { [subject] in $0 == subject ? nil : $0 }
        let signerInfo = message["SignerInfo"]
        signer = Signer(
            competence: signerInfo?.value("Competence"), position: signerInfo?.value("Position"),
            name: signerInfo?.value("FullName") ?? "")
        self.receivers = (message["ToPlaces"]?.children ?? []).map(\.text.trimmingXMLSpace)
        if let due = message.value("DueDate") { dueDay = try Self.day(due, "DueDate") }
        let other = message["OtherInfo"]
        priority = other?.value("Priority").flatMap(Int.init).flatMap(Priority.init) ?? .normal
        pageCount = other?.value("PageAmount").flatMap(Int.init) ?? 1
        appendixes = (other?["Appendixes"]?.children ?? []).map(\.text.trimmingXMLSpace).filter { !$0.isEmpty }
        sent = try Self.sent(header)
        attachments = try Self.attachments(envelope, root)
        documentID = message.value("DocumentId") ?? Self.documentID(from.id, day, number, symbol)
    }

    private static func child(_ name: String, of element: XMLElement) throws(SigningError) -> XMLElement {
        guard let child = element[name] else { throw .notAnEnvelope(place: name) }
        return child
    }

    private static func value(_ name: String, of element: XMLElement) throws(SigningError) -> String {
        guard let value = element.value(name) else { throw .notAnEnvelope(place: name) }
        return value
    }

    private static func organ(_ element: XMLElement) throws(SigningError) -> Organ {
        Organ(
            id: try value("OrganId", of: element), name: element.value("OrganName") ?? "",
            inCharge: element.value("OrganizationInCharge"), address: element.value("OrganAdd"),
            email: element.value("Email"), telephone: element.value("Telephone"), website: element.value("Website"))
    }

    private static func day(_ text: String, _ name: String) throws(SigningError) -> Day {
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" }).compactMap { Int($0) }
        guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
            throw .notAnEnvelope(place: name)
        }
        return day
    }

    private static func sent(_ header: XMLElement) throws(SigningError) -> Date {
        let text = try value("Timestamp", of: try child("TraceHeader", of: try child("TraceHeaderList", of: header)))
        let digits = text.filter(\.isASCII).filter(\.isNumber)
        guard digits.count == 14, let date = Date(pdf: "D:\(digits)+07'00'") else {
            throw .notAnEnvelope(place: "Timestamp")
        }
        return date
    }

    /// What the manifest lists must be there, and nothing else.
    private static func attachments(_ envelope: XMLElement, _ root: XMLElement) throws(SigningError) -> [Attachment] {
        let listed = (envelope["edXMLBody"]?["edXMLManifest"]?.children ?? []).filter { $0.name == "Reference" }
        let packed = (root["AttachmentEncoded"]?.children ?? []).filter { $0.name == "Attachment" }
        guard listed.count == packed.count, listed.count <= 1000 else { throw .notAnEnvelope(place: "edXMLManifest") }
        var attachments: [Attachment] = []
        for (reference, element) in zip(listed, packed) {
            let id = try value("ContentId", of: element)
            guard try value("ContentId", of: reference) == "cid:\(id)" else { throw .notAnEnvelope(place: "ContentId") }
            let encoded = element.value("ContentTransferEncoded") ?? ""
            guard let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) else {
                throw .notAnEnvelope(place: "ContentTransferEncoded")
            }
            attachments.append(
                Attachment(
                    id: id, name: try value("AttachmentName", of: element),
                    kind: element.value("ContentType") ?? "application/octet-stream",
                    description: element.value("Description") ?? "", bytes: Array(data)))
        }
        return attachments
    }
}
