/// What is known, outside a document, of what its figures state: what the checker asks and a plan book answers.
public protocol KnownValues: Sendable {
    /// What was known on a day of what each of a document's figures states.
    ///
    /// - Parameters:
    ///   - day: the day that the document bears; nil: all that is known.
    /// - Returns: as many answers as figures; nil where nothing is known of a figure.
    func knownValues(of figures: [Figure], on day: Day?) throws -> [KnownValue?]
}

/// What is known of one figure.
public struct KnownValue: Hashable, Sendable {
    /// The values that the figure could have, in the dimension of its unit: đồng, whatever magnitude words it prints; as
    /// far as the last digit of what is known tells.
    public var narrow: Interval
    /// The same with all that cutting and rounding may have left open.
    public var wide: Interval
    /// As a document prints it: "15.745 tỷ đồng".
    public var text: String
    /// Where it is known from: an indicator's name, status, day and source.
    public var origin: String

    public init(narrow: Interval, wide: Interval, text: String, origin: String) {
        self.narrow = narrow
        self.wide = wide
        self.text = text
        self.origin = origin
    }
}
