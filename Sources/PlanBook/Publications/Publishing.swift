import Foundation
import GRDB

/// What is to be published.
public struct PublicationOrder: Sendable {
    public var release: Int64
    /// The draft that it was composed as, which must be signed off.
    public var draft: Int64?
    /// The hour of publication; one that is past means at once.
    public var visibleFrom: Date
    /// Its number of the register, which must stand.
    public var symbol: String?
    public var number: Int?
    public var files: [PublicationFile]

    public init(
        release: Int64, draft: Int64? = nil, visibleFrom: Date, symbol: String? = nil, number: Int? = nil,
        files: [PublicationFile]
    ) {
        self.release = release
        self.draft = draft
        self.visibleFrom = visibleFrom
        self.symbol = symbol
        self.number = number
        self.files = files
    }
}

extension BookWriter {
    /// Publishes a release, once.
    ///
    /// It is visible from its hour on, and never from before now: nobody can make it look older than it is.
    @discardableResult
    public func publish(_ order: PublicationOrder, by actor: Actor) throws -> Int64 {
        try reader.require(actor, .publish)
        guard let release = try reader.release(order.release) else {
            throw PlanBookError.unknownRecord(.release, order.release)
        }
        let isKnown = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM publication WHERE release = ?)", arguments: [order.release])
        guard isKnown != true else {
            throw PlanBookError.outOfTurn(
                vietnamese: "thông cáo này đã được công bố; hãy đính chính hoặc thu hồi",
                english: "this release is published already; correct it or withdraw it")
        }
        guard order.visibleFrom.timeIntervalSince(clock.now()) <= Self.longestEmbargo else {
            throw PlanBookError.unfit(
                vietnamese: "giờ công bố cách nay hơn một năm; hãy xem lại ngày giờ",
                english: "the hour of publication is more than a year away; look at day and hour again")
        }
        try check(order.files)
        try checkNumber(order, of: release)
        if let draft = order.draft { try step(.publish, draft, by: actor) }
        let id = try append(
            to: "publication",
            [
                order.release, order.draft, max(order.visibleFrom, clock.now()).journalText, order.symbol, order.number,
                actor.id,
            ])
        try append(order.files, to: id)
        return id
    }

    /// Notes that a publication was corrected, with the files that take the place of former ones.
    @discardableResult
    public func correct(
        publicationOf release: Int64, words: String, files: [PublicationFile] = [], by actor: Actor
    ) throws -> Int64 {
        try reader.require(actor, .publish)
        try check(files, mayBeNone: true)
        let id = try note(.corrected, release, words, by: actor)
        try append(files, to: id)
        return id
    }

    /// Notes that a publication doesn't hold any more. It stays readable, with the note.
    @discardableResult
    public func withdraw(publicationOf release: Int64, words: String, by actor: Actor) throws -> Int64 {
        try reader.require(actor, .publish)
        return try note(.withdrawn, release, words, by: actor)
    }

    /// In seconds: a year.
    private static let longestEmbargo = 366.0 * 86_400

    private func note(
        _ kind: PublicationNote.Kind, _ release: Int64, _ words: String, by actor: Actor
    ) throws -> Int64 {
        guard let publication = try reader.publication(ofRelease: release, for: actor) else {
            throw PlanBookError.unknownRecord(.publication, release)
        }
        guard !publication.isWithdrawn else {
            throw PlanBookError.outOfTurn(
                vietnamese: "thông cáo này đã được thu hồi", english: "this release was withdrawn before")
        }
        guard words.contains(where: { !$0.isWhitespace }), words.count <= 5000 else {
            throw PlanBookError.unfit(
                vietnamese: "đính chính hoặc thu hồi cần có lời giải thích, nhiều nhất 5000 ký tự",
                english: "a release is corrected or withdrawn with words of at most 5000 characters")
        }
        try append(to: "publication_note", [publication.id, kind.rawValue, words, actor.id])
        return publication.id
    }

    private func append(_ files: [PublicationFile], to publication: Int64) throws {
        for file in files {
            try append(
                to: "publication_file", [publication, file.kind.rawValue, Data(file.sha256), Data(file.bytes)])
        }
    }

    private func check(_ files: [PublicationFile], mayBeNone: Bool = false) throws {
        guard mayBeNone || !files.isEmpty, Set(files.map(\.kind)).count == files.count,
            files.allSatisfy({ !$0.bytes.isEmpty && $0.bytes.count <= PublicationFile.greatestSize })
        else {
            throw PlanBookError.unfit(
                vietnamese: "mỗi dạng tệp công bố có đúng một tệp, không trống và không quá 64 MiB",
                english: "a publication has one file of each kind, neither empty nor above 64 MiB")
        }
    }

    private func checkNumber(_ order: PublicationOrder, of release: StoredRelease) throws {
        guard order.symbol != nil || order.number != nil else { return }
        guard let symbol = order.symbol, let number = order.number,
            let known = try reader.documentNumber(number, symbol, year: release.day.year), known.voidReason == nil,
            known.release == nil || known.release == release.id
        else {
            throw PlanBookError.unfit(
                vietnamese: "số văn bản chưa được cấp, đã hủy, hoặc là của thông cáo khác; hãy xem sổ văn bản",
                english: "the number isn't issued, is void, or is another release's; look into the register")
        }
    }
}
