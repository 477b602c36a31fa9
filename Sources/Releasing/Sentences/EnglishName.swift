/// Indicators' English names as sentences need them: catalogues write them as labels, without article.
enum EnglishName {
    /// "The poverty rate", "The output value of services"; plurals and names of stuffs take none.
    static func withArticle(_ name: String) -> String {
        let words = name.split(separator: " ").map(String.init)
        let phrase = words.prefix { !prepositions.contains($0.lowercased()) && !$0.hasSuffix(",") }
        let head = phrase.count < words.count && words[phrase.count].hasSuffix(",") ? words[phrase.count] : phrase.last
        guard let head = head?.filter({ $0 != "," }).lowercased(), countable.contains(head), !isTaken(words) else {
            return name
        }
        return "the " + lowercasedFirst(name)
    }

    private static func isTaken(_ words: [String]) -> Bool {
        words.first.map { ["the", "a", "an"].contains($0.lowercased()) } ?? true
    }

    /// With a small first letter, but for abbreviations and names of several capitals ("Public Administration Reform Index").
    static func lowercasedFirst(_ name: String) -> String {
        let others = name.split(separator: " ").dropFirst()
        let isName = others.contains { word in
            word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
        }
        return isName ? name : name.lowercasedFirst
    }

    private static let prepositions: Set<String> = [
        "of", "at", "in", "with", "per", "from", "for", "against", "by", "on", "who", "meeting",
    ]
    /// Nouns that name one thing that is counted or measured.
    private static let countable: Set<String> = [
        "share", "rate", "ratio", "index", "value", "area", "balance", "plan", "number", "turnover", "occupancy",
        "pillar", "population", "reduction", "force", "income", "scale", "volume",
    ]
}
