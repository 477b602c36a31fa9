import Foundation

/// The texts in a folder that have their gold beside them: `name.md` or `name.txt` with `name.jsonl`.
enum SampleSet {
    struct Sample {
        var name: String
        var text: String
        var gold: [GoldFigure]
    }

    static func load(folder: String) throws -> [Sample] {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.sorted().compactMap { name in
            let file = root.appendingPathComponent(name)
            guard ["md", "txt"].contains(file.pathExtension) else { return nil }
            let goldFile = file.deletingPathExtension().appendingPathExtension("jsonl")
            guard let lines = try? String(contentsOf: goldFile, encoding: .utf8) else { return nil }
            let decoder = JSONDecoder()
            let gold = try lines.split(separator: "\n").map { try decoder.decode(GoldFigure.self, from: Data($0.utf8)) }
            return Sample(name: name, text: try String(contentsOf: file, encoding: .utf8), gold: gold)
        }
    }
}
