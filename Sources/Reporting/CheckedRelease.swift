import Checking
import Reading

/// A release with what the checker says of it.
public struct CheckedRelease: Sendable {
    public var release: Release
    public var report: CheckReport

    public init(release: Release, report: CheckReport) {
        self.release = release
        self.report = report
    }
}
