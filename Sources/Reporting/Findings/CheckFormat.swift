import Checking

/// The forms of `check`'s output.
public enum CheckForm: String, Sendable, CaseIterable {
    case text, jsonl, sarif, html
}

/// How `check`'s output is to be made.
public struct CheckPresentation: Sendable {
    public var language: Language
    public var style: TextStyle
    /// Whether what holds, and what a plan book doesn't know, is reported too.
    public var showsAll: Bool
    public var rules: [RuleDescription]
    public var version: String

    public init(language: Language, style: TextStyle, showsAll: Bool, rules: [RuleDescription], version: String) {
        self.language = language
        self.style = style
        self.showsAll = showsAll
        self.rules = rules
        self.version = version
    }

    public func format(_ form: CheckForm) -> any ReportFormat<CheckedRelease> {
        switch form {
        case .text: FindingsText(presentation: self)
        case .jsonl: FindingsLines(presentation: self)
        case .sarif: FindingsSARIF(presentation: self)
        case .html: FindingsPage(presentation: self)
        }
    }

    /// The findings to report, each with its index, in the order of their places.
    func shown(_ report: CheckReport) -> [(index: Int, finding: Finding)] {
        report.findings.enumerated()
            .filter { showsAll || $0.element.verdict != .holds && $0.element.verdict != .unknown }
            .map { (index: $0.offset, finding: $0.element) }
    }
}

extension CheckedRelease {
    /// The figure whose correction would settle the finding with this index, the most suspect first. It and those that it
    /// names beside it are figures of the release.
    func suspect(of finding: Int) -> CheckReport.Suspect? {
        guard var suspect = report.suspects.first(where: { $0.explains.contains(finding) }),
            release.figures.indices.contains(suspect.figure)
        else { return nil }
        suspect.alternatives.removeAll { !release.figures.indices.contains($0.figure) }
        return suspect
    }
}
