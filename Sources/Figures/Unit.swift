/// What a figure's number counts, taken apart: the magnitude words, the thing measured, and what it is measured by.
///
/// "nghìn tỷ đồng" is 10¹² of `đồng`; "tạ/ha" is 100 of `kg/ha`; "xã" is one of a counted noun.
public struct Unit: Hashable, Sendable {
    /// Two units of one dimension can be compared and added after scaling: `đồng`, `usd`, `kg`, `%`, `xã`, `kg/ha`.
    public var dimension: String
    /// How many of the dimension one of the unit is.
    public var factor: Rational
    /// How numbers in the unit are to be read.
    public var precision: Precision

    public init(dimension: String, factor: Rational, precision: Precision) {
        self.dimension = dimension
        self.factor = factor
        self.precision = precision
    }

    /// Without a unit: ranks and bare numbers.
    public static let none = Unit(dimension: "", factor: .one, precision: .counted)
    public static let percent = Unit(dimension: "%", factor: .one, precision: .rate)

    public var isPercent: Bool { dimension == "%" }
    /// "gấp 2,2 lần"
    public var isTimes: Bool { dimension == "lần" }
    public var isMoney: Bool { dimension == "đồng" || dimension == "usd" }

    /// Whether amounts in both can be added: the same dimension, or a noun and the noun with more words behind it
    /// ("sản phẩm", "sản phẩm ocop").
    public func isCommensurable(with other: Unit) -> Bool {
        if dimension == other.dimension { return true }
        guard !dimension.isEmpty, !other.dimension.isEmpty, precision == .counted, other.precision == .counted else {
            return false
        }
        return dimension.hasPrefix(other.dimension + " ") || other.dimension.hasPrefix(dimension + " ")
    }
}

extension Unit {
    /// Reads the words of a unit in lower or upper case, NFC; nil stands for no unit.
    public init(words: String?) {
        guard let words, !words.isEmpty else {
            self = .none
            return
        }
        let (head, per) = Self.splitRate(words.lowercased())
        var tokens = head.split(separator: " ").map(String.init)
        if let first = tokens.first, let expansion = Self.abbreviations[first] {
            tokens.replaceSubrange(0..<1, with: expansion)
        }
        var factor: Int128 = 1
        while let first = tokens.first, let magnitude = Self.magnitudes[first] {
            let (value, overflow) = factor.multipliedReportingOverflow(by: magnitude)
            guard !overflow else { break }
            factor = value
            tokens.removeFirst()
        }
        let noun = tokens.joined(separator: " ")
        let measure = Self.measures[noun]
        let isCount = measure == nil && factor == 1 && per.isEmpty && !noun.isEmpty
        self.init(
            dimension: (measure?.dimension ?? noun) + per,
            factor: (try? Rational(factor) * (measure?.factor ?? .one)) ?? .one,
            precision: measure?.dimension == "%" ? .rate : isCount ? .counted : .measured)
    }

    /// What a unit counts, without its magnitude: "lượt khách" of "triệu lượt khách".
    public static func withoutMagnitude(_ words: String) -> Substring {
        var rest = Substring(words)
        while let space = rest.firstIndex(of: " "), magnitudes[String(rest[..<space])] != nil {
            rest = rest[rest.index(after: space)...]
        }
        return rest
    }

    /// "triệu đồng/người/năm" is "triệu đồng" by "/người/năm".
    private static func splitRate(_ words: String) -> (head: String, per: String) {
        guard let slash = words.firstIndex(of: "/") else { return (words, "") }
        return (String(words[..<slash]), words[slash...].filter { $0 != " " })
    }

    private static let magnitudes: [String: Int128] = [
        "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000, "tỷ": 1_000_000_000,
        "tỉ": 1_000_000_000,
    ]

    private static let abbreviations: [String: [String]] = [
        "trđ": ["triệu", "đồng"], "tr.đ": ["triệu", "đồng"], "tr.đồng": ["triệu", "đồng"], "tỷđ": ["tỷ", "đồng"],
        "tỷ.đ": ["tỷ", "đồng"], "1000": ["nghìn"], "1.000": ["nghìn"],
    ]

    private struct Measure {
        var dimension: String
        var factor: Rational

        init(_ dimension: String, _ factor: Int = 1, over divisor: Int128 = 1) {
            self.dimension = dimension
            self.factor = (try? Rational(Int128(factor), over: divisor)) ?? .one
        }
    }

    private static let scales = [
        "lần", "điểm", "giờ", "phút", "ngày", "tháng", "năm", "tuổi", "sào", "mẫu", "công", "gb", "mb", "tb", "mbps",
        "gbps",
        "teu", "teus", "dwt", "gt", "kv", "tấn km", "tấn.km", "độ", "thùng", "thùng dầu", "cv", "feet", "lượng", "chỉ",
        "ounce",
        "kcal", "gj", "yên", "jpy", "won", "krw", "lak", "kíp", "dặm",
    ]

    private static let measures: [String: Measure] = {
        var table: [String: Measure] = [
            "%": Measure("%"), "phần trăm": Measure("%"), "điểm phần trăm": Measure("%"), "điểm %": Measure("%"),
            "‰": Measure("%", over: 10), "phần nghìn": Measure("%", over: 10),
            "điểm phần nghìn": Measure("%", over: 10),
            "gam": Measure("kg", over: 1000), "g": Measure("kg", over: 1000), "gram": Measure("kg", over: 1000),
            "mg": Measure("kg", over: 1_000_000), "µg": Measure("kg", over: 1_000_000_000), "kg": Measure("kg"),
            "ki-lô-gam": Measure("kg"), "ki lô gam": Measure("kg"), "kilôgam": Measure("kg"),
            "tấn hàng": Measure("kg", 1000), "yến": Measure("kg", 10), "tạ": Measure("kg", 100),
            "tấn": Measure("kg", 1000),
            "mm": Measure("m", over: 1000), "cm": Measure("m", over: 100), "m": Measure("m"), "mét": Measure("m"),
            "km": Measure("m", 1000), "ki-lô-mét": Measure("m", 1000), "ki lô mét": Measure("m", 1000),
            "kilômét": Measure("m", 1000), "hải lý": Measure("m", 1852),
            "m2": Measure("m2"), "m²": Measure("m2"), "mét vuông": Measure("m2"), "ha": Measure("m2", 10_000),
            "héc-ta": Measure("m2", 10_000), "héc ta": Measure("m2", 10_000), "hecta": Measure("m2", 10_000),
            "km2": Measure("m2", 1_000_000),
            "km²": Measure("m2", 1_000_000),
            "m3": Measure("m3"), "m³": Measure("m3"), "mét khối": Measure("m3"), "lít": Measure("m3", over: 1000),
            "lít nước": Measure("m3", over: 1000), "ml": Measure("m3", over: 1_000_000),
            "wh": Measure("wh"), "kwh": Measure("wh", 1000), "mwh": Measure("wh", 1_000_000),
            "gwh": Measure("wh", 1_000_000_000), "w": Measure("w"), "kw": Measure("w", 1000),
            "mw": Measure("w", 1_000_000), "gw": Measure("w", 1_000_000_000), "wp": Measure("wp"),
            "mwp": Measure("wp", 1_000_000), "va": Measure("va"), "toe": Measure("toe"), "ktoe": Measure("toe", 1000),
            "kva": Measure("va", 1000), "mva": Measure("va", 1_000_000),
            "": Measure(""),
        ]
        for word in ["đồng", "đ", "vnđ", "vnd", "đồng việt nam"] { table[word] = Measure("đồng") }
        for word in ["usd", "đô la mỹ", "đô la", "đô-la mỹ", "đô-la", "đôla mỹ", "đôla", "us$", "$"] {
            table[word] = Measure("usd")
        }
        for word in ["eur", "euro", "ơ-rô"] { table[word] = Measure("eur") }
        for word in ["nhân dân tệ", "ndt", "cny"] { table[word] = Measure("cny") }
        for word in ["mỹ kim", "đô"] { table[word] = Measure("usd") }
        for word in ["đồng vn"] { table[word] = Measure("đồng") }
        // Measured on a scale, in a time or by a vessel, so never a count of whole things.
        for word in scales { table[word] = Measure(word) }
        return table
    }()
}
