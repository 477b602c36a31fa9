import Figures

extension BookReader {
    /// Holds the periods of a year against each other, for each area; one query however many there are.
    public func reconciliations(
        of indicator: Indicator, in areas: [Int64], year: Int, _ vintage: Vintage = .latest
    ) throws -> [Int64: PeriodReconciliation] {
        let periods = Period.parts(of: year)
        let values = try grid(of: [indicator.id], in: areas, periods, vintage)
        var found: [Int64: PeriodReconciliation] = [:]
        for area in areas {
            let known = periods.compactMap { period in
                values[indicator.id, area, period]?.value.map { (period, $0) }
            }
            found[area] = PeriodReconciliation(of: indicator, year: year, known)
        }
        return found
    }
}
