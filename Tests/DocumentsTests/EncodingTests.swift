import Foundation
import Testing

@testable import Documents

struct EncodingTests {
    private let sentences = """
        Tổng thu ngân sách nhà nước trên địa bàn tỉnh đạt 15.745 tỷ đồng, tăng 26,9% so với năm 2020.
        Sản xuất công nghiệp phục hồi nhanh, giá trị toàn ngành tăng 11,2%; kỹ thuật, ẩm thực, Ế ẩm.
        Tỷ lệ hộ nghèo giảm; những khó khăn, vướng mắc của doanh nghiệp được tháo gỡ kịp thời.
        """

    /// Every letter of Vietnamese.
    static let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

    private func encodeTCVN3(_ text: String) -> [UInt8] {
        let bytes = Dictionary(uniqueKeysWithValues: TCVN3.letters.map { ($1, $0) })
        return text.unicodeScalars.map { bytes[$0] ?? ($0.isASCII ? UInt8($0.value) : 0x3F) }
    }

    private func encodeVNI(_ text: String) -> [UInt8] {
        var bytes: [Unicode.Scalar: [UInt8]] = [:]
        for (pair, scalar) in VNI.pairs.sorted(by: { $0.key < $1.key }) where bytes[scalar] == nil {
            bytes[scalar] = [UInt8(pair >> 8), UInt8(pair & 0xFF)]
        }
        for (byte, scalar) in VNI.singles { bytes[scalar] = [byte] }
        return text.unicodeScalars.flatMap { bytes[$0] ?? ($0.isASCII ? [UInt8($0.value)] : [0x3F]) }
    }

    private func encode1258(_ text: String) throws -> [UInt8] {
        // Windows writes the letter with its hat or horn first and the tone behind it.
        let bytes = Dictionary((0x80...0xFF).map { (Windows1258.scalar(UInt8($0)), UInt8($0)) }) { first, _ in first }
        return try text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.isASCII { return [UInt8(scalar.value)] }
            if let byte = bytes[scalar] { return [byte] }
            for (tone, byte) in bytes where (0x300...0x36F).contains(tone.value) {
                for base in (0x41...0x7A).compactMap(Unicode.Scalar.init) + Array(bytes.keys)
                where Composition.compose(base, [tone]) == [scalar] {
                    return [bytes[base] ?? UInt8(base.value), byte]
                }
            }
            throw CocoaError(.fileWriteInapplicableStringEncoding)
        }
    }

    private func utf16(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    @Test func lettersOfTCVN3RoundTrip() {
        let text = Self.letters + "ĂÂÊÔƠƯĐ"
        #expect(TCVN3.decode(encodeTCVN3(text)) == Array(text.utf8))
    }

    @Test func lettersOfVNIRoundTrip() {
        let text = Self.letters + Self.letters.uppercased()
        #expect(String(decoding: VNI.decode(encodeVNI(text)), as: UTF8.self) == text)
    }

    @Test func lettersOfWindows1258RoundTrip() throws {
        let text = Self.letters + Self.letters.uppercased()
        #expect(String(decoding: Windows1258.decode(try encode1258(text)), as: UTF8.self) == text)
    }

    /// The standard's own examples, not our table read backwards.
    @Test func knownBytes() {
        #expect(TCVN3.decode([0x54, 0xE6, 0x6E, 0x67]) == Array("Tổng".utf8))
        #expect(TCVN3.decode([0x6E, 0x67, 0xA9, 0x6E, 0x20, 0x73, 0xB8, 0x63, 0x68]) == Array("ngân sách".utf8))
        #expect(VNI.decode([0x54, 0x6F, 0xE5, 0x6E, 0x67]) == Array("Toảng".replacing("oả", with: "ổ").utf8))
        #expect(
            VNI.decode([0x6E, 0x67, 0x61, 0xE2, 0x6E, 0x20, 0x73, 0x61, 0xF9, 0x63, 0x68]) == Array("ngân sách".utf8))
        #expect(Windows1258.decode([0x54, 0xF4, 0xD2, 0x6E, 0x67]) == Array("Tổng".utf8))
    }

    @Test func encodingsAreRecognised() throws {
        let cases: [(String, [UInt8])] = [
            ("windows-1258", try encode1258(sentences.replacing("Ế", with: "ế"))),
            ("TCVN3", encodeTCVN3(sentences.replacing("Ế", with: "ế"))),
            ("VNI", encodeVNI(sentences)), ("UTF-16LE", utf16(sentences, isLittle: true, mark: true)),
            ("UTF-16BE", utf16(sentences, isLittle: false, mark: true)),
            ("UTF-16LE", utf16(sentences, isLittle: true, mark: false)),
            ("UTF-16BE", utf16(sentences, isLittle: false, mark: false)),
        ]
        for (encoding, bytes) in cases {
            let document = try DocumentReader().readText(bytes, name: "a.txt")
            #expect(document.notes == [DocumentNote(kind: .decoded(encoding: encoding))])
            #expect(
                String(decoding: document.text, as: UTF8.self).lowercased() == sentences.lowercased(), "\(encoding)")
        }
    }

    @Test func textInOldFontsIsRecognisedInsideUTF8() throws {
        for (encoding, bytes) in [
            ("TCVN3", encodeTCVN3(sentences.replacing("Ế", with: "ế"))), ("VNI", encodeVNI(sentences)),
        ] {
            let disguised = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            let document = try read(disguised, as: "a.txt")
            #expect(document.notes == [DocumentNote(kind: .decoded(encoding: encoding))])
            #expect(String(decoding: document.text, as: UTF8.self).hasPrefix("Tổng thu ngân sách nhà nước"))
        }
    }

    @Test func otherLanguagesAreLeftAlone() throws {
        let french = "L'économie de la région a progressé de 5 % en 2021, grâce à l'été très ensoleillé et à la forêt."
        let document = try read(french, as: "a.txt")
        #expect(document.notes.isEmpty)
        #expect(document.outline == ["paragraph: \(french)"])
    }

    @Test func byteOrderMarkIsNoText() throws {
        let document = try read("\u{FEFF}Thu đạt 5%.", as: "a.txt")
        #expect(document.outline == ["paragraph: Thu đạt 5%."])
        #expect(document.origins.textOffset(of: 0) == 3)
    }

    @Test func invalidBytesAreReplacedAndCounted() throws {
        let document = try DocumentReader().readText(
            Array("Tổng thu đạt ".utf8) + [0xFF, 0xC3] + Array(" 5 tỷ đồng so với kế hoạch được giao.".utf8),
            name: "a.txt")
        #expect(document.notes == [DocumentNote(kind: .invalidBytes(count: 2))])
        #expect(document.outline == ["paragraph: Tổng thu đạt \u{FFFD}\u{FFFD} 5 tỷ đồng so với kế hoạch được giao."])
        let last = document.flow.count - 1
        #expect(document.origins.textOffset(of: last) == document.text.count - 1)
    }

    @Test(arguments: ["nghiệp", "quyết", "giếng", "gì", "khuya", "ướt", "Thuở", "yếu", "đường", "quốc", "giữ", "oằn"])
    func syllables(word: String) { #expect(VietnameseSyllable.isPlausible(word)) }

    @Test(arguments: ["Tæng", "ng©n", "détente", "việcx", "ôơ", "bàt", "strê"])
    func notSyllables(word: String) { #expect(!VietnameseSyllable.isPlausible(word)) }
}
