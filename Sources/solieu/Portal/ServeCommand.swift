import ArgumentParser
import Logging
import PlanBook
import Portal
import Reporting
import Running

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Mở cổng số liệu: trang công khai và trang làm việc. / Serve the portal: public pages and staff's.",
        discussion: """
            Ví dụ / Examples:
              solieu serve --planbook so.book
              solieu serve --settings cong.conf
              solieu serve --planbook so.book --port 8443 --certificate cong.pem --private-key cong.key

            Mỗi thiết lập đặt được trong tệp (port = 8443), trong biến môi trường (SOLIEU_PORT), trên dòng lệnh; cái sau
            thắng cái trước. / Each setting can be in the file, the environment or on the command line; the later wins.
            Dừng bằng Ctrl-C: yêu cầu đang làm dở được làm xong. / Ctrl-C stops it; requests in hand are finished.
            """)

    @Option(
        help: ArgumentHelp(
            "Tệp thiết lập: mỗi dòng một «khóa = giá trị». / A file of settings, a line each. (SOLIEU_SETTINGS)",
            valueName: "file"), completion: .file())
    var settings: String?

    @Option(help: "Ngôn ngữ của kết quả: vi hoặc en. / Language of the results: vi or en. (SOLIEU_LANG)")
    var lang: Language?

    @OptionGroup var flags: ServeFlags

    func run() async throws {
        let language = lang ?? StandardStreams.language
        var settings = PortalSettings()
        if let path = self.settings ?? StandardStreams.environment("SOLIEU_SETTINGS") {
            let bytes = try InputReader().read(.file(path: path))
            try settings.take(file: String(decoding: bytes, as: UTF8.self), name: path)
        }
        try settings.take(environment: StandardStreams.environment)
        try settings.take(flags: flags.given)
        try settings.check()
        guard let path = settings.planbook else {
            throw ValidationError("Hãy nêu sổ: --planbook TỆP. / Name the book: --planbook FILE.")
        }
        let level = settings.logLevel
        let logger = Logger(label: "solieu") { _ in JSONLogHandler(level: level) }
        let server = try PortalServer(book: try PlanBook.open(path), settings: settings, logger: logger)
        let address = "\(settings.certificate == nil ? "http" : "https")://\(settings.host)"
        try await server.run { port in
            BookRun.say(
                language, vi: "Cổng đang mở: \(address):\(port)", en: "The portal is open: \(address):\(port)")
        }
    }
}
