/// The words of units in both languages. The catalogue writes them in Vietnamese.
public enum UnitWords {
    public static func text(_ unit: String, _ language: WrittenLanguage, isOne: Bool) -> String {
        guard language == .en else { return unit }
        guard let words = english[unit] else { return unit }
        return isOne ? words.one : words.many
    }

    private static let english: [String: (one: String, many: String)] = [
        "%": ("%", "%"), "điểm phần trăm": ("percentage point", "percentage points"), "bậc": ("place", "places"),
        "đồng": ("VND", "VND"), "triệu đồng": ("million VND", "million VND"),
        "tỷ đồng": ("billion VND", "billion VND"), "nghìn tỷ đồng": ("trillion VND", "trillion VND"),
        "USD": ("USD", "USD"), "triệu USD": ("million USD", "million USD"), "tỷ USD": ("billion USD", "billion USD"),
        "đồng/USD": ("VND per USD", "VND per USD"),
        "triệu đồng/người": ("million VND per head", "million VND per head"),
        "triệu đồng/người/năm": ("million VND per head a year", "million VND per head a year"),
        "triệu đồng/lao động": ("million VND per worker", "million VND per worker"),
        "triệu đồng/ha": ("million VND per ha", "million VND per ha"), "tấn": ("tonne", "tonnes"),
        "nghìn tấn": ("thousand tonnes", "thousand tonnes"), "tạ/ha": ("quintal per ha", "quintals per ha"),
        "nghìn tấn.km": ("thousand tonne-km", "thousand tonne-km"), "ha": ("ha", "ha"), "m3": ("m3", "m3"),
        "km2": ("km2", "km2"), "triệu kWh": ("million kWh", "million kWh"), "người": ("person", "people"),
        "m2 sàn/người": ("m2 of floor per head", "m2 of floor per head"), "điểm": ("point", "points"),
        "doanh nghiệp": ("enterprise", "enterprises"), "vụ": ("case", "cases"), "xã": ("commune", "communes"),
        "huyện": ("district", "districts"), "đơn vị cấp huyện": ("district", "districts"),
        "sản phẩm OCOP": ("OCOP product", "OCOP products"), "sản phẩm": ("product", "products"),
        "dự án": ("project", "projects"), "lao động": ("worker", "workers"), "con": ("head", "head"),
        "nghìn con": ("thousand head", "thousand head"), "lượt khách": ("visitor", "visitors"),
        "nghìn lượt khách": ("thousand visitors", "thousand visitors"),
        "triệu lượt khách": ("million visitors", "million visitors"),
        "nghìn lượt khách.km": ("thousand passenger-km", "thousand passenger-km"), "hộ": ("household", "households"),
        "hợp tác xã": ("cooperative", "cooperatives"), "trường": ("school", "schools"), "bác sĩ": ("doctor", "doctors"),
        "giường": ("bed", "beds"), "thuê bao": ("subscriber", "subscribers"), "căn": ("dwelling", "dwellings"),
        "tiêu chí/xã": ("criterion per commune", "criteria per commune"), "học sinh": ("pupil", "pupils"),
        "bé trai/100 bé gái": ("boy per 100 girls", "boys per 100 girls"), "cuộc": ("session", "sessions"),
        "lượt": ("visit", "visits"), "đơn": ("petition", "petitions"), "công dân": ("citizen", "citizens"),
        "đoàn": ("delegation", "delegations"), "chỉ tiêu": ("target", "targets"),
    ]
}
