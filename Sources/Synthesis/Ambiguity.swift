import Figures

/// Whether a falsified figure can be told at all from the others that it contradicts.
enum Ambiguity {
    /// Whether another figure than the planted one, changed alone, would make all agree just as well: "A = B + C" gives
    /// away that one of three is wrong and not which.
    static func isAmbiguous(_ draft: Draft, planted: Int) -> Bool {
        let broken = draft.ties.filter { $0.isBroken(draft.slots) }
        let suspects = Set(broken.flatMap(\.slots)).filter { slot in
            slot != planted && broken.allSatisfy { $0.slots.contains(slot) }
        }
        return suspects.contains { canExplain($0, broken, draft) }
    }

    private static func canExplain(_ slot: Int, _ broken: [Tie], _ draft: Draft) -> Bool {
        let mine = draft.ties.filter { $0.slots.contains(slot) }
        return broken.contains { tie in
            guard let root = root(of: tie, in: slot, draft) else { return false }
            let scale = draft.slots[slot].number.scale
            // The values around the root as they would be printed.
            return (-3...3).contains { step in
                var changed = draft.slots
                changed[slot].number = Print.number(root + Double(step) * Print.power(-scale), digits: scale)
                return mine.allSatisfy { !$0.isBroken(changed) }
            }
        }
    }

    /// The value of the slot at which the tie's residual turns its sign, by halving.
    private static func root(of tie: Tie, in slot: Int, _ draft: Draft) -> Double? {
        guard let place = tie.slots.firstIndex(of: slot) else { return nil }
        var values = tie.slots.map { draft.slots[$0].double }
        let residual = { (value: Double) -> Double in
            values[place] = value
            return tie.residual(values)
        }
        var (low, high): (Double, Double) =
            switch draft.slots[slot].kind {
            case .growth, .change: (-95, 400)
            case .share: (0.001, 100)
            case .attainment: (1, 400)
            default: (abs(values[place]) / 1000, abs(values[place]) * 1000)
            }
        let atLow = residual(low)
        guard atLow.sign != residual(high).sign else { return nil }
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if residual(middle).sign == atLow.sign { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
