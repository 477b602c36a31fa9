import Randomness

/// The same numbers for the same seed, so that a release can be made again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var numbers: SplitMix64

    public init(seed: UInt64) { numbers = SplitMix64(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9) }

    public mutating func next() -> UInt64 { numbers.next() }

    /// One of the choices; the first where the rest are none.
    mutating func pick<Choice>(_ first: Choice, _ rest: Choice...) -> Choice {
        let index = Int.random(in: 0...rest.count, using: &self)
        return index == 0 ? first : rest[index - 1]
    }

    /// True one time in so many.
    mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
