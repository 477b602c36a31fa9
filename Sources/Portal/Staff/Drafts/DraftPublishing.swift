import Checking
import Figures
import Foundation
import PlanBook
import Releasing
import Signing

/// A draft that was signed off becomes a release: with its number, its seals, its figures in the book, its files for the
/// public.
///
/// The files are made with the next number first; then all is written to the book in one transaction. Where another took
/// the number meanwhile, the files are made again.
struct DraftPublishing: Sendable {
    let work: DraftWork
    let store: BookStore
    let actor: Actor
    /// The hour of publication; nil: now.
    let hour: Date?

    /// - Throws: ``DraftRefusal`` with all that keeps it from going out.
    func run() async throws {
        let actor = actor
        try await store.read { try $0.require(actor, .publish) }
        guard work.state == .signedOff, let version = work.last, let signOff = work.signOff else {
            throw PlanBookError.outOfTurn(
                vietnamese: "bản thảo chưa được ký duyệt", english: "the draft isn't signed off")
        }
        let signed = try await requireUnchanged(version, since: signOff)
        for _ in 0..<10 {
            do { return try await publish(version, signed) } catch is NumberIsTaken { continue }
        }
        throw PlanBookError.outOfTurn(
            vietnamese: "nhiều người đang lấy số cùng lúc; hãy thử lại", english: "many take numbers at once; try again"
        )
    }

    /// Writes the draft as it was signed off again: the seal must be the same.
    private func requireUnchanged(_ version: DraftVersion, since signOff: DraftEvent) async throws -> Composition {
        let composition = try await Composition.make(
            version.template,
            work.setting(asKnown: version.asKnown, on: signOff.at.map { Day($0) } ?? store.clock.today), store)
        let seal = try await DraftSeal.make(composition, store)
        guard seal.hash.hexadecimal == signOff.remark else {
            throw DraftRefusal(reasons: [Self.changed])
        }
        return composition
    }

    private static let changed = Bilingual(
        vi: "Số liệu hoặc lời văn đã khác bản được ký duyệt (sổ có số mới). Hãy trả lại để soạn và ký duyệt lại.",
        en: "Figures or words aren't those that were signed off (the book has newer ones). Return it for a new review.")

    private func publish(_ version: DraftVersion, _ signed: Composition) async throws {
        let now = store.clock.now()
        let visibleFrom = max(hour ?? now, now)
        var setting = signed.setting
        setting.day = Day(visibleFrom)
        setting.asKnown = version.asKnown
        let symbol = signed.written?.release.frame.symbol ?? ""
        let year = setting.day.year
        let number = try await store.read { try $0.nextNumber(symbol, year: year) }
        setting.number = DocumentNumber.digits(number)
        let composition = try await Composition.make(version.template, setting, store)
        guard composition.prints == signed.prints else { throw DraftRefusal(reasons: [Self.changed]) }
        let text = "\(DocumentNumber.digits(number))/\(symbol)"
        let name = "\(text)-\(year)".replacing("/", with: "-")
        let files = try await ReleaseFiles.make(
            composition, name: name, number: text, asKnown: setting.factsDay, store)
        let release = OutgoingRelease(
            name: name + ".md", release: files.text.release, figures: files.composed.figures, area: work.area.slug,
            title: files.composed.title, number: text, day: setting.day, period: work.period)
        let (actor, draft, day) = (actor, work.draft.id, setting.day)
        try await store.book.writing(
            as: actor, clock: store.clock, .init(.publish, subject: text, detail: "draft \(draft)")
        ) { writer in
            try writer.requireNext(number, symbol, year: year)
            guard try writer.reader.lastVersion(ofDraft: draft, for: actor)?.id == version.id else {
                throw PlanBookError.outOfTurn(
                    vietnamese: "bản thảo vừa được sửa", english: "the draft was changed just now")
            }
            let stored = try release.keep(in: writer)
            _ = try writer.takeNumber(symbol, on: day, subject: release.title, release: stored.id)
            for seal in files.seals { try writer.add(seal, to: stored.id) }
            try writer.publish(
                PublicationOrder(
                    release: stored.id, draft: draft, visibleFrom: visibleFrom, symbol: symbol, number: number,
                    files: files.files), by: actor)
        }
    }
}
