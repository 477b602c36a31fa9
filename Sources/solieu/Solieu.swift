import ArgumentParser

@main
struct Solieu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "solieu", abstract: "Read and check the figures of releases.")
}
