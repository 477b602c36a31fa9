import Foundation

/// What is to be said of one signature.
public struct SignatureReport: Hashable, Sendable {
    public enum Profile: String, Hashable, Sendable {
        case padesBB = "PAdES B-B"
        case padesBT = "PAdES B-T"
        case cadesBB = "CAdES B-B"
        case cadesBT = "CAdES B-T"
        /// Of another make, which is verified all the same.
        case cms = "CMS"
        case documentTimeStamp = "RFC 3161"
    }

    public enum Integrity: Hashable, Sendable {
        /// The bytes that it covers are those that were signed.
        case whole
        /// The signature is whole, but of other bytes: the file was changed.
        case changed
        case broken(said: String)
    }

    public struct Stamp: Hashable, Sendable {
        public var time: Date
        public var authority: String
        /// Whether it is of this very signature, by the authority's key.
        public var isWhole: Bool
        public var chain: ChainVerdict
    }

    public enum Validity: Hashable, Sendable {
        /// The certificate was valid when it was signed: by a time stamp, or it is so still.
        case valid
        /// It has expired since, and no time stamp proves that it was signed before.
        case expiredSince
        case expiredWhenSigned
        case notYetValidWhenSigned
    }

    public enum Verdict: String, Hashable, Sendable { case good, doubtful, bad }

    /// The form field's name; the file's for a signature that stands beside it.
    public var field: String
    public var signer: Certificate
    public var profile: Profile
    public var integrity: Integrity
    /// The bytes that it covers.
    public var covered: [Range<Int>]
    public var fileSize: Int
    public var claimedTime: Date?
    public var reason: String?
    public var stamp: Stamp?
    public var validity: Validity
    public var chain: ChainVerdict
    /// What was added to the file behind it.
    public var laterChanges: [LaterChange]

    /// Whether it covers the file to its end, but for its own bytes.
    public var coversAll: Bool { covered.last?.upperBound == fileSize }

    public var verdict: Verdict {
        if integrity != .whole || laterChanges.contains(where: \.isForeign) { return .bad }
        if validity == .expiredWhenSigned || validity == .notYetValidWhenSigned { return .bad }
        if let stamp, !stamp.isWhole { return .bad }
        switch chain {
        case .trusted: break
        case .notJudged: return validity == .expiredSince ? .doubtful : .doubtful
        default: return .bad
        }
        if let stamp, stamp.chain != .trusted { return .doubtful }
        return validity == .expiredSince ? .doubtful : .good
    }
}

/// What was added to a signed PDF, or changed in it, behind a signature.
public enum LaterChange: Hashable, Sendable {
    /// A further signature, such as the office's seal.
    case signature(field: String)
    case emptySignatureField(field: String)
    /// Certificates and revocation data for the archive.
    case validationData
    case metadata
    /// Anything else: what is seen may not be what was signed.
    case foreign(SigningWords)

    public var isForeign: Bool { if case .foreign = self { true } else { false } }
}
