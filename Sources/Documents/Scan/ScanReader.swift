import Foundation

/// Recognises the text of pictures with tesseract.
enum ScanReader {
    /// More pages than this are not recognised.
    static let maximumPages = 60
    /// Dots per inch where a file doesn't tell.
    private static let usualResolution = 300

    /// Reads a picture: .png, .jpg or .tiff, which may have several pages.
    static func read(_ bytes: [UInt8], name: String) async throws -> Document {
        let pages = try await TemporaryFolder.with(documentName: name) { folder in
            let file = try folder.write(bytes, as: "picture", documentName: name)
            return try await recognise(file, in: folder, documentName: name)
        }
        guard pages.contains(where: { !$0.words.isEmpty }) else { throw DocumentError(name: name, .noText) }
        return try LayoutDocument.read(pages, name: name, format: .scan, notes: [DocumentNote(kind: .recognised)])
    }

    /// Recognises the pages of a PDF file that have no text of their own.
    /// - Parameter numbers: from 1.
    static func recognise(
        pages numbers: [Int], of file: String, in folder: TemporaryFolder, documentName: String
    ) async throws -> [LayoutPage] {
        guard numbers.count <= maximumPages else {
            throw DocumentError(name: documentName, .tooLarge(what: .pages, limit: maximumPages))
        }
        let resolution = try await resolution(of: file, in: folder, documentName: documentName)
        var recognised: [LayoutPage] = []
        let width = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
        // As many pages side by side as there are processors, so that memory doesn't grow with the file.
        for start in stride(from: 0, to: numbers.count, by: width) {
            let batch = numbers[start..<min(numbers.count, start + width)]
            recognised += try await withThrowingTaskGroup(of: LayoutPage?.self) { group in
                for number in batch {
                    group.addTask {
                        try await recognise(
                            page: number, of: file, resolution: resolution, in: folder, documentName: documentName)
                    }
                }
                return try await group.reduce(into: []) { pages, page in if let page { pages.append(page) } }
            }
        }
        return recognised.sorted { $0.number < $1.number }
    }

    /// The resolution of the file's pictures: drawing them finer or coarser than they are costs letters.
    private static func resolution(
        of file: String, in folder: TemporaryFolder, documentName: String
    ) async throws -> Int {
        let listed = try await ExternalProgram.pdfImages.run(["-list", file], in: folder, documentName: documentName)
        let resolutions = listed.output.split(separator: 0x0A).dropFirst(2).compactMap { row -> Int? in
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
            let fields = row.split(separator: 0x20)
            return fields.count > 12 ? Int(String(decoding: fields[12], as: UTF8.self)) : nil
        }.sorted()
        guard !resolutions.isEmpty else { return usualResolution }
        let middle = resolutions[resolutions.count / 2]
        return middle < 150 ? usualResolution : min(usualResolution, middle)
    }

    private static func recognise(
        page number: Int, of file: String, resolution: Int, in folder: TemporaryFolder, documentName: String
    ) async throws -> LayoutPage? {
        let picture = "\(folder.path)/page-\(number)"
        let drawn = try await ExternalProgram.pdfToPPM.run(
            [
                "-r", "\(resolution)", "-gray", "-png", "-singlefile", "-f", "\(number)", "-l", "\(number)", file,
                picture,
            ],
            in: folder, documentName: documentName)
        guard drawn.isSuccess else { throw DocumentError(name: documentName, .damaged(place: drawn.complaint)) }
        var page = try await recognise(
            "\(picture).png", resolution: resolution, in: folder, documentName: documentName
        ).first
        page?.number = number
        return page
    }

    /// - Parameter resolution: nil where the picture itself may tell.
    private static func recognise(
        _ picture: String, resolution: Int? = nil, in folder: TemporaryFolder, documentName: String
    ) async throws -> [LayoutPage] {
        let dots = resolution.map { ["--dpi", "\($0)"] } ?? []
        let result = try await ExternalProgram.tesseract.run(
            [picture, "-", "-l", "vie"] + dots + ["tsv"], in: folder, documentName: documentName)
        if result.said.contains("Failed loading language") {
            throw DocumentError(
                name: documentName, .programMissing(program: "tesseract (vie)", package: "tesseract-ocr-vie"))
        }
        guard result.isSuccess else {
            throw DocumentError(name: documentName, .programFailed(program: "tesseract", said: result.complaint))
        }
        return TesseractWords.pages(result.output)
    }
}
