import Randomness
import Testing

@testable import Portal

struct LineDifferenceTests {
    private func marks(_ former: String, _ new: String) -> [String] {
        LineDifference(from: former, to: new).lines.map { line in
            (line.kind == .same ? " " : line.kind == .added ? "+" : "-") + line.text
        }
    }

    @Test func linesThatChangedAreTold() {
        #expect(marks("a\nb\nc\n", "a\nx\nc\n") == [" a", "-b", "+x", " c"])
        #expect(marks("", "a\nb") == ["+a", "+b"])
        #expect(marks("a\nb", "") == ["-a", "-b"])
        #expect(marks("a\nb\nc", "b\nc\nd") == ["-a", " b", " c", "+d"])
        #expect(LineDifference(from: "a\nb\n", to: "a\nb").isEmpty, "the last line's end is no line")
    }

    @Test func linesKeepTheirNumbers() {
        let lines = LineDifference(from: "a\nb\nc", to: "a\nc\nd").lines
        #expect(lines.map(\.former) == [1, 2, 3, nil])
        #expect(lines.map(\.new) == [1, nil, 2, 3])
    }

    @Test func hunksHaveSomeLinesAround() {
        let former = (1...30).map(String.init)
        var new = former
        new[4] = "five"
        new[25] = "twenty-six"
        let hunks = LineDifference(
            from: former.joined(separator: "\n"), to: new.joined(separator: "\n")
        ).hunks(context: 2)
        #expect(
            hunks.map { $0.map(\.text) } == [
                ["3", "4", "5", "five", "6", "7"], ["24", "25", "26", "twenty-six", "27", "28"],
            ])
    }

    /// Both texts come out of each difference, and no shorter one exists.
    @Test(arguments: 0..<300)
    func everyDifferenceIsTheShortest(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                ["a", "b", "c"].randomElement(using: &generator) ?? "a"
            }
        }
        let (former, new) = (text(), text())
        let lines = LineDifference(from: former.joined(separator: "\n"), to: new.joined(separator: "\n")).lines
        #expect(lines.filter { $0.kind != .added }.map(\.text) == former)
        #expect(lines.filter { $0.kind != .removed }.map(\.text) == new)
        #expect(lines.count { $0.kind == .same } == longestCommon(former, new))
    }

    @Test func textsWithoutACommonLineDontTakeLong() {
        let former = (0..<20_000).map { "a\($0)" }.joined(separator: "\n")
        let new = (0..<20_000).map { "b\($0)" }.joined(separator: "\n")
        let difference = LineDifference(from: former, to: new)
        #expect((difference.removedCount, difference.addedCount) == (20_000, 20_000))
    }

    private func longestCommon(_ a: [String], _ b: [String]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices {
            for j in b.indices {
                table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
            }
        }
        return table[a.count][b.count]
    }
}
