/// Relations that an office adds without touching code.
public struct UserRelations: Hashable, Sendable {
    public init() {}
}
