import Figures
import Logging

/// How the portal is run. A file, the environment and the command line fill it (`PortalSettings.Key`).
public struct PortalSettings: Sendable {
    /// The book's file.
    public var planbook: String?
    public var host = "127.0.0.1"
    /// 0 lets the system choose.
    public var port = 8080
    /// What the portal is reached by from outside, without a slash at its end; nil where that is the host itself.
    public var publicAddress: String?
    /// PEM files; without them the portal speaks plain HTTP, as behind a proxy.
    public var certificate: String?
    public var privateKey: String?
    /// Whether `X-Forwarded-For` and `X-Forwarded-Proto` are believed: only behind a proxy that sets them itself.
    public var trustsProxy = false
    /// The largest file that may be sent to be checked or imported, in bytes.
    public var uploadLimit = 20 << 20
    /// How many uploads one address may have checked within a minute.
    public var checksPerMinute = 12
    /// How many sign-ins one address may fail within a quarter of an hour.
    public var signInsPerQuarterHour = 20
    /// Seconds without a request after which a session ends, and seconds after which it ends anyhow.
    public var sessionIdle = 3600
    public var sessionLength = 12 * 3600
    /// Bytes that finished pages may take in memory.
    public var cacheSize = 64 << 20
    /// How many connections may be open at once.
    public var connections = 2000
    /// Seconds after which a connection without a whole head of a request is closed.
    public var idleTimeout = 60
    /// Seconds that a request may take to be read, and that an answer may wait for the other end to take some of it.
    public var requestTimeout = 60
    /// Seconds that requests in hand have when the portal is asked to stop.
    public var stopTimeout = 30
    /// Opens `/metrics` to those who bear it; nil opens it to this machine alone.
    public var metricsToken: String?
    public var logLevel = Logger.Level.info
    /// Whom to write to: the office's name with its address, as the page about the portal shows it.
    public var contact: String?
    /// The codes of the indicators on the first page, in their order; of those that have no value the next ones follow.
    public var headlines = Self.usualHeadlines

    /// A file that says where the areas stand on maps of tiles; nil: as what ships has it, else by name.
    public var tiles: String?

    public init() {}

    public static let usualHeadlines = [
        "grdp_growth", "grdp_per_capita_usd", "budget_revenue", "industrial_output", "exports", "retail_sales",
        "social_investment", "fdi_registered", "poverty_rate", "new_rural_communes", "jobs_created", "ocop_products",
    ]

    /// Whether browsers reach the portal over TLS, so that cookies can be bound to it.
    var isSecure: Bool { certificate != nil || publicAddress?.hasPrefix("https://") == true }
}
