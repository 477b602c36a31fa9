import Documents

/// A Word file that an office made in its own word processor, with tags in its text: `{{budget_revenue:value}}`.
///
/// Tags are found in the body, in tables, text boxes, heads, feet and notes, also where Word has split one over
/// runs. It is read once and can be filled many times, side by side.
public struct WordTemplate: Sendable {
    public struct Tag: Hashable, Sendable {
        /// Without its brackets and the spaces around.
        public var text: String
        public var place: WrittenPlace
    }

    public let name: String
    private let package: OfficePackage
    private let pages: [WordTemplatePart]

    /// - Throws: ``DocumentError`` where the file is damaged or no Word file.
    public init(_ bytes: [UInt8], name: String) throws {
        self.name = name
        package = try OfficePackage(bytes, name: name)
        guard package.wordBody != nil else {
            throw DocumentError(name: name, .damaged(place: "word/document.xml"))
        }
        var pages: [WordTemplatePart] = []
        for part in LivingWord.textParts(of: package) {
            guard let bytes = try package.markup(part) else { continue }
            pages.append(WordTemplatePart(part, bytes))
        }
        self.pages = pages
    }

    /// The tags in reading order, the body's first.
    public var tags: [Tag] { pages.flatMap(\.tags).map(\.tag) }

    /// What is wrong before any tag is looked at.
    public var faults: [WordTemplateFault] { pages.flatMap(\.faults) }

    /// The file with each tag replaced by what `fill` gives, in the format of the tag's first letter.
    ///
    /// Figures become content controls, and the file keeps what they are bound to.
    /// - Throws: ``WordTemplateFaults`` with all faults, those of the brackets and those that `fill` threw.
    public func filled(_ fill: (String) throws -> [WrittenRun]) throws -> [UInt8] {
        var faults = faults
        var package = package
        // Numbers of controls must differ through all parts.
        var ink = WordInk(lastNumber: pages.map(\.text.highestNumber).max() ?? 0)
        for page in pages where !page.tags.isEmpty {
            var contents: [[WrittenRun]] = []
            for tag in page.tags {
                do {
                    contents.append(try fill(tag.tag.text))
                } catch {
                    faults.append(
                        WordTemplateFault(
                            tag: tag.tag.text, problem: .refused(String(describing: error)), place: tag.tag.place))
                    contents.append([])
                }
            }
            if faults.isEmpty { package.set(page.name, page.filled(contents, with: &ink)) }
        }
        guard faults.isEmpty else { throw WordTemplateFaults(name: name, faults: faults) }
        if !ink.bindings.isEmpty { try package.addRecord(ink.bindings) }
        return try package.packed()
    }
}

extension OfficePackage {
    /// Adds the part that keeps what figures are bound to.
    fileprivate mutating func addRecord(_ bindings: [FigureBinding]) throws {
        let taken = Set(names)
        guard let number = (1...10_000).first(where: { !taken.contains("customXml/item\($0).xml") }) else { return }
        let json = try BindingRecord.json(bindings)
        for part in WordBindingPart.parts(json: json, number: number) { set(part.name, part.bytes) }
        insert(
            "<Override PartName=\"/customXml/itemProps\(number).xml\" ContentType=\"\(WordBindingPart.propertiesType)\"/>",
            before: "</Types>", in: "[Content_Types].xml")
        let body = wordBody?.dropFirst("word/".count) ?? "document.xml"
        insert(
            WordParts.relation("rIdSolieuFigures", "customXml", "../customXml/item\(number).xml"),
            before: "</Relationships>", in: "word/_rels/\(body).rels")
    }

    private mutating func insert(_ markup: String, before end: String, in part: String) {
        guard let bytes = self.part(part), let place = bytes.firstRange(of: Array(end.utf8)) else { return }
        set(
            part,
            ByteEdit.apply(
                [ByteEdit(range: place.lowerBound..<place.lowerBound, bytes: Array(markup.utf8))], to: bytes))
    }
}
