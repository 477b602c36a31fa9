/// Reads PDF files: poppler gives the places of words and which of them are bold.
enum PDFDocument {
    /// More pages than this are not read.
    static let maximumPages = 400

    static func read(_ bytes: [UInt8], name: String) async throws -> Document {
        let (pages, isRecognised) = try await TemporaryFolder.with(documentName: name) { folder in
            let file = try folder.write(bytes, as: "document.pdf", documentName: name)
            var pages = try await words(of: file, in: folder, documentName: name)
            guard pages.count <= maximumPages else {
                throw DocumentError(name: name, .tooLarge(what: .pages, limit: maximumPages))
            }
            let bare = pages.filter(\.words.isEmpty).map(\.number)
            if bare.count < pages.count { try await markStrong(&pages, file: file, in: folder, documentName: name) }
            // An empty page may be the back of a sheet; a file of nothing but pictures is a scan.
            guard bare.count * 2 > pages.count else { return (pages, false) }
            for page in try await ScanReader.recognise(pages: bare, of: file, in: folder, documentName: name) {
                pages[page.number - 1] = page
            }
            return (pages, true)
        }
        guard pages.contains(where: { !$0.words.isEmpty }) else { throw DocumentError(name: name, .noText) }
        let notes = isRecognised ? [DocumentNote(kind: .recognised)] : []
        return try LayoutDocument.read(pages, name: name, format: isRecognised ? .scan : .pdf, notes: notes)
    }

    private static func words(of file: String, in folder: TemporaryFolder, documentName: String) async throws
        -> [LayoutPage]
    {
        let result = try await ExternalProgram.pdfToText.run(
            ["-bbox", "-enc", "UTF-8", "-l", "\(maximumPages + 1)", file, "-"], in: folder, documentName: documentName)
        guard result.isSuccess || !result.output.isEmpty else { throw failure(result, documentName) }
        return PopplerBoxes.pages(result.output)
    }

    private static func failure(_ result: ExternalProgram.Result, _ name: String) -> DocumentError {
        if result.said.lowercased().contains("password") { return DocumentError(name: name, .encrypted) }
        return DocumentError(name: name, .damaged(place: result.complaint))
    }

    /// Bold is worth having, but not worth failing for: a file that takes too long is read without it.
    private static func markStrong(
        _ pages: inout [LayoutPage], file: String, in folder: TemporaryFolder, documentName: String
    ) async throws {
        let arguments = ["-xml", "-i", "-stdout", "-nodrm", "-zoom", "1", "-l", "\(maximumPages)", file]
        do {
            let result = try await ExternalProgram.pdfToHTML.run(arguments, in: folder, documentName: documentName)
            PopplerStrong.mark(&pages, with: result.output)
        } catch let error as DocumentError {
            switch error.problem {
            case .timedOut, .tooLarge, .programFailed: return
            default: throw error
            }
        }
    }
}
