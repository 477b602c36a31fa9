/// A form of output: a head, a part for each file in the order given, a foot.
///
/// Parts are made side by side and joined by the separator in the order of the files, so a part knows nothing
/// of the others.
public protocol ReportFormat<Item>: Sendable {
    /// What was made of one file.
    associatedtype Item: Sendable

    var head: [UInt8] { get }
    /// Stands between parts that aren't empty.
    var separator: [UInt8] { get }
    func part(_ item: Item) -> [UInt8]
    func foot(_ totals: Totals) -> [UInt8]
}

extension ReportFormat {
    public var head: [UInt8] { [] }
    public var separator: [UInt8] { [] }
    public func foot(_ totals: Totals) -> [UInt8] { [] }
}
