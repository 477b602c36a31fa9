import Documents
import Filing
import PlanBook
import Reading
import Reporting

/// What taking a release would do: its figures by what becomes of them, tried out and taken back.
struct ImportReleaseView {
    private let item: ImportTray.Item
    private let asked: StaffRequest

    init(_ item: ImportTray.Item, _ asked: StaffRequest) { (self.item, self.asked) = (item, asked) }

    var fields: Fields {
        get async throws {
            let document = try await DocumentReader().read(item.file.bytes, name: item.file.name)
            let (book, filer) = (asked.store.book, ReleaseFiler(area: item.area))
            let filed = try await Blocking.run {
                let release = ReleaseReader().read(document)
                return try book.rehearse { try filer.file(release, into: $0) }
            }
            let report = filed.report
            var fields: Fields = [
                "name": item.file.name, "isTable": false, "isGood": true, "wasTaken": report.wasKnown,
                "canTake": !report.wasKnown, "address": StaffPlace.imports.address(asked.links),
                "tasks": "\(filed.taskCount)", "directives": "\(filed.directives.count)",
                "filings": report.filings.map { quotation, filing -> Fields in
                    [
                        "quote": quotation.quote, "about": quotation.about, "period": quotation.period?.text ?? "",
                        "fate": asked.language(filing.words),
                    ]
                },
            ]
            fields.set("area", filed.area?.fullName)
            fields["day"] = asked.printing.day(report.release.day)
            return fields
        }
    }
}
