import Documents

/// Writes a release's Word file as PDF, laid out by LibreOffice: as PDF/A-2b, for the archive, with its structure.
public struct PDFWriter: Sendable {
    public init() {}

    private static let options =
        #"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"#
        + #""UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"#
        + #""ExportFormFields":{"type":"boolean","value":"false"}}"#

    /// - Throws: ``DocumentError`` where LibreOffice is missing, fails or takes too long.
    public func bytes(ofWord docx: [UInt8], name: String) async throws -> [UInt8] {
        try await TemporaryFolder.with(documentName: name) { folder in
            let file = try folder.write(docx, as: "release.docx", documentName: name)
            var office = ExternalProgram.libreOffice
            // The first start of a new profile takes its time where all cores are at work.
            office.seconds = 60
            let result = try await office.run(
                [
                    "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
                    "--convert-to", Self.options, "--outdir", folder.path, file,
                ], in: folder, documentName: name)
            guard let pdf = folder.read("release.pdf"), pdf.starts(with: "%PDF-".utf8) else {
                throw DocumentError(name: name, .programFailed(program: "soffice", said: result.complaint))
            }
            return pdf
        }
    }
}
