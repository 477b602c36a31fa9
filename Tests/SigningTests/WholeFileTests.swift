import Foundation
import Testing

@testable import Signing

@Suite struct WholeFileTests {
    @Test func writesOverNothing() throws {
        // Given
        let folder = try Folder()
        let path = try folder.write([1], "old")
        // When
        #expect(throws: SigningError.exists(path: path)) { try WholeFile.create(path, [2]) }
        try WholeFile.create("\(folder.path)/new", [3])
        // Then
        #expect(try folder.read("old") == [1])
        #expect(try folder.read("new") == [3])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["new", "old"])
    }

    @Test func leavesNothingWhereItCannotWrite() {
        #expect(throws: SigningError.self) { try WholeFile.create("/nowhere/at/all", [1]) }
    }
}
