import Figures

/// The formulas of all derived indicators of a catalogue, each read once and in an order in which they can be calculated.
public struct FormulaBook: Sendable {
    /// By code of the derived indicator.
    public let formulas: [String: Formula]
    /// What is wrong, by code. These are never calculated; to those that need them they are missing.
    public let errors: [String: FormulaError]
    /// Codes of derived indicators, each behind those that it needs.
    public let order: [String]

    public init(_ catalogue: Catalogue) {
        self.init(
            catalogue.indicators.filter { !$0.formula.isEmpty }.map { ($0.code, $0.formula) },
            known: Set(catalogue.indicators.map(\.code)))
    }

    /// - Parameter known: all codes of the catalogue.
    init(_ texts: [(code: String, formula: String)], known: Set<String>) {
        var formulas: [String: Formula] = [:]
        var errors: [String: FormulaError] = [:]
        for (code, text) in texts {
            do {
                let formula = try Formula(text)
                for (operand, column) in zip(formula.codes, formula.columns) where !known.contains(operand) {
                    let nearest = Nearest.text(to: operand, among: known.sorted())
                    throw FormulaError(kind: .unknownCode(operand, nearest: nearest), column: column)
                }
                formulas[code] = formula
            } catch let error as FormulaError {
                errors[code] = error
            } catch {
                continue
            }
        }
        for (code, formula) in formulas {
            guard let circle = Self.circle(through: code, formulas) else { continue }
            let place = formula.codes.firstIndex(of: circle[1]).map { formula.columns[$0] }
            errors[code] = FormulaError(kind: .circle(circle), column: place ?? 1)
        }
        self.formulas = formulas.filter { errors[$0.key] == nil }
        self.errors = errors
        order = Self.order(texts.map(\.code), formulas).filter { errors[$0] == nil }
    }

    /// What all derived indicators of one area and period give.
    ///
    /// An operand counts by its reported value, or else, where it is derived itself, by what its formula gives.
    /// - Parameter reported: values in the indicators' units.
    public func evaluate(_ reported: (_ code: String) -> Rational?) -> [String: Formula.Outcome] {
        var outcomes: [String: Formula.Outcome] = [:]
        for code in order {
            outcomes[code] = formulas[code]?.evaluate { reported($0) ?? outcomes[$0]?.value }
        }
        return outcomes
    }
}

extension FormulaBook {
    /// The shortest way from a code through what it needs back to itself, with it at both ends; nil where there is none.
    private static func circle(through code: String, _ formulas: [String: Formula]) -> [String]? {
        var cameFrom: [String: String] = [:]
        var open = [code]
        while !open.isEmpty {
            var next: [String] = []
            for current in open {
                for operand in formulas[current]?.codes ?? [] where cameFrom[operand] == nil {
                    cameFrom[operand] = current
                    next.append(operand)
                }
            }
            if var step = cameFrom[code] {
                var way = [code]
                while step != code, let earlier = cameFrom[step] {
                    way.append(step)
                    step = earlier
                }
                return [code] + way.reversed()
            }
            open = next
        }
        return nil
    }

    /// The codes with those that they need before them. Without recursion: chains may be as long as the catalogue.
    private static func order(_ codes: [String], _ formulas: [String: Formula]) -> [String] {
        var order: [String] = []
        var isSeen: Set<String> = []
        for code in codes where isSeen.insert(code).inserted {
            var path: [(code: String, next: Int)] = [(code, 0)]
            while let (current, next) = path.last {
                let operands = formulas[current]?.codes ?? []
                if next == operands.count {
                    path.removeLast()
                    if formulas[current] != nil { order.append(current) }
                } else {
                    path[path.count - 1].next += 1
                    if isSeen.insert(operands[next]).inserted { path.append((operands[next], 0)) }
                }
            }
        }
        return order
    }
}

extension BookReader {
    /// What the derived indicators give for each area that has a value in the period, by indicator and area: one query
    /// beside those for `catalogue`.
    ///
    /// Where an indicator was reported although it has a formula, both can be compared: its formula is calculated
    /// nevertheless.
    public func derivedValues(
        of period: Period, _ vintage: Vintage = .latest, formulas: FormulaBook, catalogue: Catalogue
    ) throws -> [ObservationKey: Formula.Outcome] {
        var byArea: [Int64: [String: Rational]] = [:]
        for (key, observation) in try values(of: period, vintage) {
            guard let code = catalogue.indicator(id: key.indicator)?.code else { continue }
            byArea[key.area, default: [:]][code] = observation.value?.rational
        }
        var found: [ObservationKey: Formula.Outcome] = [:]
        for (area, values) in byArea {
            for (code, outcome) in formulas.evaluate({ values[$0] }) {
                guard let indicator = catalogue.indicator(code) else { continue }
                found[ObservationKey(indicator: indicator.id, area: area)] = outcome
            }
        }
        return found
    }
}
