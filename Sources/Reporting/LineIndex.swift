/// Finds the line and the column of an offset in a text.
public struct LineIndex {
    private static let stride = 512

    private let text: [UInt8]
    /// The offset of each line's first byte.
    private let starts: [Int]
    /// How many scalars begin before each multiple of the stride, so that a long line costs no more than a short one.
    private let scalarsBefore: [Int]

    public init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        var scalarsBefore: [Int] = []
        var scalars = 0
        text.withUnsafeBufferPointer { text in
            for (offset, byte) in text.enumerated() {
                if offset.isMultiple(of: Self.stride) { scalarsBefore.append(scalars) }
                if byte & 0xC0 != 0x80 { scalars += 1 }
                if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
            }
        }
        scalarsBefore.append(scalars)
        self.starts = starts
        self.scalarsBefore = scalarsBefore
    }

    /// Both from 1; the column counts Unicode scalars.
    /// - Complexity: O(log *n*) in the number of lines.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), text.count)
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, scalars(before: offset) - scalars(before: starts[low]) + 1)
    }

    private func scalars(before offset: Int) -> Int {
        let (index, rest) = offset.quotientAndRemainder(dividingBy: Self.stride)
        return text[(offset - rest)..<offset].reduce(scalarsBefore[index]) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
