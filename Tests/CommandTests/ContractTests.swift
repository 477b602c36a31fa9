import Foundation
import Testing

/// Exit status, output and messages, as the contract of the command line gives them.
struct ContractTests {
    @Test func whatAgreesEndsWithZero() async throws {
        let ending = try await Program.run(["check", "Samples/thanh-van-2023-quy-1.md"])
        #expect(ending.status == 0 && ending.messages.isEmpty)
    }

    @Test func whatContradictsEndsWithOne() async throws {
        let ending = try await Program.run(["check", "--lang", "en", "Samples/son-lam-2024-9-thang.md"])
        #expect(ending.status == 1 && ending.messages.isEmpty)
        #expect(ending.output.contains("«8.460 tỷ đồng»") && ending.output.contains("1.340 tỷ đồng"))
    }

    @Test func readingNeverEndsWithOne() async throws {
        #expect(try await Program.run(["read", "Samples/son-lam-2024-9-thang.md"]).status == 0)
    }

    @Test(arguments: [
        ["nothing"], ["read"], ["read", "--format", "xml", "Samples"], ["check", "--no-such-option", "Samples"],
        ["rules", "no_such_rule"],
    ])
    func wrongCommandsEndWithTwoAndSayWhy(arguments: [String]) async throws {
        let ending = try await Program.run(arguments)
        #expect(ending.status == 2 && ending.output.isEmpty && !ending.messages.isEmpty)
    }

    @Test func afterAFileThatFailsTheOthersGoOn() async throws {
        let ending = try await Program.run(["read", "--format", "jsonl", "missing.md", "Samples/xa-tan-hoa-2023.txt"])
        #expect(ending.status == 2)
        #expect(ending.messages.hasPrefix("solieu: missing.md: ") && ending.messages.contains("check the path"))
        #expect(ending.output.contains(#""quote":"9.845 triệu đồng""#))
    }

    @Test func standardInputIsADash() async throws {
        let text = try String(contentsOf: repository.appending(path: "Samples/xa-tan-hoa-2023.txt"), encoding: .utf8)
        let ending = try await Program.run(["read", "--format", "jsonl", "-"], input: text)
        let named = try await Program.run(["read", "--format", "jsonl", "Samples/xa-tan-hoa-2023.txt"])
        #expect(ending.output.replacing(#""file":"-""#, with: #""file":"Samples/xa-tan-hoa-2023.txt""#) == named.output)
    }

    @Test func textIsTheFileItself() async throws {
        let name = "Samples/an-chau-2019.md"
        let ending = try await Program.run(["text", name])
        #expect(ending.output == (try String(contentsOf: repository.appending(path: name), encoding: .utf8)))
    }

    @Test func offsetsLeadIntoWhatTextPrints() async throws {
        for name in ["release.docx", "release.html", "release.odt"] {
            let path = "Tests/DocumentsTests/Fixtures/\(name)"
            let text = Array(try await Program.run(["text", path]).output.utf8)
            let lines = try await Program.run(["read", "--format", "jsonl", path]).output.split(separator: "\n")
            #expect(lines.count > 3)
            for line in lines {
                let figure = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
                let (start, end) = (try #require(figure["start"] as? Int), try #require(figure["end"] as? Int))
                #expect(String(decoding: text[start..<end], as: UTF8.self) == figure["quote"] as? String)
            }
        }
    }

    @Test func manyFilesArePrintedInTheOrderGiven() async throws {
        try await withFolder { folder in
            let names = (0..<120).map { "\(folder)/\($0 * 7919 % 120).md" }
            for (index, name) in names.enumerated() {
                // Their lengths differ, so that they are not ready in this order.
                let text = String(repeating: "Đời sống nhân dân ổn định. ", count: index * 37 % 50 * 20)
                try "\(text)\n\nThu ngân sách đạt \(index + 1),5 tỷ đồng.".write(
                    toFile: name, atomically: true, encoding: .utf8)
            }
            let ending = try await Program.run(["read", "--format", "csv"] + names)
            let files = ending.output.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
            #expect(files.map(String.init) == names)
        }
    }

    @Test func aReaderThatGoesAwayEndsTheRunQuietly() async throws {
        let samples = Array(repeating: "Samples", count: 60).joined(separator: " ")
        let ending = try await Program.shell("\"$SOLIEU\" read --format jsonl \(samples) | head -1")
        #expect(ending.messages.isEmpty)
        #expect(ending.output.split(separator: "\n").count == 1)
    }

    @Test func withoutATerminalThereAreNoColours() async throws {
        let ending = try await Program.run(["check", "Samples/son-lam-2024-9-thang.md"])
        #expect(!ending.output.contains("\u{1B}"))
    }

    @Test func theLanguageIsAnOptionOrInTheEnvironment() async throws {
        let arguments = ["check", "Samples/son-lam-2024-9-thang.md"]
        let vietnamese = try await Program.run(arguments).output
        let english = try await Program.run(arguments + ["--lang", "en"]).output
        #expect(vietnamese.contains("KHÔNG KHỚP") && english.contains("CONTRADICTS"))
        #expect(try await Program.run(arguments, environment: ["SOLIEU_LANG": "en"]).output == english)
    }

    @Test func anEarlierDocumentAndOwnRelationsAreCheckedAgainst() async throws {
        try await withFolder { folder in
            let relations = "\(folder)/office.rel"
            try "\"thu nội địa\" <= \"thu từ xuất nhập khẩu\"\n".write(
                toFile: relations, atomically: true, encoding: .utf8)
            let sample = "Samples/son-lam-2024-9-thang.md"
            let ending = try await Program.run(["check", "--format", "jsonl", "--relations", relations, sample])
            #expect(ending.status == 1 && ending.output.contains(#""rule":"user_relation""#))

            try "thu nội địa <=\n".write(toFile: relations, atomically: true, encoding: .utf8)
            let wrong = try await Program.run(["check", "--relations", relations, sample])
            #expect(wrong.status == 2 && wrong.messages.hasPrefix("solieu: \(relations):1: "))

            let missing = try await Program.run(["check", "--previous", "\(folder)/none.md", sample])
            #expect(missing.status == 2 && missing.messages.contains("\(folder)/none.md"))
        }
    }

    @Test func outputGoesToTheFileThatIsNamed() async throws {
        try await withFolder { folder in
            let page = "\(folder)/page.html"
            let ending = try await Program.run(
                ["check", "--format", "html", "-o", page, "Samples/son-lam-2024-9-thang.md"])
            #expect(ending.status == 1 && ending.output.isEmpty)
            #expect(try String(contentsOfFile: page, encoding: .utf8).hasPrefix("<!doctype html>"))

            let refused = try await Program.run(["text", "-o", "\(folder)/no/such/folder", "Samples/an-chau-2019.md"])
            #expect(refused.status == 2 && refused.messages.contains("\(folder)/no/such/folder"))
        }
    }

    @Test func anInputIsNeverOverwritten() async throws {
        try await withFolder { folder in
            let (text, relations) = ("Thu ngân sách đạt 5,5 tỷ đồng.\n", "\"thu\" <= \"chi\"\n")
            let (file, earlier, own) = ("\(folder)/a.md", "\(folder)/b.md", "\(folder)/office.rel")
            for path in [file, earlier] { try text.write(toFile: path, atomically: true, encoding: .utf8) }
            try relations.write(toFile: own, atomically: true, encoding: .utf8)
            for output in [file, earlier, own] {
                let ending = try await Program.run([
                    "check", "--previous", earlier, "--relations", own, "-o", output, file,
                ])
                #expect(ending.status == 2 && ending.messages.hasPrefix("solieu: \(output): "))
                #expect(ending.messages.contains("choose another name"))
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            #expect(try String(contentsOfFile: earlier, encoding: .utf8) == text)
            #expect(try String(contentsOfFile: own, encoding: .utf8) == relations)
            let folderItself = try await Program.run(["check", "-o", file, folder])
            #expect(folderItself.status == 2)
        }
    }

    @Test(arguments: ["check", "read", "text", "rules"])
    func aFullDiskEndsWithTwoAndSaysSo(command: String) async throws {
        let file = command == "rules" ? "" : "Samples/thanh-van-2023-quy-1.md"
        let ending = try await Program.shell("\"$SOLIEU\" \(command) \(file) > /dev/full")
        #expect(ending.status == 2)
        #expect(ending.messages.hasPrefix("solieu: /dev/stdout: ") && ending.messages.contains(" / "))
        #expect(ending.messages.contains("; "))
    }

    @Test func namesOfFilesCommandNoTerminal() async throws {
        let ending = try await Program.run(["read", "không\u{1B}[2J có.md"])
        #expect(ending.status == 2 && !ending.messages.contains("\u{1B}"))
    }

    @Test func outputMayBeAPipeOrADevice() async throws {
        let ending = try await Program.shell("\"$SOLIEU\" text -o /dev/stdout Samples/an-chau-2019.md | head -c 10")
        #expect(ending.messages.isEmpty && ending.output.utf8.count == 10)
        let full = try await Program.run(["text", "-o", "/dev/full", "Samples/an-chau-2019.md"])
        #expect(full.status == 2 && full.messages.hasPrefix("solieu: /dev/full: "))
    }

    /// Scripts/setup puts the models of the standard's schema here.
    private static let hasModels = FileManager.default.fileExists(
        atPath: repository.appending(path: ".build/schemas/bin/python").path)

    @Test(.enabled(if: hasModels, "Scripts/setup --test installs the models of SARIF"))
    func sarifFollowsTheStandard() async throws {
        try await withFolder { folder in
            _ = try await Program.run([
                "check", "--all", "--format", "sarif", "-o", "\(folder)/a", "Samples", "missing",
            ])
            _ = try await Program.run(["check", "--format", "sarif", "-o", "\(folder)/b", "missing.md"])
            let ending = try await Program.script("check-sarif", ["\(folder)/a", "\(folder)/b"])
            #expect(ending.status == 0, "\(ending.messages)")
        }
    }
}
