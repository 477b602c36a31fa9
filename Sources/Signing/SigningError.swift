import Figures

/// Why something could not be signed, sealed or verified.
public enum SigningError: Error, Hashable, Sendable {
    // The key
    case noKey(path: String)
    case unreadable(path: String)
    case notAKeyFile(path: String)
    case wrongPassword(path: String)
    /// The key file holds no certificate that belongs to the key.
    case noCertificate(path: String)
    case keyNotUsable(said: String)
    case expiredCertificate(owner: String, since: String)
    case certificateNotYetValid(owner: String, from: String)
    /// The certificate's own words allow no signatures.
    case notForSignatures(owner: String)

    // The token
    case badTokenAddress(String)
    case noTokenModule(path: String)
    case missingToken(String)
    case wrongPIN(token: String, isLastTry: Bool)
    case lockedPIN(token: String)
    case noKeyOnToken(token: String)
    case severalKeysOnToken(token: String, labels: [String])
    case tokenFailed(token: String, code: UInt)

    // The time-stamp authority
    case badAuthorityAddress(String)
    case noAnswer(address: String, said: String)
    case refusedTimeStamp(address: String, said: String)
    case falseTimeStamp(address: String)

    // The file
    case notPDF
    /// Cut off or damaged; `place` says where that was seen.
    case damagedPDF(place: String)
    case encryptedPDF
    case tooLarge(limit: Int)
    /// An earlier signature allows no changes, so no further signatures.
    case lockedByCertification
    /// What was signed would be broken by this.
    case alreadySigned
    case noSuchPage(Int)
    case signatureTooLong
    case noTypeface(package: String)
    case changedWhileSigning
    case exists(path: String)
    case cannotWrite(path: String, said: String)
    case programFailed(program: String, said: String)

    // Seals and envelopes
    case notASeal(place: String)
    case notAnEnvelope(place: String)
    case notASignature
    case notCertificates(path: String)
    /// What a library of cryptography says.
    case library(said: String)
}

extension SigningError: ToldError {
    /// What is wrong and what to do, in Vietnamese and then in English.
    public var description: String { "\(words.vi) / \(words.en)" }
}

/// A message in both languages of the project.
public struct SigningWords: Hashable, Sendable {
    public var vi: String
    public var en: String

    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
