import CZlib

/// zlib's streams, as PDFs hold them.
enum Flate {
    /// What a stream may swell to.
    static let limit = 64 << 20

    static func inflate(_ bytes: ArraySlice<UInt8>) throws(SigningError) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damagedPDF(place: "zlib")
        }
        defer { inflateEnd(&stream) }
        var input = Array(bytes)
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { buffer in
            stream.next_in = buffer.baseAddress
            stream.avail_in = UInt32(buffer.count)
            while status == Z_OK, output.count <= limit {
                chunk.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                }
                output += chunk.prefix(chunk.count - Int(stream.avail_out))
                if status == Z_BUF_ERROR { return }
            }
        }
        guard output.count <= limit else { throw .tooLarge(limit: limit) }
        guard status == Z_STREAM_END else { throw .damagedPDF(place: "FlateDecode") }
        return output
    }

    static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var count = compressBound(UInt(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(count))
        guard compress2(&output, &count, bytes, UInt(bytes.count), 9) == Z_OK else { return [] }
        return Array(output.prefix(Int(count)))
    }

    /// Takes back what a PNG predictor did.
    static func unpredict(_ bytes: [UInt8], columns: Int, colors: Int, bits: Int) throws(SigningError) -> [UInt8] {
        guard (1...65_536).contains(columns), (1...32).contains(colors), [1, 2, 4, 8, 16].contains(bits) else {
            throw .damagedPDF(place: "Predictor")
        }
        let width = (columns * colors * bits + 7) / 8
        let step = max(1, colors * bits / 8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var above = [UInt8](repeating: 0, count: width)
        var start = 0
        while start < bytes.count {
            let kind = bytes[start]
            var row = Array(bytes[(start + 1)..<min(bytes.count, start + 1 + width)])
            row += [UInt8](repeating: 0, count: width - row.count)
            for index in 0..<width {
                let left = index >= step ? row[index - step] : 0
                let corner = index >= step ? above[index - step] : 0
                switch kind {
                case 0: break
                case 1: row[index] &+= left
                case 2: row[index] &+= above[index]
                case 3: row[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
                case 4: row[index] &+= paeth(left, above[index], corner)
                default: throw .damagedPDF(place: "Predictor")
                }
            }
            output += row
            above = row
            start += 1 + width
        }
        return output
    }

    private static func paeth(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 {
        let estimate = Int(a) + Int(b) - Int(c)
        let (toA, toB, toC) = (abs(estimate - Int(a)), abs(estimate - Int(b)), abs(estimate - Int(c)))
        return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
    }
}
