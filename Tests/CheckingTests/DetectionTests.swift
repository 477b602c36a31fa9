import Documents
import Reading
import Synthesis
import Testing

@testable import Checking

/// The whole way from text to finding, on releases made up by code that shares nothing with the checker.
@Suite struct DetectionTests {
    private static let seeds: Range<UInt64> = 0..<150

    private func check(_ release: SyntheticRelease) throws -> (Release, CheckReport) {
        let document = try DocumentReader().readText(Array(release.text.utf8), name: "synthetic.md")
        let read = ReleaseReader().read(document)
        return (read, Checker().check(read))
    }

    @Test func cleanReleasesAreNotAccused() throws {
        for seed in Self.seeds {
            let (_, report) = try check(Synthesizer().cleanRelease(seed: seed))
            let accused = report.findings.filter { $0.verdict == .contradicts }
            #expect(accused.isEmpty, "seed \(seed): \(accused.map { "\($0.rule): \($0.message.en)" })")
        }
    }

    @Test func falsifiedFiguresAreFoundAndTold() throws {
        var (count, found, tellable, told) = (0, 0, 0, 0)
        for seed in Self.seeds {
            guard let release = Synthesizer().falsifiedRelease(seed: seed), let planted = release.planted else {
                continue
            }
            let (read, report) = try check(release)
            let isPlanted = { (figure: Int) in
                read.document.origins.textRange(of: read.figures[figure].range).overlaps(release.gold[planted].range)
            }
            count += 1
            found +=
                report.findings.contains { $0.verdict == .contradicts && $0.figures.contains(where: isPlanted) } ? 1 : 0
            guard !release.isAmbiguous else { continue }
            tellable += 1
            told += report.suspects.first.map { isPlanted($0.figure) } == true ? 1 : 0
        }
        #expect(count > 100 && tellable > 20)
        #expect(found * 100 >= count * 98, "\(found) of \(count) found")
        #expect(told * 100 >= tellable * 90, "\(told) of \(tellable) told")
    }
}
