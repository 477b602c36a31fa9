// What `Benchmarks/write` runs: writes a release of the usual size many times, and prints seconds for one.
//
//   solieu-bench-write FOLDER ROUNDS
//
// Leaves in FOLDER the release, the same as a template with a tag for each figure, and the figures by their tags.

import Figures
import Foundation
import Releasing

let arguments = CommandLine.arguments
guard arguments.count == 3, let rounds = Int(arguments[2]), rounds > 0 else {
    FileHandle.standardError.write(Data("solieu-bench-write FOLDER ROUNDS\n".utf8))
    exit(2)
}
let folder = URL(fileURLWithPath: arguments[1])

func put(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: folder.appendingPathComponent(name)) }

/// The best of so many runs, in seconds.
func best(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
        let start = ContinuousClock.now
        try body()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        best = min(best, seconds)
    }
    return best
}

guard let release = BenchmarkRelease.make() else { exit(2) }
let template = BenchmarkRelease.template(of: release)
let writer = WordWriter()
try put(try writer.bytes(of: template), "template.docx")
let values = Dictionary(release.figures.map { ($0.id, $0.text) }) { first, _ in first }
try JSONEncoder().encode(values).write(to: folder.appendingPathComponent("figures.json"))

let written = try best(rounds) { try put(try writer.bytes(of: release), "release.docx") }
let figures = Dictionary(release.figures.map { ($0.id, $0) }) { first, _ in first }
let templateFile = [UInt8](try Data(contentsOf: folder.appendingPathComponent("template.docx")))
let filled = try best(rounds) {
    let template = try WordTemplate(templateFile, name: "template.docx")
    try put(try template.filled { tag in figures[tag.text].map { [.figure($0)] } ?? [] }, "filled.docx")
}
print(written, filled, release.figures.count)
