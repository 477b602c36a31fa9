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

    @Test func aSignedFileTravelsInAnEnvelope() async throws {
        try await withFolder { folder in
            #expect(try await Program.script("demonstration-key", [folder]).status == 0)
            let fixture = repository.appending(path: "Tests/DocumentsTests/Fixtures/release.pdf")
            let (file, message) = ("\(folder)/thong-cao.pdf", "\(folder)/goi.edxml")
            try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: file))
            let pack = ["envelope", "pack", "--from", "H02=UBND tỉnh Mẫu", "--to", "H02.01=Sở A", "-o", message]
            let told = ["--number", "7", "--symbol", "TB-UBND", "--day", "2021-12-02", "--place", "Mẫu"]
            let about = ["--kind", "Thông cáo", "--subject", "Về kết quả năm 2021"]
            let unsigned = try await Program.run(pack + told + about + [file])
            #expect(unsigned.status == 2 && unsigned.messages.contains("solieu sign"), "\(unsigned.messages)")
            let keys = ["--key", "\(folder)/person.p12", "--password-file", "\(folder)/password"]
            #expect(try await Program.run(["sign", file] + keys).status == 0)
            let packed = try await Program.run(pack + told + about + ["\(folder)/thong-cao.signed.pdf"])
            #expect(packed.status == 0, "\(packed.messages)")
            let open = ["envelope", "open", message, "--roots", "\(folder)/roots.pem", "--save", "\(folder)/den"]
            let opened = try await Program.run(open)
            #expect(opened.status == 0, "\(opened.messages)")
            #expect(opened.output.contains("7/TB-UBND") && opened.output.contains("chữ ký hợp lệ"), "\(opened.output)")
            #expect(
                FileManager.default.contents(atPath: "\(folder)/den/thong-cao.signed.pdf")
                    == FileManager.default.contents(atPath: "\(folder)/thong-cao.signed.pdf"))
            // What is there isn't written over, and what was changed on the way is told.
            #expect(try await Program.run(open).status == 2)
            let text = try String(contentsOfFile: message, encoding: .utf8)
            try text.replacing("<AttachmentName>thong-cao.signed.pdf", with: "<AttachmentName>../x.pdf").write(
                toFile: "\(folder)/xau.edxml", atomically: true, encoding: .utf8)
            #expect(try await Program.run(["envelope", "open", "\(folder)/xau.edxml"]).status == 2)
        }
    }

    @Test func theDemonstrationKeyTellsHowItIsUsed() async throws {
        let help = try await Program.script("demonstration-key", ["--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("solieu sign") && !FileManager.default.fileExists(atPath: "--help"))
    }

    @Test func unsignedAndMissingFilesAreTold() async throws {
        let unsigned = try await Program.run(["verify", "Tests/DocumentsTests/Fixtures/release.pdf", "--lang", "en"])
        #expect(unsigned.status == 1)
        #expect(unsigned.output.contains("neither a signature nor a seal"))
        #expect(try await Program.run(["verify", "nowhere.pdf"]).status == 2)
        #expect(try await Program.run(["sign", "README.md"]).status == 2)
    }
}
