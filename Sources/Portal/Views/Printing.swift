import Figures
import PlanBook
import Releasing
import Reporting

/// How the portal prints numbers, units, days and periods in one language.
struct Printing: Sendable {
    let language: Language

    private var style: NumberStyle { language == .vi ? .vietnamese : .english }

    func number(_ number: BookNumber) -> String { minus(style.text(number.printed)) }

    func decimal(_ number: PrintedNumber) -> String { minus(style.text(number)) }

    func number(_ value: Rational, decimals: Int) -> String? {
        (try? value.rounded(toDecimals: decimals)).map { minus(style.text($0)) }
    }

    func count(_ count: Int) -> String { style.text(PrintedNumber(mantissa: Int128(count), scale: 0)) }

    /// With a sign before what rose.
    func signed(_ measure: Measure, decimals: Int = 1) -> String? {
        guard let rounded = try? measure.rounded(toDecimals: decimals) else { return nil }
        let unit =
            switch measure.unit {
            case .percent: "%"
            case .percentagePoints: language(vi: " điểm %", en: " pp")
            case .own: ""
            }
        return (rounded.mantissa > 0 ? "+" : "") + minus(style.text(rounded)) + unit
    }

    func unit(_ unit: String) -> String { UnitWords.text(unit, language == .vi ? .vi : .en, isOne: false) }

    /// "02/12/2021"; "2 December 2021" in English.
    func day(_ day: Day) -> String {
        guard language == .vi else { return "\(day.day) \(Self.months[day.month - 1]) \(day.year)" }
        return "\(pad(day.day))/\(pad(day.month))/\(day.year)"
    }

    /// "năm 2021", "9 tháng đầu năm 2021"
    func period(_ period: Period) -> String { PeriodPhrase.text(period, language == .vi ? .vi : .en) }

    /// For heads of tables and charts: "2021", "Quý III/2021", "T6/2021".
    func shortPeriod(_ period: Period) -> String {
        let year = period.year
        switch period.canonical.span {
        case .year: return "\(year)"
        case .half(let half): return language(vi: "\(half == 1 ? "6T đầu" : "6T cuối") \(year)", en: "H\(half) \(year)")
        case .quarter(let quarter): return language(vi: "Q\(quarter)/\(year)", en: "Q\(quarter) \(year)")
        case .month(let month):
            return language(vi: "T\(month)/\(year)", en: "\(Self.months[month - 1].prefix(3)) \(year)")
        case .months(let count): return language(vi: "\(count)T/\(year)", en: "\(count)M \(year)")
        case .through(let last): return "\(year)–\(last)"
        }
    }

    func status(_ status: Observation.Status) -> String {
        switch status {
        case .estimate: language(vi: "ước", en: "estimate")
        case .preliminary: language(vi: "sơ bộ", en: "preliminary")
        case .official: language(vi: "chính thức", en: "official")
        }
    }

    func name(_ indicator: Indicator) -> String { language(vi: indicator.nameVi, en: indicator.nameEn) }
    func name(_ sector: Sector) -> String { language(vi: sector.nameVi, en: sector.nameEn) }
    func name(_ agency: Agency) -> String { language(vi: agency.nameVi, en: agency.nameEn) }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A true minus, which doesn't break from its number.
    private func minus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
