import Documents

/// A Word file that an office made in its own word processor, with tags in its text: `{{budget_revenue:value}}`.
///
/// Tags are found in the body, in tables, text boxes, heads, feet and notes, also where Word has split one over
/// runs. It is read once and can be filled many times, side by side.
public struct WordTemplate: Sendable {
    public struct Tag: Hashable, Sendable {
        /// Without its brackets and the spaces around.
        public var text: String
        /// What stands before it in its paragraph.
        public var before: String
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

    /// What it is called in registers: its file's name without the ending.
    var title: String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        return file.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// What is wrong before any tag is looked at.
    public var faults: [WordTemplateFault] { pages.flatMap(\.faults) }

    /// The file with each tag replaced by what `fill` gives, in the format of the tag's first letter.
    ///
    /// Figures become content controls, and the file keeps what they are bound to.
    /// - Throws: ``WordTemplateFaults`` with all faults, those of the brackets and those that `fill` threw.
    /// - Parameter style: how the figures are written, for the file to keep.
    public func filled(
        style: OfficeStyle = OfficeStyle(), _ fill: (Tag) throws -> [WrittenRun]
    ) throws -> [UInt8] {
        var faults = faults
        var package = package
        // Numbers of controls must differ through all parts.
        var ink = WordInk(lastNumber: pages.map(\.text.highestNumber).max() ?? 0)
        for page in pages where !page.tags.isEmpty {
            var contents: [[WrittenRun]] = []
            for tag in page.tags {
                do {
                    contents.append(try fill(tag.tag))
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
        if !ink.bindings.isEmpty { try package.addRecord(ink.bindings, style) }
        return try package.packed()
    }
}
