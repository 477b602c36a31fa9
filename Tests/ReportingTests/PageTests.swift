import Foundation
import Testing

@testable import Reporting

struct PageTests {
    private func page(_ texts: [(name: String, text: String)]) throws -> String {
        let items = try texts.map {
            let checked = try makeChecked($0.text, name: $0.name)
            return (checked, Totals(checked))
        }
        return output(makePresentation(showsAll: true).format(.html), items)
    }

    @Test func everyTagIsClosedInItsPlace() throws {
        let html = try page(samples() + [("<script>alert(1)</script>.md", contradictingText)])
        #expect(try TagStack.mistakes(in: html) == [])
    }

    @Test func theDocumentsWordsCannotBecomeMarkup() throws {
        let html = try page([("<script>alert(1)</script>.md", contradictingText)])
        #expect(!html.contains("<script>alert"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;.md"))
        #expect(html.contains("&quot;tỉnh&quot; A &amp; B, so sánh &lt; và &gt;"))
    }

    @Test func theFileHasNoOutsideParts() throws {
        let html = try page(samples())
        for part in ["src=", "@import", "url(", "<link", "<iframe", "fetch(", "http"] {
            #expect(!html.contains(part), "\(part)")
        }
    }

    @Test func everyLinkLeadsSomewhere() throws {
        let html = try page(samples())
        let ids = Set(html.matches(of: /id="([^"]+)"/).map { String($0.1) })
        let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        #expect(links.count > 100)
        #expect(links.filter { !ids.contains($0) } == [])
        #expect(ids.count == html.matches(of: /id="([^"]+)"/).count)
    }

    @Test func everyFigureIsMarkedByItsKindAndListedInTheTable() throws {
        for sample in try samples() {
            let release = try makeRelease(sample.text)
            let html = try page([sample])
            for kind in Set(release.figures.map(\.kind)) {
                let marks = html.matches(of: try Regex("<a class=\"f k-\(kind.rawValue)[ \"]")).count
                #expect(marks == release.figures.filter { $0.kind == kind }.count, "\(sample.name) \(kind)")
            }
            #expect(html.matches(of: /<tr id=/).count == release.figures.count)
        }
    }

    @Test func eachFindingStandsBesideItsParagraph() throws {
        let html = try page([("a.md", contradictingText)])
        let note = try #require(html.range(of: #"<aside class="note bad v-bad s-arithmetic""#))
        let figure = try #require(html.range(of: ">8.460 tỷ đồng</a>", range: note.upperBound..<html.endIndex))
        #expect(html[note.upperBound..<figure.lowerBound].contains("</li>") == false)
    }

    @Test func textKeepsContrastOfWCAGInBothThemes() throws {
        let css = try String(
            contentsOf: repository.appending(path: "Sources/Reporting/Page/Assets/report.css"), encoding: .utf8)
        let themes = css.components(separatedBy: "@media (prefers-color-scheme: dark)")
        #expect(themes.count == 2)
        for theme in themes.prefix(2) {
            let colours = Dictionary(
                theme.matches(of: /--([a-z-]+): (#[0-9a-f]{3,6});/).map { (String($0.1), Colour(String($0.2))) },
                uniquingKeysWith: { first, _ in first })
            for (text, ground) in [
                ("ink", "paper"), ("ink", "desk"), ("soft", "paper"), ("soft", "desk"), ("link", "paper"),
                ("link", "desk"),
                ("bad", "bad-bg"), ("doubt", "doubt-bg"), ("good", "good-bg"), ("ink", "bad-bg"), ("soft", "bad-bg"),
                ("link", "bad-bg"), ("soft", "doubt-bg"), ("link", "doubt-bg"), ("soft", "good-bg"),
                ("link", "good-bg"),
                ("bad", "paper"), ("doubt", "paper"), ("doubt", "desk"),
            ] {
                let (a, b) = (try #require(colours[text]), try #require(colours[ground]))
                #expect(a.contrast(with: b) >= 4.5, "\(text) on \(ground): \(a.contrast(with: b))")
            }
        }
    }
}

/// Follows a page's tags.
private enum TagStack {
    static func mistakes(in html: String) throws -> [String] {
        let body = html.replacing(/<(style|script)>.*?<\/\1>/.dotMatchesNewlines(), with: "")
        var open: [Substring] = []
        var mistakes: [String] = []
        for tag in body.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
            if ["meta", "input", "br"].contains(tag.2) { continue }
            if tag.1.isEmpty { open.append(tag.2) } else if open.popLast() != tag.2 { mistakes.append("\(tag.0)") }
        }
        return mistakes + open.map { "\($0) is never closed" }
    }
}

private struct Colour {
    private let luminance: Double

    init(_ hex: String) {
        var digits = hex.dropFirst().map { Int(String($0), radix: 16) ?? 0 }
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let parts = stride(from: 0, to: 6, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
        let linear = parts.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    func contrast(with other: Colour) -> Double {
        (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
    }
}
