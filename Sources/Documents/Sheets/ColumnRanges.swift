/// Ranges of columns, merged and in order, so that a column is looked up in the time of a bisection.
struct ColumnRanges {
    private var ranges: [ClosedRange<Int>] = []

    init(_ ranges: [ClosedRange<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    func contains(_ column: Int) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(column)
    }
}
