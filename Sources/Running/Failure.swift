import Figures

/// What to print of an error.
public enum Failure {
    /// Lines of Vietnamese and then English, with what to do. Errors of this program say so themselves.
    public static func messages(of error: any Error) -> [String] {
        if let told = error as? any ToldError { return told.messages }
        return [
            "lỗi ngoài dự kiến (\(error)); hãy thử lại rồi báo cho nhóm phát triển"
                + " / unexpected error (\(error)); try again, then tell the developers"
        ]
    }
}
