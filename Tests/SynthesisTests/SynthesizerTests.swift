import Testing

@testable import Synthesis

@Suite struct SynthesizerTests {
    @Test func sameSeedMakesTheSameRelease() {
        #expect(Synthesizer().cleanRelease(seed: 7).text == Synthesizer().cleanRelease(seed: 7).text)
        #expect(Synthesizer().cleanRelease(seed: 7).text != Synthesizer().cleanRelease(seed: 8).text)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func goldStandsWhereItSays(seed: UInt64) {
        let release = Synthesizer().cleanRelease(seed: seed)
        let bytes = Array(release.text.utf8)
        #expect(!release.gold.isEmpty)
        for figure in release.gold {
            #expect(String(decoding: bytes[figure.range], as: UTF8.self) == figure.slot.quote)
            #expect(figure.occurrence >= 1)
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func falsifiedTwinDiffersInOneFigureAlone(seed: UInt64) throws {
        let clean = Synthesizer().cleanRelease(seed: seed)
        let falsified = try #require(Synthesizer().falsifiedRelease(seed: seed))
        let planted = try #require(falsified.planted)
        #expect(clean.gold.count == falsified.gold.count)
        for index in clean.gold.indices {
            #expect((clean.gold[index].slot.quote == falsified.gold[index].slot.quote) == (index != planted))
        }
    }

    /// The generator's own ties, tried at all extremes, never break in what it made from one truth.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func cleanDraftsBreakNoTie(seed: UInt64) {
        let draft = Synthesizer().draft(seed: seed)
        #expect(!draft.ties.isEmpty)
        for tie in draft.ties { #expect(!tie.isBroken(draft.slots), "\(tie.slots.map { draft.slots[$0].quote })") }
    }
}
