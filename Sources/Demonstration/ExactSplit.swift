/// Splits a whole number into parts that add up to it exactly.
enum ExactSplit {
    /// Parts about as large as their weights, by largest remainders.
    ///
    /// - Parameter weights: above zero, at least one.
    /// - Returns: as many parts as weights; their sum is `whole`.
    static func split(_ whole: Int64, by weights: [Int64]) -> [Int64] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard total > 0 else { return weights.indices.map { $0 == 0 ? whole : 0 } }
        var parts: [Int64] = []
        var rests: [(rest: Int128, index: Int)] = []
        for (index, weight) in weights.enumerated() {
            let product = Int128(whole) * Int128(weight)
            parts.append(Int64(product / total))
            rests.append((product % total, index))
        }
        let missing = whole - parts.reduce(0, +)
        let step: Int64 = missing < 0 ? -1 : 1
        for (_, index) in rests.sorted(by: { ($0.rest, $1.index) > ($1.rest, $0.index) }).prefix(Int(missing.magnitude))
        {
            parts[index] += step
        }
        return parts
    }
}
