import Figures

/// What one area is to another at another time: a predecessor of which it holds a share, or a successor that it became.
public struct AreaPart: Hashable, Sendable {
    /// How much of the area's value belongs to the area that was asked about.
    public enum Share: Hashable, Sendable {
        /// Above 0 and through 1; along a chain of events the product of their shares.
        case known(Rational)
        /// Some share on the way isn't known.
        case unknown
        /// The area also holds what came from elsewhere, so its value can't be taken apart.
        case inseparable
    }

    public var area: Int64
    public var share: Share
    /// What shares other than all are measured by ("population", "area"), in alphabetical order.
    public var bases: [String]

    public init(area: Int64, share: Share, bases: [String] = []) {
        self.area = area
        self.share = share
        self.bases = bases
    }

    /// Whether all of the area's value counts.
    public var isWhole: Bool { share == .known(.one) }
}
