/// Compares a PDF as it was signed with what it has become, and tells what was added.
///
/// Further signatures and validation data are what signed documents may gain; everything else is foreign. Pages, form
/// and catalogue are compared entry by entry; all other objects must be what they were.
struct PDFRevisionComparison {
    private let old: PDFFile
    private let new: PDFFile
    private var changes: [LaterChange] = []
    /// Numbers of objects that were compared entry by entry, or whose change is told.
    private var settled: Set<Int> = []

    /// What stands behind the first `end` bytes.
    static func changes(in file: PDFFile, behind end: Int) -> [LaterChange] {
        guard end < file.bytes.count else { return [] }
        if file.bytes[end...].allSatisfy(PDFScanner.isSpace) { return [] }
        do {
            var comparison = PDFRevisionComparison(old: try PDFFile(Array(file.bytes[..<end])), new: file)
            try comparison.compare()
            return comparison.changes
        } catch {
            return [
                .foreign(
                    .init(
                        vi: "phần được ký không phải một tệp PDF trọn vẹn, hoặc phần thêm bị hỏng",
                        en: "the signed part is no whole PDF, or what was added is damaged"))
            ]
        }
    }

    private init(old: PDFFile, new: PDFFile) {
        self.old = old
        self.new = new
    }

    private mutating func foreign(_ vi: String, _ en: String) {
        let change = LaterChange.foreign(.init(vi: vi, en: en))
        if !changes.contains(change) { changes.append(change) }
    }

    private mutating func note(_ change: LaterChange) {
        if !changes.contains(change) { changes.append(change) }
    }

    private mutating func compare() throws(SigningError) {
        guard old.trailer["Root"] == new.trailer["Root"] else {
            return foreign("tệp có mục lục đối tượng khác", "the file has another catalogue")
        }
        try compareFields()
        try compareCatalogs()
        try comparePages()
        try settleMetadata()
        try compareObjects()
    }

    // MARK: Form

    private mutating func compareFields() throws(SigningError) {
        let before = try old.signatureFields()
        for field in try new.signatureFields() {
            guard let twin = before.first(where: { $0.reference == field.reference && $0.name == field.name }) else {
                note(field.value == nil ? .emptySignatureField(field: field.name) : .signature(field: field.name))
                continue
            }
            // An empty field was signed.
            guard twin.value == nil, field.value != nil, let reference = field.reference else { continue }
            if Self.rest(twin.entries, without: ["V", "AP", "F"])
                == Self.rest(field.entries, without: ["V", "AP", "F"])
            {
                note(.signature(field: field.name))
                settled.insert(reference.number)
            }
        }
    }

    private static func rest(_ entries: [String: PDFObject], without keys: Set<String>) -> [String: PDFObject] {
        entries.filter { !keys.contains($0.key) }
    }

    private mutating func compareForms(_ before: PDFObject?, _ after: PDFObject?) throws(SigningError) {
        let oldForm = try old.dictionary(before) ?? [:]
        let newForm = try new.dictionary(after) ?? [:]
        let free: Set = ["Fields", "SigFlags"]
        let added: Set = ["DR", "DA"]
        let isSame = Self.rest(newForm, without: free).allSatisfy { key, value in
            oldForm[key] == value || (oldForm[key] == nil && added.contains(key))
        }
        let isKept = Self.rest(oldForm, without: free).keys.allSatisfy { newForm[$0] != nil }
        if !isSame || !isKept { foreign("biểu mẫu bị sửa", "the form was changed") }
        try compareLists(oldForm["Fields"], newForm["Fields"], "biểu mẫu", "the form")
        for reference in [before?.reference, oldForm["Fields"]?.reference].compactMap(\.self) {
            settled.insert(reference.number)
        }
    }

    /// Lists of fields or annotations may gain signatures.
    private mutating func compareLists(
        _ before: PDFObject?, _ after: PDFObject?, _ vi: String, _ en: String
    ) throws(SigningError) {
        let oldList = try old.resolve(before).array ?? []
        let newList = try new.resolve(after).array ?? []
        guard newList.starts(with: oldList) else { return foreign("\(vi) bị sửa", "\(en) was changed") }
        for member in newList.dropFirst(oldList.count) {
            guard let entries = try new.dictionary(member) else { continue }
            var kind = try new.resolve(entries["FT"]).name
            if kind == nil { kind = try new.resolve(try new.dictionary(entries["Parent"])?["FT"]).name }
            if kind != "Sig" {
                foreign("\(vi) có thêm nội dung không phải chữ ký", "\(en) gained something that is no signature")
            }
        }
    }

    // MARK: Catalogue and pages

    private mutating func compareCatalogs() throws(SigningError) {
        let (before, after) = (try old.catalog, try new.catalog)
        let free: Set = ["AcroForm", "DSS", "Extensions", "Metadata"]
        for key in Set(before.keys).union(after.keys).subtracting(free).sorted() where before[key] != after[key] {
            foreign("mục /\(key) của tệp bị sửa", "the file's /\(key) was changed")
        }
        if before["Metadata"] != after["Metadata"] { note(.metadata) }
        if let root = old.trailer["Root"]?.reference { settled.insert(root.number) }
        try compareForms(before["AcroForm"], after["AcroForm"])
        if before["DSS"] != after["DSS"] { note(.validationData) }
        if let archive = before["DSS"] { try settleArchive(archive) }
    }

    /// Objects of the archive of validation data, which grows.
    private mutating func settleArchive(_ archive: PDFObject) throws(SigningError) {
        var waiting = [archive]
        var visited: Set<Int> = []
        while let object = waiting.popLast(), visited.count < 10_000 {
            if let reference = object.reference {
                guard visited.insert(reference.number).inserted else { continue }
                let (before, after) = (try old.object(reference), try new.object(reference))
                if before != after, before.array != nil || before.dictionary != nil {
                    settled.insert(reference.number)
                    note(.validationData)
                }
                waiting.append(before)
            } else if let members = object.array {
                waiting += members
            } else if case .dictionary(let entries) = object {
                waiting += entries.values
            }
        }
    }

    private mutating func comparePages() throws(SigningError) {
        let (before, after) = (try old.pages(), try new.pages())
        guard before.map(\.reference) == after.map(\.reference) else {
            return foreign("số trang hoặc thứ tự trang bị sửa", "pages were added, removed or put in another order")
        }
        for (index, (page, later)) in zip(before, after).enumerated() {
            settled.insert(page.reference.number)
            if let list = page.entries["Annots"]?.reference { settled.insert(list.number) }
            if Self.rest(page.entries, without: ["Annots"]) != Self.rest(later.entries, without: ["Annots"]) {
                foreign("trang \(index + 1) bị sửa", "page \(index + 1) was changed")
            }
            try compareLists(page.entries["Annots"], later.entries["Annots"], "trang \(index + 1)", "page \(index + 1)")
        }
    }

    private mutating func settleMetadata() throws(SigningError) {
        if old.trailer["Info"] != new.trailer["Info"] { note(.metadata) }
        for reference in [old.trailer["Info"]?.reference, try old.catalog["Metadata"]?.reference].compactMap(\.self) {
            if try !isSame(reference.number) { note(.metadata) }
            settled.insert(reference.number)
        }
    }

    // MARK: All other objects

    private mutating func compareObjects() throws(SigningError) {
        var dangling: Set<Int>?
        for number in Set(old.places.keys).union(new.places.keys).sorted() where !settled.contains(number) {
            if !mayDiffer(number) { continue }
            let before = try old.object(number: number)
            if before == .null {
                // A number that the signed part speaks of, and leaves open, must stay open.
                if dangling == nil { dangling = try danglingReferences() }
                if dangling?.contains(number) == true, try new.object(number: number) != .null {
                    foreign("đối tượng \(number) được chèn vào chỗ trống", "object \(number) fills what was left open")
                }
            } else if try !isSame(number) {
                foreign("đối tượng \(number) bị sửa", "object \(number) was changed")
            }
        }
    }

    /// Whether the tables give an object another place.
    private func mayDiffer(_ number: Int) -> Bool {
        guard old.places[number] == new.places[number] else { return true }
        guard case .packed(let stream, _) = old.places[number] else { return false }
        return old.places[stream] != new.places[stream]
    }

    private func isSame(_ number: Int) throws(SigningError) -> Bool {
        if !mayDiffer(number) { return true }
        let (before, after) = (try old.object(number: number), try new.object(number: number))
        guard case .stream(let oldEntries, let oldRange) = before, case .stream(let newEntries, let newRange) = after
        else { return before == after }
        return oldEntries == newEntries && new.bytes[oldRange].elementsEqual(new.bytes[newRange])
    }

    /// The numbers of objects that the signed part refers to and doesn't have.
    private func danglingReferences() throws(SigningError) -> Set<Int> {
        var found: Set<Int> = []
        for number in old.places.keys {
            // What can't be read refers to nothing.
            guard let object = try? old.object(number: number) else { continue }
            object.forEachReference { reference in
                switch old.places[reference.number] {
                case nil, .free: found.insert(reference.number)
                default: break
                }
            }
        }
        return found
    }
}
