import ArgumentParser
import Documents
import Figures
import PlanBook
import Releasing
import Reporting
import Running

/// What a release is written from.
struct ReleaseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Tệp mẫu: Markdown hoặc Word. / The template: Markdown or Word.", valueName: "template"),
        completion: .file())
    var template: String?

    @Option(help: ArgumentHelp("Kỳ của thông cáo. / The release's period.", valueName: "period"))
    var period: Period

    @Option(help: ArgumentHelp("Như đã biết đến ngày này. / As known on this day.", valueName: "day"))
    var asKnown: Day?

    @Option(help: ArgumentHelp("Ngày ghi trên thông cáo. / The day that the release bears.", valueName: "day"))
    var day: Day?

    @Option(help: ArgumentHelp("Địa bàn; mặc định là của sổ. / The area; else the book's own.", valueName: "area"))
    var area: String?

    @Option(help: ArgumentHelp("Người ký. / Who signs.", valueName: "name"))
    var signer: String?

    var vintage: Vintage { asKnown.map(Vintage.asKnown) ?? .latest }
    var ownDay: Day { day ?? asKnown ?? BookClock.system.today }
    /// The day on which targets and tasks are asked for: what a release tells may be known later than the day it bears.
    var factsDay: Day { asKnown ?? day ?? BookClock.system.today }
    /// The files that must not be written over.
    var inputs: [String] { [template].compactMap(\.self) }

    func request(area: String? = nil, number: String? = nil) -> ReleaseRequest {
        ReleaseRequest(area: area ?? self.area, period: period, day: ownDay, number: number, signer: signer)
    }

    /// The template that ships in a language.
    func shipped(_ language: Language) -> DefaultTemplate { DefaultTemplate(language == .vi ? .vi : .en) }

    /// The template that is named, or the one that ships in the language.
    func readTemplate(in language: Language) throws -> ReleaseTemplate {
        guard let template else {
            let shipped = shipped(language)
            return try ReleaseTemplate(Array(shipped.text.utf8), name: shipped.name)
        }
        let library = TemplateFolder(of: template)
        return try ReleaseTemplate(
            try InputReader().read(.file(path: template)), name: template,
            TemplateParser { name in library.path(of: name).flatMap(TemplateFolder.text) })
    }

    func facts(for template: ReleaseTemplate, _ book: PlanBook) throws -> BookFacts {
        try book.read { reader in
            try BookFacts(reader, periods: template.periods(for: period), vintage: vintage, on: factsDay)
        }
    }

    /// How many tasks the book has today that it didn't have on the release's day; 0 where a day of knowledge is given.
    func laterTasks(than facts: BookFacts, _ book: PlanBook) throws -> Int {
        let today = BookClock.system.today
        guard asKnown == nil, factsDay < today else { return 0 }
        return try book.read { max(0, try $0.tasks(on: today, .latest).count - facts.tasks.count) }
    }
}

/// The templates beside one that includes them.
struct TemplateFolder: Sendable {
    private let folder: String

    init(of template: String) {
        folder = template.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// nil for names that would lead out of the folder.
    func path(of name: String) -> String? {
        guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
        return folder.isEmpty ? name : folder + "/" + name
    }

    static func text(_ path: String) -> String? {
        (try? InputReader().read(.file(path: path))).map { String(decoding: $0, as: UTF8.self) }
    }
}
