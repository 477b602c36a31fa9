import Checking
import Documents
import Exchange
import Figures
import Filing
import Foundation
import Hummingbird
import PlanBook
import Reading
import Reporting

/// Takes tables and releases into the book: a file is sent, its mapping shown and mended, what it would do told, and
/// then it is taken as a whole.
struct ImportPages: Sendable {
    private let tray = ImportTray()

    func register(_ routes: StaffRoutes) {
        routes.get(.imports) { try await start($0) }
        routes.post(.imports) { try await send($0) }
        routes.get(.imports, "/xem") { try await review($0) }
        routes.post(.imports, "/xem") { try await mend($0) }
        routes.post(.imports, "/nhan") { try await take($0) }
    }

    // MARK: - Sending

    private func start(_ asked: StaffRequest, trouble: Bilingual? = nil) async throws -> Response {
        let actor = asked.actor
        try await asked.store.read { try $0.require(actor, .openForms) }
        var fields: Fields = [
            "address": StaffPlace.imports.address(asked.links),
            "limit": "\(asked.kitchen.settings.uploadLimit >> 20)",
        ]
        fields.set("trouble", trouble.map { asked.language($0) })
        return try asked.page(
            "import", title: asked.language(StaffPlace.imports.title), fields,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private func send(_ asked: StaffRequest) async throws -> Response {
        let sent = try await asked.upload()
        let actor = asked.actor
        try await asked.store.read { try $0.require(actor, .openForms) }
        guard let file = sent.files.first, !file.bytes.isEmpty else {
            return try await start(
                asked, trouble: .init(vi: "Hãy chọn một tệp có nội dung.", en: "Choose a file that isn't empty."))
        }
        var options = ImportOptions()
        if let text = sent.fields["period"]?.nilIfEmpty {
            guard let period = Period(text: text) else {
                return try await start(
                    asked, trouble: .init(vi: "Không có kỳ «\(text)».", en: "There is no period “\(text)”."))
            }
            options.period = period
        }
        options.reason = sent.fields["reason"]?.nilIfEmpty
        let area = sent.fields["area"]?.nilIfEmpty
        options.area = area
        tray.put(
            .init(
                file: ImportFile(name: file.name, bytes: file.bytes), options: options, area: area,
                isTable: ImportFile.isTable(file.bytes, name: file.name), since: asked.store.clock.now()),
            for: asked.session.tokenDigest)
        return .seeOther(StaffPlace.imports.address(asked.links) + "/xem")
    }

    // MARK: - Reviewing

    private func review(_ asked: StaffRequest) async throws -> Response {
        guard let item = tray.item(for: asked.session.tokenDigest, at: asked.store.clock.now()) else {
            return .seeOther(StaffPlace.imports.address(asked.links))
        }
        do {
            let fields =
                item.isTable
                ? ImportTableView(try await plan(item, asked), item, asked).fields
                : try await ImportReleaseView(item, asked).fields
            return try asked.page("import-review", title: item.file.name, fields)
        } catch {
            guard let words = ImportTrouble.words(of: error) else { throw error }
            tray.clear(for: asked.session.tokenDigest)
            return try await start(asked, trouble: words)
        }
    }

    private func plan(_ item: ImportTray.Item, _ asked: StaffRequest) async throws -> ImportPlan {
        let (book, clock) = (asked.store.book, asked.store.clock)
        return try await Blocking.run { try Importer(book, clock: clock).plan(item.file, item.options) }
    }

    /// What the columns mean, as somebody mended it.
    private func mend(_ asked: StaffRequest) async throws -> Response {
        let form = try await asked.form()
        guard var item = tray.item(for: asked.session.tokenDigest, at: asked.store.clock.now()) else {
            return .seeOther(StaffPlace.imports.address(asked.links))
        }
        for (number, text) in form.fields(after: "c.") {
            guard let meaning = ColumnMeaning(text: text.split(separator: " ").joined(separator: " ")) else { continue }
            item.options.columns[number] = meaning
        }
        item.options.reason = form.text("reason")
        item.options.unit = form.text("unit")
        item.options.period = form.text("period").flatMap { Period(text: $0) }
        item.options.takesGood = form["take-good"] != nil
        item.since = asked.store.clock.now()
        tray.put(item, for: asked.session.tokenDigest)
        return .seeOther(StaffPlace.imports.address(asked.links) + "/xem")
    }

    // MARK: - Taking

    private func take(_ asked: StaffRequest) async throws -> Response {
        _ = try await asked.form()
        let actor = asked.actor
        try await asked.store.read { try $0.require(actor, .openForms) }
        guard let item = tray.item(for: asked.session.tokenDigest, at: asked.store.clock.now()) else {
            return .seeOther(StaffPlace.imports.address(asked.links))
        }
        if item.isTable {
            let (book, clock) = (asked.store.book, asked.store.clock)
            let plan = try await Blocking.run {
                try Importer(book, clock: clock).run(item.file, item.options, by: actor.login)
            }
            guard plan.isGood || item.options.takesGood else {
                return .seeOther(StaffPlace.imports.address(asked.links) + "/xem")
            }
        } else {
            let document = try await DocumentReader().read(item.file.bytes, name: item.file.name)
            let filer = ReleaseFiler(area: item.area)
            try await asked.write(.init(.importRelease, subject: item.file.name)) { writer in
                try writer.reader.require(actor, .openForms)
                _ = try filer.file(ReleaseReader().read(document), into: writer)
            }
        }
        tray.clear(for: asked.session.tokenDigest)
        return asked.redirect(to: StaffPlace.imports.address(asked.links), .imported)
    }
}

/// What a file can be refused for, in words for whoever sent it.
enum ImportTrouble {
    static func words(of error: any Error) -> Bilingual? {
        switch error {
        case is ImportError, is PlanBookError, is FilingError, is DocumentError: Bilingual(told: "\(error)")
        default: nil
        }
    }
}
