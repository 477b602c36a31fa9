import Checking
import Figures

extension ReadBackGate.Objection {
    /// Where it stands, what the book has, what was read, and what helps.
    public var message: Bilingual {
        switch self {
        case .misread(let written, let read, let place):
            let differences = read.map { ReadMeaning(written).differences(from: $0) } ?? [Self.notRead]
            return Self.placed(
                "«\(written.text)» (\(written.tag))", place,
                Bilingual(
                    vi: differences.map(\.vi).joined(separator: "; "),
                    en: differences.map(\.en).joined(separator: "; ")))
        case .untrueApproximator(let written, let said, let place):
            let word = said == .over ? ("trên", "over") : ("gần", "nearly")
            return Self.placed(
                "«\(written.text)» (\(written.tag))", place,
                Bilingual(
                    vi: "chữ «\(word.0)» trước số nay không còn đúng; hãy bỏ hoặc thay chữ ấy",
                    en: "'\(word.1)' before it is no longer true; leave it out or change it"))
        case .unwritten(let quote):
            return Bilingual(vi: "«\(quote)»: không có trong sổ", en: "'\(quote)' isn't the book's")
        case .contradiction(let rule, let message):
            return Bilingual(vi: "\(rule): \(message.vi)", en: "\(rule): \(message.en)")
        }
    }

    private static let notRead = Bilingual(
        vi: "sổ có nhưng đọc lại không thấy; hãy để số thành một vế riêng, hoặc dùng words=yes",
        en: "the book has it, and it isn't read back; give it a clause of its own, or use words=yes")

    private static func placed(_ figure: String, _ place: ReadPlace?, _ words: Bilingual) -> Bilingual {
        guard let place else { return Bilingual(vi: "\(figure): \(words.vi)", en: "\(figure): \(words.en)") }
        let at = "\(place.line):\(place.column): "
        return Bilingual(
            vi: "\(at)\(figure), trong “\(place.quote)”: \(words.vi)",
            en: "\(at)\(figure), in “\(place.quote)”: \(words.en)")
    }

    /// In Vietnamese and then in English.
    public var sentence: String { "\(message.vi) / \(message.en)" }
}
