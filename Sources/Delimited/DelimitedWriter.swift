/// Writes records as RFC 4180 has them, with LF for line ends; a field is quoted only where it must be.
public struct DelimitedWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private let separator: UInt8

    public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

    public mutating func record(_ fields: some Sequence<String>) {
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(separator) }
            isFirst = false
            write(field)
        }
        bytes.append(0x0A)
    }

    private mutating func write(_ field: String) {
        let text = field.utf8
        guard text.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(0x22)
        for byte in text {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
