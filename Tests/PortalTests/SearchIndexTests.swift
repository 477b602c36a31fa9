import Testing

@testable import Portal

@Suite struct SearchIndexTests {
    private static let names = [
        "Tổng thu ngân sách nhà nước trên địa bàn", "Thu nội địa", "Giá trị xuất khẩu hàng hóa",
        "Giá trị nhập khẩu hàng hóa", "Số xã đạt chuẩn nông thôn mới", "Tỷ lệ hộ nghèo",
        "Đường tỉnh được nâng cấp", "Số doanh nghiệp thành lập mới",
    ]

    private let index = SearchIndex(
        names.enumerated().map { SearchIndex.Item(kind: .indicator, key: "k\($0)", title: $1) })

    @Test func bareWordsAreWithoutMarks() {
        #expect(SearchWords.bare("Đường") == "duong")
        #expect(SearchWords.bare("ngân") == "ngan")
        #expect(SearchWords.bare("XUẤT") == "xuat")
        #expect(SearchWords.bare("ﬁ2021") == "ﬁ2021")
    }

    /// However a text is composed and whatever its case, its words are the same; what is bare stays so.
    @Test(arguments: names) func foldingIsStable(name: String) {
        let bare = SearchWords.words(of: name).map(\.bare)
        #expect(SearchWords.words(of: name.decomposedStringWithCanonicalMapping).map(\.bare) == bare)
        #expect(SearchWords.words(of: name.uppercased()).map(\.bare) == bare)
        #expect(bare.map(SearchWords.bare) == bare)
        #expect(bare.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test(arguments: names) func eachIsFoundByItsNameWithAndWithoutMarks(name: String) {
        #expect(index.search(name).first?.item.title == name)
        let bare = SearchWords.words(of: name).map(\.bare).joined(separator: " ")
        #expect(index.search(bare).first?.item.title == name)
    }

    /// Every slip in every longer word of every name still finds it.
    @Test(arguments: names) func oneSlipInAWordIsForgiven(name: String) {
        let words = SearchWords.words(of: name).map(\.bare)
        for (place, word) in words.enumerated() where word.utf8.count >= 4 {
            for slipped in Self.slips(of: word) {
                var asked = words
                asked[place] = slipped
                let found = index.search(asked.joined(separator: " "))
                #expect(found.contains { $0.item.title == name }, "\(word) as \(slipped)")
            }
        }
    }

    private static func slips(of word: String) -> [String] {
        let letters = Array(word)
        var slips: [String] = []
        for place in letters.indices {
            var shorter = letters
            shorter.remove(at: place)
            var longer = letters
            longer.insert("q", at: place)
            var other = letters
            other[place] = "q"
            slips += [String(shorter), String(longer), String(other)]
            guard place + 1 < letters.count else { continue }
            var swapped = letters
            swapped.swapAt(place, place + 1)
            slips.append(String(swapped))
        }
        // A word that is left with three letters has too many neighbours to be guessed at.
        return slips.filter { $0.count >= 4 }
    }

    /// The quick test against the definition: distance by all ways to edit, with swaps, over random words.
    @Test func oneSlipIsAnEditDistanceOfOne() {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<20_000 {
            let a = (0..<next(6)).map { _ in UInt8(97 + next(3)) }
            let b = (0..<next(6)).map { _ in UInt8(97 + next(3)) }
            #expect(SearchWords.isWithinOneSlip(a, b) == (Self.distance(a, b) <= 1), "\(a) \(b)")
        }
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                guard i > 0, j > 0 else {
                    table[i][j] = max(i, j)
                    continue
                }
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }

    @Test func marksThatAreWrittenCount() {
        let index = SearchIndex([
            .init(kind: .indicator, key: "a", title: "Thú y"), .init(kind: .indicator, key: "b", title: "Thu nội địa"),
        ])
        #expect(index.search("thú").first?.item.key == "a")
        #expect(index.search("thu").count == 2)
    }

    @Test func allWordsMustBeFoundWhereTheyCan() {
        #expect(index.search("xuất khẩu").map(\.item.title) == ["Giá trị xuất khẩu hàng hóa"])
        #expect(index.search("zzzz qqqq").isEmpty)
        #expect(index.search("").isEmpty)
        #expect(index.search("…!?").isEmpty)
    }

    @Test func wordsAreMarkedWhereTheyStand() {
        let hit = index.search("ngan sach").first
        let runs = hit?.marked("Thu ngân sách, và <sách>") ?? []
        #expect(runs.filter(\.isMatch).map(\.text) == ["ngân", "sách", "sách"])
        #expect(runs.map(\.text).joined() == "Thu ngân sách, và <sách>")
    }

    @Test func thousandsAreSearchedQuickly() {
        let items = (0..<5000).map { number in
            SearchIndex.Item(
                kind: .task, key: "\(number)", title: "Nhiệm vụ \(number) \(Self.names[number % Self.names.count])")
        }
        let index = SearchIndex(items)
        let time = ContinuousClock().measure { _ = index.search("nhiem vu 4711 ngan sahc") }
        #expect(index.search("nhiem vu 4711").first?.item.key == "4711")
        #expect(time < .seconds(2))
    }
}
