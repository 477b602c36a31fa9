/// The nearest of some texts to one that was mistyped.
public enum Nearest {
    /// nil where none is near: more than a third of its letters would have to change.
    public static func text(to typed: String, among known: [String]) -> String? {
        let typedLetters = Array(typed.lowercased().unicodeScalars.prefix(80))
        var best: (text: String, distance: Int)?
        for text in known {
            let letters = Array(text.lowercased().unicodeScalars.prefix(80))
            let limit = max(1, max(letters.count, typedLetters.count) / 3)
            guard abs(letters.count - typedLetters.count) <= limit else { continue }
            let distance = distance(typedLetters, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (text, distance) }
        }
        return best?.text
    }

    /// Letters to change, add or leave out (Levenshtein).
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
