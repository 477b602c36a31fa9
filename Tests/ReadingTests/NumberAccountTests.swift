import Documents
import Figures
import Foundation
import Testing

@testable import Reading

/// Nothing is passed over in silence: every run of digits of a document is in the account, once.
@Suite struct NumberAccountTests {
    static let samples: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Samples")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { ["md", "txt"].contains($0.pathExtension) && $0.lastPathComponent != "README.md" }
            .sorted { $0.path < $1.path }
    }()

    @Test(arguments: samples)
    func everyRunOfDigitsIsAccountedFor(sample: URL) throws {
        let release = try read(sample)
        var claimed = Array(repeating: 0, count: release.document.flow.count)
        for mention in release.numbers { for index in mention.range { claimed[index] += 1 } }
        for block in release.document.blocks {
            for index in block.range where release.document.flow[index] &- 0x30 < 10 {
                #expect(claimed[index] == 1, "\(sample.lastPathComponent): \(context(release, index))")
            }
        }
    }

    @Test(arguments: samples)
    func theThreeCountsAddUp(sample: URL) throws {
        let release = try read(sample)
        let read = release.numbers.count { mention in
            switch mention.disposition {
            case .figure, .reference: true
            default: false
            }
        }
        let setAside = release.numbers.count { if case .setAside = $0.disposition { true } else { false } }
        let notUnderstood = release.numbers.count { $0.disposition == .notUnderstood }
        #expect(read + setAside + notUnderstood == release.numbers.count)
        #expect(read > 0)
    }

    @Test(arguments: samples)
    func everyFigureHasItsNumberInTheAccount(sample: URL) throws {
        let release = try read(sample)
        let told = Set(
            release.numbers.compactMap { if case .figure(let index) = $0.disposition { index } else { nil } })
        for (index, figure) in release.figures.enumerated()
        where release.words(figure.range).contains(where: \.isNumber) {
            #expect(told.contains(index), "\(sample.lastPathComponent): \(release.words(figure.range))")
        }
    }

    private func read(_ sample: URL) throws -> Release {
        let bytes = Array(try Data(contentsOf: sample))
        return ReleaseReader().read(try DocumentReader().readText(bytes, name: sample.lastPathComponent))
    }

    private func context(_ release: Release, _ index: Int) -> String {
        release.words(max(0, index - 30)..<min(release.document.flow.count, index + 30))
    }
}
