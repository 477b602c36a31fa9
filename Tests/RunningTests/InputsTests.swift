import Foundation
import Testing

@testable import Running

struct InputsTests {
    @Test func filesComeAsGivenAndFoldersInTheOrderOfTheirNames() throws {
        try withFolder { folder in
            for name in ["b.md", "a/2.txt", "a/10.PDF", "a/deep/x.docx", "a/.hidden.md", "a/note.json", "c/"] {
                let path = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                if !name.hasSuffix("/") { try Data("x".utf8).write(to: path) }
            }
            let root = folder.path
            let found = Inputs(["\(root)/b.md", "-", "\(root)/a", "\(root)/missing"]).map(\.name)
            #expect(
                found == [
                    "\(root)/b.md", "-", "\(root)/a/10.PDF", "\(root)/a/2.txt", "\(root)/a/deep/x.docx",
                    "\(root)/missing",
                ])
        }
    }

    @Test func aLinkBackToItsFolderIsNotFollowed() throws {
        try withFolder { folder in
            try Data("x".utf8).write(to: folder.appending(path: "a.md"))
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "loop.md"), withDestinationURL: folder)
            #expect(Inputs([folder.path]).map(\.name) == ["\(folder.path)/a.md"])
        }
    }

    @Test func bytesAreReadWhole() throws {
        try withFolder { folder in
            let path = folder.appending(path: "a.bin").path
            let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            #expect(try InputReader().read(.file(path: path)) == bytes)
        }
    }

    @Test func errorsNameTheFileAndTheCause() throws {
        try withFolder { folder in
            let path = folder.appending(path: "large.md").path
            try Data(count: 11).write(to: URL(fileURLWithPath: path))
            let reader = InputReader(limit: 10)
            #expect(throws: FileError(name: path, cause: .tooLarge(limit: 10))) { try reader.read(.file(path: path)) }
            #expect(throws: FileError(name: "nowhere.md", cause: .missing)) {
                try reader.read(.file(path: "nowhere.md"))
            }
            #expect(throws: FileError(name: "x", cause: .unlistable)) { try reader.read(.unlistable(path: "x")) }
        }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
