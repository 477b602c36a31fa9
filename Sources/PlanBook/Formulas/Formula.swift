import Figures

/// How an indicator is derived from others: codes, decimal numbers, + - * / and parentheses.
///
///     grdp_current / population * 1000
///
/// It is calculated exactly, with `*` and `/` before `+` and `-`, and from left to right.
public struct Formula: Hashable, Sendable {
    /// A longer text is refused.
    public static let maximumLength = 2000
    /// Parentheses and signs nested deeper are refused.
    public static let maximumDepth = 50

    /// Operands before their operator, so that calculating takes a stack and no recursion.
    enum Step: Hashable, Sendable {
        case number(Rational)
        /// Of the codes, by position.
        case code(Int)
        case add, subtract, multiply
        /// The divisor begins at this column.
        case divide(column: Int)
        case negate
    }

    /// The codes that it names, each once, in the order in which they first come.
    public let codes: [String]
    /// Where each code first stands, from 1.
    let columns: [Int]
    let steps: [Step]

    /// - Throws: ``FormulaError`` with the place.
    public init(_ text: String) throws(FormulaError) {
        var parser = try FormulaParser(text)
        try parser.parse()
        steps = parser.steps
        codes = parser.codes
        columns = parser.columns
    }

    /// What a formula gives.
    public enum Outcome: Hashable, Sendable {
        case value(Rational)
        /// These have no value.
        case missing([String])
        /// The divisor at this character is zero.
        case divisionByZero(column: Int)
        case tooManyDigits

        public var value: Rational? { if case .value(let value) = self { value } else { nil } }
    }

    /// Calculates it from the values of its codes, in their units.
    public func evaluate(_ value: (_ code: String) -> Rational?) -> Outcome {
        let operands = codes.map(value)
        let missing = zip(codes, operands).filter { $0.1 == nil }.map(\.0)
        guard missing.isEmpty else { return .missing(missing) }
        var stack: [Rational] = []
        var failure = Outcome.tooManyDigits
        do throws(ArithmeticError) {
            for step in steps {
                switch step {
                case .number(let number): stack.append(number)
                case .code(let index): stack.append((operands.indices.contains(index) ? operands[index] : nil) ?? .zero)
                case .negate: stack.append(-(stack.popLast() ?? .zero))
                case .add, .subtract, .multiply, .divide:
                    let (right, left) = (stack.popLast() ?? .zero, stack.popLast() ?? .zero)
                    if case .divide(let column) = step, right.isZero { failure = .divisionByZero(column: column) }
                    stack.append(try step.apply(left, right))
                }
            }
        } catch {
            return failure
        }
        return .value(stack.last ?? .zero)
    }
}

extension Formula.Step {
    fileprivate func apply(_ left: Rational, _ right: Rational) throws(ArithmeticError) -> Rational {
        switch self {
        case .add: try left + right
        case .subtract: try left - right
        case .multiply: try left * right
        case .divide: try left / right
        case .number, .code, .negate: right
        }
    }
}
