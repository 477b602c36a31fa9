import Figures

/// The capital that was registered in a period: new projects, and what adjustments added.
public struct RegisteredCapital: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var project: Project
        /// The area right below the one asked about that it lies in; nil where it isn't known.
        public var child: Int64?
        /// Registered or adjusted.
        public var capital: Capital
    }

    /// The area that was asked about.
    public var area: Int64
    public var period: Period
    /// In the order of the projects' codes.
    public var lines: [Line]

    public func total() throws(ArithmeticError) -> Registration { try Registration(lines) }

    /// By what a line has in common with others: `{ $0.project.owner }`, `{ $0.child }`.
    public func totals<Key: Hashable>(by key: (Line) -> Key) throws(ArithmeticError) -> [Key: Registration] {
        var groups: [Key: [Line]] = [:]
        for line in lines { groups[key(line), default: []].append(line) }
        var totals: [Key: Registration] = [:]
        for (key, lines) in groups { totals[key] = try Registration(lines) }
        return totals
    }
}

/// How many projects registered how much.
public struct Registration: Hashable, Sendable {
    public var newCount = 0
    public var new = MoneySum()
    /// How many projects were adjusted, each counted once.
    public var adjustedCount = 0
    public var adjusted = MoneySum()

    init(_ lines: [RegisteredCapital.Line]) throws(ArithmeticError) {
        var registered: Set<String> = []
        var changed: Set<String> = []
        for line in lines {
            guard let money = try line.capital.money() else { continue }
            if line.capital.kind == .adjusted {
                changed.insert(line.project.code)
                try adjusted.add(money)
            } else {
                registered.insert(line.project.code)
                try new.add(money)
            }
        }
        newCount = registered.count
        adjustedCount = changed.count
    }

    /// New and adjusted together.
    public func total() throws(ArithmeticError) -> MoneySum {
        var sum = new
        try sum.add(adjusted)
        return sum
    }
}

extension BookReader {
    /// What foreign or domestic projects in an area and below it registered in a period, in one query.
    ///
    /// What was registered in a month counts in every period that has the month. Where the same project has an amount of
    /// a month and one of a quarter or year around it, the longer period's is the whole and counts.
    public func registeredCapital(
        of kind: Project.Kind, in area: Int64, _ period: Period, _ vintage: Vintage = .latest, areas: AreaMap
    ) throws -> RegisteredCapital {
        guard let day = period.lastDay else {
            throw PlanBookError.unfit(
                vietnamese: "kỳ «\(period.text)» không có trong lịch",
                english: "no calendar has period '\(period.text)'")
        }
        var placement = AreaPlacement(areas, on: day)
        let years = period.year...max(period.year, period.lastMonth / 12)
        let within = try capital([.registered, .adjusted], in: years, of: kind, vintage).filter {
            period.contains($0.capital.period)
        }
        var lines: [RegisteredCapital.Line] = []
        for (_, amounts) in Dictionary(grouping: within, by: { $0.project.code }).sorted(by: { $0.key < $1.key }) {
            for (project, capital) in amounts {
                guard let place = placement.place(project.area, below: area) else { break }
                let isPart = amounts.contains { other in
                    other.capital.kind == capital.kind && other.capital.period != capital.period
                        && other.capital.period.contains(capital.period)
                }
                if !isPart { lines.append(.init(project: project, child: place.child, capital: capital)) }
            }
        }
        return RegisteredCapital(area: area, period: period, lines: lines)
    }
}

extension Period {
    fileprivate func contains(_ other: Period) -> Bool {
        firstMonth <= other.firstMonth && other.lastMonth <= lastMonth
    }
}
