/// TCVN 5712:1993 VN3, the letters of fonts such as `.VnTime`.
///
/// Only small letters have their tones; fonts whose name ends in H show them as capitals.
enum TCVN3 {
    /// Letters without a tone at A1 through AE, and the toned ones from B5 on, as the standard lays them out.
    static let letters: [UInt8: Unicode.Scalar] = {
        var letters: [UInt8: Unicode.Scalar] = [:]
        for (offset, scalar) in "ĂÂÊÔƠƯĐăâêôơưđ".unicodeScalars.enumerated() { letters[0xA1 + UInt8(offset)] = scalar }
        let toned: [(UInt8, String)] = [
            (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"),
            (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        for (first, scalars) in toned {
            for (offset, scalar) in scalars.unicodeScalars.enumerated() { letters[first + UInt8(offset)] = scalar }
        }
        return letters
    }()

    static func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        for byte in bytes {
            if byte < 0x80 { decoded.append(byte) } else { decoded.append(letters[byte] ?? Unicode.Scalar(byte)) }
        }
        return decoded
    }
}
