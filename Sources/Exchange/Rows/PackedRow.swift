/// A value of a table, packed: a million of them are sorted in place.
struct PackedRow {
    /// Period, indicator and area in one number, in the order of the book's index.
    var key: UInt64
    var mantissa: Int64
    var line: Int32
    /// The day from which it is known, or in force, as `PeriodCode` has it.
    var day: Int32
    /// The number of its reason, or of the directive that set it; -1 for none.
    var note: Int32
    var column: Int16
    var scale: Int8
    /// Of an observation; of a target its kind and assigner (`TargetGroup`).
    var status: Int8
}

extension PackedRow {
    static let indicatorBits: UInt64 = 18
    static let areaBits: UInt64 = 19
    static let maximumIndicator: Int64 = 0x3_FFFF
    static let maximumArea: Int64 = 0x7_FFFF

    @inline(__always)
    static func key(period: Int, indicator: Int64, area: Int64) -> UInt64 {
        UInt64(truncatingIfNeeded: period) << (indicatorBits + areaBits)
            | UInt64(truncatingIfNeeded: indicator) << areaBits | UInt64(truncatingIfNeeded: area)
    }

    var period: Int { Int(key >> (Self.indicatorBits + Self.areaBits)) }
    var indicator: Int64 { Int64(key >> Self.areaBits & (1 << Self.indicatorBits - 1)) }
    var area: Int64 { Int64(key & (1 << Self.areaBits - 1)) }

    /// The order of observations: later days of one value behind earlier ones.
    @inline(__always)
    static func isBefore(_ a: PackedRow, _ b: PackedRow) -> Bool {
        if a.key != b.key { return a.key < b.key }
        return a.day != b.day ? a.day < b.day : a.line < b.line
    }

    /// The order of targets: those of one kind and assigner together.
    static func isTargetBefore(_ a: PackedRow, _ b: PackedRow) -> Bool {
        (a.key, a.status, a.day, a.line) < (b.key, b.status, b.day, b.line)
    }
}
