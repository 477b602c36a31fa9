import Testing

/// Files that try to break a reader, each within 512 MiB: a clear message with what to do, and the others go on.
struct BadInputTests {
    /// What Scripts/make-hostile-inputs writes, and how reading it ends.
    private static let endings: [(name: String, status: Int32)] = [
        ("empty.md", 2), ("one-byte.md", 2), ("nul.txt", 2), ("nul-inside.txt", 2), ("invalid-utf8.txt", 0),
        ("digits.txt", 0), ("one-line.txt", 0), ("truncated.docx", 2), ("wrong-ending.pdf", 0), ("bomb.docx", 2),
        ("entities.docx", 2), ("laughs.docx", 2), ("traversal.docx", 0), ("deep.docx", 2), ("encrypted.docx", 2),
        ("encrypted.pdf", 2), ("truncated.pdf", 2), ("words.md", 0), ("controls.md", 0), ("repeated.fods", 2),
        ("many-cells.fods", 2), ("format.xlsx", 0), ("shared.xlsx", 2), ("spans.html", 0), ("notes.docx", 0),
        ("word-cells.docx", 2),
    ]

    @Test func eachIsReadOrRefusedWithARemedy() async throws {
        try await withFolder { folder in
            try #require(try await Program.script("make-hostile-inputs", [folder, "2"]).status == 0)
            for (name, status) in Self.endings {
                let ending = try await Program.run(["read", "\(folder)/\(name)"])
                #expect(ending.status == status, "\(name)")
                let isTold = ending.messages.hasPrefix("solieu: \(folder)/\(name): ") && ending.messages.contains("; ")
                #expect(isTold == (status == 2), "\(name): \(ending.messages)")
            }
        }
    }

    /// Whole numbers at which arithmetic overflows, in each place of each format that states one.
    @Test(arguments: ["least", "most", "beyond"])
    func extremeNumbersAreRead(number: String) async throws {
        try await withFolder { folder in
            let names = ["docx", "xlsx", "fods", "html", "md"].map { "\(number).\($0)" }
            try #require(try await Program.script("make-hostile-inputs", [folder, "1"] + names).status == 0)
            for name in names {
                let ending = try await Program.run(["check", "\(folder)/\(name)"])
                #expect(ending.status <= 1 && ending.messages.isEmpty, "\(name): \(ending.messages)")
            }
        }
    }

    @Test func amongThemGoodFilesAreRead() async throws {
        try await withFolder { folder in
            let names = ["empty.md", "truncated.docx", "encrypted.pdf"]
            try #require(try await Program.script("make-hostile-inputs", [folder, "1"] + names).status == 0)
            let files = names.map { "\(folder)/\($0)" }
            let ending = try await Program.run(["read", "--format", "csv"] + files + ["Samples/xa-tan-hoa-2023.txt"])
            #expect(ending.status == 2)
            #expect(ending.messages.split(separator: "\n").count == files.count)
            #expect(ending.output.contains("Samples/xa-tan-hoa-2023.txt,"))
        }
    }

    @Test func noFileOfTheSystemGetsIntoTheOutput() async throws {
        try await withFolder { folder in
            let names = ["entities.docx", "traversal.docx", "laughs.docx"]
            try #require(try await Program.script("make-hostile-inputs", [folder, "1"] + names).status == 0)
            for name in names {
                let ending = try await Program.run(["text", "\(folder)/\(name)"])
                #expect(!ending.output.contains("root:") && ending.output.utf8.count < 10_000, "\(name)")
            }
        }
    }
}
