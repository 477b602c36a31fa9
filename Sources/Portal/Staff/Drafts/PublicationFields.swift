import Figures
import Foundation
import PlanBook
import Reporting

/// The part of the composer's page that is about publishing: hour, files, notes.
struct PublicationFields {
    private let work: DraftWork
    private let asked: StaffRequest

    init(_ work: DraftWork, _ asked: StaffRequest) { (self.work, self.asked) = (work, asked) }

    var fields: Fields {
        let now = asked.store.clock.now()
        guard let published = work.publication else {
            return ["soonest": LocalHour.text(now), "usualHour": LocalHour.text(Self.nextMorning(after: now))]
        }
        let isVisible = published.visibleFrom <= now
        let address = work.address(asked.links)
        let mayChange = asked.actor.may(.publish) && !published.isWithdrawn
        return [
            "published": [
                "isVisible": isVisible, "hour": LocalHour.words(published.visibleFrom), "title": published.title,
                "number": [published.number.map(DocumentNumber.digits), published.symbol].compactMap(\.self).joined(
                    separator: "/"),
                "address": asked.links.release(published.release), "isWithdrawn": published.isWithdrawn,
                "notes": published.notes.map { PublicationDownload.note($0, asked.language) },
                "files": work.files.map { PublicationDownload.link($0, address + "/tep/" + $0.kind.rawValue) },
                "mayChange": mayChange, "ownAddress": address,
            ] as Fields
        ]
    }

    /// 8 o'clock of the next day in Vietnam.
    private static func nextMorning(after now: Date) -> Date {
        let tomorrow = Day(now.addingTimeInterval(24 * 3600))
        return LocalHour.date("\(tomorrow.text)T08:00") ?? now
    }
}
