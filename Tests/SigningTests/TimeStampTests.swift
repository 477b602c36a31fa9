import Foundation
import Testing

@testable import Signing

@Suite(.serialized, .enabled(if: Tool.has("python3", "openssl"), "needs python3 and openssl: Scripts/setup --test"))
struct TimeStampTests {
    private func signer(_ keys: TestKeys, _ address: String) throws -> PDFSigner {
        PDFSigner(
            key: keys.person, details: SignatureDetails(name: "Nguyễn Văn Mẫu"), look: nil,
            authority: try TimeStampAuthority(address, patience: 10))
    }

    @Test(arguments: TestPDF.Form.allCases)
    func aStampMakesItBT(form: TestPDF.Form) async throws {
        // Given
        let keys = try await TestKeys.shared()
        let authority = try TestAuthority(keys)
        // When
        let signed = try await signer(keys, authority.address).sign(TestPDF.make(form))
        // Then
        let report = try #require(try PDFVerifier(roots: keys.roots).verify(signed).first)
        #expect(report.profile == .padesBT)
        #expect(report.verdict == .good)
        let stamp = try #require(report.stamp)
        #expect(stamp.isWhole && stamp.chain == .trusted)
        #expect(stamp.authority == "SoLieu demonstration time stamps")
        // Years later the stamp still proves that the certificate was valid.
        let later = PDFVerifier(roots: keys.roots, now: Date().addingTimeInterval(5 * 365 * 86_400))
        #expect(try later.verify(signed).first?.verdict == .good)
        if Tool.hasPyHanko {
            let path = try keys.folder.write(signed, "stamped-\(form).pdf")
            let said = try await Tool.run(
                Tool.python,
                [Tool.repository.appending(path: "Tests/SigningTests/Tools/validate.py").path, keys.rootsPath, path]
            ).output
            #expect(said.contains("stamp=True ok=True"), "\(said)")
        }
    }

    @Test func detachedSignaturesAreStampedToo() async throws {
        let keys = try await TestKeys.shared()
        let authority = try TestAuthority(keys)
        let content = Array("thông cáo".utf8)
        let signature = try await DetachedSignature.sign(
            content, key: keys.person, authority: try TimeStampAuthority(authority.address))
        let report = try DetachedSignature.verify(signature, over: content, name: "a.docx", roots: keys.roots)
        #expect(report.profile == .cadesBT)
        #expect(report.verdict == .good)
    }

    @Test func anAuthorityThatStampsOtherThingsIsNotBelieved() async throws {
        let keys = try await TestKeys.shared()
        let authority = try TestAuthority(keys, mode: "other")
        await #expect(throws: SigningError.falseTimeStamp(address: authority.address)) {
            try await signer(keys, authority.address).sign(TestPDF.make(.table))
        }
    }

    @Test func anAuthorityMayRefuse() async throws {
        let keys = try await TestKeys.shared()
        let authority = try TestAuthority(keys, mode: "refuse")
        let error = await #expect(throws: SigningError.self) {
            try await signer(keys, authority.address).sign(TestPDF.make(.table))
        }
        if case .refusedTimeStamp = error {} else { Issue.record("\(String(describing: error))") }
    }

    @Test func anAuthorityThatIsNotThereIsTold() async throws {
        let keys = try await TestKeys.shared()
        let error = await #expect(throws: SigningError.self) {
            try await signer(keys, "http://127.0.0.1:9/").sign(TestPDF.make(.table))
        }
        if case .noAnswer = error {} else { Issue.record("\(String(describing: error))") }
        #expect(throws: SigningError.badAuthorityAddress("ftp://x/")) { try TimeStampAuthority("ftp://x/") }
    }
}
