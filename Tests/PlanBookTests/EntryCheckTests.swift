import Figures
import Testing

@testable import PlanBook

@Suite struct EntryCheckTests {
    private func indicator(
        _ accumulation: Indicator.Accumulation = .flow, unit: String = "tấn", name: String = "Sản lượng"
    ) -> Indicator {
        Indicator(
            id: 1, code: "x", nameVi: name, nameEn: "X", unit: unit, sector: "kt", agency: nil, direction: .up,
            decimals: 1, accumulation: accumulation, areaRollup: .sum, periodRollup: .sum, weight: nil, formula: "",
            definitionVi: "", position: 0)
    }

    private func number(_ text: String) -> BookNumber {
        guard let number = BookNumber(text: text) else { preconditionFailure("\(text) is no number") }
        return number
    }

    private func codes(_ context: EntryContext) -> [EntryWarning.Code] { EntryCheck.warnings(context).map(\.code) }

    @Test(arguments: [
        ("100.0", ["60.0", "40.0"], false), ("100.0", ["60.0", "41.0"], true),
        // Each part is rounded, and so is the whole.
        ("100.1", ["60.0", "40.0"], false), ("100.2", ["60.0", "40.0"], true), ("100", ["60.04", "40.4"], false),
    ])
    func partsMakeTheWholeWithinRounding(whole: String, parts: [String], isOff: Bool) {
        let own = indicator()
        let breakdown = parts.map { EntryContext.Part(indicator: own, value: number($0)) }
        let context = EntryContext(
            indicator: own, period: Period(year: 2025), value: number(whole), breakdowns: [breakdown])
        #expect(codes(context) == (isOff ? [.parts] : []))
    }

    @Test(arguments: [
        ("99.9", "10", false), ("100", "10", true), ("1", "10", true), ("1.1", "10", false), ("0", "10", true),
        ("10", "0", false), ("-100", "-10", true),
    ])
    func magnitudesAreComparedWithLastYear(value: String, lastYear: String, isOff: Bool) {
        let context = EntryContext(
            indicator: indicator(), period: Period(year: 2025), value: number(value), lastYear: number(lastYear))
        #expect(codes(context) == (isOff ? [.magnitude] : []))
    }

    @Test func magnitudesAreLedOverToTheSpanOfMonths() {
        // A twelfth of the year's plan is what January should bring.
        let january = Period(year: 2025, span: .month(1))
        for (value, isOff) in [("10", false), ("100", true), ("1", true), ("1.1", false)] {
            let context = EntryContext(
                indicator: indicator(), period: january, value: number(value), plan: number("120"),
                planPeriod: Period(year: 2025))
            #expect(codes(context) == (isOff ? [.magnitude] : []), "\(value)")
        }
        // Eleven months are eleven times the first one.
        let eleven = EntryContext(
            indicator: indicator(), period: Period(year: 2025, span: .months(11)), value: number("110"),
            lastPeriod: (january, number("10")))
        #expect(codes(eleven) == [])
        // A stock stands where it stood.
        let stock = EntryContext(
            indicator: indicator(.stock), period: january, value: number("120"), plan: number("120"),
            planPeriod: Period(year: 2025))
        #expect(codes(stock) == [])
    }

    @Test func ratesOfGrowthHaveNoMagnitudeButIndicesDo() {
        let growth = indicator(.rate, unit: "%", name: "Tốc độ tăng")
        #expect(
            codes(
                EntryContext(
                    indicator: growth, period: Period(year: 2025), value: number("7"), lastYear: number("0.5"))) == [])
        let index = indicator(.rate, unit: "%", name: "Chỉ số sản xuất")
        #expect(
            codes(
                EntryContext(
                    indicator: index, period: Period(year: 2025), value: number("1085"), lastYear: number("108.5")))
                == [.magnitude])
    }

    @Test(arguments: [
        (Period(year: 2025, span: .months(9)), Period(year: 2025, span: .months(8)), true),
        (Period(year: 2025, span: .months(9)), Period(year: 2025, span: .half(1)), true),
        (Period(year: 2025), Period(year: 2025, span: .months(11)), true),
        // Another month isn't a running total, and a year begins anew.
        (Period(year: 2025, span: .month(9)), Period(year: 2025, span: .month(8)), false),
        (Period(year: 2025, span: .month(1)), Period(year: 2024, span: .month(12)), false),
    ])
    func runningTotalsDoNotFallWithinTheYear(period: Period, last: Period, isOff: Bool) {
        let context = EntryContext(
            indicator: indicator(), period: period, value: number("90"), lastPeriod: (last, number("91")))
        #expect(codes(context) == (isOff ? [.direction] : []))
        let risen = EntryContext(
            indicator: indicator(), period: period, value: number("91"), lastPeriod: (last, number("91")))
        #expect(codes(risen) == [])
        let stock = EntryContext(
            indicator: indicator(.stock), period: period, value: number("90"), lastPeriod: (last, number("91")))
        #expect(codes(stock) == [])
    }

    @Test func someThingsAreNeverBelowZeroOrAboveAHundred() {
        let year = Period(year: 2025)
        let share = indicator(.rate, unit: "%", name: "Tỷ lệ hộ nghèo")
        let increase = indicator(.rate, unit: "%", name: "Tỷ lệ tăng dân số tự nhiên")
        let cases: [(Indicator, String, String?, [EntryWarning.Code])] = [
            (indicator(), "-1", nil, [.negative]), (indicator(), "-1", "-2", []), (indicator(), "-1", "2", [.negative]),
            (indicator(.stock), "-1", nil, [.negative]), (share, "-0.1", nil, [.negative]),
            (share, "100.1", nil, [.aboveWhole]), (share, "100", nil, []), (share, "0", nil, []),
            (increase, "-0.5", nil, []), (increase, "120", nil, []),
            (indicator(.rate, unit: "%", name: "Chỉ số giá"), "103.4", nil, []),
        ]
        for (indicator, value, lastYear, expected) in cases {
            let context = EntryContext(
                indicator: indicator, period: year, value: number(value), lastYear: lastYear.map(number))
            #expect(codes(context) == expected, "\(indicator.nameVi) \(value)")
        }
    }

    @Test func anotherValueThanTheOneInForceNeedsAReason() {
        for (value, expected) in [("10.5", []), ("10.50", []), ("10.6", [.revision])] as [(String, [EntryWarning.Code])]
        {
            let context = EntryContext(
                indicator: indicator(), period: Period(year: 2025), value: number(value), inForce: number("10.5"))
            #expect(codes(context) == expected)
        }
    }

    @Test func warningsSpeakBothLanguages() {
        let own = indicator()
        let context = EntryContext(
            indicator: own, period: Period(year: 2025), value: number("1000"), lastYear: number("10.0"),
            breakdowns: [[.init(indicator: own, value: number("3"))]])
        let warnings = EntryCheck.warnings(context)
        #expect(
            warnings.map(\.vietnamese) == [
                "các thành phần cộng lại được 3,0, khác 1.000",
                "gấp 10 lần trở lên cùng kỳ năm trước (10,0); có nhầm đơn vị hay dấu phẩy không?",
            ])
        #expect(
            warnings.map(\.english) == [
                "the parts add up to 3.0, not to 1,000",
                "10 times or more of the same period of last year (10.0); is it the unit or the decimal mark?",
            ])
    }
}
