import Testing

struct HelpTests {
    static let commands = [
        "", "text", "read", "check", "rules", "import", "table", "series", "trace", "compare", "measures", "rank",
        "rollup",
        "tasks",
        "list", "draft", "preview", "write", "refresh", "sign", "verify", "envelope", "serve", "demo", "admin",
    ]

    @Test(arguments: commands)
    func helpScreens(command: String) async throws {
        let ending = try await Program.run((command.isEmpty ? [] : [command]) + ["--help"])
        #expect(ending.status == 0)
        try expectSnapshot(ending.output, command.isEmpty ? "help.txt" : "help-\(command).txt")
    }

    /// The manual tells of every command and option that the help screens have.
    @Test(arguments: commands)
    func theManualIsComplete(command: String) async throws {
        let help = try await Program.run((command.isEmpty ? [] : [command]) + ["--help"]).output
        let manual = try String(contentsOf: repository.appending(path: "Documentation/solieu.1"), encoding: .utf8)
        let plain = manual.replacing("\\-", with: "-")
        for option in help.matches(of: /(?m)^ +(?:-., )?(--[a-z-]+)/) {
            #expect(plain.contains(option.1), "\(option.1)")
        }
        #expect(plain.contains("solieu \(command)"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsNameTheCommands(shell: String) async throws {
        let ending = try await Program.run(["--generate-completion-script", shell])
        #expect(ending.status == 0)
        for word in ["check", "read", "text", "rules", "previous", "relations"] {
            #expect(ending.output.contains(word), "\(word)")
        }
    }
}
