import ArgumentParser
import PlanBook
import Reporting
import ShippedData

/// Keeps the book itself in order.
struct AdminCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin",
        abstract: "Lập sổ, kiểm tra nhật ký, quyết định tên gọi. / Make a book, verify its journal, decide on names.",
        discussion: """
            Ví dụ / Examples:
              solieu admin create --area bac-giang --planbook so.book
              solieu admin verify --planbook so.book
              solieu admin decide "tiêm đủ 2 mũi vắc xin" covid_vaccination_adult_rate --planbook so.book
              solieu admin indicators chi-tieu.csv --planbook so.book
              solieu admin formulas --planbook so.book
            """,
        subcommands: [
            CreateCommand.self, VerifyCommand.self, JournalCommand.self, DecideCommand.self, WithdrawCommand.self,
            CorrectCommand.self, IndicatorsCommand.self, FormulasCommand.self, AddPersonCommand.self,
            BackupCommand.self, RestoreCommand.self,
        ])
}

/// Makes a new book with the catalogue that ships.
struct CreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Lập sổ mới với danh mục có sẵn. / Make a book with the catalogue that ships.")

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    @Option(help: ArgumentHelp("Địa bàn của sổ. / The area that the book is of.", valueName: "area"))
    var area: String

    func run() async throws {
        let book = try PlanBook.create(try book.path(), seed: .shipped(homeArea: area), by: person.name)
        try book.read { reader in
            let catalogue = try reader.catalogue()
            let map = try reader.areaMap()
            BookRun.say(
                self.book.language,
                vi: "\(book.path): đã lập sổ với \(catalogue.indicators.count) chỉ tiêu, "
                    + "\(map.areas.count) địa bàn. Tiếp theo: solieu import THÔNG-CÁO --planbook \(book.path)",
                en:
                    "\(book.path): made with \(catalogue.indicators.count) indicators and \(map.areas.count) areas. "
                    + "Next: solieu import RELEASE --planbook \(book.path)")
        }
    }
}

/// Proves that the journal is unbroken and that the book holds what it tells.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Kiểm tra nhật ký và dữ liệu còn nguyên vẹn. / Prove that journal and data are whole.")

    @OptionGroup var book: BookOptions

    @Option(
        help: ArgumentHelp(
            "Mã của một mục đã ghi lại trước đây; nhật ký phải còn mục ấy. / The hash of an entry noted down before, which "
                + "the journal must still hold.", valueName: "hash"))
    var expect: String?

    func run() async throws {
        let book = try book.open()
        let check = try book.read { try $0.checkJournal(holds: expect) }
        for fault in check.faults { StandardStreams.complain("solieu: \(book.path): \(fault.sentence)") }
        let language = self.book.language
        BookRun.say(
            language,
            vi: "\(check.entryCount) mục nhật ký, \(check.rowCount) dòng: "
                + (check.isUnbroken
                    ? "nguyên vẹn." : "\(check.faults.count) chỗ sai; hãy khôi phục từ bản sao lưu."),
            en: "\(check.entryCount) journal entries, \(check.rowCount) rows: "
                + (check.isUnbroken ? "unbroken." : "\(check.faults.count) faults; restore a backup."))
        print(check.head)
        if !check.isUnbroken { throw ExitCode(1) }
    }
}

extension JournalCheck.Fault {
    /// In Vietnamese and then in English.
    fileprivate var sentence: String {
        switch self {
        case .changedEntry(let id): "mục nhật ký \(id) đã bị sửa / journal entry \(id) was changed"
        case .brokenChain(let id):
            "mục nhật ký \(id) không nối với mục nhật ký trước / entry \(id) isn't bound to the one before"
        case .changedRows(let id):
            "dữ liệu của mục nhật ký \(id) đã bị sửa, bớt hoặc thêm / rows of entry \(id) were changed"
        case .changedState:
            "danh mục, địa bàn hoặc khóa bảo vệ bị sửa ngoài nhật ký / the catalogue, areas or guards were changed outside "
                + "the journal"
        case .brokenFile(let said): "tệp hỏng: \(said) / the file is broken: \(said)"
        case .missingEntry(let hash):
            "nhật ký không còn mục \(hash): phần cuối đã bị cắt / the journal lacks entry \(hash): its end was cut off"
        case .unaccountedRows(let table, let count):
            "\(table): \(count) nhóm dòng không có trong nhật ký / \(count) groups of rows that no entry brought"
        }
    }
}

/// Lists who did what when.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Xem nhật ký sổ. / Show who did what when.")

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    @Option(help: ArgumentHelp("Bao nhiêu mục mới nhất. / How many of the latest entries.", valueName: "count"))
    var last = 50

    func run() async throws {
        let entries = try book.open().read { try $0.journal(latest: last) }
        var grid = Grid(
            title: .init(vi: "Nhật ký", en: "Journal"),
            columns: [
                .init("id", vi: "số", en: "no.", isNumber: true), .init("at", vi: "lúc (UTC)", en: "at (UTC)"),
                .init("person", vi: "ai", en: "who"), .init("action", vi: "việc", en: "what"),
                .init("subject", vi: "đối tượng", en: "on"), .init("detail", vi: "chi tiết", en: "detail"),
            ])
        for entry in entries {
            grid.add([
                .number("\(entry.id)"), .text(entry.at), .text(entry.person), entry.actionCell,
                .text(entry.subject), .text(entry.detail),
            ])
        }
        try form.write(grid, book)
    }
}

/// Remembers what a name means, and files what went by it.
struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract:
            "Quyết định một tên gọi là chỉ tiêu nào; - là không phải chỉ tiêu. / Decide which indicator a name is; - for none.",
        discussion: """
            Ví dụ / Examples:
              solieu admin decide "tiêm đủ 2 mũi vắc xin" covid_vaccination_adult_rate --planbook so.book
              solieu admin decide @1:254-257 covid_vaccination_teen_rate --planbook so.book

            Tên được ghi nhớ cho mọi văn bản. Địa chỉ @ (solieu import, solieu table --wide nêu ra) chỉ cho một số liệu: khi
            tên quá chung, hoặc một văn bản dùng một tên cho hai nhóm.
            A name is remembered for all releases. An address (shown by solieu import and by solieu table --wide) is for one
            figure: where a name is too general, or one release has it for two groups.
            """)

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    @Argument(
        help: ArgumentHelp(
            "Tên như văn bản viết, hoặc địa chỉ @ của một số liệu. / The name as releases write it, or a figure's address.",
            valueName: "name"))
    var text: String

    @Argument(help: ArgumentHelp("Mã chỉ tiêu, hoặc -. / An indicator's code, or -.", valueName: "code"))
    var code: String

    func run() async throws {
        let book = try book.open()
        let filed = try book.write(by: person.name, .init(.decide, subject: text, detail: code)) { writer in
            let indicator = code == "-" ? nil : try writer.reader.catalogue().requireIndicator(code)
            if let address = QuotationAddress(text: text) { return try writer.settle(address, as: indicator?.id) }
            return try writer.settle(text, as: indicator?.id)
        }
        BookRun.say(
            self.book.language,
            vi:
                "Đã ghi nhớ; \(filed.placed) số liệu đã được xếp vào chỉ tiêu, \(filed.withdrawn) giá trị theo nghĩa cũ đã rút.",
            en:
                "Remembered; \(filed.placed) figures were filed, \(filed.withdrawn) values of the former meaning withdrawn."
        )
    }
}

/// Adds indicators, or changes those that are known.
struct IndicatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Thêm, sửa chỉ tiêu từ tệp CSV. / Add or change indicators from a CSV file.",
        discussion: "Các cột / Columns: Data/README.md")

    @OptionGroup var book: BookOptions
    @OptionGroup var person: PersonOption

    @Argument(help: ArgumentHelp("Tệp chỉ tiêu. / The file of indicators.", valueName: "file"), completion: .file())
    var file: String

    func run() async throws {
        let book = try book.open()
        let table = try BookRun.table(file)
        try book.write(by: person.name, .init(.catalogue, subject: file)) { writer in
            try writer.add(indicators: table, parts: .none, aliases: .none)
        }
        BookRun.say(
            self.book.language, vi: "Đã ghi \(table.rows.count) chỉ tiêu.",
            en: "\(table.rows.count) indicators written.")
    }
}

/// Lists the formulas of derived indicators and what is wrong with any.
struct FormulasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formulas",
        abstract:
            "Công thức của các chỉ tiêu tính ra và lỗi nếu có. / The formulas of derived indicators and their faults."
    )

    @OptionGroup var book: BookOptions
    @OptionGroup var form: GridOptions

    func run() async throws {
        let catalogue = try book.open().read { try $0.catalogue() }
        let formulas = FormulaBook(catalogue)
        try form.write(ListGrid.formulas(formulas, catalogue), book)
        if !formulas.errors.isEmpty { throw ExitCode(1) }
    }
}
