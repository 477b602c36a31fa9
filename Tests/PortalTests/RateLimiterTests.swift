import Testing

@testable import Portal

@Suite struct RateLimiterTests {
    /// Who is admitted of those who ask one after another.
    private func admitted(_ limiter: inout RateLimiter, _ asked: [(String, Duration)]) -> [Bool] {
        asked.map { asker, time in limiter.admits(asker, at: time) }
    }

    @Test func soManyAreAllowedWithinTheWindow() {
        var limiter = RateLimiter(limit: 3, window: .seconds(60))
        let times = [0, 1, 2, 59, 60, 60, 61].map { ("a", Duration.seconds($0)) }
        // At 60 the first has left the window; what was refused didn't count.
        #expect(admitted(&limiter, times) == [true, true, true, false, true, false, true])
    }

    @Test func askersDontShareTheirLimits() {
        var limiter = RateLimiter(limit: 1, window: .seconds(60))
        #expect(admitted(&limiter, [("a", .zero), ("b", .zero), ("a", .seconds(1))]) == [true, true, false])
    }

    @Test func noMoreAskersAreRememberedThanFit() {
        var limiter = RateLimiter(limit: 1, window: .seconds(60), capacity: 100)
        let asked = (0..<1000).map { ("\($0)", Duration.milliseconds($0)) }
        #expect(admitted(&limiter, asked).allSatisfy { $0 })
        #expect(limiter.askerCount <= 100)
        // The last ones are still known.
        #expect(admitted(&limiter, [("999", .seconds(1))]) == [false])
    }
}
