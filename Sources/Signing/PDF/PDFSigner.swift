import Foundation

/// What a signature tells about itself.
public struct SignatureDetails: Hashable, Sendable {
    /// The signer's name as it stands in the document.
    public var name: String
    /// The agency that the signer signs for; the office whose seal it is.
    public var agency: String
    public var reason: String?
    /// Where it is signed: "Bắc Giang".
    public var place: String?
    public var time: Date

    public init(name: String, agency: String = "", reason: String? = nil, place: String? = nil, time: Date = Date()) {
        self.name = name
        self.agency = agency
        self.reason = reason
        self.place = place
        self.time = time
    }
}

/// Where a visible signature stands.
public enum SignaturePlacement: Hashable, Sendable {
    /// A person's above the name, on the right; a seal over the left third of the person's.
    case byDecree
    /// On a page counted from 1.
    case area(page: Int, PageArea)
}

/// Signs PDFs: PAdES baseline B-B, with a time-stamp authority B-T.
///
/// A signature is added behind the file's end, so that all before it, and earlier signatures with it, stays as it was.
public struct PDFSigner: Sendable {
    public var key: any SigningKey
    public var details: SignatureDetails
    /// nil: nothing shows.
    public var look: SignatureLook?
    public var placement = SignaturePlacement.byDecree
    public var authority: TimeStampAuthority?

    public init(
        key: any SigningKey, details: SignatureDetails, look: SignatureLook? = .person,
        placement: SignaturePlacement = .byDecree, authority: TimeStampAuthority? = nil
    ) {
        self.key = key
        self.details = details
        self.look = look
        self.placement = placement
        self.authority = authority
    }

    /// The signed file.
    public func sign(_ pdf: [UInt8]) async throws(SigningError) -> [UInt8] {
        try key.certificate.requireFitness(at: details.time)
        let file = try PDFFile(pdf)
        try Self.requireOpen(file)
        let spot = try await spot(in: file)
        var (bytes, gap) = try prepare(file, spot)
        let digest = OpenSSL.sha256(bytes[..<gap.lowerBound] + bytes[gap.upperBound...])
        let message = try await SignedMessage.make(over: digest, key: key, time: nil, authority: authority)
        guard message.count * 2 <= gap.count - 2 else { throw .signatureTooLong }
        bytes.replaceSubrange(
            gap.lowerBound + 1..<gap.lowerBound + 1 + message.count * 2, with: message.flatMap(PDFObject.hex))
        // What leaves here was read back first.
        guard let report = try PDFVerifier(roots: nil, now: details.time).verify(bytes).last,
            report.integrity == .whole,
            bytes.starts(with: pdf)
        else { throw .library(said: "the signature doesn't read back") }
        return bytes
    }

    /// - Throws: where a certifying signature allows no further ones.
    private static func requireOpen(_ file: PDFFile) throws(SigningError) {
        let permissions = try file.dictionary(try file.catalog["Perms"])
        guard let certification = try file.dictionary(permissions?["DocMDP"]) else { return }
        for reference in try file.resolve(certification["Reference"]).array ?? [] {
            let parameters = try file.dictionary(try file.dictionary(reference)?["TransformParams"])
            if try file.resolve(parameters?["P"]).integer == 1 { throw .lockedByCertification }
        }
    }

    // MARK: Where it stands

    private struct Spot {
        var page: PDFPage
        var area: PageArea?
    }

    private func spot(in file: PDFFile) async throws(SigningError) -> Spot {
        let pages = try file.pages()
        guard let last = pages.last else { throw .noSuchPage(1) }
        guard let look else { return Spot(page: last, area: nil) }
        if case .area(let number, let area) = placement {
            guard pages.indices.contains(number - 1) else { throw .noSuchPage(number) }
            return Spot(page: pages[number - 1], area: area.inside(pages[number - 1]))
        }
        if look == .seal, let (page, area) = try Self.lastVisibleSignature(in: file, pages) {
            return Spot(page: page, area: area.sealArea.inside(page))
        }
        var spot = Spot(page: last, area: SignerPlace.fallback(on: last))
        if let place = await SignerPlace.find(details.name, in: file.bytes), pages.indices.contains(place.page) {
            spot = Spot(page: pages[place.page], area: place.area(on: pages[place.page]))
        }
        if look == .seal { spot.area = spot.area?.sealArea.inside(spot.page) }
        return spot
    }

    private static func lastVisibleSignature(
        in file: PDFFile, _ pages: [PDFPage]
    ) throws(SigningError) -> (PDFPage, PageArea)? {
        var found: (PDFPage, PageArea)?
        for field in try file.signatureFields() where field.value != nil {
            var corners: [Double] = []
            for corner in try file.resolve(field.entries["Rect"]).array ?? [] {
                if let number = try file.resolve(corner).number { corners.append(number) }
            }
            guard corners.count == 4, corners[2] - corners[0] > 1, corners[3] - corners[1] > 1 else { continue }
            let reference = field.entries["P"]?.reference
            let page = pages.first { $0.reference.number == reference?.number } ?? pages.last
            let area = PageArea(
                left: corners[0], bottom: corners[1], width: corners[2] - corners[0], height: corners[3] - corners[1])
            if let page { found = (page, area) }
        }
        return found
    }

    // MARK: What is added

    /// The file with an empty signature, and the gap that its bytes go into: from `<` through `>`.
    private func prepare(_ file: PDFFile, _ spot: Spot) throws(SigningError) -> ([UInt8], Range<Int>) {
        var update = PDFUpdate(file)
        let (signature, widget) = (update.reserve(), update.reserve())
        let (body, gapInBody, rangeInBody) = signatureDictionary()
        update.add(.raw(body), as: signature)
        let name = try fieldName(in: file)
        var entries: [String: PDFObject] = [
            "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(name),
            "V": .reference(signature), "F": .integer(132), "P": .reference(spot.page.reference),
            "TU": .text("\(details.name) \(details.agency) \(VietnamTime(details.time).text)"),
            "Rect": .array([0, 0, 0, 0].map(PDFObject.integer)),
        ]
        if let area = spot.area, let look {
            let form = update.add(
                .stream(
                    [
                        "Type": .name("XObject"), "Subtype": .name("Form"), "Resources": .dictionary([:]),
                        "BBox": Self.numbers([0, 0, area.width, area.height]),
                    ], try look.drawing(details, width: area.width, height: area.height)))
            entries["Rect"] = Self.numbers([
                area.left, area.bottom, area.left + area.width, area.bottom + area.height,
            ])
            entries["AP"] = .dictionary(["N": .reference(form)])
        }
        update.add(.object(.dictionary(entries)), as: widget)
        try Self.append(widget, toPage: spot.page, &update)
        try Self.append(widget, toFormOf: &update)
        var (bytes, offsets) = try update.write()
        guard let offset = offsets[signature.number] else { throw .library(said: "xref") }
        let start = offset + "\(signature.number) \(signature.generation) obj\n".utf8.count
        let gap = start + gapInBody.lowerBound..<start + gapInBody.upperBound
        let range = "[0 \(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)]"
        let room = start + rangeInBody.lowerBound..<start + rangeInBody.upperBound
        let filled = Array(range.utf8) + [UInt8](repeating: 0x20, count: max(0, room.count - range.utf8.count))
        bytes.replaceSubrange(room, with: filled)
        return (bytes, gap)
    }

    private static func numbers(_ values: [Double]) -> PDFObject {
        .array(values.map { .real(Drawing.text($0)) })
    }

    /// The signature's dictionary, written out, with the places of what is filled in later.
    private func signatureDictionary() -> (body: [UInt8], gap: Range<Int>, range: Range<Int>) {
        var entries: [String: PDFObject] = [
            "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
            "M": .string(Array(VietnamTime(details.time).pdf.utf8)), "Name": .text(details.name),
        ]
        if let reason = details.reason { entries["Reason"] = .text(reason) }
        if let place = details.place { entries["Location"] = .text(place) }
        var body: [UInt8] = []
        PDFObject.dictionary(entries).write(to: &body)
        body.removeLast(2)
        body += Array("/ByteRange ".utf8)
        let range = body.count..<body.count + 48
        body += [UInt8](repeating: 0x20, count: range.count) + Array("\n/Contents ".utf8)
        let certificates = ([key.certificate] + key.chain).reduce(0) { $0 + $1.der.count }
        let room = 4096 + certificates + (authority == nil ? 0 : 16_384)
        let gap = body.count..<body.count + room * 2 + 2
        body += Array("<".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: room * 2) + Array(">".utf8)
        body += Array("\n>>".utf8)
        return (body, gap, range)
    }

    private func fieldName(in file: PDFFile) throws(SigningError) -> String {
        let stem = look == .seal ? "Seal" : "Signature"
        let taken = Set(try file.signatureFields().map(\.name))
        return (1...).lazy.map { "\(stem)\($0)" }.first { !taken.contains($0) } ?? stem
    }

    private static func append(
        _ widget: PDFReference, toPage page: PDFPage, _ update: inout PDFUpdate
    ) throws(SigningError) {
        if let list = page.entries["Annots"]?.reference {
            update.replace(
                list, with: .array((try update.resolve(.reference(list)).array ?? []) + [.reference(widget)]))
        } else {
            var entries = page.entries
            entries["Annots"] = .array((entries["Annots"]?.array ?? []) + [.reference(widget)])
            update.replace(page.reference, with: .dictionary(entries))
        }
    }

    private static func append(_ widget: PDFReference, toFormOf update: inout PDFUpdate) throws(SigningError) {
        guard let root = update.file.trailer["Root"]?.reference, var catalog = try update.current(root).dictionary
        else { throw .damagedPDF(place: "Root") }
        var form = try update.resolve(catalog["AcroForm"]).dictionary ?? [:]
        // 1: there are signatures; 2: nobody may rewrite the file.
        form["SigFlags"] = .integer((try update.resolve(form["SigFlags"]).integer ?? 0) | 3)
        if let list = form["Fields"]?.reference {
            update.replace(
                list, with: .array((try update.resolve(.reference(list)).array ?? []) + [.reference(widget)]))
        } else {
            form["Fields"] = .array((form["Fields"]?.array ?? []) + [.reference(widget)])
        }
        if let reference = catalog["AcroForm"]?.reference {
            update.replace(reference, with: .dictionary(form))
        } else {
            catalog["AcroForm"] = .dictionary(form)
            update.replace(root, with: .dictionary(catalog))
        }
    }
}
