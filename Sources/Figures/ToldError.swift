/// An error that tells people itself what is wrong and what to do: Vietnamese, and then English behind " / ".
public protocol ToldError: Error, CustomStringConvertible {
    /// What to tell, a line each: the description, unless the error is about several places.
    var messages: [String] { get }
}

extension ToldError {
    public var messages: [String] { [description] }
}
