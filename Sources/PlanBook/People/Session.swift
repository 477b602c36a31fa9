import Foundation

/// A time in which a person is signed in.
public struct Session: Hashable, Sendable {
    /// SHA-256 of the token that the browser has. The token itself isn't kept.
    public var tokenDigest: [UInt8]
    public var person: Int64
    public var created: Date
    /// The last use, to the minute.
    public var seen: Date
    public var expires: Date
    /// Whether the second factor was shown.
    public var hasSecondFactor: Bool
    /// What forms must send back.
    public var csrfSecret: [UInt8]
    /// What people know their devices by: "Firefox, Linux".
    public var agent: String

    public init(
        tokenDigest: [UInt8], person: Int64, created: Date, expires: Date, hasSecondFactor: Bool = false,
        csrfSecret: [UInt8], agent: String = ""
    ) {
        self.tokenDigest = tokenDigest
        self.person = person
        self.created = created
        seen = created
        self.expires = expires
        self.hasSecondFactor = hasSecondFactor
        self.csrfSecret = csrfSecret
        self.agent = agent
    }
}

extension Session: CustomStringConvertible, CustomReflectable {
    public var description: String { "session of person \(person)" }
    public var customMirror: Mirror { Mirror(self, children: ["person": person]) }
}
