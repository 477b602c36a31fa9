import Testing

@testable import Portal

@Suite struct RateLimiterTests {
    @Test func soManyAreAllowedWithinTheWindow() {
        var limiter = RateLimiter(limit: 3, window: .seconds(60))
        for second in [0, 1, 2] { #expect(limiter.admits("a", at: .seconds(second))) }
        #expect(!limiter.admits("a", at: .seconds(59)))
        // The first has left the window; what was refused didn't count.
        #expect(limiter.admits("a", at: .seconds(60)))
        #expect(!limiter.admits("a", at: .seconds(60)))
        #expect(limiter.admits("a", at: .seconds(61)))
    }

    @Test func askersDontShareTheirLimits() {
        var limiter = RateLimiter(limit: 1, window: .seconds(60))
        #expect(limiter.admits("a", at: .zero))
        #expect(limiter.admits("b", at: .zero))
        #expect(!limiter.admits("a", at: .seconds(1)))
    }

    @Test func noMoreAskersAreRememberedThanFit() {
        var limiter = RateLimiter(limit: 1, window: .seconds(60), capacity: 100)
        for number in 0..<1000 { #expect(limiter.admits("\(number)", at: .milliseconds(number))) }
        #expect(limiter.askerCount <= 100)
        // The last ones are still known.
        #expect(!limiter.admits("999", at: .seconds(1)))
    }
}
