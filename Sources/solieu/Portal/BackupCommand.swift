import ArgumentParser
import PlanBook

/// Copies the book while it is used, and makes a book from a copy.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Sao lưu sổ khi cổng đang chạy; bản sao được kiểm tra. / Copy the book while it is used.",
        discussion: """
            Ví dụ / Example:
              solieu admin backup sao-luu/2021-12-02.book --planbook so.book
            """)

    @OptionGroup var book: BookOptions

    @Argument(
        help: ArgumentHelp("Tệp sao lưu, chưa có. / The copy's file, which isn't there yet.", valueName: "file"),
        completion: .file())
    var file: String

    func run() async throws {
        let check = try book.open().backup(to: file)
        BookRun.say(
            book.language,
            vi: "\(file): \(check.entryCount) mục nhật ký, \(check.rowCount) dòng, nguyên vẹn.",
            en: "\(file): \(check.entryCount) journal entries, \(check.rowCount) rows, whole.")
        print(check.head)
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Lập sổ từ một bản sao lưu. / Make a book from a copy.",
        discussion: """
            Ví dụ / Example:
              solieu admin restore sao-luu/2021-12-02.book --planbook so-moi.book
            """)

    @OptionGroup var book: BookOptions

    @Argument(help: ArgumentHelp("Bản sao lưu. / The copy.", valueName: "file"), completion: .file())
    var file: String

    func run() async throws {
        let path = try book.path()
        let check = try PlanBook.restore(file, to: path)
        BookRun.say(
            book.language, vi: "\(path): \(check.entryCount) mục nhật ký, nguyên vẹn.",
            en: "\(path): \(check.entryCount) journal entries, whole.")
    }
}
