import Documents
import Figures

/// Reads a document's figures, references and assignments.
public struct ReleaseReader: Sendable {
    public init() {}

    public func read(_ document: Document) -> Release {
        Release(document: document, figures: [], references: [], assignments: [], numbers: [], sentences: [])
    }
}
