import Foundation

/// Judges a signature's certificate and time.
struct SignatureJudge {
    var roots: TrustedRoots?
    var now: Date

    func report(
        on reading: MessageReading, field: String, covered: [Range<Int>], fileSize: Int,
        profile: SignatureReport.Profile
    ) -> SignatureReport {
        let integrity: SignatureReport.Integrity =
            switch reading.integrity {
            case .whole: .whole
            case .otherContent: .changed
            case .broken(let said): .broken(said: said)
            }
        let stamp = reading.timeStamp.map {
            SignatureReport.Stamp(
                time: $0.time, authority: $0.authority.owner, isWhole: $0.isWhole, chain: chain(of: $0))
        }
        return SignatureReport(
            field: field, signer: reading.signer, profile: profile, integrity: integrity, covered: covered,
            fileSize: fileSize, claimedTime: reading.claimedTime, stamp: stamp,
            validity: validity(of: reading.signer, stamp, claimed: reading.claimedTime),
            chain: chain(of: reading, stamp), laterChanges: [])
    }

    /// A time that others vouch for.
    private func proven(_ stamp: SignatureReport.Stamp?) -> Date? {
        guard let stamp, stamp.isWhole else { return nil }
        return stamp.chain == .trusted || stamp.chain == .notJudged ? stamp.time : nil
    }

    func validity(
        of signer: Certificate, _ stamp: SignatureReport.Stamp?, claimed: Date?
    ) -> SignatureReport.Validity {
        let time = proven(stamp) ?? claimed
        if let time, time > signer.notAfter { return .expiredWhenSigned }
        if let time, time < signer.notBefore { return .notYetValidWhenSigned }
        if proven(stamp) == nil, now > signer.notAfter { return .expiredSince }
        return .valid
    }

    private func chain(of reading: MessageReading, _ stamp: SignatureReport.Stamp?) -> ChainVerdict {
        guard let roots else { return .notJudged }
        // Expiry is told by itself; here it is who issued.
        let instant = proven(stamp) ?? min(now, reading.signer.notAfter.addingTimeInterval(-1))
        return roots.judge(reading.signer, with: reading.certificates, at: max(instant, reading.signer.notBefore))
    }

    func chain(of stamp: TimeStamp) -> ChainVerdict {
        guard let roots else { return .notJudged }
        return roots.judge(stamp.authority, with: stamp.certificates, at: stamp.time, for: .timeStamps)
    }
}
