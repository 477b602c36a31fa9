import Documents

/// An error that tells people itself what is wrong and what to do: Vietnamese, and then English behind " / ".
public protocol ToldError: Error, CustomStringConvertible {}

extension FileError: ToldError {}
extension DocumentError: ToldError {}
extension RelationsFileError: ToldError {}

/// What to print of an error.
public enum Failure {
    /// Vietnamese and then English, with what to do. Errors of this program say so themselves.
    public static func message(of error: any Error) -> String {
        if let told = error as? any ToldError { return told.description }
        return "lỗi ngoài dự kiến (\(error)); hãy thử lại rồi báo cho nhóm phát triển"
            + " / unexpected error (\(error)); try again, then tell the developers"
    }
}
