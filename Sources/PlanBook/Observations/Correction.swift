import Figures

extension BookWriter {
    /// Takes a value back: from `day` on the book has none.
    ///
    /// - Parameters:
    ///   - day: the value's own day unless said otherwise; never before it.
    ///   - source: who takes it back; the value's own source unless said otherwise.
    @discardableResult
    public func withdraw(
        observation: Observation, from day: Day? = nil, reason: String, source: Int64? = nil
    ) throws -> Int64 {
        try follow(observation, with: nil, from: day, reason: reason, source: source)
    }

    /// Puts another value in the place of one, from `day` on.
    @discardableResult
    public func correct(
        observation: Observation, value: BookNumber, from day: Day? = nil, reason: String, source: Int64? = nil
    ) throws -> Int64 {
        try follow(observation, with: value, from: day, reason: reason, source: source)
    }

    private func follow(
        _ observation: Observation, with value: BookNumber?, from day: Day?, reason: String, source: Int64?
    ) throws -> Int64 {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw PlanBookError.unfit(
                vietnamese: "sửa hoặc rút một giá trị cần có lý do: --reason",
                english: "a value is corrected or withdrawn for a reason: --reason")
        }
        var row = observation
        row.known = max(observation.known, day ?? observation.known)
        (row.value, row.reason) = (value, reason)
        // The place is that of the former source.
        if let source { (row.source, row.place) = (source, nil) }
        return try ObservationAppender(self).append(row)
    }
}
