/// Prints a cell's number as Excel shows it in a Vietnamese office: "15.745,3", "26,9%", "31/12/2021".
struct NumberFormat {
    private let sections: [Section]

    /// Codes of the formats that have only a number.
    static let builtIn: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
        14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
        21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
        40: "#,##0.00;(#,##0.00)", 41: "#,##0;-#,##0;\"-\"", 42: "#,##0;-#,##0;\"-\"", 43: "#,##0.00;-#,##0.00;\"-\"",
        44: "#,##0.00;-#,##0.00;\"-\"", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    ]

    /// The part of a code for positive numbers, negative ones or zero.
    private struct Section {
        enum Kind { case general, number, date, text }
        var kind = Kind.general
        var prefix = ""
        var suffix = ""
        var decimals = 0
        /// Decimals that are printed even where they are zero.
        var fixedDecimals = 0
        var minimumDigits = 0
        var isGrouped = false
        /// Thousands that are cut off by commas behind the digits.
        var scale = 0
        var percents = 0
        var hasDay = false, hasMonth = false, hasYear = false, hasTime = false
        var hasDigits = false
    }

    /// Codes are no longer in Excel; what a longer one asks for would print without end.
    private static let longestCode = 255

    init(code: String) { sections = Self.split(String(code.prefix(Self.longestCode))).map(Self.parse) }

    /// - Parameter value: as the file stores it, such as "0.269".
    func text(_ value: String, countsFrom1904: Bool = false) -> String {
        guard var number = DecimalDigits(value) else { return value }
        let isZero = number.digits.isEmpty
        let index = isZero && sections.count > 2 ? 2 : number.isNegative && sections.count > 1 ? 1 : 0
        guard sections.indices.contains(index) else { return Self.general(number) }
        let section = sections[index]
        // A section of its own for negative numbers brings its own sign.
        if index == 1 { number.isNegative = false }
        switch section.kind {
        case .general: return section.prefix + Self.general(number) + section.suffix
        case .text: return section.prefix + section.suffix
        case .number: return Self.print(number, section)
        case .date:
            return SerialDate(value, countsFrom1904: countsFrom1904)?.text(
                day: section.hasDay, month: section.hasMonth, year: section.hasYear, time: section.hasTime) ?? value
        }
    }

    /// The value itself as canonical decimal text, not rounded to what the cell shows; per cents as they are shown
    /// ("26.9" for 0.269). nil for days, times and what is no number.
    func exact(_ value: String) -> String? {
        guard var number = DecimalDigits(value), let section = sections.first, section.kind != .date,
            number.exponent < 30, number.exponent > -30
        else { return nil }
        number.shift(by: section.percents * 2)
        return number.canonical
    }

    /// At most eleven digits, as much as a cell shows.
    private static func general(_ number: DecimalDigits) -> String {
        var number = number
        number.round(toDecimals: max(0, min(15, 10 - max(0, number.exponent))))
        let fraction = number.fraction
        return (number.isNegative ? "-" : "") + number.whole + (fraction.isEmpty ? "" : "," + fraction)
    }

    private static func print(_ number: DecimalDigits, _ section: Section) -> String {
        var number = number
        number.shift(by: section.percents * 2 - section.scale * 3)
        number.round(toDecimals: section.decimals)
        var whole = number.whole
        if whole == "0", section.minimumDigits == 0, section.decimals > 0 { whole = "" }
        if whole.count < section.minimumDigits {
            whole = String(repeating: "0", count: section.minimumDigits - whole.count) + whole
        }
        if section.isGrouped { whole = whole.grouped(by: ".") }
        var fraction = number.fraction
        if fraction.count < section.fixedDecimals {
            fraction += String(repeating: "0", count: section.fixedDecimals - fraction.count)
        }
        let sign = number.isNegative ? "-" : ""
        return sign + section.prefix + whole + (fraction.isEmpty ? "" : "," + fraction) + section.suffix
    }

    // MARK: Codes

    /// The sections, which semicolons part outside quotes and brackets.
    private static func split(_ code: String) -> [String] {
        var sections = [""]
        var isQuoted = false
        var isEscaped = false
        for character in code {
            if character == ";", !isQuoted, !isEscaped {
                sections.append("")
                continue
            }
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped && !isQuoted
            sections[sections.count - 1].append(character)
        }
        return sections
    }

    private static func parse(_ code: String) -> Section {
        var section = Section()
        if code.lowercased() == "general" { return section }
        var parser = CodeParser(code)
        parser.parse(into: &section)
        return section
    }

    private struct CodeParser {
        private let characters: [Character]
        private var index = 0
        private var isFraction = false
        private var pendingCommas = 0

        init(_ code: String) { characters = Array(code) }

        mutating func parse(into section: inout Section) {
            section.kind = .text
            while index < characters.count {
                let character = characters[index]
                index += 1
                switch character {
                case "\"": literal(until: "\"", &section)
                case "[": bracket(&section)
                case "\\": if index < characters.count { add(characters[index], &section); index += 1 }
                // Space as wide as a character, and a character that fills the cell.
                case "_", "*": index += 1
                case "0", "#", "?": digit(character, &section)
                case ".":
                    isFraction = true
                    if !section.hasDigits { section.kind = .number }
                case ",": if section.hasDigits, !isFraction { pendingCommas += 1 } else { section.scale += 1 }
                case "%":
                    section.percents += 1
                    add(character, &section)
                case "d", "D": date(&section) { $0.hasDay = true }
                case "y", "Y": date(&section) { $0.hasYear = true }
                case "m", "M": date(&section) { $0.hasMonth = true }
                case "h", "H", "s", "S": date(&section) { $0.hasTime = true }
                case "A", "a", "P", "p": break
                case "/", ":": if section.kind != .date { add(character, &section) }
                case "G", "g": section.kind = .general; index = min(characters.count, index + 6)
                case "E", "e":
                    if index < characters.count, characters[index] == "+" {
                        section.kind = .general; index = characters.count
                    }
                case "@": break
                default: add(character, &section)
                }
            }
            section.scale += section.kind == .number ? pendingCommas : 0
        }

        private mutating func digit(_ character: Character, _ section: inout Section) {
            guard section.kind != .date else { return }
            section.kind = .number
            section.hasDigits = true
            if pendingCommas > 0 {
                section.isGrouped = true
                pendingCommas = 0
            }
            if isFraction {
                section.decimals += 1
                if character != "#" { section.fixedDecimals = section.decimals }
            } else if character == "0" {
                section.minimumDigits += 1
            }
        }

        private func date(_ section: inout Section, _ mark: (inout Section) -> Void) {
            section.kind = .date
            mark(&section)
        }

        private mutating func literal(until end: Character, _ section: inout Section) {
            while index < characters.count, characters[index] != end {
                add(characters[index], &section)
                index += 1
            }
            index += 1
        }

        /// Colours and conditions say nothing; a currency stands between "$" and "-"; "[h]" is a time.
        private mutating func bracket(_ section: inout Section) {
            let start = index
            while index < characters.count, characters[index] != "]" { index += 1 }
            let inner = characters[start..<index]
            index += 1
            if inner.first == "$" {
                for character in inner.dropFirst().prefix(while: { $0 != "-" }) { add(character, &section) }
            } else if inner.first == "h" || inner.first == "m" {
                date(&section) { $0.hasTime = true }
            }
        }

        private func add(_ character: Character, _ section: inout Section) {
            if section.hasDigits { section.suffix.append(character) } else { section.prefix.append(character) }
        }
    }
}
