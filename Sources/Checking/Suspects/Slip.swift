import Figures

/// Numbers that a slip of the hand turns into the one that is printed.
enum Slip {
    /// What could have been meant, the commonest slips first: a wrong digit or two swapped, a zero lost or added, the
    /// decimal mark moved, the wrong magnitude word.
    static func origins(of number: PrintedNumber) -> [PrintedNumber] {
        let digits = Array("\(number.mantissa.magnitude)".utf8.map { Int128($0) - 48 })
        guard digits.count <= PrintedNumber.maximumDigits else { return [] }
        let sign: Int128 = number.mantissa < 0 ? -1 : 1
        let make = { (digits: [Int128], scale: Int) in
            PrintedNumber(mantissa: sign * digits.reduce(0) { $0 * 10 + $1 }, scale: scale)
        }
        var origins: [PrintedNumber] = []
        for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
            var swapped = digits
            swapped.swapAt(place, place + 1)
            origins.append(make(swapped, number.scale))
        }
        for place in digits.indices {
            for digit in 0...9 as ClosedRange<Int128> where digit != digits[place] {
                var changed = digits
                changed[place] = digit
                origins.append(make(changed, number.scale))
            }
        }
        origins.append(PrintedNumber(mantissa: -number.mantissa, scale: number.scale))
        origins += scaled(number)
        return origins
    }

    /// The number with its decimal mark elsewhere, with zeros lost or added, or under another magnitude word.
    private static func scaled(_ number: PrintedNumber) -> [PrintedNumber] {
        [1, -1, 2, 3, -3, 6, -6].map { places in
            if places > 0 {
                let kept = max(0, number.scale - places)
                let zeros = places - (number.scale - kept)
                return PrintedNumber(mantissa: number.mantissa * tens(zeros), scale: kept)
            }
            var mantissa = number.mantissa
            var scale = number.scale - places
            while scale > number.scale, mantissa % 10 == 0, mantissa != 0 {
                mantissa /= 10
                scale -= 1
            }
            return PrintedNumber(mantissa: mantissa, scale: scale)
        }
    }

    private static func tens(_ count: Int) -> Int128 {
        (0..<count).reduce(1) { power, _ in power * 10 }
    }
}
