import Foundation
import Testing

@testable import Credentials

@Suite struct PasswordHashTests {
    /// The vectors of RFC 7914, section 12, but the one that takes a gigabyte.
    @Test(arguments: [
        (
            "", "", Scrypt(costLog: 4, blockSize: 1, parallelism: 1),
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", Scrypt(costLog: 10, blockSize: 8, parallelism: 16),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", Scrypt(costLog: 14, blockSize: 8, parallelism: 1),
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ])
    func scryptIsThatOfTheStandard(password: String, salt: String, parameters: Scrypt, key: String) throws {
        let derived = try parameters.derive(Array(password.utf8), salt: Array(salt.utf8), length: 64)
        #expect(derived.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == key)
    }

    @Test func aHashVerifiesItsPasswordAndNoOther() throws {
        // Given
        let hash = try PasswordHash.make("mật khẩu dài")
        // When
        let read = try #require(PasswordHash(hash.text))
        // Then
        #expect(read == hash)
        #expect(hash.text.hasPrefix("$scrypt$ln=15,r=8,p=1$"))
        #expect(!hash.isOutdated)
        #expect(read.verifies("mật khẩu dài"))
        #expect(!read.verifies("mật khẩu dai"))
        #expect(!read.verifies(""))
        // The same letters, decomposed.
        #expect(read.verifies("mật khẩu dài".decomposedStringWithCanonicalMapping))
        #expect(try PasswordHash.make("mật khẩu dài") != hash)
    }

    @Test func unfitPasswordsAreRefused() {
        #expect(throws: CredentialError.unfitPassword) { try PasswordHash.make("") }
        #expect(throws: CredentialError.unfitPassword) { try PasswordHash.make(String(repeating: "a", count: 1025)) }
    }

    @Test(arguments: [
        "", "x", "$scrypt$", "$argon2id$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        // More work or memory than any hash of ours
        "$scrypt$ln=20,r=32,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=15,r=8,p=16$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=63,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=-1,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=015,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=15,r=8$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
        "$scrypt$ln=15,r=8,p=1$c2Fs$aGFzaGhhc2hoYXNoaGFzaA", "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFz",
        "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$!!!!", "$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA$",
    ])
    func otherTextsAreNoHashes(text: String) { #expect(PasswordHash(text) == nil) }

    @Test func anOlderCostIsToldAndStillVerifies() throws {
        let old = Scrypt(costLog: 10, blockSize: 8, parallelism: 1)
        let key = try old.derive(Array("cũ".utf8), salt: Array("saltsalt".utf8), length: 32)
        let hash = try #require(PasswordHash("$scrypt$ln=10,r=8,p=1$c2FsdHNhbHQ$\(Base64.text(key))"))
        #expect(hash.verifies("cũ"))
        #expect(hash.isOutdated)
    }
}
