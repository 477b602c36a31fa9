import Documents
import Figures
import Reading

/// Checks a release's figures against each other, its words and its form.
public struct Checker: Sendable {
    public init() {}

    /// - Parameters:
    ///   - previous: an earlier release of the same series to compare with.
    ///   - relations: relations of the office's own.
    public func check(
        _ release: Release, previous: Release? = nil, relations: UserRelations = UserRelations()
    ) -> CheckReport {
        CheckReport(figureCount: release.figures.count)
    }
}
