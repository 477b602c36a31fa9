import Foundation
import Testing

@testable import Signing

@Suite struct DetachedSignatureTests {
    private let content = Array("PK\u{3}\u{4} một tệp Word\r\n\0\u{1}".utf8)

    @Test func signsAndVerifies() async throws {
        let keys = try await TestKeys.shared()
        let signature = try await DetachedSignature.sign(content, key: keys.person)
        let report = try DetachedSignature.verify(signature, over: content, name: "a.docx", roots: keys.roots)
        #expect(report.verdict == .good)
        #expect(report.profile == .cadesBB)
        #expect(abs(try #require(report.claimedTime).timeIntervalSinceNow) < 60)
    }

    @Test func everyChangedByteIsSeen() async throws {
        let keys = try await TestKeys.shared()
        let signature = try await DetachedSignature.sign(content, key: keys.person)
        for index in content.indices {
            var changed = content
            changed[index] ^= 0x20
            let report = try DetachedSignature.verify(signature, over: changed, name: "a.docx", roots: keys.roots)
            #expect(report.integrity == .changed)
            #expect(report.verdict == .bad)
        }
        #expect(throws: SigningError.notASignature) {
            try DetachedSignature.verify(content, over: content, name: "a.docx", roots: nil)
        }
    }

    @Test(.enabled(if: Tool.has("openssl"), "needs openssl: Scripts/setup --test"))
    func opensslAgrees() async throws {
        let keys = try await TestKeys.shared()
        let folder = try Folder()
        let file = try folder.write(content, "a.docx")
        let signature = try folder.write(try await DetachedSignature.sign(content, key: keys.person), "a.docx.p7s")
        func verify(_ file: String) async throws -> Tool.Ending {
            try await Tool.run(
                "openssl",
                [
                    "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature, "-content", file,
                    "-CAfile", keys.rootsPath, "-purpose", "any", "-out", "/dev/null",
                ])
        }
        let good = try await verify(file)
        #expect(good.status == 0, "\(good.output)")
        let other = try folder.write(content + [0], "b.docx")
        #expect(try await verify(other).status != 0)
    }
}
