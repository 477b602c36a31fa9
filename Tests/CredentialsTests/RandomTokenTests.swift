import Testing

@testable import Credentials

@Suite struct RandomTokenTests {
    @Test func tokensComeBackFromTextAndDiffer() throws {
        let tokens = try (0..<64).map { _ in try RandomToken.make() }
        #expect(Set(tokens).count == 64)
        for token in tokens {
            #expect(token.bytes.count == 32)
            #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            #expect(RandomToken(token.text) == token)
        }
    }

    @Test func theDigestIsSHA256() throws {
        let zeros = try #require(RandomToken(String(repeating: "A", count: 43)))
        #expect(
            try zeros.sha256().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
    }

    @Test(arguments: ["", "A", String(repeating: "+", count: 43), String(repeating: "A", count: 42) + "B", "💥"])
    func otherTextsAreNoTokens(text: String) { #expect(RandomToken(text) == nil) }

    @Test func comparingTellsEqualFromOther() {
        #expect([1, 2].isEqualInConstantTime(to: [1, 2] as [UInt8]))
        #expect(!([1, 2] as [UInt8]).isEqualInConstantTime(to: [1, 3]))
        #expect(!([1, 2] as [UInt8]).isEqualInConstantTime(to: [1]))
    }
}
