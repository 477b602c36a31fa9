import Testing

@testable import Documents

struct HTMLTests {
    private func outline(_ body: String) async throws -> [String] {
        try await DocumentReader().read(Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8), name: "a.html")
            .outline
    }

    @Test func menusScriptsAndHiddenTextGo() async throws {
        let body = """
            <nav><a href="/">Trang chủ</a></nav><script>var a = "99%";</script><style>p { x: 1 }</style>
            <p>Thu đạt <b>5</b>%.</p><p style="display: none">Ẩn 7%.</p><div hidden>Ẩn 8%.</div><footer>© 2022</footer>
            """
        #expect(try await outline(body) == ["paragraph: Thu đạt 5%."])
    }

    @Test func listsKeepTheirNumbersAndDepths() async throws {
        let body = """
            <p>Các nhiệm vụ trọng tâm trong năm tới gồm:</p><ol type="a" start="2"><li>Thu đạt 5%.</li><li><p>Chi đạt 6%.</p></li></ol>
            <ul><li>Một;<ul><li>Hai.</li></ul></li></ul>
            """
        #expect(
            try await outline(body) == [
                "paragraph: Các nhiệm vụ trọng tâm trong năm tới gồm:", "paragraph: b) Thu đạt 5%.",
                "paragraph: c) Chi đạt 6%.",
                "item 1: Một;", "item 2: Hai.",
            ])
    }

    @Test func tablesWithSpans() async throws {
        let body = """
            <table><caption>Bảng 1</caption><tr><th rowspan="2">A</th><th colspan="2">B</th></tr><tr><th>C</th><th>D</th></tr>
            <tr><td>x</td><td>1</td><td>2</td></tr></table>
            """
        #expect(
            try await outline(body) == [
                "caption 0: Bảng 1", "cell 0,0+2x1: A", "cell 0,1+1x2: B", "cell 1,1+1x1: C", "cell 1,2+1x1: D",
                "cell 2,0+1x1: x",
                "cell 2,1+1x1: 1", "cell 2,2+1x1: 2",
            ])
    }

    @Test func breaksEndLinesAndEntitiesAreLetters() async throws {
        #expect(
            try await outline("<p>Thu &ge; 5&#37;.<br>Chi đạt 6&nbsp;%.</p>") == [
                "paragraph: Thu ≥ 5%.", "paragraph: Chi đạt 6 %.",
            ])
    }

    @Test func oldCharacterSets() async throws {
        let page =
            Array("<html><head><meta charset=windows-1258></head><body><p>T".utf8) + [0xF4, 0xD2]
            + Array("ng thu.</p></body></html>".utf8)
        #expect(try await DocumentReader().read(page, name: "a.html").outline == ["paragraph: Tổng thu."])
    }
}
