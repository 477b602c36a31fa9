import Checking
import Figures
import Logging

extension PortalSettings {
    /// One setting: `public-address` in a file, `SOLIEU_PUBLIC_ADDRESS` in the environment, `--public-address` on the
    /// command line.
    public enum Key: String, CaseIterable, Sendable {
        case planbook, host, port
        case publicAddress = "public-address"
        case certificate
        case privateKey = "private-key"
        case trustProxy = "trust-proxy"
        case uploadLimit = "upload-limit"
        case checksPerMinute = "checks-per-minute"
        case signIns = "sign-ins-per-quarter-hour"
        case sessionIdle = "session-idle"
        case sessionLength = "session-length"
        case cacheSize = "cache-size"
        case connections
        case idleTimeout = "idle-timeout"
        case requestTimeout = "request-timeout"
        case stopTimeout = "stop-timeout"
        case metricsToken = "metrics-token"
        case logLevel = "log-level"
        case headlines, tiles

        public var variable: String { "SOLIEU_" + rawValue.uppercased().replacing("-", with: "_") }
    }

    /// Takes one setting's value.
    /// - Parameter place: where it stands, for whoever has to correct it.
    /// - Throws: ``SettingError``.
    public mutating func set(_ key: Key, _ text: String, from place: String) throws(SettingError) {
        switch key {
        case .planbook: planbook = try word(text, key, place)
        case .host: host = try word(text, key, place)
        case .port: port = try number(text, 0...65_535, key, place)
        case .publicAddress:
            guard text.hasPrefix("http://") || text.hasPrefix("https://"), !text.hasSuffix("/") else {
                throw SettingError(
                    place: place, key: key, text: text,
                    expected: .init(
                        vi: "địa chỉ http(s) không có dấu / ở cuối", en: "an http(s) address without a / at its end"))
            }
            publicAddress = text
        case .certificate: certificate = try word(text, key, place)
        case .privateKey: privateKey = try word(text, key, place)
        case .trustProxy:
            guard let truth = ["yes": true, "true": true, "no": false, "false": false][text] else {
                throw SettingError(
                    place: place, key: key, text: text, expected: .init(vi: "yes hoặc no", en: "yes or no"))
            }
            trustsProxy = truth
        case .uploadLimit: uploadLimit = try number(text, 1...1 << 30, key, place)
        case .checksPerMinute: checksPerMinute = try number(text, 0...100_000, key, place)
        case .signIns: signInsPerQuarterHour = try number(text, 1...100_000, key, place)
        case .sessionIdle: sessionIdle = try number(text, 60...604_800, key, place)
        case .sessionLength: sessionLength = try number(text, 60...2_592_000, key, place)
        case .cacheSize: cacheSize = try number(text, 0...1 << 36, key, place)
        case .connections: connections = try number(text, 1...1_000_000, key, place)
        case .idleTimeout: idleTimeout = try number(text, 1...3600, key, place)
        case .requestTimeout: requestTimeout = try number(text, 1...3600, key, place)
        case .stopTimeout: stopTimeout = try number(text, 1...3600, key, place)
        case .metricsToken:
            guard text.utf8.count >= 16, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw SettingError(
                    place: place, key: key, text: "…",
                    expected: .init(
                        vi: "ít nhất 16 ký tự ASCII không có dấu cách", en: "at least 16 characters of ASCII, no spaces"
                    ))
            }
            metricsToken = text
        case .logLevel:
            guard let level = Logger.Level(rawValue: text) else {
                let all = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
                throw SettingError(place: place, key: key, text: text, expected: .init(vi: all, en: all))
            }
            logLevel = level
        case .tiles: tiles = try word(text, key, place)
        case .headlines:
            headlines = text.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
        }
    }

    private func word(_ text: String, _ key: Key, _ place: String) throws(SettingError) -> String {
        guard !text.isEmpty else {
            throw SettingError(place: place, key: key, text: text, expected: .init(vi: "một giá trị", en: "a value"))
        }
        return text
    }

    private func number(_ text: String, _ range: ClosedRange<Int>, _ key: Key, _ place: String) throws(SettingError)
        -> Int
    {
        guard let number = Int(text), range.contains(number) else {
            throw SettingError(
                place: place, key: key, text: text,
                expected: .init(
                    vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
                    en: "a whole number from \(range.lowerBound) through \(range.upperBound)"))
        }
        return number
    }

    /// What holds only of several settings together.
    /// - Throws: ``SettingError``.
    public func check() throws(SettingError) {
        guard (certificate == nil) == (privateKey == nil) else {
            let lacking = certificate == nil ? Key.certificate : .privateKey
            throw SettingError(
                place: "TLS", key: lacking, text: "",
                expected: .init(
                    vi: "đi cùng nhau: chứng thư và khóa", en: "both together: a certificate and its key"))
        }
    }
}

/// A setting that can't be, with where it stands.
public struct SettingError: ToldError {
    public var place: String
    /// nil where there is no such setting.
    public var key: PortalSettings.Key?
    public var text: String
    public var expected: Bilingual

    public var description: String {
        let name = key?.rawValue ?? text
        guard key != nil else {
            return "\(place): không có thiết lập «\(name)»; hãy dùng: \(expected.vi)"
                + " / there is no setting '\(name)'; use: \(expected.en)"
        }
        return "\(place): \(name) = «\(text)» không được; cần \(expected.vi) / \(name) = '\(text)' can't be; needed: "
            + expected.en
    }
}
