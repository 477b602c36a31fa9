import Checking

/// The language of messages and of what is printed for people. Vietnamese comes first.
public enum Language: String, Sendable, CaseIterable {
    case vi, en

    public func callAsFunction(_ text: Bilingual) -> String { self == .vi ? text.vi : text.en }

    public func callAsFunction(vi: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        self == .vi ? vi() : en()
    }
}
