import Figures
import Randomness

@testable import PlanBook

extension SplitMix64 {
    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func isOneIn(_ count: Int) -> Bool { below(count) == 0 }

    /// A day of 2023 through 2026: around the end of the districts.
    mutating func day() -> Day {
        Day(year: 2023 + below(4), month: 1 + below(12), day: 1 + below(28)) ?? .distantPast
    }

    /// A day that isn't before another.
    mutating func day(from first: Day) -> Day { isOneIn(2) ? first : max(first, day()) }

    mutating func oneOf<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

extension Day {
    init(_ code: Int) { self = PeriodCode.day(code) ?? .distantPast }
}

extension Vintage {
    func knows(_ day: Day) -> Bool { PeriodCode.code(day) <= limit }
}

/// What lies where in the small book, written down by hand.
enum SmallPlaces {
    static let slugs = [
        "an-chau", "an-chau/dong", "an-chau/tay", "an-chau/dong/a", "an-chau/dong/b", "an-chau/tay/c", "an-chau/tay/d",
        "an-chau/ab", "an-chau/cd",
    ]

    /// The areas of a day that something in an area lies in, from the lowest to the highest.
    static func path(_ slug: String, on day: Day) -> [String] {
        let (before, after): ([String], [String]) =
            switch slug {
            case "an-chau/dong": (["an-chau/dong"], [])
            case "an-chau/tay": (["an-chau/tay"], [])
            case "an-chau/dong/a": (["an-chau/dong/a", "an-chau/dong"], ["an-chau/ab"])
            // Its parts went to both.
            case "an-chau/dong/b": (["an-chau/dong/b", "an-chau/dong"], [])
            case "an-chau/tay/c": (["an-chau/tay/c", "an-chau/tay"], ["an-chau/cd"])
            case "an-chau/tay/d": (["an-chau/tay/d", "an-chau/tay"], ["an-chau/cd"])
            // Both communes that it came from were in one district.
            case "an-chau/ab": (["an-chau/dong"], ["an-chau/ab"])
            case "an-chau/cd": ([], ["an-chau/cd"])
            default: ([], [])
            }
        return (day < Day(2025_07_01) ? before : after) + ["an-chau"]
    }
}
