/// A file inside a PDF.
struct PDFAttachment {
    var name: String
    /// Its media type.
    var kind: String
    var description: String
    var bytes: [UInt8]

    /// The PDF with this file attached, added behind its end.
    func attached(to pdf: [UInt8]) throws(SigningError) -> [UInt8] {
        let file = try PDFFile(pdf)
        guard try !file.signatureFields().contains(where: { $0.value != nil }) else { throw .alreadySigned }
        guard let root = file.trailer["Root"]?.reference else { throw .damagedPDF(place: "Root") }
        var update = PDFUpdate(file)
        let content = update.add(
            .stream(
                [
                    "Type": .name("EmbeddedFile"), "Subtype": .name(kind),
                    "Params": .dictionary(["Size": .integer(bytes.count)]),
                ], bytes))
        let specification = update.add(
            .object(
                .dictionary([
                    "Type": .name("Filespec"), "F": .text(name), "UF": .text(name), "Desc": .text(description),
                    "AFRelationship": .name("Data"),
                    "EF": .dictionary(["F": .reference(content), "UF": .reference(content)]),
                ])))
        var catalog = try file.catalog
        var associated = try file.resolve(catalog["AF"]).array ?? []
        associated.append(.reference(specification))
        catalog["AF"] = .array(associated)
        try list(specification, in: &catalog, &update)
        update.replace(root, with: .dictionary(catalog))
        return try update.write().bytes
    }

    /// Enters the file into the tree of names.
    private func list(
        _ specification: PDFReference, in catalog: inout [String: PDFObject], _ update: inout PDFUpdate
    ) throws(SigningError) {
        let file = update.file
        var names = try file.dictionary(catalog["Names"]) ?? [:]
        // A tree that is there becomes flat: releases carry few files.
        var pairs = try Self.pairs(of: names["EmbeddedFiles"], in: file).filter { $0.name != Array(name.utf8) }
        pairs.append((Array(name.utf8), .reference(specification)))
        pairs.sort { $0.name.lexicographicallyPrecedes($1.name) }
        names["EmbeddedFiles"] = .dictionary(["Names": .array(pairs.flatMap { [.string($0.name), $0.file] })])
        catalog["Names"] = .dictionary(names)
    }

    private static func pairs(
        of tree: PDFObject?, in file: PDFFile
    ) throws(SigningError) -> [(name: [UInt8], file: PDFObject)] {
        var pairs: [(name: [UInt8], file: PDFObject)] = []
        var waiting = [tree ?? .null]
        var visited: Set<PDFReference> = []
        while let node = waiting.popLast(), pairs.count < 10_000 {
            if let reference = node.reference, !visited.insert(reference).inserted {
                throw .damagedPDF(place: "EmbeddedFiles")
            }
            guard let entries = try file.dictionary(node) else { continue }
            let members = try file.resolve(entries["Names"]).array ?? []
            for index in stride(from: 0, to: members.count - 1, by: 2) {
                if let name = try file.resolve(members[index]).string { pairs.append((name, members[index + 1])) }
            }
            waiting += (try file.resolve(entries["Kids"]).array ?? []).reversed()
        }
        return pairs
    }

    /// The bytes of the file with this name; nil where the PDF has none such.
    static func find(_ name: String, in pdf: [UInt8]) throws(SigningError) -> [UInt8]? {
        let file = try PDFFile(pdf)
        guard let names = try file.dictionary(try file.catalog["Names"]) else { return nil }
        guard let pair = try pairs(of: names["EmbeddedFiles"], in: file).first(where: { $0.name == Array(name.utf8) }),
            let specification = try file.dictionary(pair.file), let files = try file.dictionary(specification["EF"])
        else { return nil }
        return try file.content(of: try file.resolve(files["UF"] ?? files["F"]))
    }
}
