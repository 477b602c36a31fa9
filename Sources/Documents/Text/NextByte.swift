/// Where a byte comes next in a text, for questions whose places ascend: each stretch is searched once, however
/// often it is asked for.
struct NextByte {
    private let byte: UInt8
    private var known = -1

    init(_ byte: UInt8) { self.byte = byte }

    /// The byte's first place at `index` or behind it; the text's end where there is none.
    mutating func place(in text: [UInt8], from index: Int) -> Int {
        if known < index { known = ByteSearch.next(byte, in: text, from: index) }
        return known
    }
}
