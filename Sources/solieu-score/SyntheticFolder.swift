import Foundation
import Synthesis

/// A folder of synthetic releases with their gold, to be read by other tools.
struct SyntheticFolder {
    var path: String

    func write(count: Int) throws {
        let root = URL(fileURLWithPath: path, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for seed in 0..<UInt64(max(0, count)) {
            let releases = [
                ("clean", Synthesizer().cleanRelease(seed: seed)),
                ("falsified", Synthesizer().falsifiedRelease(seed: seed)),
            ]
            for case (let name, let release?) in releases {
                let stem = root.appendingPathComponent("\(name)-\(seed)")
                try release.text.write(to: stem.appendingPathExtension("md"), atomically: true, encoding: .utf8)
                try release.goldLines.write(to: stem.appendingPathExtension("jsonl"), atomically: true, encoding: .utf8)
            }
        }
    }
}
