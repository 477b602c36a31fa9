import ArgumentParser
import Foundation
import Synthesis

/// Chấm điểm / Scores the reader and the checker over samples with gold and over synthetic releases.
@main
struct SolieuScore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solieu-score",
        abstract: "Chấm điểm bộ đọc và bộ kiểm tra / Score the reader and the checker.")

    @Option(help: "Thư mục mẫu có đáp án .jsonl / Folder of samples with gold beside them.")
    var samples = "Samples"

    @Option(help: "Thư mục đoạn văn khớp và không khớp / Folder of passages that agree and that don't.")
    var passages = "Tests/CheckingTests/Passages"

    @Option(help: "Số văn bản tổng hợp / How many synthetic releases, each with a falsified twin.")
    var synthetic = 500

    @Option(help: "Ghi điểm của phiên bản này vào tệp .csv / Add this version's numbers to a .csv file.")
    var record: String?

    @Option(help: "Tên phiên bản ghi vào tệp / The version's name in the file.")
    var versionName = "development"

    @Option(help: "In chi tiết n văn bản sai / Show this many releases that went wrong.")
    var show = 0

    @Option(help: "Ghi các văn bản tổng hợp vào thư mục / Write the synthetic releases into this folder.")
    var write: String?

    func run() throws {
        if let write { try SyntheticFolder(path: write).write(count: synthetic) }
        let sampleSet = try SampleSet.load(folder: samples)
        var reading = ReadingScore()
        var checking = CheckingScore(shown: show)
        for sample in sampleSet { reading.add(sample.text, name: sample.name, gold: sample.gold) }
        for sample in sampleSet { checking.addSample(sample) }
        for (file, isConsistent) in [("consistent.txt", true), ("inconsistent.txt", false)] {
            for passage in PassageSet.load("\(passages)/\(file)") {
                checking.addPassage(passage, isConsistent: isConsistent)
            }
        }
        var syntheticReading = ReadingScore()
        for seed in 0..<UInt64(max(0, synthetic)) {
            let clean = Synthesizer().cleanRelease(seed: seed)
            syntheticReading.add(clean.text, name: "clean-\(seed).md", gold: clean.gold.map(GoldFigure.init))
            checking.addClean(clean)
            if let falsified = Synthesizer().falsifiedRelease(seed: seed) { checking.addFalsified(falsified) }
        }
        let rows =
            reading.rows(named: "samples") + syntheticReading.rows(named: "synthetic") + checking.rows
        for row in rows { print(row.line) }
        if let record { try ScoreFile(path: record).append(rows, version: versionName) }
    }
}
