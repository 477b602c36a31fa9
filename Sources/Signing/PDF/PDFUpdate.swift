/// What is added to the end of a PDF. What stands there stays, byte by byte.
struct PDFUpdate {
    enum Body {
        case object(PDFObject)
        /// Packed where that makes it smaller.
        case stream([String: PDFObject], [UInt8])
        /// Written as it is.
        case raw([UInt8])
    }

    let file: PDFFile
    private var bodies: [(reference: PDFReference, body: Body)] = []
    private var nextNumber: Int

    init(_ file: PDFFile) {
        self.file = file
        let size = file.trailer["Size"]?.integer ?? 0
        nextNumber = max(size, (file.places.keys.max() ?? 0) + 1, 1)
    }

    /// Keeps a number for an object that others refer to before it is known.
    mutating func reserve() -> PDFReference {
        defer { nextNumber += 1 }
        return PDFReference(number: nextNumber, generation: 0)
    }

    @discardableResult
    mutating func add(_ body: Body, as reference: PDFReference? = nil) -> PDFReference {
        let reference = reference ?? reserve()
        bodies.append((reference, body))
        return reference
    }

    /// Puts an object in the place of one that is there.
    mutating func replace(_ reference: PDFReference, with object: PDFObject) {
        if let index = bodies.firstIndex(where: { $0.reference.number == reference.number }) {
            bodies[index].body = .object(object)
        } else {
            bodies.append((reference, .object(object)))
        }
    }

    /// What an object says, as far as this update has come.
    func current(_ reference: PDFReference) throws(SigningError) -> PDFObject {
        if case .object(let object)? = bodies.first(where: { $0.reference.number == reference.number })?.body {
            return object
        }
        return try file.object(reference)
    }

    func resolve(_ object: PDFObject?) throws(SigningError) -> PDFObject {
        guard case .reference(let reference)? = object else { return object ?? .null }
        let found = try current(reference)
        return found.reference == nil ? found : try file.resolve(found)
    }

    /// The whole file with the update, and where each new object begins.
    func write() throws(SigningError) -> (bytes: [UInt8], offsets: [Int: Int]) {
        var output = file.bytes
        if output.last != 10, output.last != 13 { output.append(10) }
        var offsets: [Int: Int] = [:]
        for (reference, body) in bodies {
            offsets[reference.number] = output.count
            output += Array("\(reference.number) \(reference.generation) obj\n".utf8)
            switch body {
            case .object(let object): object.write(to: &output)
            case .raw(let bytes): output += bytes
            case .stream(var entries, let data):
                let packed = Flate.deflate(data)
                let isSmaller = !packed.isEmpty && packed.count < data.count
                if isSmaller { entries["Filter"] = .name("FlateDecode") }
                let content = isSmaller ? packed : data
                entries["Length"] = .integer(content.count)
                PDFObject.dictionary(entries).write(to: &output)
                output += Array("\nstream\n".utf8) + content + Array("\nendstream".utf8)
            }
            output += Array("\nendobj\n".utf8)
        }
        var generations: [Int: Int] = [:]
        for (reference, _) in bodies { generations[reference.number] = reference.generation }
        let start = output.count
        if file.lastSectionIsStream {
            writeStream(&output, offsets, generations)
        } else {
            writeTable(&output, offsets, generations)
        }
        output += Array("startxref\n\(start)\n%%EOF\n".utf8)
        return (output, offsets)
    }

    /// Numbers that follow each other.
    private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }

    private func writeTable(_ output: inout [UInt8], _ offsets: [Int: Int], _ generations: [Int: Int]) {
        func padded(_ number: Int, _ width: Int) -> String {
            let text = "\(number)"
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        output += Array("xref\n".utf8)
        for run in Self.runs(Array(offsets.keys)) {
            output += Array("\(run.lowerBound) \(run.count)\n".utf8)
            for number in run {
                output += Array("\(padded(offsets[number] ?? 0, 10)) \(padded(generations[number] ?? 0, 5)) n \n".utf8)
            }
        }
        output += Array("trailer\n".utf8)
        PDFObject.dictionary(trailer(size: nextNumber)).write(to: &output)
        output.append(10)
    }

    private func writeStream(_ output: inout [UInt8], _ offsets: [Int: Int], _ generations: [Int: Int]) {
        var offsets = offsets
        offsets[nextNumber] = output.count
        var data: [UInt8] = []
        var index: [PDFObject] = []
        for run in Self.runs(Array(offsets.keys)) {
            index += [.integer(run.lowerBound), .integer(run.count)]
            for number in run {
                let (offset, generation) = (offsets[number] ?? 0, generations[number] ?? 0)
                data.append(1)
                data += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: offset >> $0) }
                data += [8, 0].map { UInt8(truncatingIfNeeded: generation >> $0) }
            }
        }
        var entries = trailer(size: nextNumber + 1)
        entries["Type"] = .name("XRef")
        entries["W"] = .array([.integer(1), .integer(4), .integer(2)])
        entries["Index"] = .array(index)
        entries["Length"] = .integer(data.count)
        output += Array("\(nextNumber) 0 obj\n".utf8)
        PDFObject.dictionary(entries).write(to: &output)
        output += Array("\nstream\n".utf8) + data + Array("\nendstream\nendobj\n".utf8)
    }

    private func trailer(size: Int) -> [String: PDFObject] {
        var entries: [String: PDFObject] = [:]
        for key in ["Root", "Info"] { entries[key] = file.trailer[key] }
        entries["Size"] = .integer(size)
        entries["Prev"] = .integer(file.lastSection)
        // The first half names the file, the second its revision.
        let mark = PDFObject.string(
            Array(OpenSSL.sha256(file.bytes.suffix(4096) + Array("\(bodies.count)".utf8)).prefix(16)))
        let first = file.trailer["ID"]?.array?.first ?? mark
        entries["ID"] = .array([first, mark])
        return entries
    }
}
