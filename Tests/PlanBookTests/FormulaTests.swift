import Figures
import Randomness
import Testing

@testable import PlanBook

@Suite struct FormulaTests {
    /// A formula as a tree: printed with random spaces and parentheses, and calculated by walking it.
    private indirect enum Tree {
        case number(Int, scale: Int)
        case code(String)
        case negated(Tree)
        case operation(Character, Tree, Tree)

        static func random(_ depth: Int, _ generator: inout SplitMix64) -> Tree {
            switch Int.random(in: 0..<(depth > 0 ? 8 : 3), using: &generator) {
            case 0: .number(Int.random(in: 0...999, using: &generator), scale: Int.random(in: 0...2, using: &generator))
            case 1, 2: .code(["a", "b.c", "d_2", "zero"].randomElement(using: &generator) ?? "a")
            case 3: .negated(random(depth - 1, &generator))
            default:
                .operation(
                    "+-*/".randomElement(using: &generator) ?? "+", random(depth - 1, &generator),
                    random(depth - 1, &generator))
            }
        }

        private var rank: Int {
            guard case .operation(let sign, _, _) = self else { return 2 }
            return sign == "*" || sign == "/" ? 1 : 0
        }

        func text(_ generator: inout SplitMix64) -> String {
            let space = { (generator: inout SplitMix64) in Bool.random(using: &generator) ? " " : "" }
            switch self {
            case .number(let number, let scale): return BookNumber(mantissa: Int64(number), scale: scale)?.text ?? ""
            case .code(let code): return code
            case .negated(let tree):
                let inner = tree.text(&generator)
                return tree.rank < 2 ? "-(\(inner))" : "-" + inner
            case .operation(let sign, let left, let right):
                // Parentheses where they are needed, and now and then where they aren't.
                var (a, b) = (left.text(&generator), right.text(&generator))
                if left.rank < rank || Int.random(in: 0..<9, using: &generator) == 0 { a = "(\(a))" }
                if right.rank <= rank { b = "( \(b))" }
                return a + space(&generator) + String(sign) + space(&generator) + b
            }
        }

        func value(_ values: [String: Rational]) throws -> Rational {
            switch self {
            case .number(let number, let scale): try Rational(Int128(number), over: [1, 10, 100][scale])
            case .code(let code): values[code] ?? .zero
            case .negated(let tree): -(try tree.value(values))
            case .operation(let sign, let left, let right):
                switch sign {
                case "+": try left.value(values) + right.value(values)
                case "-": try left.value(values) - right.value(values)
                case "*": try left.value(values) * right.value(values)
                default: try left.value(values) / right.value(values)
                }
            }
        }
    }

    @Test(arguments: 0..<500 as Range<UInt64>)
    func calculatesAsTheTreeThatItWasPrintedFrom(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let tree = Tree.random(4, &generator)
        let text = tree.text(&generator)
        let values = ["a": Rational(7), "b.c": try Rational(-3, over: 2), "d_2": Rational(12), "zero": .zero]
        let outcome = try Formula(text).evaluate { values[$0] }
        switch Result(catching: { try tree.value(values) }) {
        case .success(let value): #expect(outcome == .value(value), "\(text)")
        case .failure(let error as ArithmeticError) where error == .divisionByZero:
            guard case .divisionByZero(let column) = outcome else {
                Issue.record("\(text): \(outcome)")
                return
            }
            #expect(column > 1 && column <= text.count)
        case .failure: #expect(outcome == .tooManyDigits, "\(text)")
        }
    }

    @Test func bindsAsInBooks() throws {
        func value(_ text: String) throws -> Rational? { try Formula(text).evaluate { _ in Rational(2) }.value }
        #expect(try value("2 + 3 * 4") == Rational(14))
        #expect(try value("20 - 5 - 3") == Rational(12))
        #expect(try value("24 / 4 / 2") == Rational(3))
        #expect(try value("-a * 3") == Rational(-6))
        #expect(try value("- -(a + 0.5)") == Rational(5, over: 2))
    }

    @Test(arguments: [
        ("", FormulaError.Kind.empty, 1), ("   ", .empty, 1), ("a +", .endsEarly, 4), ("a b", .unexpected("b"), 3),
        ("(a + b", .unclosed, 1), ("a + b)", .unexpected(")"), 6), ("a ÷ b", .unexpected("÷"), 3),
        ("1.2.3", .badNumber("1.2.3"), 1), ("a * 2x", .badNumber("2x"), 5), ("1. + a", .badNumber("1."), 1),
        ("* a", .unexpected("*"), 1), ("(a b)", .unexpected("b"), 4), ("a + ()", .unexpected(")"), 6),
        ("99999999999999999999", .badNumber("99999999999999999999"), 1),
    ])
    func saysWhereItIsWrong(text: String, kind: FormulaError.Kind, column: Int) {
        #expect(throws: FormulaError(kind: kind, column: column)) { try Formula(text) }
        #expect(FormulaError(kind: kind, column: column).description.contains("\(column)"))
    }

    @Test func isBoundedInLengthAndDepth() throws {
        let deep = { (depth: Int) in String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth) }
        #expect(try Formula(deep(Formula.maximumDepth)).codes == ["a"])
        #expect(throws: FormulaError.self) { try Formula(deep(Formula.maximumDepth + 1)) }
        #expect(throws: FormulaError.self) { try Formula(String(repeating: "-", count: 1999) + "a") }
        #expect(throws: FormulaError(kind: .tooLong, column: 2001)) { try Formula(String(repeating: "a", count: 2001)) }
        let long = Array(repeating: "a", count: 999).joined(separator: "+")
        #expect(try Formula(long).evaluate { _ in .one }.value == Rational(999))
        let product = Array(repeating: "a", count: 999).joined(separator: "*")
        #expect(try Formula(product).evaluate { _ in Rational(10) } == .tooManyDigits)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func takesAnyText(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let letters = Array("ab_.09 ()+-*/%đ\u{301}\n")
        let text = String(
            (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
                letters.randomElement(using: &generator)
            })
        do {
            _ = try Formula(text).evaluate { _ in .zero }
        } catch {
            #expect(error.column >= 1 && error.column <= text.count + 1)
        }
    }

    @Test func namesWhatIsMissing() throws {
        let formula = try Formula("a / (b - b) + c + a")
        #expect(formula.codes == ["a", "b", "c"])
        #expect(formula.evaluate { $0 == "b" ? .one : nil } == .missing(["a", "c"]))
        #expect(formula.evaluate { _ in .one } == .divisionByZero(column: 5))
    }

    private func book(_ texts: [(String, String)], _ known: Set<String> = []) -> FormulaBook {
        FormulaBook(
            texts.map { (code: $0.0, formula: $0.1) }, known: known.union(texts.map(\.0)).union(["a", "b", "c"]))
    }

    @Test func calculatesFormulasOverFormulas() {
        let book = book([("z", "y * 2"), ("y", "x + 1"), ("x", "a / b")])
        #expect(book.order == ["x", "y", "z"] && book.errors.isEmpty)
        let values = ["a": Rational(6), "b": Rational(2)]
        #expect(
            book.evaluate { values[$0] } == [
                "x": .value(Rational(3)), "y": .value(Rational(4)), "z": .value(Rational(8)),
            ])
        // A reported value counts before a derived one.
        #expect(book.evaluate { $0 == "y" ? Rational(10) : values[$0] }["z"] == .value(Rational(20)))
        #expect(book.evaluate { $0 == "a" ? .one : .zero }["x"] == .divisionByZero(column: 5))
        #expect(book.evaluate { $0 == "a" ? .one : nil }["z"] == .missing(["y"]))
    }

    @Test func findsCirclesAndUnknownCodes() {
        let book = book([("p", "q + a"), ("q", "r"), ("r", "2 * p"), ("s", "s"), ("t", "p + 1"), ("u", "a + bb")])
        #expect(book.errors["p"] == FormulaError(kind: .circle(["p", "q", "r", "p"]), column: 1))
        #expect(book.errors["q"]?.kind == .circle(["q", "r", "p", "q"]))
        #expect(book.errors["r"] == FormulaError(kind: .circle(["r", "p", "q", "r"]), column: 5))
        #expect(book.errors["s"]?.kind == .circle(["s", "s"]))
        #expect(book.errors["u"] == FormulaError(kind: .unknownCode("bb", nearest: "b"), column: 5))
        #expect(book.errors["t"] == nil && book.order == ["t"])
        #expect(book.evaluate { _ in nil } == ["t": .missing(["p"])])
    }

    /// A code is on a circle exactly where some walk from it comes back.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func circlesAreThoseOfAPlainSearch(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let codes = (0..<8).map { "k\($0)" }
        var needs: [String: Set<String>] = [:]
        for code in codes {
            needs[code] = Set(
                (0..<Int.random(in: 1...2, using: &generator)).compactMap { _ in
                    Int.random(in: 0..<3, using: &generator) == 0 ? "a" : codes.randomElement(using: &generator)
                })
        }
        let book = book(codes.map { ($0, (needs[$0] ?? []).sorted().joined(separator: "+")) })
        var reached = needs
        for _ in codes {
            for code in codes {
                reached[code] = (reached[code] ?? []).union((reached[code] ?? []).flatMap { reached[$0] ?? [] })
            }
        }
        for code in codes { #expect((book.errors[code] != nil) == (reached[code]?.contains(code) ?? false)) }
        for (index, code) in book.order.enumerated() {
            #expect((needs[code] ?? []).intersection(book.order).isSubset(of: book.order[..<index]))
        }
    }
}
