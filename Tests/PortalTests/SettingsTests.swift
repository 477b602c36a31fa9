import Testing

@testable import Portal

/// Settings from a file, the environment and the command line.
@Suite struct SettingsTests {
    @Test func theLaterSourceWins() throws {
        var settings = PortalSettings()
        try settings.take(
            file: "# cổng\nport = 1000\r\nhost=0.0.0.0\n\n  connections =  7  \ntrust-proxy = yes\n", name: "a.conf")
        try settings.take(environment: { ["SOLIEU_PORT": "2000", "SOLIEU_CONNECTIONS": "8", "SOLIEU_HOST": ""][$0] })
        try settings.take(flags: [(.port, "3000"), (.cacheSize, nil)])
        #expect(settings.port == 3000 && settings.connections == 8 && settings.host == "0.0.0.0")
        #expect(settings.trustsProxy && settings.cacheSize == PortalSettings().cacheSize)
    }

    @Test func everySettingCanBeSetInEachWay() throws {
        let values: [PortalSettings.Key: String] = [
            .planbook: "a.book", .host: "::1", .port: "0", .publicAddress: "https://so.example", .certificate: "a.pem",
            .privateKey: "a.key", .trustProxy: "no", .uploadLimit: "1", .checksPerMinute: "1", .signIns: "1",
            .sessionIdle: "60", .sessionLength: "60", .cacheSize: "0", .connections: "1", .idleTimeout: "1",
            .requestTimeout: "1", .stopTimeout: "1", .metricsToken: "0123456789abcdef", .logLevel: "error",
            .headlines: "exports, grdp_growth", .tiles: "o.csv",
        ]
        #expect(Set(values.keys) == Set(PortalSettings.Key.allCases))
        var settings = PortalSettings()
        try settings.take(file: values.map { "\($0.key.rawValue) = \($0.value)" }.joined(separator: "\n"), name: "f")
        try settings.take(environment: { name in values.first { $0.key.variable == name }?.value })
        try settings.check()
        #expect(settings.headlines == ["exports", "grdp_growth"])
        #expect(PortalSettings.Key.publicAddress.variable == "SOLIEU_PUBLIC_ADDRESS")
    }

    @Test(arguments: [
        ("port = 80a", "f:1: port = "), ("\nport = 65536", "f:2: port = "), ("port", "f:1: "), ("= 3", "f:1: "),
        ("ports = 3", "f:1: "), ("public-address = so.example", "f:1: public-address"),
        ("public-address = https://so.example/", "f:1: public-address"), ("trust-proxy = perhaps", "f:1: trust-proxy"),
        ("log-level = loud", "f:1: log-level"), ("metrics-token = short", "f:1: metrics-token"),
        ("connections = 0", "f:1: connections"), ("host =", "f:1: host"),
    ])
    func badSettingsAreToldWithTheirPlace(_ text: String, _ start: String) {
        var settings = PortalSettings()
        let error = #expect(throws: SettingError.self) { try settings.take(file: text, name: "f") }
        #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
        // A secret isn't repeated.
        #expect(error?.description.contains("short") != true)
    }

    @Test func aCertificateNeedsItsKey() {
        var settings = PortalSettings()
        settings.certificate = "a.pem"
        #expect(throws: SettingError.self) { try settings.check() }
    }
}
