import GRDB

/// All indicators of a book with their sectors, agencies and parts: small enough to be held as a whole.
public struct Catalogue: Sendable {
    /// In the order of tables.
    public let indicators: [Indicator]
    public let sectors: [Sector]
    public let agencies: [Agency]
    private let byCode: [String: Int]
    private let byID: [Int64: Int]
    private let partsByWhole: [String: [IndicatorPart]]
    private let wholesByPart: [String: [String]]

    init(indicators: [Indicator], sectors: [Sector], agencies: [Agency], parts: [IndicatorPart]) {
        self.indicators = indicators
        self.sectors = sectors
        self.agencies = agencies
        byCode = Dictionary(indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        byID = Dictionary(indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        partsByWhole = Dictionary(grouping: parts.sorted { ($0.breakdown, $0.position) < ($1.breakdown, $1.position) })
        {
            $0.whole
        }
        wholesByPart = Dictionary(grouping: parts) { $0.part }.mapValues { $0.map(\.whole) }
    }

    /// The indicator with this code; nil where the catalogue has none.
    public func indicator(_ code: String) -> Indicator? { byCode[code].map { indicators[$0] } }

    public func indicator(id: Int64) -> Indicator? { byID[id].map { indicators[$0] } }

    /// The indicator with this code.
    /// - Throws: ``PlanBookError/unknownIndicator(_:nearest:)``, which names the nearest known code.
    public func requireIndicator(_ code: String) throws(PlanBookError) -> Indicator {
        guard let found = indicator(code) else {
            throw .unknownIndicator(code, nearest: Nearest.text(to: code, among: indicators.map(\.code)))
        }
        return found
    }

    /// The parts of an indicator, breakdown by breakdown.
    public func parts(of whole: String) -> [IndicatorPart] { partsByWhole[whole] ?? [] }

    /// The indicators that this one is a part of.
    public func wholes(of part: String) -> [String] { wholesByPart[part] ?? [] }

    /// The indicators as a table shows them: each part below its whole, with how deep it stands.
    public func outline() -> [(indicator: Indicator, depth: Int)] {
        var shown: Set<String> = []
        var lines: [(indicator: Indicator, depth: Int)] = []
        func add(_ indicator: Indicator, depth: Int) {
            guard depth < 8, shown.insert(indicator.code).inserted else { return }
            lines.append((indicator, depth))
            for part in parts(of: indicator.code) {
                if let child = self.indicator(part.part) { add(child, depth: depth + 1) }
            }
        }
        for indicator in indicators where wholes(of: indicator.code).isEmpty { add(indicator, depth: 0) }
        // A circle of parts has no top; its members are still shown.
        for indicator in indicators { add(indicator, depth: 0) }
        return lines
    }
}

extension BookReader {
    public func catalogue() throws -> Catalogue {
        Catalogue(
            indicators: try Row.fetchAll(db, sql: "SELECT * FROM indicator ORDER BY position, id").map(Indicator.init),
            sectors: try Row.fetchAll(db, sql: "SELECT * FROM sector ORDER BY position, code").map { row in
                Sector(
                    code: row["code"], parent: row["parent"], nameVi: row["name_vi"], nameEn: row["name_en"],
                    position: row["position"])
            },
            agencies: try Row.fetchAll(db, sql: "SELECT * FROM agency ORDER BY code").map { row in
                Agency(code: row["code"], shortVi: row["short_vi"], nameVi: row["name_vi"], nameEn: row["name_en"])
            },
            parts: try Row.fetchAll(db, sql: "SELECT * FROM part").map { row in
                IndicatorPart(
                    whole: row["whole"], breakdown: row["breakdown"], part: row["part"],
                    isExhaustive: row["exhaustive"], position: row["position"])
            })
    }
}

extension Indicator {
    init(_ row: Row) {
        self.init(
            id: row["id"], code: row["code"], nameVi: row["name_vi"], nameEn: row["name_en"], unit: row["unit"],
            sector: row["sector"], agency: row["agency"], direction: Direction(rawValue: row["direction"]) ?? .none,
            decimals: row["decimals"], accumulation: Accumulation(rawValue: row["accumulation"]) ?? .rate,
            areaRollup: AreaRollup(rawValue: row["area_rollup"]) ?? .none,
            periodRollup: PeriodRollup(rawValue: row["period_rollup"]) ?? .none, weight: row["weight"],
            formula: row["formula"], definitionVi: row["definition_vi"], position: row["position"])
    }
}
