import Documents
import Figures
import Reading

/// How well figures are read: precision and recall with one more field each time, and what became of all numbers.
struct ReadingScore {
    enum Field: String, CaseIterable {
        case value, unit, kind, base, period, about
    }

    private var goldCount = 0
    private var readCount = 0
    private var right: [Field: Int] = [:]
    private var read = 0
    private var setAside = 0
    private var notUnderstood = 0

    mutating func add(_ text: String, name: String, gold: [GoldFigure]) {
        let bytes = Array(text.utf8)
        guard let document = try? DocumentReader().readText(bytes, name: name) else { return }
        let release = ReleaseReader().read(document)
        goldCount += gold.count
        readCount += release.figures.count
        count(release.numbers)
        let spans = release.figures.map { document.origins.textRange(of: $0.range) }
        var taken: Set<Int> = []
        for figure in gold {
            guard let range = figure.range(in: bytes) else { continue }
            let candidates = spans.indices.filter { index in
                !taken.contains(index) && spans[index].overlaps(range)
                    && Agreement.agree(.value, figure, release.figures[index])
            }
            let best = candidates.max { a, b in
                Agreement.count(figure, release.figures[a]) < Agreement.count(figure, release.figures[b])
            }
            guard let best else { continue }
            taken.insert(best)
            for field in Field.allCases {
                guard Agreement.agree(field, figure, release.figures[best]) else { break }
                right[field, default: 0] += 1
            }
        }
    }

    private mutating func count(_ numbers: [NumberMention]) {
        for number in numbers {
            switch number.disposition {
            case .figure, .reference: read += 1
            case .setAside: setAside += 1
            case .notUnderstood: notUnderstood += 1
            }
        }
    }

    func rows(named name: String) -> [ScoreRow] {
        guard goldCount > 0 else { return [] }
        let fields = Field.allCases.flatMap { field -> [ScoreRow] in
            let count = Double(right[field] ?? 0)
            let (precision, recall) = (count / Double(max(1, readCount)), count / Double(goldCount))
            let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
            return [
                ScoreRow(measure: "\(name) precision through \(field.rawValue)", value: precision),
                ScoreRow(measure: "\(name) recall through \(field.rawValue)", value: recall),
                ScoreRow(measure: "\(name) F1 through \(field.rawValue)", value: f1),
            ]
        }
        return fields + [
            ScoreRow(measure: "\(name) numbers read", value: Double(read)),
            ScoreRow(measure: "\(name) numbers set aside", value: Double(setAside)),
            ScoreRow(measure: "\(name) numbers not understood", value: Double(notUnderstood)),
        ]
    }
}

/// Whether a read figure agrees with gold in a field; the same comparisons as for the gold of the corpus.
enum Agreement {
    static func agree(_ field: ReadingScore.Field, _ gold: GoldFigure, _ read: Figure) -> Bool {
        switch field {
        case .value: trimmed(gold.value) == trimmed(read.value.text)
        case .unit: unitsAgree(gold.unit, read.unit)
        case .kind: gold.kind == read.kind.rawValue
        case .base: gold.base == read.base?.text
        case .period: gold.period == nil || gold.period == read.period?.text
        case .about: aboutsAgree(gold.about ?? "", read.about)
        }
    }

    static func count(_ gold: GoldFigure, _ read: Figure) -> Int {
        ReadingScore.Field.allCases.count { agree($0, gold, read) }
    }

    /// Without zeros at the end of decimals: 7,80 is 7,8.
    private static func trimmed(_ value: String) -> String {
        guard value.contains("."), !value.contains("/"), !value.dropFirst().contains("-") else { return value }
        var digits = value
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return digits
    }

    private static let magnitudes: Set<String> = ["nghìn", "triệu", "tỷ", "vạn"]

    private static func unitsAgree(_ a: String?, _ b: String?) -> Bool {
        let split = { (unit: String?) in
            (unit ?? "").lowercased().split(separator: " ").map {
                $0 == "tỉ" ? "tỷ" : $0 == "ngàn" ? "nghìn" : String($0)
            }
        }
        let (x, y) = (split(a), split(b))
        if x == y { return true }
        let (short, long) = x.count < y.count ? (x, y) : (y, x)
        guard let last = short.last else { return false }
        return long.starts(with: short) && !magnitudes.contains(last)
    }

    /// Half of the words are shared, by the harmonic mean of both sides' parts.
    private static func aboutsAgree(_ gold: String, _ read: String) -> Bool {
        let words = { (text: String) in Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        let (wanted, got) = (words(gold), words(read))
        if wanted.isEmpty { return true }
        let shared = Double(wanted.intersection(got).count)
        return shared > 0 && 2 * shared / Double(wanted.count + got.count) >= 0.5
    }
}
