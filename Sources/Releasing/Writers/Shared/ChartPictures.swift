import Documents

/// Draws the charts of a release as pictures, for programs that show no SVG.
public enum ChartPictures {
    /// Twice as fine as a screen, as paper wants it.
    private static let dotsPerInch = 200

    /// The drawings by the place of their blocks. Where the program for it is missing there are none.
    /// - Throws: ``DocumentError`` where a drawing takes too long.
    public static func draw(_ release: WrittenRelease, name: String) async throws -> [Int: [UInt8]] {
        guard ExternalProgram.drawSVG.isInstalled, release.hasCharts else { return [:] }
        return try await TemporaryFolder.with(documentName: name) { folder in
            var pictures: [Int: [UInt8]] = [:]
            for case (let index, .chart(let chart)) in release.blocks.enumerated() {
                let file = try folder.write(Array(chart.svg.utf8), as: "chart.svg", documentName: name)
                let width = max(1, min(chart.width, 500)) * dotsPerInch * 10 / 254
                let result = try await ExternalProgram.drawSVG.run(
                    ["--width", "\(width)", "--keep-aspect-ratio", "--background-color", "white", file], in: folder,
                    documentName: name)
                if result.isSuccess, result.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
                    pictures[index] = result.output
                }
            }
            return pictures
        }
    }
}

extension WrittenRelease {
    fileprivate var hasCharts: Bool {
        blocks.contains { if case .chart = $0 { true } else { false } }
    }
}
