import Foundation
import Testing

@testable import Documents

struct ExternalProgramTests {
    @Test func missingProgramNamesItsPackage() async {
        let program = ExternalProgram(name: "no-such-program", package: "no-such-package")
        await #expect(
            throws: DocumentError(
                name: "a.pdf", .programMissing(program: "no-such-program", package: "no-such-package"))
        ) {
            try await TemporaryFolder.with(documentName: "a.pdf") {
                try await program.run([], in: $0, documentName: "a.pdf")
            }
        }
    }

    @Test func slowProgramIsEnded() async {
        let program = ExternalProgram(name: "sleep", package: "coreutils", seconds: 1)
        await #expect(throws: DocumentError(name: "a.pdf", .timedOut(program: "sleep", seconds: 1))) {
            try await TemporaryFolder.with(documentName: "a.pdf") {
                try await program.run(["600"], in: $0, documentName: "a.pdf")
            }
        }
    }

    @Test func loudProgramIsRefused() async {
        let program = ExternalProgram(name: "seq", package: "coreutils", outputLimit: 1000)
        await #expect(throws: DocumentError(name: "a.pdf", .tooLarge(what: .bytes, limit: 1000))) {
            try await TemporaryFolder.with(documentName: "a.pdf") {
                try await program.run(["100000"], in: $0, documentName: "a.pdf")
            }
        }
    }

    @Test func temporaryFolderGoesAlsoAfterAnError() async throws {
        struct Stop: Error {}
        var path = ""
        await #expect(throws: Stop.self) {
            try await TemporaryFolder.with(documentName: "a") { folder in
                path = folder.path
                _ = try folder.write([1, 2, 3], as: "x", documentName: "a")
                #expect(folder.read("x") == [1, 2, 3])
                throw Stop()
            }
        }
        #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
    }
}
