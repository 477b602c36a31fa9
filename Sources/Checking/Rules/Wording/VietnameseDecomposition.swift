/// The marked letters of Vietnamese in lower case, taken apart into the bare letter and its marks.
enum VietnameseDecomposition {
    /// The scalars that a letter is made of; the letter itself where it has no marks.
    static func parts(of scalar: UInt32) -> [UInt32] { table[scalar] ?? [scalar] }

    /// Bare letters with what circumflex, breve or horn makes of each, and the five tones of all of them.
    private static let table: [UInt32: [UInt32]] = {
        var table: [UInt32: [UInt32]] = [:]
        for (row, marks) in zip(rows, [[]] + letterMarks) {
            for (letter, written) in row {
                let base = letter.unicodeScalars.map(\.value) + marks
                for (tone, marked) in zip([nil] + tones, written.unicodeScalars) {
                    table[marked.value] = base + (tone.map { [$0] } ?? [])
                }
            }
        }
        return table
    }()

    /// Grave, acute, tilde, hook above, dot below.
    private static let tones: [UInt32?] = [0x300, 0x301, 0x303, 0x309, 0x323]
    /// Circumflex, breve, horn.
    private static let letterMarks: [[UInt32]] = [[0x302], [0x306], [0x31B]]

    /// Each bare letter with its forms: without a tone, then in the order of `tones`.
    private static let rows: [[(letter: String, written: String)]] = [
        [("a", "aàáãảạ"), ("e", "eèéẽẻẹ"), ("i", "iìíĩỉị"), ("o", "oòóõỏọ"), ("u", "uùúũủụ"), ("y", "yỳýỹỷỵ")],
        [("a", "âầấẫẩậ"), ("e", "êềếễểệ"), ("o", "ôồốỗổộ")],
        [("a", "ăằắẵẳặ")],
        [("o", "ơờớỡởợ"), ("u", "ưừứữửự")],
    ]
}
