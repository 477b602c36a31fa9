import Foundation

/// Reads `multipart/form-data` (RFC 7578) as browsers send it, and refuses all else: nothing is guessed or repaired.
struct Multipart: Sendable {
    struct Part: Sendable {
        var name: String
        /// Without folders; nil where the field isn't a file.
        var fileName: String?
        var mediaType: String?
        var bytes: ArraySlice<UInt8>
    }

    enum Fault: Error, Hashable, Sendable {
        case notMultipart, badBoundary, missingBoundary, badHeader, headersTooLong, tooManyParts, nested, encoded
        case unnamed, truncated, trailingBytes
    }

    private(set) var parts: [Part] = []
    static let partLimit = 16
    static let headerLimit = 4096
    private static let headerCountLimit = 8

    /// - Parameter contentType: of the request: `multipart/form-data; boundary=…`.
    init(_ bytes: [UInt8], contentType: String?) throws(Fault) {
        let boundary = Array("--".utf8) + (try Self.boundary(of: contentType))
        guard bytes.starts(with: boundary) else { throw .missingBoundary }
        var place = boundary.count
        let delimiter = Self.lineEnd + boundary
        while true {
            if Self.has(bytes, Array("--".utf8), at: place) {
                let rest = bytes[(place + 2)...]
                guard rest.isEmpty || rest.elementsEqual(Self.lineEnd) else { throw .trailingBytes }
                return
            }
            guard Self.has(bytes, Self.lineEnd, at: place) else { throw .truncated }
            guard parts.count < Self.partLimit else { throw .tooManyParts }
            let (headers, start) = try Self.headers(bytes, from: place + 2)
            guard let end = Self.find(delimiter, in: bytes, from: start) else { throw .truncated }
            parts.append(try Self.part(headers, bytes[start..<end]))
            place = end + delimiter.count
        }
    }

    /// The first field of a name.
    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    // MARK: - Heads

    private static func boundary(of contentType: String?) throws(Fault) -> [UInt8] {
        guard let contentType, let (value, parameters) = fields(contentType),
            value.lowercased() == "multipart/form-data"
        else { throw .notMultipart }
        guard let boundary = parameters["boundary"], (1...70).contains(boundary.utf8.count), boundary.last != " ",
            boundary.utf8.allSatisfy({ byte in
                isAlphanumeric(byte) || "'()+_,-./:=? ".utf8.contains(byte)
            })
        else { throw .badBoundary }
        return Array(boundary.utf8)
    }

    /// The header fields of a part by their names in lower case, and where its content begins.
    private static func headers(_ bytes: [UInt8], from start: Int) throws(Fault) -> ([String: String], Int) {
        var headers: [String: String] = [:]
        var place = start
        while true {
            guard let end = find(lineEnd, in: bytes, from: place, limit: start + headerLimit) else {
                throw bytes.count > start + headerLimit ? .headersTooLong : .truncated
            }
            if end == place { return (headers, end + 2) }
            let line = bytes[place..<end]
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > place,
                line[..<colon].allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") }),
                line.allSatisfy({ $0 >= 0x20 || $0 == 0x09 }),
                let value = String(validating: line[(colon + 1)...], as: UTF8.self)
            else { throw .badHeader }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            guard headers.updateValue(value.trimmingCharacters(in: .whitespaces), forKey: name) == nil,
                headers.count <= headerCountLimit
            else { throw .badHeader }
            place = end + 2
        }
    }

    private static func part(_ headers: [String: String], _ bytes: ArraySlice<UInt8>) throws(Fault) -> Part {
        guard let disposition = headers["content-disposition"], let (value, parameters) = fields(disposition),
            value.lowercased() == "form-data", let name = parameters["name"], !name.isEmpty
        else { throw .unnamed }
        if let type = headers["content-type"], type.lowercased().hasPrefix("multipart/") { throw .nested }
        if let encoding = headers["content-transfer-encoding"],
            !["7bit", "8bit", "binary"].contains(encoding.lowercased())
        {
            throw .encoded
        }
        return Part(
            name: name, fileName: parameters["filename"].map(bareName), mediaType: headers["content-type"],
            bytes: bytes)
    }

    /// A file's name without the folders that some browsers send, and without what isn't for print.
    private static func bareName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let bare = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String.UnicodeScalarView(bare)).prefix(200).description
    }

    /// A header's value and its parameters; nil where it isn't well formed.
    private static func fields(_ header: String) -> (String, [String: String])? {
        var rest = header[...]
        func cut(at stops: Set<Character>) -> String {
            let end = rest.firstIndex(where: stops.contains) ?? rest.endIndex
            defer { rest = rest[end...] }
            return rest[..<end].trimmingCharacters(in: .whitespaces)
        }
        let value = cut(at: [";"])
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst()
            let name = cut(at: ["=", ";"]).lowercased()
            guard rest.first == "=", !name.isEmpty else { return nil }
            rest = rest.dropFirst()
            let content: String
            if rest.first == "\"" {
                guard let quoted = quoted(&rest) else { return nil }
                content = quoted
                rest = rest.drop { $0 == " " }
                guard rest.isEmpty || rest.first == ";" else { return nil }
            } else {
                content = cut(at: [";"])
            }
            guard parameters.updateValue(content, forKey: name) == nil else { return nil }
        }
        return (value, parameters)
    }

    /// Reads up to the closing quotation mark; `%22` stands for one within (HTML's form data), `\"` as well.
    private static func quoted(_ rest: inout Substring) -> String? {
        rest = rest.dropFirst()
        var text = ""
        while let character = rest.popFirst() {
            if character == "\"" { return text.replacing("%22", with: "\"") }
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                text.append(next)
                rest = rest.dropFirst()
            } else {
                text.append(character)
            }
        }
        return nil
    }

    // MARK: - Bytes

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func has(_ bytes: [UInt8], _ word: [UInt8], at place: Int) -> Bool {
        bytes.count - place >= word.count && bytes[place...].starts(with: word)
    }

    /// - Parameter limit: the first place behind which it isn't looked for.
    private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int, limit: Int = .max) -> Int? {
        guard let first = word.first else { return nil }
        let end = min(bytes.count - word.count, limit)
        return bytes.withUnsafeBufferPointer { buffer in
            var place = start
            while place <= end {
                guard let base = buffer.baseAddress, let found = memchr(base + place, Int32(first), end - place + 1)
                else {
                    return nil
                }
                let at = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
                if memcmp(base + at, word, word.count) == 0 { return at }
                place = at + 1
            }
            return nil
        }
    }
}
