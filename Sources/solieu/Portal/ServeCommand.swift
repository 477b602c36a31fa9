import ArgumentParser
import Logging
import PlanBook
import Portal

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Mở cổng số liệu: trang công khai và trang làm việc. / Serve the portal: public pages and staff's.",
        discussion: """
            Ví dụ / Examples:
              solieu serve --planbook so.book
              solieu serve --planbook so.book --port 8443 --certificate cong.pem --private-key cong.key

            Dừng bằng Ctrl-C: yêu cầu đang làm dở được làm xong. / Ctrl-C stops it; requests in hand are finished.
            """)

    @OptionGroup var book: BookOptions

    @Option(help: ArgumentHelp("Địa chỉ nghe. / The address to listen on.", valueName: "host"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("Cổng mạng; 0 để máy chọn. / The port; 0 lets the system choose.", valueName: "port"))
    var port = 8080

    func run() async throws {
        var settings = PortalSettings()
        settings.host = host
        settings.port = port
        let language = book.language
        let server = try PortalServer(book: try book.open(), settings: settings, logger: Logger(label: "solieu"))
        try await server.run { [host] port in
            BookRun.say(
                language, vi: "Cổng đang mở: http://\(host):\(port)", en: "The portal is open: http://\(host):\(port)")
        }
    }
}
