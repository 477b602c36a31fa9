import Checking
import Documents
import PlanBook
import Reading
import Reporting
import Synchronization

/// What the checker says of the releases in the book: each is read and checked once, since a release never changes.
final class ReleaseChecks: Sendable {
    private let known = Mutex<[Int64: CheckedRelease]>([:])
    private static let limit = 64

    /// - Parameter name: of the file that it came as.
    func checked(_ release: StoredRelease, name: String) throws -> CheckedRelease {
        if let found = known.withLock({ $0[release.id] }) { return found }
        // The stored text of a file in another format is plain text.
        let isMarkdown = name.lowercased().hasSuffix(".md")
        let document = try DocumentReader().readText(release.text, name: isMarkdown ? name : name + ".txt")
        let read = ReleaseReader().read(document)
        let checked = CheckedRelease(release: read, report: Checker().check(read))
        known.withLock { known in
            if known.count >= Self.limit, let other = known.keys.min() { known[other] = nil }
            known[release.id] = checked
        }
        return checked
    }
}
