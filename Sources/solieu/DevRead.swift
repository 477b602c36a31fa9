import Documents
import Figures
import Foundation
import Reading

enum DevRead {
    static func run(_ path: String) async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let document = try await DocumentReader().read(bytes, name: path)
        let release = ReleaseReader().read(document)
        for f in release.figures {
            let r = document.origins.textRange(of: f.range)
            let o: [String: Any] = [
                "quote": release.words(f.range), "start": r.lowerBound, "end": r.upperBound, "kind": f.kind.rawValue, "value": f.value.text,
                "unit": f.unit ?? NSNull(), "base": f.base?.text ?? NSNull(), "period": f.period?.text ?? NSNull(), "status": f.status.rawValue,
                "approx": f.approximator?.rawValue ?? NSNull(), "about": f.about,
            ]
            let data = try JSONSerialization.data(withJSONObject: o, options: [.sortedKeys])
            print(String(decoding: data, as: UTF8.self))
        }
    }
}
