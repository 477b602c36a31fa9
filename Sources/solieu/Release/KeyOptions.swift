import ArgumentParser
import Foundation
import Signing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which key signs.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Tệp khóa PKCS#12 (.p12, .pfx). / A PKCS#12 key file.", valueName: "file"),
        completion: .file())
    var key: String?

    @Option(
        help: ArgumentHelp(
            "Thiết bị ký PKCS#11. / A PKCS#11 token: pkcs11:token=NAME;object=KEY?module-path=FILE.so",
            valueName: "address"))
    var token: String?

    @Option(
        help: ArgumentHelp(
            "Tệp chứa mật khẩu hoặc mã PIN; không có thì hỏi. (SOLIEU_KEY_PASSWORD) / A file with the password or PIN; asked for otherwise.",
            valueName: "file"), completion: .file())
    var passwordFile: String?

    func validate() throws {
        guard (key == nil) != (token == nil) else {
            throw ValidationError("Hãy nêu --key TỆP hoặc --token ĐỊA-CHỈ. / Name --key FILE or --token ADDRESS.")
        }
    }

    func open() throws -> any SigningKey {
        if let token {
            return try TokenKey.open(token, pin: try password("PIN", isNeeded: !token.contains("pin-value")))
        }
        let path = key ?? ""
        guard FileManager.default.fileExists(atPath: path) else { throw SigningError.noKey(path: path) }
        return try KeyFile.open(path, password: try password("Mật khẩu / Password", isNeeded: true) ?? "")
    }

    /// Never from the command line, where others could see it.
    private func password(_ what: String, isNeeded: Bool) throws -> String? {
        if let passwordFile {
            guard let data = FileManager.default.contents(atPath: passwordFile) else {
                throw SigningError.unreadable(path: passwordFile)
            }
            let line = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
            return line.map(String.init) ?? ""
        }
        if let password = StandardStreams.environment("SOLIEU_KEY_PASSWORD") { return password }
        guard isNeeded else { return nil }
        guard isatty(STDIN_FILENO) == 1, let typed = getpass("\(what): ") else {
            throw ValidationError(
                "Hãy nêu mật khẩu bằng --password-file hoặc SOLIEU_KEY_PASSWORD. / Give the password by --password-file or SOLIEU_KEY_PASSWORD."
            )
        }
        defer { memset(typed, 0, strlen(typed)) }
        return String(cString: typed)
    }
}
