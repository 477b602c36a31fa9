import Foundation

/// Composes letters with their marks as Unicode's form NFC does, for the Latin script.
///
/// The pairs come from the system's Unicode data when the first mark is met, so text that is already
/// composed pays nothing.
enum Composition {
    /// Whether the two bytes begin a combining mark of U+0300 through U+036F.
    @inline(__always)
    static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
        first == 0xCC ? second & 0xC0 == 0x80 : first == 0xCD && (0x80...0xAF).contains(second)
    }

    /// The base and its marks in form NFC.
    static func compose(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var letters = decompose(base)
        for mark in marks { letters += decompose(mark) }
        let head = letters.removeFirst()
        // Marks that sit at different places of the letter have an order of their own; a sort that keeps
        // the order of equals is what the standard asks for.
        var rest = letters.enumerated().sorted { a, b in
            let (left, right) = (rank(a.element), rank(b.element))
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element)
        var composed = head
        var index = 0
        var blocked: UInt8 = 0
        while index < rest.count {
            let mark = rest[index]
            if blocked < rank(mark) || blocked == 0, let pair = composites[key(composed, mark)] {
                composed = pair
                rest.remove(at: index)
            } else {
                blocked = rank(mark)
                index += 1
            }
        }
        return [composed] + rest
    }

    private static func decompose(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard let parts = decompositions[scalar] else { return [scalar] }
        return parts
    }

    private static func rank(_ mark: Unicode.Scalar) -> UInt8 {
        mark.properties.canonicalCombiningClass.rawValue
    }

    private static func key(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt64 {
        UInt64(base.value) << 32 | UInt64(mark.value)
    }

    /// The Latin letters that have marks, and the marks that are written as others.
    private static let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF, 0x340...0x344]

    private static let decompositions: [Unicode.Scalar: [Unicode.Scalar]] = {
        var found: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            if parts != [scalar] { found[scalar] = parts }
        }
        return found
    }()

    private static let composites: [UInt64: Unicode.Scalar] = {
        var found: [UInt64: Unicode.Scalar] = [:]
        for (scalar, parts) in decompositions where parts.count > 1 {
            guard let mark = parts.last else { continue }
            let rest = String(String.UnicodeScalarView(parts.dropLast())).precomposedStringWithCanonicalMapping
            let whole = Array(rest.unicodeScalars)
            let same = Array(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars)
            if whole.count == 1, let base = whole.first, same == [scalar] { found[key(base, mark)] = scalar }
        }
        return found
    }()
}
