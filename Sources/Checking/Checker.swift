import Documents
import Figures
import Reading

/// Checks a release's figures against each other.
public struct Checker: Sendable {
    public init() {}
}
