/// The English words of units, for writing and for reading. Everything else names units in Vietnamese, as the catalogue does.
public enum EnglishUnits {
    /// "billion VND" for "tỷ đồng", "communes" for "xã"; nil for a unit without English words.
    ///
    /// - Parameter isOne: whether one of it is told: "1 commune".
    public static func words(for unit: String, isOne: Bool) -> String? {
        if let name = names[unit] { return isOne ? name.one : name.many }
        var rest = Substring(unit)
        var magnitude = ""
        for (vietnamese, english) in magnitudes where rest.hasPrefix(vietnamese + " ") {
            rest = rest.dropFirst(vietnamese.count + 1)
            magnitude = english + " "
            break
        }
        guard !magnitude.isEmpty, let name = names[String(rest)] else { return nil }
        return magnitude + name.many
    }

    /// "tỷ đồng" for "billion VND", "dong billion" aside; nil for words that name no unit known here.
    ///
    /// - Parameter words: in any case, with one space between words.
    public static func unit(named words: String) -> String? {
        let words = words.lowercased()
        if let unit = units[words] { return unit }
        for (vietnamese, english) in magnitudes where words.hasPrefix(english + " ") {
            let noun = String(words.dropFirst(english.count + 1))
            return units[noun].map { vietnamese + " " + $0 }
        }
        return nil
    }

    /// "tỷ" for "billion"; nil for any other word.
    public static func magnitude(_ word: String) -> String? {
        magnitudes.first { $0.english == word.lowercased() }?.vietnamese
    }

    /// Longer ones first.
    private static let magnitudes: [(vietnamese: String, english: String)] = [
        ("nghìn tỷ", "trillion"), ("tỷ", "billion"), ("triệu", "million"), ("nghìn", "thousand"),
    ]

    /// How many words the longest name has.
    public static let mostWords = 10

    private static let names: [String: (one: String, many: String)] = [
        "%": ("%", "%"), "‰": ("‰", "‰"), "điểm phần trăm": ("percentage point", "percentage points"),
        "bậc": ("place", "places"), "đồng": ("VND", "VND"), "USD": ("USD", "USD"),
        "lần": ("time", "times"), "đồng/USD": ("VND per USD", "VND per USD"),
        "triệu đồng/người": ("million VND per head", "million VND per head"),
        "triệu đồng/người/năm": ("million VND per head a year", "million VND per head a year"),
        "triệu đồng/lao động": ("million VND per worker", "million VND per worker"),
        "triệu đồng/ha": ("million VND per ha", "million VND per ha"), "tấn": ("tonne", "tonnes"),
        "tạ": ("quintal", "quintals"), "tạ/ha": ("quintal per ha", "quintals per ha"), "kg": ("kg", "kg"),
        "tấn.km": ("tonne-km", "tonne-km"), "ha": ("ha", "ha"), "m": ("m", "m"), "m2": ("m2", "m2"),
        "m3": ("m3", "m3"), "km": ("km", "km"), "km2": ("km2", "km2"), "kWh": ("kWh", "kWh"), "MW": ("MW", "MW"),
        "người": ("person", "people"), "m2 sàn/người": ("m2 of floor per head", "m2 of floor per head"),
        "điểm": ("point", "points"), "doanh nghiệp": ("enterprise", "enterprises"), "vụ": ("case", "cases"),
        "xã": ("commune", "communes"), "huyện": ("rural district", "rural districts"),
        "đơn vị cấp huyện": ("district", "districts"), "thôn": ("village", "villages"),
        "sản phẩm OCOP": ("OCOP product", "OCOP products"), "sản phẩm": ("product", "products"),
        "dự án": ("project", "projects"), "lao động": ("worker", "workers"), "con": ("head", "head"),
        "lượt khách": ("visitor", "visitors"), "lượt khách.km": ("passenger-km", "passenger-km"),
        "hộ": ("household", "households"), "hợp tác xã": ("cooperative", "cooperatives"),
        "trường": ("school", "schools"), "bác sĩ": ("doctor", "doctors"), "giường": ("bed", "beds"),
        "thuê bao": ("subscriber", "subscribers"), "căn": ("dwelling", "dwellings"),
        "tiêu chí/xã": ("criterion per commune", "criteria per commune"), "tiêu chí": ("criterion", "criteria"),
        "học sinh": ("pupil", "pupils"), "bé trai/100 bé gái": ("boy per 100 girls", "boys per 100 girls"),
        "cuộc": ("session", "sessions"), "lượt": ("visit", "visits"), "đơn": ("petition", "petitions"),
        "công dân": ("citizen", "citizens"), "đoàn": ("delegation", "delegations"),
        "chỉ tiêu": ("target", "targets"), "nhiệm vụ": ("task", "tasks"), "công trình": ("structure", "structures"),
        "cơ sở": ("establishment", "establishments"), "ca": ("infection", "infections"),
    ]

    /// Other words for the same: what others write.
    private static let synonyms: [String: [String]] = [
        "%": ["percent", "per cent", "pct"],
        "điểm phần trăm": ["percent point", "percent points", "% point", "% points", "ppt", "ppts"],
        "bậc": ["rank", "ranks", "position", "positions", "notch", "notches"],
        "đồng": ["dong", "dongs", "vietnamese dong", "vietnam dong"],
        "USD": ["us dollar", "us dollars", "dollar", "dollars"], "EUR": ["eur", "euro", "euros"],
        "tấn": ["ton", "tons", "metric ton", "metric tons", "mt"], "ha": ["hectare", "hectares"],
        "kg": ["kilogram", "kilograms"], "km": ["kilometre", "kilometres", "kilometer", "kilometers"],
        "m": ["metre", "metres", "meter", "meters"], "m2": ["m²", "square metres", "square meters", "sq m"],
        "m3": ["m³", "cubic metres", "cubic meters"], "km2": ["km²", "square kilometres", "square kilometers"],
        "kWh": ["kilowatt-hours"], "MW": ["megawatts"],
        "người": ["persons", "inhabitants", "residents"], "doanh nghiệp": ["company", "companies", "firms", "firm"],
        "lượt khách": ["tourists", "tourist", "visitor arrivals", "tourist arrivals", "arrivals", "passengers"],
        "lao động": ["labourers", "laborers"], "học sinh": ["students", "student"], "lần": ["times", "fold"],
    ]

    private static let units: [String: String] = {
        var units: [String: String] = [:]
        for (unit, name) in names { units[name.one.lowercased()] = unit; units[name.many.lowercased()] = unit }
        for (unit, words) in synonyms { for word in words { units[word] = unit } }
        return units
    }()
}
