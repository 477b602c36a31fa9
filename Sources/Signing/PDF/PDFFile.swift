/// A PDF as its last revision gives it: where its objects stand, and what they say.
///
/// Nothing is repaired: a file whose tables lie is damaged, since what readers make of it differs.
final class PDFFile {
    enum Place: Hashable {
        case free
        case offset(Int, generation: Int)
        /// Inside an object stream.
        case packed(stream: Int, index: Int)
    }

    /// Larger files are refused.
    static let sizeLimit = 128 << 20
    private static let objectLimit = 2_000_000
    private static let sectionLimit = 4096
    /// What all streams together may swell to.
    private static let inflatedLimit = 256 << 20

    let bytes: [UInt8]
    private(set) var places: [Int: Place] = [:]
    /// That of the last revision.
    private(set) var trailer: [String: PDFObject] = [:]
    /// Where the last cross-reference section stands.
    private(set) var lastSection = 0
    private(set) var lastSectionIsStream = false

    private var objects: [Int: PDFObject] = [:]
    private var packs: [Int: [(number: Int, object: PDFObject)]] = [:]
    private var open: Set<Int> = []
    private var inflatedCount = 0

    init(_ bytes: [UInt8]) throws(SigningError) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
        guard bytes.starts(with: Array("%PDF-".utf8)) else { throw .notPDF }
        self.bytes = bytes
        lastSection = try Self.start(of: bytes)
        try readSections()
        guard trailer["Encrypt"] == nil else { throw .encryptedPDF }
        guard trailer["Root"]?.reference != nil else { throw .damagedPDF(place: "Root") }
    }

    // MARK: Where objects stand

    private static func start(of bytes: [UInt8]) throws(SigningError) -> Int {
        let tail = max(0, bytes.count - 2048)
        let word = Array("startxref".utf8)
        guard bytes.count > word.count else { throw .damagedPDF(place: "startxref") }
        var index = bytes.count - word.count
        while index >= tail {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) {
                var scanner = PDFScanner(bytes, at: index + word.count)
                guard let offset = scanner.whole(), offset < bytes.count else { throw .damagedPDF(place: "startxref") }
                return offset
            }
            index -= 1
        }
        throw .damagedPDF(place: "startxref")
    }

    private func readSections() throws(SigningError) {
        var visited: Set<Int> = []
        var waiting = [lastSection]
        while let offset = waiting.popLast() {
            guard visited.insert(offset).inserted else { throw .damagedPDF(place: "Prev") }
            guard visited.count <= Self.sectionLimit else { throw .damagedPDF(place: "Prev") }
            var scanner = PDFScanner(bytes, at: offset)
            scanner.skipSpace()
            let isTable = scanner.take("xref")
            let found = isTable ? try table(&scanner) : try streamSection(&scanner)
            if visited.count == 1 {
                trailer = found
                lastSectionIsStream = !isTable
            }
            if let previous = found["Prev"] {
                guard let previous = previous.integer, previous >= 0 else { throw .damagedPDF(place: "Prev") }
                waiting.append(previous)
            }
            // Of a hybrid file, what its table hides counts before earlier revisions.
            if let hidden = found["XRefStm"]?.integer, isTable {
                guard visited.insert(hidden).inserted else { throw .damagedPDF(place: "XRefStm") }
                var scanner = PDFScanner(bytes, at: hidden)
                _ = try streamSection(&scanner)
            }
        }
    }

    private func note(_ number: Int, _ place: Place) throws(SigningError) {
        guard number <= 8_388_607, places.count < Self.objectLimit else { throw .damagedPDF(place: "xref") }
        if places[number] == nil { places[number] = place }
    }

    private func table(_ scanner: inout PDFScanner) throws(SigningError) -> [String: PDFObject] {
        while true {
            scanner.skipSpace()
            if scanner.take("trailer") { break }
            guard let first = scanner.whole(), let count = scanner.whole(), count <= Self.objectLimit else {
                throw scanner.damaged("xref")
            }
            for number in first..<first + count {
                guard let offset = scanner.whole(), let generation = scanner.whole() else {
                    throw scanner.damaged("xref")
                }
                scanner.skipSpace()
                if scanner.take("n") {
                    try note(number, .offset(offset, generation: generation))
                } else if scanner.take("f") {
                    try note(number, .free)
                } else {
                    throw scanner.damaged("xref")
                }
            }
        }
        guard let trailer = try scanner.object().dictionary else { throw scanner.damaged("trailer") }
        return trailer
    }

    private func streamSection(_ scanner: inout PDFScanner) throws(SigningError) -> [String: PDFObject] {
        let (_, object) = try indirect(&scanner)
        guard case .stream(let entries, _) = object, entries["Type"] == .name("XRef"),
            let widths = entries["W"]?.array?.compactMap(\.integer), widths.count == 3,
            widths.allSatisfy({ (0...8).contains($0) }), let size = entries["Size"]?.integer, size >= 0
        else { throw scanner.damaged("XRef") }
        let data = try content(of: object)
        let sections = entries["Index"]?.array?.compactMap(\.integer) ?? [0, size]
        let width = widths.reduce(0, +)
        guard width > 0, sections.count % 2 == 0 else { throw scanner.damaged("XRef") }
        var position = 0
        func field(_ width: Int, else missing: Int) -> Int {
            guard width > 0 else { return missing }
            defer { position += width }
            return data[position..<position + width].reduce(0) { ($0 & 0xFF_FFFF_FFFF_FFFF) << 8 | Int($1) }
        }
        for section in stride(from: 0, to: sections.count, by: 2) {
            let (first, count) = (sections[section], sections[section + 1])
            guard first >= 0, count >= 0, count <= Self.objectLimit, first <= 8_388_607 else {
                throw scanner.damaged("XRef")
            }
            for number in first..<first + count {
                guard position + width <= data.count else { throw scanner.damaged("XRef") }
                let kind = field(widths[0], else: 1)
                let (a, b) = (field(widths[1], else: 0), field(widths[2], else: 0))
                switch kind {
                case 0: try note(number, .free)
                case 1: try note(number, .offset(a, generation: b))
                case 2: try note(number, .packed(stream: a, index: b))
                default: break
                }
            }
        }
        return entries
    }

    // MARK: Objects

    /// What a reference leads to; null where it leads nowhere.
    func object(_ reference: PDFReference) throws(SigningError) -> PDFObject {
        try object(number: reference.number)
    }

    func object(number: Int) throws(SigningError) -> PDFObject {
        if let known = objects[number] { return known }
        guard open.count < 32, open.insert(number).inserted else { throw .damagedPDF(place: "object \(number)") }
        defer { open.remove(number) }
        let found: PDFObject
        switch places[number] {
        case nil, .free: found = .null
        case .offset(let offset, _):
            guard offset < bytes.count else { throw .damagedPDF(place: "object \(number)") }
            var scanner = PDFScanner(bytes, at: offset)
            let (reference, object) = try indirect(&scanner)
            guard reference.number == number else { throw .damagedPDF(place: "object \(number)") }
            found = object
        case .packed(let stream, let index):
            let pack = try self.pack(stream)
            guard pack.indices.contains(index), pack[index].number == number else {
                throw .damagedPDF(place: "object \(number)")
            }
            found = pack[index].object
        }
        objects[number] = found
        return found
    }

    /// The object itself, where a reference stands for it.
    func resolve(_ object: PDFObject?) throws(SigningError) -> PDFObject {
        var object = object ?? .null
        for _ in 0..<32 {
            guard case .reference(let reference) = object else { return object }
            object = try self.object(reference)
        }
        throw .damagedPDF(place: "references")
    }

    func dictionary(_ object: PDFObject?) throws(SigningError) -> [String: PDFObject]? {
        try resolve(object).dictionary
    }

    var catalog: [String: PDFObject] {
        get throws(SigningError) {
            guard let catalog = try dictionary(trailer["Root"]) else { throw .damagedPDF(place: "Root") }
            return catalog
        }
    }

    private func indirect(_ scanner: inout PDFScanner) throws(SigningError) -> (PDFReference, PDFObject) {
        guard let number = scanner.whole(), let generation = scanner.whole() else { throw scanner.damaged("obj") }
        scanner.skipSpace()
        guard scanner.take("obj") else { throw scanner.damaged("obj") }
        let object = try scanner.object()
        scanner.skipSpace()
        let reference = PDFReference(number: number, generation: generation)
        guard case .dictionary(let entries) = object, scanner.take("stream") else {
            guard scanner.take("endobj") else { throw scanner.damaged("endobj") }
            return (reference, object)
        }
        if scanner.take("\r\n") || scanner.take("\n") {} else { throw scanner.damaged("stream") }
        let start = scanner.position
        guard let count = try resolve(entries["Length"]).integer, count >= 0, start + count <= bytes.count else {
            throw scanner.damaged("Length")
        }
        scanner.position = start + count
        scanner.skipSpace()
        guard scanner.take("endstream") else { throw scanner.damaged("endstream") }
        return (reference, .stream(entries, start..<start + count))
    }

    private func pack(_ number: Int) throws(SigningError) -> [(number: Int, object: PDFObject)] {
        if let known = packs[number] { return known }
        guard case .offset = places[number] else { throw .damagedPDF(place: "ObjStm \(number)") }
        let stream = try object(number: number)
        guard let entries = stream.dictionary, entries["Type"] == .name("ObjStm"),
            let count = entries["N"]?.integer, let first = entries["First"]?.integer, count >= 0, first >= 0,
            count <= Self.objectLimit
        else { throw .damagedPDF(place: "ObjStm \(number)") }
        var scanner = PDFScanner(try content(of: stream))
        var heads: [(Int, Int)] = []
        for _ in 0..<count {
            guard let number = scanner.whole(), let offset = scanner.whole() else { throw scanner.damaged("ObjStm") }
            heads.append((number, offset))
        }
        var pack: [(number: Int, object: PDFObject)] = []
        for (number, offset) in heads {
            scanner.position = first + offset
            pack.append((number, try scanner.object()))
        }
        packs[number] = pack
        return pack
    }

    /// A stream's bytes, unpacked.
    func content(of object: PDFObject) throws(SigningError) -> [UInt8] {
        guard case .stream(let entries, let range) = object else { throw .damagedPDF(place: "stream") }
        let filters = try list(entries["Filter"]).compactMap(\.name)
        let parameters = try list(entries["DecodeParms"])
        if filters.isEmpty { return Array(bytes[range]) }
        guard filters == ["FlateDecode"] else { throw .damagedPDF(place: filters.joined(separator: " ")) }
        let inflated = try Flate.inflate(bytes[range])
        inflatedCount += inflated.count
        guard inflatedCount <= Self.inflatedLimit else { throw .tooLarge(limit: Self.inflatedLimit) }
        guard let hints = parameters.first?.dictionary, let predictor = hints["Predictor"]?.integer, predictor > 1
        else {
            return inflated
        }
        guard predictor >= 10 else { throw .damagedPDF(place: "Predictor") }
        return try Flate.unpredict(
            inflated, columns: hints["Columns"]?.integer ?? 1, colors: hints["Colors"]?.integer ?? 1,
            bits: hints["BitsPerComponent"]?.integer ?? 8)
    }

    /// A value that may stand alone or in an array.
    private func list(_ object: PDFObject?) throws(SigningError) -> [PDFObject] {
        let object = try resolve(object)
        if object == .null { return [] }
        guard let members = object.array else { return [object] }
        var found: [PDFObject] = []
        for member in members { found.append(try resolve(member)) }
        return found
    }
}
