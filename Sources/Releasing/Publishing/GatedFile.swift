import Checking
import Documents
import Reading
import Reporting

/// A written file that was read back.
public struct GatedFile: Sendable {
    public var bytes: [UInt8]
    public var composed: ComposedRelease
    /// What was read in it.
    public var release: Release
    /// Where it doesn't say what the book says.
    public var objections: [ReadBackGate.Objection]

    /// - Throws: `DocumentError` where a program that is needed is missing or fails.
    public static func write(
        _ composed: ComposedRelease, as format: ReleaseFormat, name: String
    ) async throws -> GatedFile {
        // A PDF's tables are only words at places, so what they say is read in the Word file that is laid out as PDF.
        let bytes = try await composed.bytes(as: format == .pdf ? .docx : format, name: name)
        let release = ReleaseReader().read(try await DocumentReader().read(bytes, name: name))
        let file = GatedFile(
            bytes: bytes, composed: composed, release: release,
            objections: ReadBackGate().objections(to: composed.figures, readAs: release))
        return format == .pdf ? try await file.laidOut(name: name) : file
    }

    /// The PDF of a Word file, with all figures still on its pages.
    public func laidOut(name: String) async throws -> GatedFile {
        var file = self
        file.bytes = try await PDFWriter().bytes(ofWord: bytes, name: name)
        file.release = ReleaseReader().read(try await DocumentReader().read(file.bytes, name: name))
        file.objections += ReadBackGate().missing(composed.figures, in: file.release.document)
        return file
    }

    /// What the checker says of it, as JSON Lines: nothing in it depends on when it was made.
    /// - Parameter version: of the program that checks.
    public func checkReport(version: String) -> [UInt8] {
        let report = Checker().check(release)
        let format = CheckPresentation(
            language: .vi, style: .plain, showsAll: true, rules: RuleCatalog.all.map { type(of: $0).description },
            version: version
        ).format(.jsonl)
        return Self.bytes(CheckedRelease(release: release, report: report), format)
    }

    private static func bytes(_ item: CheckedRelease, _ format: some ReportFormat<CheckedRelease>) -> [UInt8] {
        format.head + format.part(item) + format.foot(Totals(item))
    }
}
