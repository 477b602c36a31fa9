import Foundation
import Testing

@Suite struct SignTests {
    /// Signs and verifies as an office does, and meets what goes wrong.
    @Test func signsVerifiesAndWritesOverNothing() async throws {
        try await withFolder { folder in
            // Given
            #expect(try await Program.script("demonstration-key", [folder]).status == 0)
            let fixture = repository.appending(path: "Tests/DocumentsTests/Fixtures/release.docx")
            let file = "\(folder)/thong-cao.docx"
            try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: file))
            let sign = ["sign", file, "--key", "\(folder)/person.p12", "--password-file", "\(folder)/password"]
            // When
            let signed = try await Program.run(sign)
            // Then
            #expect(signed.status == 0, "\(signed.messages)")
            let verify = ["verify", file, "--roots", "\(folder)/roots.pem"]
            let good = try await Program.run(verify)
            #expect(good.status == 0)
            #expect(good.output.contains("chữ ký hợp lệ"))
            let again = try await Program.run(sign)
            #expect(again.status == 2)
            #expect(again.messages.contains("không ghi đè"))
            let wrong = try await Program.run(
                ["sign", file, "--key", "\(folder)/person.p12", "-o", "\(folder)/x.p7s"],
                environment: ["SOLIEU_KEY_PASSWORD": "sai"])
            #expect(wrong.status == 2)
            #expect(wrong.messages.contains("sai mật khẩu"))
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/x.p7s"))
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            bytes.append(0)
            try bytes.write(to: URL(fileURLWithPath: file))
            let changed = try await Program.run(verify)
            #expect(changed.status == 1)
            #expect(changed.output.contains("ĐÃ BỊ SỬA"))
        }
    }

    @Test func unsignedAndMissingFilesAreTold() async throws {
        let unsigned = try await Program.run(["verify", "Tests/DocumentsTests/Fixtures/release.pdf", "--lang", "en"])
        #expect(unsigned.status == 1)
        #expect(unsigned.output.contains("neither a signature nor a seal"))
        #expect(try await Program.run(["verify", "nowhere.pdf"]).status == 2)
        #expect(try await Program.run(["sign", "README.md"]).status == 2)
    }
}
