import Figures

extension AreaSeries {
    /// The series of one area from values that were read before.
    ///
    /// - Parameter weight: the number of the indicator that means are weighted by.
    public init(
        of indicator: Indicator, weight: Int64?, in area: Int64, _ periods: [Period], basis: Basis,
        lineage: AreaLineage, values: ValueGrid
    ) {
        let points = periods.flatMap { period in
            let reexpression = AreaReexpression(
                indicator: indicator, period: period,
                observation: { values[indicator.id, $0, period] },
                weight: { area in weight.flatMap { values.weight($0, area, period) } })
            let parts = basis.parts(of: area, in: period, lineage)
            return switch basis {
            case .on: [reexpression.point(of: area, from: parts)]
            case .then:
                Set(parts.map(\.area)).sorted().map { part in
                    reexpression.point(of: part, from: [AreaPart(area: part, share: .known(.one))])
                }
            }
        }
        self.init(indicator: indicator.id, area: area, basis: basis, points: points)
    }
}

extension AreaSeries.Basis {
    /// What a period's value is made from: the areas at the end of the period.
    func parts(of area: Int64, in period: Period, _ lineage: AreaLineage) -> [AreaPart] {
        guard let then = period.lastDay else { return [] }
        return switch self {
        case .on(let day): lineage.parts(of: area, on: day, asOf: then)
        case .then: lineage.parts(of: area, on: lineage.lastDay(of: area), asOf: then)
        }
    }
}

extension BookReader {
    /// An indicator's series for areas over periods, in the areas of then or of one day.
    ///
    /// A period's areas are those that existed on its last day. On the basis of a day, an area that didn't exist then is
    /// taken as it was on the nearest day on which it did. One query, however many areas and periods
    /// are asked for.
    ///
    /// - Returns: one series an area, in the order given.
    public func series(
        of indicator: Indicator, in areas: [Int64], _ periods: [Period], basis: AreaSeries.Basis,
        _ vintage: Vintage = .latest, map: AreaMap, catalogue: Catalogue
    ) throws -> [AreaSeries] {
        let lineage = AreaLineage(map)
        let weight = indicator.weight.flatMap { catalogue.indicator($0)?.id }
        let involved = Set(
            areas.flatMap { area in periods.flatMap { basis.parts(of: area, in: $0, lineage).map(\.area) } })
        let values = try grid(
            of: [indicator.id] + (weight.map { [$0] } ?? []), in: involved,
            periods + Set(periods.map(\.year)).map { Period(year: $0) }, vintage)
        return areas.map { area in
            AreaSeries(
                of: indicator, weight: weight, in: area, periods, basis: basis, lineage: lineage, values: values)
        }
    }
}
