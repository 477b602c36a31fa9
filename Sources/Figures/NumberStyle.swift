/// How numbers are written: `15.745,3` in Vietnamese, `15,745.3` in English.
public struct NumberStyle: Hashable, Sendable {
    public var decimalMark: Character
    /// Between groups of three digits; nil writes none.
    public var groupMark: Character?

    public init(decimalMark: Character, groupMark: Character?) {
        self.decimalMark = decimalMark
        self.groupMark = groupMark
    }

    public static let vietnamese = NumberStyle(decimalMark: ",", groupMark: ".")
    public static let english = NumberStyle(decimalMark: ".", groupMark: ",")

    public func text(_ number: PrintedNumber) -> String {
        let canonical = number.text
        let sign = canonical.hasPrefix("-") ? "-" : ""
        let parts = canonical.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
        let whole = parts.first.map { grouped($0) } ?? "0"
        return sign + whole + (parts.count > 1 ? "\(decimalMark)\(parts[1])" : "")
    }

    private func grouped(_ digits: Substring) -> String {
        guard let groupMark, digits.count > 3 else { return String(digits) }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(groupMark) }
            text.append(digit)
        }
        return text
    }
}
