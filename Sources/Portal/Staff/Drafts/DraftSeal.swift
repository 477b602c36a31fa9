import Checking
import Figures
import PlanBook
import Releasing
import Signing

/// The seal over what was signed off: the data, the text without its number, the check report.
///
/// Its hash goes with the sign-off. What is published must have the same, so figures that were revised, or words that were
/// changed, since don't go out unseen.
enum DraftSeal {
    /// - Throws: ``DraftRefusal`` where the draft can't go out as it is.
    static func make(_ composition: Composition, _ store: BookStore) async throws -> Seal {
        let written = try composition.requireFit()
        return try await make(written.file, asKnown: composition.setting.factsDay, store)
    }

    /// The seal of one file of a release.
    static func make(_ file: GatedFile, asKnown day: Day, _ store: BookStore) async throws -> Seal {
        let observations = Set(file.composed.figures.flatMap(\.observations)).sorted()
        let data = try await store.read { reader in
            try SealedData.bytes(observations: observations, asKnown: day, from: reader)
        }
        return Seal(data: data, text: file.release.document.text, report: file.checkReport(version: reportVersion))
    }

    /// Of the report's form, which stays the same where only the program's own version changes.
    private static let reportVersion = "1"
}

/// Why a draft isn't signed off or published, a reason each.
struct DraftRefusal: Error {
    var reasons: [Bilingual]
}

extension Composition {
    /// - Throws: ``DraftRefusal`` with all that keeps it from going out.
    func requireFit() throws -> Written {
        guard let written else { throw DraftRefusal(reasons: faults.map(\.placed)) }
        let reasons = written.objections.map(\.bilingual) + written.lacks.map(\.message)
        guard reasons.isEmpty else { throw DraftRefusal(reasons: reasons) }
        return written
    }
}

extension TemplateFault {
    /// With its line and column.
    var placed: Bilingual {
        Bilingual(
            vi: "dòng \(place.line):\(place.column): \(message.vi)",
            en: "line \(place.line):\(place.column): \(message.en)")
    }
}

extension ReadBackGate.Objection {
    var bilingual: Bilingual { message }
}
