import Foundation
import Testing

@testable import Credentials

@Suite struct TimeBasedCodeTests {
    private let code = TimeBasedCode(secret: Array("12345678901234567890".utf8))

    /// The SHA-1 vectors of RFC 6238, appendix B: eight digits of the same number.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func codesAreThoseOfTheStandard(time: Int, digits: String) throws {
        let code = try #require(code)
        let step = TimeBasedCode.step(at: Date(timeIntervalSince1970: Double(time)))
        #expect(try code.number(ofStep: step) % 100_000_000 == UInt32(digits))
        #expect(try code.code(ofStep: step) == String(digits.suffix(6)))
    }

    @Test func aCodeWorksOnceAndAStepEarlierOrLater() throws {
        let code = try #require(code)
        let now = Date(timeIntervalSince1970: 1_234_567_890)
        let step = TimeBasedCode.step(at: now)
        for (offset, isIn) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)] {
            let typed = try code.code(ofStep: step + offset)
            #expect(code.step(of: typed, at: now, lastUsed: nil) == (isIn ? step + offset : nil))
        }
        let typed = try code.code(ofStep: step)
        #expect(code.step(of: typed, at: now, lastUsed: step) == nil)
        #expect(code.step(of: typed, at: now, lastUsed: step + 1) == nil)
        #expect(code.step(of: typed, at: now, lastUsed: step - 1) == step)
        let spaced = "\(typed.prefix(3)) \(typed.suffix(3))"
        #expect(code.step(of: spaced, at: now, lastUsed: nil) == step)
        for other in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] {
            #expect(code.step(of: other, at: now, lastUsed: nil) == nil)
        }
    }

    /// The vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func base32IsThatOfTheStandard(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
        #expect(Base32.bytes(text.lowercased() + "==") == Array(plain.utf8))
    }

    @Test func secretsComeBackFromText() throws {
        let made = try TimeBasedCode.make()
        #expect(TimeBasedCode(base32: made.base32) == made)
        #expect(TimeBasedCode(base32: "MZXW6") == nil)
        #expect(TimeBasedCode(base32: "MZXW6!") == nil)
        #expect(
            try #require(code).address(issuer: "Số liệu: tỉnh", login: "a:b&c")
                == "otpauth://totp/S%E1%BB%91%20li%E1%BB%87u%20%20t%E1%BB%89nh:a%20b%26c"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=S%E1%BB%91%20li%E1%BB%87u%20%20t%E1%BB%89nh&algorithm=SHA1&digits=6&period=30")
    }
}
