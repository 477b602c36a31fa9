/// The language that a document's sentences are in.
public enum DocumentLanguage: String, Hashable, Sendable, CaseIterable { case vi, en }
