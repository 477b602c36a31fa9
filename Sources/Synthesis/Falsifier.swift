import Figures

/// Falsifies one figure of a release beyond what any rounding explains.
enum Falsifier {
    /// The draft with one number changed, and which; nil where no change tried is one that the release gives away.
    static func falsify(_ draft: Draft, using generator: inout SeededGenerator) -> (draft: Draft, planted: Int)? {
        let tied = Array(Set(draft.ties.flatMap(\.slots))).sorted()
        for _ in 0..<60 {
            guard let target = tied.randomElement(using: &generator) else { return nil }
            var changed = draft
            changed.slots[target].number = slip(draft.slots[target].number, using: &generator)
            guard isPlausible(changed.slots[target], was: draft.slots[target]) else { continue }
            if changed.ties.contains(where: { $0.slots.contains(target) && $0.isBroken(changed.slots) }) {
                return (changed, target)
            }
        }
        return nil
    }

    /// A slip of the hand or a made-up number.
    private static func slip(_ number: PrintedNumber, using generator: inout SeededGenerator) -> PrintedNumber {
        var digits = Array("\(number.mantissa.magnitude)".utf8.map { Int128($0) - 48 })
        let sign: Int128 = number.mantissa < 0 ? -1 : 1
        let place = Int.random(in: digits.indices, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0 where digits.count > 1:
            digits.swapAt(min(place, digits.count - 2), min(place, digits.count - 2) + 1)
        case 1: digits.append(0)
        case 2 where digits.count > 2: digits.removeLast()
        default: digits[place] = Int128.random(in: 0...9, using: &generator)
        }
        return PrintedNumber(mantissa: sign * digits.reduce(0) { $0 * 10 + $1 }, scale: number.scale)
    }

    private static func isPlausible(_ slot: Slot, was old: Slot) -> Bool {
        guard slot.number != old.number, slot.number.mantissa != 0 else { return false }
        switch slot.kind {
        case .share: return slot.double > 0 && slot.double <= 100
        case .growth: return abs(slot.double) < 95
        case .attainment:
            return slot.double > 20 && slot.double < 300
                && (slot.double > 100) == (old.double > 100)
        default: return true
        }
    }
}
