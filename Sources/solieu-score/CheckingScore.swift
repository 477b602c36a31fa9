import Checking
import Documents
import Reading
import Synthesis

/// How well falsified figures are found, and how often a clean release is accused.
struct CheckingScore {
    /// How many releases that went wrong are still to be shown.
    var shown: Int
    private var falsified = 0
    private var found = 0
    private var firstSuspects = 0
    /// Releases in which the planted figure is the suspect or named as one that may be it in its stead.
    private var named = 0
    /// Releases in which no other figure would explain as much as the planted one, and how many of them are told.
    private var tellable = 0
    private var told = 0
    private var cleanFigures = 0
    private var falseAlarms = 0
    private var wordingAlarms = 0
    private var consistent = 0
    private var accused = 0
    private var inconsistent = 0
    private var foundPassages = 0
    private var relations = 0
    private var time = Duration.zero

    /// Samples in which a mistake was planted; Samples/README.md says which.
    private static let samplesWithMistakes: Set<String> = ["son-lam-2024-9-thang.md"]

    init(shown: Int) { self.shown = shown }

    mutating func addClean(_ release: SyntheticRelease) {
        guard let (read, report) = check(release.text, name: "clean-\(release.seed).md") else { return }
        let alarms = report.arithmeticContradictions
        cleanFigures += report.figureCount
        falseAlarms += alarms.count
        wordingAlarms += report.wordingContradictions.count
        if let alarm = alarms.first {
            explain("false alarm in clean \(release.seed): \(alarm.rule): \(alarm.message.en)", read, alarm)
        }
    }

    /// A sample states no false arithmetic, but for those in which some was planted.
    mutating func addSample(_ sample: SampleSet.Sample) {
        guard !Self.samplesWithMistakes.contains(sample.name),
            let (read, report) = check(sample.text, name: sample.name)
        else { return }
        cleanFigures += report.figureCount
        falseAlarms += report.arithmeticContradictions.count
        wordingAlarms += report.wordingContradictions.count
        for alarm in report.arithmeticContradictions {
            explain("false alarm in \(sample.name): \(alarm.rule): \(alarm.message.en)", read, alarm)
        }
    }

    /// A passage in which all agrees, or in which something doesn't.
    mutating func addPassage(_ passage: PassageSet.Passage, isConsistent: Bool) {
        guard let (read, report) = check(passage.text, name: "\(passage.name).md") else { return }
        let findings = report.arithmeticContradictions + report.wordingContradictions
        guard isConsistent else {
            inconsistent += 1
            foundPassages += findings.isEmpty ? 0 : 1
            return
        }
        consistent += 1
        accused += findings.isEmpty ? 0 : 1
        cleanFigures += report.figureCount
        falseAlarms += report.arithmeticContradictions.count
        wordingAlarms += report.wordingContradictions.count
        if let alarm = findings.first {
            explain("false alarm in \(passage.name): \(alarm.rule): \(alarm.message.en)", read, alarm)
        }
    }

    mutating func addFalsified(_ release: SyntheticRelease) {
        guard let planted = release.planted,
            let (read, report) = check(release.text, name: "falsified-\(release.seed).md")
        else { return }
        let range = release.gold[planted].range
        let isPlanted = { (figure: Int) in
            read.document.origins.textRange(of: read.figures[figure].range).overlaps(range)
        }
        falsified += 1
        let isFound = report.arithmeticContradictions.contains { $0.figures.contains(where: isPlanted) }
        let isFirst = report.suspects.first.map { isPlanted($0.figure) } ?? false
        if isFound { found += 1 }
        if isFirst { firstSuspects += 1 }
        if isFirst || report.suspects.first?.alternatives.contains(where: { isPlanted($0.figure) }) ?? false {
            named += 1
        }
        if !release.isAmbiguous {
            tellable += 1
            if isFirst { told += 1 }
        }
        guard !isFirst, !release.isAmbiguous || !isFound, shown > 0 else { return }
        shown -= 1
        let suspects = report.suspects.map { read.words(read.figures[$0.figure].range) + " \($0.values)" }
        print(
            "\(isFound ? "wrong suspect" : "missed") in falsified \(release.seed): \(release.gold[planted].slot.quote)")
        print("  suspects: \(suspects)")
        for finding in report.arithmeticContradictions { print("  \(finding.rule): \(finding.message.en)") }
        print("  " + release.text.prefix(around: range))
    }

    private mutating func check(_ text: String, name: String) -> (Release, CheckReport)? {
        guard let document = try? DocumentReader().readText(Array(text.utf8), name: name) else { return nil }
        let release = ReleaseReader().read(document)
        var report = CheckReport()
        time += ContinuousClock().measure { report = Checker().check(release) }
        relations += report.relationCount
        return (release, report)
    }

    private mutating func explain(_ text: String, _ release: Release, _ alarm: Finding) {
        guard shown > 0 else { return }
        shown -= 1
        print(text)
        let line = max(0, alarm.range.lowerBound - 200)..<min(release.document.flow.count, alarm.range.upperBound + 100)
        print("  " + release.words(line))
    }

    var rows: [ScoreRow] {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        return [
            ScoreRow(measure: "falsified releases", value: Double(falsified)),
            ScoreRow(measure: "detection", value: Double(found) / Double(max(1, falsified))),
            ScoreRow(measure: "culprit first", value: Double(firstSuspects) / Double(max(1, falsified))),
            ScoreRow(
                measure: "culprit first or among the alternatives", value: Double(named) / Double(max(1, falsified))),
            ScoreRow(measure: "falsified where only one figure explains", value: Double(tellable)),
            ScoreRow(measure: "culprit first where only one explains", value: Double(told) / Double(max(1, tellable))),
            ScoreRow(
                measure: "false alarms per 1,000 figures",
                value: Double(falseAlarms) / Double(max(1, cleanFigures)) * 1000),
            ScoreRow(
                measure: "wording alarms per 1,000 figures",
                value: Double(wordingAlarms) / Double(max(1, cleanFigures)) * 1000),
            ScoreRow(measure: "consistent passages", value: Double(consistent)),
            ScoreRow(measure: "consistent passages accused", value: Double(accused)),
            ScoreRow(measure: "inconsistent passages", value: Double(inconsistent)),
            ScoreRow(measure: "inconsistent passages found", value: Double(foundPassages)),
            ScoreRow(measure: "relations tested", value: Double(relations)),
            ScoreRow(
                measure: "relations a second", value: seconds > 0 ? Double(relations) / seconds : 0, isTimed: true),
        ]
    }
}

extension CheckReport {
    /// What says that numbers don't agree.
    var arithmeticContradictions: [Finding] {
        findings.filter {
            $0.verdict == .contradicts && ($0.severity == .arithmetic || $0.severity == .conclusion)
        }
    }

    /// What says that a word, a name or a year is wrong.
    var wordingContradictions: [Finding] {
        findings.filter { $0.verdict == .contradicts && $0.severity == .wording }
    }
}

extension String {
    /// The text around a range of its bytes.
    fileprivate func prefix(around range: Range<Int>) -> String {
        let bytes = Array(utf8)
        let slice = bytes[max(0, range.lowerBound - 300)..<min(bytes.count, range.upperBound + 200)]
        return String(decoding: slice, as: UTF8.self)
    }
}
