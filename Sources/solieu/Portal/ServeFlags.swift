import ArgumentParser
import Portal

/// Every setting of the portal as an option.
struct ServeFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Tệp sổ kế hoạch. / The plan book's file.", valueName: "book"))
    var planbook: String?

    @Option(help: ArgumentHelp("Địa chỉ nghe. / The address to listen on.", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("Cổng mạng; 0 để máy chọn. / The port; 0 lets the system choose.", valueName: "port"))
    var port: String?

    @Option(
        help: ArgumentHelp(
            "Địa chỉ mà bên ngoài gọi tới. / What the portal is reached by from outside.", valueName: "url"))
    var publicAddress: String?

    @Option(help: ArgumentHelp("Chứng thư TLS (PEM). / TLS certificate (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Khóa của chứng thư (PEM). / The certificate's key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(
        help: ArgumentHelp(
            "Tin X-Forwarded-For của máy chủ đứng trước. / Believe the proxy's X-Forwarded-For.", valueName: "yes|no"))
    var trustProxy: String?

    @Option(help: ArgumentHelp("Tệp gửi lên lớn nhất. / The largest upload.", valueName: "bytes"))
    var uploadLimit: String?

    @Option(
        help: ArgumentHelp(
            "Số lần kiểm tra mỗi phút của một địa chỉ. / Checks a minute of one address.", valueName: "count"))
    var checksPerMinute: String?

    @Option(
        help: ArgumentHelp(
            "Số lần đăng nhập sai trong 15 phút của một địa chỉ. / Failed sign-ins in 15 minutes of one address.",
            valueName: "count"))
    var signInsPerQuarterHour: String?

    @Option(
        help: ArgumentHelp(
            "Phiên hết sau khi không làm gì. / A session ends after so long without a request.", valueName: "seconds"))
    var sessionIdle: String?

    @Option(
        help: ArgumentHelp("Phiên hết sau khi đăng nhập. / A session ends so long after sign-in.", valueName: "seconds")
    )
    var sessionLength: String?

    @Option(help: ArgumentHelp("Bộ nhớ cho các trang đã làm xong. / Memory for finished pages.", valueName: "bytes"))
    var cacheSize: String?

    @Option(help: ArgumentHelp("Số kết nối cùng lúc. / Connections at once.", valueName: "count"))
    var connections: String?

    @Option(
        help: ArgumentHelp("Đóng kết nối không gửi gì. / Closes connections that say nothing.", valueName: "seconds"))
    var idleTimeout: String?

    @Option(help: ArgumentHelp("Hạn đọc xong một yêu cầu. / A request must be read within this.", valueName: "seconds"))
    var requestTimeout: String?

    @Option(
        help: ArgumentHelp(
            "Hạn làm xong khi dừng. / Requests in hand have so long when it stops.", valueName: "seconds"))
    var stopTimeout: String?

    @Option(
        help: ArgumentHelp("Mở /metrics cho ai có mã này. / Opens /metrics to those who bear it.", valueName: "token"))
    var metricsToken: String?

    @Option(help: ArgumentHelp("Mức nhật ký: error, warning, info, debug. / Level of the log.", valueName: "level"))
    var logLevel: String?

    @Option(help: ArgumentHelp("Các chỉ tiêu trên trang đầu. / Indicators on the first page.", valueName: "codes"))
    var headlines: String?

    @Option(
        help: ArgumentHelp(
            "Chỗ của các địa bàn trên bản đồ ô. / Where areas stand on maps of tiles.", valueName: "file"))
    var tiles: String?

    var given: [(key: PortalSettings.Key, text: String?)] {
        [
            (.planbook, planbook),
            (.host, host),
            (.port, port),
            (.publicAddress, publicAddress),
            (.certificate, certificate),
            (.privateKey, privateKey),
            (.trustProxy, trustProxy),
            (.uploadLimit, uploadLimit),
            (.checksPerMinute, checksPerMinute),
            (.signIns, signInsPerQuarterHour),
            (.sessionIdle, sessionIdle),
            (.sessionLength, sessionLength),
            (.cacheSize, cacheSize),
            (.connections, connections),
            (.idleTimeout, idleTimeout),
            (.requestTimeout, requestTimeout),
            (.stopTimeout, stopTimeout),
            (.metricsToken, metricsToken),
            (.logLevel, logLevel),
            (.headlines, headlines),
            (.tiles, tiles),
        ]
    }
}
