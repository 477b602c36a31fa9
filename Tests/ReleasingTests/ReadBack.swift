import Documents
import Figures
import Reading
import Releasing

/// Reads written text back and tells its figures in words to compare.
enum ReadBack {
    static func document(_ text: String, in period: Period, _ language: DocumentLanguage = .vi) -> String {
        guard language == .vi else {
            return "# Report on the socio-economic situation in \(PeriodPhrase.text(period, .en))\n\n"
                + "The results for the province are as follows.\n\n\(text).\n"
        }
        return "# Báo cáo tình hình kinh tế - xã hội \(PeriodPhrase.text(period, .vi))\n\n\(text).\n"
    }

    static func figures(of text: String, in period: Period, _ language: DocumentLanguage = .vi) throws -> [String] {
        let bytes = Array(document(text, in: period, language).utf8)
        let release = ReleaseReader().read(try DocumentReader().readText(bytes, name: "test.md"))
        return release.figures.map { figure in
            words(
                figure.kind, figure.value.text, figure.unit, figure.base?.text, figure.period)
        }
    }

    static func words(_ figure: BoundFigure) -> String {
        words(figure.kind, figure.value, figure.unit, figure.base, figure.period)
    }

    static func words(
        _ kind: Figure.Kind, _ value: String, _ unit: String?, _ base: String?, _ period: Period?
    ) -> String {
        "\(kind.rawValue) \(value) \(unit ?? "-") \(base ?? "-") \(period?.canonical.text ?? "-")"
    }
}

extension ReadBack {
    /// The figures of a release's text, in order.
    static func figures(ofReleaseText text: String) throws -> [String] {
        let release = ReleaseReader().read(try DocumentReader().readText(Array(text.utf8), name: "release.md"))
        return release.figures.map { words($0.kind, $0.value.text, $0.unit, $0.base?.text, $0.period) }
    }

    /// The figures that were written, in order.
    static func figures(of release: WrittenRelease) -> [BoundFigure] {
        release.blocks.flatMap { block -> [BoundFigure] in
            switch block {
            case .heading(_, _, let runs), .paragraph(let runs), .note(let runs): runs.figures
            case .list(let items): items.flatMap(\.figures)
            case .table(let table): table.rows.flatMap { $0.flatMap { $0.runs.figures } }
            case .chart: []
            }
        }
    }

    /// Where what is read differs from what was written; empty where they agree.
    static func comparison(_ release: WrittenRelease) throws -> String {
        let written = figures(of: release)
        let told = try figures(ofReleaseText: PlainRelease.markdown(release))
        let wanted = written.map(words)
        var lines: [String] = []
        for change in told.difference(from: wanted) {
            switch change {
            case .insert(_, let element, _): lines.append("read, not written: \(element)")
            case .remove(let offset, let element, _):
                lines.append("written, not read: \(element) (\(written[offset].tag))")
            }
        }
        return lines.sorted().joined(separator: "\n")
    }
}
