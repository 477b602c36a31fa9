/// Reads what Word wrote before 2007, and RTF: LibreOffice turns it into .docx, which is then read as any other.
enum LegacyWordDocument {
    static func read(_ bytes: [UInt8], name: String, format: DocumentFormat) async throws -> Document {
        let suffix = format == .rtf ? "rtf" : "doc"
        let converted = try await TemporaryFolder.with(documentName: name) { folder in
            let file = try folder.write(bytes, as: "document.\(suffix)", documentName: name)
            let result = try await ExternalProgram.libreOffice.run(
                [
                    "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
                    "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.path, file,
                ], in: folder, documentName: name)
            guard let converted = folder.read("document.docx") else {
                throw DocumentError(name: name, .programFailed(program: "soffice", said: result.complaint))
            }
            return converted
        }
        var document = try WordDocument.read(converted, name: name)
        document.format = format
        return document
    }
}
