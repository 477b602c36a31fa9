/// Ages: "từ đủ 18 tuổi", "12-17 tuổi", "từ 15 đến dưới 18 tuổi", "dưới 5 tuổi".
enum AgeTraps {
    /// The terms of the age that the number at `index` belongs to.
    static func age(at index: Int, in s: Sentence) -> Range<Int>? {
        var end = index + 1
        var steps = 0
        while steps < 5 {
            if s.has(end, .age) { return index..<end + 1 }
            if s.has(end, .month), s.has(end + 1, .age) { return index..<end + 2 }
            guard
                s.isMark(end, "-") || s.isNumber(end) || s.has(end, [.to, .under, .over, .conjunction])
                    || s.isMark(end, ",") || (s.isWord(end) && s.isOne(end, of: Self.ageWords))
            else { return nil }
            // A number of its own between the two says that the age belongs to that one.
            if s.isMark(end, ","), !s.isNumber(end + 1) { return nil }
            end += 1
            steps += 1
        }
        return nil
    }

    private static let ageWords: WordSet = ["đủ"]
}
