import Foundation

/// A name as names are compared: lower case, composed, one space between words, tone marks where the old spelling puts
/// them ("hoà" for "hòa"), y for i where both are written ("tỷ"), no punctuation.
public enum NameKey {
    public static func key(of name: String) -> String {
        let folded = name.precomposedStringWithCanonicalMapping.lowercased()
        let words = folded.split { !($0.isLetter || $0.isNumber || $0 == "%" || $0 == "/") }
        return words.map { spelling(String($0)) }.joined(separator: " ")
    }

    private static let spellings: [(String, String)] = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"),
        ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ]

    private static let twins = ["tỉ": "tỷ", "kì": "kỳ", "quí": "quý", "kỉ": "kỷ", "lí": "lý", "mĩ": "mỹ", "sĩ": "sỹ"]

    private static func spelling(_ word: String) -> String {
        for (new, old) in spellings where word.hasSuffix(new) { return String(word.dropLast(new.count)) + old }
        return twins[word] ?? word
    }

    /// Without Vietnamese marks, for those who type none: "thu ngan sach".
    public static func bare(_ name: String) -> String {
        key(of: name).replacingOccurrences(of: "đ", with: "d").folding(options: .diacriticInsensitive, locale: nil)
    }
}
