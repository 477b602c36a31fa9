import Documents

/// The part in which a Word file keeps what its figures are bound to. Word and LibreOffice carry it along.
enum WordBindingPart {
    static let space = "urn:solieu:figures:1"
    static let propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

    static let identifier = "{6B1F8C52-53C1-4B7E-9D0A-50C1E0F16001}"

    static func parts(json: String, number: Int) -> [ZipWriter.Part] {
        parts(item(json: json), number: number, properties: identifier, namespace: space)
    }

    /// A custom part with what tells Word of it.
    static func parts(_ item: [UInt8], number: Int, properties id: String, namespace: String) -> [ZipWriter.Part] {
        let properties =
            WordParts.declaration
            + "<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\""
            + " ds:itemID=\"\(id)\"><ds:schemaRefs>"
            + "<ds:schemaRef ds:uri=\"\(namespace)\"/></ds:schemaRefs></ds:datastoreItem>"
        let relations =
            WordParts.declaration
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + WordParts.relation("rId1", "customXmlProps", "itemProps\(number).xml") + "</Relationships>"
        return [
            ZipWriter.Part("customXml/item\(number).xml", item),
            ZipWriter.Part("customXml/itemProps\(number).xml", Array(properties.utf8)),
            ZipWriter.Part("customXml/_rels/item\(number).xml.rels", Array(relations.utf8)),
        ]
    }

    static func item(json: String) -> [UInt8] {
        var xml = MarkupWriter(capacity: json.utf8.count + 256)
        xml.write(WordParts.declaration)
        xml.write("<figures xmlns=\"\(space)\">")
        xml.text(json)
        xml.write("</figures>")
        return xml.bytes
    }
}
