import ArgumentParser

@main
struct Solieu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "solieu", abstract: "x")
    @Argument var file: String
    func run() async throws { try await DevRead.run(file) }
}
