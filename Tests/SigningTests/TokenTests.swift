import Foundation
import Testing

@testable import Signing

/// Against SoftHSM, a token in software.
@Suite(
    .serialized,
    .enabled(
        if: Tool.module != nil && Tool.has("softhsm2-util", "pkcs11-tool", "openssl"),
        "needs softhsm2 and opensc: Scripts/setup --test"))
struct TokenTests {
    private static let pin = "123456"

    /// A token with a key of each kind.
    private static let made = Task<Folder, any Error> {
        let keys = try await TestKeys.shared()
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/tokens", withIntermediateDirectories: true)
        _ = try folder.write(Array("directories.tokendir = \(folder.path)/tokens\n".utf8), "softhsm2.conf")
        setenv("SOFTHSM2_CONF", "\(folder.path)/softhsm2.conf", 1)
        try await run(
            "softhsm2-util", ["--init-token", "--free", "--label", "SoLieu", "--pin", pin, "--so-pin", "87654321"])
        try await run(
            "softhsm2-util", ["--init-token", "--free", "--label", "Trống", "--pin", pin, "--so-pin", "87654321"])
        for (id, label, options) in [
            ("01", "rsa", ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]),
            ("02", "ec", ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]),
        ] {
            let (key, certificate) = ("\(folder.path)/\(label).key", "\(folder.path)/\(label).der")
            try await run("openssl", ["genpkey"] + options + ["-out", key])
            try await run(
                "openssl",
                [
                    "req", "-x509", "-new", "-utf8", "-key", key, "-days", "30", "-subj", "/CN=Người ký \(label)",
                    "-addext", "keyUsage=critical,digitalSignature", "-outform", "DER", "-out", certificate,
                ])
            try await run(
                "softhsm2-util",
                ["--import", key, "--token", "SoLieu", "--label", label, "--id", id, "--pin", pin])
            try await run(
                "pkcs11-tool",
                [
                    "--module", Tool.module ?? "", "--token-label", "SoLieu", "--login", "--pin", pin, "--write-object",
                    certificate, "--type", "cert", "--id", id, "--label", label,
                ])
        }
        _ = keys
        return folder
    }

    private static func run(_ name: String, _ arguments: [String]) async throws {
        let ending = try await Tool.run(name, arguments)
        guard ending.status == 0 else { throw TestKeys.Failure(said: "\(name): \(ending.output)") }
    }

    private func address(_ token: String = "SoLieu", _ object: String? = nil) -> String {
        let key = object.map { ";object=\($0)" } ?? ""
        let name = token.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? token
        return "pkcs11:token=\(name)\(key)?module-path=\(Tool.module ?? "")"
    }

    @Test(arguments: ["rsa", "ec"])
    func signsWithAKeyThatStaysOnTheToken(label: String) async throws {
        // Given
        let folder = try await Self.made.value
        let key = try TokenKey.open(address("SoLieu", label), pin: Self.pin)
        // When
        let signed = try await PDFSigner(key: key, details: .init(name: "Nguyen Van Mau")).sign(TestPDF.make(.table))
        // Then
        let report = try #require(
            try PDFVerifier(roots: TrustedRoots([key.certificate])).verify(signed).first)
        #expect(report.verdict == .good)
        #expect(report.signer.owner == "Người ký \(label)")
        if Tool.has("pdfsig") {
            let said = try await Tool.run("pdfsig", [try folder.write(signed, "\(label).pdf")]).output
            #expect(said.contains("Signature is Valid."), "\(said)")
        }
    }

    @Test func tellsWhatIsWrong() async throws {
        _ = try await Self.made.value
        #expect(throws: SigningError.wrongPIN(token: "SoLieu", isLastTry: false)) {
            try TokenKey.open(address("SoLieu", "rsa"), pin: "0000")
        }
        #expect(throws: SigningError.missingToken("Khác")) { try TokenKey.open(address("Khác"), pin: Self.pin) }
        #expect(throws: SigningError.noKeyOnToken(token: "SoLieu")) {
            try TokenKey.open(address("SoLieu", "other"), pin: Self.pin)
        }
        #expect(throws: SigningError.noKeyOnToken(token: "Trống")) {
            try TokenKey.open(address("Trống"), pin: Self.pin)
        }
        #expect(throws: SigningError.noTokenModule(path: "/nowhere.so")) {
            try TokenKey.open("pkcs11:token=SoLieu?module-path=/nowhere.so", pin: Self.pin)
        }
        #expect(throws: SigningError.badTokenAddress("SoLieu")) { try TokenKey.open("SoLieu", pin: Self.pin) }
        let error = #expect(throws: SigningError.self) { try TokenKey.open(address(), pin: Self.pin) }
        if case .severalKeysOnToken("SoLieu", let labels) = error {
            #expect(labels.sorted() == ["ec", "rsa"])
        } else {
            Issue.record("\(String(describing: error))")
        }
        // The right PIN still works after all that.
        _ = try TokenKey.open(address("SoLieu", "rsa"), pin: Self.pin)
    }
}
