import Figures

/// How an office writes its figures, as a written file keeps it.
struct RecordedStyle: Codable, Hashable, Sendable {
    var language: String
    var rateDecimals: Int
    var trailingZeros: String
    var approximation: String

    /// nil for the usual style, so that most files need say nothing.
    init?(_ style: OfficeStyle) {
        language = style.language.rawValue
        rateDecimals = style.rateDecimals
        trailingZeros = style.trailingZeros.rawValue
        approximation = style.approximation.rawValue
        if style == OfficeStyle(gaps: style.gaps, scales: style.scales) { return nil }
    }

    /// What it doesn't understand is as usual.
    var style: OfficeStyle {
        var style = OfficeStyle()
        if let language = DocumentLanguage(rawValue: language) { style.language = language }
        style.rateDecimals = min(9, max(0, rateDecimals))
        if let zeros = OfficeStyle.TrailingZeros(rawValue: trailingZeros) { style.trailingZeros = zeros }
        if let word = OfficeStyle.Approximation(rawValue: approximation) { style.approximation = word }
        return style
    }

    /// The words of a page's `meta`: "en 1 drop scaled".
    var words: String { "\(language) \(rateDecimals) \(trailingZeros) \(approximation)" }

    init?(words: String) {
        let parts = words.split(separator: " ").map(String.init)
        guard parts.count == 4, let decimals = Int(parts[1]) else { return nil }
        (language, rateDecimals, trailingZeros, approximation) = (parts[0], decimals, parts[2], parts[3])
    }
}
