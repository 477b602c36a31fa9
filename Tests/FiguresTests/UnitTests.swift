import Testing

@testable import Figures

@Suite struct UnitTests {
    @Test(arguments: [
        ("tỷ đồng", "đồng", 1_000_000_000), ("tỉ đồng", "đồng", 1_000_000_000),
        ("nghìn tỷ đồng", "đồng", 1_000_000_000_000), ("ngàn tấn", "kg", 1_000_000), ("tạ", "kg", 100),
        ("vạn tấn", "kg", 10_000_000), ("triệu đô la Mỹ", "usd", 1_000_000), ("tỷ USD", "usd", 1_000_000_000),
        ("ha", "m2", 10_000), ("nghìn ha", "m2", 10_000_000), ("km2", "m2", 1_000_000),
        ("triệu kWh", "wh", 1_000_000_000),
        ("triệu đồng/người/năm", "đồng/người/năm", 1_000_000), ("tấn/ha", "kg/ha", 1000), ("tạ/ha", "kg/ha", 100),
        ("triệu lượt khách", "lượt khách", 1_000_000), ("điểm phần trăm", "%", 1), ("trđ", "đồng", 1_000_000),
    ])
    func isTakenApart(words: String, dimension: String, factor: Int) {
        let unit = Unit(words: words)
        #expect(unit.dimension == dimension)
        #expect(unit.factor == Rational(factor))
    }

    @Test func wholeThingsAreCountedAndAmountsMeasured() {
        #expect(Unit(words: "xã").precision == .counted)
        #expect(Unit(words: "nghìn doanh nghiệp").precision == .measured)
        #expect(Unit(words: "tỷ đồng").precision == .measured)
        #expect(Unit(words: "bác sĩ/10.000 dân").precision == .measured)
        #expect(Unit(words: "%").precision == .rate)
    }

    @Test func aNounAndItsLongerNameAreOfOneKind() {
        #expect(Unit(words: "sản phẩm").isCommensurable(with: Unit(words: "sản phẩm OCOP")))
        #expect(Unit(words: "tấn").isCommensurable(with: Unit(words: "tạ")))
        #expect(!Unit(words: "xã").isCommensurable(with: Unit(words: "xãm")))
        #expect(!Unit(words: "tỷ đồng").isCommensurable(with: Unit(words: "tỷ USD")))
        #expect(!Unit.none.isCommensurable(with: Unit(words: "xã")))
    }

    @Test func absurdProductsOfMagnitudesStayWhole() {
        let words = String(repeating: "tỷ ", count: 30) + "đồng"
        #expect(Unit(words: words).dimension.hasSuffix("đồng"))
    }
}
