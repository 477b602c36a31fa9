import Figures

/// Why a release can't be filed.
public enum FilingError: ToldError, Hashable, Sendable {
    case noDay(name: String)
    /// Its head names no area that the book knows.
    case noArea(name: String, home: String)

    public var description: String {
        switch self {
        case .noDay(let name):
            "\(name): văn bản không ghi ngày; hãy nêu bằng --day 2021-12-02 / the document bears no day; "
                + "say it with --day 2021-12-02"
        case .noArea(let name, let home):
            "\(name): không rõ văn bản của địa bàn nào; hãy nêu bằng --area \(home) (hoặc địa bàn khác) / the document "
                + "doesn't tell whose figures it has; say it with --area \(home) (or another area)"
        }
    }
}
