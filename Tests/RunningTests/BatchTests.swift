import Synchronization
import Testing

@testable import Running

struct BatchTests {
    @Test(arguments: [1, 2, 3, 8])
    func resultsComeInTheOrderOfTheInputs(width: Int) async throws {
        var delivered: [Int] = []
        try await Batch(width: width).run(0..<200) { number in
            // The later ones of each ten are quicker.
            for _ in 0..<(10 - number % 10) { await Task.yield() }
            return number
        } deliver: {
            delivered.append($0)
        }
        #expect(delivered == Array(0..<200))
    }

    @Test func noMoreThanAWindowIsAhead() async throws {
        let begun = Mutex(0)
        let gate = Gate()
        var isFirst = true
        var ahead = 0
        try await Batch(width: 4, window: 6).run(0..<50) { number in
            begun.withLock { $0 += 1 }
            // The first one ends only when the window is full.
            if number == 0 { await gate.wait() }
            if begun.withLock({ $0 }) == 6 { await gate.open() }
            return number
        } deliver: { _ in
            if isFirst { ahead = begun.withLock { $0 } }
            isFirst = false
        }
        #expect(ahead == 6)
        #expect(begun.withLock { $0 } == 50)
    }

    @Test func whatWaitsToBeFlushedIsToldOfOnceNothingIsReady() async throws {
        var undelivered = 0
        var rests = 0
        try await Batch(width: 3).run(0..<30) {
            $0
        } deliver: { _ in
            undelivered += 1
        } rest: {
            rests += 1
            undelivered = 0
        }
        #expect(undelivered == 0 && rests > 0)
    }

    @Test func anErrorOfDeliveryEndsTheRun() async {
        struct Full: Error {}
        await #expect(throws: Full.self) {
            try await Batch(width: 2).run(0..<1000) {
                $0
            } deliver: {
                if $0 == 5 { throw Full() }
            }
        }
    }
}

/// Lets those who wait go on when it opens.
private actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
