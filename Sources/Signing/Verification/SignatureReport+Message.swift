import Foundation

extension SignatureReport {
    /// Line by line, for people.
    public var lines: [SigningWords] {
        var lines = [headline, integrityWords]
        lines.append(coverageWords)
        lines += laterChanges.map(\.words)
        lines.append(timeWords)
        if let stamp { lines.append(Self.words(of: stamp)) }
        lines += [validityWords, chainWords]
        return lines
    }

    public var headline: SigningWords {
        let owner = [signer.owner, signer.organization].compactMap { $0 }.joined(separator: ", ")
        return switch verdict {
        case .good: .init(vi: "\(field): \(owner): chữ ký hợp lệ", en: "\(field): \(owner): the signature is valid")
        case .doubtful:
            .init(
                vi: "\(field): \(owner): chữ ký nguyên vẹn, còn điều chưa xét được",
                en: "\(field): \(owner): the signature is whole, not all could be judged")
        case .bad:
            .init(vi: "\(field): \(owner): chữ ký KHÔNG hợp lệ", en: "\(field): \(owner): the signature is NOT valid")
        }
    }

    private var integrityWords: SigningWords {
        switch integrity {
        case .whole: .init(vi: "nội dung đúng như khi ký", en: "the content is what was signed")
        case .changed:
            .init(vi: "nội dung ĐÃ BỊ SỬA sau khi ký", en: "the content WAS CHANGED after it was signed")
        case .broken(let said): .init(vi: "chữ ký hỏng (\(said))", en: "the signature is broken (\(said))")
        }
    }

    private var coverageWords: SigningWords {
        let ranges = covered.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
        let count = covered.reduce(0) { $0 + $1.count }
        return coversAll
            ? .init(vi: "bao trùm toàn tệp (byte \(ranges))", en: "covers the whole file (bytes \(ranges))")
            : .init(
                vi: "bao trùm \(count) byte (\(ranges)) trên \(fileSize); phần sau thêm vào sau khi ký",
                en: "covers \(count) bytes (\(ranges)) of \(fileSize); the rest was added later")
    }

    private var timeWords: SigningWords {
        let time = claimedTime.map { VietnamTime($0).text } ?? "?"
        return .init(
            vi: "\(profile.rawValue); thời gian ký theo người ký: \(time)",
            en: "\(profile.rawValue); signed, as the signer says, at \(time)")
    }

    private static func words(of stamp: Stamp) -> SigningWords {
        let time = VietnamTime(stamp.time).text
        guard stamp.isWhole else {
            return .init(vi: "dấu thời gian KHÔNG đúng", en: "the time stamp does NOT hold")
        }
        let trust: SigningWords =
            switch stamp.chain {
            case .trusted: .init(vi: "tin cậy", en: "trusted")
            case .notJudged: .init(vi: "chưa xét nơi cấp", en: "its authority wasn't judged")
            default: .init(vi: "nơi cấp không được tin cậy", en: "its authority isn't trusted")
            }
        return .init(
            vi: "dấu thời gian \(time) của \(stamp.authority): \(trust.vi)",
            en: "time stamp \(time) by \(stamp.authority): \(trust.en)")
    }

    private var validityWords: SigningWords {
        let (from, to) = (VietnamTime(signer.notBefore).day, VietnamTime(signer.notAfter).day)
        return switch validity {
        case .valid: .init(vi: "chứng thư có hiệu lực (\(from)–\(to))", en: "the certificate is valid (\(from)–\(to))")
        case .expiredSince:
            .init(
                vi: "chứng thư đã hết hạn từ \(to), không có dấu thời gian chứng minh ký trước đó",
                en: "the certificate expired on \(to), and no time stamp proves that it was signed before")
        case .expiredWhenSigned:
            .init(
                vi: "chứng thư ĐÃ HẾT HẠN từ \(to) khi ký",
                en: "the certificate HAD EXPIRED on \(to) when it was signed")
        case .notYetValidWhenSigned:
            .init(
                vi: "khi ký chứng thư chưa có hiệu lực (từ \(from))",
                en: "the certificate wasn't valid yet (from \(from))")
        }
    }

    private var chainWords: SigningWords {
        switch chain {
        case .trusted:
            .init(vi: "chứng thư do nơi tin cậy cấp (\(signer.issuer))", en: "issued by \(signer.issuer), trusted")
        case .notJudged:
            .init(
                vi: "chưa xét nơi cấp (\(signer.issuer)); hãy nêu chứng thư gốc bằng --roots",
                en: "its issuer (\(signer.issuer)) wasn't judged; name the root certificates by --roots")
        case .expired: .init(vi: "một chứng thư trong chuỗi đã hết hạn", en: "a certificate of the chain has expired")
        case .notYetValid:
            .init(vi: "một chứng thư trong chuỗi chưa có hiệu lực", en: "a certificate of the chain isn't valid yet")
        case .untrusted(let said):
            .init(
                vi: "nơi cấp (\(signer.issuer)) không thuộc danh sách tin cậy (\(said))",
                en: "its issuer (\(signer.issuer)) isn't among the trusted (\(said))")
        }
    }
}

extension LaterChange {
    public var words: SigningWords {
        switch self {
        case .signature(let field):
            .init(vi: "sau đó có thêm chữ ký \(field)", en: "the signature \(field) was added later")
        case .emptySignatureField(let field):
            .init(vi: "sau đó có thêm ô chữ ký trống \(field)", en: "an empty signature field \(field) was added later")
        case .validationData:
            .init(vi: "sau đó có thêm dữ liệu xác thực", en: "validation data were added later")
        case .metadata: .init(vi: "sau đó sửa thuộc tính tệp", en: "the file's properties were changed later")
        case .foreign(let words): .init(vi: "SAU KHI KÝ BỊ SỬA: \(words.vi)", en: "CHANGED AFTER SIGNING: \(words.en)")
        }
    }
}
