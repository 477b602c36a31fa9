import Figures

/// Where something stands in a template, counted from 1.
public struct TemplatePlace: Hashable, Comparable, Sendable {
    /// The template's name; that of an included one inside it.
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (a: TemplatePlace, b: TemplatePlace) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

/// What stands between double braces: `{{budget_revenue:growth decimals=2}}`, `{{sentence budget_revenue parts=yes}}`.
public struct TemplateTag: Hashable, Sendable {
    /// The first word: a directive ("sentence", "table", "year") or an indicator's code.
    public var word: String
    /// Behind the first word's colon: "growth".
    public var measure: String?
    /// What a directive is about, without a key: the code behind "sentence".
    public var argument: String?
    public var options: [Option]
    public var place: TemplatePlace

    public struct Option: Hashable, Sendable {
        public var key: String
        public var value: String
        public var place: TemplatePlace
    }

    public init(
        word: String, measure: String? = nil, argument: String? = nil, options: [Option] = [], place: TemplatePlace
    ) {
        self.word = word
        self.measure = measure
        self.argument = argument
        self.options = options
        self.place = place
    }

    public func option(_ key: String) -> Option? { options.first { $0.key == key } }

    public subscript(_ key: String) -> String? { option(key)?.value }

    func isSet(_ key: String, otherwise: Bool = false) -> Bool {
        self[key].map { ["yes", "có", "true", "1"].contains($0.lowercased()) } ?? otherwise
    }

    /// The indicator that it names: behind its directive, or itself.
    var code: String? { TagWord(rawValue: word) == nil ? word : argument }
}

/// The words that aren't indicators.
enum TagWord: String, CaseIterable {
    case sentence, parts, table, chart, tasks, directives, receivers, include, when, assessment, targets
    // What the release is of, in words.
    case area
    case areaName = "area_name"
    case year
    case nextYear = "next_year"
    case previousYear = "previous_year"
    case period, day, place
    // What the document itself bears.
    case number, date, signer

    /// Whether the tag stands for blocks, alone in its line.
    var isBlock: Bool {
        switch self {
        case .table, .chart, .tasks, .include, .targets, .receivers: true
        default: false
        }
    }

    var needsIndicator: Bool {
        switch self {
        case .sentence, .parts, .when: true
        default: false
        }
    }

    /// The options that it knows.
    var options: Set<String> {
        switch self {
        case .sentence, .parts:
            [
                "area", "period", "decimals", "rate_decimals", "unit", "parts", "growth", "plan", "rank", "benchmark",
                "subject", "lead", "breakdown", "optional", "says_period",
            ]
        case .table: ["sector", "indicators", "area", "period", "columns", "caption", "optional"]
        case .chart: ["kind", "area", "areas", "period", "years", "caption", "optional", "breakdown"]
        case .tasks: ["heading", "state", "agency", "style", "optional"]
        case .directives: ["heading", "optional"]
        case .targets: ["period", "area", "sector", "optional"]
        case .assessment: ["what", "area", "period", "optional", "count"]
        case .when: ["area", "period"]
        case .include, .receivers: []
        case .area, .areaName, .year, .nextYear, .previousYear, .period, .day, .place, .number, .date, .signer: ["case"]
        }
    }
}

/// What can be asked of an indicator.
public enum TagMeasure: String, CaseIterable, Sendable {
    case value, growth, change, attainment, over, rank, share, fraction, benchmark, target, earlier
    case rankChange = "rank_change"

    static let options: Set<String> = ["area", "period", "decimals", "unit", "of", "optional", "words"]
}
