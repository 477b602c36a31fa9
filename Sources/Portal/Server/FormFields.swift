import Foundation
import Hummingbird
import NIOCore

/// What a form sent (application/x-www-form-urlencoded), bounded.
struct FormFields: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Fields that one form may have: the largest asks for some hundreds of indicators.
    static let limit = 5000

    /// nil where it has too many fields, or isn't UTF-8.
    init?(_ bytes: [UInt8]) {
        var pairs: [(String, String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < Self.limit else { return nil }
            let cut = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            guard let name = Self.decoded(part[..<cut]), let value = Self.decoded(part[cut...].dropFirst()) else {
                return nil
            }
            pairs.append((name, value))
        }
        self.pairs = pairs
    }

    /// The value of a field; nil where the form has none of the name.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Without spaces around; nil where nothing is left.
    func text(_ name: String) -> String? {
        self[name]?.trimmingCharacters(in: .whitespacesAndNewlines).nilIfEmpty
    }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The fields whose names begin so, by the rest of their names, in their order.
    func fields(after prefix: String) -> [(name: String, value: String)] {
        pairs.filter { $0.name.hasPrefix(prefix) }.map { (String($0.name.dropFirst(prefix.count)), $0.value) }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): text.append(0x20)
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
                else { return nil }
                text.append(high << 4 | low)
                index += 2
            case let byte: text.append(byte)
            }
            index += 1
        }
        return String(validating: text, as: UTF8.self)?.precomposedStringWithCanonicalMapping
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension Request {
    /// The body of a small form.
    func formFields(limit: Int) async throws -> FormFields {
        var copy = self
        let buffer: ByteBuffer
        do { buffer = try await copy.collectBody(upTo: limit) } catch {
            throw PortalError(
                status: .contentTooLarge, words: .init(vi: "Biểu gửi lên quá lớn.", en: "The form is too large."))
        }
        guard let fields = FormFields(Array(buffer.readableBytesView)) else {
            throw PortalError.badRequest(vi: "Biểu gửi lên không đọc được.", en: "The form can't be read.")
        }
        return fields
    }
}
