/// Numbers the different texts of a column from 0 in the order in which they come, without making a string of a field
/// that came before.
struct FieldTable {
    private var slots: [Int32]
    private var mask: Int
    private var hashes: ContiguousArray<UInt64> = []
    private var starts: ContiguousArray<Int> = [0]
    private var arena: ContiguousArray<UInt8> = []
    private var last = -1

    init() {
        slots = [Int32](repeating: -1, count: 256)
        mask = 255
    }

    var count: Int { hashes.count }

    /// The number of a text; `count` as it was before where the text is new.
    @inline(__always)
    mutating func index(of field: UnsafeBufferPointer<UInt8>) -> Int {
        if last >= 0, isEqual(field, last) { return last }
        last = lookup(field)
        return last
    }

    func text(_ index: Int) -> String { String(decoding: arena[starts[index]..<starts[index + 1]], as: UTF8.self) }

    private mutating func lookup(_ field: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(field)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, isEqual(field, index) { return index }
            slot = (slot + 1) & mask
        }
        let index = hashes.count
        hashes.append(hash)
        arena.append(contentsOf: field)
        starts.append(arena.count)
        slots[slot] = Int32(truncatingIfNeeded: index)
        if index * 2 > mask { grow() }
        return index
    }

    private mutating func grow() {
        mask = mask * 2 + 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }

    @inline(__always)
    private func isEqual(_ field: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == field.count else { return false }
        return arena.withUnsafeBufferPointer { known in
            for offset in 0..<field.count where known[start + offset] != field[offset] { return false }
            return true
        }
    }

    private static func hash(_ field: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: field.count)
        let bytes = UnsafeRawBufferPointer(field)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = mix(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return mix(hash ^ rest)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}
