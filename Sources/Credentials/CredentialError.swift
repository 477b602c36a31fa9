import Figures

/// Why no credential can be made.
public enum CredentialError: Error, Hashable, Sendable {
    /// The password is empty, or longer than `PasswordHash.longestPassword` bytes.
    case unfitPassword
    /// OpenSSL refused; what it was asked for.
    case refused(String)
}

extension CredentialError: ToldError {
    /// In Vietnamese and then in English.
    public var description: String {
        switch self {
        case .unfitPassword:
            "mật khẩu để trống hoặc dài quá \(PasswordHash.longestPassword) byte; hãy chọn mật khẩu khác"
                + " / the password is empty or longer than \(PasswordHash.longestPassword) bytes; choose another"
        case .refused(let what):
            "thư viện mật mã không thực hiện được \(what); hãy kiểm tra OpenSSL"
                + " / the cryptographic library can't do \(what); look after OpenSSL"
        }
    }
}
