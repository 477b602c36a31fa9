import ArgumentParser
import Documents
import Figures
import Foundation
import PlanBook
import Releasing
import Reporting
import Running

/// The areas that get a release each.
enum AreaLevel: String, ExpressibleByArgument, CaseIterable {
    case district, commune

    func contains(_ area: Area) -> Bool { area.kind.level == (self == .district ? 2 : 3) }
}

/// Releases of one template for many areas, on all cores.
struct AreaRun: Sendable {
    let writer: ReleaseWriter
    let template: ReleaseTemplate
    let options: ReleaseOptions
    let level: AreaLevel
    let output: String
    let format: ReleaseFormat
    let inputs: Inputs
    let language: Language

    private struct Result: Sendable {
        var area: Area
        /// In Vietnamese and then in English; empty where the file was written.
        var faults: [String]
    }

    /// - Returns: whether all were written.
    func run() async throws -> Bool {
        let facts = writer.facts
        // Those of the period's end: a year of districts is still told by district when there are none any more.
        let day = min(options.ownDay, options.period.lastDay ?? options.ownDay)
        let areas = facts.areas.descendants(of: facts.home.id, on: day).filter(level.contains)
        guard !areas.isEmpty else {
            throw ValidationError(
                "--each-area \(level.rawValue): không có địa bàn nào ở cấp này ngày \(day.text); hãy chọn cấp khác, kỳ khác "
                    + "/ there are no such areas on \(day.text); choose another level or period")
        }
        var (written, faulty) = (0, 0)
        let progress = Progress(of: areas.count)
        try await Batch(width: StandardStreams.coreCount).run(areas, work: write) { result in
            if result.faults.isEmpty { written += 1 } else { faulty += 1 }
            progress.clear()
            for fault in result.faults {
                StandardStreams.complain("solieu: \(result.area.named(on: day).fullName): \(fault)")
            }
            progress.show(written + faulty)
        }
        progress.clear()
        BookRun.say(
            language, vi: "Đã ghi \(written) tệp, \(faulty) địa bàn có lỗi.",
            en: "\(written) files written, \(faulty) areas with faults.")
        return faulty == 0
    }

    private func write(_ area: Area) async -> Result {
        let path = output.replacing("{area}", with: area.slug.replacing("/", with: "-"))
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            let composed = try writer.compose(template, options.request(area: area.slug))
            let file = try await GatedFile.write(composed, as: format, name: path)
            guard file.objections.isEmpty else { return Result(area: area, faults: file.objections.map(\.sentence)) }
            var target = try OutputFile.create(path, apartFrom: inputs)
            try target.write(file.bytes)
            try target.finish()
            return Result(area: area, faults: [])
        } catch {
            return Result(area: area, faults: Failure.messages(of: error))
        }
    }
}

/// A line on a terminal that tells how far a run is; nothing where there is no terminal.
private struct Progress {
    private let total: Int
    private let isShown = StandardStreams.hasErrorTerminal

    init(of total: Int) { self.total = total }

    func show(_ done: Int) {
        if isShown, done < total { StandardStreams.show("\r\(done)/\(total)") }
    }

    func clear() {
        if isShown { StandardStreams.show("\r\u{1B}[K") }
    }
}
