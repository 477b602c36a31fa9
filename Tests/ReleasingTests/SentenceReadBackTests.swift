import Figures
import Foundation
import Releasing
import Testing

/// What is written is read back: value, unit, kind, base and period of each figure.
@Suite struct SentenceReadBackTests {
    /// `SOLIEU_SENTENCE_CASES` says how many; 10,000 where it says nothing.
    static var caseCount: Int {
        ProcessInfo.processInfo.environment["SOLIEU_SENTENCE_CASES"].flatMap(Int.init) ?? 10_000
    }

    @Test(arguments: DocumentLanguage.allCases)
    func everyPatternIsReadAsItWasWritten(language: DocumentLanguage) throws {
        var generated = GeneratedFacts(seed: 2021)
        var writer = SentenceWriter(OfficeStyle(language: language), seed: "test")
        var wish = SentenceWriter.Wish()
        wish.showsParts = true
        var failures: [String] = []
        for _ in 0..<Self.caseCount {
            let facts = generated.next()
            let runs = try writer.sentence(facts, wish)
            guard !runs.figures.isEmpty else { continue }
            let told = try ReadBack.figures(of: runs.plainText, in: facts.period, language)
            let wanted = runs.figures.map(ReadBack.words)
            if told != wanted {
                let difference = zip(wanted, told + Array(repeating: "nothing", count: wanted.count))
                    .first { $0 != $1 }
                failures.append(
                    "\(facts.code): \(runs.plainText)\n    wanted \(difference?.0 ?? "no more")\n    read   "
                        + "\(difference?.1 ?? "\(told.last ?? "")")")
            }
        }
        #expect(
            failures.isEmpty, "\(failures.count) of \(Self.caseCount)\n\(failures.prefix(25).joined(separator: "\n"))")
    }
}
