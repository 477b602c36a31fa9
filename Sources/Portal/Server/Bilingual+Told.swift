import Checking

extension Bilingual {
    /// Errors tell both languages with a stroke between them.
    init(told text: String) {
        let parts = text.split(separator: " / ", maxSplits: 1).map(String.init)
        self.init(vi: parts.first ?? "", en: parts.last ?? "")
    }
}
