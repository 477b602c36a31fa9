import Documents

extension OfficePackage {
    /// Adds the part that keeps what a Word file's figures are bound to.
    mutating func addRecord(_ bindings: [FigureBinding], _ style: OfficeStyle) throws {
        let json = try BindingRecord(bindings, style: style).json()
        try addCustomPart(
            WordBindingPart.item(json: json), properties: WordBindingPart.identifier, namespace: WordBindingPart.space,
            id: "rIdSolieuFigures")
    }

    /// Adds a custom part to a Word file, with all that leads to it.
    mutating func addCustomPart(_ bytes: [UInt8], properties: String, namespace: String, id: String) throws {
        let taken = Set(names)
        guard let number = (1...10_000).first(where: { !taken.contains("customXml/item\($0).xml") }) else {
            throw DocumentError(name: name, .damaged(place: "customXml"))
        }
        for part in WordBindingPart.parts(bytes, number: number, properties: properties, namespace: namespace) {
            set(part.name, part.bytes)
        }
        insert(
            "<Override PartName=\"/customXml/itemProps\(number).xml\" ContentType=\"\(WordBindingPart.propertiesType)\"/>",
            before: "</Types>", in: "[Content_Types].xml")
        let body = wordBody?.dropFirst("word/".count) ?? "document.xml"
        insert(
            WordParts.relation(id, "customXml", "../customXml/item\(number).xml"),
            before: "</Relationships>", in: "word/_rels/\(body).rels")
    }

    mutating func insert(_ markup: String, before end: String, in part: String) {
        guard let bytes = self.part(part), let place = bytes.firstRange(of: Array(end.utf8)) else { return }
        set(
            part,
            ByteEdit.apply(
                [ByteEdit(range: place.lowerBound..<place.lowerBound, bytes: Array(markup.utf8))], to: bytes))
    }
}
