import Figures

/// A directive that releases and tasks cite: all that the book was told of it.
public struct Directive: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// The journal's entry that first named it.
    public var entry: Int64
    /// "Nghị quyết"
    public var type: String
    /// "105-NQ/TU"
    public var number: String
    public var issuer: String?
    public var day: Day?
    public var title: String?

    public init(
        id: Int64 = 0, entry: Int64 = 0, type: String, number: String, issuer: String? = nil, day: Day? = nil,
        title: String? = nil
    ) {
        self.id = id
        self.entry = entry
        self.type = type
        self.number = number
        self.issuer = issuer
        self.day = day
        self.title = title
    }

    /// A directive as a document cites it.
    public init(_ reference: Reference) {
        self.init(type: reference.type, number: reference.number, issuer: reference.issuer, day: reference.date)
    }

    /// Type and number as they are compared: "NQ số 105 – NQ/TU" is "Nghị quyết 105-NQ/TU".
    var key: String { DirectiveKey.key(type: type, number: number) }

    /// Whether another citation with the same key can be of this directive: numbers begin anew each year, and each
    /// issuer has its own.
    func canBe(_ other: Directive) -> Bool {
        if let day, let theirs = other.day { return day == theirs }
        guard let issuer, let theirs = other.issuer else { return true }
        return DirectiveKey.issuer(issuer) == DirectiveKey.issuer(theirs)
    }

    /// Whether another citation tells something that isn't known of this one.
    func lacks(_ other: Directive) -> Bool {
        (issuer == nil && other.issuer != nil) || (day == nil && other.day != nil)
            || (title == nil && other.title != nil)
    }

    /// With what another citation tells besides.
    func completed(by other: Directive) -> Directive {
        var whole = self
        whole.issuer = issuer ?? other.issuer
        whole.day = day ?? other.day
        whole.title = title ?? other.title
        return whole
    }
}
