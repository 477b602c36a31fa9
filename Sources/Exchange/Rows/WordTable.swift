/// What the words of a column mean, each looked at once: states, days, reasons.
struct WordTable<Meaning> {
    private var table = FieldTable()
    private var meanings: [Meaning] = []
    private let read: (String) -> Meaning

    init(_ read: @escaping (String) -> Meaning) { self.read = read }

    @inline(__always)
    mutating func meaning(of field: UnsafeBufferPointer<UInt8>) -> Meaning {
        let index = table.index(of: field)
        if index == meanings.count { meanings.append(read(String(decoding: field, as: UTF8.self).trimmed.unmarked)) }
        return meanings[index]
    }
}

/// What a word means, if it stands there and means anything.
enum Word<Value> {
    case empty
    case value(Value)
    case bad(String)
}
