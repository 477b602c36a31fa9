/// A field of a PDF's form that is for a signature.
struct PDFSignatureField {
    var name: String
    var reference: PDFReference?
    /// The field's own; those of its only widget, too.
    var entries: [String: PDFObject]
    /// The signature's dictionary; nil while it isn't signed.
    var value: [String: PDFObject]?
    var valueReference: PDFReference?
}

extension PDFFile {
    private static let fieldLimit = 50_000

    /// All fields for signatures, in the order of the form.
    func signatureFields() throws(SigningError) -> [PDFSignatureField] {
        guard let form = try dictionary(try catalog["AcroForm"]) else { return [] }
        var found: [PDFSignatureField] = []
        var visited: Set<PDFReference> = []
        var count = 0
        var waiting: [(object: PDFObject, prefix: String, isSignature: Bool)] = []
        for field in (try resolve(form["Fields"]).array ?? []).reversed() { waiting.append((field, "", false)) }
        while let (object, prefix, isInherited) = waiting.popLast() {
            count += 1
            if let reference = object.reference, !visited.insert(reference).inserted { continue }
            guard count <= Self.fieldLimit else { throw .damagedPDF(place: "Fields") }
            guard let entries = try dictionary(object) else { continue }
            let own = try resolve(entries["T"]).text
            let name = own.map { prefix.isEmpty ? $0 : "\(prefix).\($0)" } ?? prefix
            let kind = try resolve(entries["FT"]).name
            let isSignature = kind.map { $0 == "Sig" } ?? isInherited
            let value = try dictionary(entries["V"])
            if isSignature, value != nil || entries["Kids"] == nil {
                found.append(
                    PDFSignatureField(
                        name: name, reference: object.reference, entries: entries, value: value,
                        valueReference: entries["V"]?.reference))
            }
            for kid in (try resolve(entries["Kids"]).array ?? []).reversed() {
                // A kid without a name of its own is a widget of this field.
                let isWidget = try dictionary(kid)?["T"] == nil
                if !isWidget || value == nil { waiting.append((kid, name, isSignature)) }
            }
        }
        return found
    }
}
