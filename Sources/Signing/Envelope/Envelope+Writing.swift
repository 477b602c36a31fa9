import Figures
import Foundation
import PlanBook

extension Envelope {
    /// The message as XML.
    public func encode() -> [UInt8] {
        var writer = EnvelopeWriter()
        writer.open("edXML", "xmlns=\"\(Self.namespace)\"", prefix: "")
        writer.open("edXMLEnvelope", "xmlns:edXML=\"\(Self.namespace)\"")
        writer.open("edXMLHeader")
        writeMessageHeader(&writer)
        writeTrace(&writer)
        // The signatures are in the attached files.
        writer.empty("DigitalSignature")
        writer.close("edXMLHeader")
        writer.open("edXMLBody")
        writer.open("edXMLManifest", "version=\"1.0\"")
        for attachment in attachments {
            writer.open(
                "Reference",
                "xmlns:xlink=\"\(Self.linkNamespace)\" xlink:href=\"cid:\(attachment.id.xmlEscaped)\" "
                    + "xlink:role=\"XLinkRole\" xlink:type=\"simple\"")
            writer.text("ContentId", "cid:\(attachment.id)")
            writer.text("ContentType", attachment.kind)
            writer.text("Description", attachment.description)
            writer.text("AttachmentName", attachment.name)
            writer.close("Reference")
        }
        writer.close("edXMLManifest")
        writer.close("edXMLBody")
        writer.close("edXMLEnvelope")
        writer.open("AttachmentEncoded", prefix: "")
        for attachment in attachments {
            writer.open("Attachment", prefix: "")
            writer.text("ContentType", attachment.kind, prefix: "")
            writer.text("ContentId", attachment.id, prefix: "")
            writer.text("Description", attachment.description, prefix: "")
            writer.text("ContentTransferEncoded", Data(attachment.bytes).base64EncodedString(), prefix: "")
            writer.text("AttachmentName", attachment.name, prefix: "")
            writer.close("Attachment", prefix: "")
        }
        writer.close("AttachmentEncoded", prefix: "")
        writer.close("edXML", prefix: "")
        return Array(writer.output.utf8)
    }

    private func writeMessageHeader(_ writer: inout EnvelopeWriter) {
        writer.open("MessageHeader")
        write(from, as: "From", &writer)
        for organ in to { write(organ, as: "To", &writer) }
        writer.open("Code")
        writer.text("CodeNumber", number)
        writer.text("CodeNotation", symbol)
        writer.close("Code")
        writer.open("PromulgationInfo")
        writer.text("Place", place)
        writer.text("PromulgationDate", Self.text(day))
        writer.close("PromulgationInfo")
        writer.open("DocumentType")
        // 1: an administrative document; the kind is told by its name.
        writer.text("Type", "1")
        writer.text("TypeName", kind)
        writer.close("DocumentType")
        writer.text("Subject", subject)
        writer.text("Content", content ?? subject)
        writer.open("SignerInfo")
        writer.text("Competence", signer.competence)
        writer.text("Position", signer.position)
        writer.text("FullName", signer.name)
        writer.close("SignerInfo")
        writer.text("DueDate", dueDay.map(Self.text))
        writer.open("ToPlaces")
        for receiver in receivers { writer.text("Place", receiver) }
        writer.close("ToPlaces")
        writer.open("OtherInfo")
        writer.text("Priority", "\(priority.rawValue)")
        writer.text("PromulgationAmount", "1")
        writer.text("PageAmount", "\(pageCount)")
        writer.open("Appendixes")
        for appendix in appendixes { writer.text("Appendix", appendix) }
        writer.close("Appendixes")
        writer.close("OtherInfo")
        // 0: it steers nobody and answers nothing.
        writer.text("SteeringType", "0")
        writer.text("DocumentId", documentID)
        writer.close("MessageHeader")
    }

    private func write(_ organ: Organ, as name: String, _ writer: inout EnvelopeWriter) {
        writer.open(name)
        writer.text("OrganId", organ.id)
        writer.text("OrganizationInCharge", organ.inCharge)
        writer.text("OrganName", organ.name)
        writer.text("OrganAdd", organ.address)
        writer.text("Email", organ.email)
        writer.text("Telephone", organ.telephone)
        writer.text("Website", organ.website)
        writer.close(name)
    }

    private func writeTrace(_ writer: inout EnvelopeWriter) {
        writer.open(
            "TraceHeaderList",
            "id=\"\(Array(OpenSSL.sha256(Array(documentID.utf8)).prefix(4)).hexadecimal)\" version=\"1.0\" "
                + "mustUnderstand=\"1\" actor=\"http://schemas.xmlsoap.org/soap/actor/next\"")
        writer.open("TraceHeader")
        writer.text("OrganId", from.id)
        writer.text("Timestamp", VietnamTime(sent).envelope)
        writer.close("TraceHeader")
        writer.open("Bussiness")
        // 0: a new document; no paper follows.
        writer.text("BussinessDocType", "0")
        writer.text("BussinessDocReason", "Văn bản điện tử mới")
        writer.text("Paper", "0")
        writer.close("Bussiness")
        writer.close("TraceHeaderList")
    }

    private static func text(_ day: Day) -> String { day.text.replacing("-", with: "/") }
}

/// Writes an envelope's elements, a line each.
struct EnvelopeWriter {
    private(set) var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    mutating func open(_ name: String, _ attributes: String = "", prefix: String = "edXML:") {
        output += "<\(prefix)\(name)\(attributes.isEmpty ? "" : " \(attributes)")>\n"
    }

    mutating func close(_ name: String, prefix: String = "edXML:") { output += "</\(prefix)\(name)>\n" }
    mutating func empty(_ name: String) { output += "<edXML:\(name)/>\n" }

    /// Left out where there is nothing to tell.
    mutating func text(_ name: String, _ text: String?, prefix: String = "edXML:") {
        guard let text, !text.isEmpty else { return }
        output += "<\(prefix)\(name)>\(text.xmlEscaped)</\(prefix)\(name)>\n"
    }
}
