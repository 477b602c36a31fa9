/// Reads delimited text (RFC 4180) record by record, on the bytes, with nothing allocated for a field that has no quotes
/// inside.
///
/// Line ends are LF, CR LF or CR; a field in quotes may hold them. An empty line is no record. What follows a closing
/// quote up to the separator is kept as it is, as spreadsheets do.
public struct DelimitedReader: ~Copyable {
    /// A field of the record last read: bytes of the text, or of what was unquoted.
    @usableFromInline
    struct Field {
        @usableFromInline var start: Int
        @usableFromInline var end: Int
        @usableFromInline var isUnquoted: Bool

        @inlinable
        init(start: Int, end: Int, isUnquoted: Bool) {
            self.start = start
            self.end = end
            self.isUnquoted = isUnquoted
        }
    }

    // Whoever reads by the million inlines what is below.
    @usableFromInline let text: UnsafeBufferPointer<UInt8>
    @usableFromInline let separator: UInt8
    @usableFromInline var index: Int
    @usableFromInline var fields: ContiguousArray<Field> = []
    @usableFromInline var unquoted: ContiguousArray<UInt8> = []
    @usableFromInline var nextLine = 1

    /// The line of the text that the record last read begins on, from 1.
    @inlinable public var line: Int { firstLine }
    @usableFromInline var firstLine = 0
    /// Whether the text ended inside a quoted field of the record last read.
    @inlinable public var isCutShort: Bool { endsInQuotes }
    @usableFromInline var endsInQuotes = false

    /// - Parameter text: stays alive and unchanged while the reader is in use.
    @inlinable
    public init(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ",")) {
        self.text = text
        self.separator = separator
        index = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
    }

    /// How many fields the record last read has.
    @inlinable public var count: Int { fields.count }

    /// Calls `body` with the bytes of a field of the record last read; with none where it has no such field.
    @inlinable @inline(__always)
    public func withField<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows
        -> Result
    {
        guard column >= 0, column < fields.count else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        let field = fields[column]
        guard field.isUnquoted else {
            return try body(UnsafeBufferPointer(rebasing: text[field.start..<field.end]))
        }
        return try unquoted.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[field.start..<field.end]))
        }
    }

    /// A field of the record last read as text; bytes that are no UTF-8 stand as U+FFFD.
    public func text(_ column: Int) -> String {
        withField(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads the next record; false at the end.
    @inlinable
    public mutating func next() -> Bool {
        skipLineEnds()
        guard index < text.count else { return false }
        fields.removeAll(keepingCapacity: true)
        unquoted.removeAll(keepingCapacity: true)
        firstLine = nextLine
        while true {
            readField()
            guard index < text.count else { return true }
            let byte = text[index]
            index += 1
            if byte == separator { continue }
            if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
            nextLine += 1
            return true
        }
    }

    @inlinable
    mutating func skipLineEnds() {
        while index < text.count, text[index] == 0x0A || text[index] == 0x0D {
            if text[index] == 0x0A || index + 1 == text.count || text[index + 1] != 0x0A { nextLine += 1 }
            index += 1
        }
    }

    /// Reads a field up to its separator or line end.
    @inlinable
    mutating func readField() {
        guard index < text.count, text[index] == 0x22 else {
            let start = index
            skipPlain()
            fields.append(Field(start: start, end: index, isUnquoted: false))
            return
        }
        let start = unquoted.count
        index += 1
        while true {
            guard index < text.count else {
                endsInQuotes = true
                break
            }
            let byte = text[index]
            index += 1
            if byte == 0x22 {
                guard index < text.count, text[index] == 0x22 else { break }
                index += 1
            } else if byte == 0x0A || byte == 0x0D && (index == text.count || text[index] != 0x0A) {
                nextLine += 1
            }
            unquoted.append(byte)
        }
        let rest = index
        skipPlain()
        unquoted.append(contentsOf: text[rest..<index])
        fields.append(Field(start: start, end: unquoted.count, isUnquoted: true))
    }

    @inlinable @inline(__always)
    mutating func skipPlain() {
        while index < text.count {
            let byte = text[index]
            if byte == separator || byte == 0x0A || byte == 0x0D { return }
            index += 1
        }
    }
}
