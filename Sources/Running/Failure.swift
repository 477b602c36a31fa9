import Documents

/// What to print of an error.
public enum Failure {
    /// Vietnamese and then English, with what to do. Errors of this program say so themselves.
    public static func message(of error: any Error) -> String {
        switch error {
        case is FileError, is DocumentError, is RelationsFileError: "\(error)"
        default:
            "lỗi ngoài dự kiến (\(error)); hãy thử lại rồi báo cho nhóm phát triển"
                + " / unexpected error (\(error)); try again, then tell the developers"
        }
    }
}
