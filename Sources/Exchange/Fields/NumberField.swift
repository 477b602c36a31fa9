/// A number as the bytes of a field write it, with what they tell of the way in which the file writes numbers.
struct NumberField: Equatable {
    enum Form: UInt8 {
        case value
        /// Nothing, or a sign that stands for nothing: "-", "…", "x".
        case empty
        /// "1.234": the point parts thousands or decimals.
        case eitherPoint
        /// "1,234"
        case eitherComma
        case notANumber
        case tooLong
    }

    /// How numbers are written.
    enum Habit: UInt8, Sendable { case english, vietnamese }

    var form = Form.empty
    /// All digits as one number.
    var mantissa: Int64 = 0
    /// Digits behind the decimal mark; for the two forms of which it isn't known, as if the sign were one.
    var scale = 0
    /// What the field proves.
    var habit: Habit?
    var hasPercent = false
}

extension NumberField {
    /// The mark of a sheet's own numbers (`Workbook.numberMark`).
    private static let mark: UInt8 = 1
    private static let point = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")

    init(_ field: UnsafeBufferPointer<UInt8>) {
        guard !readPlain(field) else { return }
        readAny(field)
    }

    /// Digits with at most a minus and one point or comma: what nearly all fields are.
    @inline(__always)
    private mutating func readPlain(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        guard field.count > 0, field.count <= 19 else { return false }
        var index = 0
        let isNegative = field[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        let start = index
        var value: Int64 = 0
        var sign: UInt8 = 0
        var signAt = 0
        while index < field.count {
            let byte = field[index]
            let digit = byte &- 0x30
            if digit < 10 {
                value = value &* 10 &+ Int64(digit)
            } else if sign == 0, byte == Self.point || byte == Self.comma {
                sign = byte
                signAt = index
            } else {
                return false
            }
            index += 1
        }
        let digits = field.count - start - (sign == 0 ? 0 : 1)
        // Eighteen digits fit whatever they are.
        guard digits > 0, digits <= 18 else { return false }
        mantissa = isNegative ? -value : value
        form = .value
        guard sign != 0 else { return true }
        let (before, behind) = (signAt - start, field.count - signAt - 1)
        guard behind > 0, before > 0 else { return false }
        scale = behind
        if behind == 3, before <= 3, field[start] != UInt8(ascii: "0") {
            form = sign == Self.point ? .eitherPoint : .eitherComma
        } else {
            habit = sign == Self.point ? .english : .vietnamese
        }
        return true
    }

    /// All other ways: spaces, groups, brackets, per cents, long numbers, and what is no number.
    private mutating func readAny(_ field: UnsafeBufferPointer<UInt8>) {
        self = NumberField()
        var text = Self.plainBytes(field)
        if text.first == Self.mark { return readCanonical(Array(text.dropFirst())) }
        if Self.isPlaceholder(text) { return }
        form = .notANumber
        if text.last == UInt8(ascii: "%") {
            hasPercent = true
            text.removeLast()
            if text.last == 0x20 { text.removeLast() }
        }
        var isNegative = false
        if text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
            isNegative = true
            text = Array(text.dropFirst().dropLast())
        } else if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") {
            isNegative = text.first == UInt8(ascii: "-")
            text.removeFirst()
        }
        guard let first = text.first, first &- 0x30 < 10, text.last.map({ $0 &- 0x30 < 10 }) == true else { return }
        readGroups(text, isNegative: isNegative)
    }

    /// Groups of digits between points, commas and spaces.
    private mutating func readGroups(_ text: [UInt8], isNegative: Bool) {
        var lengths = [0]
        var signs: [UInt8] = []
        var digits: [UInt8] = []
        for byte in text {
            if byte &- 0x30 < 10 {
                digits.append(byte &- 0x30)
                lengths[lengths.count - 1] += 1
            } else {
                guard byte == Self.point || byte == Self.comma || byte == 0x20, lengths.last != 0 else { return }
                signs.append(byte)
                lengths.append(0)
            }
        }
        let kinds = Set(signs)
        var decimals = 0
        if let last = signs.last, last != 0x20, signs.filter({ $0 == last }).count == 1 {
            if kinds.count == 1, lengths[1] == 3, lengths[0] <= 3, digits[0] != 0 {
                form = last == Self.point ? .eitherPoint : .eitherComma
                decimals = 3
            } else {
                decimals = lengths[lengths.count - 1]
                habit = last == Self.point ? .english : .vietnamese
            }
        } else if let sign = signs.last, sign != 0x20 {
            // Several of one sign part thousands.
            habit = sign == Self.point ? .vietnamese : .english
        }
        let groups = decimals > 0 ? Array(lengths.dropLast()) : lengths
        let between = decimals > 0 ? signs.dropLast() : signs[...]
        guard groups.count == 1 || groups[0] <= 3 && groups.dropFirst().allSatisfy({ $0 == 3 }),
            Set(between).count <= 1
        else {
            (form, habit) = (.notANumber, nil)
            return
        }
        if form == .notANumber { form = .value }
        take(digits, decimals: decimals, isNegative: isNegative)
    }

    private mutating func readCanonical(_ text: [UInt8]) {
        let isNegative = text.first == UInt8(ascii: "-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: Self.point, omittingEmptySubsequences: false)
        form = .notANumber
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 < 10 } })
        else { return }
        form = .value
        take(parts.joined().map { $0 &- 0x30 }, decimals: parts.count == 2 ? parts[1].count : 0, isNegative: isNegative)
    }

    private mutating func take(_ digits: [UInt8], decimals: Int, isNegative: Bool) {
        let significant = digits.drop { $0 == 0 }
        guard significant.count <= 18, decimals <= 18 else {
            (form, mantissa, scale) = (.tooLong, 0, 0)
            return
        }
        let value = significant.reduce(Int64(0)) { $0 &* 10 &+ Int64($1) }
        mantissa = isNegative ? -value : value
        scale = decimals
    }

    /// Without spaces around it; other spaces and minus signs as the plain ones.
    private static func plainBytes(_ field: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < field.count {
            let byte = field[index]
            if byte == 0xC2, index + 1 < field.count, field[index + 1] == 0xA0 {
                text.append(0x20)
                index += 2
            } else if byte == 0xE2, index + 2 < field.count, field[index + 1] == 0x80, field[index + 2] == 0xAF {
                text.append(0x20)
                index += 3
            } else if byte == 0xE2, index + 2 < field.count, field[index + 1] == 0x88, field[index + 2] == 0x92 {
                text.append(UInt8(ascii: "-"))
                index += 3
            } else {
                text.append(byte == 0x09 ? 0x20 : byte)
                index += 1
            }
        }
        while text.last == 0x20 { text.removeLast() }
        return Array(text.drop { $0 == 0x20 })
    }

    private static let placeholders = Set(
        ["", "-", "--", "–", "—", "…", "...", "..", ".", "x", "X", ":", "na", "NA", "n/a", "N/A", "null", "NULL"]
            .map { Array($0.utf8) })

    private static func isPlaceholder(_ text: [UInt8]) -> Bool { text.count <= 4 && placeholders.contains(text) }
}
