extension StringProtocol {
    /// Digits in groups of three from the right: "1234567" as "1.234.567".
    public func grouped(by separator: Character) -> String {
        var text = ""
        var left = count
        for digit in self {
            if !text.isEmpty, left.isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
            left -= 1
        }
        return text
    }
}
