import Figures
import PlanBook

/// What pages let people ask for, read from the address, in the words of its language.
extension PageRequest {
    /// What addresses ask by, in both languages.
    static let askedNames: [(vi: String, en: String)] = [
        ("ky", "period"), ("biet-den", "known"), ("dia-ban", "area"), ("nhip", "pace"), ("ca-trong", "empty"),
        ("ngay", "day"), ("chi-tieu", "indicator"), ("co-quan", "agency"), ("tinh-trang", "state"),
        ("trang", "page"), ("loai", "kind"),
    ]

    /// The page of a list, from 1.
    func askedPage() throws -> Int {
        guard let text = asked(vi: "trang", en: "page") else { return 1 }
        guard let page = Int(text), (1...100_000).contains(page) else { throw PortalError.notFound }
        return page
    }

    /// - Throws: ``PortalError`` where it is no day.
    func askedDay() throws -> Day? {
        try asked(vi: "ngay", en: "day").map { text in
            guard let day = Day(text: text) else {
                throw PortalError.badRequest(
                    vi: "Không có ngày «\(text)»: hãy viết như 2021-12-02.",
                    en: "There is no day “\(text)”: write it as 2021-12-02.")
            }
            return day
        }
    }

    func asked(vi: String, en: String) -> String? { asked(language(vi: vi, en: en)) }

    /// - Throws: ``PortalError`` where it is no period.
    func askedPeriod() throws -> Period? {
        try asked(vi: "ky", en: "period").map { text in
            guard let period = Period(text: text) else {
                throw PortalError.badRequest(
                    vi: "Không có kỳ «\(text)»: hãy dùng 2021, 2021-Q3, 2021-M06, 2021-9M.",
                    en: "There is no period “\(text)”: use 2021, 2021-Q3, 2021-M06, 2021-9M.")
            }
            return period
        }
    }

    /// The day up to which values count as known.
    func askedVintage() throws -> Vintage {
        guard let text = asked(vi: "biet-den", en: "known") else { return .latest }
        guard let day = Day(text: text) else {
            throw PortalError.badRequest(
                vi: "Không có ngày «\(text)»: hãy viết như 2021-12-02.",
                en: "There is no day “\(text)”: write it as 2021-12-02.")
        }
        return .asKnown(day)
    }
}

extension BookOutline {
    /// - Throws: ``PortalError/notFound``.
    func requireIndicator(_ code: String) throws -> Indicator {
        guard let found = catalogue.indicator(code) else {
            throw PortalError.notFound(vi: "Không có chỉ tiêu «\(code)».", en: "There is no indicator “\(code)”.")
        }
        return found
    }

    func requireArea(slug: String) throws -> Area {
        guard let found = areas.area(slug) else {
            throw PortalError.notFound(vi: "Không có địa bàn «\(slug)».", en: "There is no area “\(slug)”.")
        }
        return found
    }

    /// The areas right below one that are compared with each other; industrial parks lie in them.
    func compared(below area: Int64, on day: Day) -> [Area] {
        areas.children(of: area, on: day).filter { $0.kind != .industrialPark }
    }

    /// The last year that anything is known of; else the last period.
    var latestYear: Period? { periods.last { $0.span == .year } ?? periods.last }
}
