import Documents
import Foundation
import Subprocess
import Testing

@testable import Releasing

let repository = URL(filePath: #filePath).appending(path: "../../..").standardized

/// Compares with a file under `Golden`, or writes it anew where `SOLIEU_UPDATE_SNAPSHOTS` is set.
func expectGolden(_ bytes: [UInt8], _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let file = repository.appending(path: "Tests/ReleasingTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["SOLIEU_UPDATE_SNAPSHOTS"] != nil {
        try Data(bytes).write(to: file)
        return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == golden, sourceLocation: location)
}

/// A part of a package as text.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let part = try #require(try OfficePackage(bytes, name: "file").part(name))
    return String(decoding: part, as: UTF8.self)
}

/// The package with a part changed.
func changing(_ name: String, of bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
    var package = try OfficePackage(bytes, name: "file")
    package.set(name, Array(change(try part(name, of: bytes)).utf8))
    return try package.packed()
}

extension Document {
    /// Each block's words, one a line.
    var lines: [String] { blocks.map { String(decoding: flow[$0.range], as: UTF8.self) } }

    /// The headings with their levels.
    var headings: [String] {
        blocks.compactMap { block in
            guard case .heading(let level) = block.kind else { return nil }
            return "\(level) \(String(decoding: flow[block.range], as: UTF8.self))"
        }
    }
}

/// A file as a word processor saves it after somebody opened it.
func resaved(_ bytes: [UInt8], as ending: String) async throws -> [UInt8] {
    try await TemporaryFolder.with(documentName: "file") { folder in
        let file = try folder.write(bytes, as: "file.\(ending)", documentName: "file")
        var office = ExternalProgram.libreOffice
        office.seconds = 120
        let filter = ending == "docx" ? "docx:MS Word 2007 XML" : "odt:writer8"
        _ = try await office.run(
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to",
                filter, "--outdir", "\(folder.path)/saved", file,
            ], in: folder, documentName: "file")
        return try #require(folder.read("saved/file.\(ending)"))
    }
}

enum Office {
    static let isInstalled = ExternalProgram.libreOffice.isInstalled
    static let comment: Comment = "soffice is not installed: apt-get install libreoffice-writer"

    static let python = repository.appending(path: ".build/office/bin/python").path
    static let hasPython = FileManager.default.isExecutableFile(atPath: python)

    /// What a Python script prints of a file.
    static func python(_ script: String, _ bytes: [UInt8]) async throws -> String {
        try await TemporaryFolder.with(documentName: "file") { folder in
            let file = try folder.write(bytes, as: "file.docx", documentName: "file")
            let result = try await Subprocess.run(
                .path(.init(python)), arguments: ["-c", script, file], output: .string(limit: 1 << 20),
                error: .string(limit: 1 << 20))
            #expect(result.terminationStatus.isSuccess, "\(result.standardError ?? "")")
            return result.standardOutput ?? ""
        }
    }
}
