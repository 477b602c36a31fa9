import Randomness
import Testing

@testable import Figures

@Suite struct LatitudeTests {
    private func interval(
        _ mantissa: Int, scale: Int = 0, _ latitude: Latitude, _ precision: Precision = .measured,
        _ approximator: Figure.Approximator? = nil
    ) throws -> Interval {
        try PrintedNumber(mantissa: Int128(mantissa), scale: scale)
            .interval(latitude, precision: precision, approximator: approximator)
    }

    private func hundredths(_ low: Int, closed: Bool, _ high: Int, closed highClosed: Bool) throws -> Interval? {
        Interval(
            .init(try Rational(Int128(low), over: 100), isClosed: closed),
            .init(try Rational(Int128(high), over: 100), isClosed: highClosed))
    }

    @Test func narrowIsHalfAUnitOfTheLastDigit() throws {
        #expect(try interval(269, scale: 1, .narrow) == hundredths(2685, closed: true, 2695, closed: true))
        #expect(try interval(15_745, .narrow) == hundredths(1_574_450, closed: true, 1_574_550, closed: true))
        #expect(try interval(-31, scale: 1, .narrow) == hundredths(-315, closed: true, -305, closed: true))
        #expect(try interval(138, .narrow, .counted) == Interval(Rational(138)))
    }

    @Test func wideAllowsCuttingAndRoundingUp() throws {
        #expect(try interval(88, .wide, .rate) == hundredths(8700, closed: false, 8900, closed: false))
        #expect(try interval(138, .wide, .counted) == Interval(Rational(138)))
    }

    @Test func zerosOfAnAmountMayBeRounding() throws {
        #expect(try interval(42_500, .wide) == hundredths(4_245_000, closed: true, 4_260_000, closed: false))
        #expect(try interval(300, .wide) == hundredths(25_000, closed: true, 40_000, closed: false))
        #expect(try interval(35_000, .wide, .counted) == hundredths(3_450_000, closed: true, 3_600_000, closed: false))
        #expect(try interval(20, .wide, .counted) == Interval(Rational(20)))
        #expect(try interval(100, .wide, .rate) == hundredths(9900, closed: false, 10_100, closed: false))
        #expect(try interval(-300, .wide) == hundredths(-40_000, closed: false, -25_000, closed: true))
    }

    @Test func approximatorsOpenTheirSide() throws {
        let over = try interval(62_615, .wide, .measured, .over)
        #expect(over.contains(Rational(75_000)) && !over.contains(Rational(62_614)) && !over.contains(Rational(75_139)))
        let under = try interval(30, .wide, .rate, .under)
        #expect(under.contains(Rational(21)) && !under.contains(Rational(31)) && !under.contains(Rational(20)))
        let about = try interval(5, .narrow, .measured, .about)
        #expect(about.contains(try Rational(41, over: 10)) && !about.contains(Rational(6)))
    }

    @Test func numbersBeyond128BitsAreRefused() {
        #expect(throws: ArithmeticError.overflow) {
            try PrintedNumber(mantissa: 1, scale: 40).interval(.narrow, precision: .measured)
        }
    }

    /// Prints true values on a fine grid in every way that offices do; what was printed must allow the truth.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func allowsEveryTruthThatPrintsSo(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let truth = Int.random(in: -2_000_000...2_000_000, using: &generator)  // in thousandths
        let unit = [10, 100, 1000, 10_000, 100_000].randomElement(using: &generator) ?? 10
        let exact = try Rational(Int128(truth), over: 1000)
        let cut = truth / unit  // towards zero
        let away = truth % unit == 0 ? cut : cut + truth.signum()
        let twice = 2 * abs(truth % unit)
        let nearest = twice >= unit ? away : cut
        for (printed, latitude) in [(nearest, Latitude.narrow), (nearest, .wide), (cut, .wide), (away, .wide)] {
            // Whole tens and hundreds are printed with zeros, which only the wide reading takes for rounding.
            guard unit <= 1000 || (latitude == .wide && printed != away) || printed == nearest && latitude == .wide
            else {
                continue
            }
            guard abs(printed) * unit / 1000 >= 100 || unit <= 1000 else { continue }
            let number =
                unit < 1000
                ? PrintedNumber(mantissa: Int128(printed), scale: unit == 10 ? 2 : 1)
                : PrintedNumber(printed * (unit / 1000))
            #expect(
                try number.interval(latitude, precision: .measured).contains(exact),
                "\(exact) printed \(number.text) (\(latitude))")
        }
    }
}
