import Figures

/// The capital plan of a year and what was disbursed of it by the end of a period, project by project.
public struct PublicInvestment: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var project: Project
        /// The area right below the one asked about that it lies in; nil where it isn't known.
        public var child: Int64?
        /// The year's plan; nil where it has none.
        public var plan: Capital?
        /// The latest amount of the year that tells of no later time than the period; nil where none was reported.
        public var disbursed: Capital?
    }

    /// The area that was asked about.
    public var area: Int64
    public var period: Period
    /// The projects with a plan or a disbursement, in the order of their codes.
    public var lines: [Line]

    public func total() throws(ArithmeticError) -> Disbursement { try Disbursement(lines) }

    /// By what a line has in common with others: `{ $0.project.owner }`, `{ $0.project.category }`, `{ $0.child }`.
    public func totals<Key: Hashable>(by key: (Line) -> Key) throws(ArithmeticError) -> [Key: Disbursement] {
        var groups: [Key: [Line]] = [:]
        for line in lines { groups[key(line), default: []].append(line) }
        var totals: [Key: Disbursement] = [:]
        for (key, lines) in groups { totals[key] = try Disbursement(lines) }
        return totals
    }
}

/// What was disbursed of what was planned.
public struct Disbursement: Hashable, Sendable {
    public var plan = MoneySum()
    public var disbursed = MoneySum()
    public var projectCount = 0
    /// Projects with a plan that have reported nothing; they count as zero.
    public var unreportedCount = 0
    /// Projects that disbursed without a plan; what they disbursed counts.
    public var unplannedCount = 0

    init(_ lines: [PublicInvestment.Line]) throws(ArithmeticError) {
        for line in lines {
            if let plan = try line.plan?.money() { try self.plan.add(plan) } else { unplannedCount += 1 }
            if let paid = try line.disbursed?.money() { try disbursed.add(paid) } else { unreportedCount += 1 }
        }
        projectCount = lines.count
    }

    /// In per cent of the plan; nil where there is none, or it is in another currency.
    public func rate() throws(ArithmeticError) -> Rational? { try disbursed.percent(of: plan) }
}

extension Capital {
    /// The amount as money; nil where it was withdrawn.
    public func money() throws(ArithmeticError) -> MoneySum? {
        guard let amount else { return nil }
        return try MoneySum(amount, unit: unit)
    }
}

extension BookReader {
    /// Plan and disbursement of the public projects in an area and below it, in one query.
    ///
    /// - Parameter period: counts from its year's first day: `2021-9M`, `2021`. The plan is the whole year's.
    public func publicInvestment(
        in area: Int64, _ period: Period, _ vintage: Vintage = .latest, areas: AreaMap
    ) throws -> PublicInvestment {
        guard Capital.takes(.disbursed, period), let day = period.lastDay else {
            throw PlanBookError.unfit(
                vietnamese:
                    "giải ngân tính lũy kế từ đầu năm; kỳ «\(period.text)» không bắt đầu từ tháng 1 của một năm",
                english: "disbursement counts from January of one year; period '\(period.text)' doesn't")
        }
        var placement = AreaPlacement(areas, on: day)
        var lines: [PublicInvestment.Line] = []
        for (project, capital) in try self.capital(
            [.plan, .disbursed], in: period.year...period.year, of: .publicInvestment, vintage)
        {
            guard let place = placement.place(project.area, below: area) else { continue }
            if capital.kind == .disbursed, capital.period.lastMonth > period.lastMonth { continue }
            // A project's rows stand together.
            var line = lines.last?.project == project ? lines.removeLast() : .init(project: project, child: place.child)
            if capital.kind == .plan {
                line.plan = capital
            } else if capital.period.lastMonth > line.disbursed?.period.lastMonth ?? .min {
                line.disbursed = capital
            }
            lines.append(line)
        }
        return PublicInvestment(area: area, period: period, lines: lines)
    }
}
