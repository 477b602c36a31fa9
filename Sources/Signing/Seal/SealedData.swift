import Figures
import PlanBook

/// The data that a release rests on, as they were known on a day, in one canonical form: the same data give the same
/// bytes, whatever computer wrote them.
///
/// UTF-8, a line a fact, fields apart by tabs: first the observations by number, then the targets in force by number.
public enum SealedData {
    /// - Parameters:
    ///   - observations: those that the release's figures rest on.
    ///   - targets: those that it was held against; where nil, all in force on that day for what was observed.
    public static func bytes(
        observations: [Int64], targets: [Int64]? = nil, asKnown day: Day, from reader: BookReader
    ) throws -> [UInt8] {
        let catalogue = try reader.catalogue()
        let areas = try reader.areaMap()
        let indicatorCodes = Dictionary(catalogue.indicators.map { ($0.id, $0.code) }) { first, _ in first }
        let areaSlugs = Dictionary(areas.areas.map { ($0.id, $0.slug) }) { first, _ in first }
        var lines = ["solieu-data\t1", "as-known\t\(day.text)"]
        var keys: [Period: Set<ObservationKey>] = [:]
        for id in Set(observations).sorted() {
            guard let observation = try reader.observation(id) else {
                throw PlanBookError.unfit(
                    vietnamese: "sổ không có quan sát số \(id)", english: "the book has no observation \(id)")
            }
            keys[observation.period, default: []].insert(
                ObservationKey(indicator: observation.indicator, area: observation.area))
            let source = try reader.source(observation.source)
            lines.append(
                line([
                    "observation", "\(id)", indicatorCodes[observation.indicator] ?? "?",
                    areaSlugs[observation.area] ?? "?", observation.period.text, observation.known.text,
                    observation.value?.text ?? "-", observation.status.word, "\(observation.entry)",
                    source?.name ?? "", (source?.sha256 ?? []).hexadecimal, observation.reason ?? "",
                ]))
        }
        var found: [Target] = []
        for (period, wanted) in keys {
            for (key, pair) in try reader.targets(of: period, on: day) where wanted.contains(key) {
                found += [pair.plan, pair.estimate].compactMap(\.self).filter { targets?.contains($0.id) ?? true }
            }
        }
        for target in found.sorted(by: { $0.id < $1.id }) {
            lines.append(
                line([
                    "target", "\(target.id)", indicatorCodes[target.indicator] ?? "?", areaSlugs[target.area] ?? "?",
                    target.period.text, target.inForce.text, target.value?.text ?? "-", target.upper?.text ?? "-",
                    target.kind.rawValue, target.assigner.rawValue, "\(target.entry)", target.reason ?? "",
                ]))
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func line(_ fields: [String]) -> String {
        fields.map { field in
            field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
                .replacing("\r", with: "\\r")
        }.joined(separator: "\t")
    }
}
