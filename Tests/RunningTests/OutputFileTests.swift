import Foundation
import Testing

@testable import Running

/// Files appear whole or not at all, and never in the place of an input.
struct OutputFileTests {
    @Test func outputsAreWrittenInOrderWhateverTheirSize() throws {
        try withFolder { folder in
            let path = folder + "/out.txt"
            var output = try OutputFile.create(path, apartFrom: [])
            var expected: [UInt8] = []
            for size in [3, 0, 100_000, 5, 70_000, 1] {
                let part = [UInt8](repeating: UInt8(truncatingIfNeeded: size), count: size)
                try output.write(part)
                expected += part
            }
            try output.finish()
            #expect(try bytes(path) == expected)
            #expect(try names(folder) == ["out.txt"])
        }
    }

    @Test func whatIsNotFinishedLeavesTheOldFileAndNothingElse() throws {
        try withFolder { folder in
            let path = folder + "/out.txt"
            try Data("cũ".utf8).write(to: URL(fileURLWithPath: path))
            try abandon(path)
            try abandon(folder + "/other.txt")
            #expect(try bytes(path) == Array("cũ".utf8))
            #expect(try names(folder) == ["out.txt"])
        }
    }

    private func abandon(_ path: String) throws {
        var output = try OutputFile.create(path, apartFrom: [])
        try output.write([UInt8](repeating: 0x61, count: 100_000))
    }

    @Test func theRightsAndTheLinksOfAFileStay() throws {
        try withFolder { folder in
            let (path, link) = (folder + "/out.txt", folder + "/link.txt")
            try Data("cũ".utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            var output = try OutputFile.create(link, apartFrom: [])
            try output.write(Array("mới".utf8))
            try output.finish()
            #expect(try bytes(path) == Array("mới".utf8))
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        }
    }

    @Test func anInputIsNotReplacedWhateverItIsCalled() throws {
        try withFolder { folder in
            let (path, link, twin) = (folder + "/a.md", folder + "/link.md", folder + "/twin.md")
            try Data("Thu đạt 5 tỷ đồng.".utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            try FileManager.default.linkItem(atPath: path, toPath: twin)
            for output in [path, link, twin, folder + "/./a.md"] {
                for inputs in [[path], [link], [folder], ["-", twin]] {
                    #expect(throws: FileError(name: output, cause: .alsoInput)) {
                        _ = try OutputFile.create(output, apartFrom: Inputs(inputs))
                    }
                }
            }
            var fresh = try OutputFile.create(folder + "/new.md", apartFrom: Inputs([folder]))
            try fresh.finish()
        }
    }

    @Test func devicesAreWrittenAsTheyAre() throws {
        var output = try OutputFile.create("/dev/null", apartFrom: [])
        try output.write([0x61])
        try output.finish()
        var full = try OutputFile.create("/dev/full", apartFrom: [])
        try full.write([0x61])
        do {
            try full.finish()
            Issue.record("a full device took what was written")
        } catch let error as FileError {
            #expect(error.name == "/dev/full" && error.description.contains(" / "))
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
