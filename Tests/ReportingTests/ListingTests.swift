import Foundation
import Reading
import Testing

@testable import Reporting

struct ListingTests {
    @Test(arguments: [
        (Listing.figures, "figure"), (.references, "reference"), (.tasks, "task"), (.numbers, "number"),
    ])
    func linesFollowTheirSchema(listing: Listing, schema: String) throws {
        let releases = try samples().map { try makeRelease($0.text, name: $0.name) } + [makeRelease(contradictingText)]
        let lines = output(
            listing.format(.jsonl, language: .vi, style: .plain), releases.map { ($0, Totals($0)) })
        #expect(!lines.isEmpty)
        #expect(try JSONSchema(named: schema).violations(inLines: lines) == [])
    }

    @Test(arguments: Listing.allCases)
    func csvHasTheFieldsOfTheLines(listing: Listing) throws {
        let release = try makeRelease(contradictingText)
        let csv = output(listing.format(.csv, language: .vi, style: .plain), [(release, Totals(release))])
        let lines = output(listing.format(.jsonl, language: .vi, style: .plain), [(release, Totals(release))])
        let head = try #require(csv.components(separatedBy: "\r\n").first)
        for line in lines.split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(Set(head.split(separator: ",").map(String.init)) == object.map { Set($0.keys) })
        }
        #expect(csv.components(separatedBy: "\r\n").count == lines.components(separatedBy: "\n").count + 1)
    }

    @Test func theTableShowsEachFigureAndTheThreeCounts() throws {
        let release = try makeRelease("Thu ngân sách năm 2023 đạt 8.460 tỷ đồng, tăng 7,8% so với năm 2022.")
        let table = output(
            Listing.figures.format(.text, language: .vi, style: .plain), [(release, Totals(release))])
        let rows = table.split(separator: "\n")
        #expect(rows.contains { $0.contains("8.460") && $0.contains("tỷ đồng") && $0.contains("mức") })
        #expect(rows.contains { $0.contains("7,8") && $0.contains("tăng trưởng") && $0.contains("năm trước") })
        #expect(rows.last?.hasPrefix("2 số liệu. ") == true)
    }

    @Test func theCountsAddUpForEverySample() throws {
        for sample in try samples() {
            let release = try makeRelease(sample.text)
            let counts = NumberCounts(release.numbers)
            #expect(counts.read + counts.setAside + counts.notUnderstood == release.numbers.count)
            let table = output(
                Listing.numbers.format(.jsonl, language: .vi, style: .plain), [(release, Totals(release))])
            #expect(table.split(separator: "\n").count == counts.all, "\(sample.name)")
        }
    }
}
