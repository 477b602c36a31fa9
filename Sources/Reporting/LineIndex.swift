/// Finds the line and the column of an offset in a text.
struct LineIndex {
    private let text: [UInt8]
    /// The offset of each line's first byte.
    private let starts: [Int]

    init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        self.starts = starts
    }

    /// Both from 1; the column counts Unicode scalars.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), text.count)
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let before = text[starts[low]..<offset]
        return (low + 1, before.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
    }
}
