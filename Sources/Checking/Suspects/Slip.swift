import Figures

/// Numbers that a slip of the hand turns into the one that is printed.
struct Slip {
    /// The number that was meant.
    var origin: PrintedNumber
    /// How likely the origin and this slip of it are together, in parts of 10,000 of all slips of all numbers. Numbers
    /// with one digit more are ten times as many, so each is a tenth as likely to have been meant.
    var likelihood: Int

    /// What could have been meant: a wrong digit, two swapped, one lost or added, the decimal mark or the magnitude
    /// word wrong.
    static func origins(of number: PrintedNumber) -> [Slip] {
        let digits = Array("\(number.mantissa.magnitude)".utf8.map { Int128($0) - 48 })
        guard digits.count < PrintedNumber.maximumDigits else { return [] }
        let sign: Int128 = number.mantissa < 0 ? -1 : 1
        let make = { (digits: [Int128], likelihood: Int) in
            Slip(
                origin: PrintedNumber(mantissa: sign * digits.reduce(0) { $0 * 10 + $1 }, scale: number.scale),
                likelihood: likelihood)
        }
        return swapped(digits).map { make($0, 2500 / max(1, digits.count - 1)) }
            + changed(digits).map { make($0, 4000 / (9 * digits.count)) }
            + lengthened(digits).map { make($0, 100 / (digits.count + 1)) } + cut(digits).map { make($0, 120) }
            + shortened(digits).map { make($0, 600 / digits.count) }
            + zeroed(digits).map { make($0, 2500) } + scaled(number)
    }

    private static func swapped(_ digits: [Int128]) -> [[Int128]] {
        digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }.map { place in
            var swapped = digits
            swapped.swapAt(place, place + 1)
            return swapped
        }
    }

    private static func changed(_ digits: [Int128]) -> [[Int128]] {
        digits.indices.flatMap { place in
            (0...9 as ClosedRange<Int128>).filter { $0 != digits[place] }.map { digit in
                var changed = digits
                changed[place] = digit
                return changed
            }
        }
    }

    /// A digit was lost.
    private static func lengthened(_ digits: [Int128]) -> [[Int128]] {
        (0...digits.count).flatMap { place in
            (0...9 as ClosedRange<Int128>).map { digit in
                var longer = digits
                longer.insert(digit, at: place)
                return longer
            }
        }
    }

    /// The last digit was lost, as where a number is cut off.
    private static func cut(_ digits: [Int128]) -> [[Int128]] {
        (0...9 as ClosedRange<Int128>).map { digits + [$0] }
    }

    /// A zero was typed too many.
    private static func zeroed(_ digits: [Int128]) -> [[Int128]] {
        digits.count > 1 && digits.last == 0 ? [digits.dropLast()] : []
    }

    /// A digit was added.
    private static func shortened(_ digits: [Int128]) -> [[Int128]] {
        guard digits.count > 1 else { return [] }
        return digits.indices.map { place in
            var shorter = digits
            shorter.remove(at: place)
            return shorter
        }
    }

    /// The number with its decimal mark elsewhere or under another magnitude word.
    private static func scaled(_ number: PrintedNumber) -> [Slip] {
        [1, -1, 3, -3, 6, -6].map { places in
            let likelihood = abs(places) == 1 ? (places > 0 ? 100 : 900) : 250
            guard places < 0 else {
                let kept = max(0, number.scale - places)
                let zeros = places - (number.scale - kept)
                let power = (0..<zeros).reduce(Int128(1)) { power, _ in power * 10 }
                return Slip(
                    origin: PrintedNumber(mantissa: number.mantissa * power, scale: kept), likelihood: likelihood)
            }
            var mantissa = number.mantissa
            var scale = number.scale - places
            while scale > number.scale, mantissa % 10 == 0, mantissa != 0 {
                mantissa /= 10
                scale -= 1
            }
            return Slip(origin: PrintedNumber(mantissa: mantissa, scale: scale), likelihood: likelihood)
        }
    }
}
