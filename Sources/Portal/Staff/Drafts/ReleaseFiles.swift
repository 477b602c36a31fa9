import Documents
import Figures
import PlanBook
import Releasing
import Signing

/// A release in all the forms that it is published in, each read back, each with its seal.
struct ReleaseFiles: Sendable {
    let composed: ComposedRelease
    /// The text that the book keeps.
    let text: GatedFile
    let files: [PublicationFile]
    let seals: [Seal]

    /// Lays a release out, which takes seconds for the PDF; nothing is written to the book.
    /// - Parameters:
    ///   - name: what the files are called, without an ending.
    ///   - day: the day as known on which the seal's data are.
    /// - Throws: ``DraftRefusal`` where a file doesn't say what the book says, lacks what the form asks for, or can't be
    ///   made.
    static func make(
        _ composition: Composition, name: String, number: String?, asKnown day: Day, _ store: BookStore
    ) async throws -> ReleaseFiles {
        let composed = try composition.requireFit().composed
        do {
            let text = try await fit(GatedFile.write(composed, as: .markdown, name: name + ".md"))
            let page = try await fit(GatedFile.write(composed, as: .html, name: name + ".html"))
            let word = try await fit(GatedFile.write(composed, as: .docx, name: name + ".docx"))
            let paper = try await fit(word.laidOut(name: name + ".pdf"))
            var files: [PublicationFile] = []
            var seals: [Seal] = []
            for (kind, file) in [(PublicationFile.Kind.html, page), (.docx, word), (.pdf, paper)] {
                let seal = try await DraftSeal.make(file, asKnown: day, store)
                let record = SealRecord(seal)
                seals.append(seal)
                files.append(
                    PublicationFile(
                        kind: kind,
                        bytes: kind == .pdf
                            ? try record.attached(to: file.bytes)
                            : try SealCarrier.adding(record.encode(), to: file.bytes, name: name)))
            }
            let table = FiguresFile(composed.figures, title: composed.title, number: number)
            files += [
                PublicationFile(kind: .csv, bytes: table.csv), PublicationFile(kind: .json, bytes: try table.json()),
            ]
            return ReleaseFiles(composed: composed, text: text, files: files, seals: seals)
        } catch let error as DocumentError {
            throw DraftRefusal(reasons: [.init(told: error.description)])
        }
    }

    private static func fit(_ file: GatedFile) throws -> GatedFile {
        guard file.objections.isEmpty else { throw DraftRefusal(reasons: file.objections.map(\.bilingual)) }
        return file
    }
}
