import PlanBook

/// What a release rests on, under one hash: the data as they were known, the text, and the check report.
public struct Seal: Hashable, Sendable {
    public enum Part: String, Hashable, Sendable, CaseIterable {
        case data, text, report

        public var words: SigningWords {
            switch self {
            case .data: .init(vi: "số liệu", en: "the data")
            case .text: .init(vi: "văn bản", en: "the text")
            case .report: .init(vi: "báo cáo kiểm tra", en: "the check report")
            }
        }
    }

    /// A part's bytes, and the SHA-256 that they had when they were sealed.
    public struct Content: Hashable, Sendable {
        public var bytes: [UInt8]
        public var digest: [UInt8]

        public init(bytes: [UInt8], digest: [UInt8]) {
            self.bytes = bytes
            self.digest = digest
        }

        init(sealing bytes: [UInt8]) { self.init(bytes: bytes, digest: OpenSSL.sha256(bytes)) }

        var isWhole: Bool { OpenSSL.sha256(bytes) == digest }
    }

    public var data: Content
    public var text: Content
    public var report: Content
    public var hash: [UInt8]

    /// Seals the three parts as they are.
    /// - Parameters:
    ///   - data: from ``SealedData``.
    ///   - text: the release's text, UTF-8.
    ///   - report: the check report, in any form that doesn't depend on when it was made.
    public init(data: [UInt8], text: [UInt8], report: [UInt8]) {
        self.data = Content(sealing: data)
        self.text = Content(sealing: text)
        self.report = Content(sealing: report)
        hash = Self.hash(self.data.digest, self.text.digest, self.report.digest)
    }

    /// A seal as it was kept.
    public init(data: Content, text: Content, report: Content, hash: [UInt8]) {
        self.data = data
        self.text = text
        self.report = report
        self.hash = hash
    }

    public subscript(part: Part) -> Content {
        switch part {
        case .data: data
        case .text: text
        case .report: report
        }
    }

    private static func hash(_ data: [UInt8], _ text: [UInt8], _ report: [UInt8]) -> [UInt8] {
        // Named, so that no other list of digests has this hash.
        var bytes = Array("solieu-seal-1\n".utf8)
        for (part, digest) in zip(Part.allCases, [data, text, report]) {
            bytes += Array("\(part.rawValue)\n".utf8) + digest
        }
        return OpenSSL.sha256(bytes)
    }

    // MARK: Verifying

    public enum Fault: Hashable, Sendable {
        /// The part isn't what was sealed.
        case changed(Part)
        /// The list of digests doesn't fit the hash.
        case brokenHash
        /// Another seal than the one that it is held against.
        case otherSeal
        /// The file's text isn't the one that was sealed.
        case otherText
        /// Not the bytes that went out, though data, text and report are those that were sealed.
        case otherFile

        public var words: SigningWords {
            switch self {
            case .changed(let part):
                .init(
                    vi: "niêm phong: \(part.words.vi) đã bị sửa sau khi niêm phong",
                    en: "seal: \(part.words.en) was changed after it was sealed")
            case .brokenHash:
                .init(vi: "niêm phong: mã băm chung không khớp", en: "seal: the common hash doesn't fit")
            case .otherSeal:
                .init(
                    vi: "niêm phong không phải bản lưu trong sổ", en: "the seal isn't the one that the book keeps")
            case .otherText:
                .init(
                    vi: "văn bản trong tệp khác văn bản đã niêm phong",
                    en: "the file's text isn't the text that was sealed")
            case .otherFile:
                .init(
                    vi:
                        "tệp không còn đúng từng byte như khi phát hành: phần ngoài số liệu, văn bản, báo cáo (trình bày, "
                        + "thuộc tính) đã đổi",
                    en:
                        "the file isn't byte for byte what went out: something besides data, text and report (its form, its "
                        + "properties) was changed")
            }
        }
    }

    /// What was changed; nothing where the seal holds.
    ///
    /// - Parameters:
    ///   - kept: the seal that the book keeps, where there is a book: it tells a part that was changed along with its
    ///     digest.
    ///   - fileText: the text that the file has now.
    public func verify(against kept: Seal? = nil, fileText: [UInt8]? = nil) -> [Fault] {
        var faults: [Fault] = []
        for part in Part.allCases {
            let isKept = kept.map { $0[part].digest == self[part].digest } ?? true
            if !self[part].isWhole || !isKept { faults.append(.changed(part)) }
        }
        if hash != Self.hash(data.digest, text.digest, report.digest) { faults.append(.brokenHash) }
        if let kept, kept.hash != hash, faults.isEmpty { faults.append(.otherSeal) }
        if let fileText, fileText != text.bytes { faults.append(.otherText) }
        return faults
    }
}

// MARK: - In the book

extension Seal {
    public init(_ stored: StoredSeal) {
        func content(_ part: SealedPart) -> Content { Content(bytes: part.bytes, digest: part.digest) }
        self.init(
            data: content(stored.data), text: content(stored.text), report: content(stored.report), hash: stored.hash)
    }
}

extension BookWriter {
    /// Keeps a seal with its release.
    @discardableResult
    public func add(_ seal: Seal, to release: Int64) throws -> Int64 {
        func part(_ content: Seal.Content) -> SealedPart { SealedPart(bytes: content.bytes, digest: content.digest) }
        return try add(
            StoredSeal(
                release: release, hash: seal.hash, data: part(seal.data), text: part(seal.text),
                report: part(seal.report)))
    }
}
