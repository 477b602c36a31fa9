/// What a byte of UTF-8 asks of the flow's writer.
enum ByteClass {
    /// Copied as it is.
    static let plain: UInt8 = 0
    /// A single space, copied as it is between two plain bytes.
    static let space: UInt8 = 1
    /// May begin white space, an invisible letter or a combining mark: looked at closely.
    static let special: UInt8 = 2

    static let table: [UInt8] = {
        var table = [UInt8](repeating: plain, count: 256)
        for byte in 0..<0x20 { table[byte] = special }
        table[0x20] = space
        // 7F is a control; C2 begins the no-break space and the soft hyphen, CC and CD the combining marks,
        // E2 and E3 the other spaces, EF the byte order mark.
        for byte in [0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF] { table[byte] = special }
        return table
    }()

    enum Spacing { case text, space, nothing }

    /// Whether a letter shows as itself, as white space or not at all.
    static func spacing(of scalar: Unicode.Scalar?) -> Spacing {
        guard let scalar else { return .nothing }
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .nothing
        default: return .text
        }
    }
}
